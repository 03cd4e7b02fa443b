import { toPlainDigits } from './numeral';
import type { Raw } from './raw';

/**
 * A NIK is 16 digits, often spaced or dotted; a NIP has 18 and may stand. Residents' numbers are never kept here
 * (UU 27/2022), so a text that holds one is refused rather than stored. Nobody parts a NIK by strokes or counts single
 * digits between its points: the numbers of letters (`470/1234/438.7.3/2026`) and of goods may stand.
 */
export function holdsNik(text: string): boolean {
  if (text.length < 16) return false;
  const plain = toPlainDigits(text);
  // By itself, too: another number before it would make it longer.
  return [plain, plain.replace(/(\d)(?:[ -]|\.(?=\d\d))(?=\d)/g, '$1')].some((digits) =>
    /(^|\D)\d{16}(\D|$)/.test(digits),
  );
}

/** The same of a cell. The decimals of a number are none: a third is written with sixteen. */
export function cellHoldsNik(raw: Raw): boolean {
  return (typeof raw === 'string' || Number.isInteger(raw)) && holdsNik(String(raw));
}
