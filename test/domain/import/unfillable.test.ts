import { pasted } from '../../../src/domain/import/request';
import { reviewImport } from '../../../src/domain/import/review';
import { FILE_KINDS, type FileKind, tableFile } from '../../../src/domain/import/tableFile';
import { standsAlready, unfillableSentence } from '../../../src/domain/import/unfillable';
import { everyTable } from '../../../src/tables/every';
import type { Rows, Table } from '../../../src/tables/table';

const RIWAYAT = everyTable.find(({ sheet }) => sheet === 'Riwayat') as Table;
const HAK_CAMAT = everyTable.find(({ sheet }) => sheet === 'Hak Camat') as Table;

const row = (id: string, uraian: string) => ({
  ...{ id, waktu: '2026-11-24T08:00', oleh: 'klerk@contoh.id', tindakan: 'Catat cetak' },
  ...{ objek: `Persediaan No ${id.slice(1)}`, uraian },
});
const HAK = [{ alamat: 'camat@contoh.id', keterangan: 'Camat' }];
const ROWS = [row('a1', 'satu; dua, tiga'), row('a2', '12.345 keping'), row('a3', 'baris\nkedua')];

const rowsOf = (table: Table) =>
  ({
    rows: table === RIWAYAT ? ROWS : table === HAK_CAMAT ? HAK : [],
    issues: [],
    unread: [],
    layout: null,
  }) as never as Rows<unknown>;
const file = (rows: readonly object[], kind: FileKind = 'id_ID', table = RIWAYAT) =>
  tableFile(table, rows as Record<string, unknown>[], kind);
const stands = (text: string, sheet = 'Riwayat') => standsAlready(sheet, text, rowsOf);

describe.each(Object.keys(FILE_KINDS) as FileKind[])('a file of a sheet that no import fills, for %s', (kind) => {
  test('stands there already where every row of it does, in whatever order and be they all or some', () => {
    expect(stands(file(ROWS, kind))).toBe(true);
    expect(stands(file([ROWS[2]!, ROWS[0]!], kind))).toBe(true);
    expect(stands(file(HAK, kind, HAK_CAMAT), 'Hak Camat')).toBe(true);
  });

  test('doesn’t where a row is another, or there is one more', () => {
    expect(stands(file([ROWS[0]!, row('a2', '12.346 keping')], kind))).toBe(false);
    expect(stands(file([...ROWS, row('a4', 'lain')], kind))).toBe(false);
  });

  test('is nothing to do, or is refused', () => {
    const said = (text: string) => reviewImport(pasted(text), rowsOf as never);
    const nothing = 'Tidak ada yang berubah: semua baris sudah sama atau dilewati.';
    expect(said(file(ROWS, kind))).toMatchObject({ target: null, canCommit: false, obstacle: nothing });
    expect(said(file([row('a9', 'lain')], kind)).obstacle).toMatch(/^Lembar Riwayat hanya ditulis oleh SiapKTP/);
  });
});

test('cells count by where they stand: those of one column don’t make up for those of another', () => {
  // `ab` and `c` are not `a` and `bc`.
  const apart = [{ alamat: 'ab', keterangan: 'c' }];
  expect(
    standsAlready('Hak Camat', file([{ alamat: 'a', keterangan: 'bc' }], 'id_ID', HAK_CAMAT), () => ({
      ...rowsOf(HAK_CAMAT),
      rows: apart as never,
    })),
  ).toBe(false);
});

test('no file of ours, none of rows, columns in another order and the sheet of another table don’t stand there', () => {
  expect(stands('Id\tWaktu\na1\t24-11-2026')).toBe(false);
  expect(stands(file([]))).toBe(false);
  const [first = '', second = '', ...others] = file(ROWS).split('\r\n')[0]?.split(';') ?? [];
  expect(stands(file(ROWS).replace(`${first};${second}`, `${second};${first}`))).toBe(false);
  expect(others.length).toBeGreaterThan(0);
  expect(stands(file(HAK, 'id_ID', HAK_CAMAT))).toBe(false);
  expect(stands(file(ROWS), 'Tidak Ada')).toBe(false);
});

test('a text that is no table of ours is asked about, not said to stand there', () => {
  expect(reviewImport(pasted('warna;buah\nmerah;apel'), rowsOf as never).obstacle).not.toMatch(
    /Tidak ada yang berubah/,
  );
});

test('a sheet that is refused says who writes it, and how else its rows are put right or brought along', () => {
  expect(unfillableSentence('Persediaan')).toBe(
    'Lembar Persediaan hanya ditulis oleh SiapKTP, jadi tidak diimpor. Entri yang salah dibalik lewat panel > Catat > Bahan, lalu dicatat lagi; untuk membawanya ke buku kerja lain pakai Gabungkan dari berkas.',
  );
  expect(unfillableSentence('Riwayat')).toBe(
    'Lembar Riwayat hanya ditulis oleh SiapKTP, jadi tidak diimpor. Untuk membawanya ke buku kerja lain pakai Gabungkan dari berkas.',
  );
  expect(unfillableSentence('Hak Camat')).toBe('Lembar Hak Camat hanya diketik oleh Camat, jadi tidak diimpor.');
  expect(unfillableSentence('Pengingat')).toBe('Lembar Pengingat hanya ditulis oleh SiapKTP, jadi tidak diimpor.');
});
