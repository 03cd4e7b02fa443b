import {
  columnLetters,
  columnNumber,
  quotedSheetName,
  type Shift,
  shiftLine,
  shiftSpan,
  splitSheetName,
} from '../model/area';
import { type Token, tokenize } from './tokens';

interface End {
  columnFixed: string;
  column: number | undefined;
  rowFixed: string;
  row: number | undefined;
}

interface Reference {
  sheet: string;
  from: End;
  to: End | undefined;
}

function parseEnd(text: string): End {
  const [, columnFixed = '', letters, rowFixed = '', digits] = /^(\$?)([A-Za-z]{1,3})?(\$?)(\d+)?$/.exec(text)!;
  const column = letters === undefined ? undefined : columnNumber(letters);
  const row = digits === undefined ? undefined : Number(digits);
  // `$5` alone: the dollar belongs to the row.
  return column === undefined
    ? { columnFixed: '', column, rowFixed: columnFixed || rowFixed, row }
    : { columnFixed, column, rowFixed, row };
}

function parseReference(text: string): Reference {
  const mark = text.lastIndexOf('!');
  const [from = '', to] = text.slice(mark + 1).split(':');
  return { sheet: text.slice(0, mark + 1), from: parseEnd(from), to: to === undefined ? undefined : parseEnd(to) };
}

function writeEnd(end: End): string {
  const column = end.column === undefined ? '' : end.columnFixed + columnLetters(end.column);
  return column + (end.row === undefined ? '' : end.rowFixed + end.row);
}

function writeReference({ sheet, from, to }: Reference): string {
  return sheet + writeEnd(from) + (to ? `:${writeEnd(to)}` : '');
}

function mapReferences(formula: string, change: (reference: Reference) => string): string {
  return tokenize(formula)
    .map((token) => (token.kind === 'reference' ? change(parseReference(token.text)) : token.text))
    .join('');
}

function sheetNameOf(reference: Reference): string | undefined {
  return reference.sheet === '' ? undefined : splitSheetName(`${reference.sheet}A1`).sheetName;
}

/** The formula after lines were inserted or deleted in `shiftedSheet`; a reference whose cells are gone is #REF!. */
export function shiftReferences(
  formula: string,
  { onSheet, shiftedSheet, shift }: { onSheet: string; shiftedSheet: string; shift: Shift },
): string {
  return mapReferences(formula, (reference) => {
    const about = sheetNameOf(reference) ?? onSheet;
    if (about.toLowerCase() !== shiftedSheet.toLowerCase()) return writeReference(reference);
    const { from, to } = reference;
    const start = from[shift.axis];
    const end = to?.[shift.axis];
    if (to && start !== undefined && end !== undefined) {
      const span = shiftSpan(start, end, shift);
      if (!span) return '#REF!';
      return writeReference({
        ...reference,
        from: { ...from, [shift.axis]: span[0] },
        to: { ...to, [shift.axis]: span[1] },
      });
    }
    const moved = (line: number | undefined) => (line === undefined ? undefined : shiftLine(line, shift));
    const movedStart = moved(start);
    if (!to && start !== undefined && movedStart === undefined) return '#REF!';
    // An open range keeps its open end; its first line, when deleted, is the one now in its place.
    return writeReference({
      ...reference,
      from: { ...from, [shift.axis]: start === undefined ? undefined : (movedStart ?? shift.at) },
      to: to && { ...to, [shift.axis]: moved(end) },
    });
  });
}

/** The formula as copied `rows` down and `columns` right: what isn't fixed by `$` moves along. */
export function moveReferences(formula: string, rows: number, columns: number): string {
  const moveEnd = (end: End): End => ({
    ...end,
    row: end.row === undefined || end.rowFixed ? end.row : end.row + rows,
    column: end.column === undefined || end.columnFixed ? end.column : end.column + columns,
  });
  return mapReferences(formula, (reference) => {
    const from = moveEnd(reference.from);
    const to = reference.to && moveEnd(reference.to);
    const outside = [from, to].some((end) => end && ((end.row ?? 1) < 1 || (end.column ?? 1) < 1));
    return outside ? '#REF!' : writeReference({ ...reference, from, to });
  });
}

/** The formula with a renamed sheet's references under its new name. */
export function renameReferences(formula: string, before: string, after: string): string {
  return mapReferences(formula, (reference) =>
    sheetNameOf(reference)?.toLowerCase() === before.toLowerCase()
      ? writeReference({ ...reference, sheet: `${quotedSheetName(after)}!` })
      : writeReference(reference),
  );
}

/** Names of the sheets that a formula reads, besides its own. */
export function sheetsReadBy(formula: string): string[] {
  return tokenize(formula)
    .filter((token: Token) => token.kind === 'reference')
    .flatMap((token) => sheetNameOf(parseReference(token.text)) ?? []);
}

export interface Bounds {
  rows: number;
  columns: number;
}

/** Gives ranges like A2:A their last row or column. `sizeOf` knows the sheets, the own one for undefined; one it doesn't is #REF!. */
export function boundOpenRanges(formula: string, sizeOf: (sheet: string | undefined) => Bounds | undefined): string {
  return mapReferences(formula, (reference) => {
    const { from, to } = reference;
    const size = sizeOf(sheetNameOf(reference));
    if (!size) return '#REF!';
    if (!to) return writeReference(reference);
    const bound = (end: End, row: number, column: number): End => ({
      ...end,
      row: end.row ?? row,
      column: end.column ?? column,
    });
    return writeReference({ ...reference, from: bound(from, 1, 1), to: bound(to, size.rows, size.columns) });
  });
}

/** Cheap and generous: says yes to some formulas without an open range, never no to one with. */
export function hasOpenRange(formula: string): boolean {
  return /:\$?[A-Za-z]{1,3}(?![\w$])|\d:\$?\d|:\$?\d+(?!\w)/.test(formula);
}
