import fc from 'fast-check';
import {
  type OutreachVisit,
  type OutreachYield,
  peopleByKitDays,
  peopleRecorded,
  scheduleVisits,
  shareKitDays as share,
  shareFairly,
  visitDays,
} from '../../src/forecast/outreach/outreach';

const shareKitDays = (...of: Parameters<typeof share>) => share(...of) ?? [];

/** `least` days, or fewer where fewer record everybody who turns up; 0 where nobody does. */
function daysOwed(backlog: number, least: number, outreach: OutreachYield): number {
  const all = peopleRecorded(backlog, 1e6, outreach);
  if (all === 0) return 0;
  let days = 0;
  while (days < least && peopleRecorded(backlog, days, outreach) < all) days++;
  return days;
}

/** Every way to spend at most `days`, tried one by one; -Infinity where not every desa can have its least. */
function mostByBruteForce(backlogs: readonly number[], days: number, outreach: OutreachYield, least = 0): number {
  const [first, ...others] = backlogs;
  if (first === undefined) return 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let spent = daysOwed(first, least, outreach); spent <= days; spent++) {
    const people = peopleRecorded(first, spent, outreach) + mostByBruteForce(others, days - spent, outreach, least);
    most = Math.max(most, people);
  }
  return most;
}

const total = (visits: readonly { people: number }[]) => visits.reduce((sum, visit) => sum + visit.people, 0);

describe('people recorded at a desa', () => {
  test('is the formula of the contract worked by hand', () => {
    const outreach = { peoplePerSetDay: 45, noShow: 0.2, firstDayShare: 0.5 };
    expect(peopleRecorded(1000, 0, outreach)).toBe(0);
    expect(peopleRecorded(1000, 1, outreach)).toBe(22.5);
    expect(peopleRecorded(1000, 3, outreach)).toBe(112.5);
    expect(peopleRecorded(100, 3, outreach)).toBe(80);
  });
});

describe('sharing kit-days out', () => {
  test('records as many people as the best of all ways, within the days given', () => {
    const desa = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 0, maxLength: 4 });
    const outreachYield = fc.record({
      peoplePerSetDay: fc.integer({ min: 0, max: 60 }),
      noShow: fc.constantFrom(0, 0.1, 0.25, 1),
      firstDayShare: fc.constantFrom(0, 0.2, 0.5, 1),
    });
    fc.assert(
      fc.property(desa, fc.integer({ min: 0, max: 8 }), outreachYield, (backlogs, days, outreach) => {
        const visits = shareKitDays(backlogs, days, outreach);
        const most = peopleByKitDays(backlogs, days, outreach);
        for (let fewer = 0; fewer <= days; fewer++) {
          expect(most[fewer]).toBeCloseTo(mostByBruteForce(backlogs, fewer, outreach), 6);
        }
        expect(visits).toHaveLength(backlogs.length);
        expect(visits.reduce((sum, visit) => sum + visit.kitDays, 0)).toBeLessThanOrEqual(days);
        for (const [index, visit] of visits.entries()) {
          expect(visit.people).toBe(peopleRecorded(backlogs[index]!, visit.kitDays, outreach));
        }
        expect(total(visits)).toBeCloseTo(mostByBruteForce(backlogs, days, outreach), 6);
      }),
    );
  });

  test('stays at one desa where spreading day by day to the best next step would waste first days', () => {
    // First day worth nothing: any first step gains 0, so a greedy split never starts; two days at one desa gain 45.
    const visits = shareKitDays([60, 60], 3, { peoplePerSetDay: 45, noShow: 0, firstDayShare: 0 });
    expect(total(visits)).toBe(60);
    expect(visits.map((visit) => visit.kitDays).sort()).toEqual([0, 3]);
  });

  test('spends no day that records nobody more', () => {
    const visits = shareKitDays([10, 0], 20, { peoplePerSetDay: 45, noShow: 0, firstDayShare: 1 });
    expect(visits).toEqual([
      { kitDays: 1, people: 10 },
      { kitDays: 0, people: 0 },
    ]);
  });

  test('takes no longer for days beyond those that record somebody, whatever their number', () => {
    const outreach = { peoplePerSetDay: 45, noShow: 0.2, firstDayShare: 0.5 };
    const backlogs = Array.from({ length: 19 }, (_, index) => 100 * index);
    // Everybody who turns up: 80 % of 17.100
    const visits = shareKitDays(backlogs, 1e9, outreach);
    expect(total(visits)).toBeCloseTo(0.8 * 17_100, 6);
    const most = peopleByKitDays(backlogs, 1e6, outreach);
    expect(most[1e6]).toBeCloseTo(0.8 * 17_100, 6);
    expect(most[visits.reduce((sum, { kitDays }) => sum + kitDays, 0) - 1]).toBeLessThan(0.8 * 17_100);
  });

  test('leaves everything at home without days or without sets that record', () => {
    const nothing = { kitDays: 0, people: 0 };
    expect(shareKitDays([10], 0, { peoplePerSetDay: 45, noShow: 0, firstDayShare: 1 })).toEqual([nothing]);
    expect(shareKitDays([10], 5, { peoplePerSetDay: 0, noShow: 0, firstDayShare: 1 })).toEqual([nothing]);
    expect(shareKitDays([], 5, { peoplePerSetDay: 45, noShow: 0, firstDayShare: 1 })).toEqual([]);
  });
});

