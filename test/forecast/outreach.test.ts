import fc from 'fast-check';
import { type OutreachYield, peopleRecorded, shareKitDays } from '../../src/forecast/outreach';

/** Every way to spend at most `days`, tried one by one. */
function mostByBruteForce(backlogs: readonly number[], days: number, outreach: OutreachYield): number {
  const [first, ...others] = backlogs;
  if (first === undefined) return 0;
  let most = 0;
  for (let spent = 0; spent <= days; spent++) {
    const people = peopleRecorded(first, spent, outreach) + mostByBruteForce(others, days - spent, outreach);
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

  test('leaves everything at home without days or without sets that record', () => {
    const nothing = { kitDays: 0, people: 0 };
    expect(shareKitDays([10], 0, { peoplePerSetDay: 45, noShow: 0, firstDayShare: 1 })).toEqual([nothing]);
    expect(shareKitDays([10], 5, { peoplePerSetDay: 0, noShow: 0, firstDayShare: 1 })).toEqual([nothing]);
    expect(shareKitDays([], 5, { peoplePerSetDay: 45, noShow: 0, firstDayShare: 1 })).toEqual([]);
  });
});
