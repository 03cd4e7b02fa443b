import { openOffice } from '../../src/local/testing';
import { builtDist } from './dist';

/** Porong has recorded 5.500 more than its list; three others lack 300 each: 900 people wait, whoever asks. */
test('one desa above its list changes no backlog: sentence, Dasbor, panel, report, letter and trips tell the same', () => {
  const office = openOffice({ dist: builtDist(), now: '2026-11-24T10:00' });
  office.call('siapkanLembarKerja');
  office.paste('Desa!A2', [
    ['D1', 'Porong', 'DESA', '20000', '14500', '20000'],
    ['D2', 'Siring', 'DESA', '15000', '10800', '10500'],
    ['D3', 'Gedang', 'DESA', '18000', '13000', '12700'],
    ['D4', 'Wunut', 'DESA', '17000', '12300', '12000'],
  ]);
  office.paste(
    'Aset!A2',
    ['PC', 'KAMERA', 'SIDIK_JARI', 'IRIS', 'TANDA_TANGAN'].map((kind) => [`${kind}-1`, kind, kind, 'B', 'SET-1']),
  );
  office.menu('Hitung prakiraan');
  office.menu('Perbarui laporan');
  const rows = (sheet: string) => office.values(`${sheet}!A1:K90`).map((row) => row.map(String));
  const textOf = (sheet: string) => rows(sheet).flat().join(' ').replace(/\s+/g, ' ');

  const panel = office.run('ringkasan', {}) as {
    kalimat: string;
    angka: { kunci: string; nilai: string; arti: string }[];
  };
  const waiting = panel.angka.find(({ kunci }) => kunci === 'tunggakan');
  expect([panel.kalimat.slice(0, 19), waiting?.nilai]).toEqual(['Tunggakan 900 orang', '900']);
  expect(waiting?.arti).toContain('1 desa cakupannya di atas 100 % (sudah rekam 5.500 lebih banyak');

  expect(rows('Dasbor').find(([label]) => label === 'Belum direkam')?.[1]).toBe('900 orang');
  const villages = rows('Dasbor')
    .slice(rows('Dasbor').findIndex(([label]) => label === 'Desa') + 1)
    .slice(0, 4);
  expect(villages.map(([name, people]) => [name, people]).sort()).toEqual([
    ['Gedang', '300'],
    ['Porong', '0'],
    ['Siring', '300'],
    ['Wunut', '300'],
  ]);

  const report = rows('Laporan Perekaman');
  const listed = report.filter(([number]) => /^[1-4]$/.test(number ?? '')).slice(-4);
  expect(listed.map(([, , , , people]) => Number(people))).toEqual([0, 300, 300, 300]);
  expect(report.find(([, label]) => label === 'Jumlah')?.[4]).toBe('900');
  expect(textOf('Laporan Perekaman')).toContain('kelebihannya tidak mengurangi desa lain');

  expect(textOf('Surat Permohonan')).toContain('berjumlah 900 (sembilan ratus) orang');
  expect(rows('Jemput Bola').find(([, label]) => label === 'Jumlah')?.[2]).toBe('900');
  expect(rows('Prakiraan').find(([label]) => label === 'Tunggakan perekaman')?.[1]).toBe('900');
});
