import { readSettings } from '../../../src/domain/settings';
import { newGrounds } from '../../../src/reports/forecast/model/assumptions';
import { demandOf } from '../../../src/reports/forecast/model/demand';
import { hiddenReplacements, seenReplacements } from '../../../src/reports/forecast/model/seenReplacements';
import { desa } from '../../../src/tables';
import type { LayananRow } from '../../../src/tables/layanan';
import { readTable } from '../../../src/tables/table';
import { gridsOf } from '../office';

const days = (count: number, of: Partial<LayananRow>) =>
  Array.from({ length: count }, () => ({ prr: null, ...of }) as LayananRow);

/** 50,000 recorded: 6 % a year over 250 days are 12 a day, somewhere between 8 and 24. */
function replacedPerDay(rows: LayananRow[]): number {
  const grids = gridsOf({ desa: [{ kode: 'D1', nama: 'Satu', wajibKtp: 51_000, sudahRekam: 50_000 }] });
  const settings = readSettings({ rows: [], issues: [], unread: [], layout: null });
  const table = readTable(desa, grids[desa.sheet] ?? null);
  const { arrivals } = demandOf(table, settings, '2026-11-24', 250, newGrounds(), seenReplacements(rows));
  return Object.values(arrivals.replacements).reduce((sum, { perDay }) => sum + perDay.mean, 0);
}

test('are 12 a day by the setting where nothing was printed, or too few days tell', () => {
  expect(replacedPerDay([])).toBeCloseTo(12, 9);
  expect(replacedPerDay(days(29, { rekam: 20, cetak: 80 }))).toBeCloseTo(12, 9);
});

test('are what was printed beyond those recorded, weighed against the setting', () => {
  // 80 printed, 20 recorded: 60, of a variance of 60 over 100 days, Student's 99 / 97; against 12 ± 16 / 3.29.
  const seen = 97 / 99 / 0.6;
  const bySetting = (3.29 / 16) ** 2;
  expect(replacedPerDay(days(100, { rekam: 20, cetak: 80 }))).toBeCloseTo(
    (60 * seen + 12 * bySetting) / (seen + bySetting),
    9,
  );
  // Fewer than the setting says as well: 2 a day.
  expect(replacedPerDay(days(100, { rekam: 20, cetak: 22, prr: 22 }))).toBeLessThan(2.1);
});

test('are no fewer than the setting says where print-ready cards pile up', () => {
  expect(replacedPerDay(days(100, { rekam: 20, cetak: 22, prr: 40 }))).toBeCloseTo(12, 9);
  expect(replacedPerDay(days(100, { rekam: 20, cetak: 80, prr: 90 }))).toBeGreaterThan(58);
});

test('don’t count an old pile that is printed: what became ready does', () => {
  expect(replacedPerDay(days(100, { rekam: 20, cetak: 80, prr: 35 }))).toBeCloseTo(15, 0);
});

test('don’t show where no more was printed than recorded', () => {
  expect(replacedPerDay(days(100, { rekam: 40, cetak: 35 }))).toBeCloseTo(12, 9);
});

test('are said not to show there, since what is counted on is then more than was used', () => {
  const said = (rows: LayananRow[]) => hiddenReplacements(rows, 0.06);
  expect(said(days(100, { rekam: 40, cetak: 35 }))).toContain(
    'Penggantian kartu tidak terlihat di Layanan (rata-rata sehari 35,0 kartu tercetak, 40,0 orang direkam)',
  );
  expect(said(days(100, { rekam: 40, cetak: 41 }))).toBe('');
  expect(said(days(29, { rekam: 40, cetak: 35 }))).toBe('');
  expect(said([])).toBe('');
  // An old pile was printed: of what became ready none is beyond those recorded, and the setting alone counts.
  const pile = days(100, { rekam: 40, prr: 38, cetak: 45 });
  expect(seenReplacements(pile)).toBeNull();
  expect(said(pile)).toContain('(rata-rata sehari 38,0 kartu menjadi siap cetak, 40,0 orang direkam)');
  // What is set to none isn't to be made smaller.
  expect(hiddenReplacements(days(100, { rekam: 40, cetak: 35 }), 0)).toBe('');
});
