import { addDays } from '../../src/cells/day';
import { abk } from '../../src/reports';
import { SECTIONS } from '../../src/reports/forecast/model/duties';
import { FORECAST_TABLES, officeModel } from '../../src/reports/forecast/model/officeModel';
import { staffFigures } from '../../src/reports/forecast/words/needFigures';
import { readTables } from '../../src/tables/table';
import type { PageCell } from '../../src/workbook/page';
import {
  entry,
  gridsOf,
  linesUnder,
  pageOf,
  paperDesa,
  setting,
  type Typed,
  type TypedRow,
  textOf,
  wall,
  weekdays,
} from './office';

/** 261 weekdays lie in the year after 24-11-2026; with these holidays, so many working days. */
const holidays = (workingDays: number): TypedRow[] =>
  weekdays('2027-01-04', 261 - workingDays).map((day) => ({
    tanggal: wall(day),
    jenis: 'LIBUR_DAERAH',
    nama: 'Libur',
  }));

/** Service days that together make up `counts`. */
const services = (counts: Record<string, number>, days = 60): TypedRow[] =>
  weekdays('2026-08-03', days).map((day, index) => ({
    tanggal: wall(day),
    ...Object.fromEntries(
      Object.entries(counts).map(([name, total]) => [name, Math.floor(total / days) + (index < total % days ? 1 : 0)]),
    ),
  }));

/** What nobody noted would be expected; an example of recording alone has no other work. */
const RECORDING_ALONE = [setting('menit_daftar', 0), setting('menit_serah', 0), setting('cetak_di_kecamatan', 'TIDAK')];

const duties = (typed: Typed): PageCell[][] => linesUnder(pageOf(abk, typed), 'No', 'Uraian tugas').slice(1);
const methods = (typed: Typed): PageCell[][] => linesUnder(pageOf(abk, typed), 'No', 'Cara');

test('has the columns of the form, of the map of jobs and its totals', () => {
  // docs/sumber.md s.3: ABK form and peta jabatan
  const page = pageOf(abk, {});
  expect(page.cells).toContainEqual([
    'No',
    'Uraian tugas',
    'Hasil kerja (satuan)',
    'Jumlah hasil (beban kerja 1 tahun)',
    'Waktu penyelesaian (menit)',
    'Waktu kerja efektif (menit)',
    'Kebutuhan pegawai',
    'Ket.',
  ]);
  expect(linesUnder(page, 'Peta jabatan')[0]?.slice(0, 6)).toEqual([
    'No',
    'Nama jabatan',
    'Kelas',
    'Bezetting (B)',
    'Kebutuhan (K)',
    '+/- (B - K)',
  ]);
});

test('gives the printed ABK example: 54.300 minutes of 75.000 are 0,724 of a person', () => {
  // docs/sumber.md s.3: the source misprints 0.75. 5,430 people a year x 10 minutes; 5,430 / 240 x 40 days = 905
  const typed = {
    libur: holidays(240),
    layanan: services({ rekam: 905 }, 40),
    pengaturan: [setting('menit_rekam', 10), ...RECORDING_ALONE],
  };
  const [first, sum, rounded] = duties(typed);
  expect(first?.slice(1, 6)).toEqual(['Merekam biometrik', 'orang', 5430, 10, 75_000]);
  expect(sum?.[6]).toBeCloseTo(54_300 / 75_000, 12);
  expect(rounded?.[6]).toBe(1);
});

test('gives the ABK-Kes example: 45.000 at 5 and 15.800 at 3 minutes in 72.000 are 3,783 people', () => {
  // docs/sumber.md s.3: sum the fractions first, round once. 45,000 / 240 x 60 = 11,250 and 15,800 / 240 x 60 = 3,950
  const typed = {
    libur: holidays(240),
    layanan: services({ daftar: 11_250, serah: 3_950 }),
    pengaturan: [setting('menit_daftar', 5), setting('menit_serah', 3), setting('wke_menit_tahun', 72_000)],
  };
  const [registering, handing, sum, rounded] = duties(typed);
  expect(registering?.[6]).toBeCloseTo(3.125, 9);
  expect(handing?.[6]).toBeCloseTo(0.6583333, 6);
  expect(sum?.[6]).toBeCloseTo(3.783, 3);
  expect(rounded?.[6]).toBe(4);
});

