import { seal } from '../../../src/domain/ledgerSeal';
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
      'TERIMA 1.200 keping BLANKO 25-11-2026: Tanggal harus hari ini (24-11-2026) atau sebelumnya, bukan 25-11-2026',
    );
    expect(ledgerObstacle([], [on('2026-10-31', 'TERIMA', 3, { barang: 'FILM' })], NOW, '2026-10-31')).toBe(
      'TERIMA 3 gulung FILM 31-10-2026: Oktober 2026 sudah ditutup; buka dulu bulan itu, atau pakai tanggal sesudah Oktober 2026',
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
      'Bersama entri dari berkas, stok BLANKO pada 06-11-2026 menjadi -10 keping (di sini 60 keping, dari berkas -70 keping). Catat dulu penerimaan yang belum tercatat',
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
