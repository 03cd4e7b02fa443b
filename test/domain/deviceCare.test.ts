import {
  awayDevices,
  lastService,
  repairRecord,
  replaceFrom,
  serviceDue,
  usefulLife,
} from '../../src/domain/maintenance';
import { replaceOrRepair } from '../../src/domain/replaceOrRepair';
import { DEVICE_KINDS } from '../../src/tables/aset';
import type { PerbaikanRow } from '../../src/tables/perbaikan';
import type { EntryKind } from '../../src/tables/persediaan';
import type { TypedRow } from '../reports/office';
import { care, device, onDay, settingsWith, surelyIdle, TODAY } from './printerInCare';

const settings = settingsWith({
  servis_bulan: 6,
  servis_jam: 150,
  masa_manfaat_set_perekaman: 5,
  masa_manfaat_komputer: 4,
});
const around = onDay(settings);

test('away is what went out for repair and hasn’t come back; a service or a test print takes nothing out', () => {
  const rows = [
    care({ id: 'R-1' }),
    care({ id: 'R-2', kembali: '2026-06-03' }),
    care({ id: 'R-3', jenis: 'SERVIS' }),
    care({ id: 'R-4', jenis: 'UJI_CETAK' }),
  ];
  expect(awayDevices(rows).map(({ id }) => id)).toEqual(['R-1']);
});

test('what belongs to recording or cards lives as long as a set, office machines as a computer, nothing else has a life', () => {
  const lives = DEVICE_KINDS.map((jenis) => [jenis, usefulLife({ jenis }, settings)]);
  expect(Object.fromEntries(lives)).toEqual({
    ...{ PC: 5, KAMERA: 5, SIDIK_JARI: 5, IRIS: 5, TANDA_TANGAN: 5, PRINTER_KARTU: 5 },
    ...{ PRINTER_KANTOR: 4, KOMPUTER_KANTOR: 4, SERVER: 4, JARINGAN: 4, KENDARAAN: null, LAINNYA: null },
  });
  // A part of a year ends within the year after it.
  expect(replaceFrom(device(), { ...settings, masa_manfaat_set_perekaman: 4.25 })).toBe(2027);
});

describe('the next service by hours', () => {
  const usual = 7.5;
  const served = [care({ jenis: 'SERVIS', tanggal: '2026-11-02' })];

  test('without daily notes takes every working day since for an ordinary one', () => {
    // 16 working days from 3 to 24 November are 120 hours; 30 more take four: 25, 26, 27 and 30.
    expect(serviceDue(device(), served, { days: [], usual }, around)).toEqual({ day: '2026-11-30', because: 'JAM' });
    const holidays = new Set(['2026-11-26']);
    expect(serviceDue(device(), served, { days: [], usual }, { ...around, holidays }).day).toBe('2026-12-01');
  });

  test('goes on at the pace of the days that were noted, those after the last service up to today', () => {
    const days = [
      { tanggal: '2026-11-02', jam: 99 },
      { tanggal: '2026-11-03', jam: 10 },
      { tanggal: '2026-11-04', jam: null },
      { tanggal: '2026-11-24', jam: 12.5 },
      { tanggal: '2026-11-25', jam: 99 },
    ];
    // 10 + 7.5 + 12.5 are 30 hours in three days; 120 more at 10 a day take twelve working days.
    expect(serviceDue(device(), served, { days, usual }, around)).toEqual({ day: '2026-12-10', because: 'JAM' });
  });

  test('is the day by months where that comes first or on the same day', () => {
    const later = { ...settings, servis_jam: 2000 };
    expect(serviceDue(device(), served, { days: [], usual }, { ...around, settings: later })).toEqual({
      day: '2027-05-02',
      because: 'BULAN',
    });
    // One month after the second of November is a Wednesday, the sixth working day from today: 120 hours and 45 more.
    const month = { ...settings, servis_bulan: 1, servis_jam: 165 };
    const due = (servis_jam: number) =>
      serviceDue(device(), served, { days: [], usual }, { ...around, settings: { ...month, servis_jam } });
    expect(due(165)).toEqual({ day: '2026-12-02', because: 'BULAN' });
    expect(due(157.5)).toEqual({ day: '2026-12-01', because: 'JAM' });
    expect(due(120)).toEqual({ day: TODAY, because: 'JAM' });
    expect(due(120.5)).toEqual({ day: '2026-11-25', because: 'JAM' });
  });

  test('is the last working day before the day by months where that is a Sunday', () => {
    const rows = [care({ jenis: 'SERVIS', tanggal: '2026-05-29' })];
    const own = onDay(settingsWith({ servis_bulan: 6, servis_jam: 40 }));
    // Ten hours on the 23rd, thirty left: Wednesday, Thursday and Friday the 27th; six months end on Sunday the 29th.
    const hours = { days: [{ tanggal: '2026-11-23', jam: 10 }], usual: 8 };
    expect(serviceDue(device(), rows, hours, own)).toEqual({ day: '2026-11-27', because: 'JAM' });
  });

  test('of an office that is hardly open is the day by months, not one far off', () => {
    const days = [{ tanggal: '2026-11-03', jam: 0 }];
    expect(serviceDue(device(), served, { days, usual }, around)).toEqual({ day: '2027-05-02', because: 'BULAN' });
  });
});