describe('a least number of kit-days for each desa', () => {
  test('records the most among the ways that hold it, and there is no plan when none does', () => {
    const desa = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 0, maxLength: 4 });
    const outreachYield = fc.record({
      peoplePerSetDay: fc.integer({ min: 0, max: 60 }),
      noShow: fc.constantFrom(0, 0.25, 1),
      firstDayShare: fc.constantFrom(0.2, 0.5, 1),
    });
    const upTo = (max: number) => fc.integer({ min: 0, max });
    fc.assert(
      fc.property(desa, upTo(8), outreachYield, upTo(3), (backlogs, days, outreach, least) => {
        const best = mostByBruteForce(backlogs, days, outreach, least);
        const visits = share(backlogs, days, outreach, least);
        if (best === Number.NEGATIVE_INFINITY) {
          expect(visits).toBeNull();
          return;
        }
        expect(total(visits ?? [])).toBeCloseTo(best, 6);
        for (const [index, backlog] of backlogs.entries()) {
          expect(visits?.[index]?.kitDays).toBeGreaterThanOrEqual(daysOwed(backlog, least, outreach));
        }
      }),
    );
  });
});

describe('putting visits on days', () => {
  const someVisits = fc.array(
    fc.record({ kitDays: fc.integer({ min: 0, max: 5 }), people: fc.integer({ min: 1, max: 200 }) }),
    { maxLength: 6 },
  );

  test('no set stands idle before the last day and no day has more sets than there are', () => {
    fc.assert(
      fc.property(someVisits, fc.integer({ min: 1, max: 4 }), (visits, sets) => {
        const days = scheduleVisits(visits, sets);
        const spent = visits.reduce((sum, { kitDays }) => sum + kitDays, 0);
        expect(Math.max(0, ...days.map((day) => day?.last ?? 0))).toBe(Math.ceil(spent / sets));
        for (const [index, day] of days.entries()) {
          expect(day === null).toBe(visits[index]!.kitDays === 0);
          if (day === null) continue;
          expect(day.sets).toBeLessThanOrEqual(sets);
          // All its kit-days lie on its days: at least one on each, no more sets than stand there.
          const { kitDays } = visits[index]!;
          expect(kitDays).toBeGreaterThanOrEqual(day.last - day.first + 1);
          expect(kitDays).toBeLessThanOrEqual((day.last - day.first + 1) * sets);
          // Days of two visits meet on one day at most.
          const later = days.filter((other) => other !== null && other.first > day.last);
          const earlier = days.filter((other) => other !== null && other.last < day.first);
          const beside = days.filter(
            (other) => other !== null && (other.first === day.last || other.last === day.first),
          );
          expect(new Set([...later, ...earlier, ...beside, day]).size).toBe(
            days.filter((other) => other !== null).length,
          );
        }
      }),
    );
  });

  test('records people sooner on the whole than any other order', () => {
    const waited = (order: readonly OutreachVisit[]) => {
      let at = 0;
      return order.reduce((sum, { kitDays, people }) => {
        at += kitDays;
        return sum + people * at;
      }, 0);
    };
    const orders = <T>(of: readonly T[]): T[][] =>
      of.length === 0
        ? [[]]
        : of.flatMap((one, i) => orders(of.filter((_, j) => j !== i)).map((rest) => [one, ...rest]));
    const visited = fc.array(
      fc.record({ kitDays: fc.integer({ min: 1, max: 5 }), people: fc.integer({ min: 1, max: 200 }) }),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(visited, (visits) => {
        // One set: a visit's place in the order is its first day.
        const days = scheduleVisits(visits, 1);
        const ours = [...visits.keys()].sort((a, b) => days[a]!.first - days[b]!.first).map((index) => visits[index]!);
        expect(waited(ours)).toBe(Math.min(...orders(visits).map(waited)));
      }),
    );
  });

  test('a desa has one first day, and those with as many people a kit-day come in their order', () => {
    // 20 people a kit-day at the first and the third.
    const visits = [
      { kitDays: 3, people: 60 },
      { kitDays: 1, people: 10 },
      { kitDays: 2, people: 40 },
    ];
    expect(visitDays(visits, 1).map(({ visit, day, first }) => [visit, day, first])).toEqual([
      [0, 1, true],
      [0, 2, false],
      [0, 3, false],
      [2, 4, true],
      [2, 5, false],
      [1, 6, true],
    ]);
  });

  test('two sets share a day between two desa', () => {
    // 3 kit-days of 40 people each, then 2 of 30: days 1 and half of 2, the other half of 2 and half of 3
    const visits = [
      { kitDays: 2, people: 60 },
      { kitDays: 0, people: 0 },
      { kitDays: 3, people: 120 },
    ];
    expect(scheduleVisits(visits, 2)).toEqual([{ first: 2, last: 3, sets: 1 }, null, { first: 1, last: 2, sets: 2 }]);
  });
});

describe('a fair share', () => {
  const outreach = { peoplePerSetDay: 10, noShow: 0, firstDayShare: 1 };

  test('gives every desa what was wanted for it, and says so', () => {
    // 90 and 20 people, ten a kit-day: the most people in five days are recorded 5 + 0, with one for each 4 + 1.
    const { visits, least } = shareFairly([90, 20], 5, outreach, 1);
    expect(visits.map(({ kitDays, people }) => [kitDays, people])).toEqual([
      [4, 40],
      [1, 10],
    ]);
    expect(least).toBe(1);
  });

  test('gives up the wanted days where there are not enough for all, and says so', () => {
    const { visits, least } = shareFairly([90, 20, 50], 2, outreach, 1);
    expect(visits.reduce((sum, { people }) => sum + people, 0)).toBe(20);
    expect(visits.reduce((sum, { kitDays }) => sum + kitDays, 0)).toBe(2);
    expect(least).toBe(0);
  });
});
