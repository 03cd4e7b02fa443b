import { rkbmd, suratPermohonan } from '../../src/reports';
import { withExampleMark } from '../../src/reports/exampleMark';
import * as tables from '../../src/tables';
import { readTables } from '../../src/tables/table';
import {
  gridsOf,
  headersUnder,
  linesUnder,
  office,
  pageOf,
  recordingSet,
  setting,
  type Typed,
  textOf,
  wall,
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
  expect(text).toContain('Permohonan ini belum didukung prakiraan');
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
});

test('RKBMD carries what the forecast rests on, each figure with its unit and where it comes from', () => {
  const grounds = linesUnder(pageOf(rkbmd, PLAIN), 'No', 'Yang dihitung atau dianggap');
  expect(grounds[0]?.slice(0, 5)).toEqual([
    1,
    'Tunggakan menurut daftar',
    '1.000',
    '1 desa, wajib dikurangi sudah',
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
  // Between letterhead and title.
  expect(lines.indexOf(warning)).toBe(3);
  expect(lines.indexOf('PERMOHONAN ALAT PEREKAMAN DAN PENCETAKAN KTP-EL')).toBe(4);
  expect(marked(PLAIN)).not.toContain(warning);
});

describe('where the forecast found no plan', () => {
  const planless = (figures: unknown[], printers: number, more: Typed = {}) => {
    const last = { id: 'R-1', waktu: wall('2026-11-24', '09:00'), tunggakan: 1000, menahan: 'x', dasar: 'x' };
    const told = { ...last, kalimat: 'Tunggakan 1.000 orang.', angka: JSON.stringify(figures), kipas: '' };
    const many = Array.from({ length: printers }, (_, index) => {
      return { id: `PRN-${index}`, nama: 'Printer', jenis: 'PRINTER_KARTU', kondisi: 'B' };
    });
    const aset = [...(PLAIN.aset ?? []), ...(more.aset ?? []), ...many];
    return textOf(pageOf(suratPermohonan, { ...PLAIN, ...more, aset, arsipPrakiraan: [told] })).replace(/\s+/g, ' ');
  };
  const why = 'prakiraan itu belum menemukan tambahan yang cukup untuk mencapai target';

  test('printers that lack are asked for as the table has them, and the letter says so', () => {
    const said = planless([{ key: 'rencana', more: { sets: 5 } }, { key: 'rencana-kartu' }], 0);
    expect(said).toMatch(/kami mohon tambahan [^.]*printer kartu/);
    expect(said).toContain(
      `Jumlah printer kartu itu mengikuti kekurangan di tabel (sama dengan RKBMD), karena ${why}.`,
    );
  });

  test('where none lacks, none is asked for, and the letter says why', () => {
    const said = planless([{ key: 'rencana', more: { sets: 5 } }, { key: 'rencana-kartu' }], 50);
    expect(said).not.toMatch(/kami mohon tambahan [^.]*printer kartu/);
    expect(said).toContain(
      `Tambahan printer kartu tidak dimohonkan: menurut tabel (sama dengan RKBMD) tidak ada yang kurang, tetapi ${why}.`,
    );
  });

  test('it isn’t said that what there is suffices, though the table lacks nothing', () => {
    const sets = Array.from({ length: 10 }, (_, index) => recordingSet(index + 2, 'Pelayanan')).flat();
    const said = planless([{ key: 'rencana' }], 50, { aset: sets.filter(({ id }) => !/^PC-[234]$/.test(String(id))) });
    expect(said).toContain('Tambahan alat tidak dimohonkan: menurut tabel (sama dengan RKBMD) tidak ada yang kurang');
    expect(said).not.toContain('mencukupi');
  });

  test('nor that nothing lacks where the need can’t be computed', () => {
    const past = [...(PLAIN.pengaturan ?? []), setting('tanggal_target', wall('2026-01-05'))];
    const pengaturan = past.filter((row, index) => row.kunci !== 'tanggal_target' || index === past.length - 1);
    const said = planless([{ key: 'rencana' }], 50, { pengaturan });
    expect(said).toContain('Kebutuhan belum dapat dihitung');
    expect(said).not.toMatch(/tidak ada yang kurang|mencukupi/);
  });

  test('no device has a plan: all of them follow the table', () => {
    expect(planless([{ key: 'rencana' }], 50)).toContain(
      `Jumlah alat itu mengikuti kekurangan di tabel (sama dengan RKBMD), karena ${why}.`,
    );
  });
});
