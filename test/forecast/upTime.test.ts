import { createRandom } from '../../src/forecast/chance/random';
import { inDays, subtractDownTime } from '../../src/forecast/chance/upTime';

/** Uniform numbers for which exponential times of mean 1 are exactly these lengths. */
function scripted(...lengths: number[]) {
  const rest = [...lengths];
  return { uniform: () => Math.exp(-(rest.shift() ?? 1e9)), fillUniform: () => {} };
}

const MEAN_ONE = { up: 1, down: 1 };

function upAfter(horizon: number, units: number, ...args: [typeof MEAN_ONE, boolean, ReturnType<typeof scripted>]) {
  const up = new Float64Array(horizon).fill(units);
  subtractDownTime(up, horizon, ...args);
  return [...up].map((value) => Math.round(value * 1e9) / 1e9);
}

describe('down time', () => {
  test('is cut at the ends of days', () => {
    // Up 1.5 days, down 2.25, up 0.5, down 0.125: down from 1.5 to 3.75 and from 4.25 to 4.375.
    expect(upAfter(6, 1, MEAN_ONE, true, scripted(1.5, 2.25, 0.5, 0.125))).toEqual([1, 0.5, 0, 0.25, 0.875, 1]);
  });

  test('starts at once for what is down now, and ends with the last day', () => {
    expect(upAfter(3, 1, MEAN_ONE, false, scripted(0.5, 1, 1e6))).toEqual([0.5, 0.5, 0]);
  });

  test('ending with a day touches no other day', () => {
    expect(upAfter(3, 2, MEAN_ONE, true, scripted(1, 1))).toEqual([2, 1, 2]);
  });

  test('is nothing for what never fails, and everything for what is down and never mended', () => {
    expect(upAfter(3, 1, { up: Number.POSITIVE_INFINITY, down: 1 }, true, scripted(1))).toEqual([1, 1, 1]);
    expect(upAfter(3, 1, { up: 1, down: Number.POSITIVE_INFINITY }, false, scripted(1))).toEqual([0, 0, 0]);
    expect(upAfter(3, 1, { up: 0, down: Number.POSITIVE_INFINITY }, true, scripted(1))).toEqual([0, 0, 0]);
  });

  test('of cycles far shorter than a day is their mean share', () => {
    expect(upAfter(3, 1, { up: 0.03, down: 0.01 }, true, scripted())).toEqual([0.75, 0.75, 0.75]);
    expect(upAfter(3, 1, { up: 0, down: 0 }, true, scripted())).toEqual([1, 1, 1]);
  });

  test('in the long run leaves MTBF / (MTBF + MTTR)', () => {
    const days = 200_000;
    const up = new Float64Array(days).fill(1);
    subtractDownTime(up, days, { up: 6, down: 2 }, true, createRandom(3));
    // 25,000 cycles; standard error of the share about 0.0017.
    expect(Math.abs(up.reduce((sum, share) => sum + share, 0) / days - 0.75)).toBeLessThan(0.0085);
    expect(up.every((share) => share > -1e-9 && share <= 1)).toBe(true);
  });

  test('is told in days of the office', () => {
    expect(inDays({ meanUpHours: 75, meanDownHours: 15 }, 7.5)).toEqual({ up: 10, down: 2 });
  });
});
