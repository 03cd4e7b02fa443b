import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { call } from './call';
import type { SavedWorkbook } from './file/saved';
import { IndonesianError } from './indonesianError';
import { start } from './start';
import { encode } from './xlsx/encode';

/** build/host.mjs stands beside dist/. */
const root = fileURLToPath(new URL('..', import.meta.url));
const places = { dist: join(root, 'dist'), page: join(root, 'build'), thread: new URL(import.meta.url) };

const USAGE = `npm start                                 membuka buku kerja di peramban; lingkungan: WORKBOOK=berkas.xlsx PORT=8080 ZONA=WITA
npm run call -- NAMA argumen… [--workbook BERKAS]   menjalankan satu fungsi dan mencetak hasilnya sebagai JSON`;

async function main([command, ...rest]: string[]): Promise<number> {
  try {
    if (rest.includes('--help')) {
      console.log(USAGE);
      return 0;
    }
    if (command === 'start') return await start(places);
    if (command === 'call') return await call(places, rest);
    console.error(USAGE);
    return 2;
  } catch (error) {
    if (!(error instanceof IndonesianError)) throw error;
    console.error(error.message);
    return 1;
  }
}

if (isMainThread) process.exitCode = await main(process.argv.slice(2));
else parentPort!.postMessage(await encode((workerData as { encode: SavedWorkbook }).encode));
