import type { Raw } from '../cells/raw';
import type { Balances } from '../domain/ledger';
import type { Anchor } from '../domain/ledgerAnchor';
import type { Traces } from '../domain/ledgerHistory';
import { leftBy, leftWith } from '../domain/ledgerLeft';
import { riwayat } from '../tables/riwayat';
import { type ReadingsOf, type Rows, readTable, type Table } from '../tables/table';
import { type Entry, entryText, readEntry } from '../workbook/journalEntry';
import { BUSY, type Workbook } from '../workbook/workbook';
import type { Action, Ask, Decision, Deed, Fields, InputOf, Place, Undo } from './action';
import { type ActionName, barred, nameOf } from './allowed';
import { anchorAfter, catchUp, isAnchored, type Kept, keepOutside, keptOutside, UNASKED, withAnchor } from './anchored';
import { apply, type Change, ofSheets, put } from './change';
import { withClosedMonths } from './closedMonths';
import { finish } from './interrupted';
import { type Memory, memoryText, readMemory } from './memory';
import { pastOf, pastRow, signed } from './past';
import { readInput } from './readInput';
import { remember, type Whole } from './remember';
import { withStanding } from './standing';
import { swiftly } from './swift';
import { unreadable } from './unreadable';

export type Outcome = Done | NotDone;

export interface Done {
  done: true;
  sentence: string;
  undo: Undo | null;
  /** The same action had been carried out before; nothing was written this time. */
  again: boolean;
  balances: Balances | null;
  /** Sheet and key of what was touched; '' where nothing was written this time. */
  object: string;
  /** What was not taken along. */
  left: Place[];
}

export interface NotDone {
  done: false;
  sentence: string;
  /** What is wrong with which field. */
  fields: Record<string, string>;
  blocks: Place[];
  /** See `Refused`. */
  conflict: string | null;
  /** See `Refused`. */
  ask?: Ask;
}

/**
 * The one way to write. Who may not is refused before anything is asked of the sheets. Under the lock: an unfinished
 * action is finished first; a repeated one is recognised; then the tables are read, the action decides, and what it
 * decided is written to the journal before it is applied. The row in Riwayat comes last and is the mark that it is done.
 * A stop at any point leaves either nothing or a journal entry that the next action carries to its end.
 */
export function perform<F extends Fields, T extends Record<string, unknown>>(
  workbook: Workbook,
  action: Action<F, T>,
  raw: Record<string, Raw>,
  deed: Deed,
): Outcome {
  const id: unknown = deed.actionId;
  if (typeof id !== 'string' || !riwayat.columns.id.cell.read(id).ok) {
    return notDone('Kode tindakan harus ada, paling panjang 64 huruf dan angka. Muat ulang panel, lalu coba lagi.');
  }
  const name = nameOf(action);
  // A programmer's slip: what no list of rights names would be barred from nobody.
  if (name === undefined) throw new Error(`Tindakan "${action.caption}" tidak terdaftar.`);
  const bar = barred(workbook, name, deed);
  if (bar) return notDone(bar);
  const input = readInput(action.fields, raw);
  if (!input.ok) return notDone(Object.values(input.fields).join('. '), { fields: input.fields });
  const outcome = workbook.exclusively(() => {
    const text = workbook.journal.read();
    if (text === null) return notDone('Jurnal SiapKTP tidak ditemukan. Jalankan SiapKTP > Siapkan lembar kerja.');
    const unfinished = readEntry(text);
    // Also where another action overwrites what tells that the anchor is one behind.
    const kept =
      isAnchored(action) || (unfinished && leftWith(unfinished)) ? keptOutside(workbook, unfinished) : UNASKED;
    const memory = readMemory(workbook.journal.kept());
    const own = signed(deed);
    // Where nothing is kept yet, the sheets have to tell what is.
    const swift =
      action.entry && kept.text !== '' && swiftly(workbook, memory, kept.anchor, action.entry(input.value), own);
    if (swift) return write(workbook, action.caption, swift, kept, own);
    let grid = workbook.read(riwayat.sheet);
    let past = pastOf(grid);
    if ('problem' in past) return notDone(past.problem);
    const stopped = unfinished !== null && past.sentenceOf(unfinished.id) === null;
    if (stopped) {
      const problem = finish(workbook, unfinished);
      if (problem) return notDone(`Tindakan sebelumnya terputus dan harus diselesaikan dulu. ${problem}`);
      grid = workbook.read(riwayat.sheet);
      past = pastOf(grid);
      if ('problem' in past) return notDone(past.problem);
    }
    const earlier = past.sentenceOf(deed.actionId);
    if (earlier !== null) return done(earlier, { again: true });
    const found = { past: grid ?? [], before: stopped ? null : memory, kept, last: unfinished };
    return decideAndWrite(workbook, action, input.value, own, found);
  }, !action.marks && isShort(deed));
  return outcome === BUSY
    ? notDone('Orang lain sedang mencatat. Belum ada yang tersimpan dan isian Anda tetap ada; coba lagi sebentar.')
    : outcome;
}

/** What an action finds that has to read the sheets. */
interface Found {
  /** The grid of Riwayat. */
  past: Raw[][];
  before: Memory | null;
  kept: Kept;
  /** In the journal. */
  last: Entry | null;
}

