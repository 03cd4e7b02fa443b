import type { Raw } from '../../src/cells/raw';
import { everyReport } from '../../src/reports/every';
import type { Circumstances, Report } from '../../src/reports/report';
import * as tables from '../../src/tables';
import { readTables, type Table } from '../../src/tables/table';
import { isLink, type Page, type PageCell } from '../../src/workbook/page';
import { PAPER_DESA } from '../domain/paperTables';

/** A row by column name, as a clerk types it; what is left out is an empty cell. */
export type TypedRow = Record<string, Raw>;

export type Typed = Partial<Record<keyof typeof tables, TypedRow[]>>;

/** The workbook as grids: every sheet with its header, those named with rows. */
export function gridsOf(typed: Typed): Record<string, Raw[][]> {
  return Object.fromEntries(
    (Object.entries(tables) as unknown as [keyof typeof tables, Table][]).map(([name, { sheet, columns }]) => [
      sheet,
      [
        Object.values(columns).map(({ header }) => header),
        ...(typed[name] ?? []).map((row) => Object.keys(columns).map((column) => row[column] ?? '')),
      ],
    ]),
  );
}

/** The reports that an office files; the others list problems and examples. */
export const FORMS = everyReport.filter(({ sheet }) => sheet !== 'Periksa' && sheet !== 'Contoh Rumus');

/** What a report makes of the rows on a moment (default: a Tuesday morning). */
export function pageOf(
  report: unknown,
  typed: Typed,
  now = '2026-11-24T10:00',
  more: Partial<Circumstances> = {},
): Page {
  const { tables: wanted, build } = report as Report<Record<string, unknown>>;
  const grids = gridsOf(typed);
  return build(
    readTables(wanted, (sheet) => grids[sheet] ?? null),
    { today: now.slice(0, 10), now, ...more },
  );
}

/** The lines of a page from the header that starts with these cells to the next blank line; header left out, in both of its lines. */
export function linesUnder(page: Page, ...header: string[]): PageCell[][] {
  const at = page.cells.findIndex((line) => header.every((cell, index) => line[index] === cell));
  if (at < 0) throw new Error(`no header ${header.join(' | ')}`);
  const rest = page.cells.slice(at + 1);
  const end = rest.findIndex((line) => line.every((cell) => cell === ''));
  const lines = rest.slice(0, end < 0 ? undefined : end);
  return isLowerHead(page, at + 2) ? lines.slice(1) : lines;
}

/** What a cell says that may lead to its rows, as the names of Dasbor's figures do. */
export const nameIn = (cell: PageCell | undefined): PageCell | undefined =>
  cell !== undefined && isLink(cell) ? cell.text : cell;

/** Whether a line (from 1) is the second of a header with groups: its first column has said all in the line above. */
function isLowerHead({ cells, styles }: Page, line: number): boolean {
  const isHead = styles.some(
    ({ area, look }) => look === 'kepala' && area.line <= line && line < area.line + area.lines,
  );
  return isHead && cells[line - 1]?.[0] === '';
}

/** The headers of a table by the first of them: where a header stands below a group, the header. */
export function headersUnder(page: Page, ...first: string[]): PageCell[] {
  const at = page.cells.findIndex((line) => first.every((cell, index) => line[index] === cell));
  const [upper = [], lower = []] = page.cells.slice(at, at + 2);
  return isLowerHead(page, at + 2) ? upper.map((cell, index) => lower[index] || cell) : upper;
}

/** The text of everything on a page, for looking for a sentence. */
export function textOf(page: Page): string {
  return page.cells
    .map((line) =>
      line
        .map((cell) => (typeof cell === 'object' && 'text' in cell ? cell.text : cell))
        .filter((cell) => cell !== '')
        .join(' '),
    )
    .join('\n');
}

export const wall = (day: string, time = '00:00'): Raw => ({ wall: `${day}T${time}:00` });

export const office: TypedRow[] = [
  ['kabupaten', 'Sidoarjo'],
  ['kecamatan', 'Porong'],
  ['alamat', 'Jalan Raya Porong 1'],
  ['tempat', 'Porong'],
  ['camat_nama', 'Dra. Contoh Nama'],
  ['camat_pangkat', 'Pembina Tingkat I'],
  ['camat_nip', '197001011990031001'],
].map(([kunci, nilai]) => ({ kunci: kunci ?? '', nilai: nilai ?? '' }));

