import { type Day, formatDay } from '../../cells/day';
import { formatNumber } from '../../cells/numeral';
import { amount } from '../../domain/ledger';
import { joined } from '../../domain/words';
import { LEVERS, type Plan } from '../../forecast/levers';
import type { SupplyItem } from '../../forecast/office';
import type { Figure } from '../figure';
import {
  type ComingSupplies,
  type ComingSupply,
  type OrderSoFar,
  orderPhrases,
} from '../forecast/model/comingSupplies';

const SUPPLIES = [
  ['habis', 'blanko', 'blankoOrder'],
  ['habis-ribbon', 'ribbon', 'ribbonOrder'],
  ['habis-film', 'film', 'filmOrder'],
] as const;
export const ITEM_OF = { blanko: 'BLANKO', ribbon: 'RIBBON', film: 'FILM' } as const;

export interface AskedSupply {
  item: SupplyItem;
  lever: keyof Plan;
  /** When it may be gone; null where that isn't known. */
  day: Day | null;
  /** What is gone before and is asked for, without which this would be gone as well; null where that isn't so. */
  behind: SupplyItem | null;
  /** That is after the plan's cards are printed, and its devices or people use more than is used without them. */
  isSooner: boolean;
  /** Before what became of orders since. 0: none, or nobody knows how much (`used` is 0 then). */
  wanted: number;
  /** A plan orders that; else it is what the cards take. */
  isOrdered: boolean;
  /** What the cards take until the target, in the item's unit. 0: not told of it. */
  used: number;
  /** What is asked for. */
  number: number;
  /** What is on its way and the plan counts on: its order is on top of that. */
  counted: number;
  /** What is on its way beside that, and not overdue: it is taken off. */
  later: number;
  /** What came since the plan of orders that it doesn't count on: a part of its order, so it is taken off. */
  came: number;
  /** What the plan counts on and was given up since: it is asked for again. */
  lost: number;
  orders: readonly (OrderSoFar & { isCounted: boolean })[];
  /** What is left of it today. */
  left: number;
  /** By the ledger it is used up. */
  isGone: boolean;
}

/**
 * What of the supplies is asked for: what the plan orders, and what runs out by `until`; null where the plan sees to that.
 *
 * @param printedBy when the plan's cards are printed; null where there is none or that isn't known
 */
export function askedSupplies(
  plan: Partial<Plan>,
  figure: (key: string) => Figure | undefined,
  coming: ComingSupplies,
  { until, printedBy }: { until: Day | null; printedBy: Day | null },
): AskedSupply[] {
  const first = SUPPLIES.filter(([key]) => figure(key)?.day).sort(([a], [b]) =>
    figure(a)!.day! < figure(b)!.day! ? -1 : 1,
  )[0];
  return SUPPLIES.flatMap(([key, item, lever]) => {
    const day = figure(key)?.day;
    const ordered = plan[lever] ?? 0;
    const { isKnown, isRegular, left } = coming[item];
    const isPlanned = ordered > 0 || until === null;
    // Where no plan for the cards says how much to order, it is what they will take, whatever is expected to come.
    const used = usedBy(figure, coming[item]);
    const known = isPlanned ? (figure('rencana-kartu')?.counted ?? []) : [];
    const orders = coming[item].orders.map((order) => ({ ...order, isCounted: known.includes(order.id) }));
    const ofCounted = orders.filter(({ isCounted }) => isCounted);
    const others = orders.filter(({ isCounted }) => !isCounted);
    const later = total(others, ({ open, isOverdue }) => (isOverdue ? 0 : open));
    const came = isPlanned ? total(others, ({ cameSince }) => cameSince) : 0;
    const lost = total(ofCounted, ({ givenUp }) => givenUp);
    const isShort = day && (ordered > 0 || (until !== null && day <= until));
    // While another is gone nothing is printed: once that comes this one runs out as well.
    const isBehind =
      !isShort &&
      until !== null &&
      first &&
      figure(first[0])!.day! <= until &&
      isKnown &&
      !isRegular &&
      used > left + later;
    if (!isShort && !isBehind && ordered === 0 && lost <= later + came) return [];
    const wanted = isPlanned ? ordered : Math.max(0, used - left);
    return [
      {
        ...{
          item,
          lever,
          wanted,
          used,
          later,
          came,
          lost,
          orders,
          left,
          isGone: coming[item].isGone,
        },
        ...{ isOrdered: isPlanned, day: isShort ? day : null },
        behind: isBehind ? first[1] : null,
        isSooner: Boolean(isShort) && ordered > 0 && isFaster(plan) && printedBy !== null && day! > printedBy,
        counted: total(ofCounted, ({ open }) => open),
        number: Math.max(0, wanted + lost - later - came),
      },
    ];
  });
}

/** What the cards take of it, in its unit. What is left is today's, so what is still to be used is, too. */
function usedBy(figure: (key: string) => Figure | undefined, { printsPerUnit, usedSince }: ComingSupply): number {
  const prints = Number(figure('blanko')?.value.replace(/\./g, '') ?? 0);
  return Math.max(0, Math.ceil(prints / printsPerUnit) - usedSince);
}

/**
 * Why less is asked for than the cards take: none is asked of what the forecast expects to come, or not to be used up.
 *
 * @param told those of which the letter speaks anyway
 * @param until in words, until when what is used is counted
 */
