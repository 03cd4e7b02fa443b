import type { CellView } from '../protocol';

export interface Totals {
  /** Cells that show something. */
  filled: number;
  /** Cells that show a number. */
  numbers: number;
  sum: number;
}

/**
 * Sums the numbers of some cells. The protocol carries what is shown, not the value: a typed number counts as typed, the
 * result of a formula as shown, so that a sum agrees with the digits on screen. Dates and times aren't numbers here.
 */
export function totalsOf(cells: readonly Pick<CellView, 'display' | 'input' | 'align'>[]): Totals {
  const totals = { filled: 0, numbers: 0, sum: 0 };
  for (const { display, input, align } of cells) {
    if (display === '') continue;
    totals.filled++;
    const shown = align === 'right' ? shownNumber(display) : null;
    if (shown === null) continue;
    totals.numbers++;
    totals.sum += input.startsWith('=') ? shown : (shownNumber(input) ?? shown);
  }
  return totals;
}

/** A number in Indonesian form, with Rp, percent or brackets for a negative one; null for anything else. */
function shownNumber(text: string): number | null {
  const match = /^(-|\()?\s*(?:Rp)?\s*(-)?(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?\s*(%)?\s*\)?$/.exec(text.trim());
  if (!match) return null;
  const [, before, inside, whole, fraction, percent] = match;
  const size = Number(`${(whole ?? '').replaceAll('.', '')}.${fraction ?? '0'}`) / (percent ? 100 : 1);
  return before || inside ? -size : size;
}
