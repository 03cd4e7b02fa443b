import { existsSync } from 'node:fs';
import { IndonesianError } from '../indonesianError';
import usualPlaces from './chromiumPlaces.json';
import { Press } from './press';

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

let press: { program: string; press: Press } | null = null;

/** The PDF of a document that needs nothing from outside itself; one browser prints all that come soon after each other. */
export function printed(html: string, program = chromiumPlace()): Promise<Uint8Array> {
  if (press?.program !== program || !press.press.isOpen) press = { program, press: new Press(program) };
  return press.press.print(html);
}

/** Whoever leaves needs no browser any more. */
export const closePress = (): void => press?.press.close();
