import { cutHeader, type Guess, guessMapping, guessTarget } from './headers';
import { type CellLine, type Separated, separate } from './separate';
import { isMarked, readTableFile, withoutMark } from './tableFile';
import { foldWords, type Target } from './targets';
import { unfillableSheet } from './unfillable';

/** A pasted text taken apart: its headers, its rows, its totals, and what is none of these. */
export interface Outline {
  separator: Separated['separator'];
  /** 0 when no line looks like a header. */
  headerLine: number;
  headers: string[];
  guess: Guess | null;
  rows: CellLine[];
  totals: CellLine[];
  ignored: { line: number; text: string; why: string }[];
  /** Of a file that came from here: which column is which. */
  mapping?: Record<string, number>;
  /** The sheet it came from, where that is one that no import fills. */
  unfillable?: string;
}

const NOTHING: Outline = {
  separator: 'tidak ada',
  headerLine: 0,
  headers: [],
  guess: null,
  rows: [],
  totals: [],
  ignored: [],
};

/** Titles and letterheads above a table are seldom longer than this. */
const HEADER_WITHIN = 40;
const NOTE = /^(\*|(sumber|catatan|keterangan|ket|tabel|table|gambar|halaman|hal|nb)\b)/i;
const TOTAL = /^((sub|grand)[\s-]*)?(jumlah|total|jml)\b/i;
const AVERAGE = /^rata[\s-]*rata\b/i;

/** @param among the targets whose headers are looked for */
export function outline(text: string, among: readonly Target[]): Outline {
  const own = ownFile(text, among);
  if (own) return own;
  const { separator, lines } = separate(text);
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell !== ''));
  for (const { cells, line } of filled.slice(0, HEADER_WITHIN)) {
    const unfillable = unfillableSheet(cells);
    if (unfillable) return { ...NOTHING, separator, headerLine: line, headers: cells, unfillable };
  }
  const header = findHeader(filled, among);
  const width = header
    ? header.cells.length
    : filled.reduce((most, { cells }) => Math.max(most, trimmed(cells).length), 0);
  const found: Outline = {
    separator,
    headerLine: header?.line ?? 0,
    headers: header ? [...header.cells] : Array.from({ length: width }, (_, index) => `Kolom ${index + 1}`),
    guess: header?.guess ?? null,
    rows: [],
    totals: [],
    ignored: [],
  };
  const repeated = new Set(header?.parts.map(foldLine));
  const last = header?.last ?? -1;
  filled.forEach((line, index) => {
    const why = index <= last ? 'judul' : whyNoRow(line.cells, width, repeated);
    if (why === 'jumlah') found.totals.push(line);
    if (why === '') found.rows.push({ ...line, cells: trimmed(line.cells) });
    else if (!(index <= last && header && index >= header.first)) {
      found.ignored.push({ line: line.line, text: line.cells.filter(Boolean).join(' | ').slice(0, 120), why });
    }
  });
  // A column without a header may still be wanted; where signs within cells cut a line, its rest is no column.
  if (separator === 'tab' || separator === 'titik koma' || separator === 'garis tegak') {
    const widest = found.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
    while (found.headers.length < widest) found.headers.push(`Kolom ${found.headers.length + 1}`);
  }
  return asOurs(found, among);
}

/** A table of ours that another program has written anew: its texts still have the sign that kept them from being formulas. */
function asOurs(found: Outline, among: readonly Target[]): Outline {
  const target = found.headerLine > 0 && among.find((one) => hasEveryHeader(one, found.headers));
  if (!target) return found;
  const mapping = mappingByHeader(target, found.headers);
  const marked = found.separator === 'titik koma' || found.separator === 'koma';
  const plain = (cell: string) => (isMarked(cell) ? withoutMark(cell) : cell);
  const rows = marked ? found.rows.map(({ line, cells }) => ({ line, cells: cells.map(plain) })) : found.rows;
  return { ...found, rows, mapping, guess: { ...guessMapping(target, found.headers), mapping } };
}

