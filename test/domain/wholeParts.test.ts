import fc from 'fast-check';
import { wholeParts } from '../../src/domain/wholeParts';

const sum = (of: readonly number[]) => of.reduce((all, one) => all + one, 0);

test('parts that are rounded up apart would make more than there is: the largest remainders are', () => {
  // 4 x 33,75 + 15 = 150: rounded apart 4 x 34 + 15 = 151.
  expect(wholeParts([33.75, 33.75, 33.75, 33.75, 15])).toEqual([34, 34, 34, 33, 15]);
  // 33,3 + 33,3 + 33,3 = 99,9, which is 100.
  expect(wholeParts([33.3, 33.3, 33.3])).toEqual([34, 33, 33]);
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
