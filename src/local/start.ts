import { hostname, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { ScriptFailure } from './bundle';
import { DailyTriggers } from './dailyTriggers';
import { toSaved } from './file/saved';
import { Saving } from './file/saving';
import { Store } from './file/store';
import type { Host } from './host';
import { IndonesianError } from './indonesianError';
import { Keeping } from './log/keeping';
import type { Opened } from './log/recover';
import { otherZone, zoneAsked, zoneHere } from './officeZone';
import { openBundle, openHost, type Places } from './opening';
import { OutboxFiles } from './outboxFiles';
import { checkPort } from './web/port';
import { Server } from './web/server';

const DEFAULT_PORT = 8787;
const DEFAULT_WORKBOOK = 'workbook/siap-ktp.xlsx';
const UNSAFE =
  'Yang baru dicatat belum dapat ditulis ke disk (penuh, atau tidak dapat ditulisi): bila program atau komputer mati sekarang, itu hilang. Kosongkan ruang di disk; begitu bisa, semuanya ditulis sendiri.';
const SUMMARY_FUNCTION = 'ringkasanPrakiraan';

/** Opens the workbook, serves it until Ctrl-C, and leaves it saved. Resolves with the exit code. */
export async function start(places: Places): Promise<number> {
  const port = portOf(process.env.PORT);
  const zone = zoneAsked(process.env.ZONA);
  // Before the work of opening, and before a new workbook is made.
  await checkPort(port);
  const bundle = openBundle(places);
  const store = new Store(process.env.WORKBOOK || DEFAULT_WORKBOOK);
  store.hold();
  try {
    console.log(store.exists() ? `Membuka ${store.path} …` : `Membuat ${store.path} …`);
    const { host, opened, hasMoved } = await openHost(bundle, store, { userEmail: personHere() }, zone);
    host.workbook.calculator?.settle();
    if (opened?.notice) console.log(opened.notice);
    const other = otherZone(host.workbook.zone, zoneHere());
    if (other !== null) console.log(other);
    return await serveUntilStopped({ places, store, host, port, opened, hasMoved });
  } finally {
    store.release();
  }
}

/** Who writes, for Riwayat: there is no account here, but there is a computer and who is signed in to it. */
function personHere(): string {
  return `${userInfo().username} di ${hostname()}`;
}

export function portOf(text: string | undefined): number {
  if (text === undefined || text === '') return DEFAULT_PORT;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new IndonesianError(`PORT harus bilangan 0 sampai 65535, bukan "${text}".`);
  }
  return port;
}

interface Session {
  places: Places;
  store: Store;
  host: Host;
  port: number;
  /** Undefined for a workbook that was made just now. */
  opened: Opened | undefined;
  /** Into another zone. */
  hasMoved: boolean;
}

async function serveUntilStopped({ places, store, host, port, opened, hasMoved }: Session): Promise<number> {
  const keeping = new Keeping(host, store.log, () => {
    console.error(UNSAFE);
    server.pages.broadcast({ kind: 'alert', title: 'Belum aman', message: UNSAFE });
  });
  host.open();
  const saving = new Saving({
    store,
    take: () => {
      keeping.keep();
      return toSaved(host.workbook, host.world);
    },
    thread: places.thread,
    saved: () => server.pages.broadcast({ kind: 'saved', at: new Date().toISOString() }),
    failed: (error) => {
      console.error(error.message);
      server.pages.broadcast({ kind: 'alert', title: 'Belum tersimpan', message: error.message });
    },
  });
  const server = new Server({
    host,
    pageFolder: places.page,
    changed: () => saving.changed(),
    keep: (request) => keeping.keep(request),
    answered: opened?.answered ?? [],
    notice: opened?.notice ?? '',
    workbookPath: store.path,
  });
  const letters = new OutboxFiles(join(dirname(store.path), 'outbox'));
  // As it is sent: what couldn't be written is noted as not sent, and tried again.
  host.world.deliver = (letter) => {
    try {
      // A letter outlives this program: so must the claim on its recipient.
      if (!keeping.keep().isSafe) throw new Error(UNSAFE);
      console.log(`Surat pengingat ditulis ke ${letters.write(letter)}.`);
    } catch (error) {
      console.error(`Surat pengingat tidak dapat ditulis ke ${letters.folder}: ${(error as Error).message}`);
      throw error;
    }
  };
  const daily = new DailyTriggers(host, () => {
    server.tellChanges();
    // That it ran today is kept with the workbook.
    saving.changed();
  });
  const stopped = untilStopped();
  if (!opened || opened.restored > 0 || hasMoved) {
    saving.changed();
    // A log goes on from a file: there is none before the first.
    if (!opened) await saving.flush();
  }
  const listening = await server.listen(port);
  console.log(`SiapKTP terbuka di http://localhost:${listening.port}`);
  for (const line of summaryOf(host)) console.log(line);
  console.log('Tekan Ctrl-C untuk berhenti; buku kerja disimpan dulu.');
  daily.start();
  await stopped;
  daily.stop();
  console.log('Menyimpan …');
  // While the pages can still be told.
  await saving.flush();
  await listening.close();
  // Why it failed was printed already.
  if (!(await saving.flush())) return 1;
  console.log(`Tersimpan di ${store.path}.`);
  return 0;
}

/**
 * Resolves at the first signal; a second one ends at once, for whoever can't wait. SIGHUP is a terminal whose window was
 * closed, on Windows too.
 */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    let isStopping = false;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (isStopping) process.exit(130);
        isStopping = true;
        resolve();
      });
    }
  });
}

function summaryOf(host: Host): string[] {
  if (!host.bundle.find(SUMMARY_FUNCTION)) return [];
  try {
    const lines = host.call(SUMMARY_FUNCTION);
    host.workbook.takeTouched();
    return Array.isArray(lines) ? lines.map(String) : [];
  } catch (error) {
    if (!(error instanceof ScriptFailure)) throw error;
    return [`Ringkasan prakiraan belum dapat dihitung: ${error.message}`];
  }
}
