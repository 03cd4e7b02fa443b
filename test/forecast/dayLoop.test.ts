import fc from 'fast-check';
import { daysToClear } from '../../src/forecast/closedForms/fluid';
import { playPlan } from '../../src/forecast/flow/dayLoop';
import { createPaths } from '../../src/forecast/flow/paths';
import { createReplication } from '../../src/forecast/flow/replication';
import { LEVERS, NOTHING_MORE, type Plan } from '../../src/forecast/levers';
import { type Office, RESOURCES } from '../../src/forecast/office';
import { arrivals, blankoOnly, evenly, NO_REPLACEMENTS, STEADY, stock, TWO_SETS, VARIED, VARIED_PLAN } from './offices';

function play(office: Office, plan: Plan, { horizon = 400, clearedShare = 1, seed = 1, replication = 0 } = {}) {
  const result = createReplication(horizon);
  playPlan(createPaths(office, plan, horizon, seed)(replication), plan, office, clearedShare, result);
  return result;
}

const exactly = (mean: number) => ({ mean, deviation: 0 });
const surely = (value: number) => ({ low: value, value, high: value });

/** An office of whole numbers without chance. */
function steady(whole: {
  backlog: number;
  inflow: number;
  replacements: number;
  perSet: number;
  perPrinter: number;
  delay: number;
  atCentre: number;
  waiting: number;
  blanko: number;
  delivery: { day: number; cards: number };
}): Office {
  return {
    ...STEADY,
    desa: [{ people: whole.backlog, reachable: surely(1), residents: 1 }],
    arrivals: { ...arrivals(whole.inflow), replacements: { ...NO_REPLACEMENTS, rusak: evenly(whole.replacements) } },
    recording: { ...STEADY.recording, peoplePerSetDay: exactly(whole.perSet), minutesPerPerson: exactly(0.1) },
    centre: { delayDays: [whole.delay], waiting: whole.atCentre },
    printing: {
      ...STEADY.printing!,
      waiting: whole.waiting,
      cardsPerPrinterDay: exactly(whole.perPrinter),
      minutesPerCard: exactly(0.1),
      supplies: blankoOnly(
        stock(whole.blanko, {
          deliveries: [
            { day: whole.delivery.day, amount: whole.delivery.cards, lateDays: surely(0), arrivingShare: surely(1) },
          ],
        }),
      ),
    },
  };
}

/** The same office told one person and one card at a time; first cards before others, each kind first come first served. */
function playByHand(whole: Parameters<typeof steady>[0], sets: number, printers: number, horizon: number) {
  let queue = whole.backlog;
  let blanko = whole.blanko;
  const recordedOn: number[] = [];
  // Day on which each card became print-ready.
  const first: number[] = Array.from({ length: whole.waiting }, () => 0);
  const others: number[] = [];
  let recordingDay = horizon + 1;
  let cardsDay = horizon + 1;
  let firstCardsDay = horizon + 1;
  let ahead = Number.POSITIVE_INFINITY;
  let stockOutDay = horizon + 1;
  let printedSoFar = 0;
  const ready: number[] = [];
  const printed: number[] = [];
  for (let day = 1; day <= horizon; day++) {
    queue += whole.inflow;
    const today = Math.min(queue, sets * whole.perSet);
    queue -= today;
    for (let person = 0; person < today; person++) recordedOn.push(day);
    if (queue === 0 && recordingDay > horizon) recordingDay = day;
    if (day <= Math.max(1, whole.delay)) {
      const share = whole.atCentre / Math.max(1, whole.delay);
      for (let record = 0; record < share; record++) first.push(day);
    }
    for (let card = 0; card < whole.replacements; card++) others.push(day);
    while (recordedOn.length > 0 && recordedOn[0]! + whole.delay <= day) {
      recordedOn.shift();
      first.push(day);
    }
    if (day === whole.delivery.day) blanko += whole.delivery.cards;
    ready.push(first.length + others.length + printedSoFar);
    const wanted = Math.min(first.length + others.length, printers * whole.perPrinter);
    if (wanted > blanko && stockOutDay > horizon) stockOutDay = day;
    const made = Math.min(wanted, blanko);
    blanko -= made;
    others.splice(0, made - first.splice(0, made).length);
    printedSoFar += made;
    printed.push(printedSoFar);
    const lastReady = recordingDay + whole.delay;
    if (day === lastReady) ahead = ready[day - 1]!;
    if (printedSoFar >= ahead && cardsDay > horizon) cardsDay = day;
    const noneLeft = first.length === 0 || first[0]! > lastReady;
    if (day >= lastReady && firstCardsDay > horizon && noneLeft) firstCardsDay = day;
  }
  return { recordingDay, cardsDay, firstCardsDay, stockOutDay, ready, printed };
}

