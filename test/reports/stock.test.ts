import { kartuPersediaan, laporanBlanko } from '../../src/reports';
import { entry, linesUnder, pageOf, setting, type Typed, textOf, wall } from './office';

const first = entry('2025-12-15', 'TERIMA', 500, { dokumen: 'BAST-0' });
const misposted = entry('2026-11-04', 'CETAK', 50);
const miscounted = entry('2026-11-06', 'OPNAME', 9);

/**
 * 500 from last year, 1.000 received, 40 + 60 printed, 2 failed, 10 returned, 3 destroyed, 4 missing at the count; one
 * posting of 50 and one count of +9 taken back. Left: 500 + 1.000 - 40 - 60 - 2 - 10 - 3 - 4 = 1.381.
 */
const LEDGER = [
  first,
  entry('2026-11-02', 'TERIMA', 1000, { dokumen: 'BAST-1', catatan: 'Dinas' }),
  entry('2026-11-03', 'CETAK', 40),
  entry('2026-11-03', 'GAGAL', 2),
  misposted,
  entry('2026-11-05', 'RETUR', 10),
  entry('2026-11-05', 'OPNAME', -4),
  miscounted,
  entry('2026-11-04', 'BALIK', 50, { membalik: misposted.id ?? '' }),
  entry('2026-11-06', 'BALIK', -9, { membalik: miscounted.id ?? '' }),
  entry('2026-11-06', 'CETAK', 60),
  entry('2026-11-06', 'MUSNAH', 3),
  entry('2026-11-10', 'TERIMA', 2, { barang: 'RIBBON' }),
];

/** Dated after the day of the report: not there yet. */
const AHEAD = [entry('2026-11-25', 'TERIMA', 7777), entry('2026-11-25', 'TERIMA', 88, { barang: 'RIBBON' })];

describe('Kartu Persediaan', () => {
  test('has the ten columns of the card', () => {
    // docs/sumber.md s.4, kartu persediaan
    expect(pageOf(kartuPersediaan, {}).cells).toContainEqual([
      'Tanggal',
      'No & tgl surat dasar',
      'Dari/kepada',
      'Masuk',
      'Keluar',
      'Sisa',
      'Harga satuan (Rp)',
      'Nilai masuk (Rp)',
      'Nilai keluar (Rp)',
      'Nilai sisa (Rp)',
    ]);
  });

  test('says from whom and to whom where the note of an entry begins so', () => {
    const noted = (jenis: string, catatan: string) => entry('2026-11-02', jenis, 5, { catatan });
    const persediaan = [
      entry('2026-10-01', 'TERIMA', 100),
      noted('TERIMA', 'Dari Dinas Dukcapil'),
      noted('RETUR', 'kepada Dinas Dukcapil'),
      noted('TERIMA', 'daripada menunggu'),
      noted('RETUR', 'Dari'),
    ];
    const [, , ...lines] = linesUnder(pageOf(kartuPersediaan, { persediaan }), 'Tanggal');
    expect(lines.slice(0, -1).map((line) => line[2])).toEqual([
      'Diterima',
      'Diterima dari Dinas Dukcapil',
      'Dikembalikan kepada Dinas Dukcapil',
      'Diterima: daripada menunggu',
      'Dikembalikan: Dari',
    ]);
  });

  test("carries last year's stock over and keeps the balance line by line", () => {
    const [, ...lines] = linesUnder(pageOf(kartuPersediaan, { persediaan: [...LEDGER, ...AHEAD] }), 'Tanggal');
    expect(lines[0]?.slice(0, 6)).toEqual([{ wall: '2026-01-01T00:00:00' }, '', 'Saldo awal', '', '', 500]);
    expect(lines[1]?.slice(0, 6)).toEqual([
      { wall: '2026-11-02T00:00:00' },
      'BAST-1',
      'Diterima: Dinas',
      1000,
      '',
      1500,
    ]);
    expect(lines.slice(1, -1).map((line) => line[5])).toEqual([
      1500, 1460, 1458, 1408, 1458, 1448, 1444, 1453, 1444, 1384, 1381,
    ]);
  });

  test('sums are net of what was taken back, and values are at the price of Pengaturan', () => {
    const pages = pageOf(kartuPersediaan, { persediaan: LEDGER, pengaturan: [setting('harga_blanko', 10_000)] });
    const total = linesUnder(pages, 'Tanggal').pop();
    // in: 1.000 (the count of +9 was taken back); out: 40 + 2 + 10 + 4 + 60 + 3
    expect(total?.slice(3)).toEqual([1000, 119, 1381, '', 10_000_000, 1_190_000, 13_810_000]);
  });

  test('gives ribbons no value without a price in Pengaturan, and the value at that price with one', () => {
    const ribbons = (typed: Typed) => {
      const page = pageOf(kartuPersediaan, { persediaan: LEDGER.slice(-1), ...typed });
      const at = page.cells.findIndex(([cell]) => cell === 'RIBBON (gulung)');
      return [4, 5].map((below) => page.cells[at + below]?.slice(2));
    };
    expect(ribbons({})).toEqual([
      ['Diterima', 2, '', 2, '', '', '', ''],
      ['Jumlah', 2, 0, 2, '', '', '', ''],
    ]);
    // 2 rolls at Rp 750.000; the price of film is another's.
    const pengaturan = [setting('harga_ribbon', 750_000), setting('harga_film', 1)];
    expect(ribbons({ pengaturan })).toEqual([
      ['Diterima', 2, '', 2, 750_000, 1_500_000, '', 1_500_000],
      ['Jumlah', 2, 0, 2, '', 1_500_000, 0, 1_500_000],
    ]);
  });
});

