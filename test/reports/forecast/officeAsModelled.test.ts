import type { Raw } from '../../../src/cells/raw';
import { FORECAST_TABLES, officeModel } from '../../../src/reports/forecast/model/officeModel';
import { readTables } from '../../../src/tables/table';
import { entry, FULL, gridsOf, paperDesa, setting, type Typed, type TypedRow, wall, weekdays } from '../office';

function modelOf(typed: Typed, settings: Record<string, Raw> = {}, now = '2026-11-24T10:00') {
  const written = Object.entries(settings).map(([name, value]) => setting(name, value));
  const grids = gridsOf({ ...typed, pengaturan: [...(typed.pengaturan ?? []), ...written] });
  return officeModel(
    readTables(FORECAST_TABLES, (sheet) => grids[sheet] ?? null),
    now,
  );
}

const meansOf = (typed: Typed, settings: Record<string, Raw> = {}) => {
  const { newPeople, visitors, replacements } = modelOf(typed, settings).office.arrivals;
  const kinds = Object.entries(replacements).map(([kind, rate]) => [kind, rate.perDay.mean] as const);
  return { newPeople: newPeople.perDay.mean, visitors: visitors.perDay.mean, ...Object.fromEntries(kinds) };
};

describe('who comes', () => {
  test('are 17-year-olds by the register where it was counted, by rate where not', () => {
    const { daysPerYear } = modelOf({ desa: paperDesa });
    expect(meansOf({ desa: paperDesa }, { pemula_setahun: 960 }).newPeople).toBeCloseTo(960 / daysPerYear, 9);
    // 1,49 % of the residents a year: here wajib over 72,5 %, since the paper names no residents.
    const wajib = 201_524;
    expect(meansOf({ desa: paperDesa }).newPeople).toBeCloseTo((0.0149 * wajib) / 0.725 / daysPerYear, 6);
  });

  test('are replacements by kind, changed data what the others leave, and all of them 6 % of the recorded a year', () => {
    const { daysPerYear } = modelOf({ desa: paperDesa });
    const { mendesak, hilang, rusak, ubahData, pindah } = meansOf({ desa: paperDesa }) as Record<string, number>;
    const sudah = paperDesa.reduce((sum, row) => sum + Number(row.sudahRekam), 0);
    const all = (0.06 * sudah) / daysPerYear;
    for (const [mean, share] of [
      [mendesak, 0.05],
      [hilang, 0.25],
      [rusak, 0.25],
      [pindah, 0.25],
      [ubahData, 0.2],
    ]) {
      expect(mean! / all).toBeCloseTo(share!, 9);
    }
  });

  test('are cut back in proportion where the parts make more than the whole, and leave no changed data', () => {
    const parts = { bagian_hilang: 1, bagian_rusak: 0.5, bagian_pindah: 0.5, bagian_mendesak: 0 };
    const { hilang, rusak, ubahData } = meansOf({ desa: paperDesa }, parts) as Record<string, number>;
    expect(hilang! / rusak!).toBeCloseTo(2, 9);
    expect(ubahData).toBe(0);
  });

  test('are none from outside unless the office says so', () => {
    expect(meansOf({ desa: paperDesa }).visitors).toBe(0);
    expect(meansOf({ desa: paperDesa }, { dari_luar_per_hari: 4 }).visitors).toBe(4);
  });
});

describe('the days ahead', () => {
  test('have shorter Fridays, a shorter and emptier Ramadan, and Saturdays between weeks', () => {
    const { office, dateOf } = modelOf({ desa: paperDesa });
    const at = (day: string) => Array.from({ length: 480 }, (_, index) => dateOf(index + 1)).indexOf(day);
    const { hours, demand, saturdays } = office.days;
    // Perpres 21/2023: 7 hours, 6.5 on a Friday, in Ramadan 32.5 of 37.5; a mean day has 6.9. 11 December is a Friday.
    expect(hours[at('2026-12-10')]).toBeCloseTo(7 / 6.9, 12);
    expect(hours[at('2026-12-11')]).toBeCloseTo(6.5 / 6.9, 12);
    expect(hours[at('2027-02-15')]).toBeCloseTo(((7 / 6.9) * 32.5) / 37.5, 12);
    expect([demand[at('2026-12-10')], demand[at('2027-02-15')]]).toEqual([1, 0.8]);
    expect([saturdays[at('2026-12-14')], saturdays[at('2026-12-15')]]).toEqual([1, 0]);
    // After Friday 25 December 2026 (a holiday) comes Monday, with the Saturday between.
    expect(saturdays[at('2026-12-28')]).toBe(1);
  });

  test('are as busy as the weekdays on record, drawn towards an even week', () => {
    const layanan: TypedRow[] = weekdays('2026-09-01', 50).map((day) => ({
      tanggal: wall(day),
      daftar: new Date(`${day}T00:00:00Z`).getUTCDay() === 1 ? 100 : 50,
      rekam: 40,
    }));
    const { office, dateOf } = modelOf({ ...FULL, layanan });
    const monday = Array.from({ length: 20 }, (_, index) => index).find(
      (index) => new Date(`${dateOf(index + 1)}T00:00:00Z`).getUTCDay() === 1,
    )!;
    // Ten Mondays at 100 against a mean of 60, eight even ones besides: (10 x 5/3 + 8) / 18; the others (10 x 5/6 + 8) / 18.
    const [busy, usual] = [(10 * (100 / 60) + 8) / 18, (10 * (50 / 60) + 8) / 18];
    const level = (busy + 4 * usual) / 5;
    expect(office.days.demand[monday]).toBeCloseTo(busy / level, 9);
    expect(office.days.demand[monday + 1]).toBeCloseTo(usual / level, 9);
  });

  test('work on Saturdays as long as the setting says', () => {
    expect(modelOf({ desa: paperDesa }).plan.saturdayHours).toBe(0);
    expect(modelOf({ desa: paperDesa }, { jam_sabtu: 4 }).plan.saturdayHours).toBe(4);
  });
});

