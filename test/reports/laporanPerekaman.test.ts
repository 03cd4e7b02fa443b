import { laporanPerekaman } from '../../src/reports';
import { linesUnder, pageOf, paperDesa, type TypedRow, textOf, wall } from './office';

const services: TypedRow[] = [
  { tanggal: wall('2026-10-30'), rekam: 7, prr: 100, cetak: 60 },
  { tanggal: wall('2026-11-02'), rekam: 40, prr: 30, cetak: 25 },
  { tanggal: wall('2026-11-03'), rekam: 45, prr: 38, cetak: 50 },
  { tanggal: wall('2026-11-25'), rekam: 99, prr: 99, cetak: 90 },
];

test('has the columns of the report', () => {
  // docs/sumber.md s.4, laporan perekaman per desa
  expect(pageOf(laporanPerekaman, {}).cells).toContainEqual([
    'No',
    'Desa',
    'Wajib KTP',
    'Sudah rekam',
    'Belum rekam',
    '%',
    'Rekam bulan ini',
    'PRR',
    'Tercetak',
    'Belum cetak',
    'Ket.',
  ]);
});

test('derives the backlog of the paper: 11.915 over 19 desa, not the printed 7.420, and marks the five that differ', () => {
  // docs/sumber.md s.1: sums and the five desa that don't balance
  const page = pageOf(laporanPerekaman, { desa: paperDesa });
  const [, ...lines] = linesUnder(page, 'No');
  const total = lines.pop();
  expect(lines).toHaveLength(19);
  expect(total?.slice(2, 5)).toEqual([201_524, 201_524 - 11_915, 11_915]);
  expect(total?.[5]).toBeCloseTo(189_609 / 201_524, 12);
  expect(lines.filter((line) => line[10] !== '').map((line) => line[1])).toEqual([
    'Porong',
    'Renokenongo',
    'Glagaharum',
    'Plumbon',
    'Candipari',
  ]);
  expect(textOf(page)).toContain('7.420');
});

test("gives the month's services for the kecamatan as a whole, and what waits to be printed since the first day", () => {
  const page = pageOf(laporanPerekaman, { desa: paperDesa, layanan: services });
  const total = linesUnder(page, 'No').pop();
  // November until the 24th: 40 + 45, 30 + 38, 25 + 50; waiting (100 + 30 + 38) - (60 + 25 + 50)
  expect(total?.slice(6, 10)).toEqual([85, 68, 75, 33]);
  expect(linesUnder(page, 'No')[1]?.slice(6, 10)).toEqual(['', '', '', '']);
  expect(textOf(page).replace(/\s+/g, ' ')).toContain(
    'Rekam bulan ini, PRR, Tercetak dan Belum cetak kosong di baris desa: lembar Layanan mencatat per hari untuk seluruh kecamatan',
  );
});

test('leaves out a desa that is no more, and says so', () => {
  const merged = { kode: 'X', nama: 'Siring Lama', wajibKtp: 10, sudahRekam: 0, aktifSampai: wall('2020-12-31') };
  const page = pageOf(laporanPerekaman, { desa: [...paperDesa, merged] });
  expect(linesUnder(page, 'No').pop()?.[4]).toBe(11_915);
  expect(textOf(page)).toContain('Siring Lama tidak aktif');
});

test('a desa without anybody who must have a KTP has no percentage', () => {
  const page = pageOf(laporanPerekaman, { desa: [{ kode: 'X', nama: 'Kosong', wajibKtp: 0, sudahRekam: 0 }] });
  expect(linesUnder(page, 'No')[1]?.[5]).toBe('');
});

test('a month of which nobody told is blank and not nought, and says which columns', () => {
  const total = (typed: TypedRow[], now?: string) =>
    linesUnder(pageOf(laporanPerekaman, { desa: paperDesa, layanan: typed }, now), 'No')
      .pop()
      ?.slice(6, 10);
  const said = (typed: TypedRow[]) =>
    textOf(pageOf(laporanPerekaman, { desa: paperDesa, layanan: typed })).replace(/\s+/g, ' ');
  expect(total([])).toEqual(['', '', '', '']);
  expect(said([])).toContain(
    'Rekam bulan ini, PRR dan Tercetak dibiarkan kosong: lembar Layanan belum diisi untuk bulan ini.',
  );
  expect(said([])).toContain('Kolom PRR di lembar Layanan belum pernah diisi');
  // October tells, November only that nobody was recorded: a nought that was typed is one.
  const told = [
    { tanggal: wall('2026-10-30'), rekam: 7, prr: 100, cetak: 60 },
    { tanggal: wall('2026-11-02'), rekam: 0 },
  ];
  expect(total(told)).toEqual([0, '', '', 40]);
  expect(said(told)).toContain('PRR dan Tercetak dibiarkan kosong');
  expect(said(services)).not.toContain('dibiarkan kosong');
  // Printed without any print-ready record: how many wait nobody knows.
  expect(total([{ tanggal: wall('2026-11-02'), cetak: 25 }])).toEqual(['', '', 25, '']);
});

test('a month that is over says until which day it counts', () => {
  const page = pageOf(laporanPerekaman, { desa: paperDesa, layanan: services }, '2026-10-31T23:59');
  expect(textOf(page)).toContain('sampai 31-10-2026.');
  expect(textOf(page)).not.toContain('hari ini.');
});

test('fewer than nobody never wait: the count is blank and says how many more were printed than became print-ready', () => {
  const days = [
    { tanggal: wall('2026-11-02'), rekam: 4, prr: 30, cetak: 25 },
    { tanggal: wall('2026-11-03'), rekam: 4, cetak: 40 },
  ];
  const page = pageOf(laporanPerekaman, { desa: paperDesa, layanan: days });
  expect(linesUnder(page, 'No').pop()?.slice(6, 10)).toEqual([8, 30, 65, '']);
  // 25 + 40 - 30
  expect(textOf(page).replace(/\s+/g, ' ')).toContain(
    'Belum cetak dibiarkan kosong: sampai 24-11-2026 tercetak 35 lebih banyak daripada PRR yang tercatat',
  );
});

test('a month with days that don’t tell PRR is not called one that nobody filled in', () => {
  const days = [{ tanggal: wall('2026-11-02'), rekam: 4, cetak: 0 }];
  const said = textOf(pageOf(laporanPerekaman, { desa: paperDesa, layanan: days })).replace(/\s+/g, ' ');
  expect(said).toContain(
    'PRR dibiarkan kosong: di lembar Layanan bulan ini kolom itu belum diisi, walaupun harinya ada.',
  );
});
