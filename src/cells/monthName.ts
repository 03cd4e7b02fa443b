import { MONTHS } from './day';

/** How people shorten months, January first, where it isn't simply the beginning of the name; as Excel does in English, too. */
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

/** From 1; null when it is no month. */
export function monthNamed(word: string): number | null {
  const month = MONTHS.findIndex(
    (name, at) => (word.length >= 3 && name.toLowerCase().startsWith(word)) || SHORTENED[at]?.includes(word),
  );
  return month < 0 ? null : month + 1;
}
