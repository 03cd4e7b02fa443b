import fc from 'fast-check';
import { createCounterDays } from '../../src/forecast/counter/counterDay';
import { serveThroughStops } from '../../src/forecast/counter/counterEvents';
import { createOutcome, serveInTurn } from '../../src/forecast/counter/counterQueue';
import { type CountersUp, drawStops } from '../../src/forecast/counter/counterStops';
import { dayOf, MORNING_RUSH, NO_PAUSE, steady } from './counters';

const CLOSING = 60;

/** A day in whole minutes: who comes when for how long, and how many counters work in each minute. */
const wholeDay = fc.record({
  people: fc
    .array(fc.tuple(fc.integer({ min: 0, max: CLOSING - 1 }), fc.integer({ min: 1, max: 15 })), { maxLength: 25 })
    .map((people) => people.sort((a, b) => a[0] - b[0])),
  stretches: fc.array(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 4 })), { minLength: 1 }),
  pause: fc.record({ after: fc.integer({ min: 1, max: CLOSING - 1 }), minutes: fc.integer({ min: 0, max: 90 }) }),
});

function stopsOf(stretches: readonly (readonly [minutes: number, counters: number])[]): CountersUp {
  const from: number[] = [];
  let at = 0;
  for (const [minutes] of stretches) {
    from.push(at);
    at += minutes;
  }
  const within = from.filter((start) => start < CLOSING);
  return { from: within, counters: within.map((_, index) => stretches[index]![1]) };
}

function serve(people: [number, number][], stops: CountersUp, pause = NO_PAUSE) {
  const outcome = createOutcome(people.length);
  serveThroughStops(dayOf(people), stops, CLOSING, pause, outcome);
  return { waits: [...outcome.waits], served: [...outcome.served] };
}

/**
 * The same rule written a second way, minute by minute and without any event: of those who are there and not through,
 * the first as many as counters work get a minute of service and the others wait it. Whoever waits as the break begins
 * waits through it; whoever is at a counter in the last minute is served to the end.
 */
function minuteByMinute(people: [number, number][], stops: CountersUp, pause: { after: number; minutes: number }) {
  const left = people.map(([, minutes]) => minutes);
  const waits = people.map(() => 0);
  let atCounter: number[] = [];
  for (let minute = 0; minute < CLOSING; minute++) {
    const counters = stops.counters[stops.from.filter((start) => start <= minute).length - 1]!;
    const there = people.flatMap(([arrival], person) => (arrival <= minute && left[person]! > 0 ? [person] : []));
    atCounter = there.slice(0, counters);
    for (const person of atCounter) left[person]! -= 1;
    for (const person of there.slice(counters)) waits[person]! += minute + 1 === pause.after ? 1 + pause.minutes : 1;
  }
  return { waits, served: left.map((minutes, person) => Number(minutes === 0 || atCounter.includes(person))) };
}

describe('serving through stops', () => {
  test('is what a minute-by-minute account of the queue says', () => {
    fc.assert(
      fc.property(wholeDay, ({ people, stretches, pause }) => {
        const stops = stopsOf(stretches);
        expect(serve(people, stops, pause)).toEqual(minuteByMinute(people, stops, pause));
      }),
      { numRuns: 2000 },
    );
  });

  test('is serving in turn where nothing stops', () => {
    for (const [counters, office] of [
      [3, MORNING_RUSH],
      [1, MORNING_RUSH],
      [12, steady(60, 6, 11)],
    ] as const) {
      const day = createCounterDays(office, 4)(7);
      const pause = { after: 270, minutes: 60 };
      const [turn, events] = [createOutcome(day.people), createOutcome(day.people)];
      serveInTurn(day, counters, 360, pause, turn);
      serveThroughStops(day, { from: [0], counters: [counters] }, 360, pause, events);
      expect(events.served).toEqual(turn.served);
      events.waits.forEach((wait, person) => {
        expect(wait).toBeCloseTo(turn.waits[person]!, 9);
      });
    }
  });

  test('never lets anybody wait longer with one counter more', () => {
    fc.assert(
      fc.property(wholeDay, fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 20 }), (drawn, works) => {
        const { people, stretches, pause } = drawn;
        const fewer = stopsOf(stretches);
        const more = {
          from: fewer.from,
          counters: fewer.counters.map((up, at) => up + (works[at % works.length] ?? 0)),
        };
        const [before, after] = [serve(people, fewer, pause), serve(people, more, pause)];
        after.waits.forEach((wait, person) => {
          expect(wait).toBeLessThanOrEqual(before.waits[person]! + 1e-9);
        });
        after.served.forEach((through, person) => {
          expect(through).toBeGreaterThanOrEqual(before.served[person]!);
        });
      }),
      { numRuns: 500 },
    );
  });

  test('at one counter that fails and is mended holds the people that a Markov chain holds: 7/3', () => {
    const rates = { coming: 0.5, service: 1, failing: 0.1, mending: 0.4 };
    const inChain = peopleInChain(rates, 150);
    // Closed form of docs/sumber.md s.7: [lam / (mu A) + lam (1 - A) / r] / (1 - lam / (mu A)) with A = r / (f + r).
    expect(inChain).toBeCloseTo(7 / 3, 6);

    const hours = 2_000_000;
    const day = createCounterDays(steady(rates.coming, hours, 60), 1)(0);
    day.counterMean = { meanUpHours: 1 / rates.failing, meanDownHours: 1 / rates.mending };
    const stops = drawStops(day, 1, hours * 60, 1, 0);
    const outcome = createOutcome(day.people);
    serveThroughStops(day, stops, hours * 60, NO_PAUSE, outcome);
    const meanWaitHours = outcome.waits.reduce((sum, wait) => sum + wait, 0) / day.people / 60;
    // Little: people there = people an hour x hours that each is there. The standard error is near 0.7 %.
    const there = rates.coming * (meanWaitHours + 1 / rates.service);
    expect(Math.abs(there / inChain - 1)).toBeLessThan(0.025);
  });
});

/** Mean people in an M/M/1 queue with breakdowns, cut off at `most` people: the balance equations by iteration. */
function peopleInChain(
  { coming, service, failing, mending }: { coming: number; service: number; failing: number; mending: number },
  most: number,
): number {
  let up = new Float64Array(most + 1);
  let down = new Float64Array(most + 1);
  up[0] = 1;
  const step = 1 / (coming + service + failing + mending);
  for (let round = 0; round < 20_000; round++) {
    const [nextUp, nextDown] = [up.slice(), down.slice()];
    for (let people = 0; people <= most; people++) {
      const move = (from: Float64Array, to: Float64Array, target: number, share: number, source: Float64Array) => {
        from[people]! -= source[people]! * share * step;
        to[target]! += source[people]! * share * step;
      };
      if (people < most) {
        move(nextUp, nextUp, people + 1, coming, up);
        move(nextDown, nextDown, people + 1, coming, down);
      }
      if (people > 0) move(nextUp, nextUp, people - 1, service, up);
      move(nextUp, nextDown, people, failing, up);
      move(nextDown, nextUp, people, mending, down);
    }
    [up, down] = [nextUp, nextDown];
  }
  return up.reduce((sum, share, people) => sum + people * (share + down[people]!), 0);
}
