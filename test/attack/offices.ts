import * as actions from '../../src/actions';
import type { Anchor } from '../../src/domain/ledgerAnchor';
import { checkChain } from '../../src/domain/ledgerChain';
import { highestTold, untoldEntries } from '../../src/domain/ledgerHistory';
import { foundAnchor } from '../../src/domain/ledgerLeft';
import { fromSaved, type SavedWorkbook, toSaved } from '../../src/local/file/saved';
import { type Office, openOffice } from '../../src/local/testing';
import type { PostingAnswer } from '../../src/procedures/catat';
import { closingIssues } from '../../src/reports/problems/closingIssues';
import type { PersediaanRow } from '../../src/tables/persediaan';
import type { RiwayatRow } from '../../src/tables/riwayat';
import type { Rows } from '../../src/tables/table';
import { readEntry } from '../../src/workbook/journalEntry';
import { builtDist } from '../product/dist';
import { type Reading, readingOf } from './readings';

export { tabOf } from './readings';
export type { Office };

export const NOW = '2026-11-24T09:15';
export type ActionName = keyof typeof actions;
export const everyActionName = Object.keys(actions) as ActionName[];

let dist: ReturnType<typeof builtDist> | undefined;

/** The add-on as it is pushed, read once for a test file. */
export function pushed(): ReturnType<typeof builtDist> {
  dist ??= builtDist();
  return dist;
}

/** A workbook kept as text: opening it again is quicker than preparing another. */
export interface Kept {
  open(dist?: Parameters<typeof openOffice>[0]['dist']): Office;
}

/** Past the ids that a kept workbook may hold: two that are kept one of the other must not draw the same. */
const IDS_DRAWN = 1_000_000;
let timesKept = 0;

export const idsPast = (): number => IDS_DRAWN * ++timesKept;

/** Blank lines below the content: fewer than a new sheet's thousand, which only cost time. */
const SPARE_LINES = 30;

export function keep(office: Office): Kept {
  const idsDrawn = idsPast();
  const { world, workbook } = office.host;
  const saved = toSaved(workbook, world);
  for (const sheet of saved.sheets) {
    sheet.rows = Math.min(sheet.rows, sheet.values.length + SPARE_LINES);
    for (const layer of [sheet.styles, sheet.validations]) layer.splice(sheet.rows);
  }
  const text = JSON.stringify(saved);
  return {
    open: (files = pushed()) =>
      openOffice({
        dist: files,
        now: NOW,
        workbook: fromSaved(JSON.parse(text) as SavedWorkbook),
        idsDrawn,
      }),
  };
}

/** Made when it is first asked for, and kept. */
export function once(make: () => Office): () => Kept {
  let kept: Kept | undefined;
  return () => {
    kept ??= keep(make());
    return kept;
  };
}

export function emptyOffice(): Office {
  const office = openOffice({ dist: pushed(), now: NOW });
  office.call('siapkanLembarKerja');
  return office;
}

export function post(office: Office, action: string, input: Record<string, string>, actionId: string): PostingAnswer {
  return office.run('catat', { action, input, actionId }) as PostingAnswer;
}

export function posted(...args: Parameters<typeof post>): Extract<PostingAnswer, { ok: true }> {
  const answer = post(...args);
  if (!answer.ok) throw new Error(`refused: ${args[1]}: ${answer.sentence}`);
  return answer;
}

/**
 * Everything that stands in the workbook's cells but the journal, to compare before and after. Of a formula only itself:
 * what it comes to follows from other cells, and Dasbor counts what was noted since.
 */
export function cellsOf(office: Office): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const { name, values, formulas } of office.workbook.sheets) {
    const rows = Array.from({ length: values.lastRow() }, (_, row) => {
      const [typed, made] = [values.row(row + 1), formulas.row(row + 1)];
      const width = Math.max(typed.length, made.length);
      return Array.from({ length: width }, (_, column) => made[column] ?? [typed[column]]);
    });
    if (name !== 'Jurnal') cells[name] = JSON.stringify(rows);
  }
  return cells;
}

/** The sheets in which two workbooks differ. */
export function differing(a: Record<string, string>, b: Record<string, string>): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => a[name] !== b[name]);
}

function journalText(office: Office): string {
  return office
    .values(`Jurnal!A2:A${Math.max(2, office.sheet('Jurnal').lastRow())}`)
    .map(([cell]) => String(cell))
    .join('');
}

/** The id of the action that the journal holds; '' when it is empty. */
export function journalled(office: Office): string {
  const text = journalText(office);
  return text === '' ? '' : String((JSON.parse(text.slice(text.indexOf(':') + 1)) as { id: string }).id);
}

/** Where the ledger ended and which month was last closed, by what is kept outside the sheets. */
export function anchorOf(office: Office): Anchor | null {
  const kept = office.workbook.documentProperties.get('siap-ktp.ujung') ?? '';
  const hasJournal = office.workbook.sheets.some(({ name }) => name === 'Jurnal');
  return foundAnchor(kept, hasJournal ? readEntry(journalText(office)) : null);
}

/** What Periksa says of the ledger. */
export function ledgerFaults(office: Office): unknown[] {
  office.call('periksa');
  const height = Math.max(4, office.sheet('Periksa').lastRow());
  return office
    .values(`Periksa!A4:C${height}`)
    .filter(([sheet]) => sheet === 'Persediaan')
    .map((row) => row[2]);
}

const chains = new WeakMap<Reading, { past: Reading; kept: string; faults: string[] }>();

/** What is broken in the ledger's chain, and in what was left of it and of the closed months. */
export function chainFaults(office: Office): string[] {
  const [past, ledger] = [readingOf(office, 'Riwayat'), readingOf(office, 'Persediaan')];
  const anchor = anchorOf(office);
  const kept = JSON.stringify(anchor);
  const checked = chains.get(ledger);
  if (checked?.past === past && checked.kept === kept) return checked.faults;
  const [told, entries] = [past as unknown as Rows<RiwayatRow>, ledger as unknown as Rows<PersediaanRow>];
  const faults = [
    ...[...checkChain(entries, highestTold(told), null, anchor), ...closingIssues({ ...told, anchor }, [])].map(
      ({ sentence }) => sentence,
    ),
    ...untoldEntries({ ...told, anchor }, entries.rows).map(({ nomor }) => `No ${nomor} tidak tercatat di Riwayat`),
  ];
  chains.set(ledger, { past, kept, faults });
  return faults;
}

/** Rows of a table as they are read from its sheet. */
export const rowsOf = (office: Office, sheet: string): readonly Record<string, unknown>[] =>
  readingOf(office, sheet).rows;

/** What can't be read in a sheet. */
export const issuesOf = (office: Office, sheet: string): string[] =>
  readingOf(office, sheet).issues.map((issue) => `${sheet}: ${issue.sentence}`);
