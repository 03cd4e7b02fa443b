import { type AvailabilityPosterior, drawUpAndDown, posteriorAvailability } from '../../src/forecast/availability';
import { clearDate } from '../../src/forecast/clear-date';
import { countRateFrom } from '../../src/forecast/count-rate';
import { createReplication, playPlan } from '../../src/forecast/day-loop';
import { drawEstimate, estimateFrom, estimateFromRange, type Range } from '../../src/forecast/estimate';
import type { Office } from '../../src/forecast/office';
import { createPaths } from '../../src/forecast/paths';
import { createRandom, drawExponential, drawGamma, type Random } from '../../src/forecast/random';
import { simulate } from '../../src/forecast/simulation';
import { STEADY } from './offices';

/**
 * Synthetic offices whose truth is known: each is forecast from sixty days of its history, then lived on. A P80 must
 * hold about 80 times in 100. Days are whole, so a quantile is rounded up to the day: by that the shares lie a few
 * points above; the rest of the bands is four binomial standard errors of the number of offices.
 */
const HISTORY_DAYS = 60;

function band(share: number, offices: number) {
  const error = Math.sqrt((share * (1 - share)) / offices);
  return { low: share - 4 * error, high: Math.min(1, share + 0.05 + 4 * error) };
}

function expectCoverage(held: readonly boolean[], share: number) {
  const covered = held.filter(Boolean).length / held.length;
  const { low, high } = band(share, held.length);
  expect(covered).toBeGreaterThanOrEqual(low);
  expect(covered).toBeLessThanOrEqual(high);
}

/** Negative binomial the slow way: a Poisson count (events of rate one until the time is up) of a gamma mean. */
function countOf(random: Random, mean: number, dispersion: number): number {
  const today = drawGamma(random, mean / (dispersion - 1)) * (dispersion - 1);
  let count = -1;
  for (let time = 0; time <= today; time += drawExponential(random, 1)) count++;
  return count;
}

test('the quick forecast of a cell holds as often as it says', () => {
  const held: Record<'p50' | 'p80' | 'p95', boolean[]> = { p50: [], p80: [], p95: [] };
  for (let office = 0; office < 300; office++) {
    const random = createRandom(2026, office);
    const capacity = 20 + 40 * random.uniform();
    const inflow = capacity * (0.05 + 0.3 * random.uniform());
    const patchiness = 1.2 + 3 * random.uniform();
    const backlog = Math.round((capacity - inflow) * (40 + 100 * random.uniform()));
    const recordedPerDay = Array.from({ length: HISTORY_DAYS }, () => countOf(random, capacity, patchiness));
    const arrivalsPerDay = Array.from({ length: HISTORY_DAYS }, () => countOf(random, inflow, patchiness));
    let cleared = 0;
    for (let waiting = backlog; waiting > 0; cleared++) {
      waiting += countOf(random, inflow, patchiness) - countOf(random, capacity, patchiness);
    }
    const day = (probability: number) =>
      clearDate({ backlog, recordedPerDay, arrivalsPerDay, probability, seed: office }).day ?? Number.MAX_VALUE;
    held.p50.push(cleared <= day(0.5));
    held.p80.push(cleared <= day(0.8));
    held.p95.push(cleared <= day(0.95));
  }
  expectCoverage(held.p50, 0.5);
  expectCoverage(held.p80, 0.8);
  expectCoverage(held.p95, 0.95);
});

const PER_SET: Range = { low: 40, value: 45, high: 52 };
const NEW_PEOPLE: Range = { low: 3, value: 5, high: 8 };
const SET_PRIOR = { meanUpHours: 200, meanDownHours: 40, weight: 2 };
const PLAN = { sets: 2, recordingOperators: 9, printers: 1, printingOperators: 1, extraHours: 0 };
const HOURS = 7.5;

/** Two sets watched for the length of the history. */
function outageLog(random: Random, meanUpHours: number, meanDownHours: number) {
  const log = { upHours: 0, downHours: 0, outages: 0, stillDown: 0 };
  for (let set = 0; set < PLAN.sets; set++) {
    let left = HISTORY_DAYS * HOURS;
    while (left > 0) {
      const up = Math.min(left, drawExponential(random, meanUpHours));
      log.upHours += up;
      left -= up;
      if (left <= 0) break;
      log.outages++;
      const down = drawExponential(random, meanDownHours);
      if (down > left) log.stillDown++;
      log.downHours += Math.min(left, down);
      left -= down;
    }
  }
  return log;
}

test('the forecast of an office with outages, a stale list and few days of history holds as often as it says', () => {
  const held: Record<'p50' | 'p80' | 'p95', boolean[]> = { p50: [], p80: [], p95: [] };
  const exactly = (mean: number) => ({ mean, deviation: 0 });
  const surely = (rates: AvailabilityPosterior, random: Random) => {
    const { meanUpHours, meanDownHours } = drawUpAndDown(rates, random);
    const often = 1e9;
    return { failures: often, upHours: often * meanUpHours, repairs: often, downHours: often * meanDownHours };
  };
  for (let index = 0; index < 200; index++) {
    const random = createRandom(77, index);
    const unwatched = posteriorAvailability({ upHours: 0, downHours: 0, outages: 0, stillDown: 0 }, SET_PRIOR);
    const truth: Office = {
      ...STEADY,
      printing: null,
      desa: [{ people: 6000, reachable: { low: 0.4, value: 0.6, high: 0.9 } }],
      newPeople: { perDay: exactly(drawEstimate(estimateFromRange(NEW_PEOPLE), random)), dispersion: 2 },
      recording: {
        peoplePerSetDay: exactly(drawEstimate(estimateFromRange(PER_SET), random)),
        minutesPerPerson: exactly(1),
        dailyVariation: 0.2,
        setAvailability: surely(unwatched, random),
      },
      historyDays: HISTORY_DAYS,
    };
    const past = createPaths(truth, PLAN, HISTORY_DAYS, index)(1);
    const perSetDay = [...past.recordingPace].map((pace) => pace * past.peoplePerSetDay);
    const { upHours, downHours } = truth.recording.setAvailability;
    const log = outageLog(random, upHours / 1e9, downHours / 1e9);
    const believed: Office = {
      ...truth,
      newPeople: countRateFrom(NEW_PEOPLE, [...past.newPeople]),
      recording: {
        ...truth.recording,
        peoplePerSetDay: estimateFrom(PER_SET, perSetDay),
        setAvailability: posteriorAvailability(log, SET_PRIOR),
      },
    };
    const horizon = 400;
    const future = createReplication(horizon);
    playPlan(createPaths(truth, PLAN, horizon, index)(2), PLAN, truth, 1, future);
    const options = { replications: 200, seed: 500 + index, horizon, clearedShare: 1, target: null };
    const { p50, p80, p95 } = simulate(believed, PLAN, options).recording;
    held.p50.push(future.recordingDay <= (p50 ?? horizon + 1));
    held.p80.push(future.recordingDay <= (p80 ?? horizon + 1));
    held.p95.push(future.recordingDay <= (p95 ?? horizon + 1));
  }
  expectCoverage(held.p50, 0.5);
  expectCoverage(held.p80, 0.8);
  expectCoverage(held.p95, 0.95);
});
