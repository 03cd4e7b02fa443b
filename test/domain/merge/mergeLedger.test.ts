import { seal } from '../../../src/domain/ledgerSeal';
import { idAgain, undoId } from '../../../src/domain/merge/entryLives';
import { ledgerObstacle, mergeLedger } from '../../../src/domain/merge/mergeLedger';
import type { EntryKind, PersediaanRow } from '../../../src/tables/persediaan';

function entry(
  nomor: number,
  id: string,
  jenis: EntryKind,
  jumlah: number,
  more: Partial<PersediaanRow> = {},
): PersediaanRow {
  return {
    ...{ nomor, id, waktu: '2026-11-02T09:00', tanggal: '2026-11-02', barang: 'BLANKO', jenis, jumlah },
    ...{ dokumen: null, catatan: null, oleh: 'klerk', membalik: null, sidik: `s${nomor}`, sebab: null, ...more },
  };
}

const START = { nomor: 2, sidik: 'akhir' };
const HERE = [entry(1, 'AWAL', 'TERIMA', 500), entry(2, 'SINI', 'CETAK', 5)];

describe('the ledger of a merge file', () => {
  test('is joined in the order of its numbers, each sealed over the one before, and says all that it said', () => {
    const there = [
      entry(4, 'D', 'GAGAL', 2),
      entry(1, 'AWAL', 'TERIMA', 500),
      entry(3, 'C', 'CETAK', 30, { catatan: 'x' }),
    ];
    const { entries, left } = mergeLedger(HERE, there, START);
    expect(entries.map(({ nomor, id, jumlah, catatan }) => [nomor, id, jumlah, catatan])).toEqual([
      [3, 'C', 30, 'x'],
      [4, 'D', 2, null],
    ]);
    expect(entries[0]?.sidik).toBe(seal('akhir', entries[0]!));
    expect(entries[1]?.sidik).toBe(seal(entries[0]!.sidik, entries[1]!));
    expect(left).toEqual([]);
  });

  test('leaves entries of one id as they are here, in any case, and says what differs, number and hash aside', () => {
    const there = [entry(7, 'awal', 'TERIMA', 500, { sidik: 'lain' }), entry(8, 'SINI', 'GAGAL', 6, { sidik: 'lain' })];
    const { entries, left } = mergeLedger(HERE, there, START);
    expect(entries).toEqual([]);
    expect(left).toEqual([
      'No 1 berbeda di berkas (Id), tetap seperti di sini',
      'No 2 berbeda di berkas (Jenis, Jumlah), tetap seperti di sini',
    ]);
  });

  test('leaves corrections, which name rows by their numbers there', () => {
    expect(mergeLedger(HERE, [entry(3, 'K', 'KOREKSI', 1, { dokumen: 'No 2 isi X' })], START)).toEqual({
      again: 0,
      twice: [],
      entries: [],
      left: [],
    });
  });

  test('leaves a reversal of what was reversed here, or whose amount is another here', () => {
    const reversal = (jumlah: number) => entry(9, 'BALIK-SANA', 'BALIK', jumlah, { membalik: 'SINI' });
    expect(mergeLedger(HERE, [reversal(5)], START).entries.map(({ id }) => id)).toEqual(['BALIK-SANA']);
    expect(mergeLedger(HERE, [reversal(6)], START)).toEqual({
      again: 0,
      twice: [],
      entries: [],
      left: ['pembalikan No 2: jumlahnya di berkas lain dari yang di sini; balikkan di sini bila perlu'],
    });
    const reversed = [...HERE, entry(3, 'BALIK-SINI', 'BALIK', 5, { membalik: 'sini' })];
    expect(mergeLedger(reversed, [reversal(5)], START).left).toEqual([
      'pembalikan No 2: sudah dibalik di sini oleh No 3',
    ]);
    // Of an entry that comes with it, it comes along.
    const both = [entry(3, 'C', 'CETAK', 4), entry(4, 'R', 'BALIK', 4, { membalik: 'C' })];
    expect(mergeLedger(HERE, both, START).entries.map(({ id }) => id)).toEqual(['C', 'R']);
  });
});

