import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Raw } from '../src/cells/raw';
import { nextEntry } from '../src/domain/ledgerEntry';
import { ChangeLog } from '../src/local/log/changeLog';
import { Keeping } from '../src/local/log/keeping';
import { type Office, openOffice, readDist } from '../src/local/testing';
import { persediaan, riwayat } from '../src/tables';
import type { PersediaanRow } from '../src/tables/persediaan';
import type { Column } from '../src/tables/table';

/** A ledger of `count` sealed rows: a delivery of 1,000, then prints, in turn. */
export function sealedRows(count: number): PersediaanRow[] {
  const rows: PersediaanRow[] = [];
  let end = { nomor: 0, sidik: '' };
  for (let index = 0; index < count; index++) {
    const arrives = index % 20 === 0;
    const row = nextEntry(
      end as Parameters<typeof nextEntry>[0],
      {
        tanggal: `2026-${String(1 + (Math.floor(index / 5000) % 10)).padStart(2, '0')}-05`,
        barang: 'BLANKO',
        jenis: arrives ? 'TERIMA' : 'CETAK',
        jumlah: arrives ? 1000 : 45,
        dokumen: arrives ? `BAST/${index}` : null,
        catatan: null,
        membalik: null,
      },
      { actionId: `muat-${index}`, now: '2026-11-01T09:00', who: 'petugas@contoh.id' },
      0,
    );
    rows.push(row);
    end = { nomor: row.nomor, sidik: row.sidik };
  }
  return rows;
}

/** Puts rows on a sheet as an office would have them: each line with the formats of the first. */
function lay<R>(office: Office, { sheet: name, columns }: { sheet: string; columns: object }, rows: R[]): void {
  const sheet = office.sheet(name);
  const first = sheet.lastRow() + 1;
  sheet.rows = Math.max(sheet.rows, first + rows.length + 500);
  const cells = Object.entries(columns) as [keyof R, Column<unknown>][];
  rows.forEach((row, index) => {
    cells.forEach(([key, { cell }], column) => {
      const raw: Raw = cell.write(row[key]);
      const place = [first + index, column + 1] as const;
      if (raw !== '') sheet.values.set(...place, typeof raw === 'object' ? serial(raw.wall) : raw);
      sheet.styles.set(...place, sheet.styles.get(2, column + 1));
    });
  });
}

/** An office whose ledger holds `count` rows, and Riwayat the action that each came of. */
export function officeWithLedger(dist: string, count: number): Office {
  const office = openOffice({ dist: readDist(dist), now: '2026-11-24T08:00' });
  office.call('siapkanLembarKerja');
  office.call('isiDataContoh');
  const rows = sealedRows(count);
  lay(office, persediaan, rows);
  lay(
    office,
    riwayat,
    rows.map(({ nomor, waktu, oleh }) => ({
      ...{ id: `muat-${nomor}`, waktu, oleh, tindakan: 'Catat cetak', objek: `Persediaan No ${nomor}` },
      uraian: 'Cetak 45 keping blanko dicatat; sisa sekarang 2.145 keping.',
    })),
  );
  return office;
}

/** A spreadsheet's number for a moment: days since 1899-12-30. */
const serial = (wall: string): number => Date.parse(`${wall}Z`) / 86_400_000 + 25_569;

export interface CallRow {
  what: string;
  calls: number;
  reads: number;
  milliseconds: number;
}

/** Service calls and time of what a person waits for, on a ledger of `count` rows. */
export function callsOf(dist: string, count: number): CallRow[] {
  const office = officeWithLedger(dist, count);
  const measure = (what: string, action: () => void): CallRow => {
    const began = performance.now();
    const { reads, writes } = office.counting(action);
    return { what, calls: reads + writes, reads, milliseconds: performance.now() - began };
  };
  const post = (actionId: string) =>
    office.run('catat', {
      action: 'terimaBarang',
      input: { barang: 'BLANKO', jumlah: '500', tanggal: '24-11-2026' },
      actionId,
    });
  post('pemanasan');
  office.call('hitungPrakiraan');
  return [
    measure('opening the sidebar', () => office.run('ringkasan', {})),
    measure('posting an entry', () => post('diukur')),
    measure('the forecast and Dasbor with it', () => office.call('hitungPrakiraan')),
  ];
}

