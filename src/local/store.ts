import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { FileLock } from './fileLock';
import { IndonesianError } from './indonesianError';
import type { SavedWorkbook } from './saved';
import { Unreadable } from './xlsx/archive';
import { decode } from './xlsx/decode';

const KEPT_SAVES = 10;

/** The workbook's file, held by one process from opening to closing. */
export class Store {
  readonly path: string;
  readonly #lock: FileLock;

  constructor(path: string) {
    this.path = resolve(path);
    this.#lock = new FileLock(join(dirname(this.path), `.${basename(this.path)}.terkunci`));
  }

  /** Folder of the last saves, beside the file. */
  get backups(): string {
    return `${this.path}.cadangan`;
  }

  /** Takes the file for this process; throws an IndonesianError when it can't be. */
  hold(): void {
    this.#checkPlace();
    this.#lock.take(this.path);
  }

  release(): void {
    this.#lock.release();
  }

  exists(): boolean {
    return existsSync(this.path);
  }

  /** Throws an IndonesianError for what can't be read; the file is never touched by that. */
  async load(): Promise<SavedWorkbook> {
    let content: Buffer;
    try {
      content = readFileSync(this.path);
    } catch (error) {
      throw new IndonesianError(
        `Buku kerja ${this.path} tidak dapat dibaca (${(error as NodeJS.ErrnoException).code}).`,
      );
    }
    const kept = `Berkas itu dibiarkan seperti adanya. Simpanan terakhir ada di ${this.backups}.`;
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

  /** Leaves the old file or the new one, whenever the machine stops. The old one is kept among the last saves. */
  save(content: Uint8Array): void {
    const folder = dirname(this.path);
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
      this.#keepCopy(content);
      renameSync(temporary, this.path);
      syncFolder(folder);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw this.#unwritable(error);
    }
  }

  #keepCopy(content: Uint8Array): void {
    mkdirSync(this.backups, { recursive: true });
    const name = `${new Date().toISOString().replace(/[:.]/g, '-')}.xlsx`;
    const temporary = join(this.backups, `.${name}.baru`);
    const file = openSync(temporary, 'w');
    try {
      let written = 0;
      while (written < content.length) written += writeSync(file, content, written);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, join(this.backups, name));
    const saves = readdirSync(this.backups)
      .filter((other) => other.endsWith('.xlsx'))
      .sort();
    for (const old of saves.slice(0, -KEPT_SAVES)) rmSync(join(this.backups, old), { force: true });
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
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOSPC' ? 'ruang penyimpanan penuh' : (code ?? message);
    return new IndonesianError(`Buku kerja ${this.path} tidak dapat disimpan: ${reason}. Berkas yang lama tetap utuh.`);
  }
}

/** Makes the rename itself durable; not every system lets a folder be opened. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    fsyncSync(handle);
    closeSync(handle);
  } catch {
    // The file is whole in any case.
  }
}
