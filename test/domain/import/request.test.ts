import { isRequest, pasted, requestCell, TARGET_NAMES } from '../../../src/domain/import/request';
import { reviewImport } from '../../../src/domain/import/review';
import { MOST_SHOWN } from '../../../src/domain/import/reviewed';
import { rowsOf } from './fixture';

const REQUEST = {
  ...pasted('Desa\tWajib KTP'),
  ...{ mapping: { nama: 0 }, answers: { '2:kode': 'A' }, mended: { 2: { nama: 'B' } }, skipped: [3], seen: 'x' },
};

describe('a request to import', () => {
  test('comes back from its text as it was', () => {
    expect(requestCell.read(requestCell.write(REQUEST))).toEqual({ ok: true, value: REQUEST });
    for (const target of [null, ...TARGET_NAMES]) expect(isRequest({ ...REQUEST, target })).toBe(true);
    expect(isRequest({ ...REQUEST, mapping: null, answers: {}, mended: {}, skipped: [] })).toBe(true);
  });

  test.each([
    ['text', [1, null, undefined]],
    ['seen', [1, null, undefined]],
    ['target', ['Persediaan', 'desa', 1, undefined]],
    ['mapping', [[], 'x', { nama: '0' }, { nama: 0, kode: null }, undefined]],
    ['answers', [[], null, 'x', { a: 1 }, { a: 'x', b: null }]],
    [
      'mended',
      [[], null, { 2: 'x' }, { 2: [] }, { 2: null }, { 2: { nama: 1 } }, { 2: { nama: 'x' }, 3: { nama: 1 } }],
    ],
    ['skipped', [{}, null, 'x', ['2'], [2, null]]],
  ])('of which %s is something else is none', (name, values) => {
    for (const value of values) expect(isRequest({ ...REQUEST, [name]: value })).toBe(false);
  });

  test.each([null, undefined, 7, 'x', [], true])('is not %j', (value) => {
    expect(isRequest(value)).toBe(false);
    expect(requestCell.read(JSON.stringify(value) ?? '')).toMatchObject({
      ok: false,
      expected: 'permintaan impor dari panel',
    });
  });

  test('that is cut off is refused, not thrown', () => {
    expect(requestCell.read(requestCell.write(REQUEST).toString().slice(0, 40))).toMatchObject({ ok: false });
  });
});

describe('of more lines than a person reads', () => {
  const HEADER = 'Desa\tWajib KTP\tSudah Rekam';
  const lines = (count: number, special: Record<number, string> = {}) =>
    Array.from({ length: count }, (_, index) => special[index] ?? `Desa ${index}\t1.000\t900`);
  const shown = (rows: string[]) =>
    reviewImport(pasted([HEADER, ...rows].join('\n')), rowsOf()).rows.map(({ line }) => line);

  test('all are shown up to the most, and one more leaves out the last', () => {
    expect(shown(lines(MOST_SHOWN))).toHaveLength(MOST_SHOWN);
    const first = Array.from({ length: MOST_SHOWN }, (_, index) => index + 2);
    expect(shown(lines(MOST_SHOWN + 1))).toEqual(first);
  });

  test('those that must be mended come before those that are odd, those before the others, each in its order', () => {
    const count = MOST_SHOWN + 20;
    // The last lines of the text: two that can't be read, and one more recorded than there are.
    const rows = lines(count, {
      [count - 1]: 'X\tsalah\t1',
      [count - 5]: 'Y\tsalah\t1',
      [count - 3]: 'Z\t10\t20',
    });
    const found = shown(rows);
    expect(found).toHaveLength(MOST_SHOWN);
    expect(found.slice(-3)).toEqual([count - 3, count - 1, count + 1]);
    expect(found.slice(0, -3)).toEqual(Array.from({ length: MOST_SHOWN - 3 }, (_, index) => index + 2));
    // More that must be mended than are shown: the first of them, and none of the others.
    const spoilt = shown([...lines(5), ...lines(MOST_SHOWN + 3).map((line) => line.replace('1.000', 'salah'))]);
    expect(spoilt).toEqual(Array.from({ length: MOST_SHOWN }, (_, index) => index + 7));
  });

  test('lines that are none are told as far, too', () => {
    const notes = Array.from({ length: MOST_SHOWN + 5 }, (_, index) => `Catatan\t${index}`);
    const { ignored, summary } = reviewImport(pasted([`${HEADER}\tBelum`, ...lines(2), ...notes].join('\n')), rowsOf());
    expect(ignored).toHaveLength(MOST_SHOWN);
    expect(summary.at(-1)).toBe('205 baris bukan data dan tidak ikut diimpor (judul, jumlah, catatan).');
  });
});

