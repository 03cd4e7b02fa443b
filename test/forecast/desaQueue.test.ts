import fc from 'fast-check';
import { simulate } from '../../src/forecast/answers/simulation';
import { levelOut } from '../../src/forecast/flow/desaQueue';
import type { Office } from '../../src/forecast/office';
import { arrivals, evenly, STEADY, TWO_SETS } from './offices';

const OPTIONS = { replications: 50, seed: 1, horizon: 400, clearedShare: 1, target: null };
const surely = (value: number) => ({ low: value, value, high: value });

/** 90 people are recorded a day. */
const officeOf = (desa: { people: number; residents: number }[], newPeople = 0, visitors = 0): Office => ({
  ...STEADY,
  printing: null,
  desa: desa.map((each) => ({ ...each, reachable: surely(1) })),
  arrivals: { ...arrivals(newPeople), visitors: evenly(visitors) },
});

const daysOf = (office: Office, clearedShare = 1) =>
  simulate(office, TWO_SETS, { ...OPTIONS, clearedShare }).desa.map(({ p50, p95 }) => [p50, p95]);

test('turns are shared out as water fills vessels: everybody’s need or one level, and nothing over', () => {
  const needs = fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.double({ min: 0, max: 9, noNaN: true })));
  fc.assert(
    fc.property(needs, fc.integer({ min: 0, max: 60 }), (waiting, turns) => {
      const total = (level: number) => waiting.reduce((sum, need) => sum + Math.min(need, level), 0);
      let [low, high] = [0, 10];
      for (let step = 0; step < 60; step++) {
        const middle = (low + high) / 2;
        if (total(middle) < Math.min(turns, total(10))) low = middle;
        else high = middle;
      }
      const left = Float64Array.from(waiting);
      const hungry = waiting.filter((need) => need > 0);
      const share = levelOut(left, turns, hungry.length, Math.min(...hungry));
      for (const [desa, need] of waiting.entries()) {
        expect(left[desa]! > 0 ? left[desa]! - share : 0).toBeCloseTo(Math.max(0, need - high), 9);
      }
    }),
    { numRuns: 300, examples: [[[5, 5, 5], 15]] },
  );
});

test('desa share the day equally, and what one no longer needs is the others’', () => {
  // 45 each: 100 are gone within day 3, on which the other gets 80 (90 - 10): 630 - 170 = 460 left, at 90 a day day 9.
  const office = officeOf([
    { people: 100, residents: 1 },
    { people: 630, residents: 1 },
  ]);
  expect(daysOf(office)).toEqual([
    [3, 3],
    [9, 9],
  ]);
});

test('a desa without backlog is through on no day at all, though people of it still turn 17', () => {
  const office = officeOf(
    [
      { people: 0, residents: 9 },
      { people: 900, residents: 1 },
    ],
    10,
  );
  // Nine newcomers a day go to the first desa, one to the second: 900 + n <= 81 n is true from day 12 on.
  expect(daysOf(office)).toEqual([
    [0, 0],
    [12, 12],
  ]);
});

test('those of elsewhere are served first, and belong to no desa', () => {
  // 30 of the 90 a day: 600 people take ten days instead of seven.
  expect(daysOf(officeOf([{ people: 600, residents: 1 }], 0, 30))).toEqual([[10, 10]]);
});

test('a desa is through when the wanted share of its own backlog is recorded', () => {
  // 45 a day each: 90 % of 100 within 2 days; then 80 a day for the other one until 567 of 630 are recorded: day 8.
  const office = officeOf([
    { people: 100, residents: 1 },
    { people: 630, residents: 1 },
  ]);
  expect(daysOf(office, 0.9)).toEqual([
    [2, 2],
    [8, 8],
  ]);
});

test('the last desa is through with the office, however the same people are spread over desa', () => {
  const lists = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 25 });
  fc.assert(
    fc.property(lists, (people) => {
      const office = officeOf(people.map((count) => ({ people: count, residents: 1 })));
      const { recording, desa } = simulate(office, TWO_SETS, OPTIONS);
      const total = people.reduce((sum, count) => sum + count, 0);
      expect(recording.p50).toBe(total <= 400 * 90 ? Math.ceil(total / 90) : null);
      expect(Math.max(...desa.map(({ p50 }) => p50 ?? 401))).toBe(recording.p50 ?? 401);
    }),
    { numRuns: 60 },
  );
});