/** WISN's year without anything taken off but what a test says. */
const wisnYear = ({ hari_cuti = 0, hari_sakit = 0, hari_lain = 0, cas = 0, iaf = 0 }): TypedRow[] =>
  Object.entries({ hari_cuti, hari_sakit, hari_lain, cas, iaf }).map(([name, value]) => setting(name, value));

test("gives WHO's WISN example: 100.000 visits in 179 days are 17,46 people, and 18,49 with the allowance", () => {
  // docs/sumber.md s.3, Kenya HIV clinic: 25,000 h of work, days of 8 h; 4.5 x 52 - 10 holidays = 224 working days, less 30
  // of leave and 15 of sickness = 179; 10 of these days go to work of all: CAF 1.0592. 100,000 / 224 x 60 visits.
  const typed = (cas: number) => ({
    libur: holidays(224),
    layanan: services({ rekam: Math.round((100_000 / 224) * 60) }),
    pengaturan: [...RECORDING_ALONE, setting('menit_rekam', 15), ...wisnYear({ hari_cuti: 30, hari_sakit: 15, cas })],
    petugas: [{ jabatan: 'Perawat', bagian: 'PEREKAMAN', bezetting: 10, jamPerHari: 8 }],
  });
  expect(methods(typed(0))[1]?.[3]).toBe(179 * 8 * 60);
  expect(methods(typed(0))[1]?.[6]).toBeCloseTo(17.46, 2);
  const [, wisn] = methods(typed(10 / 179));
  expect(wisn?.[4]).toBeCloseTo(1.0592, 4);
  expect(wisn?.[6]).toBeCloseTo(18.49, 2);
  expect(wisn?.[7]).toBe(18);
  // 10 nurses of 18,49
  expect(textOf(pageOf(abk, typed(10 / 179)))).toContain('Rasio WISN 0,54');
});

test('gives the ABK-Kes example: 3,783 people, and 3,941 with 4 % of work of all', () => {
  // docs/sumber.md s.3: 72,000 minutes; 45,000 at 5 and 15,800 at 3 minutes; STP 1.0417. Here 240 days of 5 h.
  const [, wisn] = methods({
    libur: holidays(240),
    layanan: services({ daftar: 11_250, serah: 3_950 }),
    pengaturan: [setting('menit_daftar', 5), setting('menit_serah', 3), ...wisnYear({ cas: 0.04 })],
    petugas: [{ jabatan: 'Perekam medis', bagian: 'ADMINISTRASI', bezetting: 4, jamPerHari: 5 }],
  });
  expect(wisn?.[3]).toBe(72_000);
  expect(wisn?.[4]).toBeCloseTo(1.0417, 4);
  expect(wisn?.[6]).toBeCloseTo(3.941, 3);
});

test('adds the work that only some do, and says so when nothing is left of the year', () => {
  const typed = (...more: TypedRow[]) => ({
    libur: holidays(100),
    layanan: services({ rekam: 600 }),
    pengaturan: more,
  });
  const [, plain] = methods(typed(...wisnYear({})));
  const [, more] = methods(typed(...wisnYear({ iaf: 1.5 })));
  expect(Number(more?.[6]) - Number(plain?.[6])).toBeCloseTo(1.5, 9);
  const none = typed(...wisnYear({ hari_cuti: 60, hari_sakit: 40 }));
  expect(methods(none)[1]?.slice(3)).toEqual(['', '', '', 'tidak dapat dihitung', '']);
  expect(textOf(pageOf(abk, none)).replace(/\n/g, ' ')).toContain('60 cuti - 40 sakit - 0 lain tidak menyisakan hari');
});

