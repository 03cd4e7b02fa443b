import type { Item } from '../tables/persediaan';

/** What the sidebar posts. `input` holds what was typed, field by field; a field left out counts as empty. */
export interface Posting {
  /** The name of an action, as `src/actions/index.ts` exports it. */
  action: string;
  input: Record<string, string>;
  /** The same id is the same action, however often it is sent. */
  actionId: string;
}

export type PostingAnswer = Posted | NotPosted;

export interface Posted {
  ok: true;
  sentence: string;
  /** It had been carried out before; nothing was written this time. */
  again: boolean;
  /** The action that takes this one back, to be posted as it stands under a new id; null when there is none. */
  undo: { action: string; input: Record<string, string>; caption: string } | null;
  /** What is left of each item when the action was on the ledger, else null. */
  balances: Balance[] | null;
}

export interface NotPosted {
  ok: false;
  sentence: string;
  /** What is wrong with which field, by the field's name. */
  fields: Record<string, string>;
  /** Rows that stand in the way, all of them. */
  places: { sheet: string; line: number; column: number; sentence: string }[];
}

/** How much of an item is left by the ledger. */
export interface Balance {
  item: Item;
  /** In `unit`; negative only when the sheet was edited by hand. */
  count: number;
  /** `keping` or `gulung`. */
  unit: string;
}
