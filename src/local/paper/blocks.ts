import { APPEARANCES } from '../../workbook/looks';
import type { CellView, StyleView } from '../protocol';

/** A cell that shows something, with its look. */
export interface PaperCell {
  column: number;
  text: string;
  align: CellView['align'];
  look: StyleView;
}

export interface Line {
  row: number;
  cells: PaperCell[];
}

/** What belongs together on paper, from the top down. */
export type Block =
  | { kind: 'letterhead'; lines: Line[] }
  /** Sentences in the first column. A sheet breaks them over lines (`lastLine` is the last); on paper they are whole again. */
  | { kind: 'prose'; row: number; paragraphs: { text: string; look: StyleView; lastLine: string }[] }
  /** Lines with cells side by side under no header. */
  | { kind: 'grid'; lines: Line[] }
  | { kind: 'table'; head: Line[]; lines: Line[] }
  | { kind: 'signature'; lines: Line[] };

export const isHeadCell = ({ background }: { background?: string }): boolean =>
  background === APPEARANCES.kepala.background;
export const isTotalCell = ({ background }: { background?: string }): boolean =>
  background === APPEARANCES.jumlah.background;
const isTitle = (line: Line | undefined): boolean => line?.cells[0]?.look.size === APPEARANCES.judul.size;

const isHead = (line: Line): boolean => line.cells.some(({ look }) => isHeadCell(look));
const isBlank = (line: Line): boolean => line.cells.length === 0;
/** Alone in the first column: its text runs over the empty cells beside it. */
const isSentence = ({ cells: [first, ...others] }: Line): boolean =>
  first?.column === 1 && others.length === 0 && first.align === 'left';

/** A signature is the last thing on a form, away from the left edge: place and day, office, room to sign, name, rank, NIP. */
const FEWEST_SIGNATURE_LINES = 4;

/** Whether a sheet is a form: it has a letterhead above its title. */
export function isForm(lines: readonly Line[]): boolean {
  return letterheadLines(lines) > 0;
}

function letterheadLines(lines: readonly Line[]): number {
  const title = lines.findIndex(isTitle);
  const above = lines.slice(0, Math.max(0, title));
  const headed = above.some(({ cells }) => cells[0]?.look.size === APPEARANCES.subjudul.size);
  return headed && above.every((line) => isBlank(line) || isSentence(line)) ? title : 0;
}

/** The forms that stand one below the other on a sheet, each from its letterhead on; a sheet of one form is one. */
export function formsOf(lines: readonly Line[]): Line[][] {
  if (!isForm(lines)) return [[...lines]];
  const starts = lines.flatMap((line, title) => {
    if (!isTitle(line)) return [];
    let at = title;
    // A signature stands away from the left edge.
    while (at > 0 && (isBlank(lines[at - 1]!) || isSentence(lines[at - 1]!))) at -= 1;
    while (isBlank(lines[at]!)) at += 1;
    return [at];
  });
  return starts.map((start, form) => lines.slice(form === 0 ? 0 : start, starts[form + 1] ?? lines.length));
}

/** Where a block begins on the sheet. */
export function rowOf(block: Block): number {
  if (block.kind === 'prose') return block.row;
  return (block.kind === 'table' ? [...block.head, ...block.lines] : block.lines)[0]?.row ?? 0;
}

/** Columns, both included, that stand apart from the others of the sheet. */
export interface Region {
  left: number;
  right: number;
}

/** A column without anything in it parts a sheet: what stands beside each other there, stands below each other on paper. */
export function regionsOf(lines: readonly Line[]): Region[] {
  const used = new Set(lines.flatMap(({ cells }) => cells.map(({ column }) => column)));
  const regions: Region[] = [];
  for (const column of [...used].sort((a, b) => a - b)) {
    const last = regions[regions.length - 1];
    if (last && last.right === column - 1) last.right = column;
    else regions.push({ left: column, right: column });
  }
  return regions;
}

