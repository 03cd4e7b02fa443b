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

const ROUNDS = 15;
const WARM_UP = 10;
const OPTIONS = { replications: 1000, seed: 1, horizon: 250, clearedShare: 1, target: 120 };

/**
 * Measures the forecasting engine against the same model in C and on SimPy: rounds taken in turn, medians of processor
 * time, ratios.
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
  const { simulate, replicate, tripsOf, WHOLE_FLOW: office, WHOLE_FLOW_PLAN: plan } = engine;
  const trips = tripsOf(office, plan.outreachDays);
  const c = buildC(scratch, 'day-loop');
  const python = findSimPy();
  const times = { simulate: [], replicate: [], c: [], simpy: [] };
  let fromC = '';
  let fromSimPy = '';
  // Until the code is compiled for good, which takes eight rounds or so: C is compiled beforehand as well.
  for (let round = 0; round < WARM_UP; round++) {
    simulate(office, plan, OPTIONS);
    replicate(office, plan, OPTIONS, () => {});
  }
  for (let round = 0; round < ROUNDS; round++) {
    times.simulate.push(processorMilliseconds(() => simulate(office, plan, OPTIONS)));
    times.replicate.push(processorMilliseconds(() => replicate(office, plan, OPTIONS, () => {})));
    if (c) {
      const [answer, taken] = run(c.program, ['1'], numbersOf(office, plan, trips));
      fromC = answer;
      times.c.push(Number(taken));
    }
    // SimPy takes seconds: every fifth round is enough for a ratio far above twenty.
    if (python && round % 5 === 0) {
      const [answer, taken] = run(
        python.program,
        [peer('day-loop.py'), '1'],
        JSON.stringify({ office, plan, trips, options: OPTIONS }),
      );
      fromSimPy = answer;
      times.simpy.push(Number(taken));
    }
  }
  const ours = answerOf(simulate(office, plan, OPTIONS));
  const whole = median(times.simulate);
  if (c && fromC !== ours) throw new Error(`C answers ${fromC}, the engine ${ours}`);
  return [
    { what: '19 desa, 250 days, 1,000 replications, full flow', measured: ms(whole), target: '', ok: null },
    { what: 'without desa, fan and binding resource', measured: ms(median(times.replicate)), target: '', ok: null },
    c
      ? ratioRow(`against C -O3, ${c.version}, same answer: ${ms(median(times.c))}`, whole / median(times.c), 2)
      : { what: 'C -O3: skipped, no gcc', measured: '-', target: '<= 2 x', ok: null },
    python
      ? speedupRow(
          `against SimPy ${python.version} (days ${fromSimPy}; ours ${ours.split(' ').slice(0, 6).join(' ')}): ${ms(median(times.simpy))}`,
          median(times.simpy) / whole,
          20,
        )
      : { what: 'SimPy: skipped, no python3-simpy3', measured: '-', target: '>= 20 x', ok: null },
    kabupatenRow(simulate, office, plan),
    memoryRow(scratch),
    ...clearDateRows(scratch),
    ...planRows(engine),
    outreachRow(engine),
  ];
}

/** What `day-loop.c` prints, from our forecast. */
function answerOf({ recording, cards, stockOut, desa }) {
  const day = (value) => value ?? OPTIONS.horizon + 1;
  const middle = ({ waiting }) => waiting.byDay[2][OPTIONS.horizon / 2].toFixed(3);
  return [
    ...[recording, cards].flatMap(({ p50, p80, p95 }) => [p50, p80, p95]),
    ...[cards.firstCards, cards.handedOver, cards.centreDays].map(({ p80 }) => p80),
    ...[stockOut.blanko, stockOut.ribbon, stockOut.film].map(({ p50 }) => p50),
  ]
    .map(day)
    .concat(
      desa.reduce((sum, { p50, p80 }) => sum + day(p50) + day(p80), 0),
      middle(recording),
      middle(cards),
    )
    .join(' ');
}

