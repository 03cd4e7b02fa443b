import { readSettings } from '../../src/domain/settings';
import { laporanBlanko, rkbmd, suratPermohonan } from '../../src/reports';
import { machinesBefore } from '../../src/reports/dasbor/trends';
import { withExampleMark } from '../../src/reports/exampleMark';
import { cardPlanFrom } from '../../src/reports/forecast/answers/cardPlan';
import { basisOf } from '../../src/reports/forecast/kept/basis';
import { keepFigures } from '../../src/reports/forecast/kept/keptFigures';
import { keptPlan } from '../../src/reports/forecast/kept/keptPlan';
import { FORECAST_TABLES, officeModel } from '../../src/reports/forecast/model/officeModel';
import { cardPlanFigure } from '../../src/reports/forecast/words/needFigures';
import * as tables from '../../src/tables';
import { readTables } from '../../src/tables/table';
import {
  entry,
  gridsOf,
  headersUnder,
  linesUnder,
  office,
  pageOf,
  recordingSet,
  setting,
  type Typed,
  type TypedRow,
  textOf,
  wall,
  weekdays,
} from './office';

/**
 * Nobody turns 17 and nobody replaces a card; 1.000 people who all exist; 20 working days to the target; 10 people per
 * set and day: 1.000 / (20 x 10) = 5 sets if they were always ready, and since they aren't, 6 (the same office as in
 * rkbmd.test.ts).
 */
const PLAIN: Typed = {
  pengaturan: [
    ...office,
    // A range of one value: nothing is drawn below or above it.
    ...(['pemula_per_penduduk_tahun', 'penggantian_per_rekam_tahun'] as const).map((name) => ({
      ...setting(name, 0),
      rendah: 0,
      tinggi: 0,
    })),
    { ...setting('terjangkau', 1), rendah: 1, tinggi: 1 },
    setting('orang_per_set_hari', 10),
    setting('tanggal_target', wall('2026-12-22')),
  ],
  desa: [{ kode: 'D1', nama: 'Porong', wajibKtp: 10_000, sudahRekam: 9000 }],
  aset: [
    ...recordingSet(1, 'Pelayanan').map((device, index) => ({ ...device, tahun: index === 0 ? 2020 : 2024 })),
    { id: 'PC-2', nama: 'PC', jenis: 'PC', kondisi: 'RR', tahun: 2025 },
    { id: 'PC-3', nama: 'PC', jenis: 'PC', kondisi: 'RB' },
    { id: 'PC-4', nama: 'PC', jenis: 'PC', kondisi: 'B', status: 'DIHAPUS' },
  ],
};

const page = pageOf(suratPermohonan, PLAIN);
const lines = linesUnder(page, 'No', 'Alat').slice(1);
const text = textOf(page).replace(/\s+/g, ' ');

test('has what a Dinas asks for: what there is by condition, age, capacity, need and lack', () => {
  // docs/sumber.md s.4, surat permohonan alat
  expect(headersUnder(page, 'No', 'Alat')).toEqual([
    'No',
    'Alat',
    'B',
    'RR',
    'RB',
    'Umur rata-rata (tahun)',
    'Kapasitas per hari',
    'Kebutuhan',
    'Kekurangan',
    'Keterangan',
  ]);
});

test('counts devices in the books by condition, their age by the years that are known', () => {
  // In 2026: bought 2020 and 2025 are 6 and 1 years old; the year of the third isn't known, the fourth is written off.
  expect(lines[0]?.slice(1, 6)).toEqual(['Komputer perekaman', 1, 1, 1, 3.5]);
  expect(lines[1]?.slice(1, 6)).toEqual(['Kamera digital', 1, 0, 0, 2]);
});

test('lacks exactly what RKBMD proposes', () => {
  const proposed = linesUnder(pageOf(rkbmd, PLAIN), 'No', 'Program/kegiatan/output').slice(1);
  expect(lines.map((line) => [line[7], line[8]])).toEqual(proposed.map((line) => [line[6], line[12]]));
  const sets = Number(lines[0]?.[7]);
  expect(sets).toBeGreaterThanOrEqual(6);
  // One computer sound, one slightly broken: two can be used; of the cameras one.
  expect([lines[0]?.[8], lines[1]?.[8]]).toEqual([sets - 2, sets - 1]);
});

test('a capacity below what one always ready set would do: 10 people a day', () => {
  expect(lines[0]?.[6]).toBeGreaterThanOrEqual(5);
  expect(lines[0]?.[6]).toBeLessThan(10);
});

test('names the backlog in figures and words, and asks for the devices in figures and words', () => {
  expect(text).toContain('tunggakan perekaman KTP-el di Kecamatan Porong berjumlah 1.000 (seribu) orang di 1 desa');
  expect(text).toMatch(/kami mohon tambahan \d+ \([a-z ]+\) komputer perekaman, /);
  expect(text).toContain('Kepada Yth. Kepala Dinas Kependudukan dan Pencatatan Sipil.');
});

test('says plainly that no forecast supports it yet, and takes the sentence of one that does', () => {
  expect(text).toContain(
    'DRAF, jangan ditandatangani dulu. Belum didukung prakiraan: pilih SiapKTP > Hitung prakiraan',
  );
  const told = {
    id: 'A',
    waktu: wall('2026-11-23', '09:00'),
    tunggakan: 1000,
    menahan: 'set',
    dasar: 'x',
    kalimat: 'Tunggakan tuntas 3 Mei 2027 dengan peluang 80 %.',
    angka: '[]',
  };
  const supported = textOf(pageOf(suratPermohonan, { ...PLAIN, arsipPrakiraan: [told] })).replace(/\s+/g, ' ');
  expect(supported).toContain('Menurut prakiraan 23-11-2026 09:00: Tunggakan tuntas 3 Mei 2027 dengan peluang 80 %.');
});

test('asks for nothing where what there is suffices', () => {
  const sets = Array.from({ length: 9 }, (_, index) => recordingSet(index + 1, 'R')).flat();
  const printers = Array.from({ length: 9 }, (_, index) => ({
    id: `PRN-${index}`,
    nama: 'Printer',
    jenis: 'PRINTER_KARTU',
    kondisi: 'B',
  }));
  const enough = textOf(pageOf(suratPermohonan, { ...PLAIN, aset: [...sets, ...printers] }));
  expect(enough).toContain('tidak ada tambahan yang dimohonkan');
  expect(enough).not.toContain('kami mohon tambahan');
  // Nobody is to sign a request in which nothing is requested.
  expect(enough).toContain('LAPORAN KEADAAN ALAT PEREKAMAN DAN PENCETAKAN KTP-EL');
  expect(enough).toContain('Perihal: laporan keadaan alat perekaman');
  expect(enough).toContain('Demikian laporan ini kami sampaikan.');
  expect(enough).not.toMatch(/permohonan alat/i);
});

test('is signed without the office’s own remarks: rows left out are told in the draft’s line alone', () => {
  const broken = { ...PLAIN, aset: [...(PLAIN.aset ?? []), { id: 'PC-9', nama: 'PC', jenis: 'PC', kondisi: 'BAIK?' }] };
  for (const report of [suratPermohonan, rkbmd]) {
    const cells = pageOf(report, broken).cells.map(([first]) => String(first));
    const said = cells.join(' ');
    expect(said).toMatch(
      /DRAF, .* 1 baris di lembar Aset bermasalah dan tidak ikut dipakai; lihat lembar Periksa\. .*(PERMOHONAN|RKBMD)/,
    );
    expect(said.match(/Periksa/g)).toHaveLength(1);
  }
});

