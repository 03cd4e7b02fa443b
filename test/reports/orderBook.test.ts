import { laporanBlanko } from '../../src/reports';
import { leadTimeBasis } from '../../src/reports/orderBook';
import { entry, pageOf, wall } from './office';

const basis = (seen: number) => leadTimeBasis({ open: [], seen, leadTimes: [], usualMost: 0 });

test('says where the lead times come from, and with which weight', () => {
  expect([basis(0), basis(2), basis(6)]).toEqual([
    'rentang waktu_tunggu_blanko di Pengaturan',
    '2 pesanan yang sudah datang (lembar Pesanan, bobot 2/6) dan rentang waktu_tunggu_blanko di Pengaturan (bobot 4/6)',
    '6 pesanan yang sudah datang (lembar Pesanan)',
  ]);
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
    'Sudah dipesan, belum datang, dan ikut diperhitungkan sebelum meminta lagi: 300 keping BLANKO (PS-0002, 05-11-2026).',
  );
  expect(said).toContain(
    'Waktu tunggu BLANKO dari 1 pesanan yang sudah datang (lembar Pesanan, bobot 1/6) dan rentang',
  );
});