/** Eighteen kecamatan, 350 desa, each forecast in full, against one with 19. */
function kabupatenRow(simulate, office, plan) {
  const people = (index) => office.desa[index % office.desa.length];
  const offices = Array.from({ length: 18 }, (_, place) => ({
    ...office,
    desa: Array.from({ length: place < 8 ? 20 : 19 }, (_, index) => people(place + index)),
  }));
  const [one, all] = [[], []];
  for (let round = 0; round < 5; round++) {
    // Before and after, since the machine's pace changes in the seconds that eighteen take.
    const single = () => one.push(processorMilliseconds(() => simulate(offices[17], plan, OPTIONS)));
    single();
    single();
    all.push(processorMilliseconds(() => offices.map((each) => simulate(each, plan, OPTIONS))));
    single();
    single();
  }
  const desa = offices.reduce((sum, each) => sum + each.desa.length, 0);
  return ratioRow(`18 kecamatan, ${desa} desa: ${ms(median(all))}, against one`, median(all) / median(one), 20);
}

/**
 * What a forecast as long as the product's adds to the memory of a fresh process, resident, at its highest. Linux keeps
 * that by address space (VmHWM); `maxRSS` of a child tells no less than the memory of the parent that started it.
 */
function memoryRow(scratch) {
  const program = `
    const { simulate, WHOLE_FLOW, WHOLE_FLOW_PLAN } = require(${JSON.stringify(path.join(scratch, 'engine.cjs'))});
    const highest = () => Number(/VmHWM:\\s*(\\d+) kB/.exec(require('node:fs').readFileSync('/proc/self/status', 'utf8'))[1]);
    const before = process.memoryUsage().rss / 1024;
    simulate(WHOLE_FLOW, WHOLE_FLOW_PLAN, { ...${JSON.stringify(OPTIONS)}, horizon: 480 });
    console.log((highest() - before) / 1024);`;
  const what = 'peak resident memory that 1,000 replications of 480 days add';
  if (process.platform !== 'linux')
    return { what: `${what}: skipped, no /proc`, measured: '-', target: '<= 64 MB', ok: null };
  const [grown] = run(process.execPath, ['-e', program], '');
  const megabytes = Number(grown);
  return { what, measured: `${megabytes.toFixed(1)} MB`, target: '<= 64 MB', ok: megabytes <= 64 };
}

function bundleEngine(scratch) {
  return bundled(
    scratch,
    'engine',
    `export { simulate } from './src/forecast/answers/simulation';
     export { replicate } from './src/forecast/flow/replications';
     export { findCheapestPlan } from './src/forecast/answers/plan';
     export { shareKitDays } from './src/forecast/outreach/outreach';
     export { LEVERS, NOTHING_MORE } from './src/forecast/levers';
     export { tripsOf } from './src/forecast/outreach/trips';
     export { VARIED } from './test/forecast/offices';
     export { WHOLE_FLOW, WHOLE_FLOW_PLAN } from './bench/wholeFlow';`,
  );
}

/**
 * KTP_TANGGAL_TUNTAS as a cell calls it: the public function with its reading of the cells, asked once in a fresh process,
 * since nothing that was compiled outlives a formula. An office as most, and those whose futures are the longest to play.
 */