describe('ribbon, film and blanko', () => {
  const lots = (barang: string, count: number) =>
    Array.from({ length: count }, (_, index) =>
      entry(`2026-${String(index + 3).padStart(2, '0')}-03`, 'TERIMA', 2 + index, { barang }),
    );

  test('are not known, which is not none, while the ledger has nothing of them', () => {
    const { office, grounds } = modelOf({ desa: paperDesa });
    expect(office.printing!.supplies).toEqual({ blanko: null, ribbon: null, film: null });
    for (const item of ['blanko', 'ribbon', 'film']) {
      expect(grounds.gaps.join(' ')).toContain(`Persediaan ${item} belum dicatat`);
    }
  });

  test('print as many cards a unit as the settings say: 500 a ribbon, 1.500 images a film over those of a card', () => {
    const persediaan = [...lots('RIBBON', 1), ...lots('FILM', 1)];
    const { ribbon, film } = modelOf({ ...FULL, persediaan }, { gambar_per_kartu: 2 }).office.printing!.supplies;
    expect([ribbon!.onHand, ribbon!.printsPerUnit.mean]).toEqual([2, 500]);
    expect(film!.printsPerUnit.mean).toBe(750);
  });

  test('come in lots drawn from six or more that came, as usual where fewer did', () => {
    const five = modelOf({ ...FULL, persediaan: lots('BLANKO', 5) }).office.printing!.supplies.blanko!;
    expect([five.lots, five.deliveries.length > 0]).toEqual([null, true]);
    const six = modelOf({ ...FULL, persediaan: lots('BLANKO', 6) }).office.printing!.supplies.blanko!;
    expect(six.deliveries).toEqual([]);
    expect(six.lots!.amounts).toEqual([2, 3, 4, 5, 6, 7]);
    // Working days between the 3rd of each month from March to August 2026.
    expect(six.lots!.gapDays).toHaveLength(5);
    expect(six.lots!.daysSinceLast).toBeGreaterThan(70);
  });

  test('leave no trace of a delivery that was taken back', () => {
    const taken = lots('BLANKO', 6);
    const back = entry('2026-09-01', 'BALIK', -7, { membalik: taken[5]!.id! });
    const { blanko } = modelOf({ ...FULL, persediaan: [...taken, back] }).office.printing!.supplies;
    expect([blanko!.lots, blanko!.onHand]).toEqual([null, 20]);
  });
});

describe('the centre', () => {
  const served = (prr: (index: number) => number) =>
    weekdays('2026-09-01', 40).map((day, index) => ({ tanggal: wall(day), daftar: 60, rekam: 40, prr: prr(index) }));
  const neverOut = { gangguan: [] };

  test('takes as long as the counts of days say, where they are whole', () => {
    // 40 recorded a day and 40 back from the sixth day on: each day’s records come five service days later.
    const layanan = served((index) => (index < 5 ? 0 : 40));
    const { centre } = modelOf({ ...FULL, ...neverOut, layanan }).office;
    expect(new Set(centre.delayDays).size).toBe(1);
    // Server and network are believed to be up some 89 % of the time: 5 days were 4 or 5 of the centre’s own.
    expect([4, 5]).toContain(centre.delayDays[0]);
    expect(centre.waiting).toBe(200);
  });

  test('takes what the setting says where more came back than was sent', () => {
    expect(modelOf({ ...FULL, layanan: served(() => 60) }).office.centre.delayDays).toEqual([3, 4, 4]);
  });
});

test('where the Dinas prints, only what the office itself could note is missed of its days', () => {
  const layanan = weekdays('2026-09-01', 40).map((day) => ({ tanggal: wall(day), rekam: 20 }));
  const missed = (cetak_di_kecamatan: string) =>
    modelOf({ desa: paperDesa, layanan }, { cetak_di_kecamatan }).grounds.gaps.join(' ');
  expect(missed('YA')).toContain('Kolom Daftar, PRR, Cetak dan Serah di Layanan tidak pernah diisi');
  expect(missed('YA')).toContain('PRR (kartu siap cetak) belum dicatat');
  expect(missed('TIDAK')).toContain('Kolom Daftar dan Serah di Layanan tidak pernah diisi');
  expect(missed('TIDAK')).not.toContain('PRR');
});

test('columns that were filled in with noughts alone are told apart from those that nobody filled in', () => {
  const layanan: TypedRow[] = weekdays('2026-09-01', 50).map((day) => ({
    ...{ tanggal: wall(day), rekam: 40 },
    ...{ daftar: 0, prr: '', cetak: 0, serah: 0 },
  }));
  const { gaps } = modelOf({ layanan }).grounds;
  const of = (columns: string) => gaps.filter((gap) => gap.startsWith(`Kolom ${columns} di Layanan`));
  expect(of('Daftar dan Serah')).toEqual([
    'Kolom Daftar dan Serah di Layanan selalu 0: dibaca sebagai tidak ada pekerjaan itu; bila tidak dicatat, kosongkan selnya.',
  ]);
  expect(of('PRR dan Cetak')[0]).toContain('tidak pernah diisi atau selalu 0: kebutuhan petugas memakai perkiraan');
});
