import type { Day } from '../cells/day';
import type { Raw } from '../cells/raw';
import type { ChainEnd } from '../domain/ledgerSeal';
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
}

/** What is left of an item at the end of `base`, and what came and went on the days after it, in their order. */
export interface ItemMemory {
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

export function itemMemory(totals: ReadonlyMap<Day, number>): ItemMemory {
  return shortened({ base: '', left: 0, days: [...totals].sort(([a], [b]) => (a < b ? -1 : 1)) });
}

export function withMovement({ base, left, days }: ItemMemory, day: Day, moved: number): ItemMemory {
  const totals = new Map(days);
  totals.set(day, (totals.get(day) ?? 0) + moved);
  return shortened({ base, left, days: [...totals].sort(([a], [b]) => (a < b ? -1 : 1)) });
}

function shortened({ base, left, days }: ItemMemory): ItemMemory {
  const older = days.slice(0, Math.max(0, days.length - DAYS_KEPT));
  return {
    base: older[older.length - 1]?.[0] ?? base,
    left: older.reduce((sum, [, moved]) => sum + moved, left),
    days: days.slice(older.length),
  };
}

/** The standing that a memory tells; right for entries on days after each item's base. */
export function standingFrom({ end, closedUntil, items }: LedgerMemory): Standing {
  return {
    end,
    closedUntil,
    spoilt: 0,
    totals: (item) => new Map([[items[item].base, items[item].left], ...items[item].days]),
  };
}

/** The id at both ends tells a text that was cut off, or half of which is from before. */
export function memoryText(memory: Memory, actionId: string): string {
  return `${actionId}|${JSON.stringify(memory)}|${actionId}`;
}

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
  ledger === null || ITEMS.every((item) => Array.isArray(ledger.items[item].days));