describe('a union that can’t stand', () => {
  const NOW = '2026-11-24T10:00';
  const on = (tanggal: string, jenis: EntryKind, jumlah: number, more: Partial<PersediaanRow> = {}) =>
    entry(1, `${tanggal}${jenis}${jumlah}`, jenis, jumlah, { tanggal, ...more });

  test('has an entry of a day to come or of a closed month', () => {
    expect(ledgerObstacle([], [on('2026-11-25', 'TERIMA', 1200)], NOW, null)).toBe(
      'terima 1.200 keping blanko 25-11-2026: Tanggal harus hari ini (24-11-2026) atau sebelumnya, bukan 25-11-2026',
    );
    expect(ledgerObstacle([], [on('2026-10-31', 'TERIMA', 3, { barang: 'FILM' })], NOW, '2026-10-31')).toBe(
      'terima 3 gulung film 31-10-2026: Oktober 2026 sudah ditutup; buka dulu bulan itu, atau pakai tanggal sesudah Oktober 2026',
    );
    expect(ledgerObstacle([], [on('2026-11-24', 'TERIMA', 1)], NOW, '2026-10-31')).toBeNull();
  });

  test('is told of every entry, of many the first five', () => {
    const closed = (count: number) => Array.from({ length: count }, (_, day) => on(`2026-10-1${day}`, 'TERIMA', 1));
    const named = (count: number) =>
      ledgerObstacle([], closed(count), NOW, '2026-10-31')?.match(/1\d-10-2026:|dan \d entri lagi$/g);
    expect(named(3)).toEqual(['10-10-2026:', '11-10-2026:', '12-10-2026:']);
    expect(named(7)?.slice(-2)).toEqual(['14-10-2026:', 'dan 2 entri lagi']);
  });

  test('falls below nought on a day, whatever the order of the lines, and says what either side has', () => {
    const here = [on('2026-11-05', 'CETAK', 40), on('2026-11-02', 'TERIMA', 100)];
    const added = [on('2026-11-07', 'TERIMA', 50), on('2026-11-06', 'CETAK', 70)];
    expect(ledgerObstacle(here, added, NOW, null)).toBe(
      'Bersama entri dari berkas, sisa blanko pada 06-11-2026 menjadi -10 keping (di sini 60 keping, dari berkas -70 keping). Catat dulu penerimaan yang belum tercatat',
    );
    expect(ledgerObstacle(here, [on('2026-11-06', 'CETAK', 60)], NOW, null)).toBeNull();
    // Received before it is used.
    expect(ledgerObstacle(here, [on('2026-11-03', 'TERIMA', 10), on('2026-11-06', 'CETAK', 70)], NOW, null)).toBeNull();
  });

  test('is not one where it was below nought here already and the file takes nothing', () => {
    const short = [on('2026-11-02', 'CETAK', 5)];
    expect(ledgerObstacle(short, [on('2026-11-03', 'TERIMA', 2)], NOW, null)).toBeNull();
    expect(ledgerObstacle(short, [on('2026-11-03', 'KOREKSI', 2)], NOW, null)).toBeNull();
    expect(ledgerObstacle(short, [on('2026-11-03', 'TERIMA', 2, { barang: 'FILM' })], NOW, null)).toBeNull();
  });
});

