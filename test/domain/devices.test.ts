import { isComponent, mountedSets, nearestIds, ownedSets } from '../../src/domain/devices';
import { type AsetRow, aset, SET_COMPONENTS } from '../../src/tables/aset';
import { type Placed, readTable } from '../../src/tables/table';
import { gridsOf } from '../reports/office';

const office = (rows: Record<string, string>[]): Placed<AsetRow>[] =>
  readTable(aset, gridsOf({ aset: rows.map((row) => ({ nama: row.jenis ?? '', ...row })) })[aset.sheet] ?? null).rows;

const inPlace = (devices: Placed<AsetRow>[]) =>
  mountedSets(devices).map(({ name, parts }) => [
    name,
    parts.flatMap(({ component, device }) => (device ? [`${component} ${device.id}`] : [])),
  ]);

describe('recording sets as they stand', () => {
  test('go by name, each with its parts in the order of the components', () => {
    const devices = office([
      { id: 'I-1', jenis: 'IRIS', setPerekaman: 'SET-2', kondisi: 'B' },
      { id: 'P-1', jenis: 'PC', setPerekaman: 'set-2', kondisi: 'RB' },
      { id: 'P-2', jenis: 'PC', setPerekaman: 'SET-1', kondisi: 'B' },
      { id: 'P-3', jenis: 'PC', setPerekaman: 'SET-3', kondisi: 'B' },
      { id: 'K-1', jenis: 'KURSI', setPerekaman: 'SET-3', kondisi: 'B' },
    ]);
    expect(inPlace(devices)).toEqual([
      ['SET-1', ['PC P-2']],
      ['SET-2', ['PC P-1', 'IRIS I-1']],
      ['SET-3', ['PC P-3']],
    ]);
    expect(mountedSets(devices).every(({ parts }) => parts.length === SET_COMPONENTS.length)).toBe(true);
  });

  test('hold neither what was written off nor what is in no set', () => {
    const devices = office([
      { id: 'P-1', jenis: 'PC', setPerekaman: 'SET-1', kondisi: 'B', status: 'DIHAPUS' },
      { id: 'P-2', jenis: 'PC', kondisi: 'B' },
    ]);
    expect(devices).toHaveLength(2);
    expect(mountedSets(devices)).toEqual([]);
  });

  test.each([
    ['RB', 'B', 'P-2'],
    ['B', 'RB', 'P-1'],
    ['RB', 'RR', 'P-1'],
  ])('count of two PCs in one place, %s and %s, the working one, else the first', (first, second, counts) => {
    const devices = office([
      { id: 'P-1', jenis: 'PC', setPerekaman: 'SET-1', kondisi: first },
      { id: 'P-2', jenis: 'PC', setPerekaman: 'SET-1', kondisi: second },
    ]);
    expect(inPlace(devices)).toEqual([['SET-1', [`PC ${counts}`]]]);
  });

  test('are owned as named or, unnamed, as many as there are of the most frequent component', () => {
    const set = (setPerekaman: string) => ({ id: `P-${setPerekaman}`, jenis: 'PC', setPerekaman, kondisi: 'RB' });
    const loose = (jenis: string, count: number, status = 'AKTIF') =>
      Array.from({ length: count }, (_, place) => ({ id: `${jenis}-${place}${status}`, jenis, kondisi: 'B', status }));
    expect(ownedSets(office([]))).toBe(0);
    expect(ownedSets(office([...loose('IRIS', 3), ...loose('KAMERA', 2), ...loose('KURSI', 9)]))).toBe(3);
    expect(ownedSets(office([set('A'), set('B'), ...loose('IRIS', 1)]))).toBe(2);
    expect(ownedSets(office([set('A'), ...loose('IRIS', 4, 'DIHAPUS')]))).toBe(1);
  });
});

test('a component of a set is one of the five', () => {
  expect(['PC', 'KAMERA', 'SIDIK_JARI', 'IRIS', 'TANDA_TANGAN'].map(isComponent)).not.toContain(false);
  expect(isComponent('KURSI')).toBe(false);
});

describe('ids that look like a mistyped one', () => {
  test('are the three with the fewest letters to change, whatever their case', () => {
    expect(nearestIds('pc-01', ['PRN-9', 'PC-11', 'PC-01', 'PC-99', 'KURSI-5'])).toEqual(['PC-01', 'PC-11', 'PC-99']);
    expect(nearestIds('PC-01', ['krs-77', 'pc-01'])).toEqual(['pc-01', 'krs-77']);
  });

  test('go by their name where they are as near', () => {
    expect(nearestIds('PC-0', ['PC-3', 'PC-1', 'PC-2'])).toEqual(['PC-1', 'PC-2', 'PC-3']);
    expect(nearestIds('PC-0', ['PC-1', 'PC-2', 'PC-3'])).toEqual(['PC-1', 'PC-2', 'PC-3']);
  });
});
