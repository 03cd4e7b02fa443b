import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtFolder } from './dist';

const root = join(__dirname, '../..');
/** Opening and closing a workbook takes a second or two; a machine that is busy with other things many times that. */
const PATIENCE = 240_000;

/** The product as it stands after `npm run build`, in a folder of its own, with room for workbooks beside it. */
export class BuiltProduct {
  readonly folder = mkdtempSync(join(tmpdir(), 'siap-ktp-produk-'));

  constructor() {
    for (const part of ['dist', 'build'])
      cpSync(join(builtFolder(), part), join(this.folder, part), { recursive: true });
    // The host leaves its packages outside its own file, and looks for them from where it stands.
    symlinkSync(realpathSync(join(root, 'node_modules')), join(this.folder, 'node_modules'), 'junction');
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  /** @param surroundings what the process finds around it beside ours: TZ, LANG */
  start(workbook: string, port = 0, surroundings: Record<string, string> = {}): StartedHost {
    return new StartedHost(this.folder, this.path(workbook), port, surroundings);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** `npm start` without npm: the built host in a process of its own. */
export class StartedHost {
  /** Everything that it wrote to the terminal. */
  said = '';
  address = '';
  readonly ended: Promise<number | null>;
  private readonly process: ChildProcess;

  constructor(
    folder: string,
    readonly workbook: string,
    port: number,
    surroundings: Record<string, string>,
  ) {
    this.process = spawn(process.execPath, [join(folder, 'build/host.mjs'), 'start'], {
      cwd: folder,
      env: { ...process.env, ...surroundings, WORKBOOK: workbook, PORT: String(port) },
    });
    for (const stream of [this.process.stdout, this.process.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.said += text;
      });
    this.ended = new Promise((resolve) => this.process.once('close', (code) => resolve(code)));
  }

  /** Until it says where it can be opened. */
  async ready(): Promise<this> {
    const found = await this.says(/SiapKTP terbuka di (http:\S+)[\s\S]*Tekan Ctrl-C/);
    this.address = found[1] ?? '';
    return this;
  }

  /** Until it has written something like this; throws with what it wrote instead. */
  async says(pattern: RegExp): Promise<RegExpExecArray> {
    let over = false;
    void this.ended.then(() => {
      over = true;
    });
    for (const until = Date.now() + PATIENCE; ; ) {
      const found = pattern.exec(this.said);
      if (found) return found;
      if (over || Date.now() > until) throw new Error(`The host never said ${pattern}, but:\n${this.said}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Ctrl-C. @returns the exit code */
  async stop(): Promise<number | null> {
    this.process.kill('SIGINT');
    return this.ended;
  }

  /** The plug is pulled. */
  async kill(): Promise<void> {
    this.process.kill('SIGKILL');
    await this.ended;
  }
}
