import fc from 'fast-check';
import { mountedSets } from '../../src/domain/devices';
import { type Move, rebuildPlan, setsNow } from '../../src/domain/rebuildSets';
import { isWorking, usableSets } from '../../src/domain/recordingSets';
import { type AsetRow, aset, SET_COMPONENTS } from '../../src/tables/aset';
import { type Placed, readTable } from '../../src/tables/table';
import { gridsOf } from '../reports/office';

type Device = Placed<AsetRow>;

type Part = [jenis: string, set: string, kondisi: string, more?: { id?: string; status?: string } | undefined];

const office = (parts: Part[]): Device[] => {
  const rows = parts.map(([jenis, setPerekaman, kondisi, more], index) => {
    return { id: `${jenis}-${index}`, nama: jenis, jenis, setPerekaman, kondisi, ...more };
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

test('what can work says what has to be moved first, unless the office doesn’t note which part stands where', () => {
  const halves = (first: string, second: string) => [
    ...SET_COMPONENTS.map((kind): [string, string, string] => [kind, first, kind === 'KAMERA' ? 'RB' : 'B']),
    ...SET_COMPONENTS.map((kind): [string, string, string] => [kind, second, kind === 'IRIS' ? 'RB' : 'B']),
  ];
  // one good camera and one good iris scanner in two sets: neither records as it stands, one does once they are together
  expect(setsNow(office(halves('SET-1', 'SET-2')))).toBe(
    ' Set perekaman siap sesudah rakit ulang: 1; sekarang terpasang lengkap: 0.',
  );
  expect(setsNow(office(halves('', '')))).toBe(' Set perekaman siap sekarang: 1.');
  expect(setsNow(office(halves('SET-1', 'SET-2').slice(5)))).toBe(' Set perekaman siap sekarang: 0.');
});

test('parts in no set go first, and a set that has no name yet gets one', () => {
  const devices = office(SET_COMPONENTS.map((kind): [string, string, string] => [kind, '', 'B']));
  const { readyAfter, moves } = rebuildPlan(devices);
  expect(readyAfter).toBe(1);
  expect(moves.map(({ from, to }) => [from, to])).toEqual(SET_COMPONENTS.map(() => [null, 'SET-1']));
});

/** A set of which the parts named are as given, the others working; '': nothing is there. */
const set = (name: string, parts: Partial<Record<string, string>> = {}): Part[] =>
  SET_COMPONENTS.flatMap((kind): Part[] => {
    const kondisi = parts[kind] ?? 'B';
    return kondisi ? [[kind, name, kondisi, { id: `${name}/${kind}` }]] : [];
  });

const loose = (jenis: string, id: string): Part => [jenis, '', 'B', { id }];

const stepsOf = (devices: readonly Device[]) => rebuildPlan(devices).moves.map(({ id, from, to }) => [id, from, to]);

describe('which part is moved, where several would do', () => {
  test('one that lies in no set before one of a set that is given up, however the sheet is sorted', () => {
    const parts = [...set('SET-1', { IRIS: '' }), ...set('SET-2', { IRIS: 'B', PC: '', KAMERA: '' })];
    expect(stepsOf(office(parts))).toEqual([['SET-2/IRIS', 'SET-2', 'SET-1']]);
    for (const each of [
      [loose('IRIS', 'Z-1'), ...parts],
      [...parts, loose('IRIS', 'Z-1')],
    ]) {
      expect(stepsOf(office(each))).toEqual([['Z-1', null, 'SET-1']]);
    }
  });

  test('one of a set that is given up before the second one of a set that is filled', () => {
    const second: Part = ['IRIS', 'SET-1', 'B', { id: 'A-2' }];
    const given: Part = ['IRIS', 'SET-3', 'B', { id: 'Z-9' }];
    const filled = [...set('SET-1'), ...set('SET-2', { IRIS: '' })];
    for (const each of [
      [...filled, second, given],
      [given, second, ...filled],
    ]) {
      expect(stepsOf(office(each))).toEqual([['Z-9', 'SET-3', 'SET-2']]);
    }
    expect(stepsOf(office([...filled, second]))).toEqual([['A-2', 'SET-1', 'SET-2']]);
  });

  test('never a broken one, and never one that works where it is, whatever their ids', () => {
    const filled = [...set('SET-1'), ...set('SET-2', { IRIS: '' })];
    const second: Part = ['IRIS', 'SET-1', 'B', { id: 'Z-9' }];
    expect(stepsOf(office([...filled, second]))).toEqual([['Z-9', 'SET-1', 'SET-2']]);
    const broken: Part = ['IRIS', '', 'RB', { id: 'A-0' }];
    expect(stepsOf(office([broken, ...filled, second]))).toEqual([['Z-9', 'SET-1', 'SET-2']]);
    expect(stepsOf(office([broken, loose('IRIS', 'Z-9'), ...filled]))).toEqual([['Z-9', null, 'SET-2']]);
  });

  test('only one of the kind that is missing', () => {
    const spare = [loose('KAMERA', 'A-1'), loose('IRIS', 'B-1'), loose('PC', 'C-1')];
    expect(stepsOf(office([...set('SET-1', { IRIS: '' }), ...spare]))).toEqual([['B-1', null, 'SET-1']]);
    expect(stepsOf(office([...set('SET-1', { IRIS: '', PC: 'RB' }), ...spare]))).toEqual([
      ['SET-1/PC', 'SET-1', null],
      ['C-1', null, 'SET-1'],
      ['B-1', null, 'SET-1'],
    ]);
  });

  test('of equals the set and the part that come first, whether or not they are written in capitals', () => {
    const lacking = [...set('SET-2', { IRIS: '' }), ...set('set-1', { IRIS: '' })];
    expect(stepsOf(office([...lacking, loose('IRIS', 'B-1'), loose('IRIS', 'a-1')]))).toEqual([
      ['a-1', null, 'set-1'],
      ['B-1', null, 'SET-2'],
    ]);
    expect(stepsOf(office([...lacking, loose('IRIS', 'B-1')]))).toEqual([['B-1', null, 'set-1']]);
  });

  test('of equals the one whose id comes first', () => {
    const lacking = set('SET-1', { KAMERA: '' });
    for (const ids of [
      ['KAM-3', 'KAM-1', 'KAM-2'],
      ['KAM-2', 'KAM-3', 'KAM-1'],
      ['KAM-1', 'KAM-2', 'KAM-3'],
    ]) {
      const devices = office([...lacking, ...ids.map((id) => loose('KAMERA', id))]);
      expect(stepsOf(devices)).toEqual([['KAM-1', null, 'SET-1']]);
    }
  });

  test('the set that lacks less is filled, of two that lack as much the one whose name comes first', () => {
    const spare = loose('PC', 'PC-9');
    const one = { PC: '' };
    const two = { PC: '', IRIS: '' };
    expect(stepsOf(office([...set('SET-1', two), ...set('SET-2', one), spare]))).toEqual([['PC-9', null, 'SET-2']]);
    expect(stepsOf(office([...set('SET-2', one), ...set('SET-1', one), spare]))).toEqual([['PC-9', null, 'SET-1']]);
    expect(stepsOf(office([...set('SET-1', one), ...set('SET-2', one), spare]))).toEqual([['PC-9', null, 'SET-1']]);
  });
});

describe('a place in a set', () => {
  test('with two broken ones is emptied: the first goes where the working one lay, the other into no set', () => {
    const devices = office([
      ...set('SET-1', { IRIS: 'RB' }),
      ['IRIS', 'SET-1', 'RR', { id: 'SET-1/IRIS-2' }],
      ['IRIS', 'SET-2', 'B', { id: 'SET-2/IRIS' }],
    ]);
    expect(stepsOf(devices)).toEqual([
      ['SET-1/IRIS', 'SET-1', 'SET-2'],
      ['SET-1/IRIS-2', 'SET-1', null],
      ['SET-2/IRIS', 'SET-2', 'SET-1'],
    ]);
  });

  test('is the same place however the name of the set is typed', () => {
    const typed = set('SET-1', { IRIS: 'RB' }).map(([jenis, , kondisi, more], index): Part => {
      return [jenis, index % 2 ? 'set-1' : 'SET-1', kondisi, more];
    });
    const devices = office([...typed, loose('IRIS', 'IRS-9')]);
    const { readyAfter, moves } = rebuildPlan(devices);
    expect(readyAfter).toBe(1);
    expect(moves.map(({ id, to }) => [id, to])).toEqual([
      ['SET-1/IRIS', null],
      ['IRS-9', 'SET-1'],
    ]);
    expect(complete(moved(devices, moves))).toBe(1);
  });
});

test('a new set takes the first name that no set has, in whatever case it is typed', () => {
  const parts = SET_COMPONENTS.flatMap((kind): Part[] => [loose(kind, `${kind}-A`), loose(kind, `${kind}-B`)]);
  const names = (devices: readonly Device[]) => new Set(rebuildPlan(devices).moves.map(({ to }) => to));
  expect(names(office(parts))).toEqual(new Set(['SET-1', 'SET-2']));
  expect(names(office([...parts, ['PC', 'set-1', 'RB']]))).toEqual(new Set(['set-1', 'SET-2', null]));
  expect(names(office([...parts, ['PC', 'SET-2', 'RB']]))).toEqual(new Set(['SET-1', 'SET-2', null]));
});

test('what was written off is in no set, fills none and is not moved', () => {
  const gone = { status: 'DIHAPUS' };
  const devices = office([
    ...set('SET-1', { IRIS: '' }),
    ['IRIS', 'SET-1', 'B', { ...gone, id: 'LAMA-1' }],
    ['IRIS', '', 'B', { ...gone, id: 'LAMA-2' }],
  ]);
  expect(rebuildPlan(devices)).toEqual({ readyNow: 0, readyAfter: 0, moves: [] });
  const { moves } = rebuildPlan([...devices, ...office([loose('IRIS', 'BARU')])]);
  expect(moves.map(({ id }) => id)).toEqual(['BARU']);
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