function decideAndWrite<F extends Fields, T extends Record<string, unknown>>(
  workbook: Workbook,
  action: Action<F, T>,
  input: InputOf<F>,
  deed: Deed,
  { past, before, kept, last }: Found,
): Outcome {
  const grids = new Map<string, Raw[][] | null>([[riwayat.sheet, past]]);
  const gridOf = (sheet: string) => {
    const grid = grids.get(sheet) ?? workbook.read(sheet);
    grids.set(sheet, grid);
    return grid;
  };
  // Each table's rows are made once: undoing an import asks for them for each of its records, and writing asks again.
  const seen = new Map<Table, Rows<unknown>>();
  const look = (table: Table) => {
    const rows = seen.get(table) ?? readTable(table, gridOf(table.sheet));
    seen.set(table, rows);
    return rows;
  };
  const read = Object.fromEntries(
    Object.entries(action.tables).map(([name, table]) => [name, look(table as Table)]),
  ) as ReadingsOf<T>;
  for (const { layout, issues } of Object.values(read) as Rows<unknown>[]) {
    if (!layout) return notDone(issues[0]?.sentence ?? '', { blocks: issues });
  }
  const { looked, anchor } = withAnchor(action, read, kept);
  const decided = action.decide(read, input, deed, look);
  const traces = (): Traces => ({
    ...(looked.past ?? readTable(riwayat, past)),
    // Most actions don't turn on it: asked for only where one tells of a closed month.
    anchor: kept === UNASKED ? keptOutside(workbook, last).anchor : anchor,
  });
  const told = 'refused' in decided ? decided : { ...decided, changes: withStanding(decided.changes, grids) };
  const decision = 'refused' in told ? told : withClosedMonths(told, gridOf, traces);
  const whole = { past, before, deed, ledger: looked.ledger, riwayat: looked.past } as Whole;
  return write(
    workbook,
    action.caption,
    {
      decision,
      apply: (changes) => apply(workbook, changes, grids, look),
      after: (changes) => ('refused' in decision ? null : remember(whole, decision, changes)),
      anchor: (changes) => anchorAfter(anchor, looked, changes),
    },
    kept,
    deed,
  );
}

/** A decision, and how it is carried out. */
interface Decided {
  decision: Decision;
  apply(changes: readonly Change[]): void;
  /** What is remembered once the changes stand. */
  after(changes: readonly Change[]): Memory | null;
  /** What is kept outside the sheets then. */
  anchor(changes: readonly Change[]): Anchor | null;
}

function write(workbook: Workbook, caption: string, decided: Decided, outside: Kept, deed: Deed): Outcome {
  const { decision, apply, after } = decided;
  if ('refused' in decision) {
    return notDone(decision.refused, {
      fields: decision.field ? { [decision.field]: decision.refused } : {},
      blocks: decision.blocks ?? [],
      conflict: decision.conflict ?? null,
      ...(decision.ask ? { ask: decision.ask } : {}),
    });
  }
  const changes = [...decision.changes, put(riwayat, pastRow(caption, decision, deed))];
  const unkept = unreadable(changes);
  if (unkept) return notDone(`${unkept}. Belum ada yang tersimpan.`);
  const memory = after(changes);
  const kept = memory ? memoryText(memory, deed.actionId) : '';
  const entry = entryText({ ...owed(outside), id: deed.actionId, changes: ofSheets(changes) });
  const anchor = decided.anchor(changes);
  const upToNow = catchUp(workbook, outside, anchor);
  workbook.journal.write(entry, kept);
  apply(changes);
  // Every later action reads the journal first: an import's entry of megabytes would slow them all.
  if (entry.length > LONG_ENTRY) workbook.journal.write(leftEntry(deed.actionId, changes, outside), kept);
  keepOutside(workbook, upToNow, anchor);
  return done(decision.sentence, { ...decision, undo: offered(workbook, decision.undo, deed) });
}

/** An undo that this person would be refused isn't offered. The panel is what offers it. */
function offered(workbook: Workbook, undo: Undo | undefined, deed: Deed): Undo | null {
  if (!undo) return null;
  return barred(workbook, undo.action as ActionName, { ...deed, through: 'sidebar' }) === null ? undo : null;
}

function done(sentence: string, more: Partial<Done>): Done {
  const { undo = null, again = false, balances = null, object = '', left = [] } = more;
  return { done: true, sentence, undo, again, balances, object, left };
}

function notDone(sentence: string, more: Partial<NotDone> = {}): NotDone {
  return { done: false, sentence, fields: {}, blocks: [], conflict: null, ...more };
}

/**
 * After a posting from the panel or from a cell nothing follows that takes long, but for a closing, whose reports are
 * kept; a menu item or a trigger may go on.
 */
const isShort = ({ through }: Deed): boolean => through === 'sidebar' || through === 'grid';

const LONG_ENTRY = 100_000;

/** Of an entry that is done, what tells where the ledger ends; '' where there is nothing to tell. */
function leftEntry(id: string, all: readonly Change[], outside: Kept): string {
  const changes = ofSheets(all);
  const sidik = leftBy(changes)?.end.sidik;
  if (!sidik && outside.owed === null) return '';
  return entryText({ ...owed(outside), id, changes: changes.filter(({ cells }) => sidik && cells?.sidik === sidik) });
}

const owed = ({ owed }: Kept): { left?: string } => (owed === null ? {} : { left: owed });
