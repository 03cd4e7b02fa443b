import { APPEARANCES } from '../../workbook/looks';
import type { StyleView } from '../protocol';
import { type Block, isTotalCell, type Line, type PaperCell } from './blocks';
import { explained, isAlone, wholeSentences } from './sentences';
import { headRows } from './tableHeads';
import { atSeams, escaped, written } from './written';

type Prose = Extract<Block, { kind: 'prose' }>;

/** What a block is printed into. */
export interface Frame {
  /** Pixels of the sheet's columns, in which the block stands on the sheet. */
  widths: readonly number[];
  /** Pixels between the margins. */
  room: number;
  /** The size of the letters, 1 as on the screen. */
  scale: number;
}

/**
 * @param isSigned a signature stands right below
 * @param foot what a table takes to the page on which it ends
 */
export function blockHtml(block: Block, frame: Frame, isSigned = false, foot: readonly Block[] = []): string {
  switch (block.kind) {
    case 'letterhead':
      return `<header>${block.lines.map(({ cells: [cell] }) => headline(cell)).join('')}</header>`;
    case 'prose':
      return prose(block, isSigned);
    case 'grid':
      return table(block.lines, [], frame, '');
    case 'table':
      return table(block.lines, block.head, frame, 'bergaris', footHtml(foot, frame));
    case 'signature':
      return signature(block.lines, frame.widths);
  }
}

/** Letters of three lines across a lying page, of five down an upright one: so much above a signature shows what is signed. */
const ENOUGH_ABOVE = 400;

/**
 * A signature takes what stands above it along to its page. A note or two would stand there alone with it: they take the
 * last rows of their table along, too, and of many notes as many go as say something.
 */
function prose({ paragraphs }: Prose, isSigned: boolean): string {
  let below = 0;
  const kept = [...paragraphs].reverse().map(({ text, look }) => {
    const isKept = isSigned && below < ENOUGH_ABOVE;
    below += text.length;
    return paragraph(text, look, isKept);
  });
  return kept.reverse().join('\n');
}

const isShort = ({ paragraphs }: Prose): boolean => sum(paragraphs.map(({ text }) => text.length)) < ENOUGH_ABOVE;

/**
 * What stands between a table and the end of its form where that is short and signed. It becomes the table's last row: a
 * browser that repeats the head of a table doesn't go back into it for what is to be kept together with its rows. And kept
 * whole together with a signature, a table of a dozen long rows may be more than a page, which is then torn anywhere.
 */
export function footOf(table: Block, below: readonly Block[], frame: Frame): readonly Block[] {
  if (table.kind !== 'table' || table.lines.length <= FEW_ROWS || roomBeside(table, frame) > MOST_BESIDE) return [];
  const [first, second] = below;
  if (first?.kind === 'signature') return [first];
  return first?.kind === 'prose' && isShort(first) && second?.kind === 'signature' ? [first, second] : [];
}

/** Share of the room across that a table may leave free and still hold sentences. */
const MOST_BESIDE = 0.05;

const footHtml = (foot: readonly Block[], frame: Frame): string =>
  foot.map((block) => blockHtml(block, frame)).join('\n');

/** What warns of the whole page is told from an address. */
const headline = (cell: PaperCell | undefined): string => {
  const warns = cell?.look.color === APPEARANCES.peringatan.color;
  return `<div${warns ? ' class="peringatan"' : ''}>${escaped(cell?.text ?? '')}</div>`;
};

function paragraph(text: string, look: StyleView, isKept: boolean): string {
  const names: string[] = [lookOf(look)];
  if (isKept) names.push('menyatu');
  if (text.startsWith('- ')) names.push('butir');
  return `<p class="${names.join(' ')}">${written(text)}</p>`;
}

function lookOf({ size, italic, background, color }: StyleView): string {
  if (size === APPEARANCES.judul.size) return 'judul';
  if (size === APPEARANCES.subjudul.size && background !== APPEARANCES.kalimat.background) return 'subjudul';
  if (italic) return 'catatan';
  if (color === APPEARANCES.peringatan.color) return 'peringatan';
  return 'isi';
}

