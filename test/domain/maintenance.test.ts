import { SETTINGS } from '../../src/domain/defaultSettings';
import {
  addMonths,
  idlePrinters,
  lastService,
  repairRecord,
  replaceFrom,
  serviceDue,
} from '../../src/domain/maintenance';
import { replaceOrRepair } from '../../src/domain/replaceOrRepair';
import type { Settings } from '../../src/domain/settings';
import { type AsetRow, aset } from '../../src/tables/aset';
import type { PerbaikanRow } from '../../src/tables/perbaikan';
import { type Placed, readTable } from '../../src/tables/table';
import { gridsOf, type TypedRow } from '../reports/office';

const defaults = Object.fromEntries(Object.entries(SETTINGS).map(([name, { value }]) => [name, value])) as Settings;
const settings = { ...defaults, servis_bulan: 6, servis_jam: 1000, masa_manfaat_set_perekaman: 5 };
const TODAY = '2026-11-24'; // a Tuesday
const around = { settings, today: TODAY, holidays: new Set<string>() };

const device = (more: TypedRow = {}): Placed<AsetRow> => {
  const row = { id: 'PRN-003', nama: 'Printer', jenis: 'PRINTER_KARTU', kondisi: 'B', tahun: 2022, ...more };
  return readTable(aset, gridsOf({ aset: [row] })[aset.sheet] ?? null).rows[0]!;
};
const care = (more: Partial<PerbaikanRow>): PerbaikanRow => ({
  id: 'R-1',
  asetId: 'prn-003',
  jenis: 'PERBAIKAN',
  tanggal: '2026-06-01',
  janji: null,
  kembali: null,
  tempat: null,
  keluhan: null,
  hasil: null,
  biaya: null,
  ...more,
});

describe('a service', () => {
  const noHours = { days: [], usual: 0 };

  test('is due so many months after the last service or return from repair, whichever was last', () => {
    const rows = [
      care({ jenis: 'SERVIS', tanggal: '2026-07-31' }),
      care({ kembali: '2026-08-31' }),
      care({ kembali: null, tanggal: '2026-11-01' }),
      care({ asetId: 'PRN-004', jenis: 'SERVIS', tanggal: '2026-11-20' }),
    ];
    expect(lastService(device(), rows)).toBe('2026-08-31');
    // February has no 31st
    expect(serviceDue(device(), rows, noHours, around)).toEqual({ day: '2027-02-28', because: 'BULAN' });
  });

  test('is due after so many service hours when these come first', () => {
    const rows = [care({ jenis: 'SERVIS', tanggal: '2026-11-19' })];
    // 990 hours were used up on one day; 10 left at 495 a working day take one
    const days = [
      { tanggal: '2026-11-19', jam: 999 },
      { tanggal: '2026-11-20', jam: 495 },
      { tanggal: '2026-11-23', jam: null },
    ];
    expect(serviceDue(device(), rows, { days, usual: 495 }, around)).toEqual({ day: '2026-11-25', because: 'JAM' });
    expect(serviceDue(device(), rows, { days, usual: 505 }, around)).toEqual({ day: TODAY, because: 'JAM' });
  });

  test('of a device never serviced counts from the end of its year; without a year it is due now', () => {
    expect(serviceDue(device({ tahun: 2026 }), [], noHours, around).day).toBe('2027-06-30');
    expect(serviceDue(device({ tahun: '' }), [], noHours, around)).toEqual({ day: TODAY, because: 'BELUM_PERNAH' });
  });

  test.each([
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-06-30', 6, '2026-12-30'],
    ['2026-01-10', 1.5, '2026-02-25'],
  ])('%s and %d months is %s', (day, months, expected) => expect(addMonths(day, months)).toBe(expected));
});

test('useful life ends in the year bought plus the setting, and a car has none here', () => {
  expect(replaceFrom(device(), settings)).toBe(2027);
  expect(replaceFrom(device({ jenis: 'KOMPUTER_KANTOR' }), settings)).toBe(2026);
  expect(replaceFrom(device({ jenis: 'KENDARAAN' }), settings)).toBeNull();
  expect(replaceFrom(device({ tahun: '' }), settings)).toBeNull();
});

test('a device’s repairs are added up, one that isn’t back until today', () => {
  const rows = [
    care({ tanggal: '2026-06-01', kembali: '2026-06-11', biaya: 300_000 }),
    care({ tanggal: '2026-11-20' }),
    care({ jenis: 'SERVIS', biaya: 50_000 }),
    care({ asetId: 'X', biaya: 9 }),
  ];
  expect(repairRecord(device(), rows, TODAY)).toEqual({ times: 2, cost: 300_000, daysAway: 14 });
});

describe('an idle printer', () => {
  const print = (tanggal: string, catatan: string | null = null) => ({ tanggal, jenis: 'CETAK' as const, catatan });
  const two = [device(), device({ id: 'PRN-004' })];
  const idle = (devices: Placed<AsetRow>[], prints: ReturnType<typeof print>[], rows: PerbaikanRow[] = []) =>
    idlePrinters(devices, rows, prints, 4, TODAY).map(({ id, last }) => [id, last]);

  test('is one without a print for four weeks; every print is the only printer’s', () => {
    expect(idle([device()], [print('2026-10-28')])).toEqual([]);
    expect(idle([device()], [print('2026-10-27')])).toEqual([['PRN-003', '2026-10-27']]);
    expect(idle([device({ kondisi: 'RR' })], [])).toEqual([]);
  });

  test('of several is told by the prints whose note names it, or by its test prints', () => {
    const prints = [print('2026-11-23', 'pakai prn-003.'), print('2026-11-23', 'PRN-0033')];
    expect(idle(two, [print('2026-11-23', 'pakai prn-003'), ...prints.slice(1)])).toEqual([['PRN-004', null]]);
    const tried = [care({ asetId: 'PRN-004', jenis: 'UJI_CETAK', tanggal: '2026-11-10' })];
    expect(idle(two, [print('2026-11-23', 'PRN-003 saja')], tried)).toEqual([]);
  });
});

describe('replace or repair', () => {
  const advice = (more: TypedRow, rows: PerbaikanRow[] = []) => {
    const found = replaceOrRepair(device(more), rows, settings, TODAY);
    return found && [found.advice, found.why];
  };

  test.each([
    [{ kondisi: 'B', tahun: 2022 }, null],
    [{ kondisi: 'B', tahun: 2021 }, ['RENCANAKAN GANTI', 'masa manfaatnya habis sejak 2026']],
    [{ kondisi: 'RB', tahun: 2021 }, ['GANTI', 'rusak berat dan masa manfaatnya habis sejak 2026']],
    [{ kondisi: 'RB', tahun: 2022 }, ['PERBAIKI', 'rusak berat; masa manfaatnya sampai 2027']],
    [{ kondisi: 'RR', tahun: '' }, ['PERBAIKI', 'rusak ringan; tahun pembeliannya belum dicatat']],
    [{ kondisi: 'RB', tahun: 2021, status: 'DIHAPUS' }, null],
  ])('%j', (more, expected) => expect(advice(more as TypedRow)).toEqual(expected));

  test('repairs that cost more than their share of the price ask for a new one', () => {
    const rows = [care({ kembali: '2026-06-02', biaya: 1_500_000 })];
    expect(advice({ harga: 3_000_000 }, rows)).toBeNull();
    expect(advice({ harga: 2_999_999 }, rows)).toEqual([
      'GANTI',
      'biaya perbaikannya Rp 1.500.000, 50 % dari harganya (batas 50 %)',
    ]);
  });
});
