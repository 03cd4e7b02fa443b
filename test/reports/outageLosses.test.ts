import { laporanGangguan } from '../../src/reports';
import { linesUnder, pageOf, recordingSet, setting, type Typed, textOf, wall, weekdays } from './office';

/** 414 service minutes a day on average: four of 420 and a Friday of 390 (07:30-15:30 less the breaks). */
const HOURS_A_DAY = 6.9;

/** Two sets and two printers, of which one set's camera and one printer have broken down; 69 people, 138 cards a day. */
const OFFICE: Typed = {
  aset: [
    ...recordingSet(1, 'Pelayanan'),
    ...recordingSet(2, 'Pelayanan').map((row) => (row.jenis === 'KAMERA' ? { ...row, kondisi: 'RB' } : row)),
    { id: 'PRN-1', nama: 'Printer', jenis: 'PRINTER_KARTU', kondisi: 'B' },
    { id: 'PRN-2', nama: 'Printer', jenis: 'PRINTER_KARTU', kondisi: 'RB' },
  ],
  layanan: weekdays('2026-09-01', 20).map((day) => ({ tanggal: wall(day), rekam: 69, cetak: 138 })),
  gangguan: [
    // Tuesday: one of two sets for three hours, within which the power is out for one.
    outage('G-1', 'ALAT_REKAM', '2026-11-03', '08:00', '11:00', 'KAMERA-2'),
    outage('G-2', 'LISTRIK', '2026-11-03', '09:00', '10:00'),
    // Wednesday: one of two printers for two hours; the server from the second of them on for two.
    outage('G-3', 'PRINTER', '2026-11-04', '08:00', '10:00', 'prn-2'),
    outage('G-4', 'SERVER', '2026-11-04', '09:00', '11:00'),
    // Saturday: outside service hours.
    outage('G-5', 'JARINGAN', '2026-11-07', '08:00', '10:00'),
  ],
};

function outage(id: string, jenis: string, day: string, from: string, until: string, asetId = '') {
  return { id, jenis, mulai: wall(day, from), selesai: wall(day, until), asetId };
}

const page = pageOf(laporanGangguan, OFFICE);
const lines = () => linesUnder(page, 'No', 'Sebab').map((line) => line.slice(1, 4));

test('counts people and cards by cause: hours x the capacity that stood still, overlaps once', () => {
  // By hand, 10 people and 20 cards an hour. Camera: half of 3 h; power: the other half of 1 h, all printing 1 h.
  // Printer: half of 2 h; server: half of 1 h beside it, then all of 1 h.
  const perHour = { people: 69 / HOURS_A_DAY, cards: 138 / HOURS_A_DAY };
  expect(perHour).toEqual({ people: 10, cards: 20 });
  expect(lines()).toEqual([
    ['Server pusat terganggu', 0, 30],
    ['Jaringan terputus', 0, 0],
    ['Listrik padam', 5, 20],
    ['Alat rekam rusak', 15, 0],
    ['Printer rusak', 0, 20],
    ['Jumlah', 20, 70],
  ]);
});

test('counts a Saturday on which the office serves', () => {
  const saturdays = { ...OFFICE, pengaturan: [setting('jam_sabtu', 4)] };
  const open = pageOf(laporanGangguan, saturdays);
  // 08:00-10:00 of 07:30-11:30, 20 cards an hour
  expect(linesUnder(open, 'No', 'Sebab').map((line) => line.slice(1, 4))).toContainEqual(['Jaringan terputus', 0, 40]);
  expect(linesUnder(open, 'No', 'Mulai')[4]?.[3]).toBe(2);
  expect(textOf(open).replace(/\n/g, ' ')).toContain(
    '(hari kerja dan Sabtu 4,0 jam sejak 07:30, tanpa istirahat dan libur)',
  );
  // Four hours of 6,9 let expect 80 cards; of these 65 were printed.
  const counted = { ...saturdays, layanan: [...(OFFICE.layanan ?? []), { tanggal: wall('2026-11-07'), cetak: 65 }] };
  const [, network] = linesUnder(pageOf(laporanGangguan, counted), 'No', 'Sebab');
  expect(network?.slice(1, 4)).toEqual(['Jaringan terputus', 0, 15]);
});