test('says why ABK and WISN differ, in figures, and never takes an allowance off twice', () => {
  const typed = { libur: holidays(240), layanan: services({ rekam: 600 }), pengaturan: wisnYear({ hari_cuti: 12 }) };
  const [byAbk, byWisn] = methods(typed);
  // the same work; (240 - 12) x 7,5 x 60 = 102.600 minutes against 75.000
  expect(byAbk?.[2]).toBe(byWisn?.[2]);
  expect(Number(byAbk?.[6]) / Number(byWisn?.[6])).toBeCloseTo(102_600 / 75_000, 12);
  const text = textOf(pageOf(abk, typed)).replace(/\n/g, ' ');
  expect(text).toContain('(240 hari kerja - 12 cuti - 0 sakit - 0 lain) x 7,5 jam = 102.600 menit');
  expect(text).toContain('Jangan memakai keduanya sekaligus');
});

test('takes volumes from Layanan when 30 days are on record, else from defaults, and says which', () => {
  const enough = services({ rekam: 600 }).slice(0, 30);
  const few = enough.slice(0, 29);
  expect(duties({ libur: holidays(240), layanan: enough })[0]?.[3]).toBe(2400);
  expect(textOf(pageOf(abk, { desa: paperDesa, layanan: enough }))).toContain('(Rekam 30 hari dalam 2 bulan)');
  expect(textOf(pageOf(abk, { desa: paperDesa, layanan: few }))).toContain('Baru 29 hari layanan tercatat');
  expect(duties({ desa: paperDesa, layanan: few })[0]?.[7]).toBe('perkiraan bawaan');
});

test('adds what is done on Saturdays to the week, and does not take them for days of the year', () => {
  // 20 a day on 60 working days, 10 on each of 12 Saturdays: 1.320 / 60 x 240 working days.
  const saturdays = Array.from({ length: 12 }, (_, week) => ({
    tanggal: wall(addDays('2026-08-08', 7 * week)),
    rekam: 10,
  }));
  const layanan = [...services({ rekam: 1200 }), ...saturdays];
  expect(duties({ libur: holidays(240), layanan })[0]?.[3]).toBe(5280);
  const text = textOf(pageOf(abk, { libur: holidays(240), layanan }));
  expect(text).toContain(
    'jumlah semua hari yang diisi di Layanan setahun terakhir, Sabtu dan Minggu juga, dibagi hari Senin-Jumatnya (Rekam 72 hari',
  );
});

test('counts failed prints as work too, and nothing from more than a year ago', () => {
  const typed = { libur: holidays(240), layanan: services({ cetak: 540, gagal: 60 }) };
  const before = weekdays('2025-09-01', 20).map((day) => ({ tanggal: wall(day), cetak: 9999 }));
  // 600 cards tried on 60 days: 10 a day on 240 days
  expect(duties({ ...typed, layanan: [...before, ...typed.layanan] })[0]?.slice(1, 4)).toEqual([
    'Mencetak kartu',
    'kartu',
    2400,
  ]);
});

test('maps jobs to need by section: B less K, effectiveness and its class', () => {
  // 240 days: 50 recorded a day x 10 = 120.000 minutes: 1,6 people -> 2; 120 handed over x 3 = 86.400: 1,152 -> 1
  const typed = {
    libur: holidays(240),
    layanan: services({ rekam: 3000, serah: 7200 }),
    pengaturan: [setting('menit_daftar', 0), setting('cetak_di_kecamatan', 'TIDAK')],
    petugas: [
      { jabatan: 'Operator A', bagian: 'PEREKAMAN', bezetting: 1, jamPerHari: 7.5, kelas: 6 },
      { jabatan: 'Operator B', bagian: 'PEREKAMAN', bezetting: 0, jamPerHari: 7.5, kelas: 7 },
      { jabatan: 'Pengadministrasi', bagian: 'ADMINISTRASI', bezetting: 2, jamPerHari: 7.5 },
    ],
  };
  const page = pageOf(abk, typed);
  const map = linesUnder(page, 'No', 'Nama jabatan', 'Kelas').map((line) => line.slice(1, 6));
  expect(map).toEqual([
    ['Pengadministrasi', '-', 2, 1, 1],
    ['Operator A / Operator B', '6 / 7', 1, 2, -1],
    ['Jumlah', '', 3, 3, 0],
  ]);
  const effectiveness = linesUnder(page, 'No', 'Nama jabatan', 'EJ').map((line) => line.slice(1, 5));
  expect(effectiveness[0]?.[1]).toBeCloseTo(0.576, 12);
  expect(effectiveness[0]?.[2]).toBe('D');
  expect(effectiveness[1]?.[1]).toBeCloseTo(1.6, 12);
  expect(effectiveness[1]?.slice(2)).toEqual(['A', 'beban melebihi pegawai yang ada']);
});

