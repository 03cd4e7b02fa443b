import { formatDay } from '../cells/day';
import { entryWords, shortfallSentence } from '../domain/ledger';
import { obstacles } from '../domain/ledgerReversal';
import { persediaan } from '../tables';
import type { PersediaanRow } from '../tables/persediaan';
import type { Placed, Rows } from '../tables/table';
import { type Place, type Refused, refuse } from './action';

type Entry = Placed<PersediaanRow>;

/**
 * Why entries can't be taken back: what has used them since, all of it and each with its place. Null when they can.
 *
 * @param doing what would be done, as it follows `tinggal 4 keping; …`
 */
export function usedRefusal(ledger: Rows<PersediaanRow>, going: readonly Entry[], doing: string): Refused | null {
  const found = obstacles(ledger.rows, going);
  if (found.length === 0) return null;
  const sentences = found.map(({ item, shortfall, entries }) => {
    const used = entries.map(({ nomor, line }) => `No ${nomor} (baris ${line})`).join(', ');
    const advice = used
      ? `Sudah terpakai oleh ${used}; balik dulu itu semua, atau catat barang masuk yang kurang.`
      : 'Catat dulu barang masuk yang kurang.';
    return `${shortfallSentence(item, shortfall, doing)}. ${advice}`;
  });
  return refuse(sentences.join(' '), {
    blocks: found.flatMap(({ entries }) => entries.map((entry) => entryPlace(ledger, entry))),
  });
}

export function entryPlace({ layout }: Rows<PersediaanRow>, entry: Entry): Place {
  return {
    sheet: persediaan.sheet,
    line: entry.line,
    column: layout?.places.jumlah ?? 0,
    sentence: `Baris ${entry.line}: ${described(entry)}`,
  };
}

export const described = (entry: PersediaanRow): string => `${entryWords(entry)} ${formatDay(entry.tanggal)}`;
