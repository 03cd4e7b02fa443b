import * as fc from 'fast-check';
import { openFates, soonestFirst } from '../../src/forecast/chance/openOrder';
import { atOnce } from './offices';

const seen = [atOnce(5), atOnce(10, 0.8), atOnce(20, 0.5)];

describe('what may still come of an open order', () => {
  test('asked for today is what came of all orders: their lead times, their shares of 200', () => {
    expect(openFates({ asked: 200, came: 0, waited: 0 }, seen)).toEqual([
      atOnce(5, 200),
      atOnce(10, 160),
      atOnce(20, 100),
    ]);
  });

  test('that has waited seven days is what took longer than seven, less those', () => {
    expect(openFates({ asked: 200, came: 0, waited: 7 }, seen)).toEqual([atOnce(3, 160), atOnce(13, 100)]);
    expect(openFates({ asked: 200, came: 0, waited: 10 }, seen)).toEqual([atOnce(10, 100)]);
  });

  test('of which a part has come is the rest of a larger part', () => {
    expect(openFates({ asked: 200, came: 100, waited: 7 }, seen)).toEqual([atOnce(3, 60)]);
  });

  test('that has waited longer than any is as if it were asked for today, not sure to come tomorrow', () => {
    expect(openFates({ asked: 200, came: 0, waited: 20 }, seen)).toHaveLength(3);
    expect(openFates({ asked: 200, came: 100, waited: 10 }, seen)).toEqual([atOnce(5, 100), atOnce(10, 60)]);
  });

  test('is nothing where no order ever brought a larger part, a rounding apart', () => {
    expect(openFates({ asked: 200, came: 200, waited: 3 }, seen)).toEqual([]);
    // 0.1 x 3 is 0.30000000000000004.
    expect(openFates({ asked: 3, came: 0.3, waited: 0 }, [atOnce(4, 0.1)])).toEqual([]);
  });

  describe('where orders come in lots', () => {
    const lots = (...each: [days: number, amount: number][]) => each.map(([days, amount]) => ({ days, amount }));
    const inTwo = [lots([10, 0.5], [25, 0.25])];

    test('is those lots, not one of them for all', () => {
      expect(openFates({ asked: 400, came: 0, waited: 4 }, inTwo)).toEqual([lots([6, 200], [21, 100])]);
    });

    test('is what is beyond the first that came, a lot broken where need be', () => {
      expect(openFates({ asked: 400, came: 200, waited: 12 }, inTwo)).toEqual([lots([13, 100])]);
      expect(openFates({ asked: 400, came: 120, waited: 4 }, inTwo)).toEqual([lots([6, 80], [21, 100])]);
    });

    test('what should have come by now comes with the next lot; after the last one, as of one asked for today', () => {
      expect(openFates({ asked: 400, came: 80, waited: 10 }, inTwo)).toEqual([lots([15, 220])]);
      expect(openFates({ asked: 400, came: 80, waited: 25 }, inTwo)).toEqual([lots([10, 120], [25, 100])]);
    });

    test('the soonest is the one whose mean piece comes first', () => {
      // (10 x 2 + 25) / 3 = 15.
      expect(soonestFirst([atOnce(16, 3), ...inTwo, atOnce(14, 0.1)])).toEqual([
        atOnce(14, 0.1),
        ...inTwo,
        atOnce(16, 3),
      ]);
    });
  });
});

test('agrees with looking at many orders: of those still open after some days, the rest of their time', () => {
  const courses = fc.array(fc.record({ days: fc.nat(40), share: fc.constantFrom(0.25, 0.5, 0.75, 1) }), {
    minLength: 1,
    maxLength: 20,
  });
  fc.assert(
    fc.property(courses, fc.nat(40), (orders, waited) => {
      // Each a future of its own, of 400 asked for: played until the day looked at, it is open or not.
      const open = orders.filter(({ days }) =>
        Array.from({ length: waited + 1 }, (_, day) => day).every((day) => day !== days),
      );
      fc.pre(open.length > 0);
      const fates = openFates(
        { asked: 400, came: 0, waited },
        orders.map(({ days, share }) => atOnce(days, share)),
      );
      expect(fates).toEqual(
        [...open].sort((a, b) => a.days - b.days).map(({ days, share }) => atOnce(days - waited, share * 400)),
      );
    }),
  );
});

test('brings in all as much as the larger parts do, whatever the lots', () => {
  const course = fc
    .array(fc.record({ gap: fc.nat(15), amount: fc.integer({ min: 1, max: 9 }) }), { minLength: 1, maxLength: 4 })
    .map((lots) => {
      let days = 0;
      return lots.map(({ gap, amount }) => {
        days += gap;
        return { days, amount: amount / 36 };
      });
    });
  fc.assert(
    fc.property(fc.array(course, { minLength: 1, maxLength: 6 }), fc.nat(36), fc.nat(30), (orders, came, waited) => {
      const whole = (lots: readonly { amount: number }[]) => lots.reduce((sum, { amount }) => sum + amount, 0);
      const last = (lots: readonly { days: number }[]) => lots[lots.length - 1]!.days;
      const larger = orders.filter((lots) => Math.round(36 * whole(lots)) > came);
      const slower = larger.filter((lots) => last(lots) > waited);
      const fates = openFates({ asked: 36, came, waited }, orders);
      const expected = (slower.length > 0 ? slower : larger).map((lots) => Math.round(36 * whole(lots)) - came);
      const inOrder = (numbers: number[]) => [...numbers].sort((a, b) => a - b);
      expect(inOrder(fates.map((lots) => Math.round(whole(lots))))).toEqual(inOrder(expected));
      for (const lots of fates) {
        expect(lots.every(({ days }) => days >= (slower.length > 0 ? 1 : 0))).toBe(true);
        expect(lots.every(({ days }, at) => at === 0 || days >= lots[at - 1]!.days)).toBe(true);
      }
    }),
  );
});

test('with one lead time, one asked for earlier is never later, and comes that many days after it was asked for', () => {
  const arrivals = Array.from(
    { length: 12 },
    (_, waited) => openFates({ asked: 5, came: 0, waited }, [atOnce(12)])[0]![0]!.days,
  );
  expect(arrivals).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
});
