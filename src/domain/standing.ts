import type { Day } from '../cells/day';
import { ITEMS, type Item, type PersediaanRow } from '../tables/persediaan';
import type { Rows } from '../tables/table';
import { type Balances, dailyTotals } from './ledger';
import { closedUntil, highestNumber, type Traces } from './ledgerHistory';
import { type ChainEnd, chainEnd, isSealed } from './ledgerSeal';
import { type LastCount, lastCount } from './stockCounts';

/** Where the ledger stands: all that a new entry is held against. */
export interface Standing {
  end: ChainEnd;
  /** The last day that is frozen; null when none is. */
  closedUntil: Day | null;
  /** Entries that were spoilt by hand, which no total counts. */
  spoilt: number;
  /** What came and went of an item, day by day. */
  totals(item: Item): ReadonlyMap<Day, number>;
  /** The last count that stands, without an entry that is going; null where none does, or none that an entry's day comes before. */
  lastCount(item: Item, going: string | null): LastCount | null;
}

/** As its rows and Riwayat tell. */
export function standingOf(ledger: Pick<Rows<PersediaanRow>, 'rows' | 'unread'>, past: Traces): Standing {
  return {
    end: chainEnd(ledger, highestNumber(past)),
    closedUntil: closedUntil(past),
    spoilt: ledger.unread.filter(({ cells }) => isSealed(cells)).length,
    totals: (item) => dailyTotals(ledger.rows, item),
    lastCount: (item, going) => lastCount(ledger.rows, item, past.rows, going),
  };
}

export function balancesOf({ totals }: Standing): Balances {
  const left: Balances = { BLANKO: 0, RIBBON: 0, FILM: 0 };
  for (const item of ITEMS) for (const moved of totals(item).values()) left[item] += moved;
  return left;
}
