import { jemputBola } from '../../src/reports';
import {
  linesUnder,
  pageOf,
  paperDesa,
  recordingSet,
  setting,
  type Typed,
  type TypedRow,
  textOf,
  wall,
  weekdays,
} from './office';

const desa = (...backlogs: number[]): TypedRow[] =>
  backlogs.map((backlog, index) => ({
    kode: `D${index}`,
    nama: `Desa ${index}`,
    wajibKtp: 1000 + backlog,
    sudahRekam: 1000,
  }));

/** Everybody on the list is still there. */
const ALL_THERE: TypedRow = { ...setting('terjangkau', 1), rendah: 1, tinggi: 1 };
const settings = [
  ALL_THERE,
  setting('orang_per_set_hari', 50),
  setting('bolos_jemput_bola', 0.2),
  setting('hari_pertama_jemput_bola', 1),
  setting('kunjungan_minimal_jemput_bola', 0),
];

test('has the columns of the plan', () => {
  // docs/sumber.md s.4, rencana jemput bola: desa, tunggakan, target hadir, set, hari, petugas, tanggal
  const header = linesUnder(pageOf(jemputBola, {}), 'RENCANA JEMPUT BOLA PEREKAMAN KTP-EL');
  expect(header).toBeDefined();
  expect(pageOf(jemputBola, {}).cells.flat()).toEqual(
    expect.arrayContaining(['Desa', 'Tunggakan', 'Target hadir', 'Set', 'Hari', 'Petugas', 'Tanggal']),
  );
});

test('shares the kit-days out so that the most people are recorded', () => {
  // 4 desa, 1 set: 4 kit-days. At most 50 a day of 80 % who come: 80, 40, 20 and 8 of 100, 50, 25 and 10.
  // 2 days at the first record 50 + 30, 1 at the second 40, 1 at the third 20: 140. No other split gives more.
  const page = pageOf(jemputBola, { desa: desa(25, 100, 10, 50), aset: recordingSet(1, 'A'), pengaturan: settings });
  const [, ...lines] = linesUnder(page, 'No', 'Desa');
  expect(lines.map((line) => line.slice(1, 9))).toEqual([
    ['Desa 1', 100, 80, 1, 2, 2, 80, 1],
    ['Desa 3', 50, 40, 1, 1, 1, 40, 1],
    ['Desa 0', 25, 20, 1, 1, 1, 20, 1],
    ['Jumlah', 175, 140, '', '', 4, 140, ''],
  ]);
  expect(textOf(page)).toContain('4 hari dengan 1 set merekam kira-kira 140 orang di 3 desa');
});

test.each([9.93, 18.3, 20.1, 45])(
  'where splits record as many, most can be found there first: %d a set and day',
  (pace) => {
    // 38 kit-days; one each, and the 19 others in any desa record as many: in the one with a thousand.
    const backlogs = [632, 1000, 575, ...Array.from({ length: 16 }, (_, at) => 560 - 10 * at)];
    const page = pageOf(jemputBola, {
      desa: desa(...backlogs),
      aset: [...recordingSet(1, 'A'), ...recordingSet(2, 'A')],
      pengaturan: [
        ...[ALL_THERE, { ...setting('orang_per_set_hari', pace), rendah: pace, tinggi: pace }],
        ...[setting('bolos_jemput_bola', 0), setting('hari_pertama_jemput_bola', 0.75)],
      ],
    });
    const lines = linesUnder(page, 'No', 'Desa').slice(1, -1);
    expect(lines.map((line) => line[6]).sort((a, b) => Number(b) - Number(a))).toEqual([20, ...Array(18).fill(1)]);
    expect(lines.find((line) => line[6] === 20)?.[1]).toBe('Desa 1');
  },
);

test('what is printed of each desa adds up to what is printed of all', () => {
  // 19 desa and two sets at 45 a day, three quarters of it on a first day: 33,75 at most of them.
  const page = pageOf(jemputBola, { desa: paperDesa, aset: [...recordingSet(1, 'A'), ...recordingSet(2, 'A')] });
  const lines = linesUnder(page, 'No', 'Desa').slice(1);
  expect(lines.length).toBe(20);
  for (const column of [3, 7]) {
    const [all = 0, ...parts] = lines.map((line) => Math.round(Number(line[column]))).reverse();
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(all);
  }
});