function table(lines: readonly Line[], head: readonly Line[], frame: Frame, name: string, foot = ''): string {
  const cells = [...head, ...lines].flatMap((line) => line.cells);
  const last = Math.max(1, ...cells.map(({ column }) => column));
  const own = frame.widths.slice(0, last);
  const inside = lines.filter((line) => !isAlone(line));
  const share = shareOf(inside, own, frame);
  const fitted = fittedWidths(own, share * frame.room, longestPieces([...head, ...inside], last, frame.scale));
  const columns = fitted.map((width) => `<col style="width:${((100 * width) / sum(fitted)).toFixed(2)}%">`).join('');
  const shown = wholeSentences(explained(lines, last));
  const rows = shown.map((line, at) => row(line, last, isName(shown, at)));
  const below = foot && `<tr class="kaki"><td colspan="${last}">${foot}</td></tr>`;
  // A pixel less: the outermost line lies half outside the table.
  const names = rows.length > SHORT_ROWS ? name : `${name} ${foot === '' ? 'utuh' : 'pendek'}`;
  return `<table class="${names.trim()}" style="width:calc(${(100 * share).toFixed(2)}% - 1px)"><colgroup>${columns}</colgroup>${
    head.length > 0 ? `<thead>${headRows(head, last).join('')}</thead>` : ''
  }<tbody>${rows.join('')}${below}</tbody></table>`;
}

/** Rows of a table that is kept on one page, and of one that is with a signature below it. */
const SHORT_ROWS = 12;
const FEW_ROWS = 4;

const sum = (list: readonly number[]): number => list.reduce((all, width) => all + width, 0);

/**
 * Of the room across, what a table takes: as much as its columns do on the sheet. A long one whose texts would break in
 * them, for it stands in the narrow columns of another, takes what it needs.
 */
function shareOf(lines: readonly Line[], own: readonly number[], { widths, room, scale }: Frame): number {
  const share = Math.min(1, sum(own) / sum(widths));
  if (lines.length <= SHORT_ROWS) return share;
  const natural = own.map((_, at) =>
    Math.max(0, ...lines.flatMap(({ cells }) => cells.filter(({ column }) => column === at + 1).map(letters))),
  );
  return Math.min(1, Math.max(share, sum(natural.map((count) => count * LETTER * scale + PADDING)) / room));
}

const letters = ({ text }: PaperCell): number => text.length;

/** The share of the room that a block leaves beside it; 0 for what isn't a table. */
export function roomBeside(block: Block, frame: Frame): number {
  if (block.kind !== 'table') return 0;
  const last = Math.max(
    1,
    ...[...block.head, ...block.lines].flatMap(({ cells }) => cells.map(({ column }) => column)),
  );
  const inside = block.lines.filter((line) => !isAlone(line));
  return 1 - shareOf(inside, frame.widths.slice(0, last), frame);
}

/** Pixels of a letter on the safe side, bold ones included, and of a cell's padding and lines. */
const LETTER = 8;
const PADDING = 10;

/** Pixels that each column needs so that no word or number breaks inside. */
function longestPieces(lines: readonly Line[], last: number, scale: number): number[] {
  const longest = Array<number>(last).fill(0);
  for (const cell of lines.flatMap(({ cells }) => cells)) {
    const pieces = isNumeral(cell) ? [cell.text] : atSeams(cell.text, ' ').split(/\s/);
    const letters = Math.max(...pieces.map(({ length }) => length));
    longest[cell.column - 1] = Math.max(longest[cell.column - 1] ?? 0, letters * LETTER * scale + PADDING);
  }
  return longest;
}

/**
 * The sheet's widths on this much room, where a column that is too narrow for its longest word takes from those that have
 * more than they need; with too little for all, words break.
 */
