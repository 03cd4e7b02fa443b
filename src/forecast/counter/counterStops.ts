import type { UpAndDown } from '../chance/availability';
import { createRandom, drawExponential, type Random } from '../chance/random';
import type { CounterDay } from './counterDay';

const { max } = Math;

/** How many counters work: `counters[n]` from minute `from[n]` on until the next; the first from 0 on. */
export interface CountersUp {
  readonly from: readonly number[];
  readonly counters: readonly number[];
}

/** Every counter has a lane of its own, so a counter more leaves the stops of the others as they are. */
const LANE = { causes: 100, counters: 1_000 };

/** Nobody logs a shorter outage or time between two, and a time of 0 would never get past the day. */
const SHORTEST_MINUTES = 1;

/** One day's stops, each counter and cause in the long run's mix of up and down at opening. */
export function drawStops(
  day: CounterDay,
  counters: number,
  closing: number,
  seed: number,
  number: number,
): CountersUp {
  const turns: { at: number; up: number; open: number }[] = [];
  const stream = (lane: number) => createRandom(seed, number, lane);
  let up = counters;
  let stopped = 0;
  for (let counter = 0; counter < counters; counter++) {
    eachTurn(day.counterMean, closing, stream(LANE.counters + counter), (at, isUp) =>
      turns.push({ at, up: isUp ? 1 : -1, open: 0 }),
    );
  }
  day.causeMeans.forEach((mean, cause) => {
    eachTurn(mean, closing, stream(LANE.causes + cause), (at, isUp) => turns.push({ at, up: 0, open: isUp ? 1 : -1 }));
  });
  turns.sort((a, b) => a.at - b.at);
  const from = [0];
  const working = [counters];
  for (const turn of turns) {
    up += turn.up;
    stopped -= turn.open;
    if (turn.at > from[from.length - 1]!) {
      from.push(turn.at);
      working.push(0);
    }
    working[working.length - 1] = stopped > 0 ? 0 : up;
  }
  return { from, counters: working };
}

/** Tells when something that starts as up goes down and comes back, until closing. */
function eachTurn(
  { meanUpHours, meanDownHours }: UpAndDown,
  closing: number,
  random: Random,
  tell: (at: number, isUp: boolean) => void,
): void {
  if (meanUpHours === Number.POSITIVE_INFINITY) return;
  const up = max(SHORTEST_MINUTES, 60 * meanUpHours);
  const down = max(SHORTEST_MINUTES, 60 * meanDownHours);
  let isUp = down !== Number.POSITIVE_INFINITY && random.uniform() * (up + down) < up;
  let at = 0;
  if (!isUp) tell(0, false);
  for (;;) {
    at += drawExponential(random, isUp ? up : down);
    if (at >= closing) return;
    isUp = !isUp;
    tell(at, isUp);
  }
}
