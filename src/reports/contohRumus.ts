import { addDays, type Day } from '../cells/day';
import { aset, desa, gangguan, layanan, libur, persediaan } from '../tables';
import type { Columns, ReadingsOf, Rows, Table } from '../tables/table';
import type { Page, PageCell, Reference, Styled } from '../workbook/page';
import { defineReport } from './report';

const DATE = 'dd-mm-yyyy';
const SHARE = '0.0 %';
const WHOLE = '#,##0';
const DECIMALS = '#,##0.00';

const tables = { desa, aset, gangguan, layanan, libur, persediaan };

/** Each custom function at work on the office's own rows, to be copied and changed. */
export const contohRumus = defineReport({
  sheet: 'Contoh Rumus',
  widths: { 1: 560, 2: 150, 3: 460 },
  tables,
  build(read, { today }): Page {
    const inDesa = columnsOf(desa, read.desa);
    const belum = formula`KTP_BELUM_REKAM(${inDesa('wajibKtp')}; ${inDesa('sudahRekam')})`;
    const check = formula`KTP_PERIKSA_DESA(${inDesa('wajibKtp')}; ${inDesa('sudahRekam')}; ${inDesa('belumTertulis')}; ${inDesa('penduduk')})`;
    const outreach = formula`KTP_JEMPUT_BOLA(${inDesa('nama')}; ${belum}; 20; 2; 45; 20%; 50%)`;
    const page: Page = { cells: [], styles: [] };
    add(page, [['Contoh Rumus']], { look: 'judul' });
    add(page, [['Salin rumusnya ke sel mana pun; hasilnya ikut berubah bila datanya berubah.']], { look: 'kalimat' });
    add(page, [['Rumus', 'Hasil', 'Arti']], { look: 'kepala' });
    const examples = examplesOn(read, belum, today);
    add(
      page,
      examples.map(([parts, , meaning]) => [shown(parts), answered(parts), meaning]),
      { look: 'isi' },
    );
    // Formula and meaning are longer than their columns are wide, and so is an answer in words.
    const line = page.cells.length - examples.length + 1;
    page.styles.push({ area: { line, column: 1, lines: examples.length, columns: 3 }, wrap: true });
    examples.forEach(([, format], index) => {
      page.styles.push({ area: { line: line + index, column: 2, lines: 1, columns: 1 }, format, align: 'right' });
    });
    add(page, [[''], ['Satu rumus untuk semua desa']], { look: 'subjudul' });
    add(page, [[shown(belum)], [shown(check)]], { look: 'catatan' });
    add(page, [['Desa', 'Belum rekam', 'Yang perlu diperiksa']], { look: 'kepala' });
    const names = linesOf(read.desa, (row) => row.nama);
    names[0] = [names[0]?.[0] ?? '', answered(belum), answered(check)];
    add(page, names, { look: 'isi', format: WHOLE });
    add(page, [[''], ['Pembagian 20 hari jemput bola dengan 2 set']], { look: 'subjudul' });
    add(page, [[shown(outreach)]], { look: 'catatan' });
    add(page, [['Desa', 'Hari set', 'Orang terekam']], { look: 'kepala' });
    const room = linesOf(read.desa, () => '');
    room[0] = [answered(outreach)];
    add(page, room, { look: 'isi', format: WHOLE, align: 'left' });
    return page;
  },
});

/** What stands between `=` and the end; a sheet without rows instead of it when the formula would have nothing to show. */
type Parts = readonly (string | Reference)[] | { lacking: string };
type Example = readonly [formula: Parts, format: string, meaning: string];