describe('the sentence of the forecast', () => {
  const REMARKS = [
    'Petugas bagian perekaman belum dicatat; dianggap satu orang per alat.',
    'Bukti sedikit: tanggal 95 % belum disebut.',
  ];
  const forecast = {
    ...{ id: 'A', waktu: wall('2026-11-24', '09:00'), tunggakan: 1000, menahan: 'set', dasar: basisIn(PLAIN) },
    kalimat: ['Tunggakan tuntas 3 Mei 2027.', ...REMARKS].join(' '),
    angka: keepFigures([], REMARKS),
  };
  test.each([suratPermohonan, rkbmd])('is told to the Dinas without the remarks for the office (%#)', (report) => {
    const said = textOf(pageOf(report, { ...PLAIN, arsipPrakiraan: [forecast] })).replace(/\s+/g, ' ');
    expect(said).toContain('prakiraan 24-11-2026 09:00');
    expect(said).toContain('Tunggakan tuntas 3 Mei 2027.');
    expect(said).not.toMatch(/satu orang per alat\.|Bukti sedikit|DRAF/);
  });

  test('of an earlier version, which kept no remarks apart, is told whole', () => {
    const early = { ...forecast, angka: '[]' };
    expect(textOf(pageOf(suratPermohonan, { ...PLAIN, arsipPrakiraan: [early] }))).toContain('Bukti sedikit');
  });
});

test('RKBMD carries what the forecast rests on, each figure with its unit and where it comes from', () => {
  const grounds = linesUnder(pageOf(rkbmd, PLAIN), 'No', 'Yang dihitung atau dianggap');
  expect(grounds[0]?.slice(0, 5)).toEqual([
    1,
    'Tunggakan menurut daftar',
    '1.000',
    '1 desa, wajib KTP dikurangi sudah rekam',
    'orang',
  ]);
  expect(grounds.length).toBeGreaterThan(10);
});

test('is not to be sent while its devices are the example', () => {
  const warning = 'DATA CONTOH (Porong 2021), bukan angka kantor: jangan dipakai atau dikirim.';
  const aset = (PLAIN.aset ?? []).map((device) => ({ ...device, keterangan: 'Contoh: Kecamatan Porong 2021' }));
  const marked = (typed: Typed) => {
    const devices = readTables({ aset: tables.aset }, (sheet) => gridsOf(typed)[sheet] ?? null).aset.rows;
    return withExampleMark(pageOf(suratPermohonan, typed), devices).cells.map(([first]) => first);
  };
  const lines = marked({ ...PLAIN, aset });
  // Between letterhead and title, above the reasons for which it is a draft.
  expect(lines.indexOf(warning)).toBe(3);
  expect(lines.indexOf('PERMOHONAN ALAT PEREKAMAN DAN PENCETAKAN KTP-EL')).toBe(6);
  expect(marked(PLAIN)).not.toContain(warning);
});

/** A kept forecast with these figures, made when the office had so many sets and printers. */
const kept = (figures: unknown[], [sets, printers]: [number, number]) => ({
  id: 'R-1',
  waktu: wall('2026-11-24', '09:00'),
  tunggakan: 1000,
  menahan: 'x',
  dasar: `[1,1000,${sets},${printers},"x"]`,
  kalimat: 'Tunggakan 1.000 orang.',
  angka: JSON.stringify(figures),
  kipas: '',
});
const printersOf = (conditions: readonly string[]) =>
  conditions.map((kondisi, index) => ({ id: `PRN-${index + 1}`, nama: 'Printer', jenis: 'PRINTER_KARTU', kondisi }));

/** What a forecast made of these sheets on that day keeps of its ground. */
function basisIn(typed: Typed): string {
  const { aset, desa, pengaturan } = readTables(
    { aset: tables.aset, desa: tables.desa, pengaturan: tables.pengaturan },
    (sheet) => gridsOf(typed)[sheet] ?? null,
  );
  return basisOf(desa.rows, aset.rows, readSettings(pengaturan), '2026-11-24');
}

/** What the letter says, and letter's and RKBMD's needs and lacks, kind by kind. */
function papers(aset: Typed['aset'], figures: unknown[], there: [number, number], more: Typed = {}) {
  const typed = { ...PLAIN, ...more, aset, arsipPrakiraan: [kept(figures, there)] } as Typed;
  const letter = pageOf(suratPermohonan, typed);
  return {
    said: textOf(letter).replace(/\s+/g, ' '),
    table: linesUnder(letter, 'No', 'Alat')
      .slice(1)
      .map((line) => [line[7], line[8]]),
    rkbmd: linesUnder(pageOf(rkbmd, typed), 'No', 'Program/kegiatan/output')
      .slice(1)
      .map((line) => [line[6], line[12]]),
  };
}

