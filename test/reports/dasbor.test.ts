import { dasbor, laporanGangguan } from '../../src/reports';
import { isLink, type Page } from '../../src/workbook/page';
import { PAPER_DESA } from '../domain/paperTables';
import {
  entry,
  linesUnder,
  nameIn,
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

const page = pageOf(dasbor, {
  desa: paperDesa,
  aset: [...recordingSet(1, 'A'), ...recordingSet(2, 'A').slice(1)],
  persediaan: [entry('2026-11-02', 'TERIMA', 300)],
  gangguan: [{ id: 'G-1', mulai: wall('2026-11-24', '08:00'), jenis: 'SERVER' }],
});

test('shows the figures of Ringkasan, each with a link to its rows', () => {
  const lines = linesUnder(page, 'Yang dilihat');
  // 11.915: docs/sumber.md s.1; one set of two, because the second has no PC
  expect(lines.map(([label, value]) => [nameIn(label), value])).toEqual([
    ['Belum direkam', '11.915 orang'],
    ['Tuntas direkam', 'belum dihitung'],
    ['Set perekaman siap', '1 dari 2 set'],
    ['Printer kartu siap', '0 dari 0 unit'],
    ['Blanko', '300 keping'],
    ['Blanko cukup untuk', 'belum diketahui'],
    ['Gangguan berjalan', '1 gangguan'],
    ['Gangguan bulan ini', '2,0 jam'],
    ['Hilang karenanya', expect.any(String)],
    ['Masalah data', expect.stringMatching(/^\d+ masalah$/)],
  ]);
  // Periksa counts more than the cells that can't be read, and may say so in the same minute.
  expect(String(lines[lines.length - 1]?.[2])).toMatch(/; hal lain lihat Periksa\.$/);
});

test('links each figure to the rows that it is about', () => {
  const rows: Typed = {
    // The most wait in the third row.
    desa: [1000, 900, 100].map((sudahRekam, at) => ({
      ...{ kode: `D${at}`, nama: `Desa ${at}`, jenis: 'DESA', wajibKtp: 1000, sudahRekam },
    })),
    aset: [
      ...recordingSet(1, 'A'),
      ...recordingSet(2, 'A').map((row) => (row.jenis === 'IRIS' ? { ...row, kondisi: 'RB' } : row)),
      { id: 'P-1', nama: 'Printer', jenis: 'PRINTER_KARTU', kondisi: 'B' },
      { id: 'P-2', nama: 'Printer', jenis: 'PRINTER_KARTU', kondisi: 'RR' },
    ],
    persediaan: [entry('2026-11-02', 'TERIMA', 300), entry('2026-11-03', 'CETAK', 5)],
    gangguan: [
      { id: 'G-1', mulai: wall('2026-10-05', '08:00'), selesai: wall('2026-10-05', '09:00'), jenis: 'SERVER' },
      { id: 'G-2', mulai: wall('2026-11-05', '08:00'), selesai: wall('2026-11-05', '09:00'), jenis: 'SERVER' },
      { id: 'G-3', mulai: wall('2026-11-24', '08:00'), jenis: 'SERVER' },
    ],
  };
  const linksOf = (typed: Typed) =>
    linesUnder(pageOf(dasbor, typed), 'Yang dilihat').map(([label]) =>
      label !== undefined && isLink(label) ? [label.to.sheet, label.to.line, label.to.column] : label,
    );
  // Line 1 is the header; a recording set has five devices.
  const iris = recordingSet(1, 'A').length + recordingSet(2, 'A').findIndex(({ jenis }) => jenis === 'IRIS') + 2;
  expect(linksOf(rows)).toEqual([
    ['Desa', 4, 1],
    ['Prakiraan', 1, 1],
    ['Aset', iris, 1],
    ['Aset', 2 * recordingSet(1, 'A').length + 3, 1],
    ['Persediaan', 3, 1],
    ['Persediaan', 3, 1],
    ['Gangguan', 4, 1],
    ['Gangguan', 3, 1],
    ['Gangguan', 3, 1],
    ['Periksa', 1, 1],
  ]);
  expect(linksOf({})).toEqual(
    ['Desa', 'Prakiraan', 'Aset', 'Aset', 'Persediaan', 'Gangguan', 'Gangguan', 'Gangguan', 'Periksa'].map((sheet) => [
      sheet,
      1,
      1,
    ]),
  );
});

test('tells that the daily reminder no longer runs, once more than two working days went by without it', () => {
  const told = (day: string | null) => {
    const dikirim = day === null ? '' : wall(day, '06:10');
    const row = { id: 'harian', sejak: wall('2026-11-02', '08:00'), kalimat: 'klerk', dikirim };
    const page = pageOf(dasbor, { desa: paperDesa, pengingat: [row] });
    return [linesUnder(page, 'Yang dilihat').at(-1)?.[2], textOf(page).replace(/\s+/g, ' ')];
  };
  // Today is Tuesday the 24th: after Thursday come Friday, Monday and today.
  expect(told('2026-11-19')).toEqual([
    'Pengingat tidak jalan; lihat Periksa.',
    expect.stringContaining('Pengingat harian tidak jalan sejak 19-11-2026 06:10 (dipasang oleh klerk)'),
  ]);
  // Five desa of the paper don't balance: docs/sumber.md s.1.
  expect(told('2026-11-20')).toEqual([
    '5 di Desa tidak cocok; hal lain lihat Periksa.',
    expect.not.stringContaining('Pengingat harian tidak jalan'),
  ]);
  // Set up before its runs were noted: nobody knows.
  expect(told(null)).toEqual(told('2026-11-20'));
});

test('counts the problems of the sheets that Ringkasan leaves out, too', () => {
  const told = (cells: Parameters<typeof pageOf>[1]) =>
    linesUnder(pageOf(dasbor, { desa: paperDesa, ...cells }), 'Yang dilihat').at(-1)?.[1];
  const before = Number(/\d+/.exec(String(told({})))?.[0]);
  expect(told({ layanan: [{ tanggal: wall('2026-11-20'), rekam: 'banyak', cetak: 'sedikit' }] })).toBe(
    `${before + 2} masalah`,
  );
  const day = { nama: 'x', jenis: 'LIBUR', status: 'TETAP', sumber: 'SKB' };
  expect(told({ libur: [{ ...day, tanggal: 'besok' }] })).toBe(`${before + 1} masalah`);
});

test('tells cells that cannot be read from figures that do not agree, and where those stand', () => {
  const told = (cells: Parameters<typeof pageOf>[1]) =>
    linesUnder(pageOf(dasbor, cells), 'Yang dilihat').at(-1)?.slice(1, 3);
  const village = { kode: 'D1', nama: 'Desa 1', jenis: 'DESA', wajibKtp: 100, sudahRekam: 40 };
  expect(told({ desa: [village] })).toEqual(['0 masalah', 'Tidak ada sel yang salah isi.']);
  expect(told({ desa: [{ ...village, belumTertulis: 55 }] })).toEqual([
    '1 masalah',
    '1 di Desa tidak cocok; hal lain lihat Periksa.',
  ]);
  const typed = {
    desa: [
      { ...village, belumTertulis: 55 },
      { ...village, kode: 'D2', sudahRekam: 'banyak' },
    ],
    gangguan: [{ id: 'G-1', mulai: wall('2026-11-24', '08:00'), jenis: 'SERVER', asetId: 'HILANG' }],
  };
  expect(told(typed)).toEqual([
    '3 masalah',
    '1 sel salah isi, 1 di Desa dan 1 di Gangguan tidak cocok; hal lain lihat Periksa.',
  ]);
});

const drawn = (page: Page, index: number) => {
  const { line, column, lines, columns } = page.charts?.[index]?.source ?? { line: 0, column: 0, lines: 0, columns: 0 };
  return page.cells.slice(line - 1, line - 1 + lines).map((cells) => cells.slice(column - 1, column - 1 + columns));
};

test('draws the fan of the last forecast with the straight way to the target', () => {
  const kipas = JSON.stringify({
    target: '2026-12-04',
    points: [
      ['2026-11-24', 80, 100, 120],
      ['2026-12-01', 40, 60, 90],
      ['2026-12-08', 0, 20, 50],
    ],
  });
  const forecast = {
    id: 'R-1',
    waktu: wall('2026-11-24', '09:00'),
    tunggakan: 100,
    menahan: 'x',
    dasar: 'x',
    kalimat: 'Kalimat.',
    angka: '[]',
    kipas,
  };
  const one = pageOf(dasbor, { desa: paperDesa, arsipPrakiraan: [forecast] });
  expect(drawn(one, 1)).toEqual([
    ['Tanggal', 'Tengah', 'Baik', 'Buruk', 'Target'],
    [wall('2026-11-24'), 100, 80, 120, 100],
    // 3 of 10 calendar days are left on 1 December
    [wall('2026-12-01'), 60, 40, 90, 30],
    [wall('2026-12-08'), 20, 0, 50, ''],
  ]);
  // Every line is told from every other on a black and white print.
  expect(new Set(one.charts?.[1]?.dashes?.map((dash) => dash.join(' '))).size).toBe(4);
  // Its first point is below the backlog that the figures tell.
  expect(one.charts?.[1]?.title).toBe('Prakiraan (orang); target 04-12-2026');
  const why = 'tidak semua orang di daftar diperkirakan masih bisa direkam';
  expect(textOf(one).replace(/\s+/g, ' ')).toContain(why);
  expect(textOf(page).replace(/\s+/g, ' ')).not.toContain(why);
});

test('draws at most twenty desa and says so, with all of them in the table', () => {
  const many = Array.from({ length: 31 }, (_, at) => ({
    kode: `D${at}`,
    nama: `Desa ${at}`,
    wajibKtp: 100 + at,
    sudahRekam: 50,
  }));
  const one = pageOf(dasbor, { desa: many });
  expect(drawn(one, 0)).toHaveLength(21);
  expect(one.charts?.[0]?.title).toBe('Belum rekam, 20 desa terbanyak (orang)');
  expect(linesUnder(one, 'Desa', 'Belum rekam')).toHaveLength(31);
});

test('draws the backlog per desa, largest first, from the lines that stand on the sheet', () => {
  const expected = PAPER_DESA.map(([name, required, recorded]) => [name, required - recorded] as const).sort(
    (a, b) => b[1] - a[1],
  );
  expect(drawn(page, 0)).toEqual([['Desa', 'Belum rekam'], ...expected]);
  expect(drawn(page, 0)[1]).toEqual(['Renokenongo', 1780]);
});

test('before the first forecast it says what is next', () => {
  expect(page.cells[2]?.[0]).toBe('Belum ada prakiraan. Hitung dengan menu SiapKTP > Hitung prakiraan.');
  expect(pageOf(dasbor, {}).cells[2]?.[0]).toBe('Belum ada prakiraan. Isi lembar Desa, lalu hitung prakiraan.');
});

test('tells as many of the forecast’s sentences as there is room for, and the others among the notes', () => {
  const ran = { id: 'R-1', waktu: wall('2026-11-24', '09:00'), tunggakan: 100, menahan: 'x', dasar: 'x', kipas: '' };
  const sentences = ['Satu', 'Dua', 'Tiga', 'Bukti sedikit'].map((word) => `${word} ${'kata '.repeat(40)}selesai.`);
  const told = (count: number) => {
    const kalimat = sentences.slice(-count).join(' ');
    const one = pageOf(dasbor, { desa: paperDesa, arsipPrakiraan: [{ ...ran, kalimat, angka: '[]' }] });
    const end = one.cells.findIndex(([cell]) => cell === '');
    const shown = one.cells.slice(2, end).map(([cell]) => cell);
    return { shown, notes: textOf(one).replace(/\s+/g, ' ') };
  };
  // Four of 210 letters each take seven lines of 122.
  const { shown, notes } = told(4);
  expect(shown.length).toBeLessThanOrEqual(5);
  expect(shown.join(' ')).toMatch(
    /Satu kata .* Dua kata .*selesai\. Bukti sedikit; selebihnya di bagian Catatan di bawah\.$/,
  );
  expect(shown.join(' ')).not.toContain('Tiga');
  expect(notes).toMatch(/- Tiga kata .* Bukti sedikit kata /);
  expect(told(1).shown.join(' ')).toMatch(/Bukti sedikit kata .*selesai\.$/);
});

test('draws what outages cost where they cost anything: bars without a length say nothing', () => {
  const titles = (jenis: string) =>
    pageOf(dasbor, {
      ...{ desa: paperDesa, aset: recordingSet(1, 'A') },
      gangguan: [{ id: 'G-1', mulai: wall('2026-11-23', '08:00'), selesai: wall('2026-11-23', '11:00'), jenis }],
    }).charts?.map(({ title }) => title);
  const losses = 'Hilang karena gangguan (orang, kartu)';
  expect(titles('LISTRIK')).toContain(losses);
  // it stops nothing
  expect(titles('LAINNYA')).not.toContain(losses);
});

/** Relative luminance of a colour, 0 to 1 (WCAG 2.2): how grey a black and white print makes it. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test('draws people and cards in two greys that a black and white print tells apart', () => {
  const gangguan = [
    { id: 'G-1', mulai: wall('2026-11-23', '08:00'), selesai: wall('2026-11-23', '11:00'), jenis: 'LISTRIK' },
  ];
  const office: Typed = { desa: paperDesa, aset: recordingSet(1, 'A'), gangguan };
  for (const report of [dasbor, laporanGangguan]) {
    const losses = pageOf(report, office).charts?.find(
      ({ title }) => title.startsWith('Hilang') || title.startsWith('Yang hilang'),
    );
    const [darker, lighter] = (losses?.colors ?? []).map(luminance).sort((a, b) => a - b) as [number, number];
    // WCAG 2.2, 1.4.11: parts of a graphic are told apart from 3:1 on
    expect((lighter + 0.05) / (darker + 0.05)).toBeGreaterThanOrEqual(3);
  }
});

test('draws nothing while no desa is on record', () => {
  expect(pageOf(dasbor, {}).charts).toEqual([]);
});

test('says that it is the example as long as it is, also once the office has its name', () => {
  const named = [setting('kecamatan', 'Gempol'), setting('kabupaten', 'Pasuruan')];
  const told = (keterangan: string, pengaturan = named) => {
    const device = { id: 'PC-1', nama: 'PC', jenis: 'PC', kondisi: 'B', keterangan };
    return pageOf(dasbor, { desa: paperDesa, aset: [device], pengaturan }).cells[1]?.[0];
  };
  expect(told('Contoh: Kecamatan Porong 2021')).toMatch(
    /^Kecamatan Gempol, Kabupaten Pasuruan\. Data contoh \(Porong 2021\)\. Buang /,
  );
  expect(told('Contoh: Kecamatan Porong 2021', [])).toMatch(/^Data contoh \(Porong 2021\)\. Buang /);
  expect(told('baru')).toMatch(/^Kecamatan Gempol, Kabupaten Pasuruan\. Dihitung /);
});

test('tells when the forecast sees the blanko gone before the use so far asks for more', () => {
  const told = (day: string, daysOfUse = 5, later: TypedRow[] = []) => {
    const angka = JSON.stringify([{ key: 'habis', label: 'Blanko habis', value: 'x', unit: '', day }]);
    const ran = { id: 'R-1', waktu: wall('2026-11-24', '09:00'), tunggakan: 100, menahan: 'x', dasar: 'x' };
    const prints = weekdays('2026-11-03', daysOfUse).map((one) => entry(one, 'CETAK', 8));
    const persediaan = [entry('2026-11-02', 'TERIMA', 1500), ...prints, ...later];
    const arsipPrakiraan = [{ ...ran, kalimat: 'Kalimat.', angka, kipas: '' }];
    const lines = linesUnder(pageOf(dasbor, { desa: paperDesa, persediaan, arsipPrakiraan }), 'Yang dilihat');
    return lines.find(([label]) => nameIn(label) === 'Blanko cukup untuk')?.[2];
  };
  // 40 in 16 working days are 2.5 a day: 1,460 last for years.
  expect(told('2026-12-15')).toMatch(
    /^Prakiraan: dapat habis 15-12-2026 \(yang menunggu ikut dicetak\)\. Pemakaian: pesan [\d.]+ keping sebelum \d\d-\d\d-20(2[89]|3\d)\.$/,
  );
  expect(told('2036-12-15')).toMatch(/^Pesan /);
  // A day that is past, or stock of which the forecast didn't know, is no matter of it any more.
  expect(told('2026-11-20')).toMatch(/^Pesan /);
  const received = { ...entry('2026-11-24', 'TERIMA', 3000), waktu: wall('2026-11-24', '09:30') };
  expect(told('2026-12-15', 5, [received])).toMatch(/^Pesan /);
  // Neither is stock that a count, a destruction or a reversal changed since; what was printed since it had foreseen.
  for (const [kind, count, stays] of [
    ['MUSNAH', 200, false],
    ['OPNAME', -200, false],
    ['BALIK', -200, false],
    ['CETAK', 8, true],
    ['GAGAL', 2, true],
  ] as const) {
    const since = { ...entry('2026-11-24', kind, count), waktu: wall('2026-11-24', '09:30') };
    expect([kind, told('2026-12-15', 5, [since])?.toString().startsWith('Prakiraan: ')]).toEqual([kind, stays]);
  }
  // On four days only something was printed: that tells no pace yet.
  expect(told('2026-12-15', 4)).toMatch(
    /^Prakiraan: dapat habis 15-12-2026 \(yang menunggu ikut dicetak\)\. Pesan saat mencapai titik pesan [\d.]+ keping menurut kebiasaan\.$/,
  );
});
