import * as fc from 'fast-check';
import { addDays } from '../../src/cells/day';
import {
  addMonths,
  idlePrinters,
  lastService,
  repairRecord,
  replaceFrom,
  serviceDue,
} from '../../src/domain/maintenance';
import { replaceOrRepair } from '../../src/domain/replaceOrRepair';
import type { AsetRow } from '../../src/tables/aset';
import type { PerbaikanRow } from '../../src/tables/perbaikan';
import type { Placed } from '../../src/tables/table';
import type { TypedRow } from '../reports/office';
import { care, device, onDay, settingsWith, surelyIdle, TODAY } from './printerInCare';

const settings = settingsWith({ servis_bulan: 6, servis_jam: 1000, masa_manfaat_set_perekaman: 5 });
const around = onDay(settings);

const isOpen = (day: string, off: ReadonlySet<string>) => ![0, 6].includes(new Date(day).getUTCDay()) && !off.has(day);

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

  test('comes on the first day on which either is reached, found by going through the days one by one', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((back) => addDays(TODAY, -back));
    const limits = fc.record({
      servis_bulan: fc.integer({ min: 1, max: 24 }),
      servis_jam: fc.integer({ min: 10, max: 3000 }),
    });
    fc.assert(
      fc.property(day, limits, fc.integer({ min: 1, max: 14 }), fc.boolean(), (last, limit, jam, isNoted) => {
        const off = new Set([addDays(TODAY, 3), addDays(TODAY, 9), addDays(TODAY, 37), addDays(last, 8)]);
        const rows = [care({ jenis: 'SERVIS', tanggal: last })];
        const all: string[] = [];
        for (let at = addDays(last, 1); at <= TODAY; at = addDays(at, 1)) if (isOpen(at, off)) all.push(at);
        const days = isNoted ? all.map((tanggal) => ({ tanggal, jam })) : [];
        const due = serviceDue(
          device(),
          rows,
          { days, usual: jam },
          { settings: { ...settings, ...limit }, today: TODAY, holidays: off },
        );
        const byMonths = addMonths(last, limit.servis_bulan);
        let used = all.length * jam;
        let at = TODAY;
        while (at < byMonths && used < limit.servis_jam) {
          at = addDays(at, 1);
          if (isOpen(at, off)) used += jam;
        }
        const expected = at < byMonths ? { day: at, because: 'JAM' } : { day: byMonths, because: 'BULAN' };
        expect(due).toEqual(expected);
      }),
    );
  });

  test.each([
    ['1e9 hours', { servis_jam: 1e9 }, { day: '2027-05-19', because: 'BULAN' }],
    ['no hours', { servis_jam: 0 }, { day: TODAY, because: 'JAM' }],
    ['no months', { servis_bulan: 0 }, { day: '2026-11-19', because: 'BULAN' }],
  ])('with an interval of %s is due all the same', (_, limit, expected) => {
    const rows = [care({ jenis: 'SERVIS', tanggal: '2026-11-19' })];
    const days = [{ tanggal: '2026-11-20', jam: 0.1 }];
    expect(serviceDue(device(), rows, { days, usual: 7 }, { ...around, settings: { ...settings, ...limit } })).toEqual(
      expected,
    );
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
    surelyIdle(devices, rows, prints, 4, TODAY).map(({ id, last }) => [id, last]);

  test('is one without a print for four weeks; every print is the only printer’s', () => {
    expect(idle([device()], [print('2026-10-28')])).toEqual([]);
    expect(idle([device()], [print('2026-10-27')])).toEqual([['PRN-003', '2026-10-27']]);
    expect(idle([device({ kondisi: 'RR' })], [])).toEqual([]);
  });

  test('of several is told by the prints whose note names it, or by its test prints', () => {
    const named = [print('2026-10-27', 'PRN-003'), print('2026-11-23', 'pakai prn-003.')];
    expect(idle(two, named)).toEqual([['PRN-004', null]]);
    expect(idle(two, [print('2026-10-27', 'PRN-004'), print('2026-11-23', 'PRN-003')])).toEqual([
      ['PRN-004', '2026-10-27'],
    ]);
    const tried = [care({ asetId: 'PRN-004', jenis: 'UJI_CETAK', tanggal: '2026-11-10' })];
    expect(idle(two, [print('2026-11-23', 'PRN-003 saja')], tried)).toEqual([]);
  });

  test('is not hidden by a print of one that has broken since, nor does that count as its own', () => {
    const broken = device({ id: 'PRN-005', kondisi: 'RB' });
    const old = [print('2026-10-01', 'PRN-003'), print('2026-10-02', 'PRN-004')];
    expect(idle([...two, broken], [...old, print('2026-11-20', 'PRN-005')])).toEqual([
      ['PRN-003', '2026-10-01'],
      ['PRN-004', '2026-10-02'],
    ]);
    const alone = [print('2026-10-01'), print('2026-11-20', 'PRN-005')];
    expect(idle([device(), broken], alone)).toEqual([['PRN-003', '2026-10-01']]);
  });
});

