import fc from 'fast-check';
import type { Raw } from '../../src/cells/raw';
import { checkChain } from '../../src/domain/ledgerChain';
import { highestNumber } from '../../src/domain/ledgerHistory';
import { persediaan, riwayat } from '../../src/tables';
import { type EntryKind, ITEMS, type Item } from '../../src/tables/persediaan';
import { readTable } from '../../src/tables/table';
import type { MemoryWorkbook } from '../../src/workbook/memory';
import { type ActionName, emptyOffice, post, rowsOf } from '../fixtures/office';

/** The ledger as a child would keep it: slips of paper in a box, the ones taken back thrown out. */
interface Slip {
  id: string;
  item: Item;
  day: string;
  moves: number;
}

const DAYS = ['2026-09-29', '2026-10-01', '2026-10-02', '2026-10-31', '2026-11-01', '2026-11-23', '2026-11-24'];

const endOfDay = (box: readonly Slip[], item: Item, day: string) =>
  box.filter((slip) => slip.item === item && slip.day <= day).reduce((sum, slip) => sum + slip.moves, 0);

const isSound = (box: readonly Slip[], item: Item) => DAYS.every((day) => endOfDay(box, item, day) >= 0);

const POSTINGS: Record<string, { kind: EntryKind; sign: 1 | -1 }> = {
  terimaBarang: { kind: 'TERIMA', sign: 1 },
  catatCetak: { kind: 'CETAK', sign: -1 },
  catatGagal: { kind: 'GAGAL', sign: -1 },
  kembalikanBarang: { kind: 'RETUR', sign: -1 },
  musnahkanBarang: { kind: 'MUSNAH', sign: -1 },
};

type Step =
  | { do: 'post'; action: string; item: Item; day: string; count: number }
  | { do: 'count'; item: Item; day: string; count: number }
  | { do: 'reverse'; which: number }
  | { do: 'close' | 'open'; month: string }
  | { do: 'sort'; by: number };

const item = fc.constantFrom(...ITEMS);
const day = fc.constantFrom(...DAYS);
const month = fc.constantFrom('2026-08', '2026-09', '2026-10');
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('post' as const),
      action: fc.constantFrom('terimaBarang', 'terimaBarang', ...Object.keys(POSTINGS)),
      item,
      day,
      count: fc.integer({ min: 1, max: 20 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('count' as const), item, day, count: fc.nat(20) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('reverse' as const), which: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('close' as const, 'open' as const), month }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('sort' as const), by: fc.nat(11) }) },
);

describe('any sequence of postings, counts, reversals, closings and sortings', () => {
  test('leaves what the slips in a box say, on every past day, and a chain without a break', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const office = emptyOffice();
        let box: Slip[] = [];
        let closed = '';
        for (const [index, one] of steps.entries()) {
          const send = (name: ActionName, input: Record<string, Raw>) =>
            post(office, name, input, { actionId: `langkah-${index}` });
          /** Sends an entry and holds the answer against what the box allows. */
          const enter = (name: ActionName, input: Record<string, Raw>, slip: Omit<Slip, 'id'>) => {
            const after = [...box, { ...slip, id: '' }];
            const allowed = slip.day > closed && (slip.moves >= 0 || isSound(after, slip.item));
            const outcome = send(name, input);
            expect({ one, done: outcome.done }).toEqual({ one, done: allowed });
            if (allowed && slip.moves !== 0) box = [...box, { ...slip, id: newest(office) }];
          };
          switch (one.do) {
            case 'post': {
              const moves = (POSTINGS[one.action]?.sign ?? 1) * one.count;
              const input = {
                barang: one.item,
                tanggal: one.day,
                jumlah: String(one.count),
                dokumen: 'BA 1',
                sebab: 'RUSAK',
              };
              enter(one.action as ActionName, input, { item: one.item, day: one.day, moves });
              break;
            }
            case 'count': {
              const moves = one.count - endOfDay(box, one.item, one.day);
              const count = String(one.count);
              const people = { penghitung: 'Budi', alasan: 'tercecer', disetujui: 'Camat' };
              const input = { barang: one.item, tanggal: one.day, jumlah: count, ulang: count, ...people };
              enter('hitungBarang', input, { item: one.item, day: one.day, moves });
              break;
            }
            case 'reverse': {
              const rows = rowsOf(office, persediaan);
              const row = rows[one.which % Math.max(1, rows.length)];
              if (!row) break;
              const slip = box.find(({ id }) => id === row.id);
              const without = box.filter(({ id }) => id !== row.id);
              const allowed =
                slip !== undefined && slip.day > closed && (slip.moves <= 0 || isSound(without, slip.item));
              const outcome = send('balikkanEntri', { id: row.id });
              expect({ one, done: outcome.done }).toEqual({ one, done: allowed });
              if (allowed) box = without;
              break;
            }
            case 'close': {
              const last = one.month === '2026-09' ? '2026-09-30' : `${one.month}-31`;
              expect(send('tutupBulan', { bulan: one.month }).done).toBe(last > closed);
              if (last > closed) closed = last;
              break;
            }
            case 'open': {
              const before =
                { '2026-08': '2026-07-31', '2026-09': '2026-08-31', '2026-10': '2026-09-30' }[one.month] ?? '';
              expect(send('bukaBulan', { bulan: one.month, alasan: 'uji' }).done).toBe(closed > before);
              if (closed > before) closed = before;
              break;
            }
            case 'sort': {
              const [header = [], ...lines] = office.sheets.Persediaan ?? [];
              const key = (row: Raw[]) => JSON.stringify(row[one.by] ?? '');
              office.sheets.Persediaan = [header, ...lines.sort((a, b) => (key(a) < key(b) ? -1 : 1))];
            }
          }
          agrees(office, box);
        }
      }),
      { numRuns: 150 },
    );
  });
});

const newest = (office: MemoryWorkbook) =>
  rowsOf(office, persediaan).reduce((last, row) => (row.nomor > last.nomor ? row : last)).id;

function agrees(office: MemoryWorkbook, box: readonly Slip[]): void {
  const rows = rowsOf(office, persediaan);
  for (const item of ITEMS) {
    for (const day of DAYS) {
      const onSheet = rows
        .filter((row) => row.barang === item && row.tanggal <= day)
        .reduce((sum, { jenis, jumlah }) => {
          return sum + (['CETAK', 'GAGAL', 'RETUR', 'MUSNAH'].includes(jenis) ? -jumlah : jumlah);
        }, 0);
      expect(onSheet).toBe(endOfDay(box, item, day));
      expect(onSheet).toBeGreaterThanOrEqual(0);
    }
  }
  const known = highestNumber(readTable(riwayat, office.read('Riwayat')));
  expect(checkChain(readTable(persediaan, office.read(persediaan.sheet)), known)).toEqual([]);
}