test('no more are recorded in a desa than come', () => {
  // 80 % of 26 and 13 come, 20,8 and 10,4; a set manages 20,2 a day: 30,6 in two days. Each column
  // rounded by itself: 11 of 10. With 11 of at least 11 come 20 of the 31 that 31,2 are.
  const page = pageOf(jemputBola, {
    desa: desa(26, 13),
    aset: recordingSet(1, 'A'),
    pengaturan: settings.map((row) => (row === settings[1] ? setting('orang_per_set_hari', 20.2) : row)),
  });
  const [, ...lines] = linesUnder(page, 'No', 'Desa');
  expect(lines.map((line) => [line[1], line[3], line[7]])).toEqual([
    ['Desa 0', 20, 20],
    ['Desa 1', 11, 11],
    ['Jumlah', 31, 31],
  ]);
});

test('sets go out together, and ties go to the largest backlog', () => {
  // 2 desa x 2 sets = 4 kit-days; both could take all four
  const page = pageOf(jemputBola, {
    desa: desa(1000, 2000),
    aset: [...recordingSet(1, 'A'), ...recordingSet(2, 'A')],
    pengaturan: settings,
  });
  expect(linesUnder(page, 'No', 'Desa')[1]?.slice(1, 9)).toEqual(['Desa 1', 2000, 1600, 2, 2, 4, 200, 2]);
});

test('says what is missing: desa that wait, a set that works, or a pace', () => {
  const text = (typed: Typed) => textOf(pageOf(jemputBola, typed));
  const broken = recordingSet(1, 'A').map((row) => (row.jenis === 'IRIS' ? { ...row, kondisi: 'RR' } : row));
  expect(text({})).toContain('Tidak ada desa dengan tunggakan');
  expect(text({ desa: desa(0, -5), aset: recordingSet(1, 'A') })).toContain('Tidak ada desa dengan tunggakan');
  expect(text({ desa: desa(100), aset: broken })).toContain('Belum ada set perekaman yang lengkap');
  // Nothing is shared out, so nobody is left out of it either.
  expect(text({ desa: desa(100), aset: broken })).not.toContain('tidak cukup untuk');
  expect(
    text({ desa: desa(100), aset: recordingSet(1, 'A'), pengaturan: [setting('hari_pertama_jemput_bola', 0)] }),
  ).toContain('Periksa hari_jemput_bola dan hari_pertama_jemput_bola');
});

describe('the office says how many days and sets it has, and what travelling leaves of the first day', () => {
  const lines = (...more: TypedRow[]) => {
    const page = pageOf(jemputBola, {
      desa: desa(1000, 100),
      aset: [...recordingSet(1, 'A'), ...recordingSet(2, 'A')],
      pengaturan: [...more, ...settings.filter(({ kunci }) => !more.some((other) => other.kunci === kunci))],
    });
    return { rows: linesUnder(page, 'No', 'Desa').slice(1, -1), text: textOf(page).replace(/\n/g, ' ') };
  };

  test('3 days with 1 of 2 sets are 3 set-days of 50 people', () => {
    const { rows, text } = lines(setting('hari_jemput_bola', 3), setting('set_jemput_bola', 1));
    expect(rows.map((line) => line.slice(1, 9))).toEqual([['Desa 0', 1000, 800, 1, 3, 3, 150, 1]]);
    expect(text).toContain('3 hari dengan 1 set merekam kira-kira 150 orang di 1 desa');
    expect(text).toContain('1 ikut keluar (set_jemput_bola di Pengaturan)');
  });

  test('half a first day takes 25 people off a visit', () => {
    // 4 set-days at one desa: 50 x (0,5 + 3) = 175; a first day at the second would bring 25 where a fourth brings 50
    const { rows } = lines(setting('hari_pertama_jemput_bola', 0.5));
    expect(rows.map((line) => [line[1], line[6], line[7]])).toEqual([['Desa 0', 4, 175]]);
  });

  test('more sets than are ready are not taken', () => {
    expect(lines(setting('set_jemput_bola', 5)).text).toContain(
      'Pengaturan set_jemput_bola meminta 5, jadi semua yang siap ikut keluar',
    );
  });
});

