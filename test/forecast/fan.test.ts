import fc from 'fast-check';
import { createFanSamples, FAN_LEVELS } from '../../src/forecast/fan';

describe('the fan', () => {
  test('holds for each day what sorting all replications gives', () => {
    const value = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 5 }), fc.float({ min: 0, max: 1e6, noNaN: true }));
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 60 }), (values) => {
        const samples = createFanSamples(1, values.length + 3);
        for (const waiting of values) samples.add(9, Float64Array.of(waiting + 3), Float64Array.of(3));
        const { levels, byDay } = samples.summarize();
        const sorted = [...Float32Array.from(values, (waiting) => waiting + 3 - 3)].sort((a, b) => a - b);
        expect(levels).toBe(FAN_LEVELS);
        for (const [index, level] of FAN_LEVELS.entries()) {
          // Smallest value that at least the share `level` doesn't exceed, found by counting.
          const expected = sorted.find(
            (candidate) => sorted.filter((other) => other <= candidate).length >= level * sorted.length - 1e-9,
          );
          expect(byDay[index]![1]).toBe(expected);
          expect(byDay[index]![0]).toBe(9);
        }
      }),
    );
  });
});