describe('a plan of the forecast', () => {
  const three = [1, 2, 3].flatMap((number) => recordingSet(number, 'R'));
  const worn = three.map((device) => (device.id === 'IRIS-2' ? { ...device, kondisi: 'RR' } : device));

  test('whose set comes of mending names the device, asks for none and never says that what there is suffices', () => {
    const figures = [
      { key: 'rencana', more: { sets: 1, extraHours: 1 } },
      { key: 'rencana-kartu', more: {} },
    ];
    const { said, table, rkbmd: proposed } = papers([...worn, ...printersOf(['B', 'B'])], figures, [2, 2]);
    expect(said).toContain('1 (satu) set perekaman pada rencana itu diperoleh dengan memperbaiki IRIS-2.');
    expect(said).toContain('kami atur sendiri: 1 jam layanan per hari');
    expect(said).not.toMatch(/mencukupi|kami mohon tambahan/);
    // 2 that were complete and 1 more.
    expect(table.slice(0, 5)).toEqual(Array(5).fill([3, 0]));
    expect(proposed).toEqual(table);
  });

  test.each([
    [1, 2, '(tiap harinya 1 set keluar, karena operatornya 1 orang)'],
    [2, 2, '(tiap harinya 2 set keluar)'],
    [1, 1, '(tiap harinya 1 set keluar)'],
  ])('that goes out says with how many sets: %i operators, %i sets', (operators, sets, words) => {
    const devices = [1, 2].slice(0, sets).flatMap((number) => recordingSet(number, 'R'));
    const petugas = [{ jabatan: 'Operator', bagian: 'PEREKAMAN', bezetting: operators, jamPerHari: 7.5 }];
    const figures = [{ key: 'rencana', more: { outreachDays: 34 } }];
    const { said } = papers([...devices, ...printersOf(['B'])], figures, [sets, 1], { petugas });
    expect(said).toContain(`kami atur sendiri: 34 hari jemput bola ${words}.`);
    // Those that are planned already, which Jemput Bola shows, aren't among them.
    const pengaturan = [...(PLAIN.pengaturan ?? []), setting('hari_jemput_bola', 12)];
    const planned = papers([...devices, ...printersOf(['B'])], figures, [sets, 1], { petugas, pengaturan }).said;
    expect(planned).toContain('34 hari jemput bola (di luar 12 hari yang sudah direncanakan, tiap harinya ');
  });

  test.each([
    // As the engine plays it: two who come for half of the 6.9 hours go with one set, three with one and a half.
    [2, '(tiap harinya 1 set keluar, karena operatornya 2 orang (menurut Jam Per Hari setara 1,0 orang sehari penuh))'],
    [
      3,
      '(tiap harinya setara 1,5 set keluar, karena operatornya 3 orang (menurut Jam Per Hari setara 1,5 orang sehari penuh))',
    ],
    [4, '(tiap harinya 2 set keluar)'],
  ])('that goes out counts operators of half a day as the half: %i of them, two sets', (operators, words) => {
    const devices = [1, 2].flatMap((number) => recordingSet(number, 'R'));
    const petugas = [{ jabatan: 'Operator', bagian: 'PEREKAMAN', bezetting: operators, jamPerHari: 3.45 }];
    const figures = [{ key: 'rencana', more: { outreachDays: 34, recordingOperators: 0 } }];
    const { said } = papers([...devices, ...printersOf(['B'])], figures, [2, 1], { petugas });
    expect(said).toContain(`kami atur sendiri: 34 hari jemput bola ${words}.`);
  });

  test('with people beside those of half a day says what today’s amount to', () => {
    const petugas = [{ jabatan: 'Operator', bagian: 'PEREKAMAN', bezetting: 2, jamPerHari: 3.45 }];
    const figures = [{ key: 'rencana', more: { recordingOperators: 3 } }];
    const { said } = papers([...three, ...printersOf(['B'])], figures, [3, 1], { petugas });
    expect(said).toContain(
      '5 operator perekaman (sekarang 2, menurut Jam Per Hari setara 1,0 orang sehari penuh; menurut ABK ',
    );
  });

  test('that needs fewer printers than the average day says so where that day is told', () => {
    // 2.900 cards in 20 days at 100 a printer and day, up three quarters of the time: two on an average day.
    const figures = [
      { key: 'rencana', more: { sets: 1 } },
      { key: 'rencana-kartu', more: {}, day: '2027-01-19' },
    ];
    const layanan = [{ tanggal: wall('2026-11-20'), prr: 1900 }];
    const { said, table } = papers([...worn, ...printersOf(['B'])], figures, [2, 1], { layanan });
    expect(table[5]).toEqual([1, 0]);
    expect(said).toMatch(/Pada hari rata-rata perlu 2 printer: 2\.900 kartu/);
    expect(said).toMatch(
      /hanya pembanding: tabel memuat (3 set perekaman, bukan \d+ dan )?1 printer kartu sampai 19-01-2027, bukan 2\./,
    );
  });

  test('that takes more than mending asks for what still lacks, the same in the letter and in RKBMD', () => {
    const figures = [
      { key: 'rencana', more: { sets: 2, recordingOperators: 1 } },
      { key: 'rencana-kartu', more: { printers: 3 } },
    ];
    const { said, table, rkbmd: proposed } = papers([...worn, ...printersOf(['B', 'RR', 'RR', 'RB'])], figures, [2, 1]);
    // 2 + 2 sets and 1 + 3 printers: three of each part are there or can be mended, and three printers.
    expect(table).toEqual([...Array(5).fill([4, 1]), [4, 1]]);
    expect(proposed).toEqual(table);
    expect(said).toContain('1 (satu) pemindai iris,');
    expect(said).toContain('1 (satu) printer kartu dan 1 (satu) operator perekaman.');
    expect(said).toContain('memperbaiki IRIS-2.');
    expect(said).toContain('memperbaiki PRN-2 dan PRN-3.');
  });

  test('of printers alone that one of two can be mended for says which', () => {
    const figures = [
      { key: 'rencana', more: {} },
      { key: 'rencana-kartu', more: { printers: 1 } },
    ];
    const { said } = papers([...three, ...printersOf(['B', 'RR', 'RR'])], figures, [3, 1]);
    expect(said).toContain(
      '1 (satu) printer kartu pada rencana itu diperoleh dengan memperbaiki 1 dari 2 printer kartu yang rusak ringan (PRN-2 dan PRN-3).',
    );
    expect(said).not.toMatch(/mencukupi|kami mohon tambahan/);
  });

  test('is what there was and what it adds, also where a device has broken since', () => {
    const figures = [
      { key: 'rencana', more: { sets: 1 } },
      { key: 'rencana-kartu', more: {} },
    ];
    const broken = three.map((device) => (device.id === 'IRIS-2' ? { ...device, kondisi: 'RB' } : device));
    // 3 then and 1 more: of irises 2 are left.
    expect(papers(broken, figures, [3, 0]).table.slice(0, 5)).toEqual([
      [4, 1],
      [4, 1],
      [4, 1],
      [4, 2],
      [4, 1],
    ]);
  });

  test('that is empty asks for nothing, however many the average day would take', () => {
    const figures = [
      { key: 'rencana', more: {} },
      { key: 'rencana-kartu', more: {} },
    ];
    const { said, table, rkbmd: proposed } = papers([...three, ...printersOf(['B'])], figures, [3, 1]);
    expect(said).toContain('alat yang ada mencukupi');
    expect(table.map(([, lacking]) => lacking)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(proposed).toEqual(table);
  });
});

describe('what is on its way', () => {
  const there = [...recordingSet(1, 'R'), ...printersOf(['B'])];
  const order = (id: string, barang: string, jumlah: number) => ({ id, tanggal: wall('2026-11-16'), barang, jumlah });
  const receipt = (day: string) => entry(day, 'TERIMA', 100);
  const plan = (more: object) => [
    { key: 'rencana', more: {} },
    { key: 'rencana-kartu', more },
    { key: 'habis', day: '2026-12-01' },
  ];
  const said = (figures: unknown[], more: Typed) => papers(there, figures, [1, 1], more).said;

  test('is taken off a plan’s order that didn’t know of it: 1.500 less 1.000', () => {
    const letter = said(plan({ blankoOrder: 1500, ribbonOrder: 3, filmOrder: 2 }), {
      persediaan: [receipt('2026-11-02')],
      pesanan: [order('PS-0001', 'BLANKO', 600), order('PS-0002', 'BLANKO', 400), order('PS-0003', 'RIBBON', 5)],
    });
    expect(letter).toContain('kami mohon tambahan 500 (lima ratus) keping blanko dan 2 (dua) gulung film.');
    expect(letter).toContain(
      'jadi kami mohon tiba sebelum hari itu. Sudah dipesan dan belum datang: 600 keping blanko (PS-0001, 16-11-2026) dan 400 keping blanko (PS-0002, 16-11-2026); sudah dikurangkan dari yang dimohon di sini.',
    );
    expect(letter).toContain('5 gulung ribbon (PS-0003, 16-11-2026); cukup, jadi tidak dimohon lagi.');
  });

  test('that covers the whole order is asked to come in time, and nothing else is asked for', () => {
    const letter = said(plan({ blankoOrder: 1000 }), {
      persediaan: [receipt('2026-11-02')],
      pesanan: [order('PS-0001', 'BLANKO', 1000)],
    });
    expect(letter).not.toContain('kami mohon tambahan');
    expect(letter).toContain(
      'blanko dapat habis pada 01-12-2026, jadi yang sudah dipesan kami mohon tiba sebelum hari itu.',
    );
    // That is a request too.
    expect(letter).toContain('PERMOHONAN KEBUTUHAN PEREKAMAN');
    expect(letter).toContain('Demikian permohonan ini kami sampaikan.');
  });

  test('that the plan’s printers use up sooner than the office without them is asked for at once, not by a day after the plan’s', () => {
    const printedOn = (more: object) =>
      plan(more).map((figure) => (figure.key === 'rencana-kartu' ? { ...figure, day: '2026-11-30' } : figure));
    const early = printedOn({ blankoOrder: 1500, printers: 1 });
    const typed = { persediaan: [receipt('2026-11-02')], pesanan: [order('PS-0001', 'BLANKO', 1000)] };
    expect(said(early, typed)).toContain(
      'blanko dapat habis pada 01-12-2026 dengan alat dan petugas sekarang; dengan tambahan itu lebih cepat, jadi kami mohon dikirim secepatnya.',
    );
    expect(said(early, { ...typed, pesanan: [order('PS-0001', 'BLANKO', 1500)] })).toContain(
      'jadi yang sudah dipesan kami mohon dikirim secepatnya.',
    );
    const inTime = early.map((figure) => ('day' in figure ? { ...figure, day: '2026-12-01' } : figure));
    expect(said(inTime, typed)).toContain('01-12-2026, jadi kami mohon tiba sebelum hari itu.');
    // Supplies alone print nothing sooner.
    expect(said(printedOn({ blankoOrder: 1500, ribbonOrder: 2 }), typed)).toContain(
      '01-12-2026, jadi kami mohon tiba sebelum hari itu.',
    );
  });

  test('is not taken off twice: a plan’s order is on top of the orders that the forecast counted on', () => {
    const counting = (...counted: string[]) =>
      plan({ blankoOrder: 1500 }).map((figure) => (figure.key === 'rencana-kartu' ? { ...figure, counted } : figure));
    const orders = { pesanan: [order('PS-0001', 'BLANKO', 600), order('PS-0002', 'BLANKO', 100)] };
    const both = said(counting('PS-0001', 'PS-0002'), orders);
    expect(both).toContain('kami mohon tambahan 1.500 (seribu lima ratus) keping blanko.');
    expect(both).toContain('100 keping blanko (PS-0002, 16-11-2026); prakiraan itu sudah menghitungnya datang');
    // Asked for after the forecast, by its plan: 1.500 less 100.
    const one = said(counting('PS-0001'), orders);
    expect(one).toContain('kami mohon tambahan 1.400 (seribu empat ratus) keping blanko.');
    expect(one).toContain(
      '600 di antaranya sudah dihitung datang oleh prakiraan itu, 100 dipesan sesudahnya dan sudah dikurangkan',
    );
    expect(said(counting(), orders)).toContain('kami mohon tambahan 800 (delapan ratus) keping blanko.');
  });

  test('is taken off all that the cards will take where no plan says how much', () => {
    const figures = [
      { key: 'habis', day: '2026-12-01' },
      { key: 'blanko', value: '1.300' },
    ];
    const letter = said(figures, {
      persediaan: [receipt('2026-09-01'), receipt('2026-11-02')],
      pesanan: [order('PS-0001', 'BLANKO', 600)],
    });
    // 1.300 less the 200 that came and are there, less the 600 on their way.
    expect(letter).toContain('500 (lima ratus) keping blanko');
    expect(letter).toContain(
      'Hitungannya: sampai target perekaman 22-12-2026 kira-kira 1.300 keping blanko terpakai (kartu dan yang gagal cetak) dan sisanya sekarang 200 keping, jadi 1.100 keping harus datang.',
    );
    expect(letter).toContain('sudah dikurangkan dari yang dimohon di sini');
  });

  test('of ribbon is asked for in rolls, with until when they are used, where no plan says how many', () => {
    const figures = [
      { key: 'habis-ribbon', day: '2026-12-01' },
      { key: 'blanko', value: '2.600' },
    ];
    const persediaan = [receipt('2026-11-02'), entry('2026-11-02', 'TERIMA', 2, { barang: 'RIBBON' })];
    const letter = said(figures, { persediaan });
    // A ribbon prints 500 cards (Pengaturan): 2.600 take 5,2 rolls, so six, and two are there.
    expect(letter).toContain('4 (empat) gulung ribbon');
    expect(letter).toContain('ribbon dapat habis pada 01-12-2026, jadi kami mohon tiba sebelum hari itu.');
    expect(letter).toContain(
      'sampai target perekaman 22-12-2026 kira-kira 6 gulung ribbon terpakai (kartu dan yang gagal cetak) dan sisanya sekarang 2 gulung, jadi 4 gulung harus datang.',
    );
  });

  test('is taken off no more once it is long overdue, and told apart', () => {
    const figures = [
      { key: 'habis', day: '2026-12-01' },
      { key: 'blanko', value: '1.300' },
    ];
    const forgotten = { ...order('PS-0001', 'BLANKO', 2000), tanggal: wall('2026-02-02') };
    const letter = said(figures, { pesanan: [forgotten, order('PS-0002', 'BLANKO', 600)] });
    // 1.300 less the 600 on their way; the 2.000 of February would have covered all.
    expect(letter).toContain('dan 700 (tujuh ratus) keping blanko.');
    expect(letter).toContain(
      'Sudah dipesan dan belum datang: 600 keping blanko (PS-0002, 16-11-2026); sudah dikurangkan dari yang dimohon di sini. Terlambat, jadi tidak dikurangkan dari yang dimohon di sini: 2.000 keping blanko (PS-0001, 02-02-2026).',
    );
  });

  describe('and came or was given up after the forecast', () => {
    const counting = (more: object, ...counted: string[]) =>
      plan(more).map((figure) => (figure.key === 'rencana-kartu' ? { ...figure, counted } : figure));
    const since = (jumlah: number) => entry('2026-11-24', 'TERIMA', jumlah, { waktu: wall('2026-11-24', '09:30') });
    const givenUp = (id: string, jumlah: number) => ({ ...order(id, 'BLANKO', jumlah), batal: wall('2026-11-24') });

    test('is not asked for again: of 1.500 ordered by the plan 600 came and 100 are open, so 800', () => {
      const letter = said(counting({ blankoOrder: 1500 }), {
        persediaan: [receipt('2026-11-02'), since(600)],
        pesanan: [order('PS-0001', 'BLANKO', 600), order('PS-0002', 'BLANKO', 100)],
      });
      expect(letter).toContain('kami mohon tambahan 800 (delapan ratus) keping blanko.');
      expect(letter).toContain(
        'Datang sesudah prakiraan itu: 600 keping blanko (PS-0001, 16-11-2026); sudah dikurangkan dari yang dimohon di sini.',
      );
    });

    test('all of it leaves nothing to ask for, and the day says so', () => {
      const letter = said(counting({ blankoOrder: 1500 }), {
        persediaan: [since(1500)],
        pesanan: [order('PS-0001', 'BLANKO', 1500)],
      });
      expect(letter).not.toContain('kami mohon tambahan');
      expect(letter).toContain('blanko dapat habis pada 01-12-2026; yang dipesan sesudahnya sudah datang.');
    });

    test('what the forecast counted on to come is not taken off, nor what the forecast found in stock', () => {
      const before = said(counting({ blankoOrder: 1500 }), {
        persediaan: [entry('2026-11-18', 'TERIMA', 600)],
        pesanan: [order('PS-0001', 'BLANKO', 600)],
      });
      expect(before).toContain('kami mohon tambahan 1.500 (seribu lima ratus) keping blanko.');
      const counted = said(counting({ blankoOrder: 1500 }, 'PS-0001'), {
        persediaan: [since(600)],
        pesanan: [order('PS-0001', 'BLANKO', 600)],
      });
      expect(counted).toContain('kami mohon tambahan 1.500 (seribu lima ratus) keping blanko.');
      expect(counted).not.toContain('Datang sesudah');
    });

    test('what was counted on and given up is asked for again, less what had come of it', () => {
      // 1.500 and the 400 of 600 that won't come.
      const letter = said(counting({ blankoOrder: 1500 }, 'PS-0001'), {
        persediaan: [entry('2026-11-18', 'TERIMA', 200)],
        pesanan: [givenUp('PS-0001', 600)],
      });
      expect(letter).toContain('kami mohon tambahan 1.900 (seribu sembilan ratus) keping blanko.');
      expect(letter).toContain(
        'Dihitung datang oleh prakiraan itu tetapi kemudian dibatalkan: 400 keping blanko (PS-0001, 16-11-2026); ikut dimohon di sini.',
      );
      // One that it didn't count on takes nothing from the plan.
      const other = said(counting({ blankoOrder: 1500 }), { pesanan: [givenUp('PS-0001', 600)] });
      expect(other).toContain('kami mohon tambahan 1.500 (seribu lima ratus) keping blanko.');
      expect(other).not.toContain('dibatalkan');
    });

    test('all that the plan orders came and what it counted on is still open: nothing is said of what is asked for', () => {
      const letter = said(counting({ blankoOrder: 500 }, 'PS-0001'), {
        persediaan: [since(500)],
        pesanan: [{ ...order('PS-0002', 'BLANKO', 500), tanggal: wall('2026-11-10') }, order('PS-0001', 'BLANKO', 200)],
      });
      expect(letter).not.toContain('kami mohon tambahan');
      expect(letter).toContain(
        '200 keping blanko (PS-0001, 16-11-2026); prakiraan itu sudah menghitungnya datang. Datang',
      );
      const forgotten = said(counting({ blankoOrder: 500 }), {
        pesanan: [{ ...order('PS-0003', 'BLANKO', 70), tanggal: wall('2026-02-02') }, order('PS-0001', 'BLANKO', 500)],
      });
      expect(forgotten).not.toContain('kami mohon tambahan');
      expect(forgotten).toContain('Terlambat, jadi tidak diperhitungkan: 70 keping blanko (PS-0003, 02-02-2026).');
    });

    test('also where the plan orders nothing because it counted on it, unless another was asked for instead', () => {
      const alone = said(counting({}, 'PS-0001'), { pesanan: [givenUp('PS-0001', 600)] });
      expect(alone).toContain('kami mohon tambahan 600 (enam ratus) keping blanko.');
      expect(alone).not.toContain('Hitungan rencana itu');
      const instead = said(counting({}, 'PS-0001'), {
        pesanan: [givenUp('PS-0001', 600), order('PS-0002', 'BLANKO', 600)],
      });
      expect(instead).not.toContain('kami mohon tambahan');
    });

    test('and so is one taken out of the book, of which nobody knows how much it was: the forecast is to be made again', () => {
      const letter = (...pesanan: TypedRow[]) => {
        const typed: Typed = { ...PLAIN, aset: there, pesanan };
        const forecast = { ...kept(counting({ blankoOrder: 1500 }, 'PS-0001'), [1, 1]), dasar: basisIn(typed) };
        return textOf(pageOf(suratPermohonan, { ...typed, arsipPrakiraan: [forecast] })).replace(/\s+/g, ' ');
      };
      const again = 'DRAF, jangan ditandatangani dulu. Data sudah berubah sejak prakiraannya';
      expect(letter(order('PS-0001', 'BLANKO', 600))).not.toContain(again);
      expect(letter(givenUp('PS-0001', 600))).toContain(again);
      expect(letter(order('PS-0002', 'BLANKO', 600))).toContain(again);
    });
  });

  test('is not named where nothing of it is asked for', () => {
    const letter = said(
      [
        { key: 'rencana', more: {} },
        { key: 'rencana-kartu', more: {} },
      ],
      {
        pesanan: [order('PS-0001', 'BLANKO', 600)],
      },
    );
    expect(letter).not.toContain('PS-0001');
  });
});

describe('how a plan’s numbers come about', () => {
  const there = [...recordingSet(1, 'R'), ...printersOf(['B'])];
  const receipts = (...days: string[]) => days.map((day) => entry(day, 'TERIMA', 100));
  const said = (blankoOrder: number, used: string, persediaan = receipts('2026-11-02')) =>
    papers(
      there,
      [
        { key: 'rencana', more: { recordingOperators: 2 } },
        { key: 'rencana-kartu', more: { blankoOrder, printingOperators: 1 } },
        { key: 'habis', day: '2026-12-01' },
        { key: 'blanko', value: used },
      ],
      [1, 1],
      { persediaan },
    ).said;

  test('the order is what the cards take beyond what is left, and a reserve', () => {
    // 1.300 - 100 = 1.200, and 2.600 - 1.200 = 1.400.
    expect(said(2600, '1.300')).toContain(
      'Hitungan rencana itu, 2.600 keping: sampai target perekaman 22-12-2026 kira-kira 1.300 keping blanko terpakai (kartu dan yang gagal cetak) dan sisanya sekarang 100 keping, jadi 1.200 keping harus datang; 1.400 keping selebihnya cadangan, karena',
    );
    expect(said(700, '90')).toContain('sisanya sekarang 100 keping, jadi cukup; 700 keping selebihnya cadangan');
  });

  test('what was printed since an older forecast is no longer to come, as it is no longer in stock', () => {
    // Of 1.300 a hundred were printed and ten spoiled after its day; 250 came, 30 went before it: 250 - 30 - 110 = 110.
    const persediaan = [
      ...receipts('2026-11-02', '2026-11-02'),
      entry('2026-11-03', 'TERIMA', 50),
      entry('2026-11-04', 'CETAK', 30),
      entry('2026-11-18', 'CETAK', 100),
      entry('2026-11-19', 'GAGAL', 10),
    ];
    const figures = [
      { key: 'habis', day: '2026-12-01' },
      { key: 'blanko', value: '1.300' },
    ];
    const old = { ...kept(figures, [1, 1]), waktu: wall('2026-11-10', '09:00') };
    const typed = { ...PLAIN, aset: there, persediaan, arsipPrakiraan: [old] } as Typed;
    expect(textOf(pageOf(suratPermohonan, typed)).replace(/\s+/g, ' ')).toContain(
      'kira-kira 1.190 keping blanko terpakai (kartu dan yang gagal cetak) dan sisanya sekarang 110 keping, jadi 1.080 keping harus datang.',
    );
  });

  test('what came for the plan after it is left out of what there was without it', () => {
    const came = entry('2026-11-24', 'TERIMA', 600, { waktu: wall('2026-11-24', '09:30') });
    const figures = [
      { key: 'rencana', more: {} },
      { key: 'rencana-kartu', more: { blankoOrder: 2600 } },
      { key: 'habis', day: '2026-12-01' },
      { key: 'blanko', value: '1.300' },
    ];
    const pesanan = [{ id: 'PS-0001', tanggal: wall('2026-11-24'), barang: 'BLANKO', jumlah: 600 }];
    expect(papers(there, figures, [1, 1], { persediaan: [...receipts('2026-11-02'), came], pesanan }).said).toContain(
      'sisanya sekarang tanpa yang datang sesudahnya 100 keping, jadi 1.200 keping harus datang; 1.400 keping selebihnya',
    );
  });

  describe('what came after it and is being used up is told as it stands', () => {
    const figures = (blankoOrder: number) => [
      { key: 'rencana', more: {} },
      { key: 'rencana-kartu', more: { blankoOrder } },
      { key: 'habis', day: '2026-12-01' },
      { key: 'blanko', value: '1.000' },
    ];
    const at = { waktu: wall('2026-11-24', '09:30') };
    const pesanan = [{ id: 'PS-0001', tanggal: wall('2026-11-24'), barang: 'BLANKO', jumlah: 500 }];
    const letter = (blankoOrder: number, printed: number) =>
      papers(there, figures(blankoOrder), [1, 1], {
        persediaan: [
          ...receipts('2026-11-02'),
          entry('2026-11-24', 'TERIMA', 500, at),
          entry('2026-11-24', 'CETAK', printed, at),
        ],
        pesanan,
      }).said;

    test.each([
      // 1.000 - 550 = 450 are still to be used; 100 + 500 - 550 = 50 are left, so 400 more. Of an order of 1.000 five
      // hundred came: 500 - 400 = 100 are a reserve. Of 700, 200 are to come, and 200 as usual.
      [1000, 550, '450', '50', '400 keping lagi harus datang; 100 keping selebihnya cadangan'],
      [700, 550, '450', '50', '400 keping lagi harus datang; 200 keping di antaranya dari kiriman seperti biasa.'],
      // More came than it orders.
      [300, 550, '450', '50', '400 keping lagi harus datang; 400 keping di antaranya dari kiriman seperti biasa.'],
      // 100 + 500 - 100 = 500, all of them of what came; 900 - 500.
      [
        1000,
        100,
        '900',
        null,
        'tanpa yang datang sesudahnya 0 keping, jadi 900 keping harus datang; 100 keping selebihnya',
      ],
      // 100 + 500 - 101 = 499; 899 - 499.
      [1000, 101, '899', '499', '400 keping lagi harus datang; 100 keping selebihnya cadangan'],
    ])('%d ordered, %d printed', (blankoOrder, printed, used, left, must) => {
      const words = letter(blankoOrder, printed);
      expect(words).toContain(`kira-kira ${used} keping blanko terpakai`);
      if (left !== null)
        expect(words).toContain(`sisanya sekarang, sesudah 500 keping datang, ${left} keping, jadi ${must}`);
      expect(words).toContain(must);
      expect(words).not.toMatch(/-\d+ keping/);
    });
  });

  test('what it counted on and was given up is asked for again and brings its part', () => {
    const letter = (wanted: number) =>
      papers(
        there,
        [
          { key: 'rencana', more: {} },
          { key: 'rencana-kartu', more: { blankoOrder: wanted }, counted: ['PS-0001'] },
          { key: 'habis', day: '2026-12-01' },
          { key: 'blanko', value: '1.000' },
        ],
        [1, 1],
        {
          persediaan: receipts('2026-11-02'),
          pesanan: [
            { id: 'PS-0001', tanggal: wall('2026-11-20'), barang: 'BLANKO', jumlah: 500, batal: wall('2026-11-24') },
          ],
        },
      ).said;
    // 1.000 - 100 = 900 must come: 500 in the place of what was given up, 400 of the plan's own, 500 - 400 = 100 over.
    expect(letter(500)).toContain('kami mohon tambahan 1.000 (seribu) keping blanko.');
    expect(letter(500)).toContain(
      'jadi 900 keping harus datang, 500 keping di antaranya dari yang sudah dipesan atau dimohon lagi; 100 keping selebihnya cadangan',
    );
    // 900 - 300 = 600, of which 500 are asked for again.
    expect(letter(300)).toContain(
      '600 keping di antaranya dari yang sudah dipesan atau dimohon lagi dan kiriman seperti biasa.',
    );
  });

  test('what is on its way and the plan counts on brings its part of what must come, and the order the rest', () => {
    const letter = (asked: number, wanted: number) =>
      papers(
        there,
        [
          { key: 'rencana', more: {} },
          { key: 'rencana-kartu', more: { blankoOrder: wanted }, counted: ['PS-0001'] },
          { key: 'habis', day: '2026-12-01' },
          { key: 'blanko', value: '1.300' },
        ],
        [1, 1],
        {
          persediaan: receipts('2026-11-02'),
          pesanan: [{ id: 'PS-0001', tanggal: wall('2026-11-20'), barang: 'BLANKO', jumlah: asked }],
        },
      ).said;
    // 1.300 - 100 = 1.200; the order of the plan brings 1.200 - 500 = 700 of it, and 2.600 - 700 = 1.900.
    const both = letter(500, 2600);
    expect(both).toContain('jadi yang dimohon di sini di luar pesanan itu.');
    expect(both).toContain(
      'jadi 1.200 keping harus datang, 500 keping di antaranya dari yang sudah dipesan; 1.900 keping selebihnya cadangan',
    );
    // 1.200 - 500 = 700: nothing is left over; with 600 ordered 100 are to come as they usually do.
    expect(letter(500, 700)).toContain(
      'jadi 1.200 keping harus datang, 500 keping di antaranya dari yang sudah dipesan.',
    );
    expect(letter(500, 600)).toContain('600 keping di antaranya dari yang sudah dipesan dan kiriman seperti biasa.');
    // Where what is on its way is more than what must come, all of the order is a reserve.
    expect(letter(1500, 400)).toContain(
      'jadi 1.200 keping harus datang, 1.200 keping di antaranya dari yang sudah dipesan; 400 keping selebihnya cadangan',
    );
  });

  test('where deliveries are expected they bring what the order leaves out', () => {
    // 1.300 - 200 - 700
    expect(said(700, '1.300', receipts('2026-09-01', '2026-11-02'))).toContain(
      'jadi 1.100 keping harus datang; 400 keping di antaranya dari kiriman seperti biasa.',
    );
  });

  test('operators stand beside those of ABK, where they differ', () => {
    // 1.000 people at 10 minutes in a working year are a fraction of one: 1 each; one per set and printer there is.
    expect(said(2600, '1.300')).toContain(
      'Rencana itu memakai 3 operator perekaman (sekarang dianggap 1; menurut ABK 1) dan 2 operator pencetakan (sekarang dianggap 1; menurut ABK 1): ABK menghitung beban rata-rata setahun, rencana mengejar tanggal target.',
    );
    expect(textOf(page)).not.toContain('menurut ABK');
  });
});

describe('a target that no plan reaches', () => {
  const one = [...recordingSet(1, 'R'), ...printersOf(['B'])];

  test('is asked nothing for; what is asked for is the first day that can be reached, and what that takes', () => {
    const earliest = { day: '2027-01-04', more: { sets: 8, recordingOperators: 10, extraHours: 2 } };
    const { said, table, rkbmd: proposed } = papers(one, [{ key: 'rencana', earliest }], [1, 1]);
    expect(said).toContain(
      'Target 22-12-2026 tidak dapat dicapai, jadi untuk tanggal itu tidak ada alat atau petugas yang dimohonkan.',
    );
    expect(said).toContain(
      'Dalam batas yang dicoba perekaman tuntas paling dini 04-01-2027; untuk tanggal itu cukup tambahan 8 set perekaman, 10 operator perekaman dan 2 jam layanan per hari.',
    );
    expect(said).toContain('agar perekaman tuntas pada 04-01-2027, kami mohon tambahan 8 (delapan) komputer perekaman');
    expect(said).toContain('10 (sepuluh) operator perekaman');
    expect(table.slice(0, 5)).toEqual(Array(5).fill([9, 8]));
    expect(proposed).toEqual(table);
  });

  test.each([
    ['2026-12-30', '30-12-2026'],
    [null, 'belum selesai dihitung'],
  ])('where few come is not called the earliest of all: with more machines it may be %s', (withMachines, words) => {
    const earliest = { day: '2027-01-04', more: { outreachDays: 12 }, withMachines };
    const { said } = papers(one, [{ key: 'rencana', earliest }], [1, 1]);
    expect(said).toContain(
      `Set, operator dan jam harian tidak dimohonkan karena yang datang lebih sedikit daripada yang sanggup dilayani. Tanpa tambahan itu perekaman tuntas paling dini 04-01-2027 (dengan tambahan terbanyak yang dicoba: ${words}); untuk tanggal itu cukup tambahan 12 hari jemput bola.`,
    );
    expect(said).not.toMatch(/dalam batas/i);
  });

  test('where few come may take the broken sets that the office has, and none beyond them', () => {
    const earliest = { day: '2027-01-04', more: { sets: 1, outreachDays: 12 }, withMachines: '2026-12-30' };
    const { said } = papers(one, [{ key: 'rencana', earliest }], [1, 1]);
    expect(said).toContain(
      'tidak dapat dicapai dengan melengkapi set yang dimiliki, layanan Sabtu dan jemput bola saja. Set selebihnya, operator dan jam harian tidak dimohonkan',
    );
    expect(said).toContain('untuk tanggal itu cukup tambahan 1 set perekaman dan 12 hari jemput bola.');
  });

  test('whose first day takes hours alone asks for blanko for its own sake, not for recording to be through', () => {
    const figures = [
      { key: 'rencana', earliest: { day: '2027-01-04', more: { saturdayHours: 4 } } },
      { key: 'habis', day: '2026-12-01' },
      { key: 'blanko', value: '1.500' },
    ];
    const persediaan = [entry('2026-11-02', 'TERIMA', 100)];
    const { said } = papers(one, figures, [1, 1], { persediaan });
    // 1.500 less the 100 that are left.
    expect(said).toContain('Sehubungan dengan itu kami mohon tambahan 1.400 (seribu empat ratus) keping blanko.');
    expect(said).not.toContain('agar perekaman tuntas');
    // A forecast of an earlier version reckoned until the target all the same.
    expect(said).toContain(
      'sampai target perekaman 22-12-2026 (tidak tercapai, jadi sebagian terpakai sesudahnya) kira-kira 1.500 keping',
    );
  });

  test('reckons blanko until that same first day, and says so', () => {
    const figures = [
      { key: 'rencana', earliest: { day: '2027-01-04', more: { sets: 2 } } },
      // After the target, before the first day.
      { key: 'habis', day: '2026-12-29' },
      { key: 'blanko', value: '1.800', day: '2027-01-04' },
    ];
    const { said } = papers(one, figures, [1, 1], { persediaan: [entry('2026-11-02', 'TERIMA', 100)] });
    expect(said).toContain('dan 1.700 (seribu tujuh ratus) keping blanko.');
    expect(said).toContain(
      'Hitungannya: sampai 04-01-2027, tanggal paling dini perekaman tuntas, kira-kira 1.800 keping blanko terpakai',
    );
  });

  test('of a forecast for another target than today’s names that day as what it was', () => {
    const figures = [
      { key: 'rencana', more: { sets: 2 } },
      { key: 'habis', day: '2026-12-01' },
      { key: 'blanko', value: '1.800', day: '2026-12-15' },
    ];
    const { said } = papers(one, figures, [1, 1], { persediaan: [entry('2026-11-02', 'TERIMA', 100)] });
    expect(said).toContain('sampai 15-12-2026, target saat prakiraan dihitung, kira-kira 1.800 keping blanko terpakai');
    expect(said).not.toContain('paling dini');
  });

  describe('whose target was another than today’s 22-12-2026', () => {
    const made = (figures: unknown[], target: string) => {
      const typed = {
        ...PLAIN,
        aset: one,
        arsipPrakiraan: [{ ...kept(figures, [1, 1]), kipas: JSON.stringify({ target, points: [] }) }],
      } as Typed;
      return textOf(pageOf(suratPermohonan, typed)).replace(/\s+/g, ' ');
    };
    const found = [
      { key: 'rencana', more: { sets: 2 } },
      { key: 'rencana-kartu', more: { printers: 1 }, day: '2027-02-12' },
      { key: 'blanko', value: '1.800', day: '2027-01-15' },
    ];

    test('promises that day, not today’s', () => {
      const said = made(found, '2027-01-15');
      expect(said).toContain(
        'agar perekaman tuntas pada target 15-01-2027 (target saat prakiraan dihitung), dan agar kartunya tercetak paling lambat 12-02-2027,',
      );
      expect(said).not.toContain('22-12-2026,');
    });

    test('says of that day that it can’t be reached', () => {
      const said = made([{ key: 'rencana', earliest: { day: '2027-02-01', more: { sets: 2 } } }], '2027-01-15');
      expect(said).toContain('Target 15-01-2027 (target saat prakiraan dihitung) tidak dapat dicapai');
    });

    test('is of the same day where the setting stayed', () => {
      expect(made(found, '2026-12-22')).toContain('pada target 22-12-2026, dan agar kartunya');
    });

    test('is a draft once that day has come, though nobody set another', () => {
      // Without a day in Pengaturan the target is half a year from today, whichever day that is.
      const pengaturan = PLAIN.pengaturan!.filter(({ kunci }) => kunci !== 'tanggal_target');
      const typed = { ...PLAIN, pengaturan, aset: one } as Typed;
      const last = { ...kept(found, [1, 1]), dasar: basisIn(typed), kipas: '{"target":"2026-11-24","points":[]}' };
      for (const report of [suratPermohonan, rkbmd])
        expect(textOf(pageOf(report, { ...typed, arsipPrakiraan: [last] }))).toContain(
          'Target prakiraannya, 24-11-2026, sudah tiba atau lewat: hitung prakiraan lagi',
        );
    });
  });

  test('of the cards alone asks for no blanko beside the plan of their first day', () => {
    const figures = [
      { key: 'rencana', more: {} },
      { key: 'rencana-kartu', earliest: { day: '2027-02-01', more: { printers: 3 } } },
      { key: 'habis', day: '2026-12-01' },
      { key: 'blanko', value: '1.500', day: '2026-12-22' },
    ];
    expect(papers(one, figures, [1, 1], { persediaan: [entry('2026-11-02', 'TERIMA', 100)] }).said).not.toMatch(
      /\) keping blanko/,
    );
  });

  test.each([['kept without a day'], [null]])('asks for no device where no day is known (%s)', (earliest) => {
    const figure = earliest === null ? { key: 'rencana', earliest: null } : { key: 'rencana' };
    const { said, table, rkbmd: proposed } = papers(one, [figure], [1, 1]);
    expect(said).toContain('Tanggal yang dapat dicapai belum ditemukan');
    expect(said).not.toMatch(/kami mohon tambahan|mencukupi|tidak ada yang kurang/);
    expect(table).toEqual(Array(6).fill(['', '']));
    expect(proposed).toEqual(table);
  });

  test('of both, and of the cards that follow it, asks for what each takes by its own day', () => {
    const figures = [
      { key: 'rencana', earliest: { day: '2027-01-04', more: { sets: 1, recordingOperators: 1 } } },
      { key: 'rencana-kartu', earliest: { day: '2027-02-01', more: { printers: 3, blankoOrder: 200 } } },
    ];
    const { said, table, rkbmd: proposed } = papers(one, figures, [1, 1]);
    expect(table).toEqual([...Array(5).fill([2, 1]), [4, 3]]);
    expect(proposed).toEqual(table);
    expect(said).toContain('perekaman tuntas paling dini 04-01-2027; untuk tanggal itu cukup tambahan 1 set perekaman');
    expect(said).toContain(
      'Sehubungan dengan itu, agar perekaman tuntas pada 04-01-2027, dan agar kartunya tercetak paling lambat 01-02-2027, kami mohon tambahan 1 (satu) komputer',
    );
    expect(said).toContain('200 (dua ratus) keping blanko');
    expect(said).not.toContain('tidak dapat menyusul');
  });

  test('of both says how the order comes about, where its plan is for the cards of that recording', () => {
    const letter = (suffices: boolean) => {
      const more = { blankoOrder: 2000 };
      const figures = [
        { key: 'rencana', earliest: { day: '2027-01-04', more: { sets: 1 } } },
        { key: 'rencana-kartu', earliest: { day: '2027-02-01', more }, ...(suffices ? { more } : {}) },
        { key: 'habis', day: '2026-12-01' },
        { key: 'blanko', value: '1.800', day: '2027-01-04' },
      ];
      return papers(one, figures, [1, 1], { persediaan: [entry('2026-11-02', 'TERIMA', 100)] }).said;
    };
    expect(letter(true)).toContain(
      'Hitungan rencana itu, 2.000 keping: sampai 04-01-2027, tanggal paling dini perekaman tuntas, kira-kira 1.800 keping blanko terpakai (kartu dan yang gagal cetak) dan sisanya sekarang 100 keping, jadi 1.700 keping harus datang; 300 keping selebihnya cadangan',
    );
    // Of cards of a later day it is told what is used until the day of recording, see letterSupplies.test.ts.
    expect(letter(false)).not.toContain('cadangan');
    for (const suffices of [true, false]) expect(letter(suffices)).toContain('2.000 (dua ribu) keping blanko');
  });

  test('of the cards alone leaves what recording takes, and names the first day of the cards', () => {
    const figures = [
      { key: 'rencana', more: { sets: 1 } },
      { key: 'rencana-kartu', earliest: { day: '2027-02-01', more: { printers: 3, blankoOrder: 200 } } },
    ];
    const { said, table } = papers(one, figures, [1, 1]);
    expect(table).toEqual([...Array(5).fill([2, 1]), [4, 3]]);
    expect(said).toContain(
      'Dalam batas pencetakan yang dicoba kartu tercetak paling dini 01-02-2027; untuk tanggal itu cukup tambahan 3 printer kartu dan 200 keping blanko.',
    );
    expect(said).toContain('agar kartunya tercetak paling lambat 01-02-2027, kami mohon tambahan 1 (satu) komputer');
  });
});

