import * as fc from 'fast-check';
import { createRandom } from '../../src/forecast/chance/random';
import { fillReceived } from '../../src/forecast/flow/supplies';
import { atOnce, stock } from './offices';

const surely = (value: number) => ({ low: value, value, high: value });
const EVERY_TEN = { amounts: [100], gapDays: [10], daysSinceLast: 3 };

function receivedOf(supply: ReturnType<typeof stock>, horizon = 40, seed = 1) {
  const received = new Float64Array(horizon);
  const fate = fillReceived(received, supply, createRandom(seed));
  return { received: [...received], fate };
}

describe('a delivery that is on its way', () => {
  const coming = (day: number, late: number, share = 0.5) =>
    stock(10, { deliveries: [{ day, amount: 100, lateDays: surely(late), arrivingShare: surely(share) }] });
  const before = (day: number, { received }: ReturnType<typeof receivedOf>) => [received[day - 2], received[day - 1]];

  test('comes late by what it is late, at the end of a begun day, with the share that comes', () => {
    expect(before(6, receivedOf(coming(3, 2.5)))).toEqual([10, 60]);
    expect(receivedOf(coming(0, 0)).received[0]).toBe(60);
  });

  test('is seen when it comes on the last day, not after', () => {
    expect(before(40, receivedOf(coming(40, 0)))).toEqual([10, 60]);
    expect(receivedOf(coming(40, 1)).received[39]).toBe(10);
  });
});

describe('lots that come of themselves', () => {
  test('come on the last day too, and tomorrow where the longest gap has just passed', () => {
    expect(receivedOf(stock(50, { lots: EVERY_TEN }), 37).received.slice(-2)).toEqual([350, 450]);
    expect(receivedOf(stock(0, { lots: { ...EVERY_TEN, daysSinceLast: 10 } })).received[0]).toBe(100);
  });

  test('of one size and one gap come on their days, counted from the last one', () => {
    // The last came three days ago: the next on day 7, then 17, 27, 37.
    const { received } = receivedOf(stock(50, { lots: EVERY_TEN }));
    expect([5, 6, 15, 16, 26, 36, 39].map((day) => received[day])).toEqual([50, 150, 150, 250, 350, 450, 450]);
  });

  test('come after a gap that is longer than the time since the last one, each of those as often', () => {
    // Six days ago: of gaps of 6, 10 and 24 days the first is over, so 4 or 18 more.
    const lots = { amounts: [100], gapDays: [6, 10, 24], daysSinceLast: 6 };
    const firsts = Array.from(
      { length: 2000 },
      (_, seed) => 1 + receivedOf(stock(0, { lots }), 40, seed).received.findIndex((units) => units > 0),
    );
    expect([...new Set(firsts)].sort((a, b) => a - b)).toEqual([4, 18]);
    // Five standard errors of a half in 2.000.
    expect(Math.abs(firsts.filter((day) => day === 4).length / 2000 - 0.5)).toBeLessThan(0.056);
  });

  test('that are overdue beyond every gap seen come tomorrow', () => {
    const { received } = receivedOf(stock(0, { lots: { ...EVERY_TEN, daysSinceLast: 60 } }));
    expect([received[0], received[9], received[10]]).toEqual([100, 100, 200]);
  });

  test('bring in the long run what the mean lot and the mean gap say (elementary renewal theorem)', () => {
    const lots = { amounts: [100, 200, 600], gapDays: [2, 5, 5, 12], daysSinceLast: 0 };
    const horizon = 6000;
    const totals = Array.from(
      { length: 200 },
      (_, seed) => receivedOf(stock(0, { lots }), horizon, seed).received.at(-1)!,
    );
    const mean = totals.reduce((sum, total) => sum + total, 0) / totals.length;
    // 300 every 6 days; the spread of a total is some 2 % of it, of the mean of 200 some 0.15 %.
    expect(Math.abs(mean / ((300 / 6) * horizon) - 1)).toBeLessThan(0.007);
  });
});

