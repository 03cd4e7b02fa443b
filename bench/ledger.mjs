import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';

const ROOT = path.resolve(fileURLToPath(import.meta.url), '../..');
const ROWS = 50_000;
const ROUNDS = 5;
const TARGET_MILLISECONDS = 1000;

/**
 * Measures what Periksa does with a long ledger: rows read from raw cells, balances added up, every hash checked.
 * Answers rows { what, measured, target, ok }.
 */
export async function benchLedger() {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'siap-ktp-bench-'));
  try {
    return measure(await bundle(scratch));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function bundle(scratch) {
  const outfile = path.join(scratch, 'ledger.mjs');
  buildSync({
    stdin: {
      contents: `
        export * from './src/domain/ledger';
        export * from './src/domain/ledgerChain';
        export * from './src/domain/ledgerEntry';
        export { persediaan } from './src/tables/persediaan';
        export { readTable } from './src/tables/table';`,
      resolveDir: ROOT,
      loader: 'ts',
    },
    bundle: true,
    outfile,
    format: 'esm',
    target: 'es2020',
  });
  return import(pathToFileURL(outfile).href);
}

function measure(ledger) {
  const grid = gridOf(ledger);
  const { rows } = ledger.readTable(ledger.persediaan, grid);
  const read = { rows, issues: [], unread: [], layout: null };
  const times = Array.from({ length: ROUNDS }, () => ({
    checked: millisecondsOf(() => {
      ledger.balances(rows);
      if (ledger.checkChain(read, ROWS).length > 0) throw new Error('the chain of the bench is broken');
    }),
    fromCells: millisecondsOf(() => {
      const fresh = ledger.readTable(ledger.persediaan, grid);
      ledger.balances(fresh.rows);
      ledger.checkChain(fresh, ROWS);
    }),
  }));
  const checked = median(times.map((time) => time.checked));
  const fromCells = median(times.map((time) => time.fromCells));
  return [
    {
      what: `${ROWS} ledger rows recomputed and hash-checked`,
      measured: `${Math.round(checked)} ms of CPU`,
      target: `at most ${TARGET_MILLISECONDS} ms`,
      ok: checked <= TARGET_MILLISECONDS,
    },
    {
      what: `${ROWS} ledger rows read from cells, recomputed and hash-checked`,
      measured: `${Math.round(fromCells)} ms of CPU`,
      target: null,
      ok: null,
    },
  ];
}

/** Raw cells of a ledger as an office would have it after decades: a delivery, then prints until it is used up. */
function gridOf({ persediaan, nextEntry }) {
  const columns = Object.entries(persediaan.columns);
  const grid = [columns.map(([, column]) => column.header)];
  let end = { nomor: 0, sidik: '' };
  for (let index = 0; index < ROWS; index++) {
    const incoming = index % 20 === 0;
    const draft = {
      tanggal: new Date(Date.UTC(2011, 0, 1 + Math.floor(index / 10))).toISOString().slice(0, 10),
      barang: 'BLANKO',
      jenis: incoming ? 'TERIMA' : 'CETAK',
      jumlah: incoming ? 950 : 50,
      dokumen: incoming ? `BAST ${index}/2026` : null,
      catatan: null,
      membalik: null,
    };
    const row = nextEntry(
      end,
      draft,
      { actionId: `a${index}`, now: `${draft.tanggal}T09:00`, who: 'klerk@contoh.id' },
      0,
    );
    grid.push(columns.map(([name, column]) => column.cell.write(row[name])));
    end = row;
  }
  return grid;
}

/** Of the processor: what else the machine does meanwhile isn't the ledger's. */
function millisecondsOf(work) {
  const began = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
