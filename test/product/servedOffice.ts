import { join } from 'node:path';
import { type Office, openOffice } from '../../src/local/testing';
import { Server } from '../../src/local/web/server';
import { builtDist, builtFolder } from './dist';

/** The built add-on and page, served from this process: the clock and the rows are the test's to set. */
export class ServedOffice {
  private constructor(
    readonly office: Office,
    readonly address: string,
    private readonly stop: () => Promise<void>,
  ) {}

  static async open(now: string, prepare: (office: Office) => void): Promise<ServedOffice> {
    const office = openOffice({ dist: builtDist(), now });
    prepare(office);
    office.host.open();
    const server = new Server({
      host: office.host,
      pageFolder: join(builtFolder(), 'build'),
      changed: () => undefined,
    });
    const listening = await server.listen(0);
    return new ServedOffice(office, `http://localhost:${listening.port}`, () => listening.close());
  }

  close(): Promise<void> {
    return this.stop();
  }
}
