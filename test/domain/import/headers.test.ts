import { cutHeader, guessMapping, guessTarget, mappingByContent } from '../../../src/domain/import/headers';
import { pasted } from '../../../src/domain/import/request';
import { reviewImport } from '../../../src/domain/import/review';
import { foldWords, targetNamed, targets } from '../../../src/domain/import/targets';
import { PAPER_DESA } from '../paperTables';
import { rowsOf } from './fixture';

const [DESA, ASET, PERBAIKAN] = [targetNamed('Desa'), targetNamed('Aset'), targetNamed('Perbaikan')];
const mapped = (target: typeof DESA, ...headers: string[]) => guessMapping(target, headers).mapping;

describe('which pasted column is which', () => {
  test('a header that is the word itself goes before one that only holds it, wherever it stands', () => {
    expect(mapped(DESA, 'Nama dan alamat desa', 'Desa')).toEqual({ nama: 1 });
    expect(mapped(DESA, 'Desa', 'Nama dan alamat desa')).toEqual({ nama: 0 });
    expect(mapped(DESA, 'Kode Desa', 'Desa')).toEqual({ kode: 0, nama: 1 });
  });

  test('of words within a header the longest says what it is', () => {
    // It holds "tanggal", "kembali" and "tanggal kembali".
    expect(mapped(PERBAIKAN, 'Tanggal kembali alat')).toEqual({ kembali: 0 });
    expect(mapped(PERBAIKAN, 'Tanggal kembali alat', 'Tanggal kirim')).toEqual({ kembali: 0, tanggal: 1 });
  });

  test('of two that fit alike it is the first, and each column is used once', () => {
    expect(mapped(DESA, 'Desa utara', 'Desa utama')).toEqual({ nama: 0 });
    expect(mapped(DESA, 'Sudah', 'Sudah', 'Belum')).toEqual({ sudahRekam: 0, belumTertulis: 2 });
    expect(mapped(ASET, 'Barang', 'Jumlah')).toEqual({ nama: 0, jumlah: 1 });
  });

  test('a word is a whole word, case and signs aside', () => {
    expect(mapped(DESA, 'pedesaan', 'SUDAH-REKAM (e-KTP)')).toEqual({ sudahRekam: 1 });
  });

  test('shortened words are read as what they stand for', () => {
    expect(mapped(DESA, 'NAMA DESA/KEL', 'JML WAJIB KTP', 'SDH REKAM', 'BLM REKAM', 'TGL UPDATE', 'JML PDDK')).toEqual({
      ...{ nama: 0, wajibKtp: 1, sudahRekam: 2, belumTertulis: 3, perTanggal: 4, penduduk: 5 },
    });
    expect(mapped(ASET, 'Nama Brg', 'Thn Perolehan', 'Ket.', 'Jlh', 'No. Seri')).toEqual({
      ...{ nama: 0, tahun: 1, keterangan: 2, jumlah: 3, nomorSeri: 4 },
    });
  });

  test('prose of more than sixty letters is no header, and a blank cell none either', () => {
    const words = (length: number) => `${'kata '.repeat(11)}desa`.padStart(length, 'x');
    expect(words(60)).toHaveLength(60);
    expect(mapped(DESA, words(60), '')).toEqual({ nama: 0 });
    expect(mapped(DESA, words(61))).toEqual({});
    expect(mapped(DESA, '', ' - ')).toEqual({});
  });

  test('a sheet is known by two columns at the least, the one of which most is known, of equals the first', () => {
    expect(guessTarget(['Tanggal', 'Cuaca'])).toBeNull();
    expect(guessTarget([])).toBeNull();
    expect(guessTarget(['Tanggal', 'Keterangan'])?.target.name).toBe('Layanan');
    expect(guessTarget(['Tanggal', 'Nama Hari Libur'])?.target.name).toBe('Libur');
    expect(guessTarget(['Desa', 'Wajib KTP', 'Sudah'])).toMatchObject({ target: { name: 'Desa' }, score: 9 });
    // Two within a header count less than two that are it.
    expect(guessTarget(['Desa kami', 'Wajib KTP kami'])).toMatchObject({ target: { name: 'Desa' }, score: 4 });
    expect(guessTarget(['Desa', 'Wajib KTP'], [ASET])).toBeNull();
  });
});

