import type { Day } from '../cells/day';
import { count } from '../cells/number';
import { amount, balanceSentence, balances, dailyTotals, effect, entryWords } from '../domain/ledger';
import { chainEnd, isSealed } from '../domain/ledgerChain';
import { type EntryDraft, nextEntry } from '../domain/ledgerEntry';
import { closedUntil, entriesObject, highestNumber } from '../domain/ledgerHistory';
import { readTyped, type TypedLine } from '../domain/ledgerTyped';
import { persediaan } from '../tables';
import type { Item } from '../tables/persediaan';
import { type Decision, defineAction, type Place, refuse } from './action';
import { put } from './change';
import { LEDGER, type Ledger, refusalOf } from './posting';

/** Lines typed at the sheet become entries: those that are sound are sealed, the others are left with their reason. */
export const sahkanKetikan = defineAction({
  caption: 'Sahkan ketikan',
  fields: {
    baris: { label: 'Baris', cell: count({ least: 2, grouped: false }) },
    banyak: { label: 'Banyak baris', cell: count({ least: 1, grouped: false }) },
  },
  tables: LEDGER,
  decide(ledger, { baris, banyak }, deed): Decision {
    const typed = ledger.persediaan.unread
      .filter(({ line, cells }) => line >= baris && line < baris + banyak && !isSealed(cells))
      .map(({ line, cells }) => ({ line, reading: readTyped(cells) }));
    const { sound, left } = sift(ledger, typed, deed.now);
    const [firstLeft] = left;
    if (sound.length === 0)
      return refuse(firstLeft?.sentence ?? 'Tidak ada baris yang bisa disahkan', { blocks: left });
    let end = chainEnd(ledger.persediaan, highestNumber(ledger.riwayat));
    const first = end.nomor + 1;
    const entries = sound.map(({ line, draft }, index) => {
      const entry = nextEntry(end, draft, deed, index);
      end = entry;
      return { ...entry, line };
    });
    const after = balances([...ledger.persediaan.rows, ...entries]);
    const [one] = entries;
    const stands =
      one && entries.length === 1
        ? `Baris ${one.line} disahkan: ${entryWords(one)}; sisa sekarang ${amount(one.barang, after[one.barang])}.`
        : `${entries.length} baris disahkan; sisa sekarang ${balanceSentence(after)}.`;
    return {
      changes: entries.map(({ line, ...entry }) => put(persediaan, entry, line)),
      sentence: left.length === 0 ? stands : `${stands} ${left.length} baris belum: ${firstLeft?.sentence}.`,
      object: entriesObject(first, end.nomor),
      balances: after,
      left,
    };
  },
});

/**
 * Looks at the lines by day, incoming goods first, as the stock was moved and not as they happen to be typed; each one
 * that is sound counts for the next.
 */
function sift(ledger: Ledger, typed: { line: number; reading: TypedLine }[], now: string) {
  const frozenUntil = closedUntil(ledger.riwayat);
  const totals = new Map<Item, Map<Day, number>>();
  const sound: { line: number; draft: EntryDraft }[] = [];
  const left: Place[] = [];
  const leave = (line: number, column: string, sentence: string) =>
    left.push({ sheet: persediaan.sheet, line, column: ledger.persediaan.layout?.places[column] ?? 0, sentence });
  const complete = typed.flatMap(({ line, reading }) => {
    if (reading.complete) return [{ line, draft: reading.draft }];
    leave(line, reading.column, reading.sentence);
    return [];
  });
  complete.sort(
    (a, b) => compare(a.draft.tanggal, b.draft.tanggal) || effect(b.draft) - effect(a.draft) || a.line - b.line,
  );
  for (const { line, draft } of complete) {
    const days = totals.get(draft.barang) ?? dailyTotals(ledger.persediaan.rows, draft.barang);
    totals.set(draft.barang, days);
    const refusal = refusalOf(draft, now, frozenUntil, days);
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
