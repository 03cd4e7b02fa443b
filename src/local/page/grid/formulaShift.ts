import { columnName, columnNumber } from '../addresses';

/** A text, a quoted sheet name, a call's name, or a reference; only the last is ever shifted. */
const tokens =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_][\p{L}\d_.]*(?=\s*\()|(?<![\p{L}\d_.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\d_.(!])|(?<![\p{L}\d_.$])(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})(?![\p{L}\d_.(!])/giu;

/**
 * The formula as it reads when copied so many rows down and columns to the right: references without `$` move along, and
 * one that would leave the sheet becomes #REF!.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (!formula.startsWith('=')) return formula;
  return formula.replace(tokens, (token, ...groups: (string | undefined)[]) => {
    const [fixedColumn, letters, fixedRow, digits, fixedFirst, first, fixedLast, last] = groups;
    const column = (fixed: string | undefined, name: string) => shifted(columnNumber(name), fixed, columns);
    if (letters && digits) {
      const [newColumn, newRow] = [column(fixedColumn, letters), shifted(Number(digits), fixedRow, rows)];
      return newColumn < 1 || newRow < 1 ? '#REF!' : `${fixedColumn}${columnName(newColumn)}${fixedRow}${newRow}`;
    }
    if (first && last) {
      const [left, right] = [column(fixedFirst, first), column(fixedLast, last)];
      return left < 1 || right < 1 ? '#REF!' : `${fixedFirst}${columnName(left)}:${fixedLast}${columnName(right)}`;
    }
    return token;
  });
}

function shifted(index: number, fixed: string | undefined, by: number): number {
  return fixed ? index : index + by;
}
