import type { Settings } from '../../src/domain/settings';
import { kibB } from '../../src/reports';
import { numberLine } from '../../src/reports/form/documentNumber';
import { pageOf, setting } from './office';

const settings = (nomor_surat: string | null) => ({ nomor_surat }) as Settings;

test('leaves room for the number from the agenda, with month in Roman numerals and year', () => {
  expect(numberLine(settings(null), '2026-11-24')).toBe('Nomor: ......../......../XI/2026');
  expect(numberLine(settings('470/..../438.7.10/{bulan}/{tahun}'), '2027-04-01')).toBe(
    'Nomor: 470/..../438.7.10/IV/2027',
  );
});

test('knows all twelve', () => {
  const months = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}-01`);
  expect(months.map((day) => numberLine(settings('{bulan}'), day).slice(7)).join(' ')).toBe(
    'I II III IV V VI VII VIII IX X XI XII',
  );
});

test('stands under the title of a form as the office writes it', () => {
  const { cells } = pageOf(kibB, { pengaturan: [setting('nomor_surat', '028/{tahun}')] });
  const title = cells.findIndex(([first]) => String(first).startsWith('KARTU INVENTARIS'));
  expect(cells[title + 1]?.[0]).toBe('Nomor: 028/2026');
});
