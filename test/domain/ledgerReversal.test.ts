import fc from 'fast-check';
import { obstacles, reversals } from '../../src/domain/ledgerReversal';
import type { EntryKind, Item, PersediaanRow } from '../../src/tables/persediaan';
import type { Placed } from '../../src/tables/table';

let numbers = 0;
function entry(id: string, day: number, jenis: EntryKind, jumlah: number, more: Partial<PersediaanRow> = {}) {
  numbers += 1;
  const tanggal = `2026-11-${String(day).padStart(2, '0')}`;
  const row: Placed<PersediaanRow> = {
    ...{ line: numbers + 1, nomor: numbers, id, waktu: `${tanggal}T09:00`, tanggal, barang: 'BLANKO' as Item, jenis },
    ...{ jumlah, dokumen: null, catatan: null, oleh: 'klerk', membalik: null, sidik: 'x', sebab: null, ...more },
  };
  return row;
}

const received = entry('DITERIMA', 3, 'TERIMA', 10);
const LEDGER = [
  entry('AWAL', 1, 'TERIMA', 2),
  entry('SEBELUMNYA', 2, 'GAGAL', 1),
  received,
  entry('KELIMA', 5, 'CETAK', 4),
  entry('KEEMPAT', 4, 'CETAK', 3),
  entry('HARI-ITU', 3, 'CETAK', 1),
  entry('FILM', 4, 'CETAK', 2, { barang: 'FILM' }),
  entry('DIBATALKAN', 4, 'CETAK', 1),
  entry('PEMBALIK', 4, 'BALIK', 1, { membalik: 'dibatalkan' }),
  entry('DITERIMA-LAGI', 10, 'TERIMA', 20),
  entry('SESUDAHNYA', 12, 'CETAK', 5),
];

const obstacle = (ledger: Placed<PersediaanRow>[], going: Placed<PersediaanRow>) =>
  obstacles(ledger, [going])[0] ?? null;

test('what was received stands in the way of all that used it, in the order of days, and of nothing else', () => {
  // Without the ten: 2 on the first, 1 on the second, 0 on the third, -3 on the fourth, -7 on the fifth, 13 on the tenth.
  const { shortfall, entries } = obstacle(LEDGER, received)!;
  expect(shortfall.day).toBe('2026-11-04');
  expect(entries.map(({ id }) => id)).toEqual(['HARI-ITU', 'KEEMPAT', 'KELIMA']);
});

test('what was not used yet can be taken back', () => {
  expect(obstacle(LEDGER.slice(0, 3), received)).toBeNull();
  expect(obstacle([received], received)).toBeNull();
});

test('a reversal is found under the id of what it reverses, in any case', () => {
  expect([...reversals(LEDGER).values()].map(({ id }) => id)).toEqual(['PEMBALIK']);
});

test('what came in meanwhile, was counted or cancelled itself out stands in nobody’s way', () => {
  const ledger = [
    received,
    entry('TERIMA-KECIL', 4, 'TERIMA', 1),
    entry('HITUNG', 4, 'OPNAME', -2),
    entry('CATATAN', 4, 'KOREKSI', 3),
    entry('TERIMA-BATAL', 5, 'TERIMA', 6),
    entry('BATALNYA', 5, 'BALIK', -6, { membalik: 'TERIMA-BATAL' }),
    entry('CETAK-6', 6, 'CETAK', 7),
  ];
  // Without the ten: 1 - 2 are -1 on the fourth, and 7 fewer on the sixth.
  const { shortfall, entries } = obstacle(ledger, received)!;
  expect(shortfall).toEqual({ day: '2026-11-04', before: 9, after: -1 });
  expect(entries.map(({ id }) => id)).toEqual(['HITUNG', 'CETAK-6']);
});