describe('a plan for the cards that wasn’t searched to its end', () => {
  const aset = [...recordingSet(1, 'R'), ...printersOf(['B'])];
  /** What the forecast keeps of it, from a search whose clock runs out once the largest plan has been judged. */
  function unfinished() {
    const grids = gridsOf({ ...PLAIN, aset, persediaan: [entry('2026-11-02', 'TERIMA', 100)] });
    const model = officeModel(
      readTables(FORECAST_TABLES, (sheet) => grids[sheet] ?? null),
      '2026-11-24T09:00',
    );
    const base = { ...model.plan, sets: 8, recordingOperators: 8 };
    let looks = 0;
    const run = { replications: 200, seed: 1, clearedShare: 0.9 };
    const cardPlan = cardPlanFrom(model, { plan: base, day: model.target.index }, run, {
      now: () => looks++,
      milliseconds: 6,
    });
    if (cardPlan?.answer.kind !== 'unfinished') throw new Error(`the search ended: ${cardPlan?.answer.kind}`);
    expect(cardPlan.answer.largest.plan).toMatchObject({ printers: 4, printingOperators: 4 });
    const answer = { cardPlan, forecast: { replicationsAsked: 200, recording: heldByNothing, cards: heldByNothing } };
    return cardPlanFigure(model, answer as never);
  }
  const heldByNothing = { binding: { headline: { resource: 'demand', share: 0 }, phases: [], shareByDay: {} } };

  test('is told as that on Prakiraan, but neither letter nor RKBMD ask for it', () => {
    const [figure] = unfinished();
    expect(figure?.meaning).toContain('Belum selesai dicari; sebanyak ini cukup');
    const row = {
      ...kept([], [1, 1]),
      angka: keepFigures([{ ...figure!, key: 'rencana', more: {}, unfinished: false }, figure!]),
    };
    expect(keptPlan(row as never)).toMatchObject({ recording: { kind: 'target' }, cards: null });
    const typed = { ...PLAIN, aset, arsipPrakiraan: [row] } as Typed;
    const said = textOf(pageOf(suratPermohonan, typed)).replace(/\s+/g, ' ');
    expect(said).toContain('Tambahan terkecil untuk kartunya belum selesai dicari pada prakiraan itu');
    expect(said).not.toMatch(/3 \(tiga\) printer|operator pencetakan,|3 \(tiga\) operator/);
    // 1.000 cards in 20 days at 100 a printer and day: one, on average days.
    expect(linesUnder(pageOf(suratPermohonan, typed), 'No', 'Alat').slice(1)[5]?.slice(7, 9)).toEqual([1, 0]);
  });
});

