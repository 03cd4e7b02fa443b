import { drawUpAndDown, type UpAndDown } from '../chance/availability';
import { createCountTable } from '../chance/countTable';
import { drawEstimate } from '../chance/estimate';
import { createRandom, fillExponential } from '../chance/random';
import type { ArrivalStretch, CounterOffice } from './counterOffice';

const { floor } = Math;

/** One day at the counters before anybody is served. Times in service minutes since opening, the break left out. */
export interface CounterDay {
  people: number;
  /** When each of them comes, in order; the first `people` cells. */
  arrivals: Float64Array;
  /** Minutes at the counter that each takes. */
  minutes: Float64Array;
  /** How long a counter works and lies still. */
  counterMean: UpAndDown;
  /** The same for each common cause, in the office's order. */
  causeMeans: UpAndDown[];
}

/** Streams under the seed and the day; what fails takes lanes of its own (`counterStops.ts`). */
const LANE = { parameters: 0, people: 1 };

/** Answers a function that draws day n into one and the same `CounterDay`: parameters first, then the people. */
export function createCounterDays(office: CounterOffice, seed: number): (day: number) => CounterDay {
  const table = createCountTable();
  const drawn: CounterDay = {
    people: 0,
    arrivals: new Float64Array(0),
    minutes: new Float64Array(0),
    counterMean: { meanUpHours: Number.POSITIVE_INFINITY, meanDownHours: 0 },
    causeMeans: [],
  };
  return (day) => {
    const parameters = createRandom(seed, day, LANE.parameters);
    const place = parameters.uniform();
    table.fit(drawEstimate(office.people.perDay, parameters), office.people.dispersion);
    drawn.people = floor(table.at(place));
    const meanMinutes = drawEstimate(office.minutesPerPerson, parameters);
    drawn.counterMean = drawUpAndDown(office.availability, parameters);
    drawn.causeMeans = office.commonCauses.map((cause) => drawUpAndDown(cause, parameters));
    const { people } = drawn;
    if (drawn.arrivals.length <= people) {
      drawn.arrivals = new Float64Array(2 * people + 1);
      drawn.minutes = new Float64Array(2 * people + 1);
    }
    const random = createRandom(seed, day, LANE.people);
    fillExponential(random, drawn.arrivals, people + 1, 1);
    fillExponential(random, drawn.minutes, people, meanMinutes);
    spreadOver(drawn.arrivals, people, addGaps(drawn.arrivals, people), office.profile);
    return drawn;
  };
}

/**
 * Sums exponential gaps up in place and answers the sum of people + 1 of them: scaled by it, what people cells hold are
 * uniform numbers in order, without sorting.
 */
function addGaps(gaps: Float64Array, people: number): number {
  let sum = 0;
  for (let person = 0; person <= people; person++) {
    sum += gaps[person]!;
    gaps[person] = sum;
  }
  return sum;
}

/** Turns places between 0 and `length`, in order, into times by the shares of the day's people. */
function spreadOver(places: Float64Array, people: number, length: number, profile: readonly ArrivalStretch[]): void {
  const shares = profile.reduce((sum, stretch) => sum + stretch.share, 0);
  let opened = 0;
  let before = 0;
  let person = 0;
  for (const { minutes, share } of profile) {
    const until = before + (share / shares) * length;
    const pace = minutes / (until - before);
    for (; person < people && places[person]! < until; person++) {
      places[person] = opened + (places[person]! - before) * pace;
    }
    opened += minutes;
    before = until;
  }
  // Rounding can leave the last of them behind the last stretch: a moment before closing.
  for (; person < people; person++) places[person] = opened * (1 - 1e-12);
}
