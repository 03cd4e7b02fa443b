import { editDistance } from '../../cells/likeness';
import { tellsCondition } from './reading';
import { PAIRS, type Token } from './tokens';
import { countOf, ENCODING, FILLERS, itemOf, outageOf, type Verb, VOCABULARY, verbOf, WEAK } from './words';

/** Letters that may be wrong in a word: more in a long one; short words look like too many others. */
const tolerance = (word: string): number => (word.length < 4 ? 0 : word.length < 6 ? 1 : 2);

const known = new Set(VOCABULARY);

/** The known word that this one was probably meant to be; null when it is known, or like none, or like two. */
function meantWord(word: string): string | null {
  if (known.has(word) || FILLERS.has(word) || WEAK.has(word)) return null;
  const near = VOCABULARY.map((candidate) => ({ candidate, distance: editDistance(word, candidate) }))
    // Two wrong letters and another first one: that is a different word.
    .filter(({ candidate, distance }) => {
      return distance <= tolerance(word) && (distance < 2 || candidate[0] === word[0]);
    })
    .sort((a, b) => a.distance - b.distance);
  const [nearest, second] = near;
  if (!nearest || second?.distance === nearest.distance) return null;
  return nearest.candidate;
}

/**
 * The text with its mistyped command words put right; '' when there are none. A reason or note is the clerk's own: a word
 * is held to be mistyped only where the command still lacks what it would be.
 */
export function mend(text: string, tokens: readonly Token[]): string {
  let mended = '';
  let read = 0;
  const line = [...tokens];
  for (const [at, token] of tokens.entries()) {
    const place = placeOf(token.typed, text, read);
    if (place < 0) continue;
    const end = place + token.typed.length;
    const meant = token.kind === 'word' ? meantWord(token.word) : null;
    if (meant !== null && isLacking(meant, line, at)) {
      mended += text.slice(read, place) + meant;
      line[at] = { kind: 'word', word: meant, typed: meant };
    } else mended += text.slice(read, end);
    read = end;
  }
  mended += text.slice(read);
  return mended === text ? '' : mended.trim();
}

/** Where a word stands in the text, from some place on; -1 where it was put together from what was typed. */
function placeOf(typed: string, text: string, from: number): number {
  for (let at = text.indexOf(typed, from); at >= 0; at = text.indexOf(typed, at + 1)) {
    const isWhole = !/\S/.test(text.slice(0, at).slice(-1)) && !/^[\p{L}\p{N}]/u.test(text.slice(at + typed.length));
    if (isWhole) return at;
  }
  return -1;
}

const OF_OUTAGES: ReadonlySet<Verb> = new Set(['GANGGUAN', 'SELESAI', 'MACET', 'LAMBAT']);
const OF_DEVICES: ReadonlySet<Verb> = new Set([...OF_OUTAGES, 'RUSAK', 'BAIK', 'SERVIS']);

function isLacking(meant: string, line: readonly Token[], at: number): boolean {
  const others = line.filter((token, place) => place !== at && !isFiller(token));
  const words = others.flatMap((token) => (token.kind === 'word' ? [token.word] : []));
  const has = (kind: Token['kind']) => others.some((token) => token.kind === kind);
  const [before, after] = [line[at - 1], line[at + 1]];
  const pairs = PAIRS.test(`${wordOf(before)} ${meant}`) || PAIRS.test(`${meant} ${wordOf(after)}`);
  if (tellsCondition(line)) return pairs && wordOf(before) === 'rusak';
  if (pairs) return true;
  const verbs = words.flatMap((word) => verbOf.get(word) ?? []);
  const counts = after?.kind === 'number';
  const verb = verbOf.get(meant);
  if ((verb === 'RUSAK' || ENCODING.has(meant)) && verbs.includes('GAGAL'))
    return verbs.every((one) => one === 'GAGAL' || one === 'CETAK') && !words.some((word) => ENCODING.has(word));
  if (verb) {
    if (verbs.length === 0) return has('number') || !has('code') || OF_DEVICES.has(verb);
    if (at === 0 || counts || (verb === 'SELESAI' && verbs.some((one) => OF_OUTAGES.has(one)))) return true;
  }
  const beside = counts || before?.kind === 'number';
  if (itemOf.has(meant) && !words.some((word) => itemOf.has(word)))
    return beside || verbOf.has(wordOf(before)) || verbOf.has(wordOf(after));
  if (outageOf.has(meant) && !words.some((word) => outageOf.has(word)))
    return verbs.length === 0 || verbs.some((one) => OF_OUTAGES.has(one));
  if (countOf.has(meant)) return beside && (verbs.length === 0 || verbs.includes('LAYANAN') || words.some(isCounted));
  if (meant === 'kemarin') return !has('day');
  return meant === 'sampai' && !has('until') && (counts || after?.kind === 'time');
}

const wordOf = (token: Token | undefined): string => (token?.kind === 'word' ? token.word : '');
const isFiller = (token: Token): boolean => token.kind === 'word' && FILLERS.has(token.word);
/** A count of the service day that is no posting to the ledger. */
const isCounted = (word: string): boolean => countOf.has(word) && !verbOf.has(word);
