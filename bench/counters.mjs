import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  buildC,
  bundled,
  findSimPy,
  median,
  ms,
  peer,
  processorMilliseconds,
  ratioRow,
  run,
  speedupRow,
} from './peers.mjs';

const ROUNDS = 11;
const WARM_UP = 3;
const PEOPLE = 1_000_000;
const SIMPY_PEOPLE = 50_000;
/** M/M/3: 10 an hour, 15 minutes each. */
const [PER_HOUR, MINUTES, COUNTERS, SEED] = [10, 15, 3, 1];
const PAUSE = { after: 0, minutes: 0 };

/**
 * Measures the queue at the counters against the same queue in C and on SimPy: rounds taken in turn, medians, people
 * drawn and served in each. Answers rows { what, measured, target, ok }.
 */
export async function benchCounters() {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'siap-ktp-bench-'));
  try {
    return measure(scratch);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function measure(scratch) {
  const { createCounterDays, createOutcome, serveInTurn, serveThroughStops, simulateCounters, MORNING_RUSH, steady } =
    bundled(
      scratch,
      'counters',
      `export { createCounterDays } from './src/forecast/counter/counterDay';
       export { createOutcome, serveInTurn } from './src/forecast/counter/counterQueue';
       export { serveThroughStops } from './src/forecast/counter/counterEvents';
       export { simulateCounters } from './src/forecast/counter/counterWait';
       export { MORNING_RUSH, steady } from './test/forecast/counters';`,
    );
  const hours = PEOPLE / PER_HOUR;
  const draw = createCounterDays(steady(PER_HOUR, hours, MINUTES), SEED);
  const outcome = createOutcome(PEOPLE);
  const meanWait = () => outcome.waits.reduce((sum, wait) => sum + wait, 0) / PEOPLE;
  const inTurn = () => serveInTurn(draw(0), COUNTERS, hours * 60, PAUSE, outcome);
  const byEvents = () => serveThroughStops(draw(0), { from: [0], counters: [COUNTERS] }, hours * 60, PAUSE, outcome);
  const args = (people) => [people, PER_HOUR, MINUTES, COUNTERS, SEED].map(String);
  const c = buildC(scratch, 'queue');
  const python = findSimPy();
  const times = { inTurn: [], byEvents: [], c: [], simpy: [] };
  let [fromC, fromSimPy] = ['', ''];
  const day = { counters: 3, days: 400, seed: 1, shortWait: 15 };
  // Until the code is compiled for good: C is compiled beforehand as well. Days as an office has them first, or the
  // one of a million people would be compiled while it is played and the end of each loop never.
  for (let round = 0; round < WARM_UP; round++) {
    simulateCounters(MORNING_RUSH, day);
    inTurn();
    byEvents();
  }
  for (let round = 0; round < ROUNDS; round++) {
    times.inTurn.push(processorMilliseconds(inTurn));
    times.byEvents.push(processorMilliseconds(byEvents));
    if (c) {
      const [answer, taken] = run(c.program, args(PEOPLE), '');
      fromC = answer;
      times.c.push(Number(taken));
    }
    if (python) {
      const [answer, taken] = run(python.program, [peer('queue.py'), ...args(SIMPY_PEOPLE)], '');
      fromSimPy = answer;
      times.simpy.push(Number(taken));
    }
  }
  const [turn, events] = [median(times.inTurn), median(times.byEvents)];
  const perSecond = (people, milliseconds) => `${(people / milliseconds / 1000).toFixed(2)} M people/s`;
  return [
    {
      what: `M/M/3 in turn (mean wait ${meanWait().toFixed(6)})`,
      measured: perSecond(PEOPLE, turn),
      target: '',
      ok: null,
    },
    c
      ? ratioRow(
          `against C -O3, ${c.version} (${fromC}): ${perSecond(PEOPLE, median(times.c))}`,
          turn / median(times.c),
          2.5,
        )
      : { what: 'C -O3: skipped, no gcc', measured: '-', target: '<= 2.5 x', ok: null },
    { what: 'M/M/3 by events', measured: perSecond(PEOPLE, events), target: '', ok: null },
    python
      ? speedupRow(
          `against SimPy ${python.version} (${fromSimPy}): ${perSecond(SIMPY_PEOPLE, median(times.simpy))}`,
          median(times.simpy) / SIMPY_PEOPLE / (events / PEOPLE),
          40,
        )
      : { what: 'SimPy: skipped, no python3-simpy3', measured: '-', target: '>= 40 x', ok: null },
    {
      what: '400 mornings of 84 people',
      measured: ms(
        median(Array.from({ length: ROUNDS }, () => processorMilliseconds(() => simulateCounters(MORNING_RUSH, day)))),
      ),
      target: '',
      ok: null,
    },
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.table(await benchCounters());
