import { registerPemusnahan } from '../../src/reports';
import { entry, linesUnder, pageOf, textOf, wall } from './office';

const LEDGER = [
  entry('2026-03-02', 'MUSNAH', 7, { dokumen: 'BA 1', catatan: 'kebanjiran' }),
  entry('2026-11-02', 'TERIMA', 100),
  entry('2026-11-03', 'GAGAL', 2, { sebab: 'GAGAL_ENCODE' }),
  entry('2026-11-04', 'MUSNAH', 3, { sebab: 'RUSAK', dokumen: 'BA 2', catatan: 'terlipat' }),
  entry('2026-11-05', 'MUSNAH', 1, { sebab: 'RUSAK', dokumen: 'BA 2', barang: 'RIBBON' }),
];

test('Register Pemusnahan lists the month and sums the month and the year by legal cause', () => {
  const page = pageOf(registerPemusnahan, { persediaan: LEDGER });
  const lines = linesUnder(page, 'Tanggal');
  expect(lines[1]?.slice(0, 8)).toEqual([
    wall('2026-11-03'),
    LEDGER[2]?.nomor,
    'BLANKO',
    'Gagal',
    2,
    'Gagal encode',
    '',
    '',
  ]);
  expect(page.cells.filter((line) => typeof line[3] === 'string' && typeof line[0] === 'number')).toEqual(
    [
      // by hand from LEDGER: month, cause, year
      [2, 0, 0, 'Gagal encode', 2, 0, 0, ''],
      [3, 1, 0, 'Rusak', 3, 1, 0, ''],
      [0, 0, 0, 'Gagal cetak', 0, 0, 0, ''],
      [0, 0, 0, 'Perubahan elemen data', 0, 0, 0, ''],
      [0, 0, 0, 'Sebab tidak tercatat', 7, 0, 0, ''],
      [5, 1, 0, 'Jumlah', 12, 1, 0, ''],
    ].map((line) => expect.arrayContaining(line)),
  );
  expect(textOf(page)).toContain(`Belum bernomor berita acara: No ${LEDGER[2]?.nomor} (03-11-2026).`);
});
