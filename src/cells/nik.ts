import { toPlainDigits } from './numeral';
import type { Raw } from './raw';

/** What people put between the parts of a NIK: blanks, strokes and brackets, also those that nobody sees. */
const BETWEEN = /[ \t.,_()\-\u2010-\u2015\u00ad\u200b-\u200f\u2060\ufeff]{1,3}/;
/** Groups of digits with little between them; no date and no number of a letter has groups of one alone. */
const RUN = new RegExp(`\\d+(?:${BETWEEN.source}\\d+)+`, 'g');
const SPLIT = new RegExp(`(${BETWEEN.source})`);

const SIXTEEN_DIGITS = /^(?:\D*\d){16}/;

/** A province's code, and a day (a woman's has 40 more) and month of birth. */
const BORN =
  /^(?:1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-7])\d{4}(?:[04][1-9]|[1256]\d|[37][01])(?:0[1-9]|1[0-2])\d{6}$/;

/**
 * A NIK is 16 digits, often spaced or dotted; a NIP has 18 and may stand. Residents' numbers are never kept here
 * (UU 27/2022), so a text that holds one is refused rather than stored. Nobody parts a NIK by strokes or counts single
 * digits between its points: the numbers of letters (`470/1234/438.7.3/2026`) and of goods may stand.
 */
export function holdsNik(text: string): boolean {
  if (text.length < 16) return false;
  const plain = toPlainDigits(text);
  // Nearly every text of a long sheet: what follows takes ten times as long.
  if (!SIXTEEN_DIGITS.test(plain)) return false;
  // By itself, too: another number before it would make it longer.
  if (isAmongOthers(plain)) return true;
  return [plain, plain.replace(/(\d)(?:[ -]|\.(?=\d\d))(?=\d)/g, '$1')].some((digits) =>
    /(^|\D)\d{16}(\D|$)/.test(digits),
  );
}

/**
 * Whether some groups of a longer run are one, parted alike: other numbers may stand before and behind. There only what
 * can be a NIK by its place and day counts, or four page numbers would be one.
 */
function isAmongOthers(plain: string): boolean {
  for (const [run] of plain.matchAll(RUN)) {
    const parts = run.split(SPLIT);
    for (let first = 0; first < parts.length; first += 2) {
      let digits = '';
      for (let at = first; at < parts.length && digits.length < 16; at += 2) {
        if (at > first + 2 && parts[at - 1] !== parts[first + 1]) break;
        if ((parts[at]?.length ?? 0) < 2) break;
        digits += parts[at];
        if (digits.length === 16 && BORN.test(digits)) return true;
      }
    }
  }
  return false;
}

/** The same of a cell. The decimals of a number are none: a third is written with sixteen. */
export function cellHoldsNik(raw: Raw): boolean {
  return (typeof raw === 'string' || Number.isInteger(raw)) && holdsNik(String(raw));
}