test('tells of each desa what share can still be recorded, with the range that is thought possible', () => {
  const [first, ...others] = desa(1000, 900, 800);
  const page = pageOf(jemputBola, {
    desa: [{ ...first, dicari: 100, ditemukan: 50 }, ...others],
    aset: recordingSet(1, 'A'),
    pengaturan: [setting('hari_jemput_bola', 9)],
  });
  const shares = Object.fromEntries(
    linesUnder(page, 'No', 'Desa')
      .slice(1)
      .map((line) => [line[1], line[10]]),
  );
  // 40 - 70 - 100 %, a beta of 9.1 and 3.9. 50 of 100 found weigh 33.6: 25.9 and 20.7, mean 55.6 %, sqrt(6 x variance) 17.6 %.
  // Elsewhere they weigh 2: 10.1 and 4.9, mean 67.3 %, sqrt(6 x variance) 28.7 %.
  expect(shares).toEqual({
    'Desa 0': '56 % (38 - 73 %)',
    'Desa 1': '67 % (39 - 96 %)',
    'Desa 2': '67 % (39 - 96 %)',
    Jumlah: '',
  });
  const sure = pageOf(jemputBola, { desa: [first!], aset: recordingSet(1, 'A'), pengaturan: settings });
  expect(linesUnder(sure, 'No', 'Desa')[1]?.[10]).toBe('100 %');
});

describe('dates and fairness', () => {
  const three = { desa: desa(25, 100, 50), aset: recordingSet(1, 'A') };
  const dates = (more: Typed) => linesUnder(pageOf(jemputBola, { ...three, ...more }), 'No', 'Desa').slice(1, -1);

  test('two days a week from next week on, the most people per day first, holidays skipped', () => {
    // 24-11-2026 is a Tuesday. A least of one each: 40, 40 and 20 people on a day, ties in the order of the backlog.
    const paced = [...settings.slice(0, 4), setting('kunjungan_minimal_jemput_bola', 1)];
    expect(dates({ pengaturan: paced }).map((line) => [line[1], line[9]])).toEqual([
      ['Desa 1', '01-12-2026'],
      ['Desa 2', '02-12-2026'],
      ['Desa 0', '08-12-2026'],
    ]);
    const holiday = dates({
      pengaturan: paced,
      libur: [{ tanggal: wall('2026-12-01'), jenis: 'LIBUR', nama: 'Libur' }],
    });
    expect(holiday.map((line) => line[9])).toEqual(['02-12-2026', '03-12-2026', '08-12-2026']);
  });

  test('a visit of several days says from when to when', () => {
    const long = dates({ desa: desa(500), pengaturan: [...settings, setting('hari_jemput_bola', 3)] });
    expect(long.map((line) => [line[5], line[9]])).toEqual([[3, '01-12-2026 s.d. 08-12-2026']]);
  });

  test('nobody is left out by default, and the price of that is told', () => {
    // 3 days over 100, 50 and 25: with the least 40 + 40 + 20 of a pace of 50 and 80 % who come; without it
    // Desa 1 gets two days, 50 + 30, and Desa 2 one, 40: 120 instead of 50 + 40 + 20 = 110
    const text = (least: number) =>
      textOf(
        pageOf(jemputBola, {
          ...three,
          pengaturan: [...settings.slice(0, 4), setting('kunjungan_minimal_jemput_bola', least)],
        }),
      ).replace(/\n/g, ' ');
    expect(text(1)).toContain('kira-kira 110 orang di 3 desa');
    expect(text(1)).toContain('tanpa itu terekam 10 orang lebih banyak, tetapi ada desa yang dilewati');
    expect(text(0)).toContain('kira-kira 120 orang di 2 desa');
    expect(text(2)).toContain('3 set-hari tidak cukup untuk 3 desa');
  });

  test('the next days are worth less and less', () => {
    // one desa of 200: 160 come; 50 a day: 50, 100, 150, 160, 160
    const page = pageOf(jemputBola, {
      desa: desa(200),
      aset: recordingSet(1, 'A'),
      pengaturan: [...settings, setting('hari_jemput_bola', 2)],
    });
    expect(linesUnder(page, 'No', 'Jemput bola').map((line) => line.slice(1, 5))).toEqual([
      ['0 hari', 0, 0, ''],
      ['1 hari', 1, 50, 50],
      ['2 hari', 2, 100, 50],
      ['3 hari', 3, 150, 50],
      ['4 hari', 4, 160, 10],
      ['5 hari', 5, 160, 0],
    ]);
  });
});

