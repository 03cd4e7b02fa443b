import { outline } from '../../../src/domain/import/outline';
import { pasted } from '../../../src/domain/import/request';
import { reviewImport } from '../../../src/domain/import/review';
import { tableFile } from '../../../src/domain/import/tableFile';
import { targetNamed, targets } from '../../../src/domain/import/targets';
import { arsipPrakiraan } from '../../../src/tables';
import { persediaan } from '../../../src/tables/persediaan';
import type { Table } from '../../../src/tables/table';
import { rowsOf } from './fixture';

const found = (...lines: string[]) => outline(lines.join('\n'), targets());

/** A table of four columns, a header before it and two desa in it. */
const HEADER = 'No\tDesa\tWajib KTP\tSudah Rekam';
const ROWS = ['1\tMindi\t6.561\t6.534', '2\tGedang\t8.296\t7.930'];

describe('the header of a pasted table', () => {
  test('may stand below titles, and what stands above it is told as that', () => {
    const { headerLine, rows, ignored } = found('REKAP PEREKAMAN', 'Kecamatan Porong\t2021', HEADER, ...ROWS);
    expect({ headerLine, rows: rows.length }).toEqual({ headerLine: 3, rows: 2 });
    expect(ignored).toEqual([
      { line: 1, text: 'REKAP PEREKAMAN', why: 'judul' },
      { line: 2, text: 'Kecamatan Porong | 2021', why: 'judul' },
    ]);
  });

  test('is looked for within forty lines that aren’t blank', () => {
    const titles = (count: number) => Array.from({ length: count }, (_, index) => `baris ${index}\tx`);
    expect(found(...titles(39), '', HEADER, ...ROWS).headerLine).toBe(41);
    expect(found(...titles(41), HEADER, ...ROWS).headerLine).toBe(0);
  });

  test('is the first of two that name as much, and the second where that names more', () => {
    expect(found('Desa\tWajib KTP', 'Desa\tWajib KTP', 'Mindi\t6561').headerLine).toBe(1);
    const better = found('Desa\tWajib KTP\tx', 'Desa\tWajib KTP\tSudah Rekam', 'Mindi\t6561\t6534');
    expect(better).toMatchObject({ headerLine: 2, headers: ['Desa', 'Wajib KTP', 'Sudah Rekam'] });
  });

  test('in two lines is told at the first of them, however the upper one spans the lower', () => {
    const spanning = found('No\tDesa\tKTP-el\t\t', '\t\tWajib KTP\tSudah\tBelum', '1\tMindi\t6.561\t6.534\t27');
    expect(spanning).toMatchObject({ headerLine: 1, ignored: [], rows: [{ line: 3 }] });
    expect(spanning.guess?.mapping).toEqual({ nama: 1, wajibKtp: 2, sudahRekam: 3, belumTertulis: 4 });
    // "Seri" alone says nothing; the span ends at a column that has no lower word.
    const over = found('Nama Barang\tNo\t\t\t', '\tRegister\tSeri\t\tMerk', 'Kursi\t7\tA-1\t\tX');
    expect(over.headers).toEqual(['Nama Barang', 'No Register', 'No Seri', '', 'Merk']);
    expect(over.guess?.mapping).toEqual({ nama: 0, nomorRegister: 1, nomorSeri: 2, merk: 4 });
    // The upper line is longer than the lower one.
    const longer = found('Nama Barang\tJumlah\tKeadaan', '\tunit', 'Kursi\t5\tBaik');
    expect(longer).toMatchObject({ headerLine: 1, rows: [{ line: 3, cells: ['Kursi', '5', 'Baik'] }] });
    expect(longer.guess?.mapping).toEqual({ nama: 0, jumlah: 1, kondisi: 2 });
  });

  test('doesn’t take a row for its second line: not one with digits, nor one with a name in the name’s column', () => {
    expect(found('Desa\tWajib KTP\tSudah Rekam', 'Mindi\t6.561\t6.534').rows).toHaveLength(1);
    const goods = found('Nama Barang\tKondisi\tJumlah', 'Unit komputer\tBaik\tbanyak', 'Kursi\tBaik\t3');
    expect(goods.rows.map(({ cells }) => cells[0])).toEqual(['Unit komputer', 'Kursi']);
  });

  test('that comes again on the next page is told, in its own signs too', () => {
    const { rows, ignored } = found(HEADER, ROWS[0]!, 'NO\tDESA\tWAJIB-KTP\tSudah  rekam', ROWS[1]!);
    expect(rows.map(({ line }) => line)).toEqual([2, 4]);
    expect(ignored).toEqual([{ line: 3, text: 'NO | DESA | WAJIB-KTP | Sudah rekam', why: 'judul yang berulang' }]);
    const wider = found(HEADER, ROWS[0]!, `${HEADER}\t`, 'No\t\tDesa\tWajib KTP\tSudah Rekam', ROWS[1]!);
    expect(wider.ignored.map(({ why }) => why)).toEqual(['judul yang berulang', 'judul yang berulang']);
  });

  test('whose words all stand one space apart is cut by the table below', () => {
    const { headers, headerLine } = found(
      'No Nama Desa Wajib KTP Sudah Rekam',
      '1 Mindi 6.561 6.534',
      '2 Gedang 8.296 7.930',
    );
    expect({ headers, headerLine }).toEqual({
      headers: ['no', 'nama desa', 'wajib ktp', 'sudah rekam'],
      headerLine: 1,
    });
    // Over one row alone, too; and the first of two counts, as where a page repeats it.
    const once = found('Desa Wajib KTP Sudah Rekam', 'Mindi\t6.561\t6.534');
    expect(once).toMatchObject({ headerLine: 1, headers: ['desa', 'wajib ktp', 'sudah rekam'] });
    const line = 'Desa Wajib KTP Sudah Rekam';
    expect(found(line, 'Mindi\t6.561\t6.534', line, 'Gedang\t8.296\t7.930', 'Siring\t1\t1').headerLine).toBe(1);
    // A line that has cells is not cut by the first of them.
    expect(found('Merk Nama\tKeterangan', 'Meja\tA', 'Kursi\tB').headers).toEqual(['Merk Nama', 'Keterangan']);
  });

  test('of two lines is not a title beside nothing with the line below it, nor the header with a row of words', () => {
    expect(found('\tRekap', 'Nama Barang Milik\tKondisi Sekarang', 'Kursi\tB')).toMatchObject({
      headerLine: 2,
      headers: ['Nama Barang Milik', 'Kondisi Sekarang'],
    });
    expect(found('Perekaman,Jumlah', '1,Catatan: a').headerLine).toBe(0);
    expect(found('Nama Barang Milik\tKondisi Sekarang', 'Kursi Lipat\tBaik').rows).toHaveLength(1);
    expect(found('\tNama Barang Milik\tKondisi Sekarang', '\tKursi Lipat\tBaik').rows).toHaveLength(1);
  });

  test('of two lines keeps what stands in one of them alone, whichever is longer', () => {
    expect(found('Daftar\tKondisi\tMerk', 'Nama Barang', 'Kursi\tB\tX').headers).toEqual([
      'Daftar Nama Barang',
      'Kondisi',
      'Merk',
    ]);
    expect(found('Nama Barang\tNo', '\tRegister\tMerk', 'Kursi\t7\tX').headers).toEqual([
      'Nama Barang',
      'No Register',
      'Merk',
    ]);
    // Nothing spans what stands before the first upper word.
    const later = found('\tNama Barang\tNo\t', 'Kondisi\t\tRegister\tSeri', 'B\tKursi\t7\tA-1');
    expect(later.headers).toEqual(['Kondisi', 'Nama Barang', 'No Register', 'No Seri']);
  });
});

