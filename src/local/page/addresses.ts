import type { Area } from '../protocol';

/** Letters of a column: 1 -> A, 27 -> AA. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

/** `B5`, `B5:C7`, and `B:B` or `5:5` where the area spans the whole sheet. */
export function areaName(area: Area, rows: number, columns: number): string {
  if (area.top === 1 && area.bottom === rows && rows > 1) return `${columnName(area.left)}:${columnName(area.right)}`;
  if (area.left === 1 && area.right === columns && columns > 1) return `${area.top}:${area.bottom}`;
  const first = cellName(area.top, area.left);
  return area.top === area.bottom && area.left === area.right ? first : `${first}:${cellName(area.bottom, area.right)}`;
}

/** Reads `B5`, `$B$5:C7`, `B:C` or `5:7`, cut to the sheet's size; null when it is none of them or lies outside. */
export function parseArea(text: string, rows: number, columns: number): Area | null {
  const match = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Z]{1,3})?\$?(\d{1,7})?)?$/i.exec(text.trim());
  if (!match) return null;
  const [, left, top, right, bottom] = match;
  const ranged = text.includes(':');
  if (!ranged && !(left && top)) return null;
  if (ranged && (Boolean(left) !== Boolean(right) || Boolean(top) !== Boolean(bottom) || !(left || top))) return null;
  const lines = [top ? Number(top) : 1, bottom ? Number(bottom) : top && !ranged ? Number(top) : rows];
  const sides = [
    left ? columnNumber(left) : 1,
    right ? columnNumber(right) : left && !ranged ? columnNumber(left) : columns,
  ];
  const area = {
    top: Math.min(...lines),
    bottom: Math.min(Math.max(...lines), rows),
    left: Math.min(...sides),
    right: Math.min(Math.max(...sides), columns),
  };
  return area.top >= 1 && area.top <= area.bottom && area.left <= area.right ? area : null;
}

/** Splits `Desa!B5` or `'Kartu Persediaan'!B5` into the sheet's name (null when not given) and the rest. */
export function splitSheetName(text: string): { sheet: string | null; rest: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/.exec(text.trim());
  if (quoted) return { sheet: (quoted[1] ?? '').replaceAll("''", "'"), rest: quoted[2] ?? '' };
  const plain = /^([^!']+)!(.*)$/.exec(text.trim());
  return plain ? { sheet: plain[1] ?? '', rest: plain[2] ?? '' } : { sheet: null, rest: text.trim() };
}

/** `#gid=7&range=A5:B6`, the form in which Sheets links into its own workbook. */
export function parseInnerLink(link: string): { sheet: number; range: string | null } | null {
  const match = /^#gid=(\d+)(?:&range=([^&]+))?$/.exec(link);
  return match ? { sheet: Number(match[1]), range: match[2] ? decodeURIComponent(match[2]) : null } : null;
}