describe('an office without chance', () => {
  test('clears on the day that the fluid formula says, rounded up', () => {
    const whole = fc.record({
      backlog: fc.integer({ min: 1, max: 5000 }),
      perSet: fc.integer({ min: 1, max: 60 }),
      inflow: fc.integer({ min: 0, max: 80 }),
      sets: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(whole, ({ backlog, perSet, inflow, sets }) => {
        const office: Office = {
          ...STEADY,
          desa: [{ people: backlog, reachable: surely(1), residents: 1 }],
          arrivals: arrivals(inflow),
          recording: { ...STEADY.recording, peoplePerSetDay: exactly(perSet), minutesPerPerson: exactly(0.1) },
        };
        const days = daysToClear(backlog, sets * perSet, inflow, 1);
        const { recordingDay } = play(office, { ...TWO_SETS, sets }, { horizon: 400 });
        expect(recordingDay).toBe(days === null ? 401 : Math.min(401, Math.ceil(days)));
      }),
      // 31 days of 63: summed up, a hair less than 1,953.
      { examples: [[{ backlog: 1953, perSet: 21, inflow: 0, sets: 3 }]] },
    );
  });

  test('does the same as when told one person and one card at a time', () => {
    const few = (max: number) => fc.integer({ min: 0, max });
    const whole = fc
      .record({
        backlog: fc.integer({ min: 1, max: 300 }),
        inflow: few(10),
        replacements: few(12),
        perSet: few(20),
        perPrinter: few(30),
        delay: few(6),
        atCentre: few(8),
        waiting: few(60),
        blanko: few(400),
        delivery: fc.record({ day: fc.integer({ min: 1, max: 60 }), cards: few(600) }),
      })
      // What is with the centre comes back in equal daily parts: whole ones, so that it can be told by the piece.
      .map((drawn) => ({ ...drawn, atCentre: drawn.atCentre * Math.max(1, drawn.delay) }));
    fc.assert(
      fc.property(whole, few(3), few(2), (numbers, sets, printers) => {
        const plan = { ...NOTHING_MORE, sets, recordingOperators: 9, printers, printingOperators: 9 };
        const { recordingDay, cardsDay, firstCardsDay, stockOutDays, printReady, printed } = play(
          steady(numbers),
          plan,
          {
            horizon: 80,
          },
        );
        const byHand = playByHand(numbers, sets, printers, 80);
        expect(byHand).toMatchObject({ recordingDay, cardsDay, firstCardsDay, stockOutDay: stockOutDays[0] });
        // Thirds and sevenths of what is with the centre don't add up exactly.
        expect([...printReady].map((cards) => Math.round(cards * 1e6) / 1e6)).toEqual(byHand.ready);
        expect([...printed].map((cards) => Math.round(cards * 1e6) / 1e6)).toEqual(byHand.printed);
      }),
      {
        numRuns: 300,
        examples: [
          // 756 blanko, which just suffice to the end of day 63.
          [
            {
              ...{ backlog: 1, inflow: 9, replacements: 3, perSet: 3, perPrinter: 13, delay: 1, atCentre: 0 },
              ...{ waiting: 9, blanko: 297, delivery: { day: 1, cards: 459 } },
            },
            3,
            1,
          ],
        ],
      },
    );
  });

  test('clears at the mean availability when outages are short', () => {
    // Down a quarter of the time in cycles of 0.04 days: 1,500 / (90 x 0.75 - 10) = 26.1 days.
    const often = 1e12;
    const setAvailability = { failures: often, upHours: often * 0.225, repairs: often, downHours: often * 0.075 };
    const office = { ...STEADY, recording: { ...STEADY.recording, setAvailability } };
    expect(play(office, TWO_SETS).recordingDay).toBe(Math.ceil(daysToClear(1500, 90, 10, 0.75)!));
  });

  test('keeps the days when demand and capacity are both doubled', () => {
    const doubled: Office = {
      ...STEADY,
      desa: STEADY.desa.map((desa) => ({ ...desa, people: 2 * desa.people })),
      arrivals: { ...arrivals(20), replacements: { ...NO_REPLACEMENTS, hilang: evenly(40) } },
    };
    const twice = { ...NOTHING_MORE, sets: 4, recordingOperators: 4, printers: 2, printingOperators: 2 };
    expect(play(doubled, twice).recordingDay).toBe(play(STEADY, TWO_SETS).recordingDay);
    expect(play(doubled, twice).cardsDay).toBe(play(STEADY, TWO_SETS).cardsDay);
  });

  test('loses nobody to rounding: a capacity of 0.9 people a day records nine in ten days', () => {
    const office: Office = {
      ...STEADY,
      arrivals: arrivals(0),
      recording: { ...STEADY.recording, peoplePerSetDay: exactly(0.45) },
    };
    expect(play(office, TWO_SETS).recorded[9]).toBeCloseTo(9, 12);
  });

  test('takes the same time however the backlog is split over desa', () => {
    const split = Array.from({ length: 19 }, () => ({ people: 1500 / 19, reachable: surely(1), residents: 1 }));
    expect(play({ ...STEADY, desa: split }, TWO_SETS).recordingDay).toBe(play(STEADY, TWO_SETS).recordingDay);
  });

  test('counts a desa with coverage above 100 % as no backlog, not as a negative one', () => {
    const above = [...STEADY.desa, { people: -700, reachable: surely(1), residents: 900 }];
    expect(play({ ...STEADY, desa: above }, TWO_SETS).recordingDay).toBe(play(STEADY, TWO_SETS).recordingDay);
  });

  test('is limited by operators where they are fewer than the sets need, and helped by extra hours', () => {
    // One operator: 7.5 h x 6 = 45 a day, less 10 coming in: 1,500 / 35 = 42.9; with 2.5 h more 60: 1,500 / 50 = 30.
    const short = { ...TWO_SETS, recordingOperators: 1 };
    expect(play(STEADY, short).recordingDay).toBe(43);
    expect(play(STEADY, { ...short, extraHours: 2.5 }).recordingDay).toBe(30);
  });

  test('spends spoiled blanko too', () => {
    // A tenth of the cards fails for sure (a belief of 10^12 cards): 855 good ones come out of 950 blanko.
    const office = steady({
      backlog: 1,
      inflow: 0,
      replacements: 100,
      perSet: 45,
      perPrinter: 100,
      delay: 0,
      atCentre: 0,
      waiting: 0,
      blanko: 950,
      delivery: { day: 1, cards: 0 },
    });
    const spoilage = { failed: 1e11, good: 9e11 };
    const spoiling = { ...office, printing: { ...office.printing!, spoilage } };
    const result = play(spoiling, TWO_SETS, { horizon: 30 });
    expect(result.printed[29]).toBeCloseTo(855, 1);
    // 100 replacements a day: the ninth hundred is not to be had.
    expect(result.stockOutDays[0]).toBe(9);
  });

  test('is through on the last day that is looked at, and not when that comes a day sooner', () => {
    // All of 1,500 and 10 a day are recorded on day 19 and, where the centre takes no time, printed on the same day.
    const quick = { ...STEADY, centre: { delayDays: [0], waiting: 0 } };
    const through = { recordingDay: 19, verifiedDay: 19, firstCardsDay: 19, cardsDay: 19, handedDay: 19 };
    expect(play(quick, TWO_SETS, { horizon: 19 })).toMatchObject(through);
    const never = { recordingDay: 19, verifiedDay: 19, firstCardsDay: 19, cardsDay: 19, handedDay: 19 };
    expect(play(quick, TWO_SETS, { horizon: 18 })).toMatchObject(never);
  });

  test('prints nothing where the kecamatan does not print, and records as before', () => {
    const { recordingDay, verifiedDay, ...rest } = play({ ...STEADY, printing: null }, TWO_SETS, { horizon: 60 });
    expect({ recordingDay, verifiedDay }).toEqual({ recordingDay: 19, verifiedDay: 23 });
    expect(rest).toMatchObject({ firstCardsDay: 61, cardsDay: 61, handedDay: 61 });
    expect([...rest.stockOutDays]).toEqual([61, 61, 61]);
  });

  test('counts as cleared when the share wanted is recorded', () => {
    // Waiting after day n: 1,500 - 80 n, so 140, 60 and none after days 17, 18 and 19; 95 % lets 75 remain.
    expect(play(STEADY, TWO_SETS, { clearedShare: 1 }).recordingDay).toBe(19);
    expect(play(STEADY, TWO_SETS, { clearedShare: 0.95 }).recordingDay).toBe(18);
    // Those recorded by day 18 are printed four days later; the 60 left over aren't waited for.
    expect(play(STEADY, TWO_SETS, { clearedShare: 0.95 }).cardsDay).toBe(22);
  });
});

describe('an office with everything that varies', () => {
  // A trip takes sets from the counter: see below.
  const lever = fc.constantFrom(...LEVERS.filter((each) => each !== 'outreachDays'));

  test('is never later with more of any lever but trips, in any future and with any number of trips', () => {
    const few = (max: number) => fc.integer({ min: 0, max });
    const plan = fc.record({
      sets: few(4),
      recordingOperators: few(4),
      printers: few(3),
      printingOperators: few(3),
      extraHours: fc.constantFrom(0, 1, 2.5),
      saturdayHours: fc.constantFrom(0, 4),
      outreachDays: fc.constantFrom(0, 3, 20),
      blankoOrder: fc.constantFrom(0, 2000),
      ribbonOrder: few(4),
      filmOrder: few(2),
    });
    const step = { extraHours: 1, saturdayHours: 3, blankoOrder: 1500, ribbonOrder: 2, filmOrder: 1 } as Partial<Plan>;
    const share = fc.constantFrom(1, 0.99, 0.9);
    fc.assert(
      fc.property(plan, lever, fc.integer(), fc.nat(1000), share, (less, more, seed, replication, clearedShare) => {
        const richer = { ...less, [more]: less[more] + (step[more] ?? 1) };
        const without = play(VARIED, less, { seed, replication, clearedShare, horizon: 250 });
        const withMore = play(VARIED, richer, { seed, replication, clearedShare, horizon: 250 });
        for (const day of ['recordingDay', 'verifiedDay', 'cardsDay'] as const) {
          expect(`${day} ${withMore[day] <= without[day]}`).toBe(`${day} true`);
        }
      }),
      { numRuns: 600 },
    );
  });

  test('is never later with more of any item on hand', () => {
    const item = fc.constantFrom('blanko', 'ribbon', 'film');
    fc.assert(
      fc.property(item, fc.integer(), fc.integer({ min: 1, max: 3000 }), (name, seed, more) => {
        const { supplies } = VARIED.printing!;
        const supply = supplies[name as keyof typeof supplies]!;
        const richer = { ...supplies, [name]: { ...supply, onHand: supply.onHand + more } };
        const office = { ...VARIED, printing: { ...VARIED.printing!, supplies: richer } };
        const cardsDay = (of: Office) => play(of, VARIED_PLAN, { seed, horizon: 250 }).cardsDay;
        expect(cardsDay(office)).toBeLessThanOrEqual(cardsDay(VARIED));
      }),
      { numRuns: 150 },
    );
  });

  test('records nobody who is not there, prints no card without record and blanko, and never takes back', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(1000), (seed, replication) => {
        const horizon = 250;
        const paths = createPaths(VARIED, VARIED_PLAN, horizon, seed)(replication);
        const result = createReplication(horizon);
        playPlan(paths, VARIED_PLAN, VARIED, 1, result);
        const wrong = [];
        for (let day = 0; day < horizon; day++) {
          const recordedToday = result.recorded[day]! - (result.recorded[day - 1] ?? 0);
          const printedToday = result.printed[day]! - (result.printed[day - 1] ?? 0);
          const capacity =
            (paths.setsUp[day]! * paths.peoplePerSetDay * paths.recordingPace[day]! * paths.hours[day]!) / 7.5;
          if (result.recorded[day]! > result.due[day]!) wrong.push({ day, recorded: 'more than there are' });
          if (result.printed[day]! > result.printReady[day]!) wrong.push({ day, printed: 'more than was ready' });
          if (result.printed[day]! > paths.supplies.blanko!.received[day]!)
            wrong.push({ day, printed: 'more than blanko' });
          if (recordedToday < 0 || printedToday < 0) wrong.push({ day, taken: 'back' });
          if (recordedToday > capacity + 1e-9) wrong.push({ day, recorded: 'more than the sets can' });
        }
        expect(wrong).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

test('those who come to the counter come at as many an hour on a Saturday, whatever machines could do', () => {
  // 6 a day; a Saturday of 3.75 hours of the usual 7.5 brings 3, counted with the day after it.
  const office: Office = {
    ...STEADY,
    recording: { ...STEADY.recording, turnout: evenly(6) },
    days: { demand: [], hours: [], saturdays: [0, 0, 1, 0] },
  };
  const { recorded } = play(office, { ...TWO_SETS, saturdayHours: 3.75 }, { horizon: 4 });
  expect([...recorded]).toEqual([6, 12, 21, 27]);
});

test('where as many come as the sets manage the sets are named', () => {
  const office: Office = { ...STEADY, recording: { ...STEADY.recording, turnout: evenly(90) } };
  expect(RESOURCES[play(office, TWO_SETS, { horizon: 1 }).recordingLimit[0]!]).toBe('sets');
});
