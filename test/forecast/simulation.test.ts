import { createContext, Script } from 'node:vm';
import { buildSync } from 'esbuild';
import fc from 'fast-check';
import { type SimulationOptions, simulate } from '../../src/forecast/answers/simulation';
import type { CountRate } from '../../src/forecast/chance/countRate';
import type { Plan } from '../../src/forecast/levers';
import type { Office, Supply } from '../../src/forecast/office';
import { arrivals, blankoOnly, STEADY, stock, TWO_SETS, VARIED, VARIED_PLAN } from './offices';

const OPTIONS: SimulationOptions = { replications: 200, seed: 1, horizon: 250, clearedShare: 1, target: 120 };

/** Every number in an answer, however deep. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (ArrayBuffer.isView(value)) return [...(value as Float64Array)];
  return value && typeof value === 'object' ? Object.values(value).flatMap(numbersIn) : [];
}

describe('the forecast of an office', () => {
  test('without chance is one and the same day: 1,500 / (90 - 10) recorded, four days later printed', () => {
    const { recording, cards } = simulate(STEADY, TWO_SETS, { ...OPTIONS, replications: 50, target: 19 });
    expect([recording.p50, recording.p80, recording.p95]).toEqual([19, 19, 19]);
    expect([cards!.p50, cards!.p80, cards!.p95]).toEqual([23, 23, 23]);
    expect(recording.byTarget).toBe(1);
    expect(cards!.byTarget).toBe(0);
    // After day n 1,500 - 80 n people wait, in every quantile.
    for (const day of [0, 1, 10, 18]) {
      expect(recording.waiting.byDay.map((quantile) => quantile[day])).toEqual(Array(5).fill(1500 - 80 * day));
    }
  });

  test('has quantiles in order, chances that agree with them, and a fan in order', () => {
    const { recording, cards } = simulate(VARIED, VARIED_PLAN, OPTIONS);
    for (const stage of [recording, cards!]) {
      expect(stage.p50!).toBeLessThanOrEqual(stage.p80!);
      for (let day = 0; day <= OPTIONS.horizon; day++) {
        const quantiles = stage.waiting.byDay.map((quantile) => quantile[day]!);
        expect(quantiles).toEqual([...quantiles].sort((a, b) => a - b));
      }
    }
    const byP80 = simulate(VARIED, VARIED_PLAN, { ...OPTIONS, target: recording.p80 }).recording.byTarget!;
    const before = simulate(VARIED, VARIED_PLAN, { ...OPTIONS, target: recording.p80! - 1 }).recording.byTarget!;
    expect(byP80).toBeGreaterThanOrEqual(0.8);
    expect(before).toBeLessThan(0.8);
  });

  test('says when it rests on little', () => {
    expect(simulate({ ...STEADY, historyDays: 30 }, TWO_SETS, OPTIONS).evidence).toBe('low');
    expect(simulate({ ...STEADY, historyDays: 31 }, TWO_SETS, OPTIONS).evidence).toBe('enough');
  });

  test('answers null, not a day, for what is not cleared within the horizon', () => {
    const { recording, cards } = simulate(STEADY, { ...TWO_SETS, sets: 0 }, { ...OPTIONS, target: null });
    expect(recording).toMatchObject({ p50: null, p80: null, p95: null, byTarget: null, withinHorizon: 0 });
    expect(cards).toMatchObject({ p50: null, withinHorizon: 0 });
  });

  test('leaves printing out where the kecamatan does not print, and the stock where none is known', () => {
    expect(simulate({ ...VARIED, printing: null }, VARIED_PLAN, OPTIONS)).toMatchObject({
      cards: null,
      stockOut: { blanko: null, ribbon: null, film: null },
    });
    expect(simulate(STEADY, TWO_SETS, OPTIONS).stockOut).toEqual({ blanko: null, ribbon: null, film: null });
  });

  test('tells when blanko runs out: 20 a day until the verified ones come, then 110', () => {
    const office: Office = { ...STEADY, printing: { ...STEADY.printing!, supplies: blankoOnly(stock(75)) } };
    // Replacements take 20 a day: 60 after three days, and the fourth day finds 15.
    expect(simulate(office, TWO_SETS, OPTIONS).stockOut.blanko).toEqual({ p20: 4, p50: 4, p80: 4, withinHorizon: 1 });
    const plenty = { ...office, printing: { ...STEADY.printing!, supplies: blankoOnly(stock(1e6)) } };
    expect(simulate(plenty, TWO_SETS, OPTIONS).stockOut.blanko).toEqual({
      p20: null,
      p50: null,
      p80: null,
      withinHorizon: 0,
    });
  });

  test('stops when the budget is used up and says after how many, and these are the first of the full run', () => {
    let clock = 0;
    const budget = { now: () => clock++, milliseconds: 3 };
    const partial = simulate(VARIED, VARIED_PLAN, { ...OPTIONS, replications: 1000, budget });
    expect(partial.replicationsAsked).toBe(1000);
    expect(partial.replicationsDone).toBe(150);
    const whole = simulate(VARIED, VARIED_PLAN, { ...OPTIONS, replications: 150 });
    expect(partial.recording).toEqual(whole.recording);
    expect(partial.cards).toEqual(whole.cards);
    expect(partial.stockOut).toEqual(whole.stockOut);
  });

  test('always has the first batch, even without any budget', () => {
    const budget = { now: () => 0, milliseconds: 0 };
    expect(simulate(VARIED, VARIED_PLAN, { ...OPTIONS, budget }).replicationsDone).toBe(50);
  });

  test('is the same for the same seed, another for another, and the same in a bare V8', () => {
    const inNode = JSON.stringify(simulate(VARIED, VARIED_PLAN, OPTIONS));
    expect(JSON.stringify(simulate(VARIED, VARIED_PLAN, OPTIONS))).toBe(inNode);
    expect(JSON.stringify(simulate(VARIED, VARIED_PLAN, { ...OPTIONS, seed: 2 }))).not.toBe(inNode);
    const { outputFiles } = buildSync({
      entryPoints: ['src/forecast/answers/simulation.ts'],
      bundle: true,
      format: 'iife',
      globalName: 'engine',
      target: 'es2020',
      write: false,
    });
    const bare = createContext({});
    const call = `JSON.stringify(engine.simulate(${[VARIED, VARIED_PLAN, OPTIONS].map((value) => JSON.stringify(value)).join()}))`;
    new Script(outputFiles[0]!.text).runInContext(bare);
    expect(new Script(call).runInContext(bare)).toBe(inNode);
  });

  test('leaves its dates where they were, within noise, when all of demand and capacity is doubled', () => {
    const rate = ({ perDay, dispersion }: CountRate): CountRate => ({
      perDay: { mean: 2 * perDay.mean, deviation: 2 * perDay.deviation },
      dispersion,
    });
    const { arrivals: come, printing } = VARIED;
    const kinds = come.replacements;
    const more = (supply: Supply | null): Supply => ({
      ...supply!,
      onHand: 2 * supply!.onHand,
      deliveries: supply!.deliveries.map((delivery) => ({ ...delivery, amount: 2 * delivery.amount })),
      lots: supply!.lots && { ...supply!.lots, amounts: supply!.lots.amounts.map((amount) => 2 * amount) },
    });
    const doubled: Office = {
      ...VARIED,
      desa: VARIED.desa.map((desa) => ({ ...desa, people: 2 * desa.people })),
      arrivals: {
        ...come,
        newPeople: rate(come.newPeople),
        visitors: rate(come.visitors),
        replacements: {
          mendesak: rate(kinds.mendesak),
          hilang: rate(kinds.hilang),
          rusak: rate(kinds.rusak),
          ubahData: rate(kinds.ubahData),
          pindah: rate(kinds.pindah),
        },
      },
      centre: { ...VARIED.centre, waiting: 2 * VARIED.centre.waiting },
      printing: {
        ...printing!,
        waiting: 2 * printing!.waiting,
        supplies: {
          blanko: more(printing!.supplies.blanko),
          ribbon: more(printing!.supplies.ribbon),
          film: more(printing!.supplies.film),
        },
        handOver: { ...printing!.handOver, waiting: 2 * printing!.handOver.waiting, operators: 2 },
      },
    };
    const twice = { ...VARIED_PLAN, sets: 6, recordingOperators: 6, printers: 4, printingOperators: 4 };
    const run = { ...OPTIONS, replications: 1000, horizon: 400 };
    const [once, both] = [simulate(VARIED, VARIED_PLAN, run), simulate(doubled, twice, run)];
    // Twice as many machines and people even out more, so dates move a little; 1,000 futures leave 0.5 days of noise.
    expect(Math.abs(both.recording.p50! - once.recording.p50!)).toBeLessThanOrEqual(2);
    expect(Math.abs(both.recording.p80! - once.recording.p80!)).toBeLessThanOrEqual(3);
    expect(Math.abs(both.cards!.p50! - once.cards!.p50!)).toBeLessThanOrEqual(6);
    for (const [index, desa] of both.desa.entries()) {
      expect(Math.abs(desa.p50! - once.desa[index]!.p50!)).toBeLessThanOrEqual(2);
    }
  });

  test('holds numbers only, whatever is missing', () => {
    const nothing = { mean: 0, deviation: 0 };
    const neverUp = { failures: 1, upHours: 0, repairs: 0, downHours: 1 };
    const amount = fc.constantFrom(0, 1, 3);
    const plan = fc.record<Plan>({
      sets: amount,
      recordingOperators: amount,
      printers: amount,
      printingOperators: amount,
      extraHours: amount,
      saturdayHours: amount,
      outreachDays: amount,
      blankoOrder: amount,
      ribbonOrder: amount,
      filmOrder: amount,
    });
    const change = fc.constantFrom<(office: Office) => Office>(
      (office) => office,
      (office) => ({ ...office, desa: [] }),
      (office) => ({
        ...office,
        arrivals: { ...office.arrivals, newPeople: { perDay: { mean: 500, deviation: 50 }, dispersion: 2 } },
      }),
      (office) => ({
        ...office,
        arrivals: arrivals(0),
      }),
      (office) => ({ ...office, printing: { ...office.printing!, supplies: blankoOnly(stock(0)) } }),
      (office) => ({ ...office, printing: { ...office.printing!, spoilage: { failed: 1, good: 0 } } }),
      (office) => ({ ...office, printing: { ...office.printing!, spoilage: { failed: 0, good: 0 } } }),
      (office) => ({ ...office, recording: { ...office.recording, setAvailability: neverUp } }),
      (office) => ({
        ...office,
        recording: { ...office.recording, peoplePerSetDay: nothing, minutesPerPerson: nothing },
      }),
      (office) => ({ ...office, centre: { delayDays: [], waiting: 40 } }),
      (office) => ({ ...office, centre: { delayDays: [900], waiting: 40 } }),
      (office) => ({
        ...office,
        commonCauses: office.commonCauses.map((cause) => ({ ...cause, upNow: false, availability: neverUp })),
      }),
    );
    fc.assert(
      fc.property(plan, change, change, (drawn, first, second) => {
        const forecast = simulate(second(first(VARIED)), drawn, { ...OPTIONS, replications: 20, horizon: 60 });
        expect(numbersIn(forecast).every(Number.isFinite)).toBe(true);
        expect(Math.min(...numbersIn(forecast))).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 60 },
    );
  });
});

test('of a card’s days, those of the centre and those of the office, as counted on paper', () => {
  // 1,500 people and 10 more a day at 90 a day: through on day 19. The centre has them back four working days later, and
  // 90 first cards and 20 lost ones a day are fewer than the 120 of the printer, so they are printed that day.
  const options = { replications: 3, seed: 1, horizon: 60, clearedShare: 1, target: null };
  const { recording, cards } = simulate(STEADY, TWO_SETS, options);
  const all = (day: number) => ({ p50: day, p80: day, p95: day });
  expect(recording).toMatchObject(all(19));
  expect(cards).toMatchObject({
    ...all(23),
    verified: all(23),
    firstCards: all(23),
    centreDays: all(4),
    officeDays: all(19),
  });
  // Looked at to the day of the last card, and no further than it takes the centre.
  expect(simulate(STEADY, TWO_SETS, { ...options, horizon: 23 }).cards).toMatchObject({
    ...all(23),
    centreDays: all(4),
    officeDays: all(19),
  });
  const none = { p50: null, p80: null, p95: null };
  expect(simulate(STEADY, TWO_SETS, { ...options, horizon: 22 }).cards).toMatchObject({
    ...none,
    centreDays: none,
    officeDays: none,
  });
  // Half of what is ready can be printed: the queue holds the cards up, not the centre.
  const short = { ...STEADY, printing: { ...STEADY.printing!, cardsPerPrinterDay: { mean: 55, deviation: 0 } } };
  const late = simulate(short, TWO_SETS, options).cards!;
  expect(late.verified).toEqual(all(23));
  expect(late.centreDays).toEqual(all(4));
  expect(late.officeDays.p50).toBe(late.p50! - 4);
  expect(late.p50).toBeGreaterThan(23);
});