test('an office that does not print needs nobody to print', () => {
  const typed = { layanan: services({ rekam: 600, cetak: 600 }), pengaturan: [setting('cetak_di_kecamatan', 'TIDAK')] };
  expect(duties(typed).map((line) => line[1])).not.toContain('Mencetak kartu');
  expect(duties({ ...typed, pengaturan: [] }).map((line) => line[1])).toContain('Mencetak kartu');
});

test('a column of Layanan that nobody filled in is not work of which there is none: it says so, and what is expected', () => {
  // 40 days of recording; Daftar, Cetak and Serah never noted.
  const typed: Typed = { desa: paperDesa, layanan: services({ rekam: 905 }, 40) };
  const never: Typed = { desa: paperDesa };
  const volumes = (of: Typed) => new Map(duties(of).map((line) => [line[1], { volume: line[3], known: line[7] }]));
  const [seen, expected] = [volumes(typed), volumes(never)];
  expect(seen.get('Merekam biometrik')!.known).toBe('Layanan, 40 hari dalam 2 bulan');
  for (const name of ['Mendaftarkan pemohon', 'Mencetak kartu', 'Menyerahkan kartu']) {
    // As many replacements as without a history, on top of those that Layanan says are recorded.
    const replaced = Number(expected.get(name)!.volume) - Number(expected.get('Merekam biometrik')!.volume);
    expect(replaced).toBeGreaterThan(1000);
    expect(seen.get(name)!.known).toBe('perkiraan bawaan');
    expect(seen.get(name)!.volume).toBeCloseTo(Number(seen.get('Merekam biometrik')!.volume) + replaced, 6);
  }
  expect(textOf(pageOf(abk, typed)).replace(/\s+/g, ' ')).toContain(
    'Kolom Daftar, Cetak dan Serah tidak pernah diisi, jadi volumenya tidak diketahui; dipakai perkiraan dari yang direkam menurut Layanan dan penggantian',
  );
  expect(
    textOf(pageOf(abk, { ...typed, layanan: services({ daftar: 60, rekam: 905, cetak: 60, serah: 60 }, 40) })),
  ).not.toContain('tidak pernah diisi');
});

test('an empty cell is not a day without work: each column is the mean of the days that tell it, and says how many', () => {
  // 60 weekdays from 3 August to 23 October: 40 tell 12 registered each, the last 20 nothing; 10 recorded each day.
  const layanan = services({ rekam: 600 }).map((row, index) => (index < 40 ? { ...row, daftar: 12 } : row));
  const typed: Typed = { libur: holidays(240), layanan };
  const [registering, recording] = duties(typed);
  expect(registering?.slice(1, 4)).toEqual(['Mendaftarkan pemohon', 'orang', 12 * 240]);
  expect(registering?.[7]).toBe('Layanan, 40 hari dalam 2 bulan');
  expect(recording?.slice(1, 4)).toEqual(['Merekam biometrik', 'orang', 10 * 240]);
  expect(recording?.[7]).toBe('Layanan, 60 hari dalam 3 bulan');
  expect(textOf(pageOf(abk, typed)).replace(/\s+/g, ' ')).toContain(
    '(Daftar 40 hari dalam 2 bulan dan Rekam 60 hari dalam 3 bulan)',
  );
});

