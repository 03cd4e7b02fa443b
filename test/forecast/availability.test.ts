import { drawUpAndDown, expectedAvailability, posteriorAvailability } from '../../src/forecast/chance/availability';
import { createRandom } from '../../src/forecast/chance/random';
import { ALWAYS_UP } from './offices';

const PRIOR = { meanUpHours: 300, meanDownHours: 20, weight: 2 };

describe('availability', () => {
  test('without a log is the prior: MTBF / (MTBF + MTTR)', () => {
    const posterior = posteriorAvailability(
      { upHours: 0, downHours: 0, outages: 0, stillDown: 0, downAtStart: 0 },
      PRIOR,
    );
    expect(expectedAvailability(posterior)).toBeCloseTo(300 / 320, 12);
  });

  test('with a long log is what the log shows', () => {
    const log = { upHours: 90_000, downHours: 10_000, outages: 1000, stillDown: 0, downAtStart: 0 };
    expect(expectedAvailability(posteriorAvailability(log, PRIOR))).toBeCloseTo(0.9, 2);
  });

  test('adds log and prior as the gamma conjugate does, a running outage not being a finished repair', () => {
    const log = { upHours: 500, downHours: 90, outages: 3, stillDown: 1, downAtStart: 0 };
    // The prior adds its weight of 2, and 5/3 of its times.
    expect(posteriorAvailability(log, PRIOR)).toEqual({
      failures: 5,
      upHours: 500 + (5 / 3) * 300,
      repairs: 4,
      downHours: 90 + (5 / 3) * 20,
    });
  });

  test('takes an outage that was on when the log began for a repair, not for a failure', () => {
    const log = { upHours: 500, downHours: 90, outages: 2, stillDown: 0, downAtStart: 1 };
    expect(posteriorAvailability(log, PRIOR)).toMatchObject({ failures: 4, repairs: 5 });
  });

  test.each([1, 2, 5])(
    'believes longer and shorter times than the named ones by halves, at a weight of %d',
    (weight) => {
      const random = createRandom(8);
      const nothing = { upHours: 0, downHours: 0, outages: 0, stillDown: 0, downAtStart: 0 };
      const belief = posteriorAvailability(nothing, { ...PRIOR, weight });
      const draws = Array.from({ length: 20_000 }, () => drawUpAndDown(belief, random));
      const shareAbove = (of: (draw: (typeof draws)[number]) => boolean) => draws.filter(of).length / draws.length;
      // The third is an approximation: 1.3 % of the shares off at a weight of 1. Standard error 0.0035.
      expect(Math.abs(shareAbove((draw) => draw.meanUpHours > 300) - 0.5)).toBeLessThan(0.03);
      expect(Math.abs(shareAbove((draw) => draw.meanDownHours > 20) - 0.5)).toBeLessThan(0.03);
    },
  );

  test('is one where nothing fails and zero where nothing is mended or was ever up', () => {
    expect(expectedAvailability(ALWAYS_UP)).toBe(1);
    // Down once when the log began, and no failure since; failures that took no time.
    expect(expectedAvailability({ failures: 0, upHours: 90, repairs: 1, downHours: 10 })).toBe(1);
    expect(expectedAvailability({ failures: 3, upHours: 90, repairs: 3, downHours: 0 })).toBe(1);
    expect(expectedAvailability({ failures: 0, upHours: 0, repairs: 0, downHours: 0 })).toBe(1);
    expect(expectedAvailability({ failures: 1, upHours: 0, repairs: 1, downHours: 0 })).toBe(1);
    expect(expectedAvailability({ failures: 1, upHours: 10, repairs: 0, downHours: 10 })).toBe(0);
    expect(expectedAvailability({ failures: 1, upHours: 0, repairs: 1, downHours: 10 })).toBe(0);
  });

  test('is drawn with the closed distribution of a ratio of exponentials when one outage was seen', () => {
    // up/down = (upHours/E1) / (downHours/E2): P(ratio <= t) = t / (t + upHours/downHours).
    const random = createRandom(21);
    const belief = { failures: 1, upHours: 100, repairs: 1, downHours: 20 };
    const draws = Array.from({ length: 20_000 }, () => {
      const { meanUpHours, meanDownHours } = drawUpAndDown(belief, random);
      return meanUpHours / meanDownHours;
    });
    for (const ratio of [1, 5, 20]) {
      const share = draws.filter((value) => value <= ratio).length / draws.length;
      // Standard error at most 0.0036; five of them.
      expect(Math.abs(share - ratio / (ratio + 5))).toBeLessThan(0.018);
    }
  });

  test('that never fails or is never mended is drawn as such', () => {
    const random = createRandom(1);
    expect(drawUpAndDown(ALWAYS_UP, random).meanUpHours).toBe(Number.POSITIVE_INFINITY);
    const unseen = { failures: 0, upHours: 0, repairs: 0, downHours: 0 };
    expect(drawUpAndDown(unseen, random)).toEqual({
      meanUpHours: Number.POSITIVE_INFINITY,
      meanDownHours: Number.POSITIVE_INFINITY,
    });
    const dead = { failures: 1, upHours: 10, repairs: 0, downHours: 10 };
    expect(drawUpAndDown(dead, random).meanDownHours).toBe(Number.POSITIVE_INFINITY);
  });
});
