import * as actions from '../actions';
import type { Action, Fields, Place } from '../actions/action';
import { deedOf } from '../actions/action';
import { perform } from '../actions/perform';
import { refusalOf } from '../actions/refusalOf';
import { type Procedure, procedure } from '../declare';
import { type Balances, UNITS } from '../domain/ledger';
import { keepClosedMonths } from '../reports/monthly/closing';
import { ITEMS, type Item } from '../tables/persediaan';
import type { Host } from '../workbook/host';

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
  /** Only where another changed the row in the meantime: sent along as `semula`, one's own goes through all the same. */
  conflict?: string;
  /** Only where there is but a doubt, asked about once: sent along, it goes through. */
  ask?: { field: string; value: string };
}

/** How much of an item is left by the ledger. */
export interface Balance {
  item: Item;
  /** In `unit`; negative only when the sheet was edited by hand. */
  count: number;
  /** `keping` or `gulung`. */
  unit: string;
}

/** Carries out an action by its name. */
export const catat: Procedure<Host, Posting, PostingAnswer> = procedure((host, posting) => {
  const asked = readPosting(posting);
  if ('sentence' in asked) return { ok: false, sentence: asked.sentence, fields: {}, places: [] };
  const { action, input, actionId } = asked;
  const outcome = perform(host.workbook, action, input, deedOf(host.occasion(), actionId));
  if (!outcome.done) {
    const { sentence, fields, blocks, conflict, ask } = outcome;
    const more = { ...(conflict === null ? {} : { conflict }), ...(ask ? { ask } : {}) };
    return { ok: false, sentence, fields, places: blocks.map(placeOf), ...more };
  }
  // Before a name or a setting changes: a closed month is to print the same for ever.
  if (action === (actions.tutupBulan as unknown as AnyAction)) keepClosedMonths(host, actionId);
  return {
    ok: true,
    sentence: outcome.sentence,
    again: outcome.again,
    undo: outcome.undo && { ...outcome.undo, caption: `Urungkan ${action.caption.toLowerCase()}` },
    balances: outcome.balances && balanceList(outcome.balances),
  };
});

/** Why `catat` would refuse that, in a sentence; '' where nothing stands against it. Nothing is written. */
export const cobaCatat: Procedure<Host, Omit<Posting, 'actionId'>, string> = procedure((host, posting) => {
  const asked = readPosting({ ...posting, actionId: 'coba' });
  if ('sentence' in asked) return asked.sentence;
  return refusalOf(host.workbook, asked.action, asked.input, deedOf(host.occasion(), asked.actionId));
});

type AnyAction = Action<Fields, Record<string, unknown>>;

/** What came over the wire may be of any shape; only an action of ours, by its own name, is carried out. */
function readPosting(
  posting: unknown,
): { action: AnyAction; input: Record<string, string>; actionId: string } | { sentence: string } {
  const { action: name, input, actionId } = (isRecord(posting) ? posting : {}) as Record<string, unknown>;
  const known = new Map<unknown, unknown>(Object.entries(actions)).get(name) as AnyAction | undefined;
  if (!known) return { sentence: `Tindakan "${typeof name === 'string' ? name.slice(0, 40) : ''}" tidak dikenal.` };
  if (!isRecord(input) || !Object.values(input).every((value) => typeof value === 'string')) {
    return { sentence: 'Isian harus berupa teks, satu per kolom.' };
  }
  return { action: known, input: input as Record<string, string>, actionId: actionId as string };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const placeOf = ({ sheet, line, column, sentence }: Place) => ({ sheet, line, column, sentence });

/** Always in the same order. */
export function balanceList(left: Balances): Balance[] {
  return ITEMS.map((item) => ({ item, count: left[item], unit: UNITS[item] }));
}