test('says it in a sentence with the worst cause', () => {
  expect(textOf(page).replace(/\n/g, ' ')).toContain(
    'Karena gangguan kira-kira 20 orang tidak terekam dan 70 kartu tidak tercetak; paling banyak karena: server pusat terganggu.',
  );
});

test('draws people and cards by cause, right of the tables and above the notes', () => {
  const [chart] = page.charts ?? [];
  const { line, column, lines: rows, columns } = chart!.source;
  expect(page.cells[line - 1]?.slice(column - 1, column - 1 + columns)).toEqual([
    'Sebab',
    'Orang tidak terekam',
    'Kartu tidak tercetak',
  ]);
  expect(page.cells[line + rows - 2]?.[column - 1]).toBe('Printer rusak');
  const lastLine = chart!.anchor.line + chart!.height / 21;
  const caption = page.cells.findIndex(([first]) => first === 'Rekapitulasi menurut jenis') + 1;
  const notes = page.cells.findIndex(([first]) => first === 'Catatan') + 1;
  expect(chart!.anchor.line).toBeGreaterThanOrEqual(caption - 1);
  expect(lastLine).toBeLessThanOrEqual(notes);
});

test('takes the usual pace while fewer than ten days are on record', () => {
  const { layanan, ...rest } = OFFICE;
  const few = pageOf(laporanGangguan, { ...rest, layanan: layanan!.slice(0, 9) });
  const usual = linesUnder(few, 'No', 'Sebab').map((line) => line.slice(2, 4));
  // 45 people each of the two sets there were and 41 cards, by Pengaturan: 1.5 hours of 6.9 are 19.6 and 8.9.
  expect(usual[3]).toEqual([20, 0]);
  expect(usual[0]).toEqual([0, 9]);
  const printed = pageOf(laporanGangguan, {
    ...rest,
    layanan: layanan!.slice(0, 9),
    pengaturan: [setting('cetak_per_hari_kerja', 69)],
  });
  expect(linesUnder(printed, 'No', 'Sebab')[0]?.[3]).toBe(15);
});

describe('the machines of a month', () => {
  /** Losses of the power out on a Wednesday from 08:00 to 10:00, with no day on record: 2 of 6.9 hours. */
  const lost = (aset: Typed['aset'], now = '2026-11-30T12:00') => {
    const gangguan = [outage('G-1', 'LISTRIK', '2026-11-04', '08:00', '10:00')];
    const page = pageOf(
      laporanGangguan,
      { aset: aset!, gangguan, pengaturan: [setting('cetak_per_hari_kerja', 69)] },
      now,
    );
    return { people: linesUnder(page, 'No', 'Sebab')[0]![2], cards: linesUnder(page, 'No', 'Sebab')[0]![3], page };
  };
  const gone = (on: string) => ({ status: 'DIHAPUS', tanggalHapus: wall(on) });
  const second = (more: object) => recordingSet(2, 'A').map((row) => ({ ...row, ...more }));
  const first = recordingSet(1, 'A');
  const PRINTER = { id: 'PRN-1', nama: 'Printer', jenis: 'PRINTER_KARTU', kondisi: 'B' };

  test('are those that were in service then: not one removed before, but one removed since', () => {
    // 45 people a day with each set: 2 / 6.9 of 45 are 13, of 90 are 26.
    expect(lost(first).people).toBe(13);
    expect(lost([...first, ...second(gone('2026-12-09'))]).people).toBe(26);
    expect(lost([...first, ...second(gone('2026-11-30'))]).people).toBe(13);
    expect(lost([...first, ...second({ status: 'DIHAPUS' })]).people).toBe(13);
    // 69 cards a day where there is a printer: 20.
    expect(lost([...first, { ...PRINTER, ...gone('2026-12-09') }]).cards).toBe(20);
    expect(lost([...first, { ...PRINTER, ...gone('2026-11-03') }]).cards).toBe(0);
  });

  test('are not those that were bought in a later year', () => {
    expect(lost([...first, ...second({ tahun: 2026 })]).people).toBe(26);
    expect(lost([...first, ...second({ tahun: 2027 })]).people).toBe(13);
  });

  test('are counted once where one broke down and was removed since, and their day and condition are told', () => {
    const broken = [outage('G-2', 'ALAT_REKAM', '2026-11-05', '08:00', '09:00', 'KAMERA-2')];
    const told = (more: object) =>
      textOf(pageOf(laporanGangguan, { aset: [...first, ...second(more)], gangguan: broken }, '2026-11-30T12:00'));
    for (const more of [gone('2026-12-09'), gone('2026-11-20'), { kondisi: 'RB' }, {}])
      expect(told(more)).toContain(
        'dianggap dari 2 set, terdaftar per 30-11-2026 dan kondisinya menurut Aset sekarang;',
      );
  });
});

