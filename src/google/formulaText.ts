import type { Area, Formula } from '../workbook/page';

/** A formula as it stands in a cell: `='Desa 2026'!E2:E20 + 1`. */
export function formulaText({ formula }: Formula, tabOf: (sheet: string) => string): string {
  const parts = formula.map((part) =>
    typeof part === 'string' ? part : `${quoted(tabOf(part.sheet))}!${areaText(part.area)}`,
  );
  return `=${parts.join('')}`;
}

/** A tab's name needs quotes as soon as it holds more than letters, and may hold quotes of its own. */
function quoted(tab: string): string {
  return /^[A-Za-z]+$/.test(tab) ? tab : `'${tab.replace(/'/g, "''")}'`;
}

function areaText({ line, column, lines, columns }: Area): string {
  const first = `${columnLetters(column)}${line}`;
  const last = `${columnLetters(column + columns - 1)}${Number.isFinite(lines) ? line + lines - 1 : ''}`;
  return first === last ? first : `${first}:${last}`;
}

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
