import { clearDates } from '../../src/forecast/answers/clearDate';
import { binomialBand, cellTrials, coverage, LEVELS, officeTrials, placeOf, type Trial } from './calibration';

/**
 * Synthetic offices whose truth is known: each is forecast from a part of its history, then lived on. A P80 must hold in
 * 80 of 100. Bands are 3.3 binomial standard errors of the number of offices (one true share in a thousand outside),
 * nothing added. `npm run calibrate` does the same with more offices.
 */
const CELLS = 420;
const OFFICES = 300;
const HISTORIES = [60, 120] as const;

const trialsOf = (count: number, trials: (index: number) => Trial[]): Trial[] =>
  Array.from({ length: count }, (_, index) => trials(index)).flat();

const cells = trialsOf(CELLS, (index) => cellTrials(31, index, HISTORIES));
const offices = trialsOf(OFFICES, (index) => officeTrials(32, index, HISTORIES, 40));

describe.each([
  ['the quick forecast of a cell', 'cell', cells],
  ['the forecast of recording, with outages, a stale list and slow weeks', 'recording', offices],
  ['the forecast of cards, with outages and late blanko besides', 'cards', offices],
] as const)('%s', (_, what, trials) => {
  test.each(HISTORIES)('holds as often as it says after %d days of history', (historyDays) => {
    const places = trials.filter((trial) => trial.what === what && trial.historyDays === historyDays);
    for (const level of LEVELS) {
      const held = coverage(
        places.map((trial) => trial.place),
        level,
      );
      const { low, high } = binomialBand(level, places.length, 3.3);
      expect({ level, held, tooLow: held < low, tooHigh: held > high }).toMatchObject({
        tooLow: false,
        tooHigh: false,
      });
    }
  });

  test('costs less than the plug-in forecast where it must be sure (pinball loss at P95)', () => {
    const loss = (of: 'engine' | 'plugIn') =>
      trials.filter((trial) => trial.what === what).reduce((sum, trial) => sum + trial.loss[of][2]!, 0);
    expect(loss('engine')).toBeLessThan(loss('plugIn'));
  });
});

test('the same measure finds the plug-in forecast out', () => {
  const places = cells.filter((trial) => trial.historyDays === 60).map((trial) => trial.plugInPlace);
  expect(coverage(places, 0.95)).toBeLessThan(binomialBand(0.95, CELLS, 3.3).low);
});

test('a place is a rank with ties drawn (worked by hand)', () => {
  // Two before, two on the day: of the 5 gaps of 4 values, the last three are the truth's.
  const days = Int32Array.from([1, 2, 5, 5]);
  expect(placeOf(5, days, 0)).toBe(2 / 5);
  expect(placeOf(5, days, 1)).toBe(1);
  expect(placeOf(9, days, 0.5)).toBe(4.5 / 5);
});

test('thirty days of history are little evidence, which takes the P95 away', () => {
  const thirty = { backlogs: [900], recordedPerDay: Array(30).fill(40), arrivalsPerDay: [], probability: 0.8, seed: 1 };
  expect(clearDates(thirty).evidence).toBe('low');
});