describe('an order given today', () => {
  test('comes after its lead time, with the share that came with it', () => {
    expect(receivedOf(stock(0, { order: [atOnce(8, 0.6)] })).fate).toEqual([{ days: 8, amount: 0.6 }]);
    expect(receivedOf(stock(0, { order: [] })).fate).toEqual([]);
  });

  test('fares as one of those seen, each as often', () => {
    const order = [atOnce(5), [...atOnce(9, 0.8), ...atOnce(13, 0.1)], atOnce(30, 0.4)];
    const fates = Array.from({ length: 3000 }, (_, seed) => receivedOf(stock(0, { order }), 40, seed).fate);
    expect(new Set(fates)).toEqual(new Set(order));
    // Five standard errors of a third in 3.000.
    for (const one of order) {
      expect(Math.abs(fates.filter((fate) => fate === one).length / 3000 - 1 / 3)).toBeLessThan(0.043);
    }
  });
});

describe('an order that is open', () => {
  const onOrder = (day: number, amount: number) => [atOnce(day, amount)];
  const from = (supply: Partial<ReturnType<typeof stock>>, horizon = 40) =>
    receivedOf(stock(10, supply), horizon).received;

  test('comes once, on its day, where nothing else is expected', () => {
    expect(from({ onOrder: [onOrder(4, 300), onOrder(7, 50)] }).slice(2, 8)).toEqual([10, 310, 310, 310, 360, 360]);
    expect(from({ onOrder: [onOrder(0, 300)] })[0]).toBe(310);
    expect(from({ onOrder: [onOrder(40, 300)] }).slice(-2)).toEqual([10, 310]);
    expect(from({ onOrder: [onOrder(41, 300)] })[39]).toBe(10);
    expect(from({ onOrder: [[]] })[39]).toBe(10);
  });

  test('in lots comes lot by lot, and what of them is beyond the last day looked at doesn’t', () => {
    const lots = [...atOnce(0, 100), ...atOnce(7, 50), ...atOnce(41, 20)];
    const received = from({ onOrder: [[lots]] });
    expect([0, 5, 6, 39].map((day) => received[day])).toEqual([110, 110, 160, 160]);
    // All 170 are the first of what comes anyhow: of lots of 100 on days 7, 17, 27, 37 the third and fourth and 30.
    const among = from({ lots: EVERY_TEN, onOrder: [[lots]] });
    expect([0, 6, 16, 26, 36].map((day) => among[day])).toEqual([110, 160, 190, 290, 390]);
  });

  test('is the first of the lots that come anyhow, not on top of them', () => {
    // Lots of 100 on days 7, 17, 27, 37. The 130 on order are the first and 30 of the second.
    const received = from({ lots: EVERY_TEN, onOrder: [onOrder(12, 130)] });
    expect([6, 10, 11, 15, 16, 26, 36].map((day) => received[day])).toEqual([10, 10, 140, 140, 210, 310, 410]);
  });

  test('is the first of the deliveries that are expected', () => {
    const deliveries = [3, 20].map((day) => ({
      ...{ day, amount: 100, lateDays: surely(0), arrivingShare: surely(1) },
    }));
    const received = from({ deliveries, onOrder: [onOrder(9, 150)] });
    expect([2, 7, 8, 18, 19].map((day) => received[day])).toEqual([10, 10, 160, 160, 210]);
  });

  test('that comes before anything else is expected never leaves less on any day, nor does one that comes sooner', () => {
    fc.assert(
      fc.property(
        fc.record({
          amounts: fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 6 }),
          gapDays: fc.array(fc.integer({ min: 8, max: 30 }), { minLength: 1, maxLength: 6 }),
          daysSinceLast: fc.integer({ min: 0, max: 3 }),
        }),
        fc.integer({ min: 1, max: 800 }),
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: 1, max: 40 }),
        fc.nat(),
        (lots, amount, soon, later, seed) => {
          const drawnWith = (orders: ReturnType<typeof onOrder>[]) =>
            receivedOf(stock(10, { lots, onOrder: orders }), 60, seed).received;
          const none = drawnWith([]);
          const sooner = drawnWith([onOrder(soon, amount)]);
          const late = drawnWith([onOrder(soon + later, amount)]);
          for (const other of [none, late]) {
            other.forEach((units, day) => {
              expect(sooner[day]).toBeGreaterThanOrEqual(units - 1e-9);
            });
          }
          // In the long run no more than comes anyhow, where that is more than what was ordered.
          expect(Math.abs(sooner[59]! - late[59]!)).toBeLessThan(1e-9);
        },
      ),
    );
  });
});
