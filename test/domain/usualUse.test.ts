import { daysOfUse, farFromUsual } from '../../src/domain/usualUse';

/** What went of an item on the days from the first of October on, one figure a day. */
const used = (...pieces: number[]) =>
  pieces.map((count, at): [string, number] => [new Date(Date.UTC(2026, 9, 1 + at)).toISOString().slice(0, 10), -count]);
const DAY = '2026-11-24';
const far = (days: [string, number][], figure: number) => farFromUsual(new Map(days), DAY, figure);

test('a day of use is one before the day on which more went than came', () => {
  const totals: [string, number][] = [
    ['2026-11-20', -3],
    ['2026-11-21', 5],
    ['2026-11-22', 0],
    ['2026-11-23', -4],
    [DAY, -9],
    ['2026-11-25', -8],
  ];
  expect(daysOfUse(totals, DAY)).toEqual([
    ['2026-11-20', 3],
    ['2026-11-23', 4],
  ]);
});

test('nothing is usual before ten days of use are known', () => {
  const nine = used(...Array<number>(9).fill(20));
  expect(far(nine, 9999)).toBeNull();
  expect(far([], 9999)).toBeNull();
  expect(far([...nine, [DAY, -20]], 9999)).toBeNull();
  expect(far(used(...Array<number>(10).fill(20)), 9999)).toEqual({ least: 20, most: 20 });
});

test('more than five times the middle day is far from the usual, told without the smallest and the largest day', () => {
  // In order 10, 20 … 100; the upper of the two in the middle is 60, and without the ends it is 20 to 90.
  const days = used(100, 10, 90, 20, 80, 30, 70, 40, 60, 50);
  expect(far(days, 300)).toBeNull();
  expect(far(days, 301)).toEqual({ least: 20, most: 90 });
});

test('… unless busy days came near it: it is more than twice the largest but one', () => {
  const days = used(10, 10, 70, 10, 10, 60, 10, 10, 10, 10);
  expect(far(days, 120)).toBeNull();
  expect(far(days, 121)).toEqual({ least: 10, most: 60 });
});

test('only the latest twenty days of use are looked at, in whatever order they are known', () => {
  const busyOnce = used(...Array<number>(5).fill(1000), ...Array<number>(20).fill(10));
  for (const days of [busyOnce, [...busyOnce].reverse()]) {
    expect(far(days, 51)).toEqual({ least: 10, most: 10 });
    expect(far(days, 50)).toBeNull();
  }
});
