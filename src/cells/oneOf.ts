import { type Cell, read, unread } from './cell';

/**
 * One of a list of words; upper and lower case, spaces and underscores are taken as equal.
 *
 * @param said the words as a sentence names them, where they are codes; read as their codes as well
 */
export function oneOf<const W extends string>(
  words: readonly W[],
  aliases: Record<string, W> = {},
  said: readonly string[] = words,
  listed: readonly string[] = said,
): Cell<W> {
  const expected = `salah satu dari ${listed.join(', ')}`;
  const known = new Map<string, W>();
  words.forEach((word, at) => {
    known.set(fold(said[at] ?? word), word);
    known.set(fold(word), word);
  });
  for (const [alias, word] of Object.entries(aliases)) known.set(fold(alias), word);
  return {
    expected,
    format: '@',
    choices: words,
    inWords: (raw) => (said === words ? null : (said[words.indexOf(raw as W)] ?? null)),
    write: (value) => value,
    read: (raw) => {
      const word = typeof raw === 'string' ? known.get(fold(raw)) : undefined;
      return word === undefined ? unread(expected, raw) : read(word);
    },
  };
}

/** For a refusal beside a list of codes: `SERVER (server pusat)`; a code that is the words themselves stands alone. */
export const codesWithWords = (words: Record<string, string>): string[] =>
  Object.entries(words).map(([code, said]) =>
    fold(said) === code ? code : `${code} (${said.replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase())})`,
  );

/** Ya or tidak; a check box counts too. */
export const flag: Cell<boolean> = {
  expected: 'YA atau TIDAK',
  format: '@',
  choices: ['YA', 'TIDAK'],
  write: (value) => (value ? 'YA' : 'TIDAK'),
  read: (raw) => {
    if (typeof raw === 'boolean') return read(raw);
    const word = typeof raw === 'string' ? fold(raw) : '';
    if (word === 'YA' || word === 'BENAR' || word === 'TRUE') return read(true);
    if (word === 'TIDAK' || word === 'SALAH' || word === 'FALSE') return read(false);
    return unread('YA atau TIDAK', raw);
  },
};

function fold(word: string): string {
  return word
    .trim()
    .toUpperCase()
    .replace(/[\s_]+/g, '_');
}
