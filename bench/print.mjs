import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { buildLocalHost } from '../build.mjs';

const ROOT = path.resolve(fileURLToPath(import.meta.url), '../..');
const TARGET_SECONDS = 20;

/** Every form of the example office as one PDF, from the workbook to the last byte, the browser's start included. */
export async function benchPrint(dist) {
  // Beside the packages that it leaves outside itself.
  const scratch = mkdtempSync(path.join(ROOT, 'node_modules', '.bench-print-'));
  const page = mkdtempSync(path.join(os.tmpdir(), 'siap-ktp-bench-'));
  try {
    await buildLocalHost(page);
    const outfile = path.join(scratch, 'print.mjs');
    await build({
      stdin: {
        contents: `
          export { everyForm, pdfOf } from './src/local/paper/serve';
          export { openOffice, readDist } from './src/local/testing';`,
        resolveDir: ROOT,
        loader: 'ts',
      },
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      outfile,
      logLevel: 'error',
    });
    const { everyForm, openOffice, pdfOf, readDist } = await import(pathToFileURL(outfile).href);
    const office = openOffice({ dist: readDist(dist), now: '2026-11-24T10:00' });
    for (const name of ['siapkanLembarKerja', 'isiDataContoh', 'hitungPrakiraan', 'perbaruiLaporan']) office.call(name);
    const forms = everyForm(office.host);
    const began = performance.now();
    const pdf = Buffer.from(await pdfOf(office.host, forms, 'F4', page)).toString('latin1');
    const seconds = (performance.now() - began) / 1000;
    const pages = Math.max(...[...pdf.matchAll(/\/Count (\d+)/g)].map(([, count]) => Number(count)));
    return [
      {
        what: `${forms.length} forms as one PDF of ${pages} pages, browser started anew`,
        measured: `${seconds.toFixed(1)} s`,
        target: `<= ${TARGET_SECONDS} s`,
        ok: seconds <= TARGET_SECONDS,
      },
    ];
  } catch (error) {
    return [{ what: 'every form as one PDF', measured: 'not measured', target: error.message.slice(0, 60), ok: null }];
  } finally {
    rmSync(scratch, { recursive: true, force: true });
    rmSync(page, { recursive: true, force: true });
  }
}
