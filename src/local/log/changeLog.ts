import {
  closeSync,
  existsSync,
  fdatasyncSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { FORMAT, lineOf, type Opening, type ReadLog, readLines } from './lines';
import type { AnsweredRequest, Change, LogRecord } from './record';

/** How far the log was when a save took its picture of the workbook. */
export interface Mark {
  number: number;
  offset: number;
}

/** As many as a page may still be asking for. */
const MOST_ANSWERED = 50;

/**
 * The file beside the workbook that holds what was answered and isn't in the workbook's file yet. Each record is on the
 * disk before `append` returns; one that could not be written waits for the next.
 */
export class ChangeLog {
  readonly path: string;
  #file: number | undefined;
  /** Bytes that are whole; 0 while there is no log. */
  #end = 0;
  /** Where the records begin. */
  #begins = 0;
  #number = 0;
  /** Where the last announcement stands: the log that is begun after it needs it no more. */
  #announced = { start: 0, end: -1 };
  #waiting: { number: number; line: Buffer }[] = [];
  #answered: AnsweredRequest[] = [];

  constructor(path: string) {
    this.path = path;
  }

  /** Whether a program that stopped has left anything, readable or not. */
  get isThere(): boolean {
    return existsSync(this.path) && statSync(this.path).size > 0;
  }

  /** What a program that stopped has left; undefined when there is none, or what is there can't be read at all. */
  read(): ReadLog | undefined {
    return existsSync(this.path) ? readLines(readFileSync(this.path)) : undefined;
  }

  /** Goes on behind the last whole record of what was read. */
  resume({ begins, end, records, opening }: ReadLog): void {
    this.#file = openSync(this.path, 'r+');
    ftruncateSync(this.#file, end);
    fdatasyncSync(this.#file);
    this.#begins = begins;
    this.#end = end;
    this.#number = records[records.length - 1]?.number ?? 0;
    this.#answered = [
      ...new Map([...opening.answered, ...records.flatMap(({ request }) => (request ? [request] : []))]),
    ];
  }

  /** Requests that were carried out and answered, newest last. */
  get answered(): readonly AnsweredRequest[] {
    return this.#answered;
  }

  /** Starts an empty log for the file with this hash; records after the mark are carried over. */
  begin(base: string | null, mark: Mark = { number: this.#number, offset: this.#end }): void {
    const until = this.#announced.end === this.#end ? this.#announced.start : this.#end;
    const rest = this.#file === undefined ? Buffer.alloc(0) : readFileSync(this.path).subarray(mark.offset, until);
    const answered = this.#answered.slice(-MOST_ANSWERED);
    const opening = lineOf({ format: FORMAT, base, answered } satisfies Opening);
    const temporary = `${this.path}.baru`;
    const file = openSync(temporary, 'w+');
    try {
      writeWhole(file, Buffer.concat([opening, rest]), 0);
      fsyncSync(file);
      // Windows renames nothing over a file that is open.
      this.#close();
      closeSync(file);
      renameSync(temporary, this.path);
      syncFolder(dirname(this.path));
      this.#file = openSync(this.path, 'r+');
    } catch (error) {
      rmSync(temporary, { force: true });
      if (this.#file === undefined && existsSync(this.path)) this.#file = openSync(this.path, 'r+');
      throw error;
    }
    this.#begins = opening.length;
    this.#end = opening.length + rest.length;
    this.#answered = answered;
    this.#waiting = this.#waiting.filter(({ number }) => number > mark.number);
  }

  /** @returns whether the disk holds it; when it is full, the record waits for the next try */
  append(change: Change, at: string, request?: AnsweredRequest): boolean {
    this.#number += 1;
    const record: LogRecord = { number: this.#number, at, ...change, ...(request ? { request } : {}) };
    this.#waiting.push({ number: this.#number, line: lineOf(record) });
    if (request) this.#answered = [...this.#answered.slice(-MOST_ANSWERED), request];
    return this.#write();
  }

  /** Whether a sudden end would lose nothing that was appended. */
  get isWhole(): boolean {
    return this.#waiting.length === 0;
  }

  /** Before a picture of the workbook is taken. */
  mark(): Mark {
    if (this.#waiting.length > 0) this.#write();
    return { number: this.#number, offset: this.#end };
  }

  /** Before a saved file takes its place, so that a stop right after it finds which records that file holds. */
  announce(holds: string, { number }: Mark): void {
    if (this.#file === undefined) return;
    const start = this.#end + this.#waiting.reduce((sum, { line }) => sum + line.length, 0);
    this.#waiting.push({ number, line: lineOf({ holds, upTo: number }) });
    if (this.#write()) this.#announced = { start, end: this.#end };
  }

  /** Leaves nothing behind when the workbook's file holds everything. */
  close(): void {
    const isEmpty = this.#end === this.#begins && this.#waiting.length === 0;
    const wasOpen = this.#file !== undefined;
    this.#close();
    if (wasOpen && isEmpty) rmSync(this.path, { force: true });
  }

  #close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }

  #write(): boolean {
    if (this.#file === undefined) return false;
    const lines = Buffer.concat(this.#waiting.map(({ line }) => line));
    try {
      writeWhole(this.#file, lines, this.#end);
      fdatasyncSync(this.#file);
    } catch {
      try {
        // A half line in the middle would hide all that follow it.
        ftruncateSync(this.#file, this.#end);
      } catch {
        // The next try writes over it from the same place.
      }
      return false;
    }
    this.#end += lines.length;
    this.#waiting = [];
    return true;
  }
}

function writeWhole(file: number, content: Uint8Array, at: number): void {
  for (let written = 0; written < content.length; )
    written += writeSync(file, content, written, content.length - written, at + written);
}

/** Makes a rename itself durable; not every system lets a folder be opened. */
export function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    fsyncSync(handle);
    closeSync(handle);
  } catch {
    // The file is whole in any case.
  }
}