function clearDateRows(scratch) {
  bundled(
    scratch,
    'formula',
    `export { callCustomFunction } from './src/declare';
     export { KTP_TANGGAL_TUNTAS } from './src/functions';`,
  );
  const down = (count, cell) => Array.from({ length: count }, (_, index) => [cell(index)]);
  const usual = {
    backlogs: down(19, (index) => 120 + 37 * index),
    recorded: down(120, (day) => (day % 17 === 0 ? 0 : 20 + (day % 5))),
    came: down(120, (day) => day % 5),
  };
  const never = { recorded: usual.came, came: usual.recorded };
  const crowd = (day) => 8500 + 250 * (day % 5);
  const offices = {
    '19 desa': usual,
    '19 desa that never clear': { ...usual, ...never },
    '350 desa that never clear': { ...usual, ...never, backlogs: down(350, (index) => 120 + 37 * index) },
    '19 desa, 9,000 a day, never': { ...usual, recorded: down(120, crowd), came: down(120, crowd) },
    '19 desa, ten years of history, never': { ...usual, recorded: down(2500, () => 20), came: down(2500, () => 20) },
    // As patchy as cells may be: half of the days nobody, half ten thousand.
    '19 desa, 0 or 10,000 a day, never': {
      ...usual,
      recorded: down(120, (day) => 10_000 * (day % 2)),
      came: down(120, (day) => 10_000 * (day % 2)),
    },
  };
  return Object.entries(offices).map(([name, { backlogs, recorded, came }]) => {
    const program = `
      const { callCustomFunction, KTP_TANGGAL_TUNTAS } = require(${JSON.stringify(path.join(scratch, 'formula.cjs'))});
      const cells = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
      const before = process.cpuUsage();
      callCustomFunction(KTP_TANGGAL_TUNTAS, cells, () => performance.now());
      const { user, system } = process.cpuUsage(before);
      console.log((user + system) / 1000);`;
    const cells = JSON.stringify([backlogs, recorded, came, { wall: '2027-01-04T00:00:00' }, '', 0.8]);
    const taken = median(Array.from({ length: 5 }, () => Number(run(process.execPath, ['-e', program], cells)[0])));
    return { what: `KTP_TANGGAL_TUNTAS, ${name}`, measured: ms(taken), target: '<= 300 ms', ok: taken <= 300 };
  });
}

/** The search against every plan tried in full on the same futures: the same plan, and how much sooner. */
function planRows({ findCheapestPlan, replicate, LEVERS, NOTHING_MORE, VARIED: office }) {
  const none = Object.fromEntries(Object.keys(NOTHING_MORE).map((lever) => [lever, [0]]));
  const choices = {
    ...none,
    sets: [1, 2, 3, 4, 5],
    recordingOperators: [1, 2, 3, 4, 5, 6],
    printers: [2],
    printingOperators: [2],
    extraHours: [0, 1, 2, 3, 4, 5],
  };
  const costs = Object.fromEntries(LEVERS.map((lever) => [lever, 1]));
  Object.assign(costs, { sets: 100, recordingOperators: 60, extraHours: 40 });
  const question = { office, choices, costs, stage: 'recording', target: 60, probability: 0.8, clearedShare: 1 };
  const run = { replications: 1000, seed: 1 };
  const search = () => findCheapestPlan({ ...question, ...run });
  const grid = () => {
    let best = null;
    for (const sets of choices.sets)
      for (const recordingOperators of choices.recordingOperators)
        for (const extraHours of choices.extraHours) {
          const plan = { ...NOTHING_MORE, sets, recordingOperators, printers: 2, printingOperators: 2, extraHours };
          const cost = LEVERS.reduce((sum, lever) => sum + plan[lever] * costs[lever], 0);
          let through = 0;
          replicate({ ...office, printing: null }, plan, { ...run, horizon: 60, clearedShare: 1 }, (result) => {
            if (result.recordingDay <= 60) through++;
          });
          if (through / 1000 >= 0.8 && (!best || cost < best.cost)) best = { plan, cost };
        }
    return best.plan;
  };
  const taken = { search: [], grid: [] };
  let same = true;
  for (let round = 0; round < 3; round++) {
    let [found, tried] = [null, null];
    taken.search.push(
      processorMilliseconds(() => {
        found = search();
      }),
    );
    taken.grid.push(
      processorMilliseconds(() => {
        tried = grid();
      }),
    );
    same &&= LEVERS.every((lever) => found.cheapest?.plan[lever] === tried[lever]);
  }
  const [quick, slow] = [median(taken.search), median(taken.grid)];
  return [
    {
      what: 'cheapest of 180 plans: the one of the full grid',
      measured: same ? 'same' : 'another',
      target: '',
      ok: same,
    },
    speedupRow(`180 plans, 1,000 replications: ${ms(quick)} against the full grid, ${ms(slow)}`, slow / quick, 10),
  ];
}

