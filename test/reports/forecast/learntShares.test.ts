import { readSettings } from '../../../src/domain/settings';
import { learntShares } from '../../../src/reports/forecast/model/learntShares';
import { desa, pengaturan } from '../../../src/tables';
import { readTable } from '../../../src/tables/table';
import { gridsOf, type TypedRow } from '../office';

function sharesOf(rows: TypedRow[]) {
  const grids = gridsOf({ desa: rows.map((row, index) => ({ kode: `D${index}`, nama: 'Desa', ...row })) });
  return learntShares(
    readTable(desa, grids[desa.sheet] ?? null).rows,
    readSettings(readTable(pengaturan, grids[pengaturan.sheet] ?? null)),
  );
}

test('without outreach the usual share holds for every list', () => {
  // Default 40 % - 70 % - 100 %: mean 70 % of 1.000
  const { reachable, reachableBacklog, assumption } = sharesOf([
    { wajibKtp: 2000, sudahRekam: 1000 },
    { wajibKtp: 100, sudahRekam: 150 },
  ]);
  expect(reachable).toEqual(Array(2).fill({ low: 0.4, value: 0.7, high: 1 }));
  expect(reachableBacklog).toBeCloseTo(700, 9);
  expect(assumption).toMatchObject({ value: '40 % - 100 %', place: { sheet: 'Pengaturan' } });
});

test('what outreach found moves its own list most and says where it comes from', () => {
  const { reachable, reachableBacklog, assumption } = sharesOf([
    { wajibKtp: 2000, sudahRekam: 1000, dicari: 220, ditemukan: 80 },
    { wajibKtp: 2000, sudahRekam: 1000 },
  ]);
  expect(reachable[0]!.value).toBeLessThan(reachable[1]!.value);
  expect(reachable[1]!.value).toBeLessThan(0.7);
  expect(reachableBacklog).toBeLessThan(1400);
  expect(assumption.basis).toContain('80 dari 220 orang yang dicari di 1 desa ditemukan');
  expect(assumption.place.sheet).toBe('Desa');
});

test('more found than looked for counts as all found', () => {
  const [slip] = sharesOf([{ wajibKtp: 200, sudahRekam: 100, dicari: 10, ditemukan: 40 }]).reachable;
  const [all] = sharesOf([{ wajibKtp: 200, sudahRekam: 100, dicari: 10, ditemukan: 10 }]).reachable;
  expect(slip).toEqual(all);
});
