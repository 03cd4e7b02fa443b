/** Reads pasted text as lines of cells: finds out what separates them and honours quotes. */

/** A line of cells with the line of the text on which it begins, from 1. */
export interface CellLine {
  line: number;
  cells: string[];
}

export interface Separated {
  separator: SeparatorName;
  lines: CellLine[];
}

export type SeparatorName = 'tab' | 'titik koma' | 'garis tegak' | 'koma' | 'spasi ganda' | 'spasi' | 'tidak ada';

const CHARACTERS: readonly (readonly [SeparatorName, string])[] = [
  ['tab', '\t'],
  ['titik koma', ';'],
  ['garis tegak', '|'],
  ['koma', ','],
];

/** So much of a text tells what separates its cells. */
const LETTERS_LOOKED_AT = 40_000;
/** A cell in quotes, between separators: what stands in it separates nothing. */
const QUOTED_CELL = /(^|[\t;|,\n]) *"(?:[^"]|""){0,2000}"(?= *(?:[\t;|,\n]|$))/g;

export function separate(text: string): Separated {
  const plain = normal(text);
  const sample = plain
    .slice(0, LETTERS_LOOKED_AT)
    .replace(QUOTED_CELL, '$1""')
    .split('\n')
    .filter((line) => line.trim() !== '');
  for (const [separator, character] of CHARACTERS) {
    if (!separates(sample, character)) continue;
    const lines = quotedLines(plain, character);
    return { separator, lines: character === '|' ? withoutFrame(lines) : lines };
  }
  const wide = sample.filter((line) => /\S {2,}\S/.test(line)).length;
  if (wide * 2 >= sample.length) {
    return { separator: 'spasi ganda', lines: plainLines(plain, (line) => line.trim().split(/ {2,}/)) };
  }
  if (sample.filter(isSingleSpaced).length * 2 >= sample.length && sample.length > 1) {
    return { separator: 'spasi', lines: plainLines(plain, singleSpaced) };
  }
  return { separator: 'tidak ada', lines: plainLines(plain, (line) => [line]) };
}

/** One kind of line end, no byte order mark, no-break and other wide spaces as plain ones, full-width signs as ASCII. */
function normal(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?|\n?\f|[\u2028\u2029\u0085\v]/g, '\n')
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
    .replace(/\u200B|\u200C|\u200D|\u2060|\uFEFF|\u00AD/g, '')
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\u2212/g, '-');
}

/**
 * Whether a character stands between cells: in most lines, and outside of quotes and numerals. A comma within `30,930`
 * says nothing, since a table parted by spaces holds such numerals too.
 */
function separates(sample: readonly string[], character: string): boolean {
  const counts = new Map<number, number>();
  for (const line of sample) {
    const telling = character === ',' ? line.replace(/\d,(?=\d{3}(?!\d))/g, '') : line;
    const count = telling.split(character).length - 1;
    if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1);
  }
  const having = [...counts.values()].reduce((sum, lines) => sum + lines, 0);
  // Prose has commas as well, but not the same number of them in line after line.
  const most = Math.max(0, ...counts.values());
  return having * 2 >= sample.length && (character !== ',' || most * 2 >= having);
}

/** Quoted cells may hold separators, line ends and doubled quotes. A quote that never closes is a plain character. */
function quotedLines(text: string, separator: string): CellLine[] {
  const lines: CellLine[] = [];
  let cells: string[] = [];
  let line = 1;
  let began = 1;
  let at = 0;
  while (at <= text.length) {
    let cell = '';
    const opens = /[^\S\n\t]*"/y;
    opens.lastIndex = at;
    const close = opens.test(text) ? closingQuote(text, opens.lastIndex, separator) : -1;
    if (close >= 0) {
      cell = text.slice(opens.lastIndex, close).replace(/""/g, '"');
      for (const character of cell) if (character === '\n') line++;
      at = close + 1;
    }
    const end = endOfCell(text, at, separator);
    cell += text.slice(at, end);
    cells.push(cell.replace(/\s+/g, ' ').trim());
    if (text[end] !== separator) {
      lines.push({ line: began, cells });
      cells = [];
      began = ++line;
    }
    at = end + 1;
  }
  return lines;
}

/** A cell holds no more than this, so a quote that closes later is another one. */
const LONGEST_CELL = 50_000;

/** Where the quoted cell ends; -1 when the quote was a plain character: `"Printer" lama`. */
function closingQuote(text: string, from: number, separator: string): number {
  for (let at = text.indexOf('"', from); at >= 0 && at - from <= LONGEST_CELL; at = text.indexOf('"', at)) {
    if (text[at + 1] === '"') at += 2;
    else {
      let next = at + 1;
      while (text[next] === ' ') next++;
      return next >= text.length || text[next] === '\n' || text[next] === separator ? at : -1;
    }
  }
  return -1;
}

function endOfCell(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== '\n') at++;
  return at;
}

/** `| a | b |` as Markdown and consoles draw it: the frame makes no cells. */
function withoutFrame(lines: CellLine[]): CellLine[] {
  // A blank line is framed, too.
  const framed = lines.every(({ cells }) => cells[0] === '' && cells[cells.length - 1] === '');
  const bare = framed ? lines.map(({ line, cells }) => ({ line, cells: cells.slice(1, -1) })) : lines;
  return bare.filter(({ cells }) => !cells.every((cell) => /^:?-{2,}:?$/.test(cell)));
}

function plainLines(text: string, split: (line: string) => string[]): CellLine[] {
  return text.split('\n').map((content, index) => ({
    line: index + 1,
    cells: split(content.replace(/\t/g, '  ')).map((cell) => cell.trim()),
  }));
}

/** `10 Juwet Kenongo 7.415 6.816 599`: a running number, a name, then numerals, with nothing but single spaces between. */
const SINGLE_SPACED = /^\s*(?:(\d+)[.)]?\s)?\s*(\D.*?)((?:\s+-?\d[\d.,]*){2,})\s*$/;

/** A longer line is prose, and slow to look through. */
const LONGEST_LINE = 300;

const isSingleSpaced = (line: string): boolean => line.length <= LONGEST_LINE && SINGLE_SPACED.test(line);

function singleSpaced(line: string): string[] {
  const parts = isSingleSpaced(line) ? SINGLE_SPACED.exec(line) : null;
  if (!parts) return [line];
  const [, number = '', name = '', numerals = ''] = parts;
  return [number, name, ...numerals.trim().split(/\s+/)];
}
