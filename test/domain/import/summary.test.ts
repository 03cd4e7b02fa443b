import { type ImportRequest, pasted } from '../../../src/domain/import/request';
import { reviewImport } from '../../../src/domain/import/review';
import { rowsOf } from './fixture';

const summary = (text: string, more: Partial<ImportRequest> = {}) => reviewImport(pasted(text, more), rowsOf()).summary;
const HEADER = 'Desa\tWajib KTP\tSudah Rekam\tBelum';
/** Belum as printed is one more than there are. */
const unbalanced = (count: number) => Array.from({ length: count }, (_, index) => `Desa ${index}\t100\t90\t11`);

describe('what stands out in a whole import', () => {
  test('is nothing where the table is unknown, and nothing where all is in order', () => {
    expect(summary('halo\nsemua')).toEqual([]);
    expect(summary(`Jabatan\tBagian\tBezetting\tJam Per Hari\nOperator\tPEREKAMAN\t2\t7,5`)).toEqual([]);
  });

  test('is that no header was found', () => {
    expect(summary('Mindi\t100\t90', { target: 'Desa' })[0]).toMatch(/^Judul kolom tidak ditemukan/);
    expect(summary(`${HEADER}\nMindi\t100\t90\t10`).join()).not.toContain('Judul kolom');
  });

  test('is that two columns may stand in each other’s place, where most desa have recorded more than they should hold', () => {
    const rows = (over: number) =>
      Array.from({ length: 4 }, (_, at) => `Desa ${at}\t${at < over ? '90\t100' : '100\t90'}`);
    const said = (over: number, count = 4) =>
      summary(['Desa\tWajib KTP\tSudah Rekam', ...rows(over).slice(0, count)].join('\n')).filter((each) =>
        each.includes('tertukar'),
      );
    expect(said(3)).toEqual([
      'Sudah Rekam melebihi Wajib KTP di 3 dari 4 desa: kolom Wajib KTP dan Sudah Rekam mungkin tertukar. Bila ya, pasangkan lagi di Kolom.',
    ]);
    expect([said(2), said(2, 2)]).toEqual([[], []]);
    expect(said(3, 3)).toHaveLength(1);
    // One that has recorded all has recorded no more.
    const all = Array.from({ length: 3 }, (_, at) => `Desa ${at}\t100\t100`);
    expect(summary(['Desa\tWajib KTP\tSudah Rekam', ...all].join('\n'))).toEqual([]);
  });

  test('is a total that is off, of numerals that are all read, whole, and imported', () => {
    const rows = ['Mindi\t100\t90\t10', 'Gedang\t200\t150\t50'];
    const total = (line: string, ...more: string[]) =>
      summary([HEADER, ...rows, ...more, line].join('\n')).filter((each) => each.includes('Total kolom'));
    expect(total('Jumlah\t300\t240\t60')).toEqual([]);
    expect(total('Jumlah\t301\t240\t61')).toEqual([
      'Total kolom Wajib KTP di baris 4 harus 300 menurut baris-barisnya, bukan 301.',
      'Total kolom Belum di baris 4 harus 60 menurut baris-barisnya, bukan 61.',
    ]);
    // After a subtotal the last total is of all rows again.
    const parts = summary([HEADER, rows[0], 'Jumlah\t100\t90\t10', rows[1], 'Jumlah\t301\t240\t60'].join('\n'));
    expect(parts.filter((each) => each.includes('Total kolom'))).toEqual([
      'Total kolom Wajib KTP di baris 5 harus 300 menurut baris-barisnya, bukan 301.',
    ]);
    // One cell of the column that can't be read: nobody knows its sum.
    expect(total('Jumlah\t999\t999\t60', 'Siring\tbanyak\t0\t0')).toEqual([
      'Total kolom Sudah Rekam di baris 5 harus 240 menurut baris-barisnya, bukan 999.',
    ]);
    // A blank cell adds nothing.
    expect(total('Jumlah\t300\t240\t61', 'Siring\t0\t0\t')).toEqual([
      'Total kolom Belum di baris 5 harus 60 menurut baris-barisnya, bukan 61.',
    ]);
    // Of a column without a numeral nobody knows what its sum should be.
    expect(summary([HEADER, 'Mindi\t100\t90\t', 'Jumlah\t100\t90\t60'].join('\n')).join()).not.toContain('Total');
    const staff =
      'Jabatan\tBagian\tBezetting\tJam Per Hari\nOperator\tPEREKAMAN\t2\t7,5\nKasir\tPENCETAKAN\t1\t7\nJumlah\t\t4\t99';
    expect(summary(staff).filter((each) => each.includes('Total'))).toEqual([
      'Total kolom Bezetting di baris 4 harus 3 menurut baris-barisnya, bukan 4.',
    ]);
    const notMapped = { target: 'Desa', mapping: { nama: 0, wajibKtp: 1, sudahRekam: 2 } } as const;
    expect(summary([HEADER, ...rows, 'Jumlah\t300\t240\t99'].join('\n'), notMapped).join()).not.toContain('Total');
  });

  test('is a subtotal that is off: of the rows since the one before', () => {
    const parts = (second: string) =>
      summary(
        [
          ...[HEADER, 'Mindi\t100\t90\t10', 'Gedang\t200\t150\t50', 'Jumlah\t300\t240\t60'],
          ...['Siring\t30\t20\t10', 'Porong\t40\t35\t5', `Jumlah\t${second}\t55\t15`, 'Jumlah\t370\t295\t75'],
        ].join('\n'),
      ).filter((each) => each.includes('Total kolom'));
    expect(parts('70')).toEqual([]);
    expect(parts('71')).toEqual(['Total kolom Wajib KTP di baris 7 harus 70 menurut baris-barisnya, bukan 71.']);
  });

  test('is no total that is right, when one of its rows is left out or counted', () => {
    const rows = [HEADER, 'Mindi\t100\t90\t10', 'Gedang\t200\t150\t50', 'Siring\t30\t20\t10'];
    const total = (line: string, skipped: number[], siring = rows[3] ?? '') =>
      summary([...rows.slice(0, 3), siring, line].join('\n'), { skipped }).filter((each) => each.includes('Total'));
    // Printed over all three, and over those that stay.
    expect(total('Jumlah\t330\t260\t70', [4])).toEqual([]);
    expect(total('Jumlah\t300\t240\t60', [4])).toEqual([]);
    expect(total('Jumlah\t331\t260\t70', [4])).toEqual([
      'Total kolom Wajib KTP di baris 5 harus 330 menurut baris-barisnya, bukan 331.',
    ]);
    // Nor does one that is left out without a numeral there, or one line in, one out.
    expect(total('Jumlah\t301\t260\t70', [4], 'Siring\t\t20\t10')).toEqual([
      'Total kolom Wajib KTP di baris 5 harus 300 menurut baris-barisnya, bukan 301.',
    ]);
    const two = [HEADER, 'Mindi\t100\t90\t10', 'Siring\t30\t20\t10', 'Jumlah\t131\t110\t20'].join('\n');
    expect(summary(two, { skipped: [3] })).toContain(
      'Total kolom Wajib KTP di baris 4 harus 130 menurut baris-barisnya, bukan 131.',
    );
    // Nobody knows what a row adds that is left out because it can't be read.
    expect(total('Jumlah\t999\t260\t70', [4], 'Siring\tbanyak\t20\t10')).toEqual([]);
  });

  test('is which columns aren’t written the Indonesian way, and what was made of them', () => {
    const told = (text: string, more: Partial<ImportRequest> = {}) =>
      summary(text, more).filter((each) => each.includes('memisahkan'));
    expect(told(`${HEADER}\nMindi\t5,300\t5.200\t100`)).toEqual([
      'Koma memisahkan ribuan di kolom Wajib KTP: "5,300" terbaca 5.300. Keliru? Ubah isian barisnya.',
    ]);
    expect(told(`${HEADER}\nMindi\t80\t70\t10\nGedang\t5,300 jiwa\t5,200\t100`)).toEqual([
      'Koma memisahkan ribuan di kolom Wajib KTP, Sudah Rekam: "5,300 jiwa" terbaca 5.300. Keliru? Ubah isian barisnya.',
    ]);
    expect(told(`${HEADER}\nMindi\t5.300\t5.200\t100\nGedang\t1.005.300\t90\t10`)).toEqual([]);
    // Of "ribu" the line itself tells, and of what isn't read at all nothing was made.
    expect(told(`${HEADER}\nMindi\t1,5 ribu\t1.400\t100`)).toEqual([]);
    expect(told(`${HEADER}\nMindi\t5,30,1\t90\t10`)).toEqual([]);
    const staff = (hours: string) => told(`Jabatan\tBagian\tBezetting\tJam Per Hari\nOperator\tPEREKAMAN\t2\t${hours}`);
    expect(staff('7,5')).toEqual([]);
    expect(staff('7.5')).toEqual([
      'Titik memisahkan desimal di kolom Jam Per Hari: "7.5" terbaca 7,5. Keliru? Ubah isian barisnya.',
    ]);
  });

  test('is each desa that doesn’t balance, by its name, up to twelve of them, and how many more', () => {
    const named = (count: number) => {
      const found = summary([HEADER, ...unbalanced(count), 'Seimbang\t100\t90\t10'].join('\n'));
      return {
        names: found.filter((each) => /^Desa \d+: Belum tertulis 11, seharusnya 10/.test(each)).length,
        more: found.filter((each) => each.startsWith('Dan ')),
        balanced: found.some((each) => each.startsWith('Seimbang')),
      };
    };
    expect(named(1)).toEqual({ names: 1, more: [], balanced: false });
    expect(named(12)).toEqual({ names: 12, more: [], balanced: false });
    expect(named(15)).toEqual({ names: 12, more: ['Dan 3 desa lagi yang tidak seimbang.'], balanced: false });
  });

  test('is no desa that balances, whatever else is odd about it', () => {
    const crowded = summary('Desa\tPenduduk\tWajib KTP\tSudah Rekam\tBelum\nPadat\t50\t100\t90\t10');
    expect(crowded.filter((each) => each.startsWith('Padat'))).toEqual([]);
  });

  test('is a column with residents’ numbers that isn’t imported, were it in one line only', () => {
    const text = `${HEADER}\tNIK\tKet\nMindi\t100\t90\t10\tbelum ada\tx\nGedang\t100\t90\t10\t3515012345678901\ty`;
    expect(summary(text).filter((each) => each.includes('NIK'))).toEqual([
      'Kolom "NIK" memuat NIK; kolom itu tidak ikut diimpor.',
    ]);
    // In one that is imported the cell itself is refused.
    const mapped = `${HEADER}\nMindi\t100\t90\t10\nGedang\t3515012345678901\t90\t10`;
    expect(summary(mapped).filter((each) => each.includes('NIK'))).toEqual([]);
  });

  test('is which columns aren’t taken: not those without a name, the numbers of the lines or what has residents’ numbers', () => {
    const unused = (header: string, ...cells: string[]) =>
      summary(
        [`${HEADER}\t${header}`, ...cells.map((cell, at) => `Desa ${at}\t100\t90\t10\t${cell}`)].join('\n'),
      ).filter((each) => each.startsWith('Kolom yang tidak dipakai'));
    expect(unused('Rusak\tKeadaan', '1\tbaik', '7\tretak')).toEqual(['Kolom yang tidak dipakai: Rusak, Keadaan.']);
    expect(unused('Urut', '1', '2')).toEqual([]);
    expect(unused(' \tKet', 'baik\tx', 'retak\ty')).toEqual(['Kolom yang tidak dipakai: Ket.']);
    expect(unused('NIK', 'belum ada', '3515012345678901')).toEqual([]);
  });

  test('is how many lines are no rows', () => {
    const none = (text: string) => summary(text).filter((each) => each.includes('bukan data'));
    expect(none(`REKAP\n${HEADER}\nMindi\t100\t90\t10\nJumlah\t100\t90\t10`)).toEqual([
      '2 baris bukan data dan tidak ikut diimpor (judul, jumlah, catatan).',
    ]);
    expect(none(`${HEADER}\nMindi\t100\t90\t10`)).toEqual([]);
  });

  test('is said of desa alone where desa are meant', () => {
    const goods = summary('Nama Barang\tJumlah\tKondisi\nKursi\t1\tB');
    expect(goods).toEqual([]);
    expect(summary(`${HEADER}\nMindi\tx\t90\t10`)).toEqual([]);
  });
});

test('a summary is made of sentences', () => {
  const found = summary([HEADER, ...unbalanced(2)].join('\n'));
  expect(found.length).toBeGreaterThan(1);
  for (const each of found) expect(each).toMatch(/\.$/);
});
