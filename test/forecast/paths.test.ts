import { createPaths } from '../../src/forecast/flow/paths';
import type { Office } from '../../src/forecast/office';
import { atOnce, blankoOnly, STEADY, stock, TWO_SETS, VARIED } from './offices';

const HORIZON = 250;
const FRAGILE: Office = {
  ...VARIED,
  recording: { ...VARIED.recording, setAvailability: { failures: 50, upHours: 500, repairs: 50, downHours: 900 } },
};

const surely = (value: number) => ({ low: value, value, high: value });

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const deviationOf = (values: readonly number[]) => {
  const mean = meanOf(values);
  return Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2)));
};
const correlation = (one: readonly number[], other: readonly number[]) => {
  const [meanOfOne, meanOfOther] = [meanOf(one), meanOf(other)];
  const products = one.map((value, index) => (value - meanOfOne) * (other[index]! - meanOfOther));
  return meanOf(products) / deviationOf(one) / deviationOf(other);
};

const setsUp = (sets: number) => [...createPaths(FRAGILE, { sets, printers: 0 }, HORIZON, 5)(0).setsUp];

describe('a future', () => {
  test('has every set fail on its own, and a set more leaves the others as they were', () => {
    const [none, one, two] = [setsUp(0), setsUp(1), setsUp(2)];
    expect(none).toEqual(Array(HORIZON).fill(0));
    const second = two.map((up, day) => up - one[day]!);
    expect(second.every((up) => up > -1e-9 && up < 1 + 1e-9)).toBe(true);
    expect(second.some((up, day) => Math.abs(up - one[day]!) > 0.5)).toBe(true);
  });

  test("never has less than nothing working, though parts of a day don't add up exactly", () => {
    const neverUp = { failures: 1, upHours: 0, repairs: 50, downHours: 100 };
    const office = { ...VARIED, recording: { ...VARIED.recording, setAvailability: neverUp } };
    const draw = createPaths(office, { sets: 1, printers: 0 }, HORIZON, 5);
    for (let replication = 0; replication < 50; replication++) {
      expect(Math.min(...draw(replication).setsUp)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...draw(replication).setsUp)).toBeLessThan(1e-9);
    }
  });

  test('has a pace of mean 1 with the variation given', () => {
    const draw = createPaths(VARIED, { sets: 1, printers: 1 }, HORIZON, 5);
    const paces = Array.from({ length: 80 }, (_, replication) => [...draw(replication).recordingPace]).flat();
    const mean = paces.reduce((sum, pace) => sum + pace, 0) / paces.length;
    const variance = paces.reduce((sum, pace) => sum + (pace - mean) ** 2, 0) / paces.length;
    // 20,000 days: standard errors 0.0014 and about 0.001.
    expect(Math.abs(mean - 1)).toBeLessThan(0.007);
    expect(Math.abs(Math.sqrt(variance) - 0.2)).toBeLessThan(0.005);
  });

  test('prints at a pace of mean 1 with its own variation, whatever the pace of recording and whoever comes', () => {
    const printing = { ...VARIED.printing!, dailyVariation: 0.1 };
    const paths = createPaths({ ...VARIED, printing }, { sets: 1, printers: 1 }, 20_000, 5)(0);
    const pace = [...paths.printingPace];
    const others = [paths.recordingPace, paths.newPeople, paths.visitors, ...paths.replacements.slice(1)];
    // As above; of a correlation of independent days 1 / sqrt(20,000) = 0.007, of which five.
    expect(Math.abs(meanOf(pace) - 1)).toBeLessThan(0.004);
    expect(Math.abs(deviationOf(pace) - 0.1)).toBeLessThan(0.003);
    for (const other of others) expect(Math.abs(correlation(pace, [...other]))).toBeLessThan(0.036);
  });

  test('draws each supply, the parameters and the days independently of each other', () => {
    const supply = () => stock(0, { order: Array.from({ length: 100 }, (_, day) => atOnce(day + 1)) });
    const supplies = { blanko: supply(), ribbon: supply(), film: supply() };
    const draw = createPaths({ ...VARIED, printing: { ...VARIED.printing!, supplies } }, TWO_SETS, 3, 5);
    const futures = Array.from({ length: 600 }, (_, replication) => {
      const { supplies: drawn, reachableBacklog, newPeople, recordingPace } = draw(replication);
      const orders = [drawn.blanko, drawn.ribbon, drawn.film].map((path) => path!.order[0]!.days);
      return [...orders, reachableBacklog, newPeople[0]!, recordingPace[0]!];
    });
    const column = (place: number) => futures.map((future) => future[place]!);
    for (let one = 0; one < 6; one++) {
      // Five times 1 / sqrt(600).
      for (let other = 0; other < one; other++)
        expect(Math.abs(correlation(column(one), column(other)))).toBeLessThan(0.205);
    }
  });

  test('keeps each supply in its own stock', () => {
    const supplies = { blanko: stock(10), ribbon: stock(20), film: stock(30) };
    const drawn = createPaths({ ...STEADY, printing: { ...STEADY.printing!, supplies } }, TWO_SETS, 3, 5)(0).supplies;
    expect([drawn.blanko, drawn.ribbon, drawn.film].map((path) => path!.received[2])).toEqual([10, 20, 30]);
  });

  test('is the same for recording where the kecamatan prints and where it does not', () => {
    const [prints, not] = [VARIED, { ...VARIED, printing: null }].map((office) => {
      const paths = createPaths(office, { sets: 3, printers: 0 }, 60, 5)(2);
      const { setsUp, recordingPace, recordingOpen, newPeople, reachable, centre, peoplePerSetDay } = paths;
      return { setsUp, recordingPace, recordingOpen, newPeople, reachable, centre, peoplePerSetDay };
    });
    expect(not).toEqual(prints);
    const { supplies, printersUp } = createPaths({ ...VARIED, printing: null }, { sets: 3, printers: 2 }, 60, 5)(2);
    expect(supplies).toEqual({ blanko: null, ribbon: null, film: null });
    expect([...printersUp].every((up) => up >= 0 && up <= 2)).toBe(true);
  });

  test('finds the lists of all desa stale together: split in two, a list is as reachable as in one', () => {
    const reachable = { low: 0.2, value: 0.6, high: 0.9 };
    const backlogOf = (...people: number[]) => {
      const office = { ...VARIED, desa: people.map((count) => ({ people: count, reachable, residents: 1 })) };
      return createPaths(office, { sets: 1, printers: 1 }, 5, 9)(3).reachableBacklog;
    };
    expect(backlogOf(1000, 1000)).toBeCloseTo(backlogOf(2000), 9);
  });

  test('is another for every replication and the same when asked for again', () => {
    const draw = createPaths(VARIED, { sets: 2, printers: 2 }, HORIZON, 1);
    const first = draw(0).newPeople.slice();
    expect(draw(1).newPeople).not.toEqual(first);
    expect(draw(0).newPeople).toEqual(first);
  });

  test('does not depend on how far one looks', () => {
    const near = createPaths(VARIED, { sets: 2, printers: 2 }, 40, 1)(7);
    const far = createPaths(VARIED, { sets: 2, printers: 2 }, HORIZON, 1)(7);
    for (const path of ['newPeople', 'visitors', 'setsUp', 'recordingOpen', 'printingPace'] as const) {
      expect(near[path]).toEqual(far[path].slice(0, 40));
    }
    expect(near.supplies.ribbon!.received).toEqual(far.supplies.ribbon!.received.slice(0, 40));
    expect(near.centre.verifiedThrough).toEqual(far.centre.verifiedThrough.slice(0, 40));
  });

  test('brings deliveries on their day, late by what they are late and cut by what is missing', () => {
    const delivery = { day: 3, amount: 1000, lateDays: surely(2), arrivingShare: surely(0.5) };
    const blanko = stock(70, { deliveries: [delivery, { ...delivery, day: 900 }] });
    const office = { ...VARIED, printing: { ...VARIED.printing!, supplies: blankoOnly(blanko) } };
    const received = createPaths(office, { sets: 1, printers: 1 }, 6, 1)(0).supplies.blanko!.received;
    expect([...received]).toEqual([70, 70, 70, 70, 570, 570]);
  });

  test('of an office of which all is known has exactly what is known', () => {
    const spoilage = { failed: 1e13, good: 4e13 };
    const handOver = { ...STEADY.printing!.handOver, minutesPerCard: { mean: 4, deviation: 0 } };
    const ribbon = stock(3, { printsPerUnit: { mean: 480, deviation: 0 } });
    const printing = { ...STEADY.printing!, spoilage, handOver, supplies: { blanko: null, ribbon, film: null } };
    const desa = [
      { people: 1000, reachable: surely(0.5), residents: 3000 },
      { people: -20, reachable: surely(1), residents: 0 },
      { people: 200, reachable: surely(1), residents: 1000 },
    ];
    const paths = createPaths({ ...STEADY, desa, printing }, TWO_SETS, 5, 3)(1);
    expect(paths).toMatchObject({
      reachableBacklog: 700,
      peoplePerSetDay: 45,
      minutesPerPerson: 10,
      cardsPerPrinterDay: 120,
      minutesPerCard: 3,
      minutesPerHandOver: 4,
      outreach: null,
    });
    expect([...paths.reachable]).toEqual([500, 0, 200]);
    expect([...paths.newShare]).toEqual([0.75, 0, 0.25]);
    expect(paths.goodShare).toBeCloseTo(0.8, 5);
    expect(paths.supplies).toMatchObject({ blanko: null, ribbon: { printsPerUnit: 480 }, film: null });
    expect(paths.centre.delayDays).toBe(4);
    expect([...paths.setsUp]).toEqual([2, 2, 2, 2, 2]);
    expect([...paths.printersUp]).toEqual([1, 1, 1, 1, 1]);
    expect([...paths.recordingPace]).toEqual([1, 1, 1, 1, 1]);
    expect([...paths.printingPace]).toEqual([1, 1, 1, 1, 1]);
    // Without a spoilt card in all the time that cards were counted none is expected.
    const unspoilt = { ...printing, spoilage: { failed: 0, good: 50 } };
    expect(createPaths({ ...STEADY, printing: unspoilt }, TWO_SETS, 5, 3)(1).goodShare).toBe(1);
    const uncounted = { ...printing, spoilage: { failed: 0, good: 0 } };
    expect(createPaths({ ...STEADY, printing: uncounted }, TWO_SETS, 5, 3)(1).goodShare).toBe(1);
  });

  test('shares newcomers out by residents, evenly where nobody knows how many those are', () => {
    const desa = [1, 2, 3, 4].map(() => ({ people: 10, reachable: surely(1), residents: 0 }));
    expect([...createPaths({ ...STEADY, desa }, TWO_SETS, 5, 3)(0).newShare]).toEqual([0.25, 0.25, 0.25, 0.25]);
  });

  test('has ordinary hours and no Saturday on the days that the calendar does not reach', () => {
    const days = { demand: [2, 0], hours: [0.5, 0.8], saturdays: [0, 1] };
    const { hours, saturdays, newPeople } = createPaths({ ...STEADY, days }, TWO_SETS, 4, 3)(0);
    expect([...hours]).toEqual([3.75, 6, 7.5, 7.5]);
    expect([...saturdays]).toEqual([0, 1, 0, 0]);
    expect([...newPeople]).toEqual([20, 0, 10, 10]);
  });

  test('takes each delay of the centre as often as the others, whole days and none below zero', () => {
    const draw = createPaths({ ...STEADY, centre: { delayDays: [2, 2.6, -1, 9], waiting: 0 } }, TWO_SETS, 5, 8);
    const counts = new Map<number, number>();
    for (let replication = 0; replication < 4000; replication++) {
      const { delayDays } = draw(replication).centre;
      counts.set(delayDays, (counts.get(delayDays) ?? 0) + 1);
    }
    expect([...counts.keys()].sort((a, b) => a - b)).toEqual([0, 2, 3, 9]);
    // 1,000 each: five standard errors are 137.
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(137);
    expect(createPaths({ ...STEADY, centre: { delayDays: [], waiting: 0 } }, TWO_SETS, 5, 8)(0).centre.delayDays).toBe(
      0,
    );
  });

  test('leaves a stage open for the product of what each cause leaves that stops it', () => {
    const causes = [
      [true, false, true],
      [true, true, false],
      [false, true, true],
    ].map(([stopsRecording, stopsVerification, stopsPrinting], index) => ({
      ...VARIED.commonCauses[0]!,
      availability: { failures: 20, upHours: 100 + 20 * index, repairs: 20, downHours: 90 },
      ...{ stopsRecording: stopsRecording!, stopsVerification: stopsVerification!, stopsPrinting: stopsPrinting! },
    }));
    const paths = createPaths({ ...VARIED, commonCauses: causes }, { sets: 1, printers: 1 }, HORIZON, 2)(4);
    const [first, second, third] = paths.causeUp.map((up) => [...up]);
    expect(Math.min(...first!, ...second!, ...third!)).toBeGreaterThanOrEqual(0);
    expect([...first!, ...second!, ...third!].filter((up) => up > 0 && up < 1).length).toBeGreaterThan(100);
    for (let day = 0; day < HORIZON; day++) {
      expect(paths.recordingOpen[day]).toBeCloseTo(first![day]! * second![day]!, 12);
      expect(paths.centre.open[day]).toBeCloseTo(second![day]! * third![day]!, 12);
      expect(paths.printingOpen[day]).toBeCloseTo(first![day]! * third![day]!, 12);
    }
    // A cause that is on at the start begins the first day with an outage.
    const longOutage = { failures: 1e9, upHours: 1e12, repairs: 1e9, downHours: 1e12 };
    for (const upNow of [true, false]) {
      const office = { ...VARIED, commonCauses: [{ ...causes[0]!, availability: longOutage, upNow }] };
      expect(createPaths(office, { sets: 1, printers: 1 }, 3, 2)(4).recordingOpen[0]! > 0.5).toBe(upNow);
    }
  });

  test('mends what is down at the start as fast as anything else, and a set more is one that works', () => {
    // Exponential times (8 days up, 3 down): a machine is up at t with A + (start - A) exp(-(1/8 + 1/3) t), A = 8/11.
    const known = 1e14;
    const setAvailability = { failures: known, upHours: 60 * known, repairs: known, downHours: 22.5 * known };
    const office: Office = { ...STEADY, recording: { ...STEADY.recording, setAvailability, setsDown: 2 } };
    const [replications, days, rate, usual] = [4000, 12, 1 / 8 + 1 / 3, 8 / 11];
    const [three, four] = [3, 4].map((sets) => createPaths(office, { sets, printers: 0 }, days, 4));
    const mean = Array.from({ length: days }, () => 0);
    for (let replication = 0; replication < replications; replication++) {
      const up = [...three!(replication).setsUp];
      const more = [...four!(replication).setsUp];
      up.forEach((sets, day) => {
        mean[day]! += sets / replications;
        expect(more[day]! - sets).toBeGreaterThanOrEqual(-1e-9);
      });
      expect(more[0]).toBeGreaterThan(0);
    }
    mean.forEach((sets, day) => {
      const left = (Math.exp(-rate * day) * (1 - Math.exp(-rate))) / rate;
      const expected = 2 * (usual - usual * left) + usual + (1 - usual) * left;
      // A set's day varies by at most 1/4: five standard errors of three sets.
      expect(Math.abs(sets - expected)).toBeLessThan(5 * Math.sqrt(3 / 4 / replications));
    });
  });

  test('keeps a pace that varies wildly at nothing or more, and each stage at its own', () => {
    const wild = { ...VARIED, recording: { ...VARIED.recording, dailyVariation: 3 } };
    const { recordingPace, printingPace } = createPaths(wild, { sets: 1, printers: 1 }, HORIZON, 2)(0);
    expect(Math.min(...recordingPace)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...recordingPace)).toBeLessThanOrEqual(2);
    expect(Math.min(...printingPace)).toBeGreaterThan(0.5);
    const calm = { ...VARIED, recording: { ...VARIED.recording, dailyVariation: -1 } };
    expect(new Set(createPaths(calm, { sets: 1, printers: 1 }, HORIZON, 2)(0).recordingPace)).toEqual(new Set([1]));
  });

  test('fails sets, printers, causes and days out of streams of their own: none moves with another', () => {
    const of = (changes: Partial<Office>, plan = { sets: 2, printers: 2 }) => {
      const paths = createPaths({ ...VARIED, ...changes }, plan, HORIZON, 6)(3);
      return { sets: [...paths.setsUp], printers: [...paths.printersUp], cause: [...paths.causeUp[0]!] };
    };
    const base = of({});
    expect(of({}, { sets: 2, printers: 3 })).toMatchObject({ sets: base.sets, cause: base.cause });
    expect(of({}, { sets: 5, printers: 2 })).toMatchObject({ printers: base.printers, cause: base.cause });
    expect(base.sets).not.toEqual(base.printers);
  });
});

