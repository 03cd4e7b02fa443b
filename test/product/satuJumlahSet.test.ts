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

test('two broken sets of which one can be made are one that is ready, on Pemeliharaan too; as mounted it is none', () => {
  const office = openOffice({ dist: builtDist(), now: '2026-11-24T09:30' });
  office.call('siapkanLembarKerja');
  const kinds = ['PC', 'KAMERA', 'SIDIK_JARI', 'IRIS', 'TANDA_TANGAN'];
  const rows = ['SET-1', 'SET-2'].flatMap((set, at) =>
    // One lacks its iris scanner, the other its computer.
    kinds.map((jenis) => [`${jenis}-${at}`, jenis, jenis, jenis === ['IRIS', 'PC'][at] ? 'RB' : 'B', set]),
  );
  office.paste('Aset!A2', rows);
  office.call('perbaruiLaporan');
  const { usableSets } = office.run('daftarAlat', {}) as DeviceList;
  expect(usableSets).toBe(1);
  const shown = (sheet: string) => office.values(`${sheet}!A1:Z60`).flat().map(String);
  expect(shown('Dasbor')).toContain('1 dari 2 set');
  expect(shown('Pemeliharaan')).toContain(
    'Rakit ulang. Set perekaman siap sesudah rakit ulang: 1; sekarang terpasang lengkap: 0',
  );
  // An office that names no sets doesn't note which part stands where: one number, and not "0 set lengkap".
  office.paste(
    'Aset!E2',
    rows.map(() => ['']),
  );
  office.call('perbaruiLaporan');
  expect(shown('Dasbor')).toContain('1 dari 2 set');
  expect(shown('Pemeliharaan')).toContain('Rakit ulang. Set perekaman siap sekarang: 1');
});
