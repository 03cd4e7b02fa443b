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
  const isLeft = (token: Token | undefined): boolean => {
    if (token?.kind === 'code') return used.codes ?? false;
    if (token?.kind !== 'word' || FILLERS.has(token.word) || used.silent?.has(token.word)) return false;
    const verb = verbOf.get(token.word);
    if (verb && spoken.includes(verb)) return false;
    return !((used.items && itemOf.has(token.word)) || (used.outages && outageOf.has(token.word)));
  };
  // Between two words of the note they are part of it: "tidak ada gambar" says the opposite of "tidak gambar".
  const isWithin = (at: number): boolean => isFiller(tokens[at]) && isLeft(tokens[at - 1]) && isLeft(tokens[at + 1]);
  const words = tokens.filter((token, at) => isLeft(token) || isWithin(at));
  return [...(saySomething(words) ? words.map(asTyped) : []), used.document ? '' : document, note]
    .filter(Boolean)
    .join(' ');
}

const isFiller = (token: Token | undefined): boolean => token?.kind === 'word' && FILLERS.has(token.word);
const asTyped = (token: Token): string => (token.kind === 'word' ? token.typed.replace('_', ' ') : token.typed);
const saySomething = (tokens: readonly Token[]): boolean =>
  tokens.some((token) => !isFiller(token) && !(token.kind === 'word' && WEAK.has(token.word)));

/** What stands there, word for word; '' when it says nothing. */
export const wordForWord = (tokens: readonly Token[]): string =>
  saySomething(tokens) ? tokens.map(asTyped).join(' ') : '';

export const isCondition = (token: Token | undefined): boolean =>
  token?.kind === 'word' && ['RUSAK', 'BAIK'].includes(verbOf.get(token.word) ?? '');

/** "Rusak PRN-001 kabel putus", "PRN-001 rusak, mati total": of one device; what follows is why, and no outage. */
export function tellsCondition(tokens: readonly Token[]): boolean {
  const said = tokens.filter((token) => !isFiller(token));
  const at = said.findIndex(({ kind }) => kind === 'code');
  if (at < 0) return false;
  // With hours it is an outage that the device had.
  if (said.some(({ kind }) => kind === 'time')) return false;
  if (isCondition(said[0]) && at === 1) return true;
  const named = said.slice(isCondition(said[0]) ? 1 : 0, at);
  const onlyNamed = named.every((token) => token.kind === 'word' && outageOf.has(token.word));
  return onlyNamed && (isCondition(said[0]) || isCondition(said[at + 1]));
}