describe('an outage told in service hours', () => {
  // Down at the start, mended after 77 hours in the mean, as good as known, and never down again.
  const mendedOnce = { failures: 0, upHours: 1, repairs: 1e6, downHours: 77e6 };
  const daysDown = (days: Office['days']) => {
    const office: Office = {
      ...STEADY,
      ...{ days, serviceHoursPerDay: 6.9 },
      recording: { ...STEADY.recording, setAvailability: mendedOnce, setsDown: 1 },
      commonCauses: [{ ...VARIED.commonCauses[0]!, stopsRecording: true, availability: mendedOnce, upNow: false }],
    };
    const draw = createPaths(office, { sets: 1, printers: 0 }, 200, 8);
    const lost = (up: Float64Array) => up.reduce((sum, share) => sum + 1 - share, 0);
    const futures = Array.from({ length: 4_000 }, (_, replication) => {
      const { setsUp, recordingOpen } = draw(replication);
      return [lost(setsUp), lost(recordingOpen)] as const;
    });
    return [meanOf(futures.map(([set]) => set)), meanOf(futures.map(([, cause]) => cause))];
  };

  // Exponential times: the mean of 4,000 has a standard error of 1/63 of it, here 0.16 and 0.18 days; the two lie 1.16 apart.
  test.each<[string, number | undefined, number]>([
    ['of which each working day has 6.9', undefined, 77 / 6.9],
    ['lasts fewer days where Saturdays of four hours make them 7.7', 7.7, 10],
  ])('%s', (_, hoursWithSaturdays, days) => {
    for (const down of daysDown({ ...STEADY.days, ...(hoursWithSaturdays ? { hoursWithSaturdays } : {}) }))
      expect(Math.abs(down - days)).toBeLessThan(0.45);
  });
});
