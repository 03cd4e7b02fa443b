import type { Day } from '../cells/day';
import type { Raw } from '../cells/raw';
import type { ChainEnd } from '../domain/ledgerSeal';
import type { Receipt } from '../domain/orders';
import type { SeenIds } from '../domain/seenIds';
import type { Standing } from '../domain/standing';
import { ITEMS, type Item } from '../tables/persediaan';
import type { Layout } from '../tables/table';

/**
 * What is kept beside the journal so that an entry can be posted without reading the whole ledger. It describes the
 * sheets as they are once the action that it was written with is done; where they are anything else it isn't used.
 */
export interface Memory {
  past: Footing & {
    /** The cells of Riwayat's last line, in the order of the table's columns. */
    last: Raw[];
    ids: SeenIds;
  };
  /** null: not known, the ledger must be read. */
  ledger: LedgerMemory | null;
}

export interface LedgerMemory extends Footing {
  /** The day on which the ledger was last read whole. */
  readOn: Day;
  /** Of its last line. */
  end: ChainEnd;
  closedUntil: Day | null;
  items: Record<Item, ItemMemory>;
  /** What came in of each item and stands, as `receiptText` tells each, in the order of the ledger's numbers. */
  receipts: Record<Item, string>;
}

/**
 * What is left of an item at the end of `base`, and what came and went on the days after it, in their order; the last day
 * that was counted, '' where none was.
 */
export interface ItemMemory {
  counted: Day;
  base: Day;
  left: number;
  days: [Day, number][];
}

/** Where a sheet ends and where its columns stand. */
export interface Footing {
  line: number;
  width: number;
  places: Layout['places'];
}

/** Days of an item kept one by one; an entry for a day before these takes the long way. */
const DAYS_KEPT = 120;

export function itemMemory(totals: ReadonlyMap<Day, number>, counted: Day): ItemMemory {
  return shortened({ counted, base: '', left: 0, days: [...totals].sort(([a], [b]) => (a < b ? -1 : 1)) });
}

export function withMovement({ counted, base, left, days }: ItemMemory, day: Day, moved: number): ItemMemory {
  const totals = new Map(days);
  totals.set(day, (totals.get(day) ?? 0) + moved);
  return shortened({ counted, base, left, days: [...totals].sort(([a], [b]) => (a < b ? -1 : 1)) });
}

function shortened({ counted, base, left, days }: ItemMemory): ItemMemory {
  const older = days.slice(0, Math.max(0, days.length - DAYS_KEPT));
  return {
    counted,
    base: older[older.length - 1]?.[0] ?? base,
    left: older.reduce((sum, [, moved]) => sum + moved, left),
    days: days.slice(older.length),
  };
}

/** Days and minutes are enough to tell which orders a receipt can fill: a few letters, for there may be thousands. */
export const receiptText = ({ tanggal, waktu, jumlah }: Pick<Receipt, 'tanggal' | 'waktu' | 'jumlah'>): string =>
  `${waktu.startsWith(tanggal) ? waktu : `${tanggal} ${waktu}`} ${jumlah};`;

/**
 * Receipts told by a text, the last of them the last. Those that come first and are of before a day are passed over:
 * making rows of thousands that no order can ask of takes longer than the posting did. Numbered from 1; the number is
 * also the id, since the entries' own aren't kept.
 */
export function receiptsIn(text: string, from: Day): Receipt[] {
  let at = 0;
  while (at < text.length && text.slice(at, at + from.length) < from) at = text.indexOf(';', at) + 1;
  const told = text.slice(at).split(';').slice(0, -1);
  return told.map((one, index) => {
    const [day = '', ...more] = one.split(' ');
    const waktu = more.length > 1 ? (more[0] ?? '') : day;
    const nomor = index + 1;
    return { id: String(nomor), nomor, tanggal: day.slice(0, 10), waktu, jumlah: Number(more[more.length - 1]) };
  });
}

/** The standing that a memory tells; right for entries on days after each item's base, and not before its last count. */
export function standingFrom({ end, closedUntil, items }: LedgerMemory): Standing {
  return {
    end,
    closedUntil,
    spoilt: 0,
    totals: (item) => new Map([[items[item].base, items[item].left], ...items[item].days]),
    lastCount: () => null,
  };
}

/** The id at both ends tells a text that was cut off, or half of which is from before. */
export function memoryText(memory: Memory, actionId: string): string {
  return `${actionId}|${JSON.stringify(memory)}|${actionId}`;
}

/** Whether the action was the last to keep anything. */
export const isKeptBy = (text: string, actionId: string): boolean => text.startsWith(`${actionId}|`);

/** null where there is none, or none of ours. */
export function readMemory(text: string): Memory | null {
  const [first, last] = [text.indexOf('|'), text.lastIndexOf('|')];
  if (first < 1 || last <= first || text.slice(0, first) !== text.slice(last + 1)) return null;
  try {
    const memory = JSON.parse(text.slice(first + 1, last)) as Memory;
    return typeof memory.past.ids.text === 'string' && isLedgerMemory(memory.ledger) ? memory : null;
  } catch {
    return null;
  }
}

const isLedgerMemory = (ledger: LedgerMemory | null): boolean =>
  ledger === null ||
  ITEMS.every(
    (item) =>
      Array.isArray(ledger.items[item].days) &&
      typeof ledger.items[item].counted === 'string' &&
      typeof ledger.receipts[item] === 'string',
  );
