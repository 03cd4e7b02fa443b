import { monthNamed } from '../../cells/monthName';

const NUMERALS = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})(?= |$)(.*)$/;

/**
 * Whether a column of days has the month in front (`11/28/2026`), as lists made on an American computer do: second numbers
 * above twelve tell it, and no cell tells otherwise. One among many is a slip and turns no others about.
 */
export function hasMonthInFront(texts: readonly string[]): boolean {
  const numerals = texts.map((text) => NUMERALS.exec(text) ?? []);
  const over = (at: number) => numerals.filter((found) => Number(found[at]) > 12).length;
  const told = over(3);
  return over(1) === 0 && told > 0 && (told > 1 || 3 * told >= numerals.filter(({ length }) => length > 0).length);
}

/**
 * Whether the month may stand in front though no cell tells: of a list of days in a row every first number is the same and
 * the second ones are not (`10/1/2026`, `10/2/2026`, `10/3/2026`), which else is one day of each month.
 */
export function mayHaveMonthInFront(texts: readonly string[]): boolean {
  const numerals = texts.flatMap((text) => {
    const found = NUMERALS.exec(text);
    return found && found[2] === '/' ? [found] : [];
  });
  const differing = (at: number) => new Set(numerals.map((found) => Number(found[at]))).size;
  return differing(1) === 1 && differing(3) >= 3 && numerals.every((found) => Number(found[3]) <= 12);
}

/**
 * A day as lists write it (`27 Nov 2026`, `27-Nov-26`, `30-11-26 08:30`) in the way that the cells of days read; anything
 * else comes back as it was. The day stands first, as everywhere here, unless `monthInFront`; the year of two figures is
 * of this century.
 */
export function writtenDay(text: string, monthInFront = false): string {
  const named = /^(\d{1,2})[-/. ]+([a-z]{3,9})\.?[-/. ]+(\d{4}|\d{2})(?= |$)(.*)$/i.exec(text);
  if (named) {
    const month = monthNamed((named[2] ?? '').toLowerCase());
    return month === null ? text : `${named[1]}-${month}-${inFull(named[3])}${named[4]}`;
  }
  const numerals = NUMERALS.exec(text);
  if (!numerals) return text;
  const [, first, , second, year = '', time] = numerals;
  if (year.length === 4 && !monthInFront) return text;
  return `${monthInFront ? `${second}-${first}` : `${first}-${second}`}-${inFull(year)}${time}`;
}

const inFull = (year = ''): string => (year.length === 2 ? `20${year}` : year);
