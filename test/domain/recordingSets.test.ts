import { scarcestComponents, usableSets, workingComponents } from '../../src/domain/recordingSets';
import { SET_COMPONENTS } from '../../src/tables/aset';

type Device = Parameters<typeof usableSets>[0][number];
const device = (jenis: Device['jenis'], kondisi: Device['kondisi'] = 'B', status: Device['status'] = 'AKTIF') => ({
  jenis,
  kondisi,
  status,
});
const wholeSet = SET_COMPONENTS.map((component) => device(component));

describe('usable recording sets', () => {
  test('are as many as the scarcest working component', () => {
    expect(usableSets([...wholeSet, ...wholeSet.filter(({ jenis }) => jenis !== 'IRIS')])).toBe(1);
  });

  test('one set can be built from two broken ones', () => {
    const withoutCamera = wholeSet.map(({ jenis }) => device(jenis, jenis === 'KAMERA' ? 'RB' : 'B'));
    const withoutIris = wholeSet.map(({ jenis }) => device(jenis, jenis === 'IRIS' ? 'RR' : 'B'));
    expect(usableSets(withoutCamera)).toBe(0);
    expect(usableSets([...withoutCamera, ...withoutIris])).toBe(1);
  });

  test('lightly damaged and written-off components do not count, printers neither', () => {
    const devices = [...wholeSet, device('PC', 'RR'), device('PC', 'B', 'DIHAPUS'), device('PRINTER_KARTU')];
    expect(workingComponents(devices)).toEqual({ PC: 1, KAMERA: 1, SIDIK_JARI: 1, IRIS: 1, TANDA_TANGAN: 1 });
  });

  test('are none without devices', () => {
    expect(usableSets([])).toBe(0);
  });

  test('are held up by every scarcest component, in the order of a set', () => {
    expect(scarcestComponents([...wholeSet, device('PC'), device('KAMERA'), device('SIDIK_JARI')])).toEqual([
      'IRIS',
      'TANDA_TANGAN',
    ]);
  });
});