test('a nought that is told counts; no spoiled prints on a day that tells its prints are none', () => {
  // Cards: 30 days of 8 and 30 of none told: 4 a day. 12 spoiled, all on one of the 60 days: 0,2 a day.
  const layanan = services({ rekam: 600 }).map((row, index) => ({
    ...row,
    cetak: index < 30 ? 8 : 0,
    ...(index === 9 ? { gagal: 12 } : {}),
  }));
  const printed = (rows: typeof layanan) =>
    duties({ libur: holidays(240), layanan: rows }).find((line) => line[1] === 'Mencetak kartu')?.[3];
  expect(printed(layanan)).toBeCloseTo((4 + 0.2) * 240, 9);
  expect(textOf(pageOf(abk, { layanan })).replace(/\s+/g, ' ')).toContain(
    'Kecuali Gagal: kosong pada hari yang Cetak-nya diisi berarti tidak ada yang gagal.',
  );
  // The same when the noughts are typed.
  expect(printed(layanan.map((row) => ({ gagal: 0, ...row })))).toBeCloseTo((4 + 0.2) * 240, 9);
});

test('a column that fewer than 30 days tell is expected instead, and says how many days tell it', () => {
  const layanan = services({ rekam: 600 }).map((row, index) => (index < 29 ? { ...row, serah: 500 } : row));
  const typed: Typed = { desa: paperDesa, layanan };
  const handing = duties(typed).find((line) => line[1] === 'Menyerahkan kartu');
  expect(handing?.[7]).toBe('perkiraan bawaan');
  expect(textOf(pageOf(abk, typed)).replace(/\s+/g, ' ')).toContain(
    'Kolom Daftar dan Cetak tidak pernah diisi dan Serah baru diisi 29 hari dalam 2 bulan (perlu 30 hari), jadi volumenya tidak diketahui',
  );
});

test('prints the rounded need as a whole number, and the sum before it with two decimals', () => {
  const page = pageOf(abk, { desa: paperDesa });
  const formatAt = (line: number, column: number) =>
    page.styles.reduce(
      (found, { area, format }) =>
        format &&
        area.line <= line &&
        line < area.line + area.lines &&
        area.column <= column &&
        column < area.column + area.columns
          ? format
          : found,
      '',
    );
  const at = (label: string) => page.cells.findIndex(([, cell]) => cell === label) + 1;
  expect(formatAt(at('Kebutuhan pegawai'), 7)).toBe('#,##0');
  expect(formatAt(at('Jumlah'), 7)).toBe('#,##0.00');
});

describe('where sections rounded apart add up to another number', () => {
  // 240 days of 60: four times as much a year. (3.000 x 5 + 3.000 x 3) / 75.000 = 0,32; 3.000 x 10 / 75.000 = 0,40;
  // 3.000 x 6 / 75.000 = 0,24. Together 0,96, one person; apart three.
  const small: Typed = {
    libur: holidays(240),
    layanan: services({ daftar: 750, rekam: 750, cetak: 750, serah: 750 }),
    pengaturan: [
      setting('menit_daftar', 5),
      setting('menit_rekam', 10),
      setting('menit_cetak', 6),
      setting('menit_serah', 3),
    ],
  };

  test('ABK says why, and which number is for what', () => {
    const page = pageOf(abk, small);
    expect(linesUnder(page, 'Peta jabatan').slice(-1)[0]?.[4]).toBe(3);
    expect(textOf(page).replace(/\s+/g, ' ')).toContain(
      'Kebutuhan pegawai 1 dibulatkan sekali dari 0,96: untuk usulan jumlah pegawai. Peta jabatan dan Prakiraan berjumlah 3 karena dibulatkan tiap bagian, paling sedikit satu orang: untuk membagi orang ke bagian.',
    );
  });

  test('Prakiraan says so once', () => {
    const grids = gridsOf({ ...small, desa: paperDesa });
    const model = officeModel(
      readTables(FORECAST_TABLES, (sheet) => grids[sheet] ?? null),
      '2026-11-24T10:00',
    );
    const staff = [0.32, 0.4, 0.24].map((need, at) => ({ part: SECTIONS[at]!, need, rounded: 1 }));
    const [first, ...others] = staffFigures(model, staff).map(({ meaning }) => meaning);
    expect(first).toContain('(jumlahnya 3); formulir ABK membulatkan seluruhnya sekali untuk usulan pegawai: 1.');
    expect(others.join()).not.toContain('formulir ABK');
    // Where they add up there is nothing to explain.
    expect(staffFigures(model, staff.slice(0, 1))[0]?.meaning).not.toContain('formulir ABK');
  });

  test('nothing is explained where they add up', () => {
    const alone = { ...small, pengaturan: [...(small.pengaturan ?? []).slice(1, 2), ...RECORDING_ALONE] };
    expect(textOf(pageOf(abk, alone))).not.toContain('dibulatkan sekali dari');
  });
});