/** A file that came from here, whole columns and all: nothing in it has to be guessed. */
function ownFile(text: string, among: readonly Target[]): Outline | null {
  const file = readTableFile(text);
  if (!file) return null;
  const { headers, rows } = file;
  const separator = file.separator === ';' ? 'titik koma' : 'koma';
  const unfillable = unfillableSheet(headers);
  if (unfillable) return { ...NOTHING, separator, headerLine: 1, headers, unfillable };
  const target = among.find((one) => hasEveryHeader(one, headers));
  if (!target) return null;
  const mapping = mappingByHeader(target, headers);
  return {
    separator,
    ...{ headerLine: 1, headers, rows, totals: [], ignored: [], mapping },
    guess: { ...guessMapping(target, headers), mapping },
  };
}

const hasEveryHeader = ({ table }: Target, headers: readonly string[]): boolean =>
  Object.values(table.columns).every(({ header }) => headers.includes(header));

const mappingByHeader = ({ table }: Target, headers: readonly string[]): Record<string, number> =>
  Object.fromEntries(Object.entries(table.columns).map(([name, { header }]) => [name, headers.indexOf(header)]));

interface Header {
  cells: string[];
  line: number;
  /** The lines it is made of, as indices of the filled lines. */
  first: number;
  last: number;
  parts: string[][];
  guess: Guess;
}

/** The line, or the two lines, that name the most columns. */
function findHeader(lines: readonly CellLine[], among: readonly Target[]): Header | null {
  const width = modalWidth(lines);
  let best: Header | null = null;
  const consider = (cells: string[], first: number, last: number, winsTies: boolean) => {
    const guess = guessTarget(cells, among);
    if (!guess || (best && (winsTies ? guess.score < best.guess.score : guess.score <= best.guess.score))) return;
    const parts = lines.slice(first, last + 1).map((line) => line.cells);
    best = { cells, line: lines[first]?.line ?? 0, first, last, parts: [...parts, cells], guess };
  };
  for (let at = 0; at < Math.min(HEADER_WITHIN, lines.length); at++) {
    const top = trimmed(lines[at]?.cells ?? []);
    if (top.length === 1) {
      const cut = cutHeader(top[0] ?? '', width);
      if (cut) consider(cut, at, at, false);
    }
    consider(top, at, at, false);
    // A title over the table is one cell; a heading in two lines has several in each.
    if (top.filter((cell) => cell !== '').length < 2) continue;
    const below = trimmed(lines[at + 1]?.cells ?? []);
    if (below.length === 0 || below.some((cell) => /\d/.test(cell))) continue;
    // A name column that spans both lines is blank in the lower one; a row of data would have its name there.
    const spans = below[top.findIndex((cell) => cell !== '')] === '';
    const joined = (over: readonly string[]) =>
      Array.from({ length: Math.max(over.length, below.length) }, (_, index) =>
        `${over[index] ?? ''} ${below[index] ?? ''}`.trim(),
      );
    consider(joined(top), at, at + 1, spans);
    consider(joined(spread(top, below)), at, at + 1, spans);
  }
  return best;
}

/** A heading over several columns stands in the first of them only. */
function spread(top: readonly string[], below: readonly string[]): string[] {
  let over = '';
  return below.map((cell, index) => {
    over = top[index] || (cell === '' ? '' : over);
    return over;
  });
}

/** Why a line isn't a row; '' when it is one. */
function whyNoRow(cells: readonly string[], width: number, repeated: ReadonlySet<string>): string {
  const filled = cells.filter((cell) => cell !== '');
  const first = filled[0] ?? '';
  if (repeated.has(foldLine(cells))) return 'judul yang berulang';
  const isNumber = (cell: string, index: number) => cell.replace(/[()]/g, '') === String(index + 1);
  if (cells.length >= 3 && cells.every(isNumber)) return 'nomor kolom';
  if (TOTAL.test(first)) return 'jumlah';
  if (AVERAGE.test(first)) return 'rata-rata';
  if (NOTE.test(first) && filled.length < Math.max(2, width - 1)) return 'catatan';
  if (width >= 3 && filled.length === 1) return 'hanya satu sel yang terisi';
  return '';
}

const foldLine = (cells: readonly string[]): string => cells.map(foldWords).filter(Boolean).join(' ');

function trimmed(cells: readonly string[]): string[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1] === '') end--;
  return cells.slice(0, end);
}

/** The number of cells that most lines have; of several the last one, since titles come first. */
function modalWidth(lines: readonly CellLine[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of lines) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  let best = 0;
  for (const [width, count] of counts) if (count >= (counts.get(best) ?? 0)) best = width;
  return best;
}
