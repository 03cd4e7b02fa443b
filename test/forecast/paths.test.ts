import type { Office } from '../../src/forecast/office';
import { createPaths } from '../../src/forecast/paths';
import { blankoOnly, stock, VARIED } from './offices';

const HORIZON = 250;
const FRAGILE: Office = {
  ...VARIED,
  recording: { ...VARIED.recording, setAvailability: { failures: 50, upHours: 500, repairs: 50, downHours: 900 } },
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
    const surely = (value: number) => ({ low: value, value, high: value });
    const delivery = { day: 3, amount: 1000, lateDays: surely(2), arrivingShare: surely(0.5) };
    const blanko = stock(70, { deliveries: [delivery, { ...delivery, day: 900 }] });
    const office = { ...VARIED, printing: { ...VARIED.printing!, supplies: blankoOnly(blanko) } };
    const received = createPaths(office, { sets: 1, printers: 1 }, 6, 1)(0).supplies.blanko!.received;
    expect([...received]).toEqual([70, 70, 70, 70, 570, 570]);
  });
});