describe('where the forecast names no plan', () => {
  const many = Array.from({ length: 10 }, (_, index) => recordingSet(index + 1, 'R')).flat();
  const why = 'prakiraan itu belum menemukan tambahan yang cukup untuk mencapai target';

  test('devices follow the average day, and the letter says so', () => {
    expect(papers(PLAIN.aset, [], [1, 0]).said).toContain(
      `Jumlah alat itu mengikuti hari rata-rata (sama dengan RKBMD), karena ${why}.`,
    );
  });

  test('an empty register lacks nothing that anybody knows: what was assumed is needed, and nothing is asked for', () => {
    const figures = [
      { key: 'rencana', more: { sets: 1, recordingOperators: 1 } },
      { key: 'rencana-kartu', more: { printers: 2 }, day: '2026-12-22' },
    ];
    // Kept as it was counted, though two sets and a printer were assumed (machinesOf).
    const { said, table, rkbmd: proposed } = papers([], figures, [0, 0]);
    expect(table).toEqual([...Array(5).fill([3, '']), [3, '']]);
    expect(proposed).toEqual(table);
    expect(said).toContain(
      'DRAF, jangan ditandatangani dulu. Belum ada alat yang terbaca, jadi yang kurang belum dapat',
    );
    expect(said).toContain('Alat yang kurang belum dapat dihitung, jadi belum ada yang dimohonkan.');
    expect(said).toContain('alat yang ada belum terbaca, jadi yang kurang belum dapat dihitung');
    expect(said).not.toContain('kami mohon');
  });

  test('once it is filled, the plan adds to what was assumed, and both papers say that the forecast is an old one', () => {
    const figures = [
      { key: 'rencana', more: { sets: 1 } },
      { key: 'rencana-kartu', more: { printers: 2 }, day: '2026-12-22' },
    ];
    const forecast = { ...kept(figures, [0, 0]), dasar: basisIn({ ...PLAIN, aset: [] }) };
    const filled: Typed = { ...PLAIN, aset: [...recordingSet(1, 'R')], arsipPrakiraan: [forecast] };
    // Two sets and a printer, a usual office's, were assumed: 2 + 1 sets and 1 + 2 printers, of which one set is there.
    const needs = [...Array(5).fill([3, 2]), [3, 3]];
    const [letter, proposal] = [pageOf(suratPermohonan, filled), pageOf(rkbmd, filled)];
    const table = linesUnder(letter, 'No', 'Alat').slice(1);
    expect(table.map((line) => [line[7], line[8]])).toEqual(needs);
    const proposed = linesUnder(proposal, 'No', 'Program/kegiatan/output').slice(1);
    expect(proposed.map((line) => [line[6], line[12]])).toEqual(needs);
    const again = 'Data sudah berubah sejak prakiraannya: hitung prakiraan lagi';
    for (const paper of [letter, proposal]) expect(textOf(paper).replace(/\s+/g, ' ')).toContain(again);
    const untouched = { ...filled, aset: [] };
    for (const report of [suratPermohonan, rkbmd])
      expect(textOf(pageOf(report, untouched)).replace(/\s+/g, ' ')).not.toContain(again);
    // Dasbor tells what was counted then.
    expect(machinesBefore(forecast as never)).toEqual({ sets: 0, printers: 0 });
  });

  test('where none lacks, none is asked for, and it isn’t said that what there is suffices', () => {
    const { said } = papers([...many, ...printersOf(Array(9).fill('B'))], [], [10, 9]);
    expect(said).toContain(
      `Tambahan alat tidak dimohonkan: menurut tabel (sama dengan RKBMD) tidak ada yang kurang, tetapi ${why}.`,
    );
    expect(said).not.toContain('mencukupi');
  });

  test('and mending alone covers it, there is no “rest” to speak of', () => {
    // Nothing is asked for: one iris of ten is to be mended.
    const worn = many.map((device) => (String(device.id).startsWith('IRIS-') ? { ...device, kondisi: 'RR' } : device));
    const { said } = papers([...worn, ...printersOf(Array(9).fill('B'))], [], [0, 9]);
    expect(said).toMatch(/Cukup bila .*IRIS-1, .* diperbaiki\./);
    expect(said).not.toMatch(/Selebihnya|kami mohon tambahan/);
  });

  test('nor that nothing lacks where the need can’t be computed', () => {
    const past = [...(PLAIN.pengaturan ?? []), setting('tanggal_target', wall('2026-01-05'))];
    const pengaturan = past.filter((row, index) => row.kunci !== 'tanggal_target' || index === past.length - 1);
    const { said } = papers(many, [], [10, 0], { pengaturan });
    expect(said).toContain('Kebutuhan belum dapat dihitung');
    expect(said).not.toMatch(/tidak ada yang kurang|mencukupi/);
  });

  test('because nobody waits, the letter says that there is nothing to ask for', () => {
    const desa = [{ kode: 'D1', nama: 'Porong', wajibKtp: 10_000, sudahRekam: 10_500 }];
    const { said } = papers([...many, ...printersOf(['B'])], [], [10, 1], { desa });
    expect(said).toContain('tidak ada tunggakan perekaman, jadi tidak ada tambahan yang dimohonkan');
    expect(said).not.toContain(why);
  });
});

