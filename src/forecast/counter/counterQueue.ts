import type { CounterDay } from './counterDay';
import { elapsed, type Pause } from './counterOffice';

const { max } = Math;

/** What became of a day's people, in the order in which they came. */
export interface CounterOutcome {
  /** Minutes each waited, until closing for those who weren't served. */
  waits: Float64Array;
  /** 1 for those whom a counter served to the end. */
  served: Uint8Array;
}

export const createOutcome = (people: number): CounterOutcome => ({
  waits: new Float64Array(people),
  served: new Uint8Array(people),
});

/**
 * First come first served at counters that never stop: everybody takes the counter that is free first. Who is at a
 * counter when it closes is served to the end, who isn't goes home.
 */
export function serveInTurn(
  { people, arrivals, minutes }: CounterDay,
  counters: number,
  closing: number,
  pause: Pause,
  { waits, served }: CounterOutcome,
): void {
  // Ascending: cell 0 is the next to be free. With a handful of counters shifting is faster than any heap.
  const free = new Float64Array(max(1, counters));
  if (counters < 1) free[0] = Number.POSITIVE_INFINITY;
  for (let person = 0; person < people; person++) {
    const arrival = arrivals[person]!;
    const start = max(arrival, free[0]!);
    if (start >= closing) {
      served[person] = 0;
      waits[person] = elapsed(arrival, closing, pause);
      continue;
    }
    served[person] = 1;
    waits[person] = elapsed(arrival, start, pause);
    const finish = start + minutes[person]!;
    // Every later counter is looked at and moved up by none or one: a processor guesses wrong where to stop.
    let place = 0;
    for (let counter = 1; counter < counters; counter++) {
      const until = free[counter]!;
      const isSooner = Number(until < finish);
      free[counter - isSooner] = until;
      place += isSooner;
    }
    free[place] = finish;
  }
}
