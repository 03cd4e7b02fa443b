import type { Pieces, Token } from './tokens';
import { FILLERS, itemOf, outageOf, type Verb, verbOf, WEAK } from './words';

type Numbered = Extract<Token, { kind: 'number' }>;

export function verbsIn(tokens: readonly Token[]): Set<Verb> {
  const verbs = new Set<Verb>();
  for (const token of tokens) {
    const verb = token.kind === 'word' ? verbOf.get(token.word) : undefined;
    if (verb) verbs.add(verb);
  }
  return verbs;
}

export const numbersIn = (tokens: readonly Token[]): Numbered[] =>
  tokens.filter((token): token is Numbered => token.kind === 'number');

/** The second of a kind of which there may be one only; undefined when all is well. */
export function onlyOne(tokens: readonly Token[], kind: Token['kind']): Token | undefined {
  return tokens.filter((token) => token.kind === kind)[1];
}

/**
 * Words that the command's grammar didn't use, then the free text: what goes into its note.
 *
 * @param spoken verbs that are part of the command
 * @param used what else is: the words of items, or of what can be out of order; `silent` words announce something
 */
export function leftOver(
  { tokens, document, note }: Pieces,
  spoken: readonly Verb[],
  used: { items?: true; outages?: true; document?: true; codes?: true; silent?: ReadonlySet<string> },
): string {
  const words = tokens.flatMap((token) => {
    if (token.kind === 'code') return used.codes ? [token.typed] : [];
    if (token.kind !== 'word' || FILLERS.has(token.word) || used.silent?.has(token.word)) return [];
    const verb = verbOf.get(token.word);
    if (verb && spoken.includes(verb)) return [];
    if ((used.items && itemOf.has(token.word)) || (used.outages && outageOf.has(token.word))) return [];
    return [token.typed.replace('_', ' ')];
  });
  const said = words.every((word) => WEAK.has(word.toLowerCase())) ? [] : words;
  return [...said, used.document ? '' : document, note].filter(Boolean).join(' ');
}
