import * as fc from 'fast-check';
import {
  dayReaching,
  meanAbsoluteScaledError,
  naiveError,
  pinballLoss,
  windowTotal,
} from '../../src/forecast/judging/scores';

/** Australian beer by quarter, 1992 Q1 to 2010 Q2: `ausbeer` of the R package fpp2. */
const BEER =
  '443 410 420 532 433 421 410 512 449 381 423 531 426 408 416 520 409 398 398 507 432 398 406 526 428 397 403 517 435 383 424 521 421 402 414 500 451 380 416 492 428 408 406 506 435 380 421 490 435 390 412 454 416 403 408 482 438 386 405 491 427 383 394 473 420 390 410 488 415 398 419 488 414 374'
    .split(' ')
    .map(Number);
const TRAINING = BEER.slice(0, 64); // 1992 Q1 to 2007 Q4
const TESTED = BEER.slice(64);

/** Hyndman and Athanasopoulos, Forecasting: Principles and Practice (2nd ed.), s.3.4: accuracy() on these ten quarters. */
test.each([
  ['mean', () => TRAINING.reduce((sum, value) => sum + value, 0) / TRAINING.length, 2.44],
  ['naive', () => TRAINING[63]!, 4.01],
  ['seasonal naive', (quarter: number) => TRAINING[60 + (quarter % 4)]!, 0.94],
] as const)('MASE of the %s forecast of Australian beer is the published one', (_, forecast, published) => {
  const errors = TESTED.map((value, quarter) => value - forecast(quarter));
  expect(meanAbsoluteScaledError(errors, naiveError(TRAINING, 4))).toBeCloseTo(published, 2);
});

test('a series that never changes leaves nothing to divide by, nor does one that is too short', () => {
  expect(meanAbsoluteScaledError([1, 2], naiveError([5, 5, 5], 1))).toBeNull();
  expect(naiveError([5, 6], 2)).toBeNull();
  expect(meanAbsoluteScaledError([1, 2], null)).toBeNull();
  expect(meanAbsoluteScaledError([], 3)).toBeNull();
});

test('days on which nothing was noted are no change of the series', () => {
  expect(naiveError([1, null, 5, 7], 1)).toBe(2);
});

test('pinball loss is level times too low, the rest times too high (Koenker and Bassett 1978)', () => {
  expect(pinballLoss(10, 14, 0.8)).toBeCloseTo(3.2, 12);
  expect(pinballLoss(14, 10, 0.8)).toBeCloseTo(0.8, 12);
});

test('no number costs less in the mean than the true quantile', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 25 }),
      fc.constantFrom(0.05, 0.2, 0.5, 0.8, 0.95),
      fc.integer({ min: -5, max: 65 }),
      (truths, level, other) => {
        const cost = (quantile: number) => truths.reduce((sum, truth) => sum + pinballLoss(quantile, truth, level), 0);
        const sorted = [...truths].sort((a, b) => a - b);
        const quantile = sorted[Math.max(0, Math.ceil(level * sorted.length) - 1)]!;
        expect(cost(quantile)).toBeLessThanOrEqual(cost(other) + 1e-9);
      },
    ),
  );
});

describe('the sum of a window', () => {
  const days = [10, 20, null, 30, 40];

  test('counts a day without a note as the others', () => {
    expect(windowTotal(days, 0, 5)).toBe(125);
  });

  test('is unknown when more than a fifth of its days weren’t noted', () => {
    expect(windowTotal(days, 0, 4)).toBeNull();
  });

  test('is unknown beyond the history, although nearly all of its days lie in it', () => {
    const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    expect(windowTotal(ten, -1, 6)).toBeNull();
    expect(windowTotal(ten, 5, 6)).toBeNull();
    expect(windowTotal(ten, 4, 6)).toBe(45);
    expect(windowTotal(ten, 0, 6)).toBe(21);
    expect(windowTotal(ten, 3, 0)).toBeNull();
    expect(windowTotal(days, 3, 3)).toBeNull();
    expect(windowTotal(days, -1, 2)).toBeNull();
  });
});

test('running totals reach a number within the day on which they pass it', () => {
  expect(dayReaching([10, 30, 60], 0)).toBe(0);
  expect(dayReaching([0, 30], 0)).toBe(0);
  expect(dayReaching([0, 0, 30], 15)).toBe(2.5);
  expect(dayReaching([10, 30, 60], 60)).toBe(3);
  expect(dayReaching([10, 30, 60], 5)).toBe(0.5);
  expect(dayReaching([10, 30, 60], 30)).toBe(2);
  expect(dayReaching([10, 30, 60], 45)).toBe(2.5);
  expect(dayReaching([10, 30, 60], 61)).toBe(4);
});