const NOTHING_LOST = 'Diperkirakan tidak ada perekaman atau pencetakan yang hilang karena gangguan dalam periode ini.';

test('doesn’t say that nothing stopped where what stopped cost nothing, and draws no bars without a length', () => {
  // all printers are broken: the network stopped what stood still anyway
  const broken = OFFICE.aset!.map((row) => (row.jenis === 'PRINTER_KARTU' ? { ...row, kondisi: 'RB' } : row));
  const page = pageOf(laporanGangguan, {
    ...{ ...OFFICE, aset: broken, layanan: [] },
    gangguan: [outage('G-1', 'JARINGAN', '2026-11-03', '08:00', '12:00')],
  });
  expect(linesUnder(page, 'No', 'Sebab')[0]?.slice(1, 4)).toEqual(['Jaringan terputus', 0, 0]);
  expect(textOf(page)).toContain('verifikasi dan pencetakan');
  expect(textOf(page)).toContain(NOTHING_LOST);
  expect(textOf(page)).not.toContain('tidak menghentikan');
  expect(page.charts ?? []).toEqual([]);
  expect(pageOf(laporanGangguan, OFFICE).charts).toHaveLength(1);
});

test('says so where outages stopped nothing, and has no table where there were none', () => {
  const harmless = { ...OFFICE, gangguan: [outage('G-1', 'LAINNYA', '2026-11-03', '08:00', '11:00')] };
  expect(textOf(pageOf(laporanGangguan, harmless))).toContain(NOTHING_LOST);
  const calm = textOf(pageOf(laporanGangguan, { ...OFFICE, gangguan: [] }));
  expect(calm).not.toContain('tidak terekam');
  expect(calm).not.toContain('Yang hilang');
});

test('of outages over several days the one that began first has the days that both last, whatever line it is on', () => {
  // Monday to Thursday noon; the server from Tuesday 10:00 on, so nothing is left for it to stop.
  const long = (id: string, jenis: string, from: string, hour: string) => ({
    ...outage(id, jenis, from, hour, '12:00'),
    selesai: wall('2026-11-12', '15:30'),
  });
  const first = long('G-9', 'JARINGAN', '2026-11-09', '07:30');
  const second = long('G-1', 'SERVER', '2026-11-10', '10:00');
  // 138 cards a day of 414 minutes; four whole days of 420 are 560 cards.
  const lost = [
    ['Server pusat terganggu', 0],
    ['Jaringan terputus', 560],
  ];
  const told = (...gangguan: (typeof first)[]) =>
    linesUnder(pageOf(laporanGangguan, { ...OFFICE, gangguan }), 'No', 'Sebab')
      .slice(0, 2)
      .map(([, cause, , cards]) => [cause, cards]);
  expect(told(first, second)).toEqual(lost);
  expect(told(second, first)).toEqual(lost);
  // Both begun before the month: 1 to 12 November, nine working days, of which two Fridays have 390 minutes.
  const before = [
    { ...first, mulai: wall('2026-10-28', '07:30') },
    { ...second, mulai: wall('2026-10-29', '07:30') },
  ] as const;
  expect(told(before[1], before[0])).toEqual(told(before[0], before[1]));
  expect(told(before[1], before[0])[0]).toEqual(['Server pusat terganggu', 0]);
});

