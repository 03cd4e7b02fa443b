import type { CounterDay } from './counterDay';
import { elapsed, type Pause } from './counterOffice';
import type { CounterOutcome } from './counterQueue';
import type { CountersUp } from './counterStops';

/**
 * First come first served while counters stop and come back. Whoever stands at a counter that stops goes on at the next
 * one that is free, before the rest of the queue and from where it was broken off; so of those present the first ones
 * are always being served, which is why one counter more never lets anybody wait longer. As in `serveInTurn` otherwise.
 */
export function serveThroughStops(
  { people, arrivals, minutes }: CounterDay,
  stops: CountersUp,
  closing: number,
  pause: Pause,
  { waits, served }: CounterOutcome,
): void {
  const atCounters = createFinishes(stops.counters.reduce((most, counters) => Math.max(most, counters), 1));
  // Those who were broken off, the first to come on top: it is always the last to come who makes room.
  const brokenOff: { person: number; left: number; since: number }[] = [];
  let next = 0;

  const resume = (now: number) => {
    const { person, left, since } = brokenOff.pop()!;
    waits[person]! += elapsed(since, now, pause);
    atCounters.add(now + left, person);
  };

  for (let stretch = 0; stretch < stops.from.length; stretch++) {
    const counters = stops.counters[stretch]!;
    const until = stops.from[stretch + 1] ?? closing;
    let now = stops.from[stretch]!;
    while (atCounters.earliest() <= now) served[atCounters.removeEarliest()] = 1;
    while (atCounters.count() > counters) {
      const { person, finish } = atCounters.removeLastComer();
      brokenOff.push({ person, left: finish - now, since: now });
    }
    while (atCounters.count() < counters && brokenOff.length > 0) resume(now);
    for (;;) {
      if (atCounters.count() < counters) {
        // Nobody is broken off then, and whoever is next starts on coming, or now if already here.
        const arrival = next < people ? arrivals[next]! : Number.POSITIVE_INFINITY;
        const start = arrival > now ? arrival : now;
        if (start >= until) break;
        while (atCounters.earliest() <= start) served[atCounters.removeEarliest()] = 1;
        waits[next] = start > arrival ? elapsed(arrival, start, pause) : 0;
        served[next] = 0;
        atCounters.add(start + minutes[next]!, next);
        next++;
        now = start;
      } else {
        if (atCounters.earliest() >= until) break;
        now = atCounters.earliest();
        served[atCounters.removeEarliest()] = 1;
        if (brokenOff.length > 0) resume(now);
      }
    }
  }
  while (atCounters.count() > 0) served[atCounters.removeEarliest()] = 1;
  for (const { person, since } of brokenOff) waits[person]! += elapsed(since, closing, pause);
  for (; next < people; next++) {
    served[next] = 0;
    waits[next] = elapsed(arrivals[next]!, closing, pause);
  }
}

/** A heap of the people at the counters by when they will be through. */
function createFinishes(most: number) {
  const finishes = new Float64Array(most);
  const persons = new Int32Array(most);
  let size = 0;

  const place = (at: number, finish: number, person: number) => {
    finishes[at] = finish;
    persons[at] = person;
  };
  const rise = (from: number, finish: number, person: number) => {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (finishes[parent]! <= finish) break;
      place(at, finishes[parent]!, persons[parent]!);
      at = parent;
    }
    place(at, finish, person);
  };
  /** Takes out the cell `hole` and fills it with the last one. */
  const remove = (hole: number) => {
    size--;
    if (hole === size) return;
    const finish = finishes[size]!;
    const person = persons[size]!;
    let at = hole;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && finishes[child + 1]! < finishes[child]!) child++;
      if (finishes[child]! >= finish) break;
      place(at, finishes[child]!, persons[child]!);
      at = child;
    }
    rise(at, finish, person);
  };

  return {
    count: () => size,
    earliest: () => (size > 0 ? finishes[0]! : Number.POSITIVE_INFINITY),
    add: (finish: number, person: number) => rise(size++, finish, person),
    removeEarliest(): number {
      const person = persons[0]!;
      remove(0);
      return person;
    },
    removeLastComer(): { person: number; finish: number } {
      let last = 0;
      for (let at = 1; at < size; at++) if (persons[at]! > persons[last]!) last = at;
      const taken = { person: persons[last]!, finish: finishes[last]! };
      remove(last);
      return taken;
    },
  };
}