describe('what the review shows', () => {
  const known = { kode: 'A-1', nama: 'Mindi', penduduk: 1400, wajibKtp: 1000, sudahRekam: 900 };
  const review = (text: string) => reviewImport(pasted(text), rowsOf({ Desa: [known] }));

  test('each pasted column has its first filled cell as a sample, and what it fills', () => {
    const { columns, targets } = review('Kode\tDesa\tWajib KTP\tCuaca\tKosong\nA-1\t\t1.000\t\t\n\tGedang\t\tcerah\t');
    expect(columns).toEqual([
      { header: 'Kode', sample: 'A-1', mappedTo: 'kode' },
      { header: 'Desa', sample: 'Gedang', mappedTo: 'nama' },
      { header: 'Wajib KTP', sample: '1.000', mappedTo: 'wajibKtp' },
      { header: 'Cuaca', sample: 'cerah', mappedTo: null },
      { header: 'Kosong', sample: '', mappedTo: null },
    ]);
    expect(targets.map(({ name }) => name)).toEqual([...TARGET_NAMES]);
    const desa = targets.find(({ name }) => name === 'Desa');
    expect(desa?.columns.slice(0, 2)).toEqual([
      { name: 'kode', label: 'Kode', needed: false },
      { name: 'nama', label: 'Nama', needed: true },
    ]);
  });

  test('a line shows its mapped columns and those that it changes, beside what stands there', () => {
    const { rows, counts } = review('Kode\tWajib KTP\nA-1\t1.100');
    expect(rows[0]).toEqual({
      line: 2,
      status: 'diubah',
      cells: { kode: 'A-1', wajibKtp: '1.100' },
      before: { kode: 'A-1', wajibKtp: '1.000' },
      makes: '',
      problems: [],
    });
    expect(counts).toEqual({ baru: 0, diubah: 1, sama: 0, dilewati: 0, bermasalah: 0, lines: 1, rows: 1, warnings: 0 });
  });

  test('years are shown without group signs, days and moments as the office writes them', () => {
    const goods = reviewImport(pasted('Nama Barang\tTahun\tHarga\tKondisi\nKursi\t2024\t1500000\tB'), rowsOf());
    expect(goods.rows[0]?.cells).toMatchObject({ tahun: '2024', harga: '1.500.000' });
    const outages = reviewImport(
      pasted('Mulai\tSelesai\tJenis\n2026-11-02 08:00\t2026-11-02 12:30\tSERVER', { target: 'Gangguan' }),
      rowsOf(),
    );
    expect(outages.rows[0]?.cells).toMatchObject({ mulai: '02-11-2026 08:00', selesai: '02-11-2026 12:30' });
    const days = reviewImport(pasted('Tanggal\tNama\n2026-08-17\tKemerdekaan', { target: 'Libur' }), rowsOf());
    expect(days.rows[0]?.cells.tanggal).toBe('17-08-2026');
  });

  test('of goods that become several rows the first and the last are named', () => {
    const { rows } = reviewImport(pasted('Nama Barang\tJumlah\tKondisi\nKursi\t1.200\tB\nMeja\t1\tB'), rowsOf());
    expect(rows.map(({ makes }) => makes)).toEqual(['1.200 baris: LNY-001 sampai LNY-1200', '']);
    expect(rows[0]?.cells.nama).toBe('Kursi');
  });

  test('two plans that differ in what they change are told apart, and the same one is the same', () => {
    const seen = (text: string) => review(text).seen;
    const one = seen('Kode\tWajib KTP\nA-1\t1.100');
    expect(seen('Kode\tWajib KTP\nA-1\t1.100')).toBe(one);
    expect(seen('Kode\tWajib KTP\nA-1\t1.101')).not.toBe(one);
    expect(seen('Kode\tWajib KTP\nA-1\t1.000')).not.toBe(one);
  });

  test('an obstacle names the columns that lack, or the first row in the way and how many more', () => {
    expect(review('Desa\tSudah Rekam\nGedang\t5').obstacle).toBe(
      'Kolom Wajib KTP belum dipasangkan dengan kolom tabel yang ditempel.',
    );
    expect(review('Desa\tBelum\nGedang\t5').obstacle).toBe(
      'Kolom Wajib KTP, Sudah Rekam belum dipasangkan dengan kolom tabel yang ditempel.',
    );
    // A line whose desa is known lacks nothing.
    expect(review('Desa\tSudah Rekam\nMindi\t905').obstacle).toBe('');
    expect(review('Desa\tSudah Rekam\nMindi\t905\nGedang\t5').obstacle).toMatch(/^Kolom Wajib KTP belum/);
    const spoilt = (...rows: string[]) =>
      reviewImport(
        pasted('Desa\tWajib KTP\tSudah Rekam\nGedang\t5\t5'),
        rowsOf({ Desa: rows.map((wajibKtp, index) => ({ ...known, kode: `A-${index}`, wajibKtp })) }),
      ).obstacle;
    expect(spoilt('banyak')).toMatch(/^Lembar "Desa" harus dibetulkan dulu, baris 2: Wajib KTP harus .*"banyak"\.$/);
    expect(spoilt('banyak', '7', 'x', 'y')).toMatch(/"banyak" \(dan 2 lagi\)\.$/);
  });
});