test('where few come, letter and RKBMD ask for no set that the letter calls useless', () => {
  // Five of five who register a day: four sets manage 40. 1.000 people in 20 days at 10 a set and day would take more.
  const four = [1, 2, 3, 4].flatMap((number) => recordingSet(number, 'R'));
  const layanan = weekdays('2026-09-01', 40).map((tanggal) => ({ tanggal: wall(tanggal), daftar: 5, rekam: 5 }));
  const busy = weekdays('2026-09-01', 40).map((tanggal) => ({ tanggal: wall(tanggal), daftar: 60, rekam: 40 }));
  const aset = [...four, ...printersOf(Array(9).fill('B'))];
  const { said, table, rkbmd: proposed } = papers(aset, [], [4, 9], { layanan });
  expect(said).toContain('set tambahan hanya menolong pada hari ketika ada set yang mati atau pelan');
  expect(said).toContain('kebutuhan set di surat permohonan dan RKBMD tetap 4, yang ada sekarang');
  expect(table.slice(0, 5)).toEqual(Array(5).fill([4, 0]));
  expect(proposed).toEqual(table);
  const asking = papers(aset, [], [4, 9], { layanan: busy });
  expect(Number(asking.table[0]?.[1])).toBeGreaterThan(0);
  expect(asking.said).not.toContain('yang ada sekarang');
});

