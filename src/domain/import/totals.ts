import { formatNumber } from '../../cells/numeral';
import { numeralIn } from './numerals';
import type { CellLine } from './separate';

/** A numeral column as it was read, and where it stands in the pasted text. */
export interface Summed {
  header: string;
  at: number;
  rows: readonly SummedRow[];
}

export interface SummedRow {
  line: number;
  /** null where it isn't known. */
  value: number | null;
  /** Left out of the import: a total may count it or not. */
  left?: boolean;
}

/**
 * Compares a printed total with the sum of the rows: of all of them, or of those since the total before (`since`, a line;
 * 0 where there is none), which a subtotal adds up: one that rows follow, or another total unless it `isLast`. A total may
 * be split over neighbouring cells by whoever made the table (`Jumlah | 11 | 6 unit` is 116); that is believed only when
 * the joined digits are the sum.
 */
export function checkTotal({ line, cells }: CellLine, columns: readonly Summed[], since = 0, isLast = true): string[] {
  return columns.flatMap(({ header, at, rows }) => {
    const cell = cells[at] ?? '';
    const digits = digitsOf(cell);
    const part = rows.filter((row) => row.line > since && row.line < line);
    const isPart = part.length > 0 && (!isLast || rows.some((row) => row.line > line));
    // Where not every row is read nobody knows the sum.
    const known = [isPart ? part : rows, isPart ? rows : part].filter(
      (some) => some.length > 0 && some.every(({ value }) => value !== null),
    );
    const [expected] = known;
    if (digits === '' || expected === undefined) return [];
    const sums = new Set(known.flatMap((some) => [sumOf(some), sumOf(some.filter(({ left }) => !left))]));
    if (sums.has(Number(digits))) return [];
    let joined = digits;
    for (let before = at - 1; before >= 0; before--) {
      const more = digitsOf(cells[before] ?? '');
      if (more === '') break;
      joined = more + joined;
      if (known.some((some) => sumOf(some) === Number(joined))) {
        const parts = cells.slice(before, at + 1).join(' | ');
        return [
          `Total kolom ${header} di baris ${line} terbelah di beberapa sel (${parts}): terbaca ${formatNumber(Number(joined))}, cocok.`,
        ];
      }
    }
    return [
      `Total kolom ${header} di baris ${line} harus ${formatNumber(sumOf(expected))} menurut baris-barisnya, bukan ${formatNumber(Number(digits))}.`,
    ];
  });
}

const sumOf = (rows: readonly SummedRow[]): number => rows.reduce((total, { value }) => total + (value ?? 0), 0);

/** The digits of a whole numeral, group signs and units taken off; '' when it is none. */
function digitsOf(cell: string): string {
  return cell === '' ? '' : (numeralIn(cell)?.body.replace(/[.,]/g, '') ?? '');
}