function outreachRow({ shareKitDays, VARIED: office }) {
  const backlogs = office.desa.map(({ people }) => people);
  const share = () => shareKitDays(backlogs, 60, { peoplePerSetDay: 45, noShow: 0.2, firstDayShare: 0.75 });
  for (let warm = 0; warm < 50; warm++) share();
  const taken = median(Array.from({ length: 51 }, () => processorMilliseconds(share)));
  return {
    what: 'jemput bola, 19 desa x 60 kit-days',
    measured: `${taken.toFixed(3)} ms`,
    target: '<= 1 ms',
    ok: taken <= 1,
  };
}

/** The office as the numbers that `read_office` of day-loop.c takes. @param trips where the sets go, see `tripsOf` */
function numbersOf(office, plan, trips) {
  const { recording, printing, centre, arrivals, days, outreach } = office;
  const range = ({ low, value, high }) => [low, value, high];
  const estimate = ({ mean, deviation }) => [mean, deviation];
  const rate = ({ perDay, dispersion }) => [estimate(perDay), dispersion];
  const belief = ({ failures, upHours, repairs, downHours }) => [failures, upHours, repairs, downHours];
  const list = (values) => [values.length, values];
  const places = { network: 7, server: 8, power: 9 };
  const supply = ({ onHand, printsPerUnit, deliveries, lots, onOrder, order }) => [
    onHand,
    estimate(printsPerUnit),
    deliveries.length,
    deliveries.map(({ day, amount, lateDays, arrivingShare }) => [day, amount, range(lateDays), range(arrivingShare)]),
    list(lots?.amounts ?? []),
    list(lots?.gapDays ?? []),
    lots?.daysSinceLast ?? 0,
    onOrder.length,
    [...onOrder, order].map((courses) => [
      courses.length,
      courses.map((lots) => [lots.length, lots.map(({ days, amount }) => [days, amount])]),
    ]),
  ];
  return [
    OPTIONS.replications,
    OPTIONS.horizon,
    OPTIONS.seed,
    OPTIONS.clearedShare,
    [plan.sets, plan.recordingOperators, plan.printers, plan.printingOperators],
    [plan.extraHours, plan.saturdayHours, plan.blankoOrder, plan.ribbonOrder, plan.filmOrder],
    office.serviceHoursPerDay,
    [days.demand, days.hours, days.saturdays],
    office.desa.length,
    office.desa.map(({ people, reachable, residents }) => [people, range(reachable), residents]),
    estimate(arrivals.replacementLevel),
    rate(arrivals.newPeople),
    rate(arrivals.visitors),
    ['mendesak', 'hilang', 'rusak', 'ubahData', 'pindah'].map((kind) => rate(arrivals.replacements[kind])),
    estimate(recording.peoplePerSetDay),
    estimate(recording.minutesPerPerson),
    recording.dailyVariation,
    belief(recording.setAvailability),
    centre.waiting,
    list(centre.delayDays),
    printing.waiting,
    estimate(printing.cardsPerPrinterDay),
    estimate(printing.minutesPerCard),
    printing.dailyVariation,
    belief(printing.printerAvailability),
    printing.spoilage.failed,
    printing.spoilage.good,
    [printing.handOver.waiting, printing.handOver.operators, estimate(printing.handOver.minutesPerCard)],
    ['blanko', 'ribbon', 'film'].map((item) => supply(printing.supplies[item])),
    office.commonCauses.length,
    office.commonCauses.map((cause) => [
      places[cause.kind],
      Number(cause.stopsRecording),
      Number(cause.stopsVerification),
      Number(cause.stopsPrinting),
      Number(cause.upNow),
      belief(cause.availability),
    ]),
    [
      recording.setsDown ?? 0,
      recording.operatorsLacking ?? 0,
      printing.printersDown ?? 0,
      printing.operatorsLacking ?? 0,
    ],
    recording.turnout ? rate(recording.turnout) : [-1, 0, 0],
    estimate(outreach.peoplePerSetDay),
    range(outreach.noShow),
    range(outreach.firstDayShare),
    trips.length,
    trips.map(({ day, sets, stops }) => [
      day,
      sets,
      stops.length,
      stops.map(({ desa, sets, first }) => [desa, sets, Number(first)]),
    ]),
  ]
    .flat(Number.POSITIVE_INFINITY)
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
