import fc from 'fast-check';
import { openingCounts } from '../../src/domain/stockCounts';
import type { EntryKind, Item } from '../../src/tables/persediaan';

interface Entry {
  id: string;
  nomor: number;
  barang: Item;
  jenis: EntryKind;
  membalik: string | null;
}

/** By its meaning, entry by entry: a count opens the books of its item when all of it before was taken back before. */
function opensTheBooks(entries: readonly Entry[], count: Entry): boolean {
  const before = entries.filter(({ nomor, barang }) => nomor < count.nomor && barang === count.barang);
  const takenBack = before.flatMap(({ jenis, membalik }) => (jenis === 'BALIK' ? [membalik?.toUpperCase()] : []));
  return before
    .filter(({ jenis }) => jenis !== 'BALIK' && jenis !== 'KOREKSI')
    .every(({ id }) => takenBack.includes(id.toUpperCase()));
}

const KINDS: readonly EntryKind[] = ['TERIMA', 'CETAK', 'OPNAME', 'OPNAME', 'BALIK', 'BALIK', 'KOREKSI'];

/** A ledger of two items in which each reversal takes back an earlier entry of its item, written in either case. */
const ledgers = fc
  .array(
    fc.record({ kind: fc.constantFrom(...KINDS), item: fc.constantFrom<Item>('BLANKO', 'FILM'), which: fc.nat() }),
    {
      maxLength: 14,
    },
  )
  .map((steps) => {
    const entries: Entry[] = [];
    for (const { kind, item, which } of steps) {
      const own = entries.filter(({ barang, jenis, id }) => {
        const isTaken = entries.some(({ membalik }) => membalik?.toUpperCase() === id.toUpperCase());
        return barang === item && jenis !== 'BALIK' && jenis !== 'KOREKSI' && !isTaken;
      });
      const target = own[which % Math.max(1, own.length)];
      if (kind === 'BALIK' && !target) continue;
      const nomor = entries.length + 1;
      const membalik = kind === 'BALIK' ? (target?.id.toLowerCase() ?? null) : null;
      entries.push({ id: `Aa-${nomor}`, nomor, barang: item, jenis: kind, membalik });
    }
    return entries;
  });

test('the first count of an item opens its books, and one after all of it was taken back; no other', () => {
  let opened = 0;
  fc.assert(
    fc.property(ledgers, fc.nat(), (entries, turn) => {
      // However the rows lie.
      const at = turn % Math.max(1, entries.length);
      const found = openingCounts([...entries.slice(at), ...entries.slice(0, at)]);
      const expected = entries.filter((entry) => entry.jenis === 'OPNAME' && opensTheBooks(entries, entry));
      expect(found).toEqual(new Set(expected.map(({ id }) => id.toUpperCase())));
      opened += entries.filter(
        ({ jenis, nomor }) => jenis === 'OPNAME' && nomor > 1 && found.has(`AA-${nomor}`),
      ).length;
    }),
    { seed: 20261201, numRuns: 1000 },
  );
  expect(opened).toBeGreaterThan(100);
});
