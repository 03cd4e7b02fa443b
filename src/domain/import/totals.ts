import { formatNumber } from '../../cells/numeral';
import { numeralIn } from './numerals';
import type { CellLine } from './separate';

/** A numeral column as it was read: its sum over the rows, and where it stands in the pasted text. */
export interface Summed {
  header: string;
  at: number;
  sum: number;
  /** What the rows have that are left out of the import: a total may count them or not. */
  left?: number;
}

/**
 * Compares a printed total with the sum of the rows. A total may be split over neighbouring cells by whoever made the
 * table (`Jumlah | 11 | 6 unit` is 116); that is believed only when the joined digits are the sum.
 */
export function checkTotal({ line, cells }: CellLine, columns: readonly Summed[]): string[] {
  return columns.flatMap(({ header, at, sum: taken, left = 0 }) => {
    const cell = cells[at] ?? '';
    const digits = digitsOf(cell);
    if (digits === '') return [];
    const sum = taken + left;
    if (Number(digits) === sum || Number(digits) === taken) return [];
    let joined = digits;
    for (let before = at - 1; before >= 0; before--) {
      const more = digitsOf(cells[before] ?? '');
      if (more === '') break;
      joined = more + joined;
      if (Number(joined) === sum) {
        const parts = cells.slice(before, at + 1).join(' | ');
        return [
          `Total kolom ${header} di baris ${line} terbelah di beberapa sel (${parts}): terbaca ${formatNumber(sum)}, cocok.`,
        ];
      }
    }
    return [
      `Total kolom ${header} di baris ${line} harus ${formatNumber(sum)} menurut baris-barisnya, bukan ${formatNumber(Number(digits))}.`,
    ];
  });
}

/** The digits of a whole numeral, group signs and units taken off; '' when it is none. */
function digitsOf(cell: string): string {
  return cell === '' ? '' : (numeralIn(cell)?.body.replace(/[.,]/g, '') ?? '');
}
