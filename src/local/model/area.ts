import type { Area } from '../protocol';

export type { Area };

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

export function areaName(area: Area): string {
  const first = cellName(area.top, area.left);
  return area.top === area.bottom && area.left === area.right ? first : `${first}:${cellName(area.bottom, area.right)}`;
}

/** Reads A1, A1:B2, A:B, 2:5, A2:B (open ends run to the sheet's edge); undefined when it is none of these. */
export function parseArea(text: string, rows: number, columns: number): Area | undefined {
  const found = /^\$?([A-Z]{1,3})?\$?(\d+)?(?::\$?([A-Z]{1,3})?\$?(\d+)?)?$/i.exec(text.trim());
  if (!found || (!found[1] && !found[2])) return undefined;
  const [, fromLetters, fromRow, toLetters, toRow] = found;
  const single = !text.includes(':');
  if (single && (!fromLetters || !fromRow)) return undefined;
  if (!single && !toLetters && !toRow) return undefined;
  const top = fromRow ? Number(fromRow) : 1;
  const left = fromLetters ? columnNumber(fromLetters) : 1;
  const bottom = single ? top : toRow ? Number(toRow) : rows;
  const right = single ? left : toLetters ? columnNumber(toLetters) : columns;
  return {
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    bottom: Math.max(top, bottom),
    right: Math.max(left, right),
  };
}

/** Splits `'Nama Tab'!A1:B2` into its sheet name, when there is one, and the rest. */
export function splitSheetName(text: string): { sheetName?: string; rest: string } {
  const mark = text.lastIndexOf('!');
  if (mark < 0) return { rest: text };
  const name = text.slice(0, mark);
  const sheetName = /^'.*'$/.test(name) ? name.slice(1, -1).replace(/''/g, "'") : name;
  return { sheetName, rest: text.slice(mark + 1) };
}

export function quotedSheetName(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : `'${name.replace(/'/g, "''")}'`;
}

export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

export function overlaps(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

export interface Shift {
  axis: 'row' | 'column';
  /** First row or column that is inserted or deleted. */
  at: number;
  /** Positive inserts, negative deletes. */
  count: number;
}

/** Where a line (row or column number) is after the shift; undefined when it was deleted. */
export function shiftLine(line: number, shift: Shift): number | undefined {
  if (line < shift.at) return line;
  if (shift.count >= 0) return line + shift.count;
  return line < shift.at - shift.count ? undefined : line + shift.count;
}

/** A span grows when lines are inserted inside, shrinks when some are deleted, and is undefined when all are. */
export function shiftSpan(from: number, to: number, shift: Shift): [number, number] | undefined {
  if (shift.count >= 0) {
    return [shift.at <= from ? from + shift.count : from, shift.at <= to ? to + shift.count : to];
  }
  const end = shift.at - shift.count;
  const removedBefore = Math.max(0, Math.min(from, end) - shift.at);
  const removedInside = Math.max(0, Math.min(to + 1, end) - Math.max(from, shift.at));
  const length = to - from + 1 - removedInside;
  return length <= 0 ? undefined : [from - removedBefore, from - removedBefore + length - 1];
}

export function shiftArea(area: Area, shift: Shift): Area | undefined {
  const span = shift.axis === 'row' ? shiftSpan(area.top, area.bottom, shift) : shiftSpan(area.left, area.right, shift);
  if (!span) return undefined;
  return shift.axis === 'row' ? { ...area, top: span[0], bottom: span[1] } : { ...area, left: span[0], right: span[1] };
}