test('is dated from the first day out to the last, also over the turn of the year', () => {
  const typed = { desa: desa(25, 100, 10, 50), aset: recordingSet(1, 'A'), pengaturan: settings };
  const page = pageOf(jemputBola, typed, '2026-12-22T10:00');
  const dates = linesUnder(page, 'No', 'Desa').flatMap((line) => String(line[9]).match(/\d\d-\d\d-\d{4}/g) ?? []);
  const days = dates.map((date) => date.split('-').reverse().join('-')).sort();
  // 4 days, two a week from the next one on.
  expect([days[0]?.slice(0, 4), days.at(-1)?.slice(0, 4)]).toEqual(['2026', '2027']);
  expect(textOf(page)).toContain(`Periode ${dates[0]} sampai ${dates.at(-1)}`);
  expect(textOf(pageOf(jemputBola, {}))).toContain('Keadaan 24-11-2026');
});

test('expects no more than can still be found: 20 of 200 who were looked for', () => {
  // The triangle 0.4 - 0.7 - 1 is a beta of 9.1 and 3.9; 200 searched people weigh 200 / (1 + 199 x 0.02) = 40.16, a
  // tenth of them found: (9.1 + 4.016) / (13 + 40.16) = 0.24674 of 600 are 148.0, of whom four in five come.
  const page = pageOf(jemputBola, {
    desa: [{ kode: 'D1', nama: 'Satu', wajibKtp: 14_500, sudahRekam: 13_900, dicari: 200, ditemukan: 20 }],
    aset: recordingSet(1, 'A'),
    pengaturan: settings.slice(1),
  });
  const line = linesUnder(page, 'No', 'Desa')[1]!;
  expect(line.slice(1, 3)).toEqual(['Satu', 600]);
  expect(line[3]).toBe(118);
  expect(textOf(page).replace(/\n/g, ' ')).toContain('20 dari 200 orang yang dicari di 1 desa ditemukan');
});

test.each([
  // Operators, sets that are ready, sets that go: who is missing out there, and what is left at the counter.
  [
    1,
    2,
    2,
    '; satu petugas per set, sedangkan operator perekaman di lembar Petugas 1 orang: 1 petugas lain harus ikut, bila tidak yang terekam lebih sedikit; pada hari itu tidak ada yang merekam di loket kecamatan.',
  ],
  [2, 2, 2, '; satu petugas per set; pada hari itu tidak ada yang merekam di loket kecamatan.'],
  [3, 3, 2, '; satu petugas per set; di loket kecamatan tinggal 1 set.'],
  [
    3,
    4,
    2,
    '; satu petugas per set; di loket kecamatan tinggal 1 set, karena operator perekaman di lembar Petugas 3 orang untuk 4 set.',
  ],
  [
    2,
    3,
    2,
    '; satu petugas per set; pada hari itu tidak ada yang merekam di loket kecamatan, karena operator perekaman di lembar Petugas 2 orang untuk 3 set.',
  ],
])('says for which sets there is no operator: %i operators, %i sets ready, %i go', (bezetting, ready, going, words) => {
  const typed = {
    desa: desa(300, 200),
    aset: Array.from({ length: ready }, (_, index) => recordingSet(index + 1, 'R')).flat(),
    petugas: [{ jabatan: 'Operator', bagian: 'PEREKAMAN', bezetting, jamPerHari: 7.5 }],
    pengaturan: [setting('set_jemput_bola', going)],
  };
  const said = textOf(pageOf(jemputBola, typed)).replace(/\s+/g, ' ');
  expect(said).toContain(words);
  const missing = 'desa. Untuk itu perlu 2 operator, sedangkan di lembar Petugas 1.';
  if (bezetting < going) expect(said).toContain(missing);
  else expect(said).not.toContain('Untuk itu perlu');
});

test.each([
  // 3.45 of the 6.9 hours are half a day: whole days, and the sets that go or stay with somebody.
  [
    2,
    2,
    2,
    'di lembar Petugas 2 orang (menurut Jam Per Hari setara 1,0 orang sehari penuh): 1 petugas lain harus ikut',
    'desa. Untuk itu perlu 2 operator, sedangkan di lembar Petugas 2 (menurut Jam Per Hari setara 1,0 orang sehari penuh).',
  ],
  [
    3,
    2,
    1,
    '; satu petugas per set; di loket kecamatan tinggal setara 0,5 set sehari penuh, karena operator',
    '2 desa. ',
  ],
  [4, 2, 2, '; satu petugas per set; pada hari itu tidak ada yang merekam di loket kecamatan.', '2 desa. '],
])(
  'counts operators of half a day as the half: %i of them, %i sets ready, %i go',
  (bezetting, ready, going, ...words) => {
    const typed = {
      desa: desa(300, 200),
      aset: Array.from({ length: ready }, (_, index) => recordingSet(index + 1, 'R')).flat(),
      petugas: [{ jabatan: 'Operator', bagian: 'PEREKAMAN', bezetting, jamPerHari: 3.45 }],
      pengaturan: [setting('set_jemput_bola', going)],
    };
    const said = textOf(pageOf(jemputBola, typed)).replace(/\s+/g, ' ');
    for (const part of words) expect(said).toContain(part);
  },
);

