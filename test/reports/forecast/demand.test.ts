import { readSettings } from '../../../src/domain/settings';
import { demandOf } from '../../../src/reports/forecast/demand';
import { desa, pengaturan } from '../../../src/tables';
import { readTable } from '../../../src/tables/table';
import { gridsOf } from '../office';

test('a desa whose residents aren’t filled in gets its part of those who turn 17, not a smaller one', () => {
  const grids = gridsOf({
    desa: [
      { kode: 'D1', nama: 'Terisi', penduduk: 1000, wajibKtp: 700, sudahRekam: 600 },
      { kode: 'D2', nama: 'Kosong', wajibKtp: 700, sudahRekam: 600 },
    ],
    pengaturan: [{ kunci: 'wajib_per_penduduk', nilai: '70 %' }],
  });
  const settings = readSettings(readTable(pengaturan, grids[pengaturan.sheet] ?? null));
  const grounds = { assumptions: [], gaps: [], decisive: [] };
  const demand = demandOf(readTable(desa, grids[desa.sheet] ?? null), settings, '2026-11-24', 250, grounds as never);
  // 700 in 70 % of the residents: 1,000, as many as in the other.
  expect(demand.desa[1]!.residents).toBeCloseTo(1000, 9);
  expect(demand.desa[0]!.residents).toBe(1000);
});