describe('the usual day', () => {
  const printer = [{ id: 'PRN-1', nama: 'Printer', jenis: 'PRINTER_KARTU', kondisi: 'B' }];
  const calm = weekdays('2026-10-05', 20).map((day) => ({ tanggal: wall(day), cetak: 60 }));
  const stopped = weekdays('2026-11-02', 12);
  const gangguan = stopped.map((day) => outage(`G-${day}`, 'JARINGAN', day, '07:30', '15:30'));
  const office = { aset: printer, gangguan };
  const cardsLost = (typed: Typed) => linesUnder(pageOf(laporanGangguan, typed), 'No', 'Sebab').at(-1)?.[3];
  const note = (typed: Typed) => textOf(pageOf(laporanGangguan, typed)).replace(/\s+/g, ' ');

  test('is one without an outage: days that were short don’t make the shortfall smaller', () => {
    const short = stopped.map((day) => ({ tanggal: wall(day), cetak: 30 }));
    // 60 on each of the 20 days before, so 12 days of 30 lack 30 each; of all 32 days the mean is 48.75.
    const typed = { ...office, layanan: [...calm, ...short] };
    expect(cardsLost(typed)).toBe(360);
    expect(note(typed)).toContain('60,0 kartu (rata-rata 20 hari tanpa gangguan).');
    // Nine such days are too few: 9 x 60 and 12 x 30 are 42.9 a day.
    const few = { ...office, layanan: [...calm.slice(-9), ...short] };
    expect(note(few)).toContain('42,9 kartu (rata-rata 21 hari layanan, yang terganggu juga).');
  });

  test('is one of the last year', () => {
    const old = weekdays('2025-09-01', 40).map((day) => ({ tanggal: wall(day), cetak: 200 }));
    expect(note({ ...office, layanan: [...old, ...calm] })).toContain('60,0 kartu (rata-rata 20 hari tanpa gangguan).');
  });

  test('is said to be assumed where too few days are on record', () => {
    const said = note({ ...office, aset: [...printer, ...recordingSet(1, 'R')], layanan: calm.slice(0, 9) });
    // By Pengaturan 45 people a set, and 41 cards (docs/sumber.md).
    expect(said).toContain(
      '45,0 orang (dianggap dari 1 set, terdaftar per 24-11-2026 dan kondisinya menurut Aset sekarang; Layanan setahun terakhir belum memuat 10 hari)',
    );
    expect(said).toContain('41,0 kartu (dianggap seperti kantor lain; Layanan setahun terakhir belum memuat 10 hari).');
  });
});

describe('what a day made all the same', () => {
  const printers = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      id: `PRN-${at + 1}`,
      nama: 'Printer',
      jenis: 'PRINTER_KARTU',
      kondisi: 'B',
    }));
  const counted = (cetak: (day: string) => number | '', from = '2026-10-01', days = 37) =>
    weekdays(from, days).map((day) => ({ tanggal: wall(day), rekam: 69, cetak: cetak(day) }));
  const cardsLost = (office: Typed) => linesUnder(pageOf(laporanGangguan, office), 'No', 'Sebab').at(-1)?.[3];
  /** Ten working days, all of them whole. */
  const long = {
    ...outage('G-1', 'PRINTER', '2026-11-09', '07:30', '23:59', 'PRN-1'),
    selesai: wall('2026-11-20', '23:59'),
  };
  const all = outage('G-2', 'JARINGAN', '2026-11-10', '07:30', '23:59');

  test('isn’t lost: one printer of three stood still for ten days, 30 cards a day were printed as ever', () => {
    const office = {
      aset: [...recordingSet(1, 'Pelayanan'), ...printers(3)],
      layanan: counted(() => 30),
      gangguan: [long],
    };
    expect(textOf(pageOf(laporanGangguan, office))).toContain(NOTHING_LOST);
  });

  test('isn’t lost where no day was counted either: two printers of 100 a day do 30', () => {
    const before = counted(() => 30, '2026-10-01', 20);
    const office = { aset: [...recordingSet(1, 'Pelayanan'), ...printers(3)], layanan: before, gangguan: [long] };
    expect(textOf(pageOf(laporanGangguan, office))).toContain(NOTHING_LOST);
  });

  test('bounds what an outage of everything costs: 50 of the usual 60 were printed', () => {
    // The usual is that of the 36 days without an outage; a Tuesday has 420 of 414 minutes.
    const office = { aset: printers(1), layanan: counted((day) => (day === '2026-11-10' ? 50 : 60)), gangguan: [all] };
    expect(cardsLost(office)).toBe(10);
    // Not counted on that day: all of it, 60 x 420 / 414.
    expect(cardsLost({ ...office, layanan: counted((day) => (day === '2026-11-10' ? '' : 60)) })).toBe(61);
  });
});
