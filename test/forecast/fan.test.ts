import fc from 'fast-check';
import { createFanSamples, FAN_LEVELS } from '../../src/forecast/answers/fan';
import { createRandom } from '../../src/forecast/chance/random';

/** Each quantile is the smallest value that at least its share of the replications doesn't exceed. */
const bySorting = (values: Float32Array) => {
  const sorted = values.slice().sort((a, b) => a - b);
  return FAN_LEVELS.map((level) => sorted[Math.ceil(level * sorted.length - 1e-9) - 1]!);
};

describe('the fan', () => {
  test.each([
    ['all futures asked for', 300, 300],
    ['a part of them, the time having run out', 300, 450],
  ])('holds what sorting gives on each of many days, of %s', (_, played, asked) => {
    const days = 12;
    const random = createRandom(played + asked);
    const waiting = Array.from({ length: played }, () =>
      // A level of its own each day; on some days nobody waits any more in half of the futures.
      Array.from({ length: days }, (__, day) => {
        const spread = random.uniform() ** 3 * 1000 * (day + 1);
        return day % 3 === 2 && random.uniform() < 0.5 ? 0 : 10 ** (day % 4) + spread;
      }),
    );
    const samples = createFanSamples(days, asked);
    for (const each of waiting) {
      // Neither may what left be taken for what waits.
      const left = Float64Array.from(each, (__, day) => 64 * day);
      samples.add(
        each[0]! + 1,
        Float64Array.from(each, (value, day) => value + left[day]!),
        left,
      );
    }
    const { byDay } = samples.summarize();
    for (let day = 0; day <= days; day++) {
      const values = Float32Array.from(waiting, (each) =>
        day === 0 ? each[0]! + 1 : each[day - 1]! + 64 * (day - 1) - 64 * (day - 1),
      );
      expect(byDay.map((of) => of[day])).toEqual(bySorting(values));
    }
  });

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