describe('Laporan Blanko', () => {
  test('has the columns of the report', () => {
    // docs/sumber.md s.4, laporan stok blanko
    expect(pageOf(laporanBlanko, {}).cells).toContainEqual([
      'Tanggal',
      'Sisa awal',
      'Diterima',
      'No/tgl BAST',
      'Dicetak baik',
      'Gagal/rusak',
      'Dikembalikan',
      'Sisa akhir',
      'Stok fisik',
      'Selisih',
      'Rata-rata/hari',
      'Cukup untuk (hari kerja)',
      'Ribbon %',
      'Film %',
      'Usulan tambahan',
    ]);
  });

  const report = pageOf(laporanBlanko, {
    persediaan: [...LEDGER, ...AHEAD],
    pengaturan: [setting('kartu_per_ribbon', 500), setting('titik_pesan_praktik', 1500)],
    layanan: [{ tanggal: wall('2026-11-03'), prr: 130, cetak: 40 }],
  });
  const [, ...lines] = linesUnder(report, 'Tanggal');

  test('goes from day to day: what is left, or was counted, is what the next day begins with', () => {
    expect(lines.slice(0, -1).map((line) => line.slice(1, 10))).toEqual([
      [500, 1000, 'BAST-1', 0, 0, 0, 1500, '', ''],
      [1500, 0, '', 40, 2, 0, 1458, '', ''],
      [1458, 0, '', 0, 0, 0, 1458, '', ''],
      // Counted while the 50 that were posted by mistake were still in the books: 1.398 less 4.
      [1458, 0, '', 0, 0, 10, 1448, 1394, -4],
      [1444, 0, '', 60, 3, 0, 1381, '', ''],
    ]);
  });

  test('what a count found stays what it was, whatever is printed after it on that day', () => {
    const day = '2026-11-05';
    const counted = [
      first,
      entry(day, 'CETAK', 100),
      entry(day, 'OPNAME', -2),
      entry(day, 'CETAK', 25),
      entry('2026-11-06', 'CETAK', 10),
    ];
    const [, ...days] = linesUnder(pageOf(laporanBlanko, { persediaan: counted }), 'Tanggal');
    expect(days.slice(0, -1).map((line) => line.slice(1, 10))).toEqual([
      [500, 0, '', 125, 0, 0, 375, 398, -2],
      [373, 0, '', 10, 0, 0, 363, '', ''],
    ]);
  });

  test('a delivery taken back on its day leaves no document, one taken back later is named as such', () => {
    const right = entry('2026-11-02', 'TERIMA', 400, { dokumen: 'BAST-1' });
    const wrong = entry('2026-11-02', 'TERIMA', 200, { dokumen: 'BAST-2' });
    const late = entry('2026-11-02', 'TERIMA', 30, { dokumen: 'BAST-3' });
    const persediaan = [
      right,
      wrong,
      late,
      entry('2026-11-02', 'BALIK', -200, { membalik: wrong.id ?? '' }),
      entry('2026-11-04', 'BALIK', -30, { membalik: late.id ?? '' }),
    ];
    const days = linesUnder(pageOf(laporanBlanko, { persediaan }), 'Tanggal').slice(1, -1);
    expect(days.map((line) => line.slice(2, 4))).toEqual([
      [430, 'BAST-1; BAST-3'],
      [-30, 'batal BAST-3'],
    ]);
  });

  test('adds up the month, and says how long the stock lasts and what to ask for', () => {
    const total = lines[lines.length - 1];
    expect(total?.slice(0, 10)).toEqual(['Jumlah', 500, 1000, '', 100, 5, 10, 1385, '', -4]);
    // Two days of printing are too few for a pace: stockCover.test.ts
    expect(total?.slice(10, 12)).toEqual(['', '']);
    // 2 ribbons x 500 cards for 1.381 blanko; no film on record
    expect(total?.[12]).toBeCloseTo(1000 / 1381, 12);
    expect(total?.[13]).toBe('');
    // 130 - 100 wait for print, 60 of them printed by the ledger alone; 1.500 to be kept, 1.381 there
    expect(total?.[14]).toBe(30 + 1500 - 1381);
  });

  test('cards printed without a PRR on record take nothing off what to ask for', () => {
    const page = pageOf(laporanBlanko, {
      persediaan: [entry('2026-11-02', 'TERIMA', 100)],
      pengaturan: [setting('titik_pesan_praktik', 500)],
      layanan: [{ tanggal: wall('2026-11-03'), prr: 0, cetak: 70 }],
    });
    expect(linesUnder(page, 'Tanggal').pop()?.[14]).toBe(400);
  });

  test('proves that nothing is missing, or names by how much it is', () => {
    // received 1.500 = 100 good + 2 failed + 10 returned + 3 destroyed + 1.381 left + 4 that a count found missing
    const proof = linesUnder(report, 'Blanko (keping)').map((line) => line.slice(0, 4));
    expect(proof).toEqual([
      [1500, 2, '', 'diterima'],
      [100, 0, '', 'dicetak atau terpakai'],
      [2, 0, '', 'gagal cetak'],
      [10, 0, '', 'dikembalikan'],
      [3, 0, '', 'dimusnahkan'],
      [1381, 2, '', 'sisa menurut catatan'],
      [1496, 2, '', 'jumlah yang tercatat'],
      [4, 0, '', 'selisih'],
    ]);
    expect(textOf(report)).toContain('Ribbon yang diterima seluruhnya dapat dipertanggungjawabkan');
    expect(textOf(report)).toContain('4 keping kurang dari yang diterima; selisih itu ditemukan saat opname');
    const whole = pageOf(laporanBlanko, { persediaan: [first] });
    expect(textOf(whole)).toContain('seluruhnya dapat dipertanggungjawabkan');
  });

  test('ribbon and film of which nothing was noted as used prove nothing once cards took a roll of them', () => {
    const printed = (cards: number) =>
      textOf(
        pageOf(laporanBlanko, {
          persediaan: [
            entry('2026-11-02', 'TERIMA', 2000),
            entry('2026-11-02', 'TERIMA', 4, { barang: 'RIBBON' }),
            entry('2026-11-03', 'CETAK', cards - 5),
            entry('2026-11-03', 'GAGAL', 5),
          ],
          pengaturan: [setting('kartu_per_ribbon', 500)],
        }),
      );
    expect(printed(1499)).toContain('Ribbon belum dapat dibuktikan: 1.499 kartu dicetak, kira-kira 2 gulung');
    expect(printed(1499)).not.toContain('Ribbon yang diterima seluruhnya');
    expect(printed(499)).toContain('Ribbon yang diterima seluruhnya dapat dipertanggungjawabkan');
  });

  test('what the first count found is the opening balance on every paper, and no difference', () => {
    // 500 counted, 2.000 received, 6 printed: 2.494 left, 500 + 2.000 = 6 + 2.494.
    const misread = entry('2026-11-02', 'OPNAME', 5000);
    const persediaan = [
      misread,
      entry('2026-11-02', 'BALIK', -5000, { membalik: misread.id ?? '' }),
      entry('2026-11-02', 'OPNAME', 500, { catatan: 'Saldo awal (hasil hitung pertama), dihitung Budi' }),
      entry('2026-11-02', 'CETAK', 6),
      entry('2026-11-03', 'TERIMA', 2000, { dokumen: 'BAST-1' }),
    ];
    const report = pageOf(laporanBlanko, { persediaan });
    const [, day] = linesUnder(report, 'Tanggal');
    expect(day?.slice(1, 10)).toEqual([500, 0, '', 6, 0, 0, 494, 500, 0]);
    expect(textOf(report)).toContain('Blanko yang diterima dan saldo awalnya seluruhnya dapat dipertanggungjawabkan');
    expect(textOf(report)).not.toContain('selisih itu ditemukan');
    expect(report.cells).toContainEqual(expect.arrayContaining([500, 'saldo awal']));
    expect(report.cells).toContainEqual(expect.arrayContaining([2494, 'sisa menurut catatan']));
    expect(report.cells).toContainEqual(expect.arrayContaining([0, 'selisih']));
    const card = linesUnder(pageOf(kartuPersediaan, { persediaan }), 'Tanggal').map((line) => line.slice(2, 6));
    expect(card).toContainEqual(['Saldo awal (hasil hitung pertama), dihitung Budi', 500, '', 500]);
  });

  test('a count after an entry of the item is a difference, whatever its note says', () => {
    const persediaan = [first, entry('2026-11-02', 'OPNAME', 7, { catatan: 'Saldo awal (hasil hitung pertama)' })];
    expect(textOf(pageOf(laporanBlanko, { persediaan }))).toContain('7 keping lebih dari yang diterima');
  });

  test('a reversal of nothing that is known is a difference to be looked for, not one that a count explains', () => {
    const stray = entry('2026-11-07', 'BALIK', 5, { membalik: 'P-TIDAK-ADA' });
    expect(textOf(pageOf(laporanBlanko, { persediaan: [first, stray] }))).toContain(
      '5 keping lebih dari yang diterima; opname menjelaskan 0, sisanya harus dicari',
    );
  });
});
