import { simulate } from '../../../src/forecast/answers/simulation';
import type { Plan } from '../../../src/forecast/levers';
import { answerPlans } from '../../../src/reports/forecast/answers/answer';
import { FORECAST_TABLES, type OfficeModel, officeModel } from '../../../src/reports/forecast/model/officeModel';
import { needsOf } from '../../../src/reports/goods/deviceNeeds';
import { readTables } from '../../../src/tables/table';
import { gridsOf, paperDesa, recordingSet, setting, type TypedRow, wall, weekdays } from '../office';

const OPTIONS = { seed: 1, replications: 200, milliseconds: () => 0, budgetMilliseconds: 1000 };
const NEVER = Number.POSITIVE_INFINITY;

/** Days of an office with two sets. */
const PAST: Record<string, { day: (at: number) => TypedRow; operators: number | null }> = {
  'fourteen to twenty-two a day, nobody noted who came': { day: (at) => ({ rekam: 14 + (at % 9) }), operators: 2 },
  'the same by one operator': { day: (at) => ({ rekam: 14 + (at % 9) }), operators: 1 },
  'forty a day, as many as one set is believed to manage': { day: (at) => ({ rekam: 38 + (at % 5) }), operators: null },
  'thirty a day, all of those who registered': { day: (at) => ({ daftar: 30, rekam: 30 - (at % 2) }), operators: 2 },
};
const LIMITED: typeof PAST = {
  'eighty of a hundred and fifty who registered': {
    day: (at) => ({ daftar: 150, rekam: 78 + (at % 5) }),
    operators: 3,
  },
  'eighty-four a day, nobody noted who came': { day: (at) => ({ rekam: 80 + (at % 9) }), operators: null },
};
/** Few enough for one set to have done them alone. */
const BY_ONE: typeof PAST = {
  'forty-four of a hundred and fifty who registered': {
    day: (at) => ({ daftar: 150, rekam: 42 + (at % 5) }),
    operators: 3,
  },
  'forty-four a day by one operator, nobody noted who came': { day: (at) => ({ rekam: 42 + (at % 5) }), operators: 1 },
};
const ALL = { ...PAST, ...LIMITED, ...BY_ONE };

/** After the last of those days. */
const BROKE = '2026-11-20';

/** That office after the PCs of all but `ready` sets broke; `noted`: in Gangguan, and not only their condition. */
function afterBreaking(ready: number, { day, operators }: (typeof PAST)[string], noted = true): OfficeModel {
  const broken = [1, 2].filter((number) => noted && number > ready);
  const pcOf = (number: number) => recordingSet(number, 'Pelayanan').find(({ jenis }) => jenis === 'PC')?.id ?? '';
  const grids = gridsOf({
    gangguan: broken.map((number) => ({
      id: `G-000${number}`,
      jenis: 'ALAT_REKAM',
      asetId: pcOf(number),
      mulai: wall(BROKE, '08:00'),
    })),
    desa: paperDesa,
    aset: [1, 2].flatMap((number) =>
      recordingSet(number, 'Pelayanan').map((row) => ({
        ...row,
        kondisi: row.jenis === 'PC' && number > ready ? 'RB' : 'B',
      })),
    ),
    layanan: weekdays('2026-09-01', 45).map((date, at) => ({ tanggal: wall(date), ...day(at) })),
    petugas:
      operators === null ? [] : [{ jabatan: 'Operator', bagian: 'PEREKAMAN', bezetting: operators, jamPerHari: 7.5 }],
    pengaturan: [setting('tanggal_target', wall('2027-06-30'))],
  });
  return officeModel(
    readTables(FORECAST_TABLES, (sheet) => grids[sheet] ?? null),
    '2026-11-24T10:00',
  );
}

function recordingOf({ office, settings, target }: OfficeModel, plan: Plan) {
  const { values } = settings;
  const asked = { ...OPTIONS, horizon: 480, clearedShare: values.target_perekaman, target: target.index };
  const { p50, p80, p95, byTarget } = simulate({ ...office, printing: null }, plan, asked).recording;
  return { days: [p50, p80, p95].map((day) => day ?? NEVER), byTarget: byTarget! };
}

