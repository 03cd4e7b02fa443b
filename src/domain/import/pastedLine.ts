import type { ImportRequest } from './request';
import type { Choice, Problem } from './reviewed';

/** A pasted line whose cells are read as the target's columns. */
export class PastedLine {
  readonly skipped: boolean;
  readonly mended: boolean;
  /** As pasted or mended, by column; blank cells aren't here. */
  readonly texts: Record<string, string> = {};
  /** What they were read as. */
  readonly values: Record<string, unknown> = {};
  /** Columns with a problem that stands in the way; nothing more is said about them. */
  readonly unread = new Set<string>();
  readonly problems: Problem[] = [];

  constructor(
    readonly line: number,
    private readonly request: ImportRequest,
    skipped: ReadonlySet<number>,
  ) {
    this.skipped = skipped.has(line);
    this.mended = request.mended[line] !== undefined;
  }

  /** What the person answered about a column: for this line, else for all of them. */
  answer(column: string): string | undefined {
    const { answers } = this.request;
    // At the first look there is none, and this is asked for every cell.
    if (isEmpty(answers)) return undefined;
    return answers[`${this.line}:${column}`] ?? answers[`*:${column}`];
  }

  mendedText(column: string): string | undefined {
    return this.request.mended[this.line]?.[column];
  }

  refuse(column: string, sentence: string): void {
    this.unread.add(column);
    this.problems.push({ column, sentence, kind: 'salah', choices: [] });
  }

  ask(column: string, sentence: string, choices: Choice[]): void {
    this.unread.add(column);
    this.problems.push({ column, sentence, kind: 'tanya', choices });
  }

  warn(column: string, sentence: string): void {
    this.problems.push({ column, sentence, kind: 'peringatan', choices: [] });
  }

  note(column: string, sentence: string): void {
    this.problems.push({ column, sentence, kind: 'catatan', choices: [] });
  }
}

function isEmpty(record: object): boolean {
  for (const _ in record) return false;
  return true;
}
