import { mustBe } from '../cells/cell';
import type { Raw } from '../cells/raw';
import type { Balances } from '../domain/ledger';
import { everyTable } from '../tables/every';
import { riwayat } from '../tables/riwayat';
import { type Column, type Rows, readTable, readTables } from '../tables/table';
import { BUSY, type Workbook } from '../workbook/workbook';
import type { Action, Deed, Fields, InputOf, Place, Undo } from './action';
import { apply, type Change, put } from './change';
import { pastOf, pastRow, signed } from './past';
import { withStanding } from './standing';

export type Outcome = Done | NotDone;

export interface Done {
  done: true;
  sentence: string;
  undo: Undo | null;
  /** The same action had been carried out before; nothing was written this time. */
  again: boolean;
  balances: Balances | null;
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
}

/**
 * The one way to write. Under the lock: an unfinished action is finished first; a repeated one is recognised; then the
 * tables are read, the action decides, and what it decided is written to the journal before it is applied. The row in
 * Riwayat comes last and is the mark that it is done. A stop at any point leaves either nothing or a journal entry
 * that the next action carries to its end.
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
  const input = readInput(action.fields, raw);
  if (!input.ok) return notDone(Object.values(input.fields).join('. '), { fields: input.fields });
  const outcome = workbook.exclusively(() => {
    let grid = workbook.read(riwayat.sheet);
    let past = pastOf(grid);
    if ('problem' in past) return notDone(past.problem);
    const text = workbook.journal.read();
    if (text === null) return notDone('Jurnal SiapKTP tidak ditemukan. Jalankan SiapKTP > Siapkan lembar kerja.');
    const unfinished = readEntry(text);
    if (unfinished && past.sentenceOf(unfinished.id) === null) {
      const problem = finish(workbook, unfinished);
      if (problem) return notDone(`Tindakan sebelumnya terputus dan harus diselesaikan dulu. ${problem}`);
      grid = workbook.read(riwayat.sheet);
      past = pastOf(grid);
      if ('problem' in past) return notDone(past.problem);
    }
    const earlier = past.sentenceOf(deed.actionId);
    if (earlier !== null) return done(earlier, { again: true });
    return decideAndWrite(workbook, action, input.value, signed(deed), grid);
  });
  return outcome === BUSY
    ? notDone('Orang lain sedang mencatat. Belum ada yang tersimpan dan isian Anda tetap ada; coba lagi sebentar.')
    : outcome;
}

function decideAndWrite<F extends Fields, T extends Record<string, unknown>>(
  workbook: Workbook,
  action: Action<F, T>,
  input: InputOf<F>,
  deed: Deed,
  past: Raw[][] | null,
): Outcome {
  const grids = new Map([[riwayat.sheet, past]]);
  const read = readTables(action.tables, (sheet) => {
    const grid = grids.get(sheet) ?? workbook.read(sheet);
    grids.set(sheet, grid);
    return grid;
  });
  for (const { layout, issues } of Object.values(read) as Rows<unknown>[]) {
    if (!layout) return notDone(issues[0]?.sentence ?? '', { blocks: issues });
  }
  const decision = action.decide(read, input, deed);
  if ('refused' in decision) {
    return notDone(decision.refused, {
      fields: decision.field ? { [decision.field]: decision.refused } : {},
      blocks: decision.blocks ?? [],
      conflict: decision.conflict ?? null,
    });
  }
  const changes = [...withStanding(decision.changes, grids), put(riwayat, pastRow(action.caption, decision, deed))];
  const unkept = unreadable(changes);
  if (unkept) return notDone(`${unkept}. Belum ada yang tersimpan.`);
  const size = writeJournal(workbook, deed.actionId, changes);
  apply(workbook, changes, grids);
  // Every later action reads the journal first: an import's entry of megabytes would slow them all.
  if (size > LONG_ENTRY) workbook.journal.write('');
  return done(decision.sentence, decision);
}

/**
 * What is written must be read again, or it would be gone from every total: a number one past the highest that a hand
 * has typed may be no number any more. '' when all is well.
 */
function unreadable(changes: readonly Change[]): string {
  for (const { table, cells } of changes) {
    for (const [name, raw] of Object.entries(cells ?? {})) {
      const { header, cell } = table.columns[name] as Column<unknown>;
      const reading = cell.read(raw);
      if (!reading.ok) return `Lembar ${table.sheet}: ${mustBe(header, reading)}`;
    }
  }
  return '';
}

function done(sentence: string, more: Partial<Done>): Done {
  const { undo = null, again = false, balances = null, left = [] } = more;
  return { done: true, sentence, undo, again, balances, left };
}

function notDone(sentence: string, more: Partial<NotDone> = {}): NotDone {
  return { done: false, sentence, fields: {}, blocks: [], conflict: null, ...more };
}

/** Reads every field of a form; errors are said per field. */
export function readInput<F extends Fields>(
  fields: F,
  raw: Record<string, Raw>,
): { ok: true; value: InputOf<F> } | { ok: false; fields: Record<string, string> } {
  const value: Record<string, unknown> = {};
  const errors: Record<string, string> = {};
  const sent = new Map(Object.entries(raw));
  for (const [name, field] of Object.entries(fields)) {
    if (!sent.has(name) && 'absent' in field) {
      value[name] = field.absent;
      continue;
    }
    const reading = field.cell.read(sent.get(name) ?? '');
    if (reading.ok) value[name] = reading.value;
    else errors[name] = mustBe(field.label, reading);
  }
  return Object.keys(errors).length > 0 ? { ok: false, fields: errors } : { ok: true, value: value as InputOf<F> };
}

interface Entry {
  id: string;
  changes: (Omit<Change, 'table'> & { sheet: string })[];
}

const LONG_ENTRY = 100_000;

/** @returns how long the entry is */
function writeJournal(workbook: Workbook, id: string, changes: readonly Change[]): number {
  const entry: Entry = { id, changes: changes.map(({ table, ...change }) => ({ sheet: table.sheet, ...change })) };
  const body = JSON.stringify(entry);
  // The length in front tells an entry that was cut off while being written: that action never began.
  workbook.journal.write(`${body.length}:${body}`);
  return body.length;
}

/** Carries an action that stopped half way to its end. @returns what stands in the way; '' when it is done */
function finish(workbook: Workbook, entry: Entry): string {
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

/** null where there is none: nothing written yet, cut off while being written, or not written by us at all. */
function readEntry(text: string): Entry | null {
  const colon = text.indexOf(':');
  const body = text.slice(colon + 1);
  if (colon < 1 || Number(text.slice(0, colon)) !== body.length) return null;
  try {
    const entry: unknown = JSON.parse(body);
    return isEntry(entry) ? entry : null;
  } catch {
    return null;
  }
}

function isEntry(value: unknown): value is Entry {
  if (!isRecord(value) || typeof value.id !== 'string' || !Array.isArray(value.changes)) return false;
  return value.changes.every(
    (change) =>
      isRecord(change) &&
      typeof change.sheet === 'string' &&
      typeof change.key === 'string' &&
      (change.cells === null || isRecord(change.cells)),
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