export const setting = (kunci: string, nilai: Raw): TypedRow => ({ kunci, nilai });

export const paperDesa: TypedRow[] = PAPER_DESA.map(([nama, wajibKtp, sudahRekam, belumTertulis], index) => ({
  kode: `D${index + 1}`,
  nama,
  wajibKtp,
  sudahRekam,
  belumTertulis,
}));

/** A recording set: one device of each kind. */
export const recordingSet = (number: number, ruang: string): TypedRow[] =>
  ['PC', 'KAMERA', 'SIDIK_JARI', 'IRIS', 'TANDA_TANGAN'].map((jenis) => ({
    id: `${jenis}-${number}`,
    nama: jenis,
    jenis,
    kondisi: 'B',
    setPerekaman: `SET-${number}`,
    kodeBarang: '1.3.2.10.01.02.001',
    nomorRegister: `${jenis.length}${number}`,
    harga: 1_000_000,
    ruang,
  }));

let entries = 0;

/** An entry of the ledger. */
export const entry = (day: string, jenis: string, jumlah: number, more: Record<string, Raw> = {}): TypedRow => {
  entries += 1;
  return {
    nomor: entries,
    id: `P-${entries}`,
    waktu: wall(day, '09:00'),
    tanggal: wall(day),
    barang: 'BLANKO',
    jenis,
    jumlah,
    oleh: 'klerk',
    sidik: 'x',
    ...more,
  };
};

/** Weekdays from a day on. */
export function weekdays(first: string, count: number): string[] {
  const days: string[] = [];
  for (let time = Date.parse(`${first}T00:00:00Z`); days.length < count; time += 86_400_000) {
    const date = new Date(time);
    if (date.getUTCDay() % 6 !== 0) days.push(date.toISOString().slice(0, 10));
  }
  return days;
}

/** An office with something in every sheet. */
export const FULL: Typed = {
  pengaturan: office,
  desa: [
    ...paperDesa,
    { kode: 'D20', nama: 'Lama', wajibKtp: 100, sudahRekam: 90, aktifSampai: wall('2020-12-31'), digabungKe: 'D2' },
    { kode: 'D21', nama: 'Lebih', penduduk: 130, wajibKtp: 100, sudahRekam: 105 },
  ],
  aset: [
    ...recordingSet(1, 'Pelayanan'),
    ...recordingSet(2, 'Ruang 10'),
    {
      id: 'PRN-1',
      nama: 'Printer kartu',
      jenis: 'PRINTER_KARTU',
      kondisi: 'B',
      tahun: 2022,
      merk: 'Contoh A',
      nomorSeri: 'SN1',
      ruang: 'Ruang 2',
    },
    { id: 'PRN-2', nama: 'Printer kartu', jenis: 'PRINTER_KARTU', kondisi: 'RB' },
    { id: 'PRN-3', nama: 'Printer kartu', jenis: 'PRINTER_KARTU', kondisi: 'RR', status: 'DIHAPUS' },
  ],
  persediaan: [
    entry('2025-12-15', 'TERIMA', 500, { dokumen: 'BAST-0' }),
    entry('2026-11-02', 'TERIMA', 1000, { dokumen: 'BAST-1' }),
    entry('2026-11-03', 'CETAK', 40),
    entry('2026-11-03', 'GAGAL', 2),
    entry('2026-11-03', 'TERIMA', 4, { barang: 'RIBBON' }),
  ],
  gangguan: [
    {
      id: 'G-1',
      mulai: wall('2026-11-02', '08:00'),
      selesai: wall('2026-11-02', '11:00'),
      jenis: 'SERVER',
      wargaTerdampak: 12,
    },
    { id: 'G-2', mulai: wall('2026-11-24', '08:00'), jenis: 'PRINTER', asetId: 'prn-1' },
  ],
  layanan: weekdays('2026-09-01', 40).map((day) => ({
    tanggal: wall(day),
    daftar: 60,
    rekam: 40,
    prr: 38,
    cetak: 35,
    gagal: 1,
    serah: 30,
  })),
  petugas: [
    { jabatan: 'Operator perekaman', bagian: 'PEREKAMAN', bezetting: 2, jamPerHari: 7.5, kelas: 6 },
    { jabatan: 'Pengadministrasi', bagian: 'ADMINISTRASI', bezetting: 3, jamPerHari: 7.5 },
  ],
  libur: [{ tanggal: wall('2026-12-25'), jenis: 'LIBUR', nama: 'Natal' }],
};
