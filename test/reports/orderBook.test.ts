import { laporanBlanko } from '../../src/reports';
import { leadTimeBasis } from '../../src/reports/stock/orderBook';
import { entry, linesUnder, pageOf, setting, wall } from './office';

const basis = (seen: number) =>
  leadTimeBasis({ open: [], orderOf: new Map(), seen, leadTimes: [], courses: [], usualMost: 0 });

test('says where the lead times come from, and with which weight', () => {
  expect([basis(0), basis(2), basis(6)]).toEqual([
    'rentang waktu_tunggu_blanko di Pengaturan',
    '2 pesanan yang sudah datang (lembar Pesanan, bobot 2/6) dan rentang waktu_tunggu_blanko di Pengaturan (bobot 4/6)',
    '6 pesanan yang sudah datang (lembar Pesanan)',
  ]);
});

const saidOf = (page: ReturnType<typeof pageOf>) => page.cells.flat().map(String).join(' ').replace(/\s+/g, ' ');

test('an order of a later day, or given up later, is as it was on the day of the report', () => {
  // Today is 24 November.
  const asked = (id: string, day: string, more = {}) => ({
    ...{ id, tanggal: wall(day), barang: 'BLANKO', jumlah: 500 },
    ...more,
  });
  const said = saidOf(
    pageOf(laporanBlanko, {
      persediaan: [entry('2026-11-01', 'TERIMA', 50)],
      pengaturan: [setting('titik_pesan_praktik', 1000)],
      pesanan: [
        asked('PS-0001', '2026-11-02', { batal: wall('2026-12-01') }),
        asked('PS-0002', '2026-11-03', { batal: wall('2026-11-24') }),
        asked('PS-0003', '2026-12-02'),
      ],
    }),
  );
  expect(said).toContain('sebelum meminta lagi: 500 keping blanko (PS-0001, 02-11-2026).');
});

test('Laporan Blanko asks for less by what is on its way, and says so', () => {
  const askedFor = (jumlah: number) =>
    pageOf(laporanBlanko, {
      persediaan: [entry('2026-11-01', 'TERIMA', 50)],
      pengaturan: [setting('titik_pesan_praktik', 500)],
      pesanan: [
        { id: 'PS-0001', tanggal: wall('2026-11-02'), barang: 'BLANKO', jumlah },
        { id: 'PS-0002', tanggal: wall('2026-11-02'), barang: 'RIBBON', jumlah: 9 },
      ],
    });
  const last = (page: ReturnType<typeof pageOf>) => linesUnder(page, 'Tanggal').pop()?.[14];
  // 500 to be kept, 50 there.
  expect([last(askedFor(100)), last(askedFor(1500))]).toEqual([350, 0]);
  expect(saidOf(askedFor(1500))).toContain(
    '- sisa - 1.500 keping yang sudah dipesan dan belum datang, paling sedikit 0.',
  );
});

test('Laporan Blanko goes by the setting only for items whose own orders don’t tell', () => {
  const days = ['02', '03', '04', '05', '09', '10'];
  const said = saidOf(
    pageOf(laporanBlanko, {
      persediaan: days.map((day) => entry(`2026-11-${day}`, 'TERIMA', 10)),
      pesanan: days.map((day, at) => ({
        ...{ id: `PS-${at + 1}`, tanggal: wall(`2026-11-${day}`), barang: 'BLANKO', jumlah: 10 },
      })),
    }),
  );
  expect(said).toContain('Waktu tunggu blanko dari 6 pesanan yang sudah datang (lembar Pesanan).');
  expect(said).toContain('Waktu tunggu ribbon dan film dari rentang waktu_tunggu_blanko di Pengaturan.');
  expect(said).not.toContain('hari kerja setelah diminta');
});

test('Laporan Blanko tells what is still waited for and whose lead times it goes by', () => {
  const asked = (id: string, day: string) => ({ id, tanggal: wall(day), barang: 'BLANKO', jumlah: 500 });
  const page = pageOf(laporanBlanko, {
    persediaan: [entry('2026-11-09', 'TERIMA', 700)],
    pesanan: [asked('PS-0001', '2026-11-02'), asked('PS-0002', '2026-11-05')],
  });
  // Notes are broken into lines.
  const said = page.cells.flat().map(String).join(' ').replace(/\s+/g, ' ');
  expect(said).toContain(
    'Sudah dipesan, belum datang, dan ikut diperhitungkan sebelum meminta lagi: 300 keping blanko (PS-0002, 05-11-2026).',
  );
  expect(said).toContain(
    'Waktu tunggu blanko dari 1 pesanan yang sudah datang (lembar Pesanan, bobot 1/6) dan rentang',
  );
});