test('says beside the days whether the forecast has them, and what the days are that it names itself', () => {
  const said = (...more: TypedRow[]) =>
    textOf(
      pageOf(jemputBola, { desa: desa(300, 200), aset: recordingSet(1, 'R'), pengaturan: [...settings, ...more] }),
    ).replace(/\s+/g, ' ');
  expect(said()).toContain('Usulan: 2 hari dengan 1 set merekam');
  expect(said()).toContain(
    'Hari di lembar ini baru usulan, karena hari_jemput_bola di Pengaturan kosong: Prakiraan belum',
  );
  const decided = said(setting('hari_jemput_bola', 3));
  expect(decided).toContain('Prakiraan sudah menghitung 3 hari ini; hari jemput bola yang disebutnya');
  expect(decided).not.toContain('sulan');
});

/** Twenty working days on which 30 were recorded, no outage among them. */
const served: TypedRow[] = weekdays('2026-10-19', 20).map((day) => ({ tanggal: wall(day), rekam: 30 }));

const trips = (out: number, operators: number, people: number, ...more: TypedRow[]): string => {
  const typed: Typed = {
    desa: desa(people),
    aset: [...recordingSet(1, 'R'), ...recordingSet(2, 'R')],
    layanan: served,
    petugas: [{ jabatan: 'Operator', bagian: 'PEREKAMAN', bezetting: operators, jamPerHari: 7.5 }],
    pengaturan: [setting('hari_jemput_bola', 5), setting('set_jemput_bola', out), ALL_THERE, ...more],
  };
  return textOf(pageOf(jemputBola, typed)).replace(/\s+/g, ' ');
};
/** Nothing is learnt of the pace: a set records 20 a day. */
const TWENTY: TypedRow = { ...setting('orang_per_set_hari', 20), rendah: 20, tinggi: 20 };
const waits = (people: string): string =>
  `Di loket kecamatan sehari biasanya terekam 30,0 orang (rata-rata 20 hari tanpa gangguan); pada 5 hari itu kira-kira ${people}`;

test.each([
  // One of two sets stays, and records 20 of the 30: 5 days x 10.
  [1, 2, '50'],
  // Both go, and nobody records at the counter.
  [2, 2, '150'],
  // Two sets and one operator, who is gone.
  [1, 1, '150'],
])(
  'with %d of two sets out and %d operators it says who waits at the counter meanwhile: %s',
  (out, operators, people) => {
    expect(trips(out, operators, 400, TWENTY)).toContain(waits(`${people} orang di antaranya menunggu hari lain, `));
  },
);

test('a set that stays and can record all who come makes nobody wait', () => {
  // 45 a day for the 30 who come; an operator has time for 41.4 at 10 minutes.
  expect(trips(1, 2, 400)).not.toContain('menunggu hari lain');
});

test('trips that record fewer than the counter would have say so, with both numbers', () => {
  // All 100 are there; of them four in five come: 80, and 150 wait meanwhile.
  const losing = trips(2, 2, 100, TWENTY, setting('bolos_jemput_bola', 0.2));
  expect(losing).toContain(
    '5 hari dengan 2 set merekam kira-kira 80 orang di 1 desa. Selama itu loket kecamatan merekam 150 orang lebih sedikit, jadi seluruhnya berkurang 70.',
  );
  expect(losing).toContain(
    waits('150 orang di antaranya menunggu hari lain, lebih banyak daripada 80 orang yang terekam di desa.'),
  );
  // 10 kit-days of 20 with a whole first day: 200 of 320 who come.
  const gaining = trips(2, 2, 400, TWENTY, setting('bolos_jemput_bola', 0.2), setting('hari_pertama_jemput_bola', 1));
  expect(gaining).toContain('merekam kira-kira 200 orang di 1 desa.');
  expect(gaining).not.toContain('lebih sedikit, jadi seluruhnya');
  expect(gaining).toContain(
    waits('150 orang di antaranya menunggu hari lain, dibanding 200 orang yang terekam di desa.'),
  );
});