function examplesOn(read: ReadingsOf<typeof tables>, belum: Parts, today: Day): Example[] {
  const inDesa = columnsOf(desa, read.desa, 'first');
  const inAset = columnsOf(aset, read.aset);
  const inGangguan = columnsOf(gangguan, read.gangguan);
  const inLayanan = columnsOf(layanan, read.layanan);
  const holidays = columnsOf(libur, read.libur)('tanggal');
  const waiting = formula`MAX(0; SUM(${belum}))`;
  const year = today.slice(0, 4);
  return [
    [
      formula`KTP_BELUM_REKAM(${inDesa('wajibKtp')}; ${inDesa('sudahRekam')})`,
      WHOLE,
      'Orang yang belum direkam di desa pertama.',
    ],
    [
      formula`KTP_PERIKSA_DESA(${inDesa('wajibKtp')}; ${inDesa('sudahRekam')}; ${inDesa('belumTertulis')}; ${inDesa('penduduk')})`,
      'General',
      'Apa yang tidak cocok di desa pertama; kosong bila semuanya cocok.',
    ],
    [
      formula`KTP_HARI_KERJA(DATE(${year}; 1; 1); DATE(${year}; 12; 31); ${holidays})`,
      WHOLE,
      `Hari kerja sepanjang ${year}.`,
    ],
    [
      formula`KTP_KETERSEDIAAN(${inGangguan('mulai')}; ${inGangguan('selesai')}; ${date(addDays(today, -365))}; ${date(today)}; ${holidays})`,
      SHARE,
      'Bagian jam layanan setahun terakhir tanpa gangguan apa pun.',
    ],
    [
      formula`KTP_HARI_TUNTAS(${waiting}; 90; 20; 80%)`,
      DECIMALS,
      'Hari kerja sampai tunggakan habis bila tiap hari 90 orang terekam, 20 orang baru, 80 % waktu tanpa gangguan.',
    ],
    [
      formula`KTP_TANGGAL_TUNTAS(${waiting}; ${inLayanan('rekam')}; 20; ${date(addDays(today, 1))}; ${holidays}; 80%)`,
      DATE,
      'Tanggal tunggakan habis dengan peluang 80 %, menurut perekaman harian di lembar Layanan dan 20 orang baru per hari.',
    ],
    [
      formula`KTP_KEBUTUHAN_SET(${waiting}; 20; 120; 45; 80%)`,
      WHOLE,
      'Set perekaman supaya tunggakan habis dalam 120 hari kerja.',
    ],
    [
      formula`KTP_KEBUTUHAN_PRINTER(${waiting}; 120; 100; 80%)`,
      WHOLE,
      'Printer kartu untuk mencetak tunggakan itu dalam 120 hari kerja.',
    ],
    [formula`KTP_SET_SIAP(${inAset('jenis')}; ${inAset('kondisi')})`, WHOLE, 'Set perekaman yang siap pakai sekarang.'],
    [
      formula`KTP_KEBUTUHAN_PETUGAS(${waiting}; 10; 75000; "NORMAL")`,
      WHOLE,
      'Operator yang dibutuhkan bila tunggakan direkam dalam setahun, 10 menit per orang (ABK).',
    ],
    [
      formula`KTP_WISN(${waiting}; 10; 72000; 4%; 0)`,
      DECIMALS,
      'Yang sama menurut WISN, dengan 4 % pekerjaan bersama.',
    ],
    [formula`KTP_ERLANG_B(2; 3)`, SHARE, 'Peluang ketiga loket sibuk pada beban 2 erlang bila orang tidak menunggu.'],
    [formula`KTP_ERLANG_C(2; 3)`, SHARE, 'Peluang orang harus menunggu pada beban 2 erlang dan 3 loket.'],
    [formula`KTP_WAKTU_TUNGGU(12; 10; 3)`, DECIMALS, 'Rata-rata menit menunggu: 12 orang per jam, 10 menit, 3 loket.'],
    [
      formula`KTP_LOKET(12; 10; 15; 80%)`,
      WHOLE,
      'Loket supaya 80 % orang menunggu paling lama 15 menit: 12 orang per jam, 10 menit.',
    ],
    [stockLeft(read.persediaan), WHOLE, 'Sisa blanko menurut lembar Persediaan (keping).'],
    [
      formula`KTP_TITIK_PESAN(${inLayanan('cetak')}; 10; 95%)`,
      WHOLE,
      'Minta blanko begitu sisanya sampai di sini, bila kiriman datang 10 hari kerja kemudian.',
    ],
  ];
}

function stockLeft(read: ReadingsOf<typeof tables>['persediaan']): Parts {
  if (!read.rows.some((row) => row.barang === 'BLANKO')) return { lacking: persediaan.sheet };
  const column = columnsOf(persediaan, read);
  const blanko = (name: 'jenis' | 'jumlah') => formula`FILTER(${column(name)}; ${column('barang')} = "BLANKO")`;
  return formula`KTP_SISA_STOK(${blanko('jenis')}; ${blanko('jumlah')})`;
}

/** A date inside a formula in the one form that every locale reads. */
const date = (day: Day): string => `DATE(${day.split('-').map(Number).join('; ')})`;

/** Where the columns of a table really stand: all of its lines, or the first row alone. */
function columnsOf<C extends Columns>(
  table: Table<C>,
  { rows, layout }: Rows<unknown>,
  extent: 'all' | 'first' = 'all',
) {
  return (name: keyof C & string): Parts => {
    const [first] = rows;
    if (!first || !layout) return { lacking: table.sheet };
    const column = layout.places[name] ?? 0;
    const area =
      extent === 'first'
        ? { line: first.line, column, lines: 1, columns: 1 }
        : { line: 2, column, lines: layout.nextLine - 2, columns: 1 };
    return [{ sheet: table.sheet, area }];
  };
}

function formula(texts: TemplateStringsArray, ...inserted: (Parts | string)[]): Parts {
  const parts: (string | Reference)[] = [texts[0] ?? ''];
  for (const [index, part] of inserted.entries()) {
    if (typeof part === 'string') parts.push(part);
    else if ('lacking' in part) return part;
    else parts.push(...part);
    parts.push(texts[index + 1] ?? '');
  }
  return parts;
}

const shown = (parts: Parts): PageCell =>
  'lacking' in parts ? `Isi lembar ${parts.lacking} dulu.` : { formula: parts, shows: 'formula' };
const answered = (parts: Parts): PageCell => ('lacking' in parts ? '' : { formula: parts, shows: 'answer' });

/** One line per line of the sheet, so that a formula's answers have room below it and stand beside their names. */
function linesOf<R>({ rows, layout }: Rows<R>, cell: (row: R) => PageCell): PageCell[][] {
  const lines: PageCell[][] = Array.from({ length: Math.max(1, (layout?.nextLine ?? 3) - 2) }, () => ['']);
  for (const row of rows) lines[row.line - 2] = [cell(row)];
  return lines;
}

const WIDTH = 3;

function add(page: Page, lines: PageCell[][], style: Omit<Styled, 'area'>): void {
  const area = { line: page.cells.length + 1, column: 1, lines: lines.length, columns: WIDTH };
  page.cells.push(...lines);
  page.styles.push({ area, ...style });
}