test.each([
  ['RR', false],
  ['RB', false],
  ['RB', true],
])('a PC and printers in condition %s are not ready, and stay so (in Gangguan: %s)', (kondisi, noted) => {
  const printers = ['B', kondisi, kondisi].map((state, at) => ({
    id: `PRN-${at + 1}`,
    jenis: 'PRINTER_KARTU',
    kondisi: state,
  }));
  const sets = [1, 2].flatMap((number) =>
    recordingSet(number, 'Pelayanan').map((row) => (row.id === 'PC-2' ? { ...row, kondisi } : row)),
  );
  const gangguan = [
    { id: 'G-1', jenis: 'ALAT_REKAM', asetId: 'PC-2', mulai: wall(BROKE, '08:00') },
    { id: 'G-2', jenis: 'PRINTER', asetId: 'PRN-3', mulai: wall(BROKE, '08:00') },
  ];
  const aset = [...sets, ...printers.map((row) => ({ nama: 'Printer kartu', ...row }))];
  const grids = gridsOf({ desa: paperDesa, aset, gangguan: noted ? gangguan : [] });
  const { plan, office, grounds } = officeModel(
    readTables(FORECAST_TABLES, (sheet) => grids[sheet] ?? null),
    '2026-11-24T10:00',
  );
  expect([plan.sets, plan.printers]).toEqual([1, 1]);
  // What its condition says already an open outage doesn't take away again.
  expect([office.recording.setsDown, office.printing?.printersDown]).toEqual([0, 0]);
  const basisOf = (label: string) => grounds.assumptions.find((one) => one.label === label)?.basis;
  const stays =
    'lain rusak (RR atau RB): dianggap tetap rusak sampai Kondisi-nya diubah, tercatat di Gangguan atau tidak';
  expect(basisOf('Set perekaman yang siap')).toContain(`; 1 set ${stays}`);
  expect(basisOf('Printer kartu yang siap')).toContain(`; 2 printer ${stays}`);
});

describe.each(Object.entries(ALL))('%s', (_name, past) => {
  const models = [0, 1, 2].map((ready) => afterBreaking(ready, past));
  test('an office whose PC broke is through no sooner, and no likelier by the target', () => {
    expect(models.map(({ plan }) => plan.sets)).toEqual([0, 1, 2]);
    const told = models.map((model) => recordingOf(model, model.plan));
    for (const [more, fewer] of [
      [told[1]!, told[0]!],
      [told[2]!, told[1]!],
    ] as const) {
      more.days.forEach((day, at) => {
        expect(day).toBeLessThanOrEqual(fewer.days[at]!);
      });
      expect(more.byTarget).toBeGreaterThanOrEqual(fewer.byTarget);
    }
  });
});

test.each(Object.entries(PAST))('%s: who comes is known from it', (_name, past) => {
  expect(afterBreaking(2, past).office.recording.turnout).toBeDefined();
});

/** People a day of a set, its down time taken off: what the outage that is noted says of that time goes into both. */
function peopleADay({ office: { recording } }: OfficeModel): number {
  const { upHours, downHours } = recording.setAvailability;
  return (recording.peoplePerSetDay.mean * upHours) / (upHours + downHours);
}

test.each(Object.entries(ALL))('%s: of a set and of who comes that says the same after a PC broke', (_name, past) => {
  const [zero, one, two] = [0, 1, 2].map((ready) => afterBreaking(ready, past));
  for (const broken of [zero!, one!]) {
    expect(broken.office.recording.turnout).toEqual(two!.office.recording.turnout);
    expect(Math.abs(peopleADay(broken) / peopleADay(two!) - 1)).toBeLessThan(0.1);
  }
});

/** Nobody notes since when a set is broken that has been for years, and it stays in Aset until it is written off. */
test.each(Object.entries(BY_ONE))('%s: a set long broken takes nothing from what the other does', (_name, past) => {
  const model = afterBreaking(1, past, false);
  const counts = Array.from({ length: 45 }, (_, at) => Number(past.day(at).rekam));
  const seen = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  // Read as the work of two it would be half of that.
  expect(peopleADay(model)).toBeGreaterThan(0.85 * seen);
  expect(peopleADay(model)).toBeLessThan(1.15 * seen);
  expect(model.grounds.assumptions.find(({ label }) => label === 'Kecepatan rekam satu set')?.basis).toContain(
    '(1 set yang sekarang rusak dianggap sudah rusak waktu itu; bila baru rusak, catat di Gangguan sejak kapan)',
  );
});

