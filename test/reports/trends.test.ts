import { countTrend, dateTrend, formerForecast } from '../../src/reports/dasbor/trends';
import type { ArsipPrakiraanRow } from '../../src/tables/arsipPrakiraan';

const forecast = (day: string, p80: string | null = null): ArsipPrakiraanRow => ({
  id: day,
  waktu: `${day}T09:00`,
  tunggakan: 100,
  p50: null,
  p80,
  p95: null,
  acuan: null,
  acuan50: null,
  acuan80: null,
  acuan95: null,
  menahan: 'x',
  dasar: '[19,11915,2,1,{}]',
  kalimat: 'x',
  angka: '[]',
  kipas: null,
});

describe('the forecast to compare with', () => {
  const today = '2026-11-24';
  test.each([
    ['the last one that is a month old', ['2026-09-01', '2026-10-25', '2026-10-26', '2026-11-20'], '2026-10-25'],
    ['without one, the oldest that is a week old', ['2026-11-10', '2026-11-17', '2026-11-18'], '2026-11-10'],
    ['none when all are younger than a week', ['2026-11-18', '2026-11-24'], null],
  ])('is %s', (_, days, expected) => {
    const rows = days.map((day) => forecast(day)).reverse();
    expect(formerForecast(rows, today)?.id ?? null).toBe(expected);
  });
});

test('tells a count as more, less or the same since a day', () => {
  expect(countTrend(11_915, 13_055, '2026-10-20', 'orang')).toBe('▼ turun 1.140 orang sejak 20-10-2026');
  expect(countTrend(3, 2, '2026-10-20', 'set')).toBe('▲ naik 1 set sejak 20-10-2026');
  expect(countTrend(2, 2, '2026-10-20', 'set')).toBe('= tetap sejak 20-10-2026');
  expect(countTrend(2, null, '2026-10-20', 'set')).toBe('belum ada pembanding');
});

test('tells how the date moved, and when it went beyond the horizon', () => {
  const former = forecast('2026-10-20', '2027-06-01');
  expect(dateTrend(forecast('2026-11-24', '2027-06-13'), former)).toBe('▲ mundur 12 hari sejak 20-10-2026');
  expect(dateTrend(forecast('2026-11-24', '2027-05-31'), former)).toBe('▼ maju 1 hari sejak 20-10-2026');
  expect(dateTrend(forecast('2026-11-24'), former)).toBe('▲ melewati dua tahun sejak 20-10-2026');
  expect(dateTrend(former, forecast('2026-10-20', '2027-06-01'))).toBe('belum ada pembanding');
  // Without a backlog the day kept is the day after the forecast.
  const none = { ...forecast('2026-10-20', '2026-10-21'), tunggakan: 0 };
  expect(dateTrend(forecast('2026-11-24', '2027-06-13'), none)).toBe('belum ada pembanding');
});
