import { isWall, type Raw } from '../../cells/raw';
import type { Table } from '../../tables/table';

/** How a spreadsheet of either locale reads a .csv file: what stands between cells, and before decimals. */
export const FILE_KINDS = { id_ID: { separator: ';', decimal: ',' }, en_US: { separator: ',', decimal: '.' } } as const;
export type FileKind = keyof typeof FILE_KINDS;

/** What a spreadsheet would take for a formula, behind whatever blanks; their wide forms as well. */
const FORMULA = /^[\s\u00A0\u3000]*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * A table as the text of a .csv file, header first, every cell in quotes. Days are written `2026-11-24`, which both
 * locales read alike. A text that would become a formula gets an apostrophe in front; the import takes it off again.
 */
export function tableFile(table: Table, rows: readonly Record<string, unknown>[], kind: FileKind): string {
  const { separator } = FILE_KINDS[kind];
  const columns = Object.entries(table.columns);
  const lines = [
    columns.map(([, { header }]) => header),
    ...rows.map((row) =>
      columns.map(([name, { cell }]) => cellText(cell.write(row[name]), kind, cell.format.includes('hh'))),
    ),
  ];
  return lines.map((cells) => `${cells.map(quoted).join(separator)}\r\n`).join('');
}

/** @param timed the column holds moments: midnight is a moment too */
function cellText(raw: Raw, kind: FileKind, timed = false): string {
  if (isWall(raw)) {
    const midnight = raw.wall.endsWith('T00:00:00') && !timed;
    return midnight ? raw.wall.slice(0, 10) : raw.wall.slice(0, 16).replace('T', ' ');
  }
  if (typeof raw === 'number') return numeral(raw, FILE_KINDS[kind].decimal);
  const text = String(raw);
  return FORMULA.test(text) || text.startsWith("'") ? `'${text}` : text;
}

/** Whether the apostrophe in front is ours: another program that wrote the file anew has kept it. */
export const isMarked = (text: string): boolean =>
  text.startsWith("'") && (FORMULA.test(text.slice(1)) || text.startsWith("''"));

/** A cell as the import reads it in a file: without the apostrophe that keeps it from being a formula. */
export const textInFile = (raw: Raw, kind: FileKind): string => withoutMark(cellText(raw, kind));

export const withoutMark = (text: string): string => (text.startsWith("'") ? text.slice(1) : text);

/** Three digits behind the sign would be taken for a thousand: they get a fourth. */
function numeral(value: number, decimal: string): string {
  const [whole = '', fraction] = inFull(value).split('.');
  if (fraction === undefined) return whole;
  return `${whole}${decimal}${fraction.length === 3 ? `${fraction}0` : fraction}`;
}

/** `1e-7` would be a text to whoever reads the file. */
function inFull(value: number): string {
  const [, sign = '', first = '', others = '', power] = /^(-?)(\d)\.?(\d*)e-(\d+)$/.exec(String(value)) ?? [];
  return power === undefined ? String(value) : `${sign}0.${'0'.repeat(Number(power) - 1)}${first}${others}`;
}

const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;

export interface TableFile {
  separator: string;
  headers: string[];
  /** With the line of the text on which each begins, from 1. */
  rows: { line: number; cells: string[] }[];
}

/** The cells of a file that `tableFile` wrote, to the letter; null when the text is any other. */
export function readTableFile(text: string): TableFile | null {
  const plain = text.replace(/^\uFEFF/, '');
  const first = /^"(?:[^"]|"")*"([;,])/.exec(plain);
  if (!first) return null;
  const separator = first[1] ?? ';';
  const rows: TableFile['rows'] = [];
  let cells: string[] = [];
  let [line, began] = [1, 1];
  const cell = /"((?:[^"]|"")*)"([;,]|\r?\n|$)/y;
  for (let at = 0; at < plain.length; at = cell.lastIndex) {
    cell.lastIndex = at;
    const found = cell.exec(plain);
    if (!found || (found[2] !== separator && /[;,]/.test(found[2] ?? ''))) return null;
    const content = (found[1] ?? '').replace(/""/g, '"');
    line += content.split('\n').length - 1;
    cells.push(withoutMark(content));
    if (found[2] === separator) continue;
    rows.push({ line: began, cells });
    cells = [];
    began = ++line;
  }
  const [headers, ...others] = rows;
  return headers && cells.length === 0 ? { separator, headers: headers.cells, rows: others } : null;
}
