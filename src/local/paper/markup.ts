import { APPEARANCES } from '../../workbook/looks';
import type { StyleView } from '../protocol';
import { type Block, isTotalCell, type Line, type PaperCell } from './blocks';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** What a block is printed into. */
export interface Frame {
  /** Pixels of the sheet's columns, in which the block stands on the sheet. */
  widths: readonly number[];
  /** Pixels between the margins. */
  room: number;
  /** The size of the letters, 1 as on the screen. */
  scale: number;
}

export function blockHtml(block: Block, frame: Frame): string {
  switch (block.kind) {
    case 'letterhead':
      return `<header>${block.lines.map(({ cells }) => `<div>${escaped(cells[0]?.text ?? '')}</div>`).join('')}</header>`;
    case 'prose':
      return block.paragraphs.map(({ text, look }) => paragraph(text, look)).join('\n');
    case 'grid':
      return table(block.lines, [], frame, '');
    case 'table':
      return table(block.lines, block.head, frame, 'bergaris');
    case 'signature':
      return signature(block.lines, frame.widths);
  }
}

function paragraph(text: string, look: StyleView): string {
  const names: string[] = [lookOf(look)];
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

/** Codes like 1.3.2.10.01 and addresses have no spaces at which a narrow column could break them; days stay whole. */
const SEAM = /\b(\d{1,2}-\d{1,2}-\d{4})\b|([A-Za-z0-9][./_-])(?=[A-Za-z0-9])/g;

const atSeams = (text: string, mark: string): string =>
  text.replace(SEAM, (_, day: string | undefined, before: string) => day ?? `${before}${mark}`);

const written = (text: string): string =>
  atSeams(escaped(text).replaceAll('\n', '<br>').replaceAll(' %', '&nbsp;%'), '<wbr>');

function table(lines: readonly Line[], head: readonly Line[], frame: Frame, name: string): string {
  const cells = [...head, ...lines].flatMap((line) => line.cells);
  const last = Math.max(1, ...cells.map(({ column }) => column));
  const own = frame.widths.slice(0, last);
  const sum = (list: readonly number[]) => list.reduce((all, width) => all + width, 0);
  const share = Math.min(1, sum(own) / sum(frame.widths));
  const inside = lines.filter((line) => !isAlone(line));
  const fitted = fittedWidths(own, share * frame.room, longestPieces([...head, ...inside], last, frame.scale));
  const columns = fitted.map((width) => `<col style="width:${((100 * width) / sum(fitted)).toFixed(2)}%">`).join('');
  const rows = wholeSentences(lines).map((line) => row(line, last));
  // A pixel less: the outermost line lies half outside the table.
  return `<table class="${name}" style="width:calc(${(100 * share).toFixed(2)}% - 1px)"><colgroup>${columns}</colgroup>${
    head.length > 0 ? `<thead>${headRows(head, last).join('')}</thead>` : ''
  }<tbody>${rows.join('')}</tbody></table>`;
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
  const all = widths.reduce((sum, width) => sum + width, 0);
  const given = widths.map((width) => (width * room) / all);
  const lacking = given.map((width, at) => Math.max(0, (needed[at] ?? 0) - width));
  const spare = given.map((width, at) => Math.max(0, width - (needed[at] ?? 0)));
  const [lack, over] = [lacking, spare].map((list) => list.reduce((sum, one) => sum + one, 0)) as [number, number];
  if (lack === 0 || over === 0) return given;
  const share = Math.min(1, lack / over);
  const filled = Math.min(1, over / lack);
  return given.map((width, at) => width + (lacking[at] ?? 0) * filled - (spare[at] ?? 0) * share);
}

/** A sentence that the sheet broke over lines is one. */
function wholeSentences(lines: readonly Line[]): Line[] {
  const whole: Line[] = [];
  for (const line of lines) {
    const before = whole[whole.length - 1];
    const [first] = before?.cells ?? [];
    if (!before || !first || !isAlone(before) || !isAlone(line)) whole.push(line);
    else whole[whole.length - 1] = { ...before, cells: [{ ...first, text: `${first.text} ${line.cells[0]?.text}` }] };
  }
  return whole;
}

/** A sentence below a head that has no rows. */
function isAlone({ cells }: Line): boolean {
  const [first] = cells;
  return first?.column === 1 && cells.length === 1 && first.align === 'left' && !isTotalCell(first.look);
}

function row(line: Line, last: number): string {
  const { cells } = line;
  const isTotal = cells.some(({ look }) => isTotalCell(look));
  if (isAlone(line)) return `<tr><td colspan="${last}">${written(cells[0]?.text ?? '')}</td></tr>`;
  const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
  const shown: string[] = [];
  for (let column = 1; column <= last; ) {
    const over = columnsOver(byColumn, column, last);
    shown.push(cellHtml(byColumn.get(column), over));
    column += over;
  }
  return `<tr${isTotal ? ' class="jumlah"' : ''}>${shown.join('')}</tr>`;
}

/** A sentence in the first column runs over the empty cells beside it, as on the sheet; shorter texts keep to theirs. */
function columnsOver(cells: ReadonlyMap<number, PaperCell>, column: number, last: number): number {
  const cell = cells.get(column);
  if (column > 1 || !cell || cell.align !== 'left' || cell.text.length < SENTENCE_LETTERS) return 1;
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

/**
 * The heads of a table as an office draws them: one with nothing below it goes down through both lines, one that groups
 * others goes over them.
 */
function headRows(head: readonly Line[], last: number): string[] {
  const texts = head.map(({ cells }) => {
    const line = Array<string>(last).fill('');
    for (const { column, text } of cells) line[column - 1] = text;
    return line;
  });
  const isGrouped = texts.length > 1 && texts[1]!.some((text) => text === '');
  return texts.map((line, at) => {
    if (!isGrouped || at > 1) return `<tr>${line.map((text) => `<th>${written(text)}</th>`).join('')}</tr>`;
    const below = texts[1]!;
    if (at === 1) return `<tr>${below.map((text) => (text === '' ? '' : `<th>${written(text)}</th>`)).join('')}</tr>`;
    return `<tr>${line.map((text, column) => groupHead(line, below, text, column)).join('')}</tr>`;
  });
}

function groupHead(line: readonly string[], below: readonly string[], text: string, column: number): string {
  if (below[column] === '') return `<th rowspan="2">${written(text)}</th>`;
  if (text === '') return '';
  let over = 1;
  while (line[column + over] === '' && below[column + over] !== '') over += 1;
  return `<th colspan="${over}">${written(text)}</th>`;
}

/** Each signer under the place of his column, and never parted from his name. */
function signature(lines: readonly Line[], widths: readonly number[]): string {
  const columns = [...new Set(lines.flatMap(({ cells }) => cells.map(({ column }) => column)))].sort((a, b) => a - b);
  const all = widths.reduce((sum, width) => sum + width, 0);
  const leftOf = (column: number) =>
    Math.min(62, (100 * widths.slice(0, column - 1).reduce((sum, width) => sum + width, 0)) / all);
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