/** The lines as far as they stand in a region, its first column counted as 1. */
export function within(lines: readonly Line[], { left, right }: Region): Line[] {
  const inside = lines.map(({ row, cells }) => ({
    row,
    cells: cells
      .filter(({ column }) => left <= column && column <= right)
      .map((cell) => ({ ...cell, column: cell.column - left + 1 })),
  }));
  while (inside.length > 0 && isBlank(inside[inside.length - 1]!)) inside.pop();
  return inside;
}

/**
 * @param listed the lines are one list under a header that stays in sight, blank lines and all
 * @param pixels the sheet's width, over which it breaks sentences
 */
export function blocksOf(lines: readonly Line[], listed: boolean, pixels: number): Block[] {
  const blocks: Block[] = [];
  const top = letterheadLines(lines);
  if (top > 0) blocks.push({ kind: 'letterhead', lines: lines.slice(0, top).filter((line) => !isBlank(line)) });
  const signed = listed ? lines.length : signatureStart(lines);
  let at = top;
  while (at < signed) {
    const line = lines[at]!;
    if (isHead(line)) at = takeTable(lines, at, signed, listed, blocks);
    else {
      if (isSentence(line)) addSentence(blocks, line, isBlankAt(lines, at - 1), pixels);
      else if (!isBlank(line)) addGridLine(blocks, line, isBlankAt(lines, at - 1));
      at += 1;
    }
  }
  if (signed < lines.length) blocks.push({ kind: 'signature', lines: lines.slice(signed) });
  return blocks;
}

const isBlankAt = (lines: readonly Line[], at: number): boolean => !lines[at] || isBlank(lines[at]);

function takeTable(lines: readonly Line[], from: number, until: number, listed: boolean, blocks: Block[]): number {
  let at = from;
  while (at < until && isHead(lines[at]!)) at += 1;
  const first = at;
  while (at < until && (listed || !isBlank(lines[at]!)) && !isHead(lines[at]!)) at += 1;
  blocks.push({ kind: 'table', head: lines.slice(from, first), lines: lines.slice(first, at) });
  return at;
}

/** Of the sheet's width a line that goes on fills at least this share, its letters counted at their usual width. */
const FULL = 0.55;
/** Of a sheet that is wider its sentences may stop where the screen does. */
const SCREEN_PIXELS = 1000;
const LETTER_PIXELS = 6.5;

function addSentence(blocks: Block[], { row, cells }: Line, opens: boolean, pixels: number): void {
  const { text, look } = cells[0]!;
  const last = blocks[blocks.length - 1];
  const paragraph = { text, look, lastLine: text };
  if (last?.kind !== 'prose') {
    blocks.push({ kind: 'prose', row, paragraphs: [paragraph] });
    return;
  }
  const before = last.paragraphs[last.paragraphs.length - 1]!;
  const wasFull =
    (before.lastLine.length + 1 + text.split(' ')[0]!.length) * LETTER_PIXELS > FULL * Math.min(pixels, SCREEN_PIXELS);
  const isSame = JSON.stringify(before.look) === JSON.stringify(look);
  if (opens || !wasFull || !isSame || text.startsWith('- ')) last.paragraphs.push(paragraph);
  else Object.assign(before, { text: `${before.text} ${text}`, lastLine: text });
}

function addGridLine(blocks: Block[], line: Line, opens: boolean): void {
  const last = blocks[blocks.length - 1];
  if (last?.kind === 'grid' && !opens) last.lines.push(line);
  else blocks.push({ kind: 'grid', lines: [line] });
}

function signatureStart(lines: readonly Line[]): number {
  const aside = ({ cells }: Line) => cells.length === 0 || (cells[0]!.column > 1 && cells.every(isPlain));
  let at = lines.length;
  while (at > 0 && aside(lines[at - 1]!)) at -= 1;
  while (at < lines.length && isBlank(lines[at]!)) at += 1;
  const written = lines.slice(at).filter((line) => !isBlank(line)).length;
  return written >= FEWEST_SIGNATURE_LINES ? at : lines.length;
}

const isPlain = ({ look, align }: PaperCell): boolean => !isHeadCell(look) && !isTotalCell(look) && align === 'left';
