import type { Raw } from '../../src/cells/raw';
import type { Report } from '../../src/reports/report';
import * as tables from '../../src/tables';
import { readTables, type Table } from '../../src/tables/table';
import type { Page, PageCell } from '../../src/workbook/page';

/** Rows by table name and column name, as a clerk types them; what is left out is an empty cell. */
export type Typed = Partial<Record<keyof typeof tables, Record<string, Raw>[]>>;

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

/** What a report makes of the rows on a moment (default: a Tuesday morning). */
export function pageOf(report: unknown, typed: Typed, now = '2026-11-24T10:00'): Page {
  const { tables: wanted, build } = report as Report<Record<string, unknown>>;
  const grids = gridsOf(typed);
  return build(
    readTables(wanted, (sheet) => grids[sheet] ?? null),
    { today: now.slice(0, 10), now },
  );
}

/** The lines of a page from the header that starts with these cells to the next blank line; header left out. */
export function linesUnder(page: Page, ...header: string[]): PageCell[][] {
  const at = page.cells.findIndex((line) => header.every((cell, index) => line[index] === cell));
  if (at < 0) throw new Error(`no header ${header.join(' | ')}`);
  const rest = page.cells.slice(at + 1);
  const end = rest.findIndex((line) => line.every((cell) => cell === ''));
  return rest.slice(0, end < 0 ? undefined : end);
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

export const office: Record<string, Raw>[] = [
  ['kabupaten', 'Sidoarjo'],
  ['kecamatan', 'Porong'],
  ['alamat', 'Jalan Raya Porong 1'],
  ['tempat', 'Porong'],
  ['camat_nama', 'Dra. Contoh Nama'],
  ['camat_pangkat', 'Pembina Tingkat I'],
  ['camat_nip', '197001011990031001'],
].map(([kunci, nilai]) => ({ kunci: kunci ?? '', nilai: nilai ?? '' }));

export const setting = (kunci: string, nilai: Raw): Record<string, Raw> => ({ kunci, nilai });

/** The paper's Tables 4 and 5: desa, wajib, sudah, belum as printed. */
export const PAPER: readonly (readonly [string, number, number, number])[] = [
  ['Kebonagung', 6043, 5769, 274],
  ['Porong', 30930, 29846, 150],
  ['Mindi', 6561, 6534, 27],
  ['Jatirejo', 6456, 5812, 644],
  ['Renokenongo', 18470, 16690, 300],
  ['Glagaharum', 22922, 21535, 189],
  ['Plumbon', 5698, 5171, 345],
  ['Siring', 19567, 19207, 360],
  ['Gedang', 8296, 7930, 366],
  ['Juwet Kenongo', 7415, 6816, 599],
  ['Kedungsolo', 9601, 8622, 979],
  ['Kebakalan', 6913, 6543, 370],
  ['Kesambi', 11544, 10885, 659],
  ['Pamotan', 6242, 5890, 352],
  ['Wunut', 5504, 5392, 112],
  ['Candipari', 8454, 7303, 450],
  ['Lajuk', 4583, 3911, 672],
  ['Kedungboto', 6262, 5778, 484],
  ['Pesawahan', 10063, 9975, 88],
];

export const paperDesa: Record<string, Raw>[] = PAPER.map(([nama, wajibKtp, sudahRekam, belumTertulis], index) => ({
  kode: `D${index + 1}`,
  nama,
  wajibKtp,
  sudahRekam,
  belumTertulis,
}));
