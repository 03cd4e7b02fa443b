import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { IndonesianError } from '../indonesianError';

/** Who has the file open, as the lock file says it. */
interface Holder {
  pid: number;
  computer: string;
  /** When that process started, where the system tells: numbers of processes are used again. */
  started: string | null;
}

const MAX_TRIES = 5;

const NO_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK']);

/** A file beside the workbook that says who has it open. */
export class FileLock {
  readonly #path: string;
  #isHeld = false;

  constructor(path: string) {
    this.#path = path;
  }

  /** Takes over the lock of a process that is no more; throws an IndonesianError naming one that lives. */
  take(what: string): void {
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      if (this.#create(what)) return;
      const text = this.#read();
      const holder = parse(text);
      if (holder && isAlive(holder)) {
        const where = holder.computer === hostname() ? '' : ` di komputer ${holder.computer}`;
        throw new IndonesianError(
          `Buku kerja ${what} sedang dibuka oleh npm start lain (proses ${holder.pid}${where}). Tutup yang itu dulu, atau pilih berkas lain dengan WORKBOOK=…`,
        );
      }
      this.#removeStale(text);
    }
    throw new IndonesianError(`Kunci ${this.#path} tidak dapat diambil alih. Hapus berkas itu, lalu coba lagi.`);
  }

  release(): void {
    if (!this.#isHeld) return;
    this.#isHeld = false;
    rmSync(this.#path, { force: true });
  }

  /** False when there is a lock already. */
  #create(what: string): boolean {
    try {
      this.#placeWhole({ pid: process.pid, computer: hostname(), started: startOf(process.pid) });
      this.#isHeld = true;
      return true;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EEXIST') return false;
      throw new IndonesianError(`Buku kerja ${what} tidak dapat dikunci (${code}).`);
    }
  }

  /** Never half written: another that read an empty lock would take its holder for dead. */
  #placeWhole(holder: Holder): void {
    const prepared = `${this.#path}.${process.pid}.baru`;
    writeFileSync(prepared, JSON.stringify(holder));
    try {
      linkSync(prepared, this.#path);
    } catch (error) {
      if (!NO_LINKS.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
      // Some network shares and USB sticks know no second name for a file.
      writeFileSync(this.#path, JSON.stringify(holder), { flag: 'wx' });
    } finally {
      rmSync(prepared, { force: true });
    }
  }

  #read(): string | undefined {
    try {
      return readFileSync(this.#path, 'utf8');
    } catch {
      return undefined;
    }
  }

  /** Set aside before it is removed: of two that find the stale lock, one gets it, and a fresh one is put back. */
  #removeStale(text: string | undefined): void {
    const aside = `${this.#path}.${process.pid}`;
    try {
      renameSync(this.#path, aside);
      if (readFileSync(aside, 'utf8') === text) rmSync(aside);
      else renameSync(aside, this.#path);
    } catch {
      // The other was quicker.
    }
  }
}

function parse(text: string | undefined): Holder | undefined {
  try {
    const holder = JSON.parse(text ?? '') as Holder;
    return Number.isInteger(holder.pid) && holder.pid > 0 ? holder : undefined;
  } catch {
    return undefined;
  }
}

function isAlive({ pid, computer, started }: Holder): boolean {
  // Nothing can be asked about another computer on the same share.
  if (computer !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return started === null || started === startOf(pid);
}

/** Clock ticks from the machine's start to the process's, from Linux' /proc; null elsewhere. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name and may hold anything, spaces and brackets too.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