describe('an entry that a merge brought and its undo took back', () => {
  const print = (nomor: number, id: string, more: Partial<PersediaanRow> = {}) => entry(nomor, id, 'CETAK', 7, more);
  const undone = (nomor: number, of: string) => entry(nomor, undoId(of), 'BALIK', 7, { membalik: of });
  const reversed = (nomor: number, of: string, jumlah = 7) =>
    entry(nomor, `BALIK-${of}`, 'BALIK', jumlah, { membalik: of });
  const END = { nomor: 9, sidik: 'akhir' };
  const after = (here: PersediaanRow[], there: PersediaanRow[]) => {
    const { entries, ...rest } = mergeLedger(here, there, END);
    return { ...rest, entries: entries.map(({ id, jenis }) => [id, jenis]) };
  };
  const none = { entries: [], again: 0, twice: [], left: [] };

  test('comes in again under another id while it stands over there, once, however often it came in there', () => {
    expect(after([print(1, 'X'), undone(2, 'X')], [print(1, 'X')])).toEqual({
      ...none,
      entries: [[idAgain('X'), 'CETAK']],
      again: 1,
    });
    expect(after([], [print(1, 'X'), undone(2, 'X'), print(3, idAgain('X'))])).toEqual({
      ...none,
      entries: [['X', 'CETAK']],
    });
  });

  test('stays away where it is undone or reversed over there, too, and nothing is said of it', () => {
    expect(after([], [print(1, 'X'), undone(2, 'X')])).toEqual(none);
    expect(after([print(1, 'X'), undone(2, 'X')], [print(1, 'X'), reversed(2, 'X')])).toEqual(none);
    expect(after([print(1, 'X'), reversed(2, 'X')], [print(1, 'X'), undone(2, 'X')])).toEqual(none);
  });

  test('is told beside what was noted anew after the undo, each such entry once; what was there before is another', () => {
    const sentence = (nomor: number) =>
      `cetak 7 keping blanko 02-11-2026 masuk lagi, padahal sudah dicatat lagi di sini (No ${nomor}); bila keduanya satu hal, balik salah satunya`;
    const here = [print(1, 'X'), print(2, 'Y'), undone(3, 'X'), undone(4, 'Y')];
    const there = [print(1, 'X'), print(2, 'Y')];
    expect(after([...here, print(5, 'BARU')], there)).toMatchObject({ again: 2, twice: [sentence(5)] });
    expect(after([...here, print(5, 'BARU'), print(6, 'LAGI')], there).twice).toEqual([sentence(5), sentence(6)]);
    expect(after([print(1, 'DULU'), print(2, 'X'), undone(3, 'X')], [print(1, 'X')])).toMatchObject({
      again: 1,
      twice: [],
    });
  });

  test('is one with what its reversal names on either side, whatever id it goes by there', () => {
    const here = [print(1, 'X'), undone(2, 'X'), print(3, idAgain('X')), reversed(4, 'X')];
    const mine = here.map((row) => (row.id === 'BALIK-X' ? { ...row, membalik: idAgain('X') } : row));
    expect(after(mine, [print(1, 'X'), reversed(2, 'X')])).toEqual(none);
    const other = [print(1, 'X'), print(2, 'Y'), { ...reversed(3, 'X'), membalik: 'Y' }];
    expect(after([print(1, 'X'), print(2, 'Y'), reversed(3, 'X')], other).left).toEqual([
      'No 3 berbeda di berkas (Membalik), tetap seperti di sini',
    ]);
  });

  test('whose reversal over there is of another amount is told by the number that it has there', () => {
    expect(after([], [print(4, 'X'), reversed(6, 'X', 3)])).toEqual({
      ...none,
      entries: [['X', 'CETAK']],
      left: ['pembalikan No 6: jumlahnya di berkas lain dari yang di sini; balikkan di sini bila perlu'],
    });
    // A reversal of what a hand took out of both is taken as it is.
    expect(after([], [reversed(6, 'HILANG')]).entries).toEqual([['BALIK-HILANG', 'BALIK']]);
  });
});

test('five entries that can’t stand are all told, one after another', () => {
  const late = Array.from({ length: 5 }, (_, at) =>
    entry(at + 1, `L${at}`, 'CETAK', at + 1, { tanggal: '2026-12-01' }),
  );
  const told = ledgerObstacle([], late, '2026-11-24T09:00', null)?.split('; ') ?? [];
  expect(told.map((sentence) => sentence.split(':')[0])).toEqual(
    [1, 2, 3, 4, 5].map((jumlah) => `cetak ${jumlah} keping blanko 01-12-2026`),
  );
});
