import { perform } from '../../src/actions/perform';
import { tutupBulan } from '../../src/actions/tutupBulan';
import { keepClosedMonths, makePages } from '../../src/reports/monthly/closing';
import { arsipLaporan } from '../../src/tables';
import type { Host } from '../../src/workbook/host';
import { MemoryWorkbook } from '../../src/workbook/memory';
import { emptyOffice } from '../fixtures/office';
import { gridsOf } from './office';

/** Pages that a closing keeps, made beforehand in pieces, are those that it would have made itself. */
const wall = (day: string) => ({ wall: `${day}T00:00:00` });
const DAYS = ['2026-06-09', '2026-07-09', '2026-08-10', '2026-09-09', '2026-10-09'];
/** Six reports of each of five months, and a Berita Acara. */
const PAGES = 6 * DAYS.length + 1;

class Closing {
  readonly workbook = new MemoryWorkbook({
    ...emptyOffice().sheets,
    ...gridsOf({
      layanan: DAYS.map((day) => ({ tanggal: wall(day), daftar: 9, rekam: 8, prr: 8, cetak: 7, gagal: 0, serah: 7 })),
      persediaan: [
        ...DAYS.map((day, index) => ({ jenis: 'TERIMA', jumlah: 40, tanggal: wall(day), nomor: index + 1 })),
        { jenis: 'MUSNAH', jumlah: 2, tanggal: wall('2026-08-11'), nomor: 6, dokumen: 'BA 1/2026', sebab: 'RUSAK' },
      ].map((row) => ({
        ...row,
        id: `P-${row.nomor}`,
        waktu: row.tanggal,
        barang: 'BLANKO',
        oleh: 'klerk',
        sidik: 'x',
      })),
      aset: [{ id: 'PRN-1', nama: 'Printer', jenis: 'PRINTER_KARTU', kondisi: 'B' }],
    }),
  });
  readonly notes = new Map<string, string>();
  private time = 0;
  private ids = 0;
  readonly host = {
    workbook: this.workbook,
    occasion: () => ({ now: '2026-11-24T10:00', who: 'klerk', through: 'sidebar' }),
    newId: () => `id-${++this.ids}`,
    // A page takes a fifth of a second: each piece ends after some.
    milliseconds: () => (this.time += 200),
    notes: {
      put: (texts: Record<string, string>) => {
        for (const [name, text] of Object.entries(texts)) this.notes.set(name, text);
      },
      read: (names: readonly string[]) => Object.fromEntries([...this.notes].filter(([name]) => names.includes(name))),
    },
  } as unknown as Host;

  /** How many pages were made after each piece. */
  prepare(pieces = 99): number[] {
    const made = [0];
    for (let of = 1; (made.at(-1) ?? 0) < of && made.length <= pieces; ) {
      const piece = makePages(this.host, 'tutup', '2026-10', made.at(-1) ?? 0, () => true);
      of = piece.of;
      made.push(piece.made);
    }
    return made.slice(1);
  }

  close(): unknown[][] {
    const deed = { now: '2026-11-24T10:00', who: 'klerk', through: 'sidebar', actionId: 'tutup' } as const;
    expect(perform(this.workbook, tutupBulan, { bulan: '2026-10' }, deed)).toMatchObject({ done: true });
    keepClosedMonths(this.host, 'tutup');
    return this.kept();
  }

  kept = (): unknown[][] => this.workbook.read(arsipLaporan.sheet)?.slice(1) ?? [];
}

test('in pieces of about a second, until every page is made, and nothing of the office’s is written', () => {
  const closing = new Closing();
  const before = JSON.stringify(closing.workbook.sheets);
  const made = closing.prepare();
  expect(made.length).toBeGreaterThan(3);
  expect(made).toEqual([...made].sort((a, b) => a - b));
  expect(made.at(-1)).toBe(PAGES);
  expect(closing.notes.size).toBe(PAGES);
  expect(JSON.stringify(closing.workbook.sheets)).toBe(before);
});

test.each([99, 2, 0])('after %i pieces a closing keeps what it keeps without any', (pieces) => {
  const closing = new Closing();
  closing.prepare(pieces);
  const kept = closing.close();
  expect(kept).toEqual(new Closing().close());
  expect(new Set(kept.map(([id]) => String(id).replace(/\.\d+$/, ''))).size).toBe(PAGES);
});

test('they are taken as they were made: one that another hand put there would be seen', () => {
  const closing = new Closing();
  closing.prepare();
  for (const [name, text] of closing.notes)
    closing.notes.set(name, text.replaceAll('Laporan Blanko', 'Dari catatan singkat').replaceAll('LAPORAN', 'CATATAN'));
  expect(closing.close()).not.toEqual(new Closing().close());
});

test.each([
  ['a day', (sheets: MemoryWorkbook['sheets']) => sheets.Layanan?.[1]?.splice(2, 1, 99)],
  ['a device', (sheets: MemoryWorkbook['sheets']) => sheets.Aset?.[1]?.splice(1, 1, 'Contoh: printer')],
])('where %s has changed since, all are made anew', (_, change) => {
  const closing = new Closing();
  closing.prepare();
  change(closing.workbook.sheets);
  const other = new Closing();
  change(other.workbook.sheets);
  expect(closing.close()).toEqual(other.close());
});

test('where what a page tells has changed since, the page that was made before it isn’t kept', () => {
  const change = (sheets: MemoryWorkbook['sheets']) => sheets.Persediaan?.[1]?.splice(6, 1, 41);
  const closing = new Closing();
  closing.prepare();
  change(closing.workbook.sheets);
  const other = new Closing();
  change(other.workbook.sheets);
  const kept = closing.close();
  expect(kept).toEqual(other.close());
  expect(kept).not.toEqual(new Closing().close());
});

test('of a month that will be refused none is made', () => {
  const { host } = new Closing();
  expect(makePages(host, 'tutup', '2026-11', 0, () => true)).toEqual({ made: 0, of: 0 });
});

test('while an action is half done in what was read, none is made, and the next piece reads again', () => {
  const { host, notes } = new Closing();
  expect(makePages(host, 'tutup', '2026-10', 4, () => false)).toEqual({ made: 4, of: PAGES });
  expect(notes.size).toBe(0);
});
