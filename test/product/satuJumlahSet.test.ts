import { openOffice } from '../../src/local/testing';
import type { DeviceList } from '../../src/procedures/daftarAlat';
import { builtDist } from './dist';

/** How many recording sets there are is one number, on Dasbor and in the panel. */
test('a whole set and a loose computer are one set that is ready of two', () => {
  const office = openOffice({ dist: builtDist(), now: '2026-11-24T09:30' });
  office.call('siapkanLembarKerja');
  const mounted = ['PC', 'KAMERA', 'SIDIK_JARI', 'IRIS', 'TANDA_TANGAN'].map((jenis) => ({ jenis, set: 'SET-1' }));
  [...mounted, { jenis: 'PC', set: '' }].forEach(({ jenis, set }, index) => {
    const input = { id: `A-${index}`, nama: jenis, jenis, setPerekaman: set };
    expect(office.run('catat', { action: 'tambahAlat', input, actionId: `t${index}` })).toMatchObject({ ok: true });
  });
  const { usableSets, ownedSets } = office.run('daftarAlat', {}) as DeviceList;
  expect([usableSets, ownedSets]).toEqual([1, 2]);
  office.call('perbaruiLaporan');
  const dasbor = office.values('Dasbor!A1:Z30').flat().map(String);
  expect(dasbor).toContain(`${usableSets} dari ${ownedSets} set`);
});
