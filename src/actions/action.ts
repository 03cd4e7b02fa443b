import type { Cell, ValueOf } from '../cells/cell';
import type { Balances } from '../domain/ledger';
import type { Posting } from '../domain/ledgerEntry';
import type { Column, ReadingsOf, Rows, Table } from '../tables/table';
import type { Occasion } from '../workbook/workbook';
import type { Change } from './change';

export interface Field<T> {
  label: string;
  cell: Cell<T>;
  /** What a field that wasn't sent at all stands for; without this it counts as sent empty. */
  absent?: T;
}

export type Fields = Record<string, Field<unknown>>;
export type InputOf<F extends Fields> = { [K in keyof F]: ValueOf<F[K]['cell']> };

/** When, by whom, and under which id: the same id is the same action, however often it is sent. */
export interface Deed extends Occasion {
  actionId: string;
}

/** What an occasion only finds out by a call stays to be found out: some of it costs none a little later. */
export const deedOf = (occasion: Occasion, actionId: string): Deed => Object.assign(occasion, { actionId });

/** One thing that can be done to the workbook: what it asks, what it looks at, and what it makes of both. Pure. */
export interface Action<F extends Fields, T> {
  /** As it stands in Riwayat. */
  caption: string;
  fields: F;
  /** The tables it must see. */
  tables: T;
  /** Of an action that does no more than put one entry into the ledger: which. Then it need not see every row. */
  entry?(input: InputOf<F>): Posting;
  /** It closes or opens a month. */
  marks?: true;
  /** `look`: reads a table beyond those, for an action that only its input tells which it is about. */
  decide(read: ReadingsOf<T>, input: InputOf<F>, deed: Deed, look: Look): Decision;
}

export type Look = (table: Table) => Rows<unknown>;

export type Decision = Accepted | Refused;

export interface Accepted {
  changes: Change[];
  /** What was done, for the person and for Riwayat. */
  sentence: string;
  /** Sheet and key of what was touched. */
  object: string;
  /** The action that takes this one back, with its input. */
  undo?: Undo;
  /** What the ledger has left afterwards, for an action that moved it. */
  balances?: Balances;
  /** What was not taken along, each with its reason: of many rows typed at once some may not be sound. */
  left?: Place[];
  /** What is remembered of the ledger may not hold any more: its cells were changed by hand. */
  doubtful?: boolean;
}

export interface Undo {
  action: string;
  /** As the sidebar would send it. */
  input: Record<string, string>;
}

export interface Refused {
  refused: string;
  /** The field the refusal is about. */
  field?: string;
  /** Places in the workbook that stand in the way, each with what it says. */
  blocks?: Place[];
  /** Another came between: the cells as they stand now, to be sent along when the person keeps to his own. */
  conflict?: string;
  /** Nothing stands in the way but a doubt: posted again with this in this field, it goes through. */
  ask?: Ask;
}

export interface Ask {
  field: string;
  value: string;
}

export interface Place {
  sheet: string;
  line: number;
  column: number;
  sentence: string;
}

export function defineAction<const F extends Fields, const T extends Record<string, unknown>>(
  action: Action<F, T>,
): Action<F, T> {
  return action;
}

/** The field of a form that fills a column. */
export function fieldOf<T>({ header, cell }: Column<T>): Field<T> {
  return { label: header, cell };
}

/** A field of a form of changes: left out, the cell stays as it is; sent empty, it is emptied. */
export function changeOf<T>(label: string, cell: Cell<T>): Field<T | undefined> {
  return { label, cell: cell as Cell<T | undefined>, absent: undefined };
}

export const refuse = (refused: string, more: Omit<Refused, 'refused'> = {}): Refused => ({ refused, ...more });
