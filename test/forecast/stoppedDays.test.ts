import { stoppedDaysFrom } from '../../src/forecast/chance/stoppedDays';

describe('stopped days', () => {
  test('are the empty ones of an office that is never empty by chance, counted as runs (by hand)', () => {
    // Two runs: of 2 days, mended, and of 1 day, still on. Beliefs before: 0.15 stops in 3 days, 3 mends in 9 days.
    const { stopped, belief, stoppedNow } = stoppedDaysFrom([40, 45, 0, 0, 50, 38, 0]);
    expect(stopped).toEqual([false, false, true, true, false, false, true]);
    expect(stoppedNow).toBe(true);
    expect(belief).toEqual({ failures: 0.15 + 2, upHours: 3 + 4, repairs: 3 + 1, downHours: 9 + 3 });
  });

  test('include one on which the history begins', () => {
    expect(stoppedDaysFrom([0, 30, 30]).belief.failures).toBe(0.15 + 1);
  });

  test('are not told where a few people a day leave days empty by chance', () => {
    // Poisson of mean 2 leaves exp(-2) = 13.5 % of days empty.
    const days = [2, 1, 0, 3, 2, 0, 2, 4, 1, 2];
    expect(stoppedDaysFrom(days).stopped).not.toContain(true);
  });

  test('are not told from a history without anybody, or without days', () => {
    expect(stoppedDaysFrom([0, 0, 0]).stopped).toEqual([false, false, false]);
    expect(stoppedDaysFrom([])).toMatchObject({ stopped: [], stoppedNow: false });
  });

  test('are told from five people every day, not from four (Poisson: exp(-5) = 0,7 %, exp(-4) = 1,8 % of days)', () => {
    expect(stoppedDaysFrom([5, 5, 5, 0]).stopped).toEqual([false, false, false, true]);
    expect(stoppedDaysFrom([4, 4, 4, 0]).stopped).not.toContain(true);
  });

  test('are told from many people on patchy days, not from few (negative binomial)', () => {
    // Mean 10, variance 81: 8.1^(-10 / 7.1) = 5 % of days are empty. Mean 80, variance 400: 5^-20.
    expect(stoppedDaysFrom([1, 19, 0]).stopped).not.toContain(true);
    expect(stoppedDaysFrom([60, 100, 0]).stopped).toEqual([false, false, true]);
    // Mean 8, variance 16: 2^-8 = 0,4 %. Mean 6, variance 16: 2,67^-3,6 = 2,9 %. As many as the variance: exp(-9).
    expect(stoppedDaysFrom([4, 12, 0]).stopped).toEqual([false, false, true]);
    expect(stoppedDaysFrom([2, 10, 0]).stopped).not.toContain(true);
    expect(stoppedDaysFrom([6, 12, 0]).stopped).toEqual([false, false, true]);
  });

  test('are told from patchy days in a long history as in a short one', () => {
    // Mean 80, variance 400 again.
    const days = Array.from({ length: 300 }, (_, day) => (day % 2 === 0 ? 60 : 100));
    expect(stoppedDaysFrom([...days, 0]).stopped.indexOf(true)).toBe(300);
  });
});
