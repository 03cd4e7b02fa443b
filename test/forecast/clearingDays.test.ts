import { dayReached, evidenceFrom, rankOf, shareBy } from '../../src/forecast/answers/clearingDays';

describe('days on which replications are through', () => {
  const days = [3, 5, 5, 8, 11]; // 11 is beyond a horizon of 10

  test('are reached with a chance of 60 % by the third of five', () => {
    expect(dayReached(days, 0.6, 10)).toBe(5);
    expect(dayReached(days, 0.61, 10)).toBe(8);
    expect(dayReached(days, 0.01, 10)).toBe(3);
  });

  test('are not reached when too few are through within the horizon', () => {
    expect(dayReached(days, 0.8, 10)).toBe(8);
    expect(dayReached(days, 0.8, 8)).toBe(8);
    expect(dayReached(days, 0.8, 7)).toBeNull();
    expect(dayReached(days, 0.81, 10)).toBeNull();
    expect(dayReached([], 0.5, 10)).toBeNull();
  });

  test('are counted by share', () => {
    expect(shareBy(days, 5)).toBe(0.6);
    expect(shareBy(days, 2)).toBe(0);
    expect(shareBy([], 5)).toBe(0);
  });

  test('are ranked without the rounding of a product', () => {
    expect(0.07 * 100).toBeGreaterThan(7);
    expect(rankOf(0.07, 100)).toBe(6);
    expect(rankOf(0, 100)).toBe(0);
    expect(rankOf(1, 100)).toBe(99);
  });

  test('are low evidence below thirty days of history', () => {
    expect([0, 30, 31].map(evidenceFrom)).toEqual(['low', 'low', 'enough']);
  });
});