describe('a line that is no row', () => {
  const why = (line: string, header = HEADER) => {
    const { rows, totals, ignored } = found(header, ...ROWS, line);
    if (rows.length === 3) return 'baris';
    return ignored[0]?.why ?? (totals.length > 0 ? 'tanpa sebab' : 'hilang');
  };

  test.each([
    ['Jumlah\t\t14.857\t14.464', 'jumlah'],
    ['\tTOTAL\t14.857\t14.464', 'jumlah'],
    ['Sub-total\t\t14.857\t14.464', 'jumlah'],
    ['Grand total\t\t1\t2', 'jumlah'],
    ['Jml.\t\t1\t2', 'jumlah'],
    ['Rata-rata\t\t7.428\t7.232', 'rata-rata'],
    ['Sumber: Dinas Dukcapil', 'catatan'],
    ['Catatan\tdata sementara', 'catatan'],
    ['*\tsementara', 'catatan'],
    ['1\t2\t3\t4', 'nomor kolom'],
    ['(1)\t(2)\t(3)\t(4)', 'nomor kolom'],
    ['lanjutan', 'hanya satu sel yang terisi'],
  ])('%j: %s', (line, reason) => {
    expect(why(line)).toBe(reason);
  });

  test.each([
    ['a desa whose name begins like a total', '3\tJumlahan\t1\t2'],
    ['a desa whose name begins like a note, with its figures', 'Sumber\tx\t1\t2'],
    ['a desa whose name only begins like a note', 'Sumberejo\t900'],
    ['a setting whose name does', 'gambar_per_film\t1.250'],
    ['a row that is numbered otherwise', '1\t2\t3\t5'],
    ['a row of fewer cells', '3\tJatirejo'],
    ['a row of two cells that count', '1\t2'],
    ['a thing whose name begins like a note, of which only one cell is blank', 'Gambar presiden\t2\t9\t'],
  ])('but %s is one', (_, line) => {
    expect(why(line)).toBe('baris');
  });

  test('in a table of two columns one cell alone may be a row, and so may 1 and 2', () => {
    expect(why('Jatirejo', 'Desa\tWajib KTP')).toBe('baris');
    expect(why('1\t2', 'Desa\tWajib KTP')).toBe('baris');
    expect(why('lanjutan', 'Desa\tWajib KTP\tSudah Rekam')).toBe('hanya satu sel yang terisi');
    expect(why('(1)\t(2)\t(3)', 'Desa\tWajib KTP\tSudah Rekam')).toBe('nomor kolom');
  });

  test('is told with its line and its cells, cut where it is prose', () => {
    const { ignored } = found(HEADER, ...ROWS, '', `Keterangan\t\t${'data '.repeat(40)}`);
    expect(ignored[0]).toMatchObject({ line: 5, why: 'catatan' });
    expect(ignored[0]?.text).toHaveLength(120);
    expect(ignored[0]?.text).toMatch(/^Keterangan \| data data /);
  });

  test('blank cells at the end of a row are none, a blank one within is', () => {
    const { rows } = found(HEADER, '1\tMindi\t\t6.534\t\t', '2\tGedang\t\t\t');
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['1', 'Mindi', '', '6.534'],
      ['2', 'Gedang'],
    ]);
  });
});

