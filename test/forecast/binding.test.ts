import { createTally, summarizeBinding, tallyCards, tallyRecording } from '../../src/forecast/answers/binding';
import { findCheapestPlan } from '../../src/forecast/answers/plan';
import type { PlanQuestion } from '../../src/forecast/answers/planQuestion';
import { simulate } from '../../src/forecast/answers/simulation';
import { createPaths } from '../../src/forecast/flow/paths';
import { createReplication, placeOf } from '../../src/forecast/flow/replication';
import { LEVERS, NOTHING_MORE, type Plan } from '../../src/forecast/levers';
import { type Office, RESOURCES, type Resource } from '../../src/forecast/office';
import { arrivals, blankoOnly, evenly, STEADY, stock, TWO_SETS, VARIED, VARIED_PLAN } from './offices';

const OPTIONS = { replications: 50, seed: 1, horizon: 100, clearedShare: 1, target: null };

const headline = (stage: 'recording' | 'cards', office: Office, plan: Plan) =>
  simulate(office, plan, OPTIONS)[stage]!.binding.headline;

const ENOUGH: Plan = { ...NOTHING_MORE, sets: 9, recordingOperators: 9, printers: 9, printingOperators: 9 };
const printing = (changes: Partial<NonNullable<Office['printing']>>): Office => ({
  ...STEADY,
  printing: { ...STEADY.printing!, ...changes },
});

const slowerSets = (peoplePerSetDay: number): Office => ({
  ...STEADY,
  recording: { ...STEADY.recording, peoplePerSetDay: { mean: peoplePerSetDay, deviation: 0 } },
});