describe('what an average day takes is judged by who comes, whatever is broken today', () => {
  const needOf = (model: OfficeModel) => {
    const { needs, notes } = needsOf(model, [], null);
    return { sets: needs[0]?.most, said: notes.join(' ') };
  };

  test.each([
    // One set is up more than 37 / 45 of the time (30 are under 0.9 of that), and two do more than 40 / 0.9.
    ['thirty a day, all of those who registered', [1, 1, 2]],
    ['forty a day, as many as one set is believed to manage', [2, 2, 2]],
  ] as const)('%s: after both PCs broke, one, or none: %j sets', (past, sets) => {
    const needs = [0, 1, 2].map((ready) => needOf(afterBreaking(ready, PAST[past]!)));
    expect(needs.map((need) => need.sets)).toEqual(sets);
    expect(needs[0]?.said).toMatch(
      new RegExp(`Begitu ${sets[0]} set siap \\(sekarang 0\\), yang menahan perekaman adalah sedikitnya warga`),
    );
    expect(needs[2]?.said).toContain('Yang menahan perekaman adalah sedikitnya warga yang datang, bukan alat');
  });

  test('also where the other set has been broken for years', () => {
    const model = afterBreaking(1, PAST['thirty a day, all of those who registered']!, false);
    expect(needOf(model)).toMatchObject({ sets: 1, said: expect.stringContaining('tetap 1, yang ada sekarang') });
  });

  test('Prakiraan says it of the sets from which it is so', () => {
    const [none, both] = [0, 2].map((ready) =>
      afterBreaking(ready, PAST['thirty a day, all of those who registered']!).grounds.gaps.join(' '),
    );
    expect(none).toContain('Begitu 1 set siap (sekarang 0), yang menahan perekaman adalah sedikitnya warga');
    expect(both).toContain('Yang menahan perekaman adalah sedikitnya warga yang datang, bukan alat');
  });
});

test('no plan is found for the office without a set where its two sets had none', () => {
  const few = PAST['fourteen to twenty-two a day, nobody noted who came']!;
  const kinds = [0, 1, 2].map((ready) => answerPlans(afterBreaking(ready, few, false), OPTIONS).plan?.kind);
  expect(kinds).toEqual(['infeasible', 'infeasible', 'infeasible']);
});

test('that the broken sets are taken to have worked is told', () => {
  const { grounds } = afterBreaking(1, PAST['forty a day, as many as one set is believed to manage']!);
  expect(grounds.gaps.join(' ')).toContain('(1 set yang sekarang rusak dianggap bekerja waktu itu)');
});

test('and where the days measure the pace of a set, beside it', () => {
  const basis = (ready: number) =>
    afterBreaking(ready, LIMITED['eighty-four a day, nobody noted who came']!).grounds.assumptions.find(
      ({ label }) => label === 'Kecepatan rekam satu set',
    )?.basis;
  expect(basis(1)).toBe('45 hari layanan dan nilai bawaan (1 set yang sekarang rusak dianggap bekerja waktu itu)');
  expect(basis(2)).toBe('45 hari layanan dan nilai bawaan');
});

test('an earliest day of fewer ready sets is no earlier than that of more, also where few come to all of them', () => {
  const [zero, one, two] = [0, 1, 2].map((ready) => {
    const model = afterBreaking(ready, { day: () => ({ daftar: 90, rekam: 40 }), operators: 3 });
    const { plan } = answerPlans(model, OPTIONS);
    const earliest = plan?.kind === 'infeasible' && plan.shortfall?.earliest;
    if (!earliest || typeof earliest !== 'object') throw new Error(`expected a day: ${plan?.kind}`);
    // The sets that it has, mended, and nobody more.
    expect([earliest.plan.sets, earliest.plan.recordingOperators]).toEqual([2, 3]);
    return earliest.day;
  });
  expect(zero).toBeGreaterThanOrEqual(one!);
  expect(one).toBeGreaterThanOrEqual(two!);
});
