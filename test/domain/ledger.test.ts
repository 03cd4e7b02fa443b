import fc from 'fast-check';
import {
  amount,
  balanceSentence,
  balances,
  dailyTotals,
  effect,
  entryWords,
  type Movement,
  shortfallSentence,
  shortfallsIn,
} from '../../src/domain/ledger';
import { ENTRY_KINDS, ITEMS } from '../../src/tables/persediaan';

const shortfalls = (entries: readonly Movement[], item: Movement['barang'], of: string, change: number) =>
  shortfallsIn(dailyTotals(entries, item), of, change);

const day = fc.integer({ min: 1, max: 9 }).map((number) => `2026-10-0${number}`);
const movement: fc.Arbitrary<Movement> = fc.record({
  tanggal: day,
  barang: fc.constantFrom(...ITEMS),
  jenis: fc.constantFrom(...ENTRY_KINDS),
  jumlah: fc.integer({ min: 1, max: 60 }),
});
const ledger = fc.array(movement, { maxLength: 40 });

const DAYS = Array.from({ length: 9 }, (_, index) => `2026-10-0${index + 1}`);

/** Brute force: each day's end by adding everything up to it, one entry at a time. */
function endOfDay(entries: readonly Movement[], item: string, day: string): number {
  let left = 0;
  for (const { tanggal, barang, jenis, jumlah } of entries) {
    if (barang !== item || tanggal > day || jenis === 'KOREKSI') continue;
    left += ['CETAK', 'GAGAL', 'RETUR', 'MUSNAH'].includes(jenis) ? -jumlah : jumlah;
  }
  return left;
}

describe('the ledger', () => {
  // The rule of signs is the contract of KTP_SISA_STOK.
  test.each([
    ['TERIMA', 5, 5],
    ['CETAK', 5, -5],
    ['GAGAL', 5, -5],
    ['RETUR', 5, -5],
    ['MUSNAH', 5, -5],
    ['OPNAME', -3, -3],
    ['OPNAME', 3, 3],
    ['BALIK', -5, -5],
    ['BALIK', 5, 5],
    ['KOREKSI', 5, 0],
  ] as const)('%s of %i moves the balance by %i', (jenis, jumlah, moved) => {
    expect(effect({ jenis, jumlah })).toBe(moved);
  });

  test('balances at any day are what adding everything up by hand gives', () => {
    fc.assert(
      fc.property(ledger, day, (entries, until) => {
        for (const item of ITEMS) {
          expect(balances(entries, until)[item]).toBe(endOfDay(entries, item, until));
          expect(balances(entries)[item]).toBe(endOfDay(entries, item, '2099-12-31'));
        }
      }),
    );
  });

  test('an entry is short on exactly the days from its own on that it would leave below zero', () => {
    fc.assert(
      fc.property(ledger, movement, (entries, added) => {
        const change = effect(added);
        const short = shortfalls(entries, added.barang, added.tanggal, change);
        const after = [...entries, added];
        // Days on which nothing moves have the balance of the day before: they aren't named again.
        const moves = new Set([
          ...entries.filter((entry) => entry.barang === added.barang).map((entry) => entry.tanggal),
        ]);
        const expected = DAYS.filter((one) => one === added.tanggal || (one > added.tanggal && moves.has(one)))
          .filter((one) => change < 0 && endOfDay(after, added.barang, one) < 0)
          .map((one) => ({
            day: one,
            before: endOfDay(entries, added.barang, one),
            after: endOfDay(after, added.barang, one),
          }));
        expect(short).toEqual(expected);
      }),
    );
  });

  test('the refusal names the day and the numbers', () => {
    const [short] = shortfalls(
      [{ tanggal: '2026-10-01', barang: 'BLANKO', jenis: 'TERIMA', jumlah: 40 }],
      'BLANKO',
      '2026-10-12',
      -55,
    );
    expect(short && shortfallSentence('BLANKO', short, 'mencetak 55 keping')).toBe(
      'Sisa blanko pada 12-10-2026 tinggal 40 keping; mencetak 55 keping membuatnya -15 keping',
    );
  });
});

describe('a stock', () => {
  const on = (tanggal: string, jenis: Movement['jenis'], jumlah: number): Movement => ({
    tanggal,
    barang: 'FILM',
    jenis,
    jumlah,
  });
  const ledger = [on('2026-10-05', 'CETAK', 4), on('2026-10-02', 'TERIMA', 10), on('2026-10-08', 'TERIMA', 1)];
  const short = (day: string, change: number) => shortfalls(ledger, 'FILM', day, change);

  test('may be used up to the last piece, and not one more, that day and each day after until more came', () => {
    expect(short('2026-10-02', -6)).toEqual([]);
    expect(short('2026-10-02', -7)).toEqual([{ day: '2026-10-05', before: 6, after: -1 }]);
    expect(short('2026-10-03', -8)).toEqual([
      { day: '2026-10-05', before: 6, after: -2 },
      { day: '2026-10-08', before: 7, after: -1 },
    ]);
    expect(short('2026-10-09', -7)).toEqual([]);
    expect(short('2026-10-01', -1)).toEqual([{ day: '2026-10-01', before: 0, after: -1 }]);
  });

  test('that is below nought already refuses nothing that adds or changes nothing', () => {
    const below = [on('2026-10-01', 'CETAK', 5)];
    expect([0, 3].map((change) => shortfalls(below, 'FILM', '2026-10-02', change))).toEqual([[], []]);
    expect(shortfalls(below, 'FILM', '2026-10-02', -1)).toHaveLength(1);
  });

  test('is told by item in the pieces that each is counted in', () => {
    expect(balanceSentence({ BLANKO: 1240, RIBBON: 3, FILM: 0 })).toBe(
      'blanko 1.240 keping, ribbon 3 gulung, film 0 gulung',
    );
    expect(amount('BLANKO', -7)).toBe('-7 keping');
  });
});

test('an entry is said in a few words', () => {
  expect(entryWords({ jenis: 'TERIMA', barang: 'BLANKO', jumlah: 1500 })).toBe('terima 1.500 keping blanko');
  expect(entryWords({ jenis: 'CETAK', barang: 'RIBBON', jumlah: 2 })).toBe('cetak 2 gulung ribbon');
});
