import { pemeliharaan } from '../../src/reports';
import type { Page } from '../../src/workbook/page';
import { entry, linesUnder, pageOf, recordingSet, type Typed, type TypedRow, textOf, wall } from './office';

/** The schedule's tables of what is away, idle and to be put together anew. Today is Tuesday 24 November 2026. */

const printer = (id: string, more: TypedRow = {}) => ({
  ...{ id, nama: 'Printer', jenis: 'PRINTER_KARTU', kondisi: 'B', tahun: 2022, ...more },
});
const sheet = (typed: Typed) => pageOf(pemeliharaan, typed);
/** A table's lines under its caption, up to the next blank line. */
function tableOf(page: Page, caption: RegExp): unknown[][] {
  const at = page.cells.findIndex(([cell]) => typeof cell === 'string' && caption.test(cell));
  if (at < 0) throw new Error(`no table ${caption}`);
  return linesUnder({ ...page, cells: page.cells.slice(at) }, 'No', 'Alat');
}

test('what is away at a workshop is told with its days, its promise and what became of it', () => {
  const page = sheet({
    aset: [printer('PRN-1', { kondisi: 'RR' }), printer('PRN-2')],
    perbaikan: [
      {
        ...{ id: 'R-1', asetId: 'prn-1', jenis: 'PERBAIKAN', tanggal: wall('2026-11-03'), janji: wall('2026-11-20') },
        ...{ tempat: 'CV Maju', keluhan: 'macet' },
      },
      { id: 'R-2', asetId: 'PRN-2', jenis: 'PERBAIKAN', tanggal: wall('2026-10-01'), kembali: wall('2026-10-09') },
      { id: 'R-3', asetId: 'PRN-2', jenis: 'SERVIS', tanggal: wall('2026-11-10') },
    ],
  });
  // 3 to 24 November
  expect(tableOf(page, /^Sedang diperbaiki di luar/)).toEqual([
    [
      ...[1, 'prn-1', 'macet', 'CV Maju', 21, 'RR', 2022, wall('2026-11-03'), wall('2026-11-20')],
      'Lewat dari yang dijanjikan',
    ],
  ]);
});

describe('of idle printers', () => {
  const two = [printer('PRN-1'), printer('PRN-2')];
  const idle = (persediaan: TypedRow[]) => {
    const page = sheet({ aset: two, persediaan });
    const [caption = ''] = /Printer kartu yang .*/.exec(textOf(page)) ?? [];
    return { caption, rows: tableOf(page, /^Printer kartu yang/).map((line) => line.slice(1, 3)) };
  };
  const received = entry('2026-09-01', 'TERIMA', 500);

  test('which nobody printed with is told of each', () => {
    const { caption, rows } = idle([received, entry('2026-10-01', 'CETAK', 5), entry('2026-09-20', 'CETAK', 5)]);
    expect(caption).toContain('menganggur 4 minggu atau lebih: perlu uji cetak');
    expect(rows).toEqual([
      ['PRN-1', 'belum ada yang menyebutnya'],
      ['PRN-2', 'belum ada yang menyebutnya'],
    ]);
  });

  test('that may have printed what names no printer is asked to name them, with how many there are', () => {
    const prints = ['2026-10-05', '2026-11-02', '2026-11-03', '2026-11-04'].map((day) => entry(day, 'CETAK', 5));
    const named = entry('2026-11-05', 'CETAK', 5, { catatan: 'pakai PRN-1' });
    const { caption, rows } = idle([received, ...prints, named]);
    expect(caption).toContain('mungkin menganggur: 3 catatan cetak dalam 4 minggu ini tidak menyebut printernya');
    expect(rows).toEqual([['PRN-2', 'belum ada yang menyebutnya']]);
  });

  test('none is told where all have printed of late, or nothing was ever printed', () => {
    const each = ['PRN-1', 'PRN-2'].map((catatan) => entry('2026-11-20', 'CETAK', 5, { catatan }));
    for (const persediaan of [[received, entry('2026-11-23', 'CETAK', 1), ...each], [received]])
      expect(textOf(sheet({ aset: two, persediaan }))).toContain('Tidak ada printer baik yang diketahui menganggur');
  });
});

test('which part to move for one more set is told with where it is and where it goes', () => {
  // The first set lacks its camera, the second has nothing but a camera.
  const [first, second] = [recordingSet(1, 'A'), recordingSet(2, 'A')];
  const aset = [
    ...first.map((row) => (row.jenis === 'KAMERA' ? { ...row, kondisi: 'RB' } : row)),
    ...second.map((row) => (row.jenis === 'KAMERA' ? row : { ...row, kondisi: 'RB' })),
  ];
  const page = sheet({ aset });
  expect(textOf(page)).toContain(
    'Rakit ulang. Set perekaman siap sesudah rakit ulang: 1; sekarang terpasang lengkap: 0',
  );
  const moves = tableOf(page, /^Rakit ulang/).map((line) => line.slice(1, 5));
  const camera = second.find(({ jenis }) => jenis === 'KAMERA');
  expect(moves).toContainEqual([camera?.id, 'kamera', 'SET-2', 'SET-1']);
});
