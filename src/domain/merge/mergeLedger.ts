import type { Moment } from '../../cells/day';
import { type Day, formatDay } from '../../cells/day';
import { ITEMS, type PersediaanRow, persediaan } from '../../tables/persediaan';
import { foldKey } from '../../tables/table';
import { futureDay } from '../entryRules';
import { amount, dailyTotals, effect } from '../ledger';
import { frozenSentence } from '../ledgerHistory';
import { reversals } from '../ledgerReversal';
import { type ChainEnd, codeOf, seal } from '../ledgerSeal';

export interface MergedLedger {
  /** Entries that only the file has, joined to the chain here in the order in which they were posted there. */
  entries: PersediaanRow[];
  /** Not taken along, each with why. */
  left: string[];
}

/** The id of an entry that comes in again after a merge that had brought it was undone. */
const idAgain = (id: string): string => codeOf(`${id} lagi`, 10);

/**
 * The union by id. An entry keeps all that it says; its running number and its hash are those of its new place. What a
 * merge brought and its undo reversed comes in again under another id, as long as the file doesn't have it reversed, too.
 *
 * @param isUndone whether a reversal here was the undo of a merge
 */
export function mergeLedger(
  here: readonly PersediaanRow[],
  there: readonly PersediaanRow[],
  end: ChainEnd,
  isUndone: (reversal: PersediaanRow) => boolean = () => false,
): MergedLedger {
  const known = new Map(here.map((row) => [foldKey(row.id), row]));
  const originals = new Map([...here, ...there].map(({ id }) => [foldKey(idAgain(id)), foldKey(id)]));
  const reversed = reversals(here);
  const reversedThere = reversals(there);
  const entries: PersediaanRow[] = [];
  const left: string[] = [];
  let last = end;
  const join = (row: PersediaanRow) => {
    const { line: _, ...entry } = row as PersediaanRow & { line?: number };
    const renumbered = { ...entry, nomor: last.nomor + 1 };
    last = { ...renumbered, sidik: seal(last.sidik, renumbered) };
    entries.push(last as PersediaanRow);
  };
  /** The entry itself, or as it last came in again. */
  const standing = (row: PersediaanRow): PersediaanRow => {
    const again = known.get(foldKey(idAgain(row.id)));
    return again ? standing(again) : row;
  };
  const isTakenBack = (id: unknown): boolean => {
    let first = id;
    while (originals.has(first)) first = originals.get(first);
    const here = reversed.get(first);
    return first !== id && here !== undefined && foldKey(here.id) !== foldKey(reversedThere.get(first)?.id);
  };
  for (const row of [...there].sort((a, b) => a.nomor - b.nomor)) {
    const same = known.get(foldKey(row.id));
    if (same) {
      const headers = differing(same, row);
      if (headers) left.push(`No ${same.nomor} berbeda di berkas (${headers}), tetap seperti di sini`);
      const latest = standing(same);
      const undone = reversed.get(foldKey(latest.id));
      const isFree = row.membalik === null && !reversedThere.has(foldKey(row.id));
      if (isFree && undone && isUndone(undone)) join({ ...latest, id: idAgain(latest.id) });
      continue;
    }
    // It came in again over there, but was taken back here on its own: neither it nor what reverses it is wanted.
    if ([row.id, row.membalik].some((id) => id !== null && isTakenBack(foldKey(id)))) continue;
    const named = row.membalik === null ? undefined : known.get(foldKey(row.membalik));
    const base = named && standing(named);
    const earlier = base ? reversed.get(foldKey(base.id)) : undefined;
    if (base && earlier) {
      left.push(`pembalikan ${row.membalik}: sudah dibalik di sini oleh No ${earlier.nomor}`);
      continue;
    }
    if (base && effect(base) !== -row.jumlah) {
      left.push(`pembalikan No ${base.nomor}: jumlahnya di berkas lain dari yang di sini; balikkan di sini bila perlu`);
      continue;
    }
    // It names a row by its running number there.
    if (row.jenis === 'KOREKSI') continue;
    join(base ? { ...row, membalik: base.id } : row);
  }
  return { entries, left };
}

/** What an entry says otherwise over there, a hand having changed it on either side: its columns; '' when nothing. */
function differing(here: PersediaanRow, there: PersediaanRow): string {
  return Object.entries(persediaan.columns)
    .filter(([name]) => name !== 'nomor' && name !== 'sidik')
    .filter(([name]) => here[name as keyof PersediaanRow] !== there[name as keyof PersediaanRow])
    .map(([, { header }]) => header)
    .join(', ');
}

/** Why the union can't stand: a day to come, a closed month, or a stock below zero; null when it can. */
export function ledgerObstacle(
  here: readonly PersediaanRow[],
  entries: readonly PersediaanRow[],
  now: Moment,
  closedUntil: Day | null,
): string | null {
  for (const { tanggal, jenis, jumlah, barang } of entries) {
    const wrong = futureDay('Tanggal', tanggal, now) ?? frozenSentence(tanggal, closedUntil);
    if (wrong) return `${jenis} ${amount(barang, jumlah)} ${barang} ${formatDay(tanggal)}: ${wrong}`;
  }
  for (const item of ITEMS) {
    const added = dailyTotals(entries, item);
    if (added.size === 0) continue;
    const both = dailyTotals([...here, ...entries], item);
    let [left, more] = [0, 0];
    for (const [day, moved] of [...both].sort(([a], [b]) => (a < b ? -1 : 1))) {
      left += moved;
      more += added.get(day) ?? 0;
      if (left < 0 && more < 0) {
        return `Bersama entri dari berkas, stok ${item} pada ${formatDay(day)} menjadi ${amount(item, left)} (di sini ${amount(item, left - more)}, dari berkas ${amount(item, more)}). Catat dulu penerimaan yang belum tercatat`;
      }
    }
  }
  return null;
}
