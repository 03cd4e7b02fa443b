import { pasted } from '../../../src/domain/import/request';
import { reviewImport } from '../../../src/domain/import/review';
import { rowsOf } from './fixture';

const review = (text: string) => reviewImport(pasted(text), rowsOf(), '2026-12-05T09:00');
const daysOf = (...days: string[]) => {
  const { rows } = review(['Tanggal\tRekam\tCetak', ...days.map((day) => `${day}\t40\t35`)].join('\n'));
  return rows.map(({ cells, problems }) => (problems.some(({ kind }) => kind === 'salah') ? 'salah' : cells.tanggal));
};

describe('days as lists write them', () => {
  // The months as the office's lists shorten them, in their order.
  test.each('Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des'.split(' ').map((name, at) => [name, at + 1] as const))(
    '%s is month %i',
    (name, month) => {
      const year = month === 12 ? 2025 : 2026;
      const day = `07-${String(month).padStart(2, '0')}-${year}`;
      expect(daysOf(`7 ${name} ${year}`)).toEqual([day]);
      expect(daysOf(`7-${name.toLowerCase()}-${year}`)).toEqual([day]);
    },
  );

  test('other spellings, and years of two figures', () => {
    expect(
      daysOf('7 Agt 2026', '8 Ags 2026', '9 Agustus 2026', '10 Sept. 2026', '11 Nopember 2026', '12/Aug/2026'),
    ).toEqual(['07-08-2026', '08-08-2026', '09-08-2026', '10-09-2026', '11-11-2026', '12-08-2026']);
    expect(daysOf('30-11-26', '27 Nov 26', '2/12/26')).toEqual(['30-11-2026', '27-11-2026', '02-12-2026']);
  });

  test('a year of two figures is told, and what is no day is refused as it was pasted', () => {
    const { rows } = review(
      'Tanggal\tRekam\tCetak\n30-11-26\t40\t35\n27 Nov 2026\t40\t35\n31-11-26\t40\t35\n27 Nab 2026\t40\t35\n26 Nov 26\t40\t35',
    );
    expect(rows.map(({ problems }) => problems.map(({ kind, sentence }) => `${kind}: ${sentence}`))).toEqual([
      ['catatan: Tanggal "30-11-26": terbaca 30-11-2026'],
      [],
      [expect.stringMatching(/^salah: Tanggal harus tanggal .*, bukan "?31-11-26"?$/)],
      [expect.stringMatching(/^salah: Tanggal harus tanggal .*, bukan "?27 Nab 2026"?$/)],
      ['catatan: Tanggal "26 Nov 26": terbaca 26-11-2026'],
    ]);
  });
});