test.each([
  ['tab', '\t'],
  ['titik koma', ';'],
  ['garis tegak', '|'],
])(
  'where %s parts the cells a column without a header gets a number; a longer line of commas doesn’t make one',
  (_, sign) => {
    const lines = ['Desa,Wajib KTP,Sudah Rekam', 'Mindi,1,2,lagi,lain', 'Gedang,3,4'].map((line) =>
      line.replaceAll(',', sign),
    );
    expect(found(...lines).headers).toEqual(['Desa', 'Wajib KTP', 'Sudah Rekam', 'Kolom 4', 'Kolom 5']);
    expect(found('Desa,Wajib KTP,Sudah Rekam', 'Mindi,1,2,lagi,lain', 'Gedang,3,4').headers).toHaveLength(3);
  },
);

test('without a header the columns are as many as the longest line has', () => {
  expect(found('Mindi,baru', 'Gedang,lama,jauh').headers).toEqual(['Kolom 1', 'Kolom 2', 'Kolom 3']);
  expect(found('Mindi').headers).toEqual(['Kolom 1']);
  expect(found('Mindi\t6.561', 'Gedang\t8.296\t7.930', 'Siring\t19\t\t').headers).toEqual([
    'Kolom 1',
    'Kolom 2',
    'Kolom 3',
  ]);
});