export function fittedWidths(widths: readonly number[], room: number, needed: readonly number[]): number[] {
  const all = sum(widths);
  const given = widths.map((width) => (width * room) / all);
  const lacking = given.map((width, at) => Math.max(0, (needed[at] ?? 0) - width));
  const spare = given.map((width, at) => Math.max(0, width - (needed[at] ?? 0)));
  const [lack, over] = [sum(lacking), sum(spare)];
  if (lack === 0 || over === 0) return given;
  const share = Math.min(1, lack / over);
  const filled = Math.min(1, over / lack);
  return given.map((width, at) => width + (lacking[at] ?? 0) * filled - (spare[at] ?? 0) * share);
}

/** A shaded line above others names what they say; below them it is their total. */
function isName(lines: readonly Line[], at: number): boolean {
  const below = lines[at + 1];
  return below !== undefined && lines[at]!.cells.some(isTotal) && !below.cells.some(isTotal);
}

const isTotal = ({ look }: PaperCell): boolean => isTotalCell(look);

function row(line: Line, last: number, isNamed: boolean): string {
  const { cells } = line;
  if (isAlone(line)) return `<tr><td colspan="${last}">${written(cells[0]?.text ?? '')}</td></tr>`;
  const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
  const shown: string[] = [];
  for (let column = 1; column <= last; ) {
    const over = columnsOver(byColumn, column, last, isNamed ? 0 : SENTENCE_LETTERS);
    shown.push(cellHtml(byColumn.get(column), over));
    column += over;
  }
  const kind = cells.some(isTotal) ? ` class="jumlah${isNamed ? ' nama' : ''}"` : '';
  return `<tr${kind}>${shown.join('')}</tr>`;
}

/** A sentence in the first column runs over the empty cells beside it, as on the sheet; shorter texts keep to theirs. */
function columnsOver(cells: ReadonlyMap<number, PaperCell>, column: number, last: number, shortest: number): number {
  const cell = cells.get(column);
  if (column > 1 || !cell || cell.align !== 'left' || cell.text.length < shortest) return 1;
  let over = 1;
  while (column + over <= last && !cells.get(column + over)?.text) over += 1;
  // A row that ends with its first cell has room beside it for what is written in by hand.
  return column + over > last ? 1 : over;
}

const SENTENCE_LETTERS = 40;

function cellHtml(cell: PaperCell | undefined, over: number): string {
  if (!cell || cell.text === '') return '<td></td>';
  const names = [cell.align === 'left' ? '' : cell.align, isNumeral(cell) ? 'angka' : ''].filter(Boolean);
  const text = cell.look.bold ? `<b>${written(cell.text)}</b>` : written(cell.text);
  const spans = over > 1 ? ` colspan="${over}"` : '';
  return `<td${spans}${names.length > 0 ? ` class="${names.join(' ')}"` : ''}>${isNumeral(cell) ? escaped(cell.text) : text}</td>`;
}

/** A number that breaks reads as two. Days and moments may break at their space. */
const isNumeral = ({ text, align }: PaperCell): boolean => align === 'right' && /^[-+]?[\d.,]+\s?%?$/.test(text);

/** Each signer under the place of his column, and never parted from his name. */
function signature(lines: readonly Line[], widths: readonly number[]): string {
  const columns = [...new Set(lines.flatMap(({ cells }) => cells.map(({ column }) => column)))].sort((a, b) => a - b);
  const leftOf = (column: number) => Math.min(62, (100 * sum(widths.slice(0, column - 1))) / sum(widths));
  const edges = columns.map(leftOf);
  const cols = [
    `<col style="width:${edges[0]}%">`,
    ...edges.map((edge, at) => `<col style="width:${(edges[at + 1] ?? 100) - edge}%">`),
  ];
  const rows = lines.map(({ cells }) => {
    const byColumn = new Map(cells.map(({ column, text }) => [column, text]));
    return `<tr><td></td>${columns.map((column) => `<td>${escaped(byColumn.get(column) ?? '') || '&nbsp;'}</td>`).join('')}</tr>`;
  });
  return `<table class="tanda-tangan" style="width:100%"><colgroup>${cols.join('')}</colgroup><tbody>${rows.join('')}</tbody></table>`;
}
