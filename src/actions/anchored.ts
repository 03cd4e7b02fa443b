import { type Anchor, advanced, anchorText, readAnchor } from '../domain/ledgerAnchor';
import { highestTold, type Traces } from '../domain/ledgerHistory';
import { anchorOfSheets, foundAnchor, leftBy, owedTo } from '../domain/ledgerLeft';
import type { ChainEnd } from '../domain/ledgerSeal';
import { touchesOf } from '../domain/ledgerTouched';
import { type PersediaanRow, persediaan } from '../tables/persediaan';
import { riwayat } from '../tables/riwayat';
import type { Rows } from '../tables/table';
import type { Entry } from '../workbook/journalEntry';
import type { Workbook } from '../workbook/workbook';
import { type Change, ofSheets } from './change';

/** What is kept outside the sheets, as an action finds it. */
export interface Kept {
  /** null: this host keeps nothing, or can't be asked just now; then nothing is checked, and nothing written over it. */
  text: string | null;
  anchor: Anchor | null;
  /** What it lacks of earlier actions, for the journal to tell on. */
  owed: string | null;
}

export const UNASKED: Kept = { text: null, anchor: null, owed: null };

export function keptOutside(workbook: Workbook, last: Entry | null): Kept {
  const text = workbook.anchor.read();
  return { text, anchor: foundAnchor(text, last), owed: owedTo(text, last) };
}

/** The ledger and Riwayat, where the action read them. */
export interface Looked {
  ledger: Pick<Rows<PersediaanRow>, 'rows' | 'unread'> | undefined;
  past: Traces | undefined;
}

/** The anchor as found; where none is kept yet and the journal tells of an action that stopped before it could be, that. */
function completed({ text, anchor, owed }: Kept, { ledger, past }: Looked): Anchor | null {
  return text === '' && owed !== null && past ? anchorOfSheets(ledger, past, readAnchor(owed)) : anchor;
}

/** Whether an action turns on what is kept outside the sheets, or changes it. */
export const isAnchored = ({ marks, tables }: Asking): boolean =>
  marks === true || Object.values(tables).includes(persediaan);

type Asking = { marks?: true; tables: Record<string, unknown> };

/** Puts the anchor beside what an action read of Riwayat. */
export function withAnchor(
  { tables }: Asking,
  read: Record<string, unknown>,
  kept: Kept,
): { looked: Looked; anchor: Anchor | null } {
  const nameOf = (table: unknown) => Object.keys(tables).find((name) => tables[name] === table) ?? '';
  const past = read[nameOf(riwayat)] as Traces | undefined;
  const looked = { ledger: read[nameOf(persediaan)] as Looked['ledger'], past };
  const anchor = completed(kept, looked);
  if (!past) return { looked, anchor };
  const told = { ...past, anchor };
  read[nameOf(riwayat)] = told;
  return { looked: { ...looked, past: told }, anchor };
}

/** What is to be kept once the changes stand; where none was kept so far, the sheets are taken as they are. */
export function anchorAfter(
  before: Anchor | null,
  { ledger, past }: Looked,
  changes: readonly Change[],
): Anchor | null {
  const anchor = before ?? (past ? anchorOfSheets(ledger, past) : null);
  if (!anchor) return null;
  const disputed = ledger && past ? disputedIn(anchor, ledger, past) : anchor.disputed;
  return advanced({ ...anchor, disputed }, leftBy(ofSheets(changes)) ?? anchor);
}

/** The next entry moves the end on: what isn't as it was left up to here must not be forgotten over that. */
function disputedIn(anchor: Anchor, ledger: NonNullable<Looked['ledger']>, past: Traces): ChainEnd[] {
  const left = new Map([anchor.end, ...anchor.disputed].map(({ nomor, sidik }) => [nomor, sidik]));
  return touchesOf(ledger, highestTold(past), anchor).flatMap(({ kind, first }) =>
    kind === 'DISEGEL' || kind === 'SISIPAN' ? [{ nomor: first, sidik: left.get(first) ?? '' }] : [],
  );
}

export function keepOutside(workbook: Workbook, text: string | null, anchor: Anchor | null): void {
  const next = nextText(text, anchor);
  if (next !== null) workbook.anchor.write(next);
}

/**
 * What isn't kept yet and would be lost, were the action to end before `after` is: that of the action before, of which only
 * the journal tells, to be written over now; and what is in dispute, which the end will be past by then. @returns what is
 * kept then
 */
export function catchUp(workbook: Workbook, { text, anchor }: Kept, after: Anchor | null): string | null {
  const now = anchor && after ? { ...anchor, disputed: after.disputed } : anchor;
  const next = nextText(text, now);
  if (next === null) return text;
  workbook.anchor.catchUp(next);
  return next;
}

/** null where nothing is to be written. */
function nextText(text: string | null, anchor: Anchor | null): string | null {
  const next = text === null || !anchor ? null : anchorText(anchor);
  return next === text ? null : next;
}