describe('a file that came from here', () => {
  const DESA = targetNamed('Desa');
  const row = { kode: '35.15.01', nama: '=Mindi', penduduk: 9000, wajibKtp: 6561, sudahRekam: 6534, belumTertulis: 27 };
  const cells = Object.fromEntries(Object.keys(DESA.table.columns).map((name) => [name, null]));
  const rows = [{ ...cells, ...row, jenis: 'DESA' }];

  test.each([
    ['id_ID', 'titik koma'],
    ['en_US', 'koma'],
  ] as const)('%s is read whole, every column its own, and nothing of it is guessed', (kind, separator) => {
    const text = tableFile(DESA.table, rows as never, kind);
    const read = outline(text, targets());
    const names = Object.keys(DESA.table.columns);
    expect(read).toMatchObject({ separator, headerLine: 1, totals: [], ignored: [] });
    expect(read.headers).toEqual(Object.values(DESA.table.columns).map(({ header }) => header));
    expect(read.mapping).toEqual(Object.fromEntries(names.map((name, at) => [name, at])));
    expect(read.guess).toMatchObject({ target: { name: 'Desa' }, mapping: read.mapping });
    expect(read.rows).toEqual([{ line: 2, cells: expect.arrayContaining(['35.15.01', '=Mindi', '6561']) }]);
    // What looks like a total is a row all the same.
    const total = tableFile(DESA.table, [{ ...rows[0], kode: 'JUMLAH' }] as never, kind);
    expect(outline(total, targets()).rows).toHaveLength(1);
  });

  test('is known for a sheet that is asked for only', () => {
    const text = tableFile(DESA.table, rows as never, 'id_ID');
    expect(outline(text, [targetNamed('Aset')]).mapping).toBeUndefined();
  });

  test('that another program wrote anew keeps its columns, and the sign before a formula is taken off', () => {
    const headers = Object.values(DESA.table.columns).map(({ header }) => header);
    const plain = headers.map((header) => (header === 'Nama' ? "'=Mindi" : header === 'Kode' ? "'A" : ''));
    for (const [separator, sign] of [
      ['titik koma', ';'],
      ['koma', ','],
    ]) {
      const read = outline(`${headers.join(sign)}\n${plain.join(sign)}`, targets());
      expect(read).toMatchObject({ separator, mapping: { kode: 0 } });
      // An apostrophe before anything else is the office's own.
      expect(read.rows[0]?.cells.slice(0, 2)).toEqual(["'A", '=Mindi']);
    }
    const tabbed = outline(`${headers.join('\t')}\n${plain.join('\t')}`, targets());
    expect(tabbed.mapping).toMatchObject({ kode: 0, nama: 1 });
    expect(tabbed.guess).toMatchObject({ target: { name: 'Desa' }, mapping: tabbed.mapping });
    expect(tabbed.rows[0]?.cells[1]).toBe("'=Mindi");
  });

  test('with a column less is a table like any other', () => {
    const headers = Object.values(DESA.table.columns).map(({ header }) => header);
    expect(outline(`${headers.slice(0, -1).join(';')}\nA-1;Mindi`, targets()).mapping).toBeUndefined();
  });

  test('of a sheet that no import fills is told by its name, written anew or below a title, too', () => {
    const ledger = persediaan as unknown as Table;
    const headers = Object.values(ledger.columns).map(({ header }) => header);
    const sentence =
      'Lembar Persediaan hanya ditulis oleh SiapKTP, jadi tidak diimpor. Entri yang salah dibalik lewat panel > Catat > Bahan, lalu dicatat lagi; untuk membawanya ke buku kerja lain pakai Gabungkan dari berkas.';
    for (const [text, headerLine] of [
      [tableFile(ledger, [], 'id_ID'), 1],
      [`Buku persediaan\n${headers.join('\t')}\n1\tx`, 2],
      // Four fifths of the headers are enough: an older file lacks the newest columns.
      [`${headers.slice(0, Math.ceil(headers.length * 0.8)).join(';')}\n1;x`, 1],
    ] as const) {
      expect(outline(text, targets())).toMatchObject({ unfillable: 'Persediaan', headerLine, rows: [] });
      expect(reviewImport(pasted(text), rowsOf())).toMatchObject({ canCommit: false, obstacle: sentence });
    }
    expect(outline(`${headers.slice(0, 4).join(';')}\n1;x`, targets())).not.toHaveProperty('unfillable');
    // Of fifteen headers twelve are four fifths.
    const forecasts = Object.values(arsipPrakiraan.columns).map(({ header }) => header);
    expect(forecasts).toHaveLength(15);
    expect(outline(`${forecasts.slice(3).join(';')}\n1;x`, targets()).unfillable).toBe(arsipPrakiraan.sheet);
    // Far below the head of another table it is not looked for.
    const below = found(HEADER, ...Array.from({ length: 40 }, () => ROWS[0]!), headers.join('\t'));
    expect(below).not.toHaveProperty('unfillable');
  });
});
