import type { Day, Moment } from '../cells/day';
import { type Item, type PersediaanRow, persediaan } from '../tables/persediaan';
import type { Issue, Rows } from '../tables/table';
import { entryRefusal } from './entryRefusal';
import { dailyTotals, effect } from './ledger';
import type { EntryDraft } from './ledgerEntry';
import { isSealed } from './ledgerSeal';
import { readTyped } from './ledgerTyped';

type Ledger = Pick<Rows<PersediaanRow>, 'rows' | 'unread' | 'layout'>;

/**
 * Which of the lines that were typed into the ledger's sheet can become entries, and of each other one why not, at the
 * cell in question. They are looked at by day, incoming goods first, as the stock was moved and not as they happen to be
 * typed; each one that is sound counts for the next.
 *
 * @param among whether a line is one of those asked about
 */
export function siftTyped(
  { rows, unread, layout }: Ledger,
  now: Moment,
  frozenUntil: Day | null,
  among: (line: number) => boolean,
): { sound: { line: number; draft: EntryDraft }[]; left: Issue[] } {
  const totals = new Map<Item, Map<Day, number>>();
  const sound: { line: number; draft: EntryDraft }[] = [];
  const left: Issue[] = [];
  const leave = (line: number, column: string, sentence: string) =>
    left.push({ sheet: persediaan.sheet, line, column: layout?.places[column] ?? 0, sentence });
  const complete = unread.flatMap(({ line, cells }) => {
    if (!among(line) || isSealed(cells)) return [];
    const reading = readTyped(cells);
    if (reading.complete) return [{ line, draft: reading.draft }];
    leave(line, reading.column, reading.sentence);
    return [];
  });
  complete.sort(
    (a, b) => compare(a.draft.tanggal, b.draft.tanggal) || effect(b.draft) - effect(a.draft) || a.line - b.line,
  );
  for (const { line, draft } of complete) {
    const days = totals.get(draft.barang) ?? dailyTotals(rows, draft.barang);
    totals.set(draft.barang, days);
    const refusal = entryRefusal(draft, now, frozenUntil, days);
    if (refusal) {
      leave(line, refusal.field, refusal.sentence);
      continue;
    }
    days.set(draft.tanggal, (days.get(draft.tanggal) ?? 0) + effect(draft));
    sound.push({ line, draft });
  }
  sound.sort((a, b) => a.line - b.line);
  left.sort((a, b) => a.line - b.line);
  return { sound, left };
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
