import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { IndonesianError } from '../indonesianError';
import usualPlaces from './chromiumPlaces.json';

const LONGEST_MILLISECONDS = 120_000;

export interface Surroundings {
  /** The variable CHROMIUM: where the browser is, when it isn't in a usual place. */
  named: string | undefined;
  places: readonly string[];
}

const here = (): Surroundings => ({ named: process.env.CHROMIUM, places: usualPlaces });

/** Throws an IndonesianError that says what to do when this machine has no browser that can print. */
export function chromiumPlace({ named, places }: Surroundings = here()): string {
  if (named && !existsSync(named)) {
    throw new IndonesianError(`CHROMIUM harus menunjuk berkas Chromium, Chrome atau Edge, bukan "${named}".`);
  }
  const found = named || places.find((place) => existsSync(place));
  if (found) return found;
  throw new IndonesianError(
    'PDF dibuat dengan Chromium, Chrome atau Edge, dan tidak satu pun ditemukan di komputer ini. Pasang salah satunya, atau jalankan lagi npm start dengan variabel CHROMIUM berisi letaknya. Tanpa itu, buka buku kerja .xlsx dengan Excel atau LibreOffice dan cetak dari sana.',
  );
}

/** The PDF of a document that needs nothing from outside itself. */
export async function printed(html: string, browser = chromiumPlace()): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'siap-ktp-cetak-'));
  try {
    const [page, pdf] = [join(folder, 'halaman.html'), join(folder, 'halaman.pdf')];
    writeFileSync(page, html);
    const code = await run(browser, [
      '--headless',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      // A browser that the person has open would be asked to print instead, and refuse.
      `--user-data-dir=${join(folder, 'profil')}`,
      // Root has no sandbox to put itself into; the document is ours.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--no-pdf-header-footer',
      `--print-to-pdf=${pdf}`,
      pathToFileURL(page).href,
    ]);
    if (!existsSync(pdf)) {
      throw new IndonesianError(
        code === null
          ? 'PDF belum selesai setelah dua menit, jadi dihentikan. Cetak lebih sedikit lembar sekaligus.'
          : `Peramban ${browser} tidak menghasilkan PDF (kode ${code}). Perbarui peramban itu, atau isi variabel CHROMIUM dengan letak peramban lain.`,
      );
    }
    return readFileSync(pdf);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The exit code; null when it took too long and was ended. */
function run(program: string, args: string[]): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'ignore' });
    // Not spawn's own limit: where the program can't be started its timer keeps this process alive.
    const limit = setTimeout(() => child.kill(), LONGEST_MILLISECONDS);
    child.once('error', () => {
      clearTimeout(limit);
      reject(new IndonesianError(`Peramban ${program} tidak dapat dijalankan.`));
    });
    child.once('close', (code) => {
      clearTimeout(limit);
      resolve(code);
    });
  });
}
