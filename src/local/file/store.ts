import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { diskReason, IndonesianError } from '../indonesianError';
import { ChangeLog, type Mark, syncFolder } from '../log/changeLog';
import { hashOf } from '../log/lines';
import { Unreadable } from '../xlsx/archive';
import { decode } from '../xlsx/decode';
import { Backups } from './backups';
import { FileLock } from './fileLock';
import type { SavedWorkbook } from './saved';

/** The workbook's file, held by one process from opening to closing. */
export class Store {
  readonly path: string;
  readonly log: ChangeLog;
  readonly backups: Backups;
  readonly #lock: FileLock;

  constructor(path: string) {
    this.path = resolve(path);
    const besideIt = join(dirname(this.path), `.${basename(this.path)}`);
    this.#lock = new FileLock(`${besideIt}.terkunci`);
    this.log = new ChangeLog(`${besideIt}.susulan`);
    this.backups = new Backups(`${this.path}.cadangan`);
  }

  /** Takes the file for this process; throws an IndonesianError when it can't be. */
  hold(): void {
    this.#checkPlace();
    this.#lock.take(this.path);
  }

  release(): void {
    this.log.close();
    this.#lock.release();
  }

  exists(): boolean {
    return existsSync(this.path);
  }

  /** Throws an IndonesianError for what can't be read; the file is never touched by that. */
  async load(): Promise<SavedWorkbook> {
    return this.decode(this.read());
  }

  read(): Buffer {
    try {
      return readFileSync(this.path);
    } catch (error) {
      throw new IndonesianError(
        `Buku kerja ${this.path} tidak dapat dibaca (${(error as NodeJS.ErrnoException).code}).`,
      );
    }
  }

  async decode(content: Buffer): Promise<SavedWorkbook> {
    const kept = `Berkas itu dibiarkan seperti adanya. Simpanan terakhir ada di ${this.backups.folder}.`;
    if (content.length === 0)
      throw new IndonesianError(`Buku kerja ${this.path} kosong (0 bita), jadi tidak dibuka. ${kept}`);
    // Every .xlsx is a zip file.
    if (content.subarray(0, 2).toString('latin1') !== 'PK') {
      throw new IndonesianError(`${this.path} bukan buku kerja .xlsx, jadi tidak dibuka. ${kept}`);
    }
    // A zip file ends with its table of contents; without it the end was cut off.
    if (content.lastIndexOf('PK\u0005\u0006', undefined, 'latin1') < 0) {
      throw new IndonesianError(`Buku kerja ${this.path} terpotong, jadi tidak dibuka. ${kept}`);
    }
    try {
      return await decode(content);
    } catch (error) {
      if (error instanceof Unreadable) {
        throw new IndonesianError(`${this.path} tidak dibuka, karena ${error.message}. ${kept}`);
      }
      throw new IndonesianError(`${this.path} rusak atau bukan buku kerja .xlsx, jadi tidak dibuka. ${kept}`);
    }
  }

  /**
   * Leaves the old file or the new one, whenever the machine stops, and in the log what the new one doesn't hold: what
   * came after the mark. Each save is kept among the earlier ones as well.
   */
  save(content: Uint8Array, mark: Mark = this.log.mark()): void {
    const folder = dirname(this.path);
    const hash = hashOf(content);
    const temporary = join(folder, `.${basename(this.path)}.${process.pid}.baru`);
    try {
      const file = openSync(temporary, 'w');
      try {
        let written = 0;
        while (written < content.length) written += writeSync(file, content, written);
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
      this.backups.keep(content);
      this.log.announce(hash, mark);
      renameSync(temporary, this.path);
      syncFolder(folder);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw this.#unwritable(error);
    }
    try {
      this.log.begin(hash, mark);
    } catch {
      // The log as it is has the announcement, or lies before the file: neither is lost, and the next save tries again.
    }
  }

  #checkPlace(): void {
    const folder = dirname(this.path);
    try {
      mkdirSync(folder, { recursive: true });
      accessSync(folder, constants.W_OK);
    } catch {
      throw new IndonesianError(`Folder ${folder} tidak dapat ditulisi, padahal buku kerja disimpan di sana.`);
    }
    if (!existsSync(this.path)) return;
    if (!statSync(this.path).isFile()) throw new IndonesianError(`${this.path} harus berkas .xlsx, bukan folder.`);
    // Root may write anything, whatever the file says; the file's word counts.
    const isWritable = (statSync(this.path).mode & 0o222) !== 0;
    try {
      accessSync(this.path, constants.R_OK | constants.W_OK);
      if (!isWritable) throw new Error('read-only');
    } catch {
      throw new IndonesianError(
        `Buku kerja ${this.path} hanya dapat dibaca, jadi perubahan tidak akan tersimpan. Buka izin tulisnya, atau pilih berkas lain dengan WORKBOOK=…`,
      );
    }
  }

  #unwritable(error: unknown): IndonesianError {
    return new IndonesianError(
      `Buku kerja ${this.path} tidak dapat disimpan: ${diskReason(error)}. Berkas yang lama tetap utuh.`,
    );
  }
}
