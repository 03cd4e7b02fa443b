import fc from 'fast-check';
import { type Interruption, idleMinutes } from '../../src/domain/idleCapacity';

const CAUSES = ['listrik', 'alat', 'server'];

const interruption: fc.Arbitrary<Interruption<string>> = fc
  .record({
    cause: fc.constantFrom(...CAUSES),
    from: fc.integer({ min: 0, max: 60 }),
    length: fc.integer({ min: 0, max: 40 }),
    unit: fc.option(fc.constantFrom('S1', 'S2', 'S3', 'S4')),
  })
  .map(({ length, ...rest }) => ({ ...rest, until: rest.from + length }));

/**
 * The same account minute by minute: each unit that stands still is a place, taken by whoever is first in the order in
 * which they began; a stop of the whole stage takes every place that is left.
 */
function minuteByMinute(interruptions: readonly Interruption<string>[], units: number): Map<string, number> {
  const places = new Map<string, number>();
  const began = interruptions.map((one, order) => ({ ...one, order }));
  began.sort((a, b) => a.from - b.from || a.order - b.order);
  for (let minute = 0; minute < 100; minute++) {
    const taken: { by: string; unit: string | null }[] = [];
    for (const { cause, unit, from, until } of began) {
      if (minute < from || minute >= until) continue;
      if (unit === null) while (taken.length < units) taken.push({ by: cause, unit: null });
      else if (taken.length < units && !taken.some((place) => place.unit === unit)) taken.push({ by: cause, unit });
    }
    for (const { by } of taken) places.set(by, (places.get(by) ?? 0) + 1);
  }
  return places;
}

describe('capacity that stood still', () => {
  test('is what a minute-by-minute account of every unit says', () => {
    fc.assert(
      fc.property(fc.array(interruption, { maxLength: 12 }), fc.integer({ min: 1, max: 4 }), (drawn, units) => {
        const lost = idleMinutes(drawn, units);
        const counted = minuteByMinute(drawn, units);
        for (const cause of CAUSES) {
          expect((lost.get(cause) ?? 0) * units).toBeCloseTo(counted.get(cause) ?? 0, 9);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('is never more than the time in which anything stood still, and the same when a row is there twice', () => {
    fc.assert(
      fc.property(fc.array(interruption, { maxLength: 12 }), fc.integer({ min: 1, max: 4 }), (drawn, units) => {
        const minutes = new Set(
          drawn.flatMap(({ from, until }) => Array.from({ length: until - from }, (_, minute) => from + minute)),
        );
        const total = [...idleMinutes(drawn, units).values()].reduce((sum, lost) => sum + lost, 0);
        expect(total).toBeLessThanOrEqual(minutes.size + 1e-9);
        const twice = [...idleMinutes([...drawn, ...drawn], units).values()].reduce((sum, lost) => sum + lost, 0);
        expect(twice).toBeCloseTo(total, 9);
      }),
    );
  });

  test('goes to the cause that began first, and to the next only what it stops beyond that', () => {
    // One of two sets from 0 to 60; the power from 30 to 90: half of 60, then the other half of 30 and all of 30.
    const lost = idleMinutes(
      [
        { cause: 'listrik', from: 30, until: 90, unit: null },
        { cause: 'alat', from: 0, until: 60, unit: 'S1' },
      ],
      2,
    );
    expect(lost).toEqual(
      new Map([
        ['alat', 30],
        ['listrik', 45],
      ]),
    );
  });

  test('is none where the stage has no unit', () => {
    expect(idleMinutes([{ cause: 'alat', from: 0, until: 60, unit: 'S1' }], 0)).toEqual(new Map());
    expect(idleMinutes([{ cause: 'listrik', from: 0, until: 60, unit: null }], 0)).toEqual(new Map());
  });
});
