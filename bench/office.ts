import type { Raw } from '../src/cells/raw';
import { nextEntry } from '../src/domain/ledgerEntry';
import { type Office, openOffice, readDist } from '../src/local/testing';
import { persediaan } from '../src/tables';
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

const cellsOf = (row: PersediaanRow): Raw[] =>
  (Object.entries(persediaan.columns) as [keyof PersediaanRow, Column<unknown>][]).map(([name, column]) =>
    column.cell.write(row[name]),
  );

/** An office whose ledger holds `count` rows. */
export function officeWithLedger(dist: string, count: number): Office {
  const office = openOffice({ dist: readDist(dist), now: '2026-11-24T08:00' });
  office.call('siapkanLembarKerja');
  office.call('isiDataContoh');
  const sheet = office.sheet(persediaan.sheet);
  sheet.rows = Math.max(sheet.rows, count + 500);
  sealedRows(count).forEach((row, index) => {
    cellsOf(row).forEach((cell, column) => {
      if (cell !== '') sheet.values.set(index + 2, column + 1, typeof cell === 'object' ? serial(cell.wall) : cell);
    });
  });
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
    measure('the forecast', () => office.call('hitungPrakiraan')),
  ];
}