export function unaskedWords(
  figure: (key: string) => Figure | undefined,
  coming: ComingSupplies,
  told: readonly SupplyItem[],
  until: string,
): string[] {
  return SUPPLIES.flatMap(([key, item]) => {
    const { left, orders, isKnown, isRegular } = coming[item];
    const open = total(orders, (order) => (order.isOverdue ? 0 : order.open));
    const used = usedBy(figure, coming[item]);
    const rest = used - left - open;
    if (!isKnown || told.includes(item) || rest <= 0) return [];
    const pieces = (count: number): string => amount(ITEM_OF[item], count);
    const day = figure(key)?.day;
    const why = isRegular
      ? `${pieces(rest)} selebihnya datang dari kiriman seperti biasa`
      : day
        ? `baru dapat habis pada ${formatDay(day)}`
        : 'yang tercetak lebih sedikit, jadi tidak habis';
    const ordered = open > 0 ? `, ${pieces(open)} sudah dipesan` : '';
    return [
      `Tambahan ${item} tidak dimohon: sampai ${until} kira-kira ${pieces(used)} terpakai dan sisanya sekarang ${pieces(left)}${ordered}; menurut prakiraan itu ${why}.`,
    ];
  });
}

/** It adds more than supplies, so that cards are printed sooner. */
const isFaster = (plan: Partial<Plan>): boolean =>
  LEVERS.some((lever) => (plan[lever] ?? 0) > 0 && !SUPPLIES.some(([, , order]) => order === lever));

const total = <T>(orders: readonly T[], pieces: (order: T) => number): number =>
  orders.reduce((sum, order) => sum + pieces(order), 0);

/** By when a supply is needed, what of it is on its way, and what became of orders since the forecast. */
export function supplyWords(supply: AskedSupply): string[] {
  const { item, wanted, number, counted, later, came, lost, orders } = supply;
  const named = (pieces: (order: (typeof orders)[number]) => number): string => {
    const listed = orders.map((order) => ({ ...order, pieces: pieces(order) })).filter((order) => order.pieces > 0);
    return joined(orderPhrases(ITEM_OF[item], item, listed));
  };
  const off = number > 0 ? 'sudah dikurangkan dari yang dimohon di sini' : 'cukup, jadi tidak dimohon lagi';
  const said =
    counted > 0 && later > 0
      ? `; ${formatNumber(counted)} di antaranya sudah dihitung datang oleh prakiraan itu, ${formatNumber(later)} dipesan sesudahnya dan ${off}`
      : counted > 0
        ? `; prakiraan itu sudah menghitungnya datang${number > 0 ? ', jadi yang dimohon di sini di luar pesanan itu' : ''}`
        : wanted + lost > 0 || isEnough(supply)
          ? `; ${off}`
          : '';
  const isForgotten = ({ isOverdue, isCounted }: (typeof orders)[number]) => isOverdue && !isCounted;
  const forgotten = named((order) => (isForgotten(order) ? order.open : 0));
  return [
    ...dayWords(supply),
    ...(counted + later > 0
      ? [`Sudah dipesan dan belum datang: ${named((order) => (isForgotten(order) ? 0 : order.open))}${said}.`]
      : []),
    ...(came > 0
      ? [`Datang sesudah prakiraan itu: ${named(({ isCounted, cameSince }) => (isCounted ? 0 : cameSince))}; ${off}.`]
      : []),
    ...(lost > 0
      ? [
          `Dihitung datang oleh prakiraan itu tetapi kemudian dibatalkan: ${named(({ isCounted, givenUp }) => (isCounted ? givenUp : 0))}; ${number > 0 ? 'ikut dimohon di sini' : 'tertutup oleh yang dipesan sesudahnya'}.`,
        ]
      : []),
    ...(forgotten
      ? [
          `Terlambat, jadi tidak ${number > 0 ? 'dikurangkan dari yang dimohon di sini' : 'diperhitungkan'}: ${forgotten}.`,
        ]
      : []),
  ];
}

/** At mean use what is left lasts; only where more come than that it doesn't. */
const isEnough = ({ isOrdered, used, wanted }: AskedSupply): boolean => !isOrdered && used > 0 && wanted === 0;

/** Whether the letter asks that it comes, be it ordered already. */
export const isUrged = (supply: AskedSupply): boolean => {
  const { day, isGone, number, counted, later, came } = supply;
  const isOpen = counted + later > 0;
  return day !== null && (number > 0 || isOpen || !(isGone || came > 0 || isEnough(supply)));
};

function dayWords(supply: AskedSupply): string[] {
  const { item, day, behind, isSooner, isGone, number, counted, later, came } = supply;
  if (behind)
    return [
      `Pada prakiraan itu ${item} tidak habis sebelumnya hanya karena ${behind} habis lebih dulu, jadi dimohon bersama.`,
    ];
  if (!day) return [];
  const gone = `Menurut prakiraan itu ${item} dapat habis pada ${formatDay(day)}`;
  const isOpen = counted + later > 0;
  if (isGone)
    return [
      `Menurut catatan ${item} sudah habis${number > 0 ? ', jadi kami mohon dikirim secepatnya' : isOpen ? ', jadi yang sudah dipesan kami mohon dikirim secepatnya' : ''}.`,
    ];
  if (number === 0 && came > 0 && !isOpen) return [`${gone}; yang dipesan sesudahnya sudah datang.`];
  if (isEnough(supply) && !isOpen)
    return [`${gone} bila yang datang lebih banyak dari perkiraan tengah; belum kami mohon.`];
  if (isSooner && (number > 0 || isOpen))
    return [
      `${gone} dengan alat dan petugas sekarang; dengan tambahan itu lebih cepat, jadi ${number > 0 ? '' : 'yang sudah dipesan '}kami mohon dikirim secepatnya.`,
    ];
  const what =
    number > 0 ? 'kami mohon tiba' : isOpen ? 'yang sudah dipesan kami mohon tiba' : 'tambahannya kami mohon';
  return [`${gone}, jadi ${what} sebelum hari itu.`];
}
