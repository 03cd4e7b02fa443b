import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildC, bundled, findSimPy, median, millisecondsOf, ms, peer, ratioRow, run, speedupRow } from './peers.mjs';

const ROUNDS = 7;
const OPTIONS = { replications: 1000, seed: 1, horizon: 250, clearedShare: 1, target: 120 };

/**
 * Measures the forecasting engine against the same model in C and on SimPy: rounds taken in turn, medians, ratios.
 * Answers rows { what, measured, target, ok }; ok is null where there is no target or the peer is missing.
 */
export async function benchForecast() {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'siap-ktp-bench-'));
  try {
    return await measure(scratch);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function measure(scratch) {
  const engine = bundleEngine(scratch);
  const { simulate, replicate, clearDate, findCheapestPlan, VARIED: office, VARIED_PLAN: plan } = engine;
  const c = buildC(scratch, 'day-loop');
  const python = findSimPy();
  const times = { simulate: [], replicate: [], c: [], simpy: [] };
  let fromC = '';
  let fromSimPy = '';
  simulate(office, plan, OPTIONS);
  for (let round = 0; round < ROUNDS; round++) {
    times.simulate.push(millisecondsOf(() => simulate(office, plan, OPTIONS)));
    times.replicate.push(millisecondsOf(() => replicate(office, plan, OPTIONS, () => {})));
    if (c) {
      const [answer, taken] = run(c.program, ['1'], numbersOf(office, plan));
      fromC = answer;
      times.c.push(Number(taken));
    }
    // SimPy takes seconds: three of the rounds are enough for a ratio near twenty.
    if (python && round % 3 === 0) {
      const [answer, taken] = run(
        python.program,
        [peer('day-loop.py'), '1'],
        JSON.stringify({ office, plan, options: OPTIONS }),
      );
      fromSimPy = answer;
      times.simpy.push(Number(taken));
    }
  }
  const forecast = simulate(office, plan, OPTIONS);
  const ours = [forecast.recording, forecast.cards].flatMap(({ p50, p80, p95 }) => [p50, p80, p95]).join(' ');
  const whole = median(times.simulate);
  const rows = [
    { what: `19 desa, 250 days, 1,000 replications (days ${ours})`, measured: ms(whole), target: '', ok: null },
    { what: 'without fan and binding constraint', measured: ms(median(times.replicate)), target: '', ok: null },
    c
      ? ratioRow(`against C -O3, ${c.version} (days ${fromC}): ${ms(median(times.c))}`, whole / median(times.c), 3)
      : { what: 'C -O3: skipped, no gcc', measured: '-', target: '<= 3 x', ok: null },
    python
      ? speedupRow(
          `against SimPy ${python.version} (days ${fromSimPy}): ${ms(median(times.simpy))}`,
          median(times.simpy) / whole,
          10,
        )
      : { what: 'SimPy: skipped, no python3-simpy3', measured: '-', target: '>= 10 x', ok: null },
  ];
  rows.push(clearDateRow(clearDate, office), planRow(findCheapestPlan, office));
  return rows;
}

function bundleEngine(scratch) {
  return bundled(
    scratch,
    'engine',
    `export { simulate } from './src/forecast/simulation';
     export { replicate } from './src/forecast/replications';
     export { clearDate } from './src/forecast/clear-date';
     export { findCheapestPlan } from './src/forecast/plan';
     export { VARIED, VARIED_PLAN } from './test/forecast/offices';`,
  );
}

function clearDateRow(clearDate, office) {
  const recordedPerDay = Array.from({ length: 120 }, (_, day) => (day % 17 === 0 ? 0 : 2 + (day % 5)));
  const arrivalsPerDay = Array.from({ length: 120 }, (_, day) => day % 2);
  const all = () => {
    for (const [seed, { people }] of office.desa.entries()) {
      clearDate({ backlog: people, recordedPerDay, arrivalsPerDay, probability: 0.8, seed });
    }
  };
  all();
  const taken = median(Array.from({ length: ROUNDS }, () => millisecondsOf(all)));
  return { what: 'KTP_TANGGAL_TUNTAS, 19 desa', measured: ms(taken), target: '<= 1,000 ms', ok: taken <= 1000 };
}

function planRow(findCheapestPlan, office) {
  const choices = {
    sets: [1, 2, 3, 4, 5],
    recordingOperators: [1, 2, 3, 4, 5, 6],
    printers: [2],
    printingOperators: [2],
    extraHours: [0, 1, 2, 3, 4, 5],
  };
  const costs = { sets: 100, recordingOperators: 60, printers: 30, printingOperators: 60, extraHours: 40 };

  const question = { office, choices, costs, stage: 'recording', target: 60, probability: 0.8 };
  const search = () => findCheapestPlan({ ...question, clearedShare: 1, replications: 1000, seed: 1 });
  const taken = median(Array.from({ length: 3 }, () => millisecondsOf(search)));
  return { what: 'cheapest of 180 plans', measured: ms(taken), target: '', ok: null };
}

/** The office as the numbers that `read_office` of day-loop.c takes. */
function numbersOf(office, plan) {
  const { recording, printing, centre } = office;
  const range = ({ low, value, high }) => [low, value, high];
  const estimate = ({ mean, deviation }) => [mean, deviation];
  const belief = ({ failures, upHours, repairs, downHours }) => [failures, upHours, repairs, downHours];
  const kinds = { network: 5, server: 6, power: 7 };
  return [
    OPTIONS.replications,
    OPTIONS.horizon,
    OPTIONS.seed,
    OPTIONS.clearedShare,
    plan.sets,
    plan.recordingOperators,
    plan.printers,
    plan.printingOperators,
    plan.extraHours,
    office.serviceHoursPerDay,
    office.desa.length,
    office.desa.map(({ people, reachable }) => [people, range(reachable)]),
    estimate(office.newPeople.perDay),
    office.newPeople.dispersion,
    estimate(office.replacements.perDay),
    office.replacements.dispersion,
    estimate(recording.peoplePerSetDay),
    estimate(recording.minutesPerPerson),
    recording.dailyVariation,
    belief(recording.setAvailability),
    centre.waiting,
    centre.delayDays.length,
    centre.delayDays,
    printing.waiting,
    estimate(printing.cardsPerPrinterDay),
    estimate(printing.minutesPerCard),
    printing.dailyVariation,
    belief(printing.printerAvailability),
    printing.spoilage.failed,
    printing.spoilage.good,
    printing.blanko.onHand,
    printing.blanko.deliveries.length,
    printing.blanko.deliveries.map(({ day, cards, lateDays, arrivingShare }) => [
      day,
      cards,
      range(lateDays),
      range(arrivingShare),
    ]),
    office.commonCauses.length,
    office.commonCauses.map((cause) => [
      kinds[cause.kind],
      Number(cause.stopsRecording),
      Number(cause.stopsPrinting),
      Number(cause.upNow),
      belief(cause.availability),
    ]),
  ]
    .flat(3)
    .join(' ');
}

/** What the figures were taken on. */
export function machine() {
  return `${os.cpus()[0]?.model ?? os.arch()}, ${os.cpus().length} inti, ${os.type()} ${os.release()}, Node ${process.version}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(machine());
  console.table(await benchForecast());
}