test('those in the way are told in the order of days, those of a day in the order of the sheet', () => {
  const printed = [8, 5, 7, 5, 6].map((day, index) => entry(`CETAK-${index}`, day, 'CETAK', 2));
  const { entries } = obstacle([...printed, received], received)!;
  expect(entries.map(({ id }) => id)).toEqual(['CETAK-1', 'CETAK-3', 'CETAK-4', 'CETAK-2', 'CETAK-0']);
});

test('an entry that took can always be taken back', () => {
  const printed = entry('CETAK-9', 5, 'CETAK', 4);
  expect(obstacle([received, printed], printed)).toBeNull();
});

test('entries that go together are held by what their sum leaves short, item by item; nothing of them is in the way itself', () => {
  const first = entry('PERTAMA', 3, 'TERIMA', 10);
  const film = entry('FILM-MASUK', 3, 'TERIMA', 4, { barang: 'FILM' });
  const printed = entry('CETAK-BARENG', 4, 'CETAK', 10);
  const ledger = [
    ...[first, film, printed, entry('FILM-1', 5, 'CETAK', 1, { barang: 'FILM' })],
    ...[
      entry('FILM-2', 6, 'CETAK', 2, { barang: 'FILM' }),
      entry('LAIN', 7, 'TERIMA', 1),
      entry('SISA', 7, 'CETAK', 1),
    ],
  ];
  // The ten that came in and the ten printed of them cancel out: only film is short, by 1 on the fifth and 3 on the sixth.
  const found = obstacles(ledger, [first, film, printed]);
  expect(found.map(({ item, shortfall, entries }) => [item, shortfall.day, entries.map(({ id }) => id)])).toEqual([
    ['FILM', '2026-11-05', ['FILM-1', 'FILM-2']],
  ]);
});

test('a print that goes as well uses nothing of what would be missing', () => {
  const going = [entry('MASUK', 3, 'TERIMA', 10), entry('IKUT', 4, 'CETAK', 2)];
  const found = obstacles([...going, entry('TINGGAL', 5, 'CETAK', 5)], going);
  expect(found.map(({ shortfall, entries }) => [shortfall.after, entries.map(({ id }) => id)])).toEqual([
    [-5, ['TINGGAL']],
  ]);
});

test('together they are refused exactly when a day would be below zero, and not any more once all that is named is reversed', () => {
  const move = fc.record({
    day: fc.integer({ min: 1, max: 9 }),
    jenis: fc.constantFrom('TERIMA' as const, 'CETAK' as const, 'GAGAL' as const),
    jumlah: fc.integer({ min: 1, max: 9 }),
    barang: fc.constantFrom('BLANKO' as const, 'FILM' as const),
    goes: fc.boolean(),
  });
  let refused = 0;
  fc.assert(
    fc.property(fc.array(move, { maxLength: 12 }), (moves) => {
      const rows = moves.map(({ day, jenis, jumlah, barang }, at) => entry(`E-${at}`, day, jenis, jumlah, { barang }));
      const lowest = (kept: typeof rows) =>
        Math.min(
          ...(['BLANKO', 'FILM'] as const).flatMap((barang) =>
            Array.from({ length: 9 }, (_, at) =>
              kept
                .filter((row) => row.barang === barang && Number(row.tanggal.slice(8)) <= at + 1)
                .reduce((sum, { jenis, jumlah }) => sum + (jenis === 'TERIMA' ? jumlah : -jumlah), 0),
            ),
          ),
        );
      fc.pre(lowest(rows) >= 0);
      const going = rows.filter((_, at) => moves[at]?.goes);
      const found = obstacles(rows, going);
      expect(found.length > 0).toBe(lowest(rows.filter((row) => !going.includes(row))) < 0);
      const named = found.flatMap(({ entries }) => entries);
      expect(obstacles(rows, [...going, ...named])).toEqual([]);
      if (found.length > 0) refused++;
    }),
    { seed: 5, numRuns: 400 },
  );
  expect(refused).toBeGreaterThan(20);
});