describe('nothing is known', () => {
  const print = (tanggal: string, catatan: string | null = null) => ({ tanggal, jenis: 'CETAK' as const, catatan });
  const idle = (ids: string[], prints: ReturnType<typeof print>[]) =>
    surelyIdle(
      ids.map((id) => device({ id })),
      [],
      prints,
      4,
      TODAY,
    ).map(({ id }) => id);

  test('of several printers, where a print of these weeks names none of them', () => {
    expect(idle(['PRN-003', 'PRN-004'], [print('2026-11-23'), print('2026-11-23', 'PRN-003')])).toEqual([]);
    expect(idle(['PRN-003', 'PRN-004'], [print('2026-11-23', 'PRN-0033')])).toEqual([]);
    // An older one no longer hides who has stood still since.
    expect(idle(['PRN-003', 'PRN-004'], [print('2026-10-27'), print('2026-11-23', 'PRN-003')])).toEqual(['PRN-004']);
  });

  test('but how many prints name none, and which printers may have stood still', () => {
    const two = [device(), device({ id: 'PRN-004' }), device({ id: 'PRN-005', kondisi: 'RB' })];
    const use = (prints: ReturnType<typeof print>[]) => {
      const { printers, unnamed } = idlePrinters(two, [], prints, 4, TODAY);
      return [unnamed, printers.map(({ id, last }) => [id, last])];
    };
    // 27 October is four weeks ago
    const named = print('2026-11-23', 'PRN-003');
    const unnamed = ['2026-10-01', '2026-10-28', '2026-11-20'].map((day) => print(day));
    expect(use([named, ...unnamed])).toEqual([2, [['PRN-004', null]]]);
    expect(use(unnamed.slice(0, 1))).toEqual([
      0,
      [
        ['PRN-003', null],
        ['PRN-004', null],
      ],
    ]);
    expect(use([print('2026-10-05', 'PRN-004'), named, ...unnamed.slice(0, 1)])).toEqual([
      0,
      [['PRN-004', '2026-10-05']],
    ]);
  });

  test('none of which prints were noted for less than those weeks, or that is at the repairer’s', () => {
    const two = [device(), device({ id: 'PRN-004' })];
    const idleOf = (day: string, rows: PerbaikanRow[]) =>
      idlePrinters(two, rows, [print(day, 'PRN-004'), print('2026-11-23', 'PRN-004')], 4, TODAY).printers.map(
        ({ id }) => id,
      );
    expect(idleOf('2026-10-27', [])).toEqual(['PRN-003']);
    expect(idleOf('2026-10-28', [])).toEqual([]);
    expect(idleOf('2026-10-27', [care({})])).toEqual([]);
  });

  test('of any printer, where no print was ever noted', () => {
    expect(idle(['PRN-003'], [])).toEqual([]);
    expect(idle(['PRN-003', 'PRN-004'], [])).toEqual([]);
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
    [
      { kondisi: 'RB', tahun: 2021 },
      ['GANTI', 'rusak berat dan masa manfaatnya habis sejak 2026; usulkan penghapusan'],
    ],
    [{ kondisi: 'RB', tahun: 2022 }, ['GANTI', 'rusak berat; masa manfaatnya sampai 2027; usulkan penghapusan']],
    [{ kondisi: 'RR', tahun: '' }, ['PERBAIKI', 'rusak ringan; tahun pembeliannya belum dicatat']],
    [{ kondisi: 'RB', tahun: 2021, status: 'DIHAPUS' }, null],
  ])('%j', (more, expected) => expect(advice(more as TypedRow)).toEqual(expected));

  test('repairs that cost more than their share of the price ask to plan for a new one', () => {
    const rows = [care({ kembali: '2026-06-02', biaya: 1_500_000 })];
    expect(advice({ harga: 3_000_000 }, rows)).toBeNull();
    expect(advice({ harga: 2_999_999 }, rows)).toEqual([
      'RENCANAKAN GANTI',
      'biaya perbaikannya Rp 1.500.000, 50 % dari harganya (batas 50 %)',
    ]);
  });
});

test('a printer’s return from the workshop counts as its care, not the day it went there, and another’s care is not its own', () => {
  const printers = [device({ id: 'PRN-1' }), device({ id: 'PRN-2' })];
  const rows = [
    care({ asetId: 'PRN-1', jenis: 'UJI_CETAK', tanggal: '2026-01-05', kembali: null }),
    care({ asetId: 'PRN-1', jenis: 'PERBAIKAN', tanggal: '2026-02-02', kembali: '2026-02-09' }),
    care({ asetId: 'PRN-2', jenis: 'UJI_CETAK', tanggal: '2026-03-02', kembali: null }),
  ];
  const idle = surelyIdle(printers, rows, [], 4, '2026-06-01');
  expect(idle.map(({ id, last }) => [id, last])).toEqual([
    ['PRN-1', '2026-02-09'],
    ['PRN-2', '2026-03-02'],
  ]);
});
