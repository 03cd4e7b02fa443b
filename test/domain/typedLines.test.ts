import type { Raw } from '../../src/cells/raw';
import { siftTyped } from '../../src/domain/typedLines';
import type { EntryKind, Item, PersediaanRow } from '../../src/tables/persediaan';
import type { Placed, UnreadRow } from '../../src/tables/table';

const NOW = '2026-11-27T09:00';

/** What stands in the ledger already, one entry a line. */
const ledger = (...entries: [tanggal: string, barang: Item, jenis: EntryKind, jumlah: number][]) =>
  entries.map(([tanggal, barang, jenis, jumlah], at) => {
    const row = {
      line: at + 2,
      nomor: at + 1,
      id: `P-${at + 1}`,
      waktu: `${tanggal}T08:00`,
      oleh: 'klerk',
      sidik: 's',
    };
    return { ...row, tanggal, barang, jenis, jumlah, dokumen: null, catatan: null, membalik: null, sebab: null };
  }) as Placed<PersediaanRow>[];

const typed = (
  line: number,
  tanggal: string,
  jenis: string,
  jumlah: Raw,
  more: Record<string, Raw> = {},
): UnreadRow => ({
  line,
  cells: { tanggal, barang: 'BLANKO', jenis, jumlah, ...more },
});

const layout = { places: { tanggal: 4, jenis: 6, jumlah: 7 }, width: 13, nextLine: 40, ownLines: new Set<number>() };

/** Lines with the quantity of what is sound; lines with column and sentence of what is left. */
function sifted(rows: Placed<PersediaanRow>[], unread: UnreadRow[], among: (line: number) => boolean = () => true) {
  const { sound, left } = siftTyped({ rows, unread, layout }, NOW, null, among);
  return {
    sound: sound.map(({ line, draft }) => [line, draft.jumlah]),
    left: left.map(({ line, column, sentence }) => [line, column, sentence]),
  };
}

const FIFTY = ledger(['2026-11-02', 'BLANKO', 'TERIMA', 50]);

test('a line that can become an entry does, and of another one it is told at its cell why not', () => {
  const unread = [typed(9, '24-11-2026', 'CETAK', 20), typed(10, '24-11-2026', 'CETAK', '')];
  expect(siftTyped({ rows: FIFTY, unread, layout }, NOW, null, () => true)).toEqual({
    sound: [{ line: 9, draft: expect.objectContaining({ tanggal: '2026-11-24', jenis: 'CETAK', jumlah: 20 }) }],
    left: [{ sheet: 'Persediaan', line: 10, column: 7, sentence: 'Baris ini belum jadi entri: Jumlah masih kosong' }],
  });
});

test('lines that aren’t asked about, and those that the add-on wrote itself, are passed over', () => {
  const lines = [
    typed(8, '24-11-2026', 'CETAK', 1),
    typed(9, '24-11-2026', 'CETAK', 2),
    typed(10, '24-11-2026', 'CETAK', 3, { id: 'P-7' }),
    typed(11, '24-11-2026', 'CETAK', '', { sidik: 'abc' }),
  ];
  expect(sifted(FIFTY, lines, (line) => line !== 8)).toEqual({ sound: [[9, 2]], left: [] });
});

test('the stock is moved by day, whichever line was typed first', () => {
  // 50 on the shelf: 45 go on the 25th, so on the 26th only 5 are left for the 40.
  const lines = [typed(9, '26-11-2026', 'CETAK', 40), typed(10, '25-11-2026', 'CETAK', 45)];
  for (const unread of [lines, [...lines].reverse()]) {
    expect(sifted(FIFTY, unread)).toEqual({
      sound: [[10, 45]],
      left: [[9, 7, expect.stringMatching(/^Sisa blanko pada 26-11-2026 tinggal 5 keping; mencetak 40 keping/)]],
    });
  }
});

test('of one day what comes in is there for what goes out, and of what goes the first line has its way', () => {
  const lines = [
    typed(9, '24-11-2026', 'CETAK', 100),
    typed(10, '24-11-2026', 'CETAK', 100),
    typed(11, '24-11-2026', 'TERIMA', 70),
  ];
  // 50 and 70 are 120: one hundred goes, and 20 are left for the other.
  for (const unread of [lines, [...lines].reverse()]) {
    expect(sifted(FIFTY, unread)).toEqual({
      sound: [
        [9, 100],
        [11, 70],
      ],
      left: [[10, 7, expect.stringMatching(/tinggal 20 keping; mencetak 100 keping/)]],
    });
  }
});

test('each item has its own stock', () => {
  const rows = ledger(['2026-11-24', 'BLANKO', 'TERIMA', 50], ['2026-11-24', 'FILM', 'TERIMA', 2]);
  const lines = [
    typed(9, '24-11-2026', 'CETAK', 2, { barang: 'FILM' }),
    typed(10, '24-11-2026', 'CETAK', 48),
    typed(11, '24-11-2026', 'CETAK', 1, { barang: 'FILM' }),
    typed(12, '24-11-2026', 'CETAK', 2),
  ];
  // 2 and 48 blanko are the 50; of the two rolls of film one is gone with the smaller line, and two are too many.
  expect(sifted(rows, lines)).toEqual({
    sound: [
      [10, 48],
      [11, 1],
      [12, 2],
    ],
    left: [[9, 7, expect.stringMatching(/^Sisa film pada 24-11-2026 tinggal 1 gulung; mencetak 2 gulung/)]],
  });
});

test('a day that is closed or still to come is told at the day, and what is left is told by line', () => {
  const lines = [
    typed(12, '24-11-2026', '', 3),
    typed(9, '28-11-2026', 'CETAK', 3),
    typed(11, '24-11-2026', 'BALIK', 3),
    typed(10, '31-10-2026', 'TERIMA', 3),
  ];
  const { sound, left } = siftTyped({ rows: FIFTY, unread: lines, layout }, NOW, '2026-10-31', () => true);
  expect(sound).toEqual([]);
  expect(left.map(({ line, column }) => [line, column])).toEqual([
    [9, 4],
    [10, 4],
    [11, 6],
    [12, 6],
  ]);
});

test('without the places of the columns a sentence belongs to its line', () => {
  const unread = [typed(9, '24-11-2026', 'CETAK', '')];
  expect(siftTyped({ rows: [], unread, layout: null }, NOW, null, () => true).left).toMatchObject([
    { line: 9, column: 0 },
  ]);
  expect(
    siftTyped({ rows: [], unread, layout: { ...layout, places: {} } }, NOW, null, () => true).left[0]!.column,
  ).toBe(0);
});
