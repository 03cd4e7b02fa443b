import { createHash } from 'node:crypto';
import type { AnsweredRequest, LogRecord } from './record';

export const FORMAT = 'siap-ktp susulan 1';

/** The first line of a log. */
export interface Opening {
  format: string;
  /** The file that the log goes on from, by the hash of its bytes; null before there was one. */
  base: string | null;
  /** From before the last save, newest last. */
  answered: AnsweredRequest[];
}

/** Written before a saved file takes its place: the file with this hash holds the records up to that number. */
export interface Announcement {
  holds: string;
  upTo: number;
}

export interface ReadLog {
  opening: Opening;
  records: LogRecord[];
  announcements: Announcement[];
  /** Where the first line ends. */
  begins: number;
  /** Bytes that read well; what follows is the torn end of something that nobody was answered. */
  end: number;
  /** A whole line that can't be read: the disk, or somebody, has damaged it. */
  isDamaged: boolean;
}

const HASH_LETTERS = 16;

/** The hash shows a line that was only half written when the machine stopped. */
export function lineOf(content: object): Buffer {
  const text = JSON.stringify(content);
  return Buffer.from(`${hashOf(text).slice(0, HASH_LETTERS)} ${text}\n`);
}

export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Undefined where the first line can't be read: without it nobody knows which file the rest goes on from. */
export function readLines(content: Buffer): ReadLog | undefined {
  const lines: { parsed: object; end: number }[] = [];
  let isDamaged = false;
  let isBroken = false;
  for (let start = 0; start < content.length; ) {
    const newline = content.indexOf(10, start);
    const end = newline < 0 ? content.length : newline;
    const parsed = newline < 0 ? undefined : parseLine(content.toString('utf8', start, end));
    // What stops while it writes leaves no end of line.
    if (!parsed) isBroken = true;
    if (isBroken) isDamaged ||= newline >= 0;
    else if (parsed) lines.push({ parsed, end: end + 1 });
    start = end + 1;
  }
  const opening = lines.shift();
  if (!opening || !('format' in opening.parsed)) return undefined;
  const log: ReadLog = {
    opening: opening.parsed as Opening,
    records: [],
    announcements: [],
    begins: opening.end,
    end: opening.end,
    isDamaged,
  };
  for (const { parsed, end } of lines) {
    if ('holds' in parsed) log.announcements.push(parsed as Announcement);
    else {
      const record = parsed as LogRecord;
      const last = log.records[log.records.length - 1];
      if (last && record.number !== last.number + 1) {
        log.isDamaged = true;
        break;
      }
      log.records.push(record);
    }
    log.end = end;
  }
  return log;
}

function parseLine(line: string): object | undefined {
  const text = line.slice(HASH_LETTERS + 1);
  if (line[HASH_LETTERS] !== ' ' || hashOf(text).slice(0, HASH_LETTERS) !== line.slice(0, HASH_LETTERS))
    return undefined;
  return JSON.parse(text) as object;
}
