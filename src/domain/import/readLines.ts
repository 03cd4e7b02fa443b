import { mustBe } from '../../cells/cell';
import { holdsNik } from '../../cells/nik';
import { toPlainDigits } from '../../cells/numeral';
import { text as textCell } from '../../cells/text';
import { readNumerals } from './numerals';
import { PastedLine } from './pastedLine';
import type { ImportRequest } from './request';
import { choicesOf } from './reviewed';
import type { CellLine } from './separate';
import type { Target, TargetColumn } from './targets';
import { hasMonthInFront, writtenDay } from './writtenDay';

/** Reads every cell of the mapped columns; a column of numerals is read as a whole. */
export function readLines(
  target: Target,
  rows: readonly CellLine[],
  mapping: Record<string, number>,
  request: ImportRequest,
): PastedLine[] {
  const skipped = new Set(request.skipped);
  const lines = rows.map(({ line, cells }) => {
    const pasted = new PastedLine(line, request, skipped);
    for (const { name } of target.columns) {
      const at = mapping[name];
      const mended = pasted.mendedText(name);
      const written = at === undefined ? '' : (cells[at] ?? '');
      const text = mended === undefined ? written : toPlainDigits(mended).replace(/\s+/g, ' ').trim();
      if (text !== '') pasted.texts[name] = text;
    }
    return pasted;
  });
  const read = lines.filter((line) => !line.skipped);
  for (const column of target.columns) {
    for (const line of read) refuseNik(line, column);
    if (column.numeric) readNumeralColumn(column, read);
    else if (isDay(column)) readDayColumn(column, read, monthInFront(column, rows, mapping));
    else for (const line of read) readCell(line, column);
  }
  return lines;
}

/** A third of an hour has 16 digits, too, behind its comma. */
const DECIMAL = /^-?\d{1,9}[.,]\d+$/;

function refuseNik(line: PastedLine, { name, header }: TargetColumn): void {
  const text = line.texts[name];
  if (text === undefined || text.length < 16 || DECIMAL.test(text) || !holdsNik(text)) return;
  const reading = textCell().read(text);
  if (!reading.ok) line.refuse(name, mustBe(header, reading));
}

export const isDay = ({ cell }: TargetColumn): boolean => cell.format.startsWith('dd-mm');

/** As all its cells have it, whatever of them is mended or left out: the day in front, or the month. */
export const monthInFront = (
  column: TargetColumn,
  rows: readonly CellLine[],
  mapping: Record<string, number>,
): boolean => hasMonthInFront(pastedTexts(column, rows, mapping));

export const pastedTexts = (
  { name }: TargetColumn,
  rows: readonly CellLine[],
  mapping: Record<string, number>,
): string[] => rows.flatMap(({ cells }) => cells[mapping[name] ?? -1] || []);

/** What a person mends is written as here. */
function readDayColumn(column: TargetColumn, lines: readonly PastedLine[], swapped: boolean): void {
  for (const line of lines) {
    const text = line.texts[column.name];
    if (text === undefined) continue;
    readCell(line, column, writtenDay(text, swapped && line.mendedText(column.name) === undefined));
  }
}

function readCell(line: PastedLine, { name, header, cell }: TargetColumn, rewritten?: string): void {
  const text = line.texts[name];
  if (text === undefined || line.unread.has(name)) return;
  const written = rewritten ?? text;
  const first = cell.read(written);
  // Refused is what was pasted, not what was made of it.
  const reading = first.ok || written === text ? first : cell.read(text);
  if (reading.ok) {
    line.values[name] = reading.value;
    if (!/\d{4}/.test(text) && written !== text) line.note(name, `${header} "${text}": terbaca ${written}`);
    return;
  }
  const chosen = cell.choices ? cell.read(line.answer(name) ?? '') : reading;
  // An optional cell reads what wasn't answered yet as empty.
  if (chosen.ok && line.answer(name) !== undefined) line.values[name] = chosen.value;
  else if (cell.choices) line.ask(name, mustBe(header, reading), choicesOf(cell));
  else line.refuse(name, mustBe(header, reading));
}

function readNumeralColumn({ name, header, cell }: TargetColumn, lines: readonly PastedLine[]): void {
  if (!lines.some((line) => line.texts[name] !== undefined)) return;
  const answers = new Map<number, string>();
  lines.forEach((line, index) => {
    const answer = line.answer(name);
    if (answer !== undefined) answers.set(index, answer);
  });
  const texts = lines.map((line) => (line.unread.has(name) ? '' : (line.texts[name] ?? '')));
  readNumerals(header, cell, texts, answers).forEach((reading, index) => {
    const line = lines[index] as PastedLine;
    const there = `${header} "${texts[index]}"`;
    if (reading.kind === 'read') {
      line.values[name] = reading.value;
      if (reading.remark !== '') line.warn(name, `${there}: ${reading.remark}`);
    } else if (reading.kind === 'refused') {
      line.refuse(name, reading.sentence);
    } else if (reading.kind === 'open') {
      line.ask(name, `${there} bisa berarti lebih dari satu angka; pilih yang benar`, reading.choices);
    }
  });
}