describe('cards printed that Layanan doesn’t tell', () => {
  const printing = (typed: Typed) =>
    duties({ libur: holidays(240), ...typed }).find((row) => row[1] === 'Mencetak kartu');
  const days = weekdays('2026-08-03', 60);
  const noted = (kind: string, of: readonly string[], cards: number) => of.map((day) => entry(day, kind, cards));
  const stock = entry('2026-08-03', 'TERIMA', 9000);

  test('are taken from the ledger where they stand there alone: 10 and one failed a day on 240 days', () => {
    const typed = {
      layanan: services({ rekam: 1200, cetak: 0 }),
      persediaan: [stock, ...noted('CETAK', days, 10), ...noted('GAGAL', days, 1)],
    };
    expect(printing(typed)?.[3]).toBe(2640);
    expect(printing(typed)?.[7]).toBe(
      'Layanan, 60 hari dalam 3 bulan; tiap bulan yang lebih besar antara Layanan dan Persediaan',
    );
  });

  test('of each month are the larger: 20 days of 10 in August here, 40 of 15 there', () => {
    // 3 to 31 August are 21 weekdays: the ledger's 21 x 5 are fewer than 21 x 10, its 39 x 15 more than 39 x 10.
    const august = days.filter((day) => day < '2026-09');
    const later = days.filter((day) => day >= '2026-09');
    expect([august.length, later.length]).toEqual([21, 39]);
    const typed = {
      layanan: services({ cetak: 600 }),
      persediaan: [stock, ...noted('CETAK', august, 5), ...noted('CETAK', later, 15)],
    };
    expect(printing(typed)?.[3]).toBeCloseTo(((21 * 10 + 39 * 15) / 60) * 240, 9);
  });

  test('before the first print of all say nothing: the Dinas printed, and the year is what is expected', () => {
    // 50 days of 20 recorded and none printed, then ten days of 4,5: too few to tell of a year.
    const layanan = services({ rekam: 1200, cetak: 0 });
    const typed = { layanan, persediaan: [stock, ...noted('CETAK', days.slice(50), 4)] };
    // 20 a day are recorded, nobody lives there who replaces a card: as many cards.
    expect(printing(typed)?.slice(3, 4)).toEqual([4800]);
    expect(printing(typed)?.[7]).toBe('perkiraan bawaan');
    expect(textOf(pageOf(abk, { libur: holidays(240), ...typed })).replace(/\n/g, ' ')).toContain(
      'Cetak baru diisi 10 hari dalam 1 bulan sejak cetak pertama (perlu 30 hari)',
    );
    expect(printing({ layanan })?.[3]).toBe(4800);
    expect(textOf(pageOf(abk, { libur: holidays(240), layanan })).replace(/\n/g, ' ')).toMatch(
      /Kolom Daftar dan Serah tidak pernah diisi dan Cetak selalu 0, jadi volumenya tidak diketahui/,
    );
    // Forty days of 10 after the first tell of it, and the twenty before are no days without work.
    expect(printing({ layanan, persediaan: [stock, ...noted('CETAK', days.slice(20), 10)] })?.[3]).toBe(2400);
  });
});