/** What a posting costs, as a median after the first of the day. */
export interface PostingCost {
  /** Processor time, milliseconds. */
  milliseconds: number;
  calls: number;
}

/** Posting a print from the panel. */
export function postingCost(dist: string, count: number): PostingCost {
  const office = officeWithLedger(dist, count);
  return costOf(office, (index) => postFromPanel(office, 'catatCetak', { jumlah: '1' }, `ukur-${index}`));
}

/** Posting a receipt while an order is open, from the panel and by a tick on Catat, in turn. */
export function receiptCosts(dist: string, count: number): { panel: PostingCost; tick: PostingCost } {
  const office = officeWithLedger(dist, count);
  postFromPanel(office, 'pesanBarang', { barang: 'BLANKO', jumlah: '9000' }, 'pesan');
  const grid = office.values('Catat!A1:N20');
  const at = grid.findIndex((line) => line.includes('Penerimaan'));
  const cell = (label: string) => `Catat!${String.fromCharCode(65 + (grid[at] ?? []).indexOf(label))}${at + 2}`;
  const answers = () => String(office.value(cell('Penerimaan')));
  const panel = costOf(office, (index) =>
    postFromPanel(office, 'terimaBarang', { barang: 'BLANKO', jumlah: '1' }, `terima-${index}`),
  );
  const tick = costOf(
    office,
    () => {
      office.type(cell('Catat'), 'TRUE');
      if (!answers().includes('PS-0001')) throw new Error(`the tick of the bench wasn't answered: ${answers()}`);
    },
    () => office.type(cell('Jumlah'), '1'),
  );
  return { panel, tick };
}

function postFromPanel(office: Office, action: string, input: Record<string, string>, actionId: string): void {
  const answer = office.run('catat', { action, input, actionId }) as { ok: boolean; sentence: string };
  if (!answer.ok) throw new Error(`an entry of the bench was refused: ${answer.sentence}`);
}

function costOf(office: Office, work: (index: number) => void, prepare: () => void = () => undefined): PostingCost {
  const times: number[] = [];
  let calls = 0;
  for (let index = 0; index < 60; index++) {
    prepare();
    const began = process.cpuUsage();
    const { reads, writes } = office.counting(() => work(index));
    const { user, system } = process.cpuUsage(began);
    calls = reads + writes;
    if (index >= 10) times.push((user + system) / 1000);
  }
  return { milliseconds: times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN, calls };
}

export interface LogCost {
  /** Time on the clock, milliseconds, medians: making an entry, and having the disk hold its record. */
  posting: number;
  logging: number;
  bytes: number;
}

/** What it costs on the local host that an entry is on the disk before it is confirmed. */
export function logCost(dist: string, count: number): LogCost {
  const office = officeWithLedger(dist, count);
  const folder = mkdtempSync(path.join(tmpdir(), 'siap-ktp-bench-'));
  try {
    const log = new ChangeLog(path.join(folder, 'susulan'));
    log.begin('bench');
    const keeping = new Keeping(office.host, log, () => undefined);
    const costs = Array.from({ length: 40 }, (_, index): LogCost => {
      const began = performance.now();
      office.run('catat', {
        action: 'catatCetak',
        input: { jumlah: '1', tanggal: '24-11-2026' },
        actionId: `susulan-${index}`,
      });
      const made = performance.now();
      const { offset } = log.mark();
      if (!keeping.keep().isSafe) throw new Error('the log of the bench was not written');
      return { posting: made - began, logging: performance.now() - made, bytes: log.mark().offset - offset };
    }).slice(5);
    const middle = (key: keyof LogCost) => costs.map((cost) => cost[key]).sort((a, b) => a - b)[17] ?? Number.NaN;
    return { posting: middle('posting'), logging: middle('logging'), bytes: middle('bytes') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