test('the last service is the latest of all days on which somebody looked after it, in whatever order they are noted', () => {
  const rows = [
    care({ jenis: 'SERVIS', tanggal: '2026-03-01' }),
    care({ kembali: '2026-09-05', tanggal: '2026-09-01' }),
    care({ jenis: 'SERVIS', tanggal: '2026-07-01' }),
    care({ tanggal: '2026-10-01' }),
  ];
  for (const each of [rows, [...rows].reverse()])
    expect(lastService(device({ id: 'prn-003' }), each)).toBe('2026-09-05');
  expect(lastService(device({ id: 'X' }), rows)).toBeNull();
});

test('what a device’s repairs cost and how long it was away counts no unknown cost and no other device', () => {
  const rows = [
    care({ tanggal: '2026-11-01', kembali: '2026-11-01' }),
    care({ tanggal: '2026-10-25', kembali: '2026-11-04', biaya: 250_000 }),
    care({ asetId: 'PRN-004', biaya: 9 }),
  ];
  expect(repairRecord(device(), rows, TODAY)).toEqual({ times: 2, cost: 250_000, daysAway: 10 });
  expect(repairRecord(device(), [], TODAY)).toEqual({ times: 0, cost: 0, daysAway: 0 });
});

describe('an idle printer', () => {
  const print = (tanggal: string, catatan: string | null = null, jenis: EntryKind = 'CETAK') => ({
    tanggal,
    jenis,
    catatan,
  });
  const [one, other] = [device(), device({ id: 'PRN-004' })];
  const idle = (prints: ReturnType<typeof print>[], rows: PerbaikanRow[] = [], devices = [one, other], weeks = 4) =>
    surelyIdle(devices, rows, prints, weeks, TODAY).map(({ id, last, line }) => [id, last, line]);

  test('has printed neither good nor spoilt cards; what comes in or is counted is no print', () => {
    const alone = (...prints: ReturnType<typeof print>[]) => idle(prints, [], [one]);
    expect(alone(print('2026-10-01'), print('2026-11-20', null, 'GAGAL'))).toEqual([]);
    const others = [print('2026-11-20', null, 'TERIMA'), print('2026-11-20', null, 'OPNAME')];
    expect(alone(print('2026-10-01'), ...others)).toEqual([['PRN-003', '2026-10-01', 2]]);
    // Where no print was ever noted nothing is known of any printer.
    expect(alone(...others)).toEqual([]);
    expect(alone(print('2026-10-01'), print('2026-10-20'), print('2026-10-03'))).toEqual([
      ['PRN-003', '2026-10-20', 2],
    ]);
  });

  test('of several has not what any of them may have printed for its last print', () => {
    expect(idle([print('2026-10-20'), print('2026-10-01', 'PRN-003'), print('2026-11-20', 'PRN-004')])).toEqual([
      ['PRN-003', '2026-10-01', 2],
    ]);
  });

  test('is not told by the name of a computer that stood beside it', () => {
    const computer = device({ id: 'KOM-001', jenis: 'KOMPUTER_KANTOR' });
    expect(idle([print('2026-11-20', 'lewat KOM-001')], [], [one, other, computer])).toEqual([]);
  });

  test('may have a full stop in its name, or several behind it', () => {
    const [dotted, plain] = [device({ id: 'PRN.3' }), device({ id: 'PRN-004' })];
    for (const note of ['pakai PRN.3', 'pakai PRN.3.', 'pakai PRN.3...']) {
      const named = [print('2026-10-01', note), print('2026-11-20', note)];
      expect(idle(named, [], [dotted, plain]).map(([id]) => id)).toEqual(['PRN-004']);
    }
  });

  test('is known by the whole word of its id in the note, whatever signs stand around it', () => {
    for (const note of ['(PRN-003)', 'prn-003, lalu pulang', 'ganti ke PRN-003', 'PRN-003']) {
      expect(idle([print('2026-10-01', note), print('2026-11-20', note)]).map(([id]) => id)).toEqual(['PRN-004']);
    }
    for (const note of ['PRN-0031', 'XPRN-003', 'PRN', null]) {
      // Anyone's, then: neither is known to be idle.
      expect(idle([print('2026-10-01', 'PRN-003'), print('2026-11-20', note)])).toEqual([]);
    }
  });

  test('is none that never printed while prints were noted for less than so many weeks', () => {
    // Four weeks before the 24th are the 27th of October.
    expect(idle([print('2026-10-28', 'PRN-003'), print('2026-11-20', 'PRN-003')])).toEqual([]);
    expect(idle([print('2026-10-27', 'PRN-003'), print('2026-11-20', 'PRN-003')])).toEqual([['PRN-004', null, 2]]);
    // Nor a machine that is no card printer.
    const computer = device({ id: 'KOM-001', jenis: 'KOMPUTER_KANTOR' });
    const named = [print('2026-10-27', 'PRN-003'), print('2026-11-20', 'PRN-003')];
    expect(idle(named, [], [one, other, computer])).toEqual([['PRN-004', null, 2]]);
  });

  test('is none that came back from repair or was tried, nor one that is still away', () => {
    expect(
      idle(
        [print('2026-10-01', 'PRN-003'), print('2026-10-01', 'PRN-004')],
        [care({ kembali: '2026-11-20' }), care({ asetId: 'PRN-004', jenis: 'UJI_CETAK', tanggal: '2026-11-20' })],
      ),
    ).toEqual([]);
    const once = print('2026-10-01', 'PRN-003');
    expect(idle([once])).toEqual([
      ['PRN-003', '2026-10-01', 2],
      ['PRN-004', null, 2],
    ]);
    expect(idle([once], [care({ tanggal: '2026-11-20' })])).toEqual([['PRN-004', null, 2]]);
    // A service of which no return is told shows nothing.
    expect(idle([once], [care({ jenis: 'SERVIS', tanggal: '2026-11-20' })])[0]).toEqual(['PRN-003', '2026-10-01', 2]);
    // The day of a test print counts, not that on which it is said to have come back.
    const tried = care({ jenis: 'UJI_CETAK', tanggal: '2026-09-01', kembali: '2026-11-20' });
    expect(idle([], [tried])[0]).toEqual(['PRN-003', '2026-09-01', 2]);
  });

  test('among broken and written-off ones is the only one, to which all prints belong', () => {
    const broken = [device({ id: 'PRN-005', kondisi: 'RR' }), device({ id: 'PRN-006', status: 'DIHAPUS' })];
    const office = device({ id: 'PRK-001', jenis: 'PRINTER_KANTOR' });
    expect(idle([print('2026-11-20')], [], [one, ...broken, office])).toEqual([]);
    expect(idle([], [], [...broken, office])).toEqual([]);
  });

  test('is one from so many weeks on, to the day; half weeks are rounded to whole days', () => {
    const last = (day: string, weeks: number) => idle([print(day)], [], [one], weeks).length;
    expect([last('2026-11-10', 2), last('2026-11-11', 2)]).toEqual([1, 0]);
    // 1.4 weeks are 9.8 days.
    expect([last('2026-11-14', 1.4), last('2026-11-15', 1.4)]).toEqual([1, 0]);
  });
});

