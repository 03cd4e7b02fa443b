import { type CountersUp, drawStops } from '../../src/forecast/counter/counterStops';
import { dayOf } from './counters';

const CLOSING = 414;

/** A day on which counters work 10 hours and lie still for 2, and one cause stops all of them for 1 in 20. */
const FAILING = {
  ...dayOf([]),
  counterMean: { meanUpHours: 10, meanDownHours: 2 },
  causeMeans: [{ meanUpHours: 19, meanDownHours: 1 }],
};

const counterMinutes = ({ from, counters }: CountersUp) =>
  counters.reduce((sum, up, stretch) => sum + up * ((from[stretch + 1] ?? CLOSING) - from[stretch]!), 0);

describe('the stops of a day', () => {
  test('leave the share of MTBF / (MTBF + MTTR) of the time, of counters and of the common cause', () => {
    let minutes = 0;
    const days = 8000;
    for (let day = 0; day < days; day++) minutes += counterMinutes(drawStops(FAILING, 3, CLOSING, 1, day));
    // 10/12 x 19/20 of three counters, in the long run from the first minute on. Standard error near 0.3 %.
    expect(minutes / days / CLOSING / 3 / ((10 / 12) * 0.95)).toBeCloseTo(1, 1.8);
  });

  test('of a counter more leave those of the others alone', () => {
    for (let day = 0; day < 300; day++) {
      const [three, four] = [3, 4].map((counters) => drawStops(FAILING, counters, CLOSING, 1, day));
      for (const minute of [0, ...three!.from, ...four!.from]) {
        const at = ({ from, counters }: CountersUp) => counters[from.filter((start) => start <= minute).length - 1]!;
        expect([0, 1]).toContain(at(four!) - at(three!));
      }
    }
  });

  test('are none where nothing fails, and all day where nothing is ever mended', () => {
    expect(drawStops(dayOf([]), 2, CLOSING, 1, 0)).toEqual({ from: [0], counters: [2] });
    const dead = { ...dayOf([]), counterMean: { meanUpHours: 10, meanDownHours: Number.POSITIVE_INFINITY } };
    expect(drawStops(dead, 2, CLOSING, 1, 0)).toEqual({ from: [0], counters: [0] });
  });

  test('come to an end where outages take no time at all', () => {
    const flickering = { ...dayOf([]), counterMean: { meanUpHours: 0, meanDownHours: 0 } };
    expect(drawStops(flickering, 2, CLOSING, 1, 0).from.length).toBeGreaterThan(100);
  });
});