describe('what holds an office up', () => {
  // The steady office has no chance in it: with plenty of the rest, the one scarce thing is the answer.
  test.each<['recording' | 'cards', string, Plan, Office]>([
    ['recording', 'sets', { ...ENOUGH, sets: 1 }, STEADY],
    ['recording', 'sets', { ...ENOUGH, sets: 0 }, STEADY],
    ['recording', 'recordingOperators', { ...ENOUGH, recordingOperators: 1 }, STEADY],
    ['cards', 'printers', { ...ENOUGH, printers: 1 }, printing({ cardsPerPrinterDay: { mean: 30, deviation: 0 } })],
    ['cards', 'printers', { ...ENOUGH, printers: 0 }, STEADY],
    ['cards', 'printingOperators', { ...ENOUGH, printingOperators: 0 }, STEADY],
    ['cards', 'blanko', ENOUGH, printing({ supplies: blankoOnly(stock(0)) })],
    ['cards', 'sets', { ...ENOUGH, sets: 1 }, STEADY],
    // Close calls: a set does 44 a day where an operator could do 45, and 120 cards a printer against 150 an operator.
    ['recording', 'sets', { ...ENOUGH, sets: 1, recordingOperators: 1 }, slowerSets(44)],
    ['recording', 'recordingOperators', { ...ENOUGH, sets: 1, recordingOperators: 1 }, slowerSets(46)],
    ['cards', 'printers', { ...ENOUGH, printers: 1, printingOperators: 1 }, printing({ waiting: 1e5 })],
    ['cards', 'printingOperators', { ...ENOUGH, printers: 2, printingOperators: 1 }, printing({ waiting: 1e5 })],
    // As much of both, 150 a day: the machines are named first.
    [
      'cards',
      'printers',
      { ...ENOUGH, printers: 1, printingOperators: 1 },
      printing({ waiting: 1e5, cardsPerPrinterDay: { mean: 150, deviation: 0 } }),
    ],
    [
      'cards',
      'centre',
      { ...ENOUGH, sets: 40, recordingOperators: 40 },
      { ...STEADY, centre: { delayDays: [60], waiting: 0 } },
    ],
  ])('%s: %s', (stage, resource, plan, office) => {
    expect(headline(stage, office, plan).resource).toBe(resource);
  });

  test('is who comes, and not the power that is away half the day, where six come to nine sets', () => {
    const half = { failures: 1e6, upHours: 1e6, repairs: 1e6, downHours: 1e6 };
    const power = { kind: 'power', stopsRecording: true, stopsVerification: false, stopsPrinting: false } as const;
    const office: Office = {
      ...STEADY,
      recording: { ...STEADY.recording, turnout: evenly(6) },
      commonCauses: [{ ...power, availability: half, upNow: true }],
    };
    const { resource, share } = headline('recording', office, ENOUGH);
    expect(resource).toBe('turnout');
    // But on the few days on which it is away for all but a minute or so.
    expect(share).toBeGreaterThan(0.99);
  });

  test('is the network where it is never up, for the stages that it stops', () => {
    const neverUp = { failures: 1, upHours: 0, repairs: 0, downHours: 1 };
    const cause = {
      kind: 'network',
      stopsRecording: false,
      stopsVerification: false,
      stopsPrinting: true,
      availability: neverUp,
      upNow: false,
    } as const;
    const office = { ...STEADY, commonCauses: [cause] };
    expect(headline('cards', office, ENOUGH)).toEqual({ resource: 'network', share: 1 });
    expect(headline('recording', office, ENOUGH).resource).toBe('sets');
  });

  test('is shared between a cause and the machines by the part of the day it takes', () => {
    // Down a quarter of the time in cycles of 0.04 days of 7.5 hours.
    const availability = { failures: 1e12, upHours: 0.225e12, repairs: 1e12, downHours: 0.075e12 };
    const stops = { stopsRecording: true, stopsVerification: true, stopsPrinting: true };
    const cause = { kind: 'server', ...stops, availability, upNow: true } as const;
    const { shareByDay } = simulate({ ...STEADY, commonCauses: [cause] }, TWO_SETS, OPTIONS).recording.binding;
    expect(shareByDay.server[0]).toBeCloseTo(0.25, 4);
    expect(shareByDay.sets[0]).toBeCloseTo(0.75, 4);
  });

  test('is told day by day of the last stage that has work, and of the causes that stopped that stage', () => {
    const stops = { stopsRecording: false, stopsVerification: false, stopsPrinting: false };
    const commonCauses = [
      { ...VARIED.commonCauses[0]!, ...stops, kind: 'network' as const, stopsRecording: true, stopsVerification: true },
      { ...VARIED.commonCauses[0]!, ...stops, kind: 'server' as const, stopsVerification: true },
      { ...VARIED.commonCauses[0]!, ...stops, kind: 'power' as const, stopsRecording: true, stopsPrinting: true },
    ];
    const office = { ...STEADY, commonCauses };
    const paths = createPaths(office, TWO_SETS, 8, 1)(0);
    const result = createReplication(8);
    result.cardsDay = 7;
    // Of each day: what limits printing and recording, the open part of each stage, and what is up of the causes.
    const days: [Resource, Resource, { printing: number; recording: number; centre: number }, number[]][] = [
      ['printers', 'demand', { printing: 0.75, recording: 0.5, centre: 1 }, [0.6, 1, 0.75]],
      ['blanko', 'sets', { printing: 0.75, recording: 1, centre: 1 }, [1, 1, 0.75]],
      ['demand', 'sets', { printing: 1, recording: 0.4, centre: 1 }, [0.5, 1, 0.75]],
      ['printingOperators', 'recordingOperators', { printing: 1, recording: 1, centre: 1 }, [1, 1, 1]],
      ['demand', 'demand', { printing: 1, recording: 1, centre: 1 }, [1, 1, 1]],
      ['demand', 'demand', { printing: 0.5, recording: 0.5, centre: 0.7 }, [1, 0.7, 0.5]],
      ['demand', 'demand', { printing: 1, recording: 1, centre: 0.7 }, [1, 0.7, 1]],
      ['printingOperators', 'demand', { printing: 0.9, recording: 1, centre: 1 }, [1, 1, 0.9]],
    ];
    for (const [day, [printing, recording, open, up]] of days.entries()) {
      result.printingLimit[day] = placeOf(printing);
      result.recordingLimit[day] = placeOf(recording);
      paths.printingOpen[day] = open.printing;
      paths.recordingOpen[day] = open.recording;
      paths.centre.open[day] = open.centre;
      for (const [cause, share] of up.entries()) paths.causeUp[cause]![day] = share;
    }
    const [cards, recording] = [tallyCards, tallyRecording].map((tallyOf) => {
      const tally = createTally(8);
      tallyOf(tally, result, paths, office);
      const { shareByDay } = summarizeBinding(tally, 1, 8);
      return days.map((_, day) =>
        Object.fromEntries(
          RESOURCES.flatMap((resource) => {
            const share = Math.round(shareByDay[resource][day]! * 1e9) / 1e9;
            return share === 0 ? [] : [[resource, share]];
          }),
        ),
      );
    });
    expect(cards).toEqual([
      { printers: 0.75, power: 0.25 },
      // Without blanko a power cut costs nothing.
      { blanko: 1 },
      // Six tenths lost to half a day of the network and a quarter of power.
      { sets: 0.4, network: 0.4, power: 0.2 },
      { printingOperators: 1 },
      { centre: 1 },
      { centre: 0.7, server: 0.3 },
      // The last card was printed on day 7.
      { demand: 1 },
      { printingOperators: 0.9, power: 0.1 },
    ]);
    expect(recording).toEqual([
      { demand: 1 },
      { sets: 1 },
      { sets: 0.4, network: 0.4, power: 0.2 },
      { recordingOperators: 1 },
      ...Array(4).fill({ demand: 1 }),
    ]);
  });

  test('is the first of two stocks that are empty alike', () => {
    const empty = { blanko: stock(0), ribbon: stock(0), film: stock(0) };
    expect(headline('cards', printing({ supplies: empty }), ENOUGH)).toEqual({ resource: 'blanko', share: 1 });
  });

  test('flips on the day that the blanko runs out', () => {
    // 50 cards a day out of 1,000 blanko for 10,000 waiting: printers for twenty days, then blanko.
    const office = printing({
      waiting: 10_000,
      cardsPerPrinterDay: { mean: 50, deviation: 0 },
      supplies: blankoOnly(stock(1000)),
    });
    const forecast = simulate(office, { ...ENOUGH, printers: 1 }, OPTIONS);
    expect(forecast.cards!.binding.phases).toEqual([
      { fromDay: 1, resource: 'printers' },
      { fromDay: 21, resource: 'blanko' },
    ]);
    expect(forecast.stockOut.blanko!.p50).toBe(21);
  });

  test('does not count what runs out after the backlog is cleared', () => {
    // Some 2,150 cards are printed by day 23; the rest of 2,400 blanko lasts the 30 a day after it until about day 32.
    const office = printing({ supplies: blankoOnly(stock(2400)) });
    const { cards, stockOut } = simulate(office, TWO_SETS, OPTIONS);
    expect(cards!.p50).toBe(23);
    expect(stockOut.blanko!.p50!).toBeGreaterThan(23);
    expect(cards!.binding.headline.resource).toBe('sets');
  });

  test('is told for phases of five days, not of four', () => {
    const phasesWith = (days: number, untilDay = 30) => {
      const tally = createTally(30);
      for (let day = 0; day < 30; day++) tally[placeOf(day >= 9 && day < 9 + days ? 'blanko' : 'sets')]![day] = 10;
      return summarizeBinding(tally, 10, untilDay).phases;
    };
    // What holds on the day after the last that counts isn't told.
    expect(phasesWith(5, 13)).toEqual([{ fromDay: 1, resource: 'sets' }]);
    expect(phasesWith(5, 14)).toHaveLength(2);
    expect(phasesWith(4)).toEqual([{ fromDay: 1, resource: 'sets' }]);
    expect(phasesWith(5)).toEqual([
      { fromDay: 1, resource: 'sets' },
      { fromDay: 10, resource: 'blanko' },
      { fromDay: 15, resource: 'sets' },
    ]);
  });

  test('is told from the first day on, however short what held then', () => {
    const phasesOf = (start: Resource[], rest: Resource) => {
      const tally = createTally(20);
      for (let day = 0; day < 20; day++) tally[placeOf(start[day] ?? rest)]![day] = 1;
      return summarizeBinding(tally, 1, 20).phases;
    };
    // Three days in turn, two of them the network's, then sets for good.
    expect(phasesOf(['network', 'power', 'network'], 'sets')).toEqual([
      { fromDay: 1, resource: 'network' },
      { fromDay: 4, resource: 'sets' },
    ]);
    expect(phasesOf(['sets', 'network', 'sets'], 'sets')).toEqual([{ fromDay: 1, resource: 'sets' }]);
    expect(phasesOf(['demand', 'demand'], 'sets')).toEqual([
      { fromDay: 1, resource: 'demand' },
      { fromDay: 3, resource: 'sets' },
    ]);
    expect(phasesOf(['network'], 'sets')).toEqual([
      { fromDay: 1, resource: 'network' },
      { fromDay: 2, resource: 'sets' },
    ]);
    // Nothing waits any more after a week.
    expect(phasesOf(Array(7).fill('sets'), 'demand')).toEqual([
      { fromDay: 1, resource: 'sets' },
      { fromDay: 8, resource: 'demand' },
    ]);
    const inTurn = Array.from({ length: 20 }, (_, day): Resource => (day % 3 === 0 ? 'sets' : 'network'));
    expect(phasesOf(inTurn, 'sets')).toEqual([{ fromDay: 1, resource: 'network' }]);
    // Three days the sets', four the network's, the last of them, too.
    const lastDays = createTally(7);
    for (const [day, resource] of (
      ['sets', 'network', 'sets', 'network', 'sets', 'network', 'network'] as const
    ).entries())
      lastDays[placeOf(resource)]![day] = 1;
    expect(summarizeBinding(lastDays, 1, 7).phases).toEqual([{ fromDay: 1, resource: 'network' }]);
  });

  test('is nothing where all together lost less than a day of service, and that is told of no phase', () => {
    const told = (daysLost: number, untilDay: number) => {
      const tally = createTally(10);
      // Ten futures; three quarters of what was lost is the sets'.
      tally[placeOf('sets')]![0] = 10 * daysLost * 0.75;
      tally[placeOf('power')]![0] = 10 * daysLost * 0.25;
      const { headline: told, most, phases } = summarizeBinding(tally, 10, untilDay);
      return [told.resource, Math.round(1000 * told.share), most, phases];
    };
    expect(told(0.99, 1)).toEqual(['demand', 0, 'sets', [{ fromDay: 1, resource: 'demand' }]]);
    expect(told(0.99, 10)).toEqual(['demand', 0, 'sets', [{ fromDay: 1, resource: 'demand' }]]);
    expect(told(0.99, 0)).toEqual(['demand', 0, 'demand', []]);
    expect(told(1, 1)).toEqual(['sets', 750, 'sets', [{ fromDay: 1, resource: 'sets' }]]);
  });

  test('of one person who waits is nothing, though a set may be down that day; of hundreds it is the sets', () => {
    const waiting = (people: number) => ({
      ...VARIED,
      desa: [{ people, reachable: { low: 1, value: 1, high: 1 }, residents: 4000 }],
    });
    const one = { ...VARIED_PLAN, sets: 1, recordingOperators: 9 };
    const { recording } = simulate(waiting(1), one, { ...OPTIONS, replications: 400 });
    expect(recording.p50).toBe(1);
    expect(recording.binding.headline).toEqual({ resource: 'demand', share: 0 });
    expect(recording.binding.shareByDay.sets[0]).toBeGreaterThan(0);
    expect(headline('recording', waiting(400), one).resource).toBe('sets');
    // Asked to be through today it is what keeps that from being sure.
    const sure = findCheapestPlan({
      office: waiting(1),
      choices: Object.fromEntries(LEVERS.map((lever) => [lever, [one[lever]]])) as unknown as PlanQuestion['choices'],
      costs: { ...one },
      stage: 'recording',
      target: 1,
      probability: 1,
      clearedShare: 1,
      replications: 400,
      seed: 1,
    });
    expect(sure).toMatchObject({ kind: 'infeasible', binding: 'sets' });
  });

  test('is nothing where nothing waits', () => {
    const idle: Office = { ...STEADY, desa: [], arrivals: arrivals(0) };
    expect(headline('recording', idle, TWO_SETS)).toEqual({ resource: 'demand', share: 0 });
  });

  test('adds up to the whole of every day', () => {
    const { recording, cards } = simulate(VARIED, VARIED_PLAN, OPTIONS);
    for (const { binding } of [recording, cards!]) {
      for (let day = 0; day < OPTIONS.horizon; day++) {
        expect(RESOURCES.reduce((sum, resource) => sum + binding.shareByDay[resource][day]!, 0)).toBeCloseTo(1, 9);
      }
    }
  });
});