describe('what the cells say beside the headers', () => {
  const lines = (...rows: string[][]) => rows.map((cells) => ({ cells }));
  const goods = (headers: string[], rows: string[][]) =>
    mappingByContent(guessMapping(ASET, headers), lines(...rows), true).mapping;

  test('remarks that are conditions all through are the condition', () => {
    const headers = ['Nama Barang', 'Keterangan'];
    expect(
      goods(headers, [
        ['Kursi', 'Baik'],
        ['Meja', ''],
        ['Rak', 'Rusak Berat'],
      ]),
    ).toEqual({ nama: 0, kondisi: 1 });
  });

  test('one remark among many that is none is a mistyped condition', () => {
    const rows = [
      ['Kursi', 'Baik'],
      ['Meja', 'Lumayan'],
      ['Rak', 'Rusak Berat'],
    ];
    expect(goods(['Nama Barang', 'Keterangan'], rows)).toEqual({ nama: 0, kondisi: 1 });
  });

  test('remarks stay remarks where half are none, where all are blank, or where the condition has a column', () => {
    const headers = ['Nama Barang', 'Keterangan'];
    const asTheyAre = { nama: 0, keterangan: 1 };
    expect(
      goods(headers, [
        ['Kursi', 'Baik'],
        ['Meja', 'dipinjam'],
      ]),
    ).toEqual(asTheyAre);
    expect(goods(headers, [['Kursi', ''], ['Meja']])).toEqual(asTheyAre);
    expect(goods([...headers, 'Kondisi'], [['Kursi', 'Baik', 'B']])).toEqual({ ...asTheyAre, kondisi: 2 });
    expect(goods(['Nama Barang'], [['Kursi', 'Baik']])).toEqual({ nama: 0 });
  });

  test('remarks of another sheet are never a condition', () => {
    const desa = guessMapping(targetNamed('Petugas'), ['Jabatan', 'Keterangan']);
    expect(mappingByContent(desa, lines(['Operator', 'Baik']), true).mapping).toEqual(desa.mapping);
  });

  const headless = (...rows: string[][]) => mappingByContent(guessMapping(DESA, []), lines(...rows), false).mapping;

  test('of a list of desa without headers the numerals are wajib, sudah and belum, in that order', () => {
    expect(headless(['1', 'Mindi', '6.561', '6.534', '27'], ['2', 'Gedang', '8.296', '7.930', '366'])).toEqual({
      nama: 1,
      wajibKtp: 2,
      sudahRekam: 3,
      belumTertulis: 4,
    });
    expect(headless(['Mindi', '6.561', '6.534'])).toStrictEqual({ nama: 0, wajibKtp: 1, sudahRekam: 2 });
  });

  test('there a column that counts the lines, an empty one and a second one of words are left out', () => {
    const rows = [
      ['Mindi', '', '1', '900', 'x', '850', '50', '7', '3 orang'],
      ['Gedang', '', '2', '800', 'y', '700', '', '7'],
    ];
    expect(headless(...rows)).toEqual({ nama: 0, wajibKtp: 3, sudahRekam: 5, belumTertulis: 6 });
    // Counting from another number is a figure; so is a column whose first lines alone count.
    expect(headless(['A', '2', '5'], ['B', '3', '5'])).toEqual({ nama: 0, wajibKtp: 1, sudahRekam: 2 });
    expect(headless(['A', '1', '5'], ['B', '3', '5'])).toEqual({ nama: 0, wajibKtp: 1, sudahRekam: 2 });
    // A name that ends in a figure is a name.
    expect(headless(['Blok 7', '70', '60'], ['Blok 9', '80', '50'])).toEqual({ nama: 0, wajibKtp: 1, sudahRekam: 2 });
    // A column of which one cell is no numeral is none of the figures.
    expect(headless(['A', '5', '9'], ['B', 'tidak ada', '8'])).toEqual({ nama: 0, wajibKtp: 2 });
  });

  test('a line that is shorter than others has nothing in the columns that it lacks', () => {
    expect(headless(['A'], ['B', '70', '60'])).toEqual({ nama: 0, wajibKtp: 1, sudahRekam: 2 });
  });

  test('with headers nothing is taken from the place of a column', () => {
    const guess = guessMapping(DESA, ['Desa', 'Jiwa']);
    expect(mappingByContent(guess, lines(['Mindi', '900']), true).mapping).toEqual({ nama: 0 });
    expect(mappingByContent(guessMapping(ASET, []), lines(['Mindi', '900']), false).mapping).toEqual({});
  });

  test('the paper’s list without its headers comes in as it does with them, and one is told to look', () => {
    const text = PAPER_DESA.map((row, index) => [index + 1, ...row].join('\t')).join('\n');
    const { rows, summary, counts } = reviewImport(pasted(text, { target: 'Desa' }), rowsOf());
    const figures = rows.map(({ cells }) =>
      [cells.nama, cells.wajibKtp, cells.sudahRekam, cells.belumTertulis].map((cell) => cell?.replaceAll('.', '')),
    );
    expect(figures).toEqual(PAPER_DESA.map((row) => row.map(String)));
    expect(summary[0]).toBe('Judul kolom tidak ditemukan; kolom ditebak dari isinya, jadi periksa dulu.');
    expect(counts.baru).toBe(19);
  });
});

describe('a header whose words all stand one space apart', () => {
  test('is cut where a known header begins, the longest first', () => {
    expect(cutHeader('No Nama Desa Wajib KTP Sudah Rekam', 4)).toEqual(['no', 'nama desa', 'wajib ktp', 'sudah rekam']);
    expect(cutHeader('Nama Barang Jumlah Kondisi', 3)).toEqual(['nama barang', 'jumlah', 'kondisi']);
  });

  test('is none where it comes to another number of cells, or to fewer than two that are known', () => {
    expect(cutHeader('No Nama Desa Wajib KTP Sudah Rekam', 5)).toBeNull();
    expect(cutHeader('No Nama Desa Wajib KTP Sudah Rekam', 3)).toBeNull();
    expect(cutHeader('Nama Desa kami', 2)).toBeNull();
    expect(cutHeader('Nama Desa Wajib KTP', 2)).toEqual(['nama desa', 'wajib ktp']);
    expect(cutHeader('semua yang ada di sini', 5)).toBeNull();
  });
});

test('the headers of each sheet’s own form tell that sheet, whichever others know some of its words', () => {
  for (const target of targets()) {
    const headers = target.columns.map(({ header }) => header);
    expect([target.name, guessTarget(headers)?.target.name]).toEqual([target.name, target.name]);
  }
});

test('words of a header are told apart by one space, whatever signs stood between them', () => {
  expect(foldWords('  Sudah   Rekam E- KTP (orang) ')).toBe('sudah rekam e ktp orang');
});
