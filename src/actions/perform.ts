import { mustBe } from '../cells/cell';
import type { Raw } from '../cells/raw';
import { everyTable } from '../tables/every';
import { type RiwayatRow, riwayat } from '../tables/riwayat';
import { type Rows, readTable, readTables } from '../tables/table';
import { BUSY, type Workbook } from '../workbook/workbook';
import type { Action, Deed, Fields, InputOf, Place, Undo } from './action';
import { apply, type Change, put } from './change';

export type Outcome = Done | NotDone;

export interface Done {
  done: true;
  sentence: string;
  undo: Undo | null;
  /** The same action had been carried out before; nothing was written this time. */
  again: boolean;
}

export interface NotDone {
  done: false;
  sentence: string;
  /** What is wrong with which field. */
  fields: Record<string, string>;
  blocks: Place[];
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
  const input = readInput(action.fields, raw);
  if (!input.ok) return notDone(Object.values(input.fields).join('. '), { fields: input.fields });
  const outcome = workbook.exclusively(() => {
    let grid = workbook.read(riwayat.sheet);
    let past = readTable(riwayat, grid);
    if (!past.layout) return notDone(past.issues[0]?.sentence ?? '');
    if (finishUnfinished(workbook, past.rows)) {
      grid = workbook.read(riwayat.sheet);
      past = readTable(riwayat, grid);
    }
    const earlier = past.rows.find((row) => row.id === deed.actionId);
    if (earlier) return { done: true, sentence: earlier.uraian, undo: null, again: true } satisfies Done;
    return decideAndWrite(workbook, action, input.value, deed, grid);
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
    });
  }
  const changes = [
    ...decision.changes,
    put(riwayat, {
      id: deed.actionId,
      waktu: deed.now,
      oleh: deed.who,
      tindakan: action.caption,
      objek: decision.object,
      uraian: decision.sentence,
    }),
  ];
  const size = writeJournal(workbook, deed.actionId, changes);
  apply(workbook, changes, grids);
  // Every later action reads the journal first: an import's entry of megabytes would slow them all.
  if (size > LONG_ENTRY) workbook.journal.write('');
  return { done: true, sentence: decision.sentence, undo: decision.undo ?? null, again: false };
}

function notDone(sentence: string, more: Partial<NotDone> = {}): NotDone {
  return { done: false, sentence, fields: {}, blocks: [], ...more };
}

/** Reads every field of a form; errors are said per field. */
export function readInput<F extends Fields>(
  fields: F,
  raw: Record<string, Raw>,
): { ok: true; value: InputOf<F> } | { ok: false; fields: Record<string, string> } {
  const value: Record<string, unknown> = {};
  const errors: Record<string, string> = {};
  for (const [name, field] of Object.entries(fields)) {
    const reading = field.cell.read(raw[name] ?? '');
    if (reading.ok) value[name] = reading.value;
    else errors[name] = mustBe(field.label, reading);
  }
  return Object.keys(errors).length > 0 ? { ok: false, fields: errors } : { ok: true, value: value as InputOf<F> };
}

interface Entry {
  id: string;
  changes: { sheet: string; key: string; cells: Record<string, Raw> | null; line?: number }[];
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

/** Carries an action that stopped half way to its end. @returns whether there was one */
function finishUnfinished(workbook: Workbook, past: readonly RiwayatRow[]): boolean {
  const entry = readEntry(workbook.journal.read());
  if (!entry || past.some((row) => row.id === entry.id)) return false;
  const tables = new Map(everyTable.map((table) => [table.sheet, table]));
  const changes = entry.changes.flatMap(({ sheet, ...change }) => {
    const table = tables.get(sheet);
    return table ? [{ table, ...change }] : [];
  });
  apply(workbook, changes, new Map());
  return true;
}

function readEntry(text: string): Entry | null {
  const colon = text.indexOf(':');
  const body = text.slice(colon + 1);
  return colon > 0 && Number(text.slice(0, colon)) === body.length ? (JSON.parse(body) as Entry) : null;
}
