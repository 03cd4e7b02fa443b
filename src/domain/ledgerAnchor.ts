import type { ChainEnd } from './ledgerSeal';
import { type MonthMark, markText, readMark } from './monthMark';

/**
 * What the add-on last left, kept outside the sheets where no hand reaches: whoever cuts off the last rows of both
 * Persediaan and Riwayat, or makes the whole chain anew, leaves sheets that hold together and aren't these.
 */
export interface Anchor {
  /** The end of the ledger; `nomor` 0 where that isn't known. */
  end: ChainEnd;
  /** The last closing or opening of a month; null when there was none. */
  mark: MonthMark | null;
  /** Rows that were found to be others than the add-on left; `sidik` '' where it left none of that number. */
  disputed: ChainEnd[];
}

/** A hand that changed more than that is told of these. */
const MOST_DISPUTED = 20;

export const anchorText = ({ end, mark, disputed }: Anchor): string =>
  JSON.stringify([
    end.nomor,
    end.sidik,
    mark && markText(mark),
    disputed.slice(0, MOST_DISPUTED).map(({ nomor, sidik }) => [nomor, sidik]),
  ]);

/** null where none of ours is kept. */
export function readAnchor(text: string): Anchor | null {
  try {
    const [nomor, sidik, mark, disputed] = JSON.parse(text) as [number, string, string | null, [number, string][]];
    if (typeof nomor !== 'number' || typeof sidik !== 'string' || typeof mark === 'number') return null;
    return {
      end: { nomor, sidik },
      mark: readMark(mark ?? ''),
      disputed: disputed.map(([at, was]) => ({ nomor: at, sidik: was })),
    };
  } catch {
    return null;
  }
}

/** The anchor once an action is through that left this; it never goes back. */
export function advanced(anchor: Anchor, { end, mark }: Pick<Anchor, 'end' | 'mark'>): Anchor {
  return {
    ...anchor,
    end: end.nomor > anchor.end.nomor ? end : anchor.end,
    mark: (mark?.order ?? 0) > (anchor.mark?.order ?? 0) ? mark : anchor.mark,
  };
}

/** What each row must carry that the add-on left, by its running number; '' where nobody may have put one. */
export function expectedSeal({ end, disputed }: Anchor): (nomor: number) => string | null {
  const known = new Map([end, ...disputed].map(({ nomor, sidik }) => [nomor, sidik]));
  return (nomor) => known.get(nomor) ?? (end.nomor > 0 && nomor > end.nomor ? '' : null);
}
