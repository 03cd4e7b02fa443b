import { formatNumber } from '../../cells/numeral';
import { amount, UNITS } from '../../domain/ledger';
import type { Settings } from '../../domain/settings';
import { ITEMS, type Item, type PersediaanRow, persediaan } from '../../tables/persediaan';
import { foldKey, type Issue, type Rows } from '../../tables/table';
import { type FormTable, heading, WHOLE } from '../form/officialForm';
import { changeOf, type StockMovement, stockMovements } from './stockMovements';

/** Where all that was received of an item is: what is on hand by the ledger, and what became of the rest. */
export interface StockIdentity {
  item: Item;
  /** What the first count found, where it opened the books. */
  opening: number;
  received: number;
  printed: number;
  failed: number;
  returned: number;
  destroyed: number;
  left: number;
  /** What came and was there at first less all of these: 0 when everything can be accounted for. */
  difference: number;
  /** The part of it that counts have found; the rest must be looked for. */
  counted: number;
}

/** opening + received = printed good + failed + returned + destroyed + on hand + difference */
export function stockIdentity(movements: readonly StockMovement[], item: Item): StockIdentity {
  const taken = (kind: 'CETAK' | 'GAGAL' | 'RETUR' | 'MUSNAH' | 'OPNAME') => 0 - changeOf(movements, kind);
  const parts = {
    opening: changeOf(movements, 'AWAL'),
    received: changeOf(movements, 'TERIMA'),
    ...{ printed: taken('CETAK'), failed: taken('GAGAL'), returned: taken('RETUR'), destroyed: taken('MUSNAH') },
    left: movements[movements.length - 1]?.left ?? 0,
  };
  const found = parts.printed + parts.failed + parts.returned + parts.destroyed + parts.left;
  return { item, ...parts, difference: parts.opening + parts.received - found, counted: taken('OPNAME') };
}

/** Of each item that ever moved. */
export function stockIdentities(entries: readonly PersediaanRow[]): StockIdentity[] {
  return ITEMS.flatMap((item) => {
    const movements = stockMovements(entries, item);
    return movements.length > 0 ? [stockIdentity(movements, item)] : [];
  });
}

/** The proof, one column an item. */
export function identityTable(identities: readonly StockIdentity[]): FormTable {
  const row = (of: (one: StockIdentity) => number, what: string) => [
    ...ITEMS.map((item) => {
      const one = identities.find((identity) => identity.item === item);
      return one ? of(one) : '';
    }),
    what,
  ];
  return {
    caption: 'Pembuktian sejak catatan pertama',
    columns: [
      ...ITEMS.map((item) => heading(`${item.charAt(0)}${item.slice(1).toLowerCase()} (${UNITS[item]})`, WHOLE)),
      heading('Uraian'),
    ],
    rows: [
      ...(identities.some(({ opening }) => opening !== 0) ? [row(({ opening }) => opening, 'saldo awal')] : []),
      row(({ received }) => received, 'diterima'),
      row(({ printed }) => printed, 'dicetak atau terpakai'),
      row(({ failed }) => failed, 'gagal cetak'),
      row(({ returned }) => returned, 'dikembalikan'),
      row(({ destroyed }) => destroyed, 'dimusnahkan'),
      row(({ left }) => left, 'sisa menurut catatan'),
    ],
    totals: [
      row(({ opening, received, difference }) => opening + received - difference, 'jumlah yang tercatat'),
      row(({ difference }) => difference, 'selisih'),
    ],
    whenEmpty: '',
  };
}

export function identitySentence({ item, opening, difference, counted }: StockIdentity): string {
  const name = `${item.charAt(0)}${item.slice(1).toLowerCase()}`;
  const came = opening === 0 ? 'diterima' : 'diterima dan saldo awalnya';
  if (difference === 0 && counted === 0) return `${name} yang ${came} seluruhnya dapat dipertanggungjawabkan.`;
  const size =
    difference === 0
      ? 'sama dengan'
      : `${amount(item, Math.abs(difference))} ${difference > 0 ? 'kurang' : 'lebih'} dari`;
  const says = `${name} yang dipertanggungjawabkan ${size} yang ${came}`;
  return counted === difference
    ? `${says}; selisih itu ditemukan saat opname.`
    : `${says}; opname menjelaskan ${formatNumber(counted)}, sisanya harus dicari di lembar Persediaan.`;
}

/** Cards that were printed since the first entry, failed ones as well. */
export const printsOf = (identities: readonly StockIdentity[]): number =>
  identities.reduce((sum, { item, printed, failed }) => (item === 'BLANKO' ? sum + printed + failed : sum), 0);

/**
 * Of ribbon or film of which no use is on record although so many cards took at least one: the books balance by that, and
 * prove nothing. null for all others.
 */
export function unusedSentence(
  { item, printed, failed, counted }: StockIdentity,
  cards: number,
  { kartu_per_ribbon, gambar_per_film, gambar_per_kartu }: Settings,
): string | null {
  if (item === 'BLANKO' || printed + failed + counted !== 0) return null;
  const taken = Math.floor(cards / (item === 'RIBBON' ? kartu_per_ribbon : gambar_per_film / gambar_per_kartu));
  if (taken < 1) return null;
  const name = `${item.charAt(0)}${item.slice(1).toLowerCase()}`;
  return `${name} belum dapat dibuktikan: ${formatNumber(cards)} kartu dicetak, kira-kira ${amount(item, taken)}, tetapi belum ada yang dicatat terpakai. Catat tiap gulung yang habis.`;
}

/** What no count explains, and the reversals that reverse nothing, which is where such a difference comes from. */
export function identityIssues({ rows, layout }: Rows<PersediaanRow>): Issue[] {
  const known = new Set(rows.map(({ id }) => foldKey(id)));
  const issue = (line: number, column: number, sentence: string): Issue => ({
    sheet: persediaan.sheet,
    line,
    column,
    sentence,
  });
  return [
    ...stockIdentities(rows)
      .filter(({ difference, counted }) => difference !== counted)
      .map((one) => issue(0, 0, identitySentence(one))),
    ...rows
      .filter(({ membalik }) => membalik !== null && !known.has(foldKey(membalik)))
      .map(({ line, nomor, membalik }) =>
        issue(
          line,
          layout?.places.membalik ?? 0,
          `No ${nomor} membalik entri ${membalik}, yang tidak ada di lembar ini`,
        ),
      ),
  ];
}
