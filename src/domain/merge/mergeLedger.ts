import type { Moment } from '../../cells/day';
import { type Day, formatDay } from '../../cells/day';
import { ITEMS, type PersediaanRow, persediaan } from '../../tables/persediaan';
import { foldKey } from '../../tables/table';
import { ITEM_WORDS } from '../../tables/words';
import { futureDay } from '../entryRules';
import { amount, dailyTotals, effect, entryWords } from '../ledger';
import { frozenSentence } from '../ledgerHistory';
import { type ChainEnd, seal } from '../ledgerSeal';
import { EntryLives, idAgain, isUndo, type Life } from './entryLives';

export interface MergedLedger {
  /** Entries that only the file has, joined to the chain here in the order in which they were posted there. */
  entries: PersediaanRow[];
  /** How many of them a merge had brought before, which was undone. */
  again: number;
  /** Of these, what somebody seems to have noted anew here meanwhile, in a sentence each. */
  twice: string[];
  /** Not taken along, each with why. */
  left: string[];
}

/**
 * The union by id. An entry keeps all that it says; its running number and its hash are those of its new place. What a
 * merge brought and its undo reversed comes in again under another id while it stands over there; that undo itself is no
 * matter of other workbooks.
 *
 * @param comesAgain whether an entry that was undone here may come in again
 */
export function mergeLedger(
  here: readonly PersediaanRow[],
  there: readonly PersediaanRow[],
  end: ChainEnd,
  comesAgain: (entry: PersediaanRow) => boolean = () => true,
): MergedLedger {
  const known = new Map(here.map((row) => [foldKey(row.id), row]));
  const lives = new EntryLives(here, there);
  const [ours, theirs] = [lives.in(here), lives.in(there)];
  const merged: MergedLedger = { entries: [], again: 0, twice: [], left: [] };
  let last = end;
  const join = (row: PersediaanRow) => {
    const { line: _, ...entry } = row as PersediaanRow & { line?: number };
    const renumbered = { ...entry, nomor: last.nomor + 1 };
    last = { ...renumbered, sidik: seal(last.sidik, renumbered) };
    merged.entries.push(last as PersediaanRow);
  };
  /** What came in here by now, by first id. */
  const joined = new Map<unknown, PersediaanRow>();
  const joinAs = (first: unknown, row: PersediaanRow) => {
    join(row);
    joined.set(first, row);
  };

  function entry(row: PersediaanRow): void {
    const firstId = lives.firstId(row.id);
    const [mine, other] = [ours.get(foldKey(firstId)), theirs.get(foldKey(firstId))];
    // Of the rows that are one entry over there the latest speaks.
    if (other?.row !== row || other.state === 'undone') return;
    if (!mine) joinAs(foldKey(firstId), { ...row, id: firstId });
    else if (mine.state === 'undone' && other.state === 'stands' && comesAgain(mine.row)) {
      joinAs(foldKey(firstId), { ...mine.row, id: idAgain(mine.row.id) });
      merged.again++;
      const anew = notedAnew(mine);
      if (anew) merged.twice.push(twiceSentence(mine.row, anew));
    }
  }

  /** Says the same, was posted here after the undo, and isn't known over there; each counts once. */
  const spoken = new Set<PersediaanRow>();
  function notedAnew({ row, by }: Life): PersediaanRow | undefined {
    const found = [...ours].find(
      ([first, { row: other, state }]) =>
        state === 'stands' &&
        other.nomor > (by?.nomor ?? 0) &&
        !theirs.has(first) &&
        !spoken.has(other) &&
        (['tanggal', 'barang', 'jenis', 'jumlah'] as const).every((name) => other[name] === row[name]),
    )?.[1].row;
    if (found) spoken.add(found);
    return found;
  }

  function reversal(row: PersediaanRow, of: string): void {
    const first = foldKey(lives.firstId(of));
    const mine = ours.get(first);
    const base = joined.get(first) ?? mine?.row;
    if (base && effect(base) !== -row.jumlah) {
      merged.left.push(
        `pembalikan No ${known.get(foldKey(base.id))?.nomor ?? row.nomor}: jumlahnya di berkas lain dari yang di sini; balikkan di sini bila perlu`,
      );
    } else if (mine && mine.state !== 'stands' && !joined.has(first)) {
      if (mine.by && mine.state === 'reversed') {
        merged.left.push(`pembalikan No ${mine.row.nomor}: sudah dibalik di sini oleh No ${mine.by.nomor}`);
      }
    } else join(base ? { ...row, membalik: base.id } : row);
  }

  for (const row of [...there].sort((a, b) => a.nomor - b.nomor)) {
    const same = known.get(foldKey(row.id));
    if (same) {
      const isOfOne = lives.firstId(same.membalik ?? '') === lives.firstId(row.membalik ?? '');
      const headers = differing(same, isOfOne ? { ...row, membalik: same.membalik } : row);
      if (headers) merged.left.push(`No ${same.nomor} berbeda di berkas (${headers}), tetap seperti di sini`);
    }
    // A KOREKSI names a row by its running number there.
    if (row.jenis === 'KOREKSI') continue;
    if (row.membalik === null) entry(row);
    else if (!same && !isUndo(row)) reversal(row, row.membalik);
  }
  return merged;
}

const twiceSentence = (entry: PersediaanRow, anew: PersediaanRow): string =>
  `${entryWords(entry)} ${formatDay(entry.tanggal)} masuk lagi, padahal sudah dicatat lagi di sini (No ${anew.nomor}); bila keduanya satu hal, balik salah satunya`;

/** What an entry says otherwise over there, a hand having changed it on either side: its columns; '' when nothing. */
function differing(here: PersediaanRow, there: PersediaanRow): string {
  return Object.entries(persediaan.columns)
    .filter(([name]) => name !== 'nomor' && name !== 'sidik')
    .filter(([name]) => here[name as keyof PersediaanRow] !== there[name as keyof PersediaanRow])
    .map(([, { header }]) => header)
    .join(', ');
}

const MOST_NAMED = 5;

/** Why the union can't stand: a day to come, a closed month, or a stock below zero; null when it can. */
export function ledgerObstacle(
  here: readonly PersediaanRow[],
  entries: readonly PersediaanRow[],
  now: Moment,
  closedUntil: Day | null,
): string | null {
  const wrong = entries.flatMap((entry) => {
    const { tanggal } = entry;
    const why = futureDay('Tanggal', tanggal, now) ?? frozenSentence(tanggal, closedUntil);
    return why ? [`${entryWords(entry)} ${formatDay(tanggal)}: ${why}`] : [];
  });
  if (wrong.length > 0) {
    const more = wrong.length - MOST_NAMED;
    return [...wrong.slice(0, MOST_NAMED), ...(more > 0 ? [`dan ${more} entri lagi`] : [])].join('; ');
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
        return `Bersama entri dari berkas, sisa ${ITEM_WORDS[item]} pada ${formatDay(day)} menjadi ${amount(item, left)} (di sini ${amount(item, left - more)}, dari berkas ${amount(item, more)}). Catat dulu penerimaan yang belum tercatat`;
      }
    }
  }
  return null;
}