describe('a column with the month in front', () => {
  const said = (...days: string[]) =>
    review(['Tanggal\tRekam\tCetak', ...days.map((day) => `${day}\t40\t35`)].join('\n')).summary;

  test('is told by a day above twelve, and then read so throughout', () => {
    expect(daysOf('11/5/2026', '11/28/2026', '12/1/2026')).toEqual(['05-11-2026', '28-11-2026', '01-12-2026']);
    expect(daysOf('11/5/26', '11/28/26')).toEqual(['05-11-2026', '28-11-2026']);
    expect(said('11/5/2026', '11/28/2026')).toEqual([
      'Bulan di depan di kolom Tanggal: "11/5/2026" terbaca 5-11-2026. Keliru? Ubah isian barisnya.',
    ]);
  });

  test('is told by the first cell that would read otherwise', () => {
    expect(said('27 Nov 2026', '11/28/2026', '11/5/2026')).toEqual([
      'Bulan di depan di kolom Tanggal: "11/28/2026" terbaca 28-11-2026. Keliru? Ubah isian barisnya.',
    ]);
  });

  test('is looked for in the column itself, wherever it stands, and in no other', () => {
    const second = 'Rekam\tTanggal\tCetak\n40\t11/5/2026\t35\n41\t11/28/2026\t36';
    expect(review(second).rows.map(({ cells }) => cells.tanggal)).toEqual(['05-11-2026', '28-11-2026']);
    // Beside it a column of remarks, and one of days that isn't there.
    const remarks = 'Tanggal\tRekam\tCatatan\n05-11-2026\t40\t11/5/2026\n06-11-2026\t41\t11/28/2026';
    expect(review(remarks).summary).toEqual([]);
    const desa = 'Desa\tPer Tanggal\tWajib KTP\tSudah Rekam\nMindi\t11/5/2026\t100\t90\nSiring\t11/28/2026\t100\t90';
    expect(review(desa).summary).toEqual([
      'Bulan di depan di kolom Per Tanggal: "11/5/2026" terbaca 5-11-2026. Keliru? Ubah isian barisnya.',
    ]);
  });

  test('is none where a cell tells otherwise, or nothing tells', () => {
    expect(daysOf('13/11/2026', '11/28/2026')).toEqual(['13-11-2026', 'salah']);
    expect(daysOf('5/11/2026', '6/11/2026')).toEqual(['05-11-2026', '06-11-2026']);
    expect(said('5/11/2026', '6/11/2026', '7/11/2026')).toEqual([]);
  });

  test('may be one where all days are the same and the months differ: that is said', () => {
    expect(daysOf('10/1/2026', '10/2/2026', '10/3/2026')).toEqual(['10-01-2026', '10-02-2026', '10-03-2026']);
    expect(said('10/1/2026', '10/2/2026', '10/3/2026')).toEqual([
      'Hari di depan di kolom Tanggal: "10/1/2026" terbaca 10-1-2026. Bila itu bulannya, tulis bulannya dengan kata (misalnya 1 Okt 2026), lalu tinjau lagi.',
    ]);
    expect(said('10-1-2026', '10-2-2026', '10-3-2026')).toEqual([]);
  });

  test('stays told when the line that tells is left out or mended, and one slip turns no others about', () => {
    const text = ['Tanggal\tRekam\tCetak', '11/5/2026\t1\t1', '11/28/2026\t1\t1'].join('\n');
    const read = (more: object) =>
      reviewImport({ ...pasted(text), ...more }, rowsOf(), '2026-12-05T09:00').rows[0]?.cells.tanggal;
    expect([read({}), read({ skipped: [3] }), read({ mended: { 3: { tanggal: '28-11-2026' } } })]).toEqual(
      Array(3).fill('05-11-2026'),
    );
    expect(daysOf('5/7/2026', '6/7/2026', '7/7/2026', '07/13/2026')).toEqual([
      ...['05-07-2026', '06-07-2026', '07-07-2026', 'salah'],
    ]);
  });

  test('does not turn about what a person mends', () => {
    const text = 'Tanggal\tRekam\tCetak\n11/28/2026\t40\t35\n11/5/2026\t40\t35';
    const request = { ...pasted(text), mended: { 3: { tanggal: '4/11/2026' } } };
    const { rows } = reviewImport(request, rowsOf(), '2026-12-05T09:00');
    expect(rows.map(({ cells }) => cells.tanggal)).toEqual(['28-11-2026', '04-11-2026']);
  });
});

test('columns that aren’t taken are named; blank ones and the numbers of the lines are not', () => {
  const text = 'No\tTanggal\tRekam\tCetak\tRusak\tKosong\n1\t01-12-2026\t40\t35\t2\t\n2\t02-12-2026\t41\t36\t\t';
  expect(review(text).summary).toEqual(['Kolom yang tidak dipakai: Rusak.']);
  expect(review(text.replace('Rusak', 'Gagal')).summary).toEqual([]);
});

test('a rest below zero in the list of desa is told and doesn’t keep the row out', () => {
  const list = (belum: string) => review(`Desa\tWajib KTP\tSudah Rekam\tBelum\nMindi\t100\t145\t${belum}`);
  const { rows, canCommit } = list('-45');
  expect(canCommit).toBe(true);
  expect(rows[0]?.cells).toMatchObject({ nama: 'Mindi', belumTertulis: '-45' });
  expect(rows[0]?.problems.map(({ kind, sentence }) => `${kind}: ${sentence}`)).toEqual([
    'peringatan: Sudah rekam 145 melebihi wajib KTP 100 (lebih 45)',
  ]);
  expect(list('-40').canCommit).toBe(true);
  expect(list('-40').rows[0]?.problems.map(({ sentence }) => sentence)).toContain(
    'Belum tertulis -40, seharusnya -45 (lebih 5)',
  );
});
