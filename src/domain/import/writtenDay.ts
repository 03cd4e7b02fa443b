import { MONTHS } from '../../cells/day';

/** How lists shorten months, January first, where it isn't simply the beginning of the name; as Excel does in English, too. */
const SHORTENED = [
  [],
  ['peb'],
  [],
  [],
  ['may'],
  [],
  [],
  ['agt', 'ags', 'aug'],
  [],
  ['oct'],
  ['nop', 'nopember'],
  ['dec'],
];

/** From 1; null when it is no month. `word`: at least the three letters that tell the months apart. */
function monthNamed(word: string): number | null {
  const month = MONTHS.findIndex((name, at) => name.toLowerCase().startsWith(word) || SHORTENED[at]?.includes(word));
  return month < 0 ? null : month + 1;
}

/**
 * A day as lists write it (`27 Nov 2026`, `27-Nov-26`, `30-11-26 08:30`) in the way that the cells of days read; anything
 * else comes back as it was. The day stands first, as everywhere here, and the year of two figures is of this century.
 */
export function writtenDay(text: string): string {
  const parts =
    /^(\d{1,2})[-/. ]+([a-z]{3,9})\.?[-/. ]+(\d{4}|\d{2})(?= |$)(.*)$/i.exec(text) ??
    /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{2})(?= |$)(.*)$/.exec(text);
  if (!parts) return text;
  const [, date = '', named = '', year = '', time = ''] = parts;
  const month = /^\d/.test(named) ? Number(named) : monthNamed(named.toLowerCase());
  return month === null ? text : `${date}-${month}-${year.length === 2 ? `20${year}` : year}${time}`;
}
