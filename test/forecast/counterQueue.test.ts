import fc from 'fast-check';
import { erlangC, meanWaitMinutes } from '../../src/forecast/closedForms/erlang';
import { createCounterDays } from '../../src/forecast/counter/counterDay';
import { createOutcome, serveInTurn } from '../../src/forecast/counter/counterQueue';
import { dayOf, NO_PAUSE, steady } from './counters';

const meanOf = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;

function waitsOver(perHour: number, minutes: number, counters: number, fixed: boolean): Float64Array {
  const hours = 1_000_000 / perHour;
  const day = createCounterDays(steady(perHour, hours, minutes), 1)(0);
  if (fixed) day.minutes.fill(minutes);
  const outcome = createOutcome(day.people);
  serveInTurn(day, counters, hours * 60, NO_PAUSE, outcome);
  return outcome.waits;
}

describe('a million people in turn', () => {
  test('wait the published 0.3511235955 hours at M/M/3 with 10 an hour and 15 minutes, and 70.2 % wait at all', () => {
    const waits = waitsOver(10, 15, 3, false);
    // R queueing, octave-queueing. Neighbours' waits are alike: the standard error of the mean is near 0.6 %.
    expect(Math.abs(meanOf(waits) / (0.3511235955 * 60) - 1)).toBeLessThan(0.02);
    expect(waits.filter((wait) => wait > 0).length / waits.length).toBeCloseTo(0.702247191, 2);
  });

  test('wait 30 seconds at M/D/1 with 10 an hour and 2 minutes', () => {
    // Pollaczek and Khinchine: rho / (2 (1 - rho)) services of 2 minutes, rho = 1/3.
    expect(meanOf(waitsOver(10, 2, 1, true))).toBeCloseTo(0.5, 2);
  });

  test.each([
    [25, 10, 6],
    [4, 10, 1],
    [40, 10, 10],
  ])('at %d an hour, %d minutes, %d counters wait what Erlang C says', (perHour, minutes, counters) => {
    const waits = waitsOver(perHour, minutes, counters, false);
    expect(Math.abs(meanOf(waits) / meanWaitMinutes(perHour, minutes, counters)! - 1)).toBeLessThan(0.03);
    const waiting = waits.filter((wait) => wait > 0).length / waits.length;
    expect(waiting).toBeCloseTo(erlangC((perHour * minutes) / 60, counters), 2);
  });
});

describe('a few people in turn', () => {
  const serve = (people: [number, number][], counters: number, pause = NO_PAUSE) => {
    const outcome = createOutcome(people.length);
    serveInTurn(dayOf(people), counters, 60, pause, outcome);
    return { waits: [...outcome.waits], served: [...outcome.served] };
  };

  test('take the counter that is free first', () => {
    const people: [number, number][] = [
      [0, 10],
      [1, 2],
      [2, 5],
      [2, 5],
      [30, 1],
    ];
    // Counter A 0-10, B 1-3, then B 3-8, then B 8-13; by 30 both are free.
    expect(serve(people, 2).waits).toEqual([0, 0, 1, 6, 0]);
  });

  test('are served to the end when at a counter by closing, and have waited in vain when not', () => {
    const people: [number, number][] = [
      [50, 20],
      [55, 1],
      [59, 1],
    ];
    expect(serve(people, 1)).toEqual({ waits: [0, 5, 1], served: [1, 0, 0] });
    expect(serve(people, 0)).toEqual({ waits: [10, 5, 1], served: [0, 0, 0] });
  });

  test('go home when a counter is free only as it closes', () => {
    const people: [number, number][] = [
      [40, 20],
      [41, 1],
    ];
    expect(serve(people, 1)).toEqual({ waits: [0, 19], served: [1, 0] });
  });

  test('wait through the break when they stand in the queue as it begins', () => {
    const people: [number, number][] = [
      [0, 25],
      [10, 8],
      [20, 4],
      [35, 1],
    ];
    // One counter: 0-25, 25-33, 33-37, 37-38; a break of 60 minutes after the 30th.
    expect(serve(people, 1, { after: 30, minutes: 60 }).waits).toEqual([0, 15, 13 + 60, 2]);
  });

  test('never wait longer with one counter more', () => {
    const people = fc.array(
      fc.tuple(fc.double({ min: 0, max: 60, noNaN: true }), fc.double({ min: 0, max: 30, noNaN: true })),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(people, fc.integer({ min: 0, max: 6 }), (drawn, counters) => {
        const inOrder = drawn.map(([arrival, minutes]): [number, number] => [arrival * 0.99, minutes]);
        inOrder.sort((a, b) => a[0] - b[0]);
        const fewer = serve(inOrder, counters);
        const more = serve(inOrder, counters + 1);
        more.waits.forEach((wait, person) => {
          expect(wait).toBeLessThanOrEqual(fewer.waits[person]! + 1e-9);
        });
        more.served.forEach((through, person) => {
          expect(through).toBeGreaterThanOrEqual(fewer.served[person]!);
        });
      }),
    );
  });
});