describe('replace or repair', () => {
  const advice = (more: TypedRow, rows: PerbaikanRow[] = []) => {
    const found = replaceOrRepair(device(more), rows, settings, TODAY);
    return found && [found.advice, found.why];
  };
  const repaired = (biaya: number) => [care({ kembali: '2026-06-02', biaya })];

  test('says both reasons where a device is old and costs too much', () => {
    expect(advice({ harga: 1_000_000, tahun: 2021 }, repaired(600_000))).toEqual([
      'RENCANAKAN GANTI',
      'biaya perbaikannya Rp 600.000, 60 % dari harganya (batas 50 %); masa manfaatnya habis sejak 2026',
    ]);
  });

  test('costly repairs are a reason to plan for another, and to replace at once only what RKBMD can’t count on', () => {
    const costly = (kondisi: string) => advice({ harga: 1_000_000, kondisi }, repaired(600_000))?.[0];
    expect(['B', 'RR', 'RB'].map(costly)).toEqual(['RENCANAKAN GANTI', 'RENCANAKAN GANTI', 'GANTI']);
  });

  test('asks nothing of a price that is not known or nought', () => {
    for (const harga of ['', 0]) {
      expect(advice({ harga }, repaired(9_000_000))).toBeNull();
      expect(advice({ harga, kondisi: 'RR' }, repaired(9_000_000))?.[0]).toBe('PERBAIKI');
    }
  });

  test('plans to replace what is old and a little broken, and never mends what is heavily broken, as RKBMD', () => {
    expect(advice({ kondisi: 'RR', tahun: 2021 })).toEqual([
      'RENCANAKAN GANTI',
      'rusak ringan dan masa manfaatnya habis sejak 2026',
    ]);
    expect(advice({ kondisi: 'RR', tahun: 2022 })).toEqual(['PERBAIKI', 'rusak ringan; masa manfaatnya sampai 2027']);
    expect(advice({ jenis: 'KENDARAAN', tahun: 1990 })).toBeNull();
    expect(advice({ jenis: 'KENDARAAN', tahun: 1990, kondisi: 'RB' })).toEqual([
      'GANTI',
      'rusak berat; masa manfaatnya belum ditetapkan; usulkan penghapusan',
    ]);
  });

  test('carries the record that it is about', () => {
    expect(replaceOrRepair(device({ kondisi: 'RB' }), repaired(7), settings, TODAY)?.record).toEqual({
      times: 1,
      cost: 7,
      daysAway: 1,
    });
  });
});
