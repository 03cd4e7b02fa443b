import fc from 'fast-check';
import { mountedSets } from '../../src/domain/devices';
import { type Move, rebuildPlan } from '../../src/domain/rebuildSets';
import { isWorking, usableSets } from '../../src/domain/recordingSets';
import { type AsetRow, aset, SET_COMPONENTS } from '../../src/tables/aset';
import { type Placed, readTable } from '../../src/tables/table';
import { gridsOf } from '../reports/office';

type Device = Placed<AsetRow>;

const office = (parts: [jenis: string, set: string, kondisi: string][]): Device[] => {
  const rows = parts.map(([jenis, setPerekaman, kondisi], index) => {
    return { id: `${jenis}-${index}`, nama: jenis, jenis, setPerekaman, kondisi };
  });
  return readTable(aset, gridsOf({ aset: rows })[aset.sheet] ?? null).rows;
};

function moved(devices: readonly Device[], moves: readonly Move[]): Device[] {
  const to = new Map(moves.map((move) => [move.id, move.to]));
  return devices.map((device) => (to.has(device.id) ? { ...device, setPerekaman: to.get(device.id) ?? null } : device));
}

const complete = (devices: readonly Device[]) =>
  mountedSets(devices).filter(({ parts }) => parts.every(({ device }) => device && isWorking(device))).length;

test('of two broken sets one is made: the good iris goes where it is missing, the broken one takes its place', () => {
  const devices = office([
    ...SET_COMPONENTS.map((kind): [string, string, string] => [kind, 'SET-1', kind === 'IRIS' ? 'RB' : 'B']),
    ...SET_COMPONENTS.map((kind): [string, string, string] => [kind, 'SET-2', kind === 'IRIS' ? 'B' : 'RB']),
  ]);
  expect(rebuildPlan(devices)).toEqual({
    readyNow: 0,
    readyAfter: 1,
    moves: [
      { id: 'IRIS-3', component: 'IRIS', from: 'SET-1', to: 'SET-2' },
      { id: 'IRIS-8', component: 'IRIS', from: 'SET-2', to: 'SET-1' },
    ],
  });
});

test('parts in no set go first, and a set that has no name yet gets one', () => {
  const devices = office(SET_COMPONENTS.map((kind): [string, string, string] => [kind, '', 'B']));
  const { readyAfter, moves } = rebuildPlan(devices);
  expect(readyAfter).toBe(1);
  expect(moves.map(({ from, to }) => [from, to])).toEqual(SET_COMPONENTS.map(() => [null, 'SET-1']));
});

test('nothing is moved where no set more can be made', () => {
  const devices = office([
    ...SET_COMPONENTS.map((kind): [string, string, string] => [kind, 'SET-1', 'B']),
    ['PC', 'SET-2', 'B'],
  ]);
  expect(rebuildPlan(devices)).toEqual({ readyNow: 1, readyAfter: 1, moves: [] });
});

/** Up to three sets, each place with nothing, a working or a broken part; and parts that lie in no set. */
const anyOffice = fc
  .tuple(
    fc.array(fc.array(fc.constantFrom('', 'B', 'B', 'RB'), { minLength: 5, maxLength: 5 }), { maxLength: 3 }),
    fc.array(fc.tuple(fc.constantFrom(...SET_COMPONENTS), fc.constantFrom('B', 'RR')), { maxLength: 6 }),
  )
  .map(([sets, loose]) =>
    office([
      ...sets.flatMap((parts, set) =>
        parts.flatMap((kondisi, kind): [string, string, string][] =>
          kondisi === '' ? [] : [[SET_COMPONENTS[kind] ?? 'PC', `SET-${set + 1}`, kondisi]],
        ),
      ),
      ...loose.map(([kind, kondisi]): [string, string, string] => [kind, '', kondisi]),
    ]),
  );

/** By trying every choice of sets: a chosen set costs what it lacks, a new one all five. */
function fewestMoves(devices: readonly Device[], wanted: number): number {
  const lacks = mountedSets(devices).map(
    ({ parts }) => parts.filter(({ device }) => !device || !isWorking(device)).length,
  );
  const costs = [...lacks, ...Array<number>(wanted).fill(5)];
  let best = Number.POSITIVE_INFINITY;
  for (let choice = 0; choice < 2 ** costs.length; choice++) {
    const chosen = costs.filter((_, index) => choice & (1 << index));
    if (chosen.length === wanted)
      best = Math.min(
        best,
        chosen.reduce((sum, cost) => sum + cost, 0),
      );
  }
  return best;
}

test('any office: all sets that its working parts make, none double, with the fewest working parts moved', () => {
  let rebuilt = 0;
  fc.assert(
    fc.property(anyOffice, (devices) => {
      const { readyNow, readyAfter, moves } = rebuildPlan(devices);
      const after = moved(devices, moves);
      expect(readyNow).toBe(complete(devices));
      expect(complete(after)).toBe(usableSets(devices));
      expect(readyAfter).toBe(usableSets(devices));
      const places = after.flatMap(({ jenis, setPerekaman }) => (setPerekaman ? [`${setPerekaman} ${jenis}`] : []));
      expect(new Set(places).size).toBe(places.length);
      const good = moves.filter(({ id }) => devices.some((device) => device.id === id && isWorking(device)));
      expect(good).toHaveLength(readyAfter > readyNow ? fewestMoves(devices, readyAfter) : 0);
      if (moves.length > 0) rebuilt++;
    }),
    { seed: 64, numRuns: 2000 },
  );
  expect(rebuilt).toBeGreaterThan(200);
});
