import fc from 'fast-check';
import { wholeParts } from '../../src/domain/wholeParts';

const sum = (of: readonly number[]) => of.reduce((all, one) => all + one, 0);

test('parts that are rounded up apart would make more than there is: the largest remainders are', () => {
  // 4 x 33,75 + 15 = 150: rounded apart 4 x 34 + 15 = 151.
  expect(wholeParts([33.75, 33.75, 33.75, 33.75, 15])).toEqual([34, 34, 34, 33, 15]);
  // 33,3 + 33,3 + 33,3 = 99,9, which is 100.
  expect(wholeParts([33.3, 33.3, 33.3])).toEqual([34, 33, 33]);
  // 43,8 is 44, two more than 42: the largest remainders are 0,9 and 0,6, neither first nor last.
  expect(wholeParts([10.2, 20.9, 5.6, 7.1])).toEqual([10, 21, 6, 7]);
  expect(wholeParts([])).toEqual([]);
});

test('they always add up to the rounded sum, each less than one off, the smaller never before the larger of a remainder', () => {
  const parts = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { maxLength: 30 });
  fc.assert(
    fc.property(parts, (values) => {
      const whole = wholeParts(values);
      expect(sum(whole)).toBe(Math.round(sum(values)));
      whole.forEach((part, at) => {
        expect(Number.isInteger(part)).toBe(true);
        expect(Math.abs(part - (values[at] ?? 0))).toBeLessThanOrEqual(1);
      });
    }),
  );
});

test('none is shown as less than its part is, as it is in truth, and it is still less than one off', () => {
  // Alone 20,5 would be rounded up, and 11 would be recorded of the 10 who come.
  expect(wholeParts([10.4, 20.2, 5.1])).toEqual([11, 20, 5]);
  expect(wholeParts([10.4, 20.5, 5.1], [11, 20, 5])).toEqual([11, 20, 5]);
  const parts = fc.array(
    fc.tuple(fc.double({ min: 0, max: 99, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
  );
  fc.assert(
    fc.property(parts, (pairs) => {
      const values = pairs.map(([value]) => value);
      const within = wholeParts(pairs.map(([value, share]) => value * share));
      const whole = wholeParts(values, within);
      whole.forEach((part, at) => {
        expect(part).toBeGreaterThanOrEqual(within[at]!);
        expect(part).toBeGreaterThanOrEqual(Math.floor(values[at]!));
        expect(part).toBeLessThanOrEqual(Math.ceil(values[at]!));
      });
      expect(sum(whole)).toBeGreaterThanOrEqual(Math.round(sum(values)));
    }),
  );
});
