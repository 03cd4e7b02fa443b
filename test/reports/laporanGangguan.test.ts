import { laporanGangguan } from '../../src/reports';
import { linesUnder, pageOf, type Typed, wall } from './office';

/** Tuesday 3 November: server 08:00-11:00 and network 10:00-12:00 overlap by an hour. The rest is at the edges. */
const OFFICE: Typed = {
  gangguan: [
    {
      id: 'G-1',
      mulai: wall('2026-11-03', '08:00'),
      selesai: wall('2026-11-03', '11:00'),
      jenis: 'SERVER',
      wargaTerdampak: 20,
      penyebab: 'Pusat',
    },
    {
      id: 'G-2',
      mulai: wall('2026-11-03', '10:00'),
      selesai: wall('2026-11-03', '12:00'),
      jenis: 'JARINGAN',
      wargaTerdampak: 5,
    },
    // Friday 30 October 13:00 until Monday 2 November 08:30: one hour of it is November's
    { id: 'G-3', mulai: wall('2026-10-30', '13:00'), selesai: wall('2026-11-02', '08:30'), jenis: 'SERVER' },
    { id: 'G-4', mulai: wall('2026-10-01', '08:00'), selesai: wall('2026-10-01', '09:00'), jenis: 'LISTRIK' },
    // runs since 08:00 of the day, two hours until now
    { id: 'G-5', mulai: wall('2026-11-24', '08:00'), jenis: 'PRINTER', asetId: 'prn-1' },
  ],
  aset: [{ id: 'PRN-1', nama: 'Printer kartu', jenis: 'PRINTER_KARTU', kondisi: 'B', ruang: 'Ruang 2' }],
};

const page = pageOf(laporanGangguan, OFFICE);

test('has the columns of the report', () => {
  // docs/sumber.md s.4, laporan gangguan
  expect(page.cells).toContainEqual([
    'No',
    'Mulai',
    'Selesai',
    'Lama (jam layanan)',
    'Jenis',
    'Alat/lokasi',
    'Tahap terhenti',
    'Warga terdampak',
    'Penyebab',
    'Tindakan',
    'Dilaporkan kepada',
    'Status',
  ]);
});

test("lists the month's outages in order with the service hours that fall into the month", () => {
  const [, ...lines] = linesUnder(page, 'No', 'Mulai');
  expect(lines.slice(0, -1).map((line) => [line[0], line[3], line[4], line[5], line[6], line[11]])).toEqual([
    [1, 1, 'Server pusat terganggu', '', 'verifikasi dan pencetakan', 'Selesai'],
    [2, 3, 'Server pusat terganggu', '', 'verifikasi dan pencetakan', 'Selesai'],
    [3, 2, 'Jaringan terputus', '', 'verifikasi dan pencetakan', 'Selesai'],
    [4, 2, 'Printer rusak', 'prn-1, Printer kartu, Ruang 2', 'pencetakan', 'Berlangsung'],
  ]);
});

test('an outage whose end was typed before it comes is running until then', () => {
  const { gangguan } = OFFICE;
  const ends = wall('2026-11-24', '15:00');
  const before = pageOf(laporanGangguan, {
    ...OFFICE,
    gangguan: gangguan?.map((row) => (row.id === 'G-5' ? { ...row, selesai: ends } : row)) ?? [],
  });
  const [, ...lines] = linesUnder(before, 'No', 'Mulai');
  expect(lines[3]?.[11]).toBe('Berlangsung');
});

test('counts outages at the same time once, in the total and by kind', () => {
  const total = linesUnder(page, 'No', 'Mulai').pop();
  // 1 + (08:00-12:00) 4 + 2, not 1 + 3 + 2 + 2
  expect(total?.[3]).toBe(7);
  expect(total?.[7]).toBe(25);
  const recap = linesUnder(page, 'No', 'Jenis').map((line) => line.slice(1, 5));
  expect(recap).toEqual([
    ['Server pusat terganggu', 2, 4, 20],
    ['Jaringan terputus', 1, 2, 5],
    ['Printer rusak', 1, 2, ''],
    ['Jumlah', 4, 7, 25],
  ]);
});

test('a holiday takes no service hours', () => {
  const closed = pageOf(laporanGangguan, {
    ...OFFICE,
    libur: [{ tanggal: wall('2026-11-03'), jenis: 'LIBUR_DAERAH', nama: 'Libur' }],
  });
  expect(linesUnder(closed, 'No', 'Mulai').pop()?.[3]).toBe(3);
});
