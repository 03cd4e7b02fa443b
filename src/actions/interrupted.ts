import type { Raw } from '../cells/raw';
import { everyTable } from '../tables/every';
import { riwayat } from '../tables/riwayat';
import { readTable } from '../tables/table';
import { type Entry, readEntry } from '../workbook/journalEntry';
import { BUSY, NotAllowed, type Workbook } from '../workbook/workbook';
import { apply, type Change } from './change';
import { readMemory } from './memory';
import { pastOf } from './past';
import { cellsAt } from './remember';

/** What is shown meanwhile may hold half of an action: another is at it, or at something else. */
export const BEING_WRITTEN = 'Orang lain sedang mencatat, jadi angkanya mungkin baru sebagian; coba lagi sebentar.';

/**
 * Carries out the rest of an action that stopped half way, as the next action would: whoever only looks must not see
 * half of it until then. @returns what to tell the person; null when nothing was waiting,
 * BEING_WRITTEN when it couldn't be looked at
 */
export const finishInterrupted = (workbook: Workbook): string | null => finishedFirst(workbook).told;

/**
 * The same for who reads without the lock. `isStill` asks, for a call, whether no other action has begun since: then none
 * is by half in what was read in between.
 */
export function finishedFirst(workbook: Workbook): { told: string | null; isStill(): boolean } {
  let seen: string | null = null;
  const lookForWaiting = () => {
    seen = workbook.journal.read();
    return waitingEntry(workbook, seen);
  };
  return { told: finished(workbook, lookForWaiting), isStill: () => workbook.journal.read() === seen };
}

/** So often the sheets are read anew; where others post all the time a person tries again later. */
const MOST_READINGS = 3;

/**
 * Lets `make` read the sheets, without the lock, with no action by half in them: again where another has begun meanwhile.
 *
 * @param make asks `isStill` once all is read, and answers null where it isn't, or where another is writing
 * @returns what to tell of an action that was finished first, '' where there was none; and what was made, null where it
 *   couldn't be: others are writing
 */
export function ofWholeActions<T>(
  workbook: Workbook,
  make: (isStill: () => boolean) => T | null,
): { told: string; made: T | null } {
  const told: string[] = [];
  for (let readings = 1; ; readings++) {
    const looked = finishedFirst(workbook);
    // His action stands half written until he lets go of the lock.
    if (looked.told === BEING_WRITTEN) return { told: told.join(' '), made: null };
    if (looked.told !== null && !told.includes(looked.told)) told.push(looked.told);
    let hasBegun = false;
    const made = make(() => {
      hasBegun = !looked.isStill();
      return !hasBegun;
    });
    if (!hasBegun || readings === MOST_READINGS) return { told: told.join(' '), made };
  }
}

function finished(workbook: Workbook, lookForWaiting: () => Entry | null): string | null {
  if (lookForWaiting() === null) return null;
  try {
    // Somebody may have been in the middle of it, and done by now.
    const outcome = workbook.exclusively(() => finishWaiting(workbook, lookForWaiting()));
    return outcome === BUSY ? BEING_WRITTEN : outcome;
  } catch (error) {
    if (!(error instanceof NotAllowed)) throw error;
    return 'Satu tindakan terputus di tengah, jadi angkanya mungkin baru sebagian. Tindakan itu selesai begitu panel dibuka, atau sesuatu dicatat, oleh orang yang boleh menyunting spreadsheet ini.';
  }
}

function finishWaiting(workbook: Workbook, entry: Entry | null): string | null {
  if (entry === null) return null;
  const problem = finish(workbook, entry);
  if (problem) return `Satu tindakan terputus di tengah dan belum dapat diselesaikan. ${problem}`;
  // Of several devices each has its row in Riwayat; the last one tells of the whole.
  const said = entry.changes.filter(({ sheet }) => sheet === riwayat.sheet).pop()?.cells?.uraian;
  return `Tindakan yang terputus di tengah sudah diselesaikan: ${said ?? entry.id}`;
}

/** The journal's entry if Riwayat doesn't tell that it was done. */
function waitingEntry(workbook: Workbook, text: string | null): Entry | null {
  const entry = text === null ? null : readEntry(text);
  if (entry === null) return null;
  // Mostly it is Riwayat's last line, and where that stands is remembered: no need to read all of it.
  const memory = readMemory(workbook.journal.kept());
  const [last] = (memory && workbook.tail(riwayat.sheet, memory.past.line)) ?? [];
  if (memory && last && cellsAt(last, memory.past.places)[0] === entry.id) return null;
  const past = pastOf(workbook.read(riwayat.sheet));
  return 'problem' in past || past.sentenceOf(entry.id) !== null ? null : entry;
}

/** Carries an action that stopped half way to its end. @returns what stands in the way; '' when it is done */
export function finish(workbook: Workbook, entry: Entry): string {
  const grids = new Map<string, Raw[][] | null>();
  const changes: Change[] = [];
  for (const { sheet, ...change } of entry.changes) {
    const table = everyTable.find((one) => one.sheet === sheet);
    // An older version may have had sheets that this one doesn't know.
    if (!table) continue;
    if (!grids.has(sheet)) {
      const grid = workbook.read(sheet);
      const { layout, issues } = readTable(table, grid);
      if (!layout) return issues[0]?.sentence ?? '';
      grids.set(sheet, grid);
    }
    changes.push({ table, ...change });
  }
  apply(workbook, changes, grids);
  return '';
}
