import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Server } from '../../src/local/server';
import { type Office, openOffice, readDist } from '../../src/local/testing';

/** The built add-on and page, served from this process: the clock and the rows are the test's to set. */
export class ServedOffice {
  private constructor(
    readonly office: Office,
    readonly address: string,
    private readonly stop: () => Promise<void>,
  ) {}

  static async open(now: string, prepare: (office: Office) => void): Promise<ServedOffice> {
    const folder = mkdtempSync(join(tmpdir(), 'siap-ktp-layar-'));
    const [dist, page] = [join(folder, 'dist'), join(folder, 'build')];
    const build = JSON.stringify(join(__dirname, '../../build.mjs'));
    const script = `import { buildAddOn, buildLocalHost } from ${build};
      await buildAddOn(${JSON.stringify(dist)}); await buildLocalHost(${JSON.stringify(page)});`;
    execFileSync(process.execPath, ['--input-type=module', '-e', script]);
    const office = openOffice({ dist: readDist(dist), now });
    prepare(office);
    office.host.open();
    const server = new Server({ host: office.host, pageFolder: page, changed: () => undefined });
    const listening = await server.listen(0);
    return new ServedOffice(office, `http://localhost:${listening.port}`, async () => {
      await listening.close();
      rmSync(folder, { recursive: true, force: true });
    });
  }

  close(): Promise<void> {
    return this.stop();
  }
}
