import fc from 'fast-check';
import { ordersFilled } from '../../src/actions/ordersFilled';
import { persediaan } from '../../src/tables';
import type { Item } from '../../src/tables/persediaan';
import type { MemoryWorkbook } from '../../src/workbook/memory';
import { done, emptyOffice, post, rowsOf } from '../fixtures/office';

/** What a receipt filled is told by the receipts that the posting kept, or by the whole ledger: held against each other. */

const dayNumbered = (number: number) => new Date(Date.UTC(2026, 10, 1 + number)).toISOString().slice(0, 10);
const asTyped = (day: string) => day.split('-').reverse().join('-');

/** What is told, and how often the ledger was read whole for it. */
function told(office: MemoryWorkbook, item: Item, actionId: string): { sentence: string; readings: number } {
  let readings = 0;
  const read = office.read.bind(office);
  office.read = (sheet) => {
    if (sheet === persediaan.sheet) readings++;
    return read(sheet);
  };
  const sentence = ordersFilled(office, item, actionId);
  Reflect.deleteProperty(office, 'read');
  return { sentence, readings };
}

/** The same from the rows alone. */
function toldByReading(office: MemoryWorkbook, item: Item, actionId: string): string {
  const [entry, kept] = [office.journal.read() ?? '', office.journal.kept()];
  office.journal.forget();
  const { sentence, readings } = told(office, item, actionId);
  expect(readings).toBeLessThanOrEqual(1);
  office.journal.write(entry, kept);
  return sentence;
}

const item = fc.constantFrom<Item>('BLANKO', 'BLANKO', 'BLANKO', 'FILM');
/** Days before today, mostly few: receipts are often noted late. */
const daysBefore = fc.oneof(fc.constant(0), fc.constant(0), fc.integer({ min: 0, max: 12 }));
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('receive' as const),
      item,
      daysBefore,
      count: fc.integer({ min: 1, max: 60 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('order' as const),
      item,
      daysBefore,
      count: fc.integer({ min: 1, max: 90 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reverse' as const), which: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('giveUp' as const), which: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('later' as const), hours: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('tomorrow' as const) }) },
);

test('is the same by what the posting kept as by the whole ledger', () => {
  let swift = 0;
  let named = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 8, maxLength: 30 }), (steps) => {
      const office = emptyOffice();
      let [day, hour] = [14, 8];
      for (const [index, one] of steps.entries()) {
        const deed = {
          now: `${dayNumbered(day)}T${String(hour).padStart(2, '0')}:15`,
          actionId: `langkah-${index}`,
        };
        if (one.do === 'tomorrow') [day, hour] = [day + 1, 8];
        else if (one.do === 'later') hour = Math.min(16, hour + one.hours);
        else if (one.do === 'giveUp') post(office, 'batalkanPesanan', { id: `PS-000${one.which}` }, deed);
        else if (one.do === 'reverse') {
          const rows = rowsOf(office, persediaan);
          if (rows.length > 0) post(office, 'balikkanEntri', { id: rows[one.which % rows.length]?.id ?? '' }, deed);
        } else {
          const { count, daysBefore, item: barang } = one;
          const input = { barang, jumlah: String(count), tanggal: asTyped(dayNumbered(day - daysBefore)) };
          if (one.do === 'order') done(office, 'pesanBarang', input, deed);
          else {
            done(office, 'terimaBarang', input, deed);
            const { sentence, readings } = told(office, barang, deed.actionId);
            expect({ steps, index, sentence }).toEqual({
              steps,
              index,
              sentence: toldByReading(office, barang, deed.actionId),
            });
            if (sentence !== '') named++;
            if (sentence !== '' && readings === 0) swift++;
          }
        }
      }
    }),
    { numRuns: 120, seed: 20261130 },
  );
  // Else the two would be alike because both read everything, or because nothing had been asked for.
  expect(named).toBeGreaterThan(200);
  expect(swift).toBe(named);
}, 60_000);

test('is told from the ledger where another has written since', () => {
  const office = emptyOffice();
  done(office, 'pesanBarang', { barang: 'BLANKO', jumlah: '100' });
  done(office, 'terimaBarang', { barang: 'BLANKO', jumlah: '40' }, { actionId: 'saya' });
  done(office, 'terimaBarang', { barang: 'BLANKO', jumlah: '7' }, { actionId: 'orang-lain' });
  expect(told(office, 'BLANKO', 'saya')).toEqual({
    sentence: 'PS-0001: datang 40 keping, masih ditunggu 53 keping.',
    readings: 1,
  });
});
