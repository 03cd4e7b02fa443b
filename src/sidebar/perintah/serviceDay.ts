import { formatDay, type Moment } from '../../cells/day';
import { formatNumber } from '../../cells/numeral';
import { type Understood, unclear, understood } from './command';
import { leftOver, onlyOne } from './reading';
import type { Pieces, Token } from './tokens';
import { COUNT_NAMES, type Count, countOf } from './words';

const EXAMPLE = 'Contoh: layanan rekam 40 cetak 35.';

/** Counts of a day, each a word with its number, whichever stands first: `rekam 40 cetak 35`, `40 rekam 35 cetak`. */
export function understandServiceDay(pieces: Pieces, now: Moment): Understood {
  const { tokens } = pieces;
  const extra = tokens.find(({ kind }) => kind === 'time' || kind === 'outage' || kind === 'until');
  if (extra) return unclear(`"${extra.typed}" tidak dipakai di sini. ${EXAMPLE}`);
  if (onlyOne(tokens, 'day')) return unclear('Tanggalnya dua. Tulis satu tanggal saja.');
  const named = tokens.filter((token) => token.kind === 'number' || countIn(token) !== null);
  const wordFirst = named[0]?.kind === 'word';
  const counts = new Map<Count, number>();
  for (let at = 0; at < named.length; at += 2) {
    const [one, other] = [named[at], named[at + 1]];
    const word = wordFirst ? one : other;
    const number = wordFirst ? other : one;
    const count = countIn(word);
    if (count === null || number?.kind !== 'number') return unclear(lacking(word, number));
    if (counts.has(count)) return unclear(`Angka ${count} disebut dua kali.`);
    counts.set(count, number.value);
  }
  if (counts.size === 0) return unclear(`Sebutkan paling sedikit satu angka layanan. ${EXAMPLE}`);
  const day = tokens.find((token) => token.kind === 'day');
  const input: Record<string, string> = { tanggal: formatDay(day?.day ?? now.slice(0, 10)) };
  for (const name of COUNT_NAMES) {
    const value = counts.get(name);
    if (value !== undefined) input[name] = formatNumber(value);
  }
  const rest = tokens.filter((token) => countIn(token) === null);
  return understood('catatLayanan', {
    ...input,
    catatan: leftOver({ ...pieces, tokens: rest }, ['LAYANAN'], { codes: true }),
  });
}

const countIn = (token: Token | undefined): Count | null =>
  token?.kind === 'word' ? (countOf.get(token.word) ?? null) : null;

function lacking(word: Token | undefined, number: Token | undefined): string {
  if (word && countIn(word)) return `Berapa ${word.typed}? ${EXAMPLE}`;
  return `Angka ${number?.typed ?? word?.typed ?? ''} itu jumlah apa? ${EXAMPLE}`;
}
