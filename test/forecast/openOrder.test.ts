import * as fc from 'fast-check';
import { openFates } from '../../src/forecast/chance/openOrder';

const seen = { days: [5, 10, 20], amounts: [1, 0.8, 0.5] };

describe('what may still come of an open order', () => {
  test('asked for today is what came of all orders: their lead times, their shares of 200', () => {
    expect(openFates({ asked: 200, came: 0, waited: 0 }, seen)).toEqual({
      days: [5, 10, 20],
      amounts: [200, 160, 100],
    });
  });

  test('that has waited seven days is what took longer than seven, less those', () => {
    expect(openFates({ asked: 200, came: 0, waited: 7 }, seen)).toEqual({ days: [3, 13], amounts: [160, 100] });
    expect(openFates({ asked: 200, came: 0, waited: 10 }, seen)).toEqual({ days: [10], amounts: [100] });
  });

  test('of which a part has come is the rest of a larger part', () => {
    expect(openFates({ asked: 200, came: 100, waited: 7 }, seen)).toEqual({ days: [3], amounts: [60] });
  });

  test('that has waited longer than any is as if it were asked for today, not sure to come tomorrow', () => {
    expect(openFates({ asked: 200, came: 0, waited: 20 }, seen).days).toEqual([5, 10, 20]);
    expect(openFates({ asked: 200, came: 100, waited: 10 }, seen)).toEqual({ days: [5, 10], amounts: [100, 60] });
  });

  test('is nothing where no order ever brought a larger part', () => {
    expect(openFates({ asked: 200, came: 200, waited: 3 }, seen)).toEqual({ days: [], amounts: [] });
  });
});

test('agrees with looking at many orders: of those still open after some days, the rest of their time', () => {
  const points = fc.array(fc.record({ days: fc.nat(40), share: fc.constantFrom(0.25, 0.5, 0.75, 1) }), {
    minLength: 1,
    maxLength: 20,
  });
  fc.assert(
    fc.property(points, fc.nat(40), (orders, waited) => {
      // Each a future of its own, of 400 asked for: played until the day looked at, it is open or not.
      const open = orders.filter(({ days }) =>
        Array.from({ length: waited + 1 }, (_, day) => day).every((day) => day !== days),
      );
      fc.pre(open.length > 0);
      const fates = openFates(
        { asked: 400, came: 0, waited },
        { days: orders.map(({ days }) => days), amounts: orders.map(({ share }) => share) },
      );
      expect(fates.days.map((days, at) => [days + waited, fates.amounts[at]])).toEqual(
        open.map(({ days, share }) => [days, share * 400]),
      );
    }),
  );
});

test('with one lead time, one asked for earlier is never later, and comes that many days after it was asked for', () => {
  const surely = { days: [12], amounts: [1] };
  const arrivals = Array.from({ length: 12 }, (_, waited) => openFates({ asked: 5, came: 0, waited }, surely).days[0]);
  expect(arrivals).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
});