describe('with the target day over', () => {
  const passed = (PLAIN.pengaturan ?? []).map((row) =>
    row.kunci === 'tanggal_target' ? setting('tanggal_target', wall('2026-11-20')) : row,
  );
  const prints = weekdays('2026-10-01', 30).map((day) => entry(day, 'CETAK', 10));
  const askedFor = (received: number, pengaturan = passed) => {
    const persediaan = [entry('2026-09-30', 'TERIMA', received), ...prints];
    const said = papers(PLAIN.aset, [], [1, 0], { pengaturan, persediaan }).said;
    return Number(/(\d+) \([a-z ]+\) keping blanko/.exec(said)?.[1]?.replace('.', '') ?? 0);
  };

  test('the letter asks for the blanko that the office needs by its reorder advice', () => {
    // 10 used on each of 30 days, 20 left. Always 10 a day: 20 last two days, and every order takes longer.
    const quantity = askedFor(320);
    const persediaan = [entry('2026-09-30', 'TERIMA', 320), ...prints];
    const advice = pageOf(laporanBlanko, { ...PLAIN, pengaturan: passed, persediaan });
    const [, left, , , , upTo, number] = linesUnder(advice, 'Barang', 'Sisa')[0] ?? [];
    expect([left, Number(upTo) - 20]).toEqual([20, quantity]);
    expect(number).toBe(quantity);
    expect(quantity).toBeGreaterThan(0);
  });

  test('for none where much is left', () => {
    expect(askedFor(5000)).toBe(0);
  });
});
