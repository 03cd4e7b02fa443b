import type { Moment } from '../../cells/day';
import { formatNumber } from '../../cells/numeral';
import type { ImporRow } from '../../tables/impor';
import type { PersediaanRow } from '../../tables/persediaan';
import type { RiwayatRow } from '../../tables/riwayat';
import { foldKey, type Row, type Rows, type Table } from '../../tables/table';
import { recordsOf, UNDONE_MERGE } from '../import/undo';
import { touchSentence } from '../ledgerChain';
import { closedUntil, highestNumber } from '../ledgerHistory';
import { type ChainEnd, chainEnd, seal } from '../ledgerSeal';
import { touchesOf } from '../ledgerTouched';
import { mendFirst } from '../mendFirst';
import { countedElsewhere } from '../stockCounts';
import { MERGED, type MergedTables, readMergeFile } from './mergeFile';
import { ledgerObstacle, type MergedLedger, mergeLedger } from './mergeLedger';
import { type Choices, type Conflict, called, type MergedRows, mergeRows, Since } from './mergeRows';
import { type Numbers, numbersHere, UNNUMBERED } from './numbersHere';
import { UndoneRows } from './undoneRows';

export interface MergePlan {
  rows: MergedRows['changes'];
  entries: PersediaanRow[];
  /** Rows of Riwayat that only the file has. */
  past: RiwayatRow[];
  conflicts: Conflict[];
  /** Numbers of the file's rows that stand for others here, with those that they get. */
  renamed: Map<string, string>;
  /** Entries that come in again beside one that says the same, in a sentence each. */
  twice: string[];
  left: string[];
  /** How many entries and rows come in again that an undone merge had brought. */
  again: number;
  /** Records in Impor of such rows that are settled by this merge, and whether a person's choice did it. */
  settled: ImporRow[];
  isChosen: boolean;
  /** Why it can't be carried out as it stands; '' when it can. */
  obstacle: string;
}

const REGISTERS = [
  'desa',
  'aset',
  'gangguan',
  'layanan',
  'petugas',
  'libur',
  'perbaikan',
  'pesanan',
  'skenario',
] as const;

/**
 * What taking in a file would do; a sentence when the file can't be read.
 *
 * @param numbering captions of the actions that give a row its running number
 */
export function planMerge(
  here: MergedTables,
  { berkas, pilihan }: { berkas: string; pilihan: Choices },
  now: Moment,
  numbering: readonly string[],
): MergePlan | string {
  const there = readMergeFile(berkas);
  if (typeof there === 'string') return there;
  const plan: MergePlan = {
    ...{
      rows: [],
      entries: [],
      past: [],
      conflicts: [],
      renamed: new Map(),
      twice: [],
      left: [],
      again: 0,
      settled: [],
      isChosen: false,
      obstacle: '',
    },
  };
  const mine = here.riwayat.rows;
  const numbers = new Map(REGISTERS.map((name) => [MERGED[name].sheet, numbersOf(name, here, there, numbering)]));
  const theirs = there.riwayat.rows.map((row) => ({ ...row, objek: objectHere(row, numbers) }));
  const since = { here: new Since(mine, theirs), there: new Since(theirs, mine) };
  const gone: Record<'here' | 'there', string[]> = { here: [], there: [] };
  const differing: string[] = [];
  for (const name of REGISTERS) {
    const table = tableOf(name);
    const { inHere, given } = numbers.get(table.sheet) ?? UNNUMBERED;
    const both = { here: rowsOf(here, name), there: rowsOf(there, name).map((row) => renumbered(table, row, inHere)) };
    const theirRecords = there.impor.rows.map((record) => recordHere(table, record, inHere));
    const undone = { here: new UndoneRows(table, here.impor.rows), there: new UndoneRows(table, theirRecords) };
    const merged = mergeRows(table, both, since, pilihan, heldRows(here, name), undone);
    plan.again += merged.again;
    plan.settled.push(...merged.settled);
    plan.isChosen ||= merged.isChosen;
    differing.push(...merged.differing.map((key) => called(table, key)));
    plan.rows.push(...merged.changes);
    plan.conflicts.push(...merged.conflicts);
    for (const side of ['here', 'there'] as const)
      gone[side].push(...merged.gone[side].map((key) => called(table, key)));
    const come = new Set(merged.changes.map(({ key }) => key));
    for (const [from, to] of given) if (come.has(to)) plan.renamed.set(from, to);
  }
  const known = highestNumber(here.riwayat);
  const ledger = standingLedger(here, there, chainEnd(here.persediaan, known), now);
  plan.entries = ledger.entries;
  plan.again += ledger.again;
  plan.twice = ledger.twice;
  // What may be missing comes first: only the first are told where many are left.
  plan.left = [...goneSentences(gone), ...differingSentence(differing), ...ledger.left];
  const told = new Set(mine.map(({ id }) => foldKey(id)));
  plan.past = theirs.filter(({ id }) => !told.has(foldKey(id)));
  plan.obstacle = obstacleOf(here, plan, now) || untold(there, here);
  return plan;
}

/** Entries that had been undone come in again only where they can stand: nobody should be held up by them. */
function standingLedger(here: MergedTables, there: MergedTables, end: ChainEnd, now: Moment): MergedLedger {
  const until = closedUntil(here.riwayat);
  const mine = here.persediaan.rows;
  const merge = (comesAgain: (entry: PersediaanRow) => boolean) =>
    mergeLedger(mine, there.persediaan.rows, end, comesAgain);
  const isOpen = ({ tanggal }: PersediaanRow) => until === null || tanggal > until;
  const all = merge(() => true);
  const obstacle = all.again > 0 ? ledgerObstacle(mine, all.entries, now, until) : null;
  if (obstacle === null) return all;
  const open = merge(isOpen);
  const stands = ledgerObstacle(mine, open.entries, now, until) === null ? open : merge(() => false);
  const fewer = formatNumber(all.again - stands.again);
  return { ...stands, left: [`${fewer} entri yang pernah diurungkan tidak masuk lagi (${obstacle})`, ...stands.left] };
}

const MOST_CALLED = 6;

const listed = (names: readonly string[]): string => {
  const more = names.length - MOST_CALLED;
  return `${names.slice(0, MOST_CALLED).join(', ')}${more > 0 ? ` dan ${formatNumber(more)} baris lagi` : ''}`;
};

/** Rows that went without a trace, so that nobody takes two workbooks that differ for the same. */
function goneSentences({ here, there }: Record<'here' | 'there', readonly string[]>): string[] {
  return [
    ...(here.length > 0
      ? [`ada di berkas tetapi tidak di sini, dan tidak dimasukkan: ${listed(here)} (hilang tanpa sengaja? catat lagi)`]
      : []),
    ...(there.length > 0 ? [`hilang di komputer lain tanpa dihapus, di sini tetap: ${listed(there)}`] : []),
  ];
}

const differingSentence = (names: readonly string[]): string[] =>
  names.length > 0 ? [`berbeda di berkas, tetap seperti di sini: ${listed(names)}`] : [];

type Register = (typeof REGISTERS)[number];
const tableOf = (name: Register): Table => MERGED[name] as unknown as Table;

function rowsOf(read: MergedTables, name: Register): Row[] {
  return (read[name] as Rows<Row>).rows.map(({ line: _, ...cells }) => cells);
}

function heldRows(read: MergedTables, name: Register): Set<string> {
  const { rows, layout } = read[name] as Rows<Row>;
  const held = rows.filter(({ line }) => layout?.ownLines.has(line));
  return new Set(held.map((row) => String(foldKey(row[tableOf(name).key]))));
}

function numbersOf(name: Register, here: MergedTables, there: MergedTables, makers: readonly string[]): Numbers {
  const side = (read: MergedTables) => ({ rows: rowsOf(read, name), past: read.riwayat.rows });
  return numbersHere(tableOf(name), side(here), side(there), makers);
}

function renumbered({ key }: Table, row: Row, inHere: Numbers['inHere']): Row {
  const number = String(foldKey(row[key]));
  const ours = inHere(number);
  return ours === number ? row : { ...row, [key]: ours };
}

/** A record of an undone merge over there, by the number that its row has here. */
function recordHere(table: Table, record: ImporRow, inHere: Numbers['inHere']): ImporRow {
  const ours = inHere(record.kunci);
  if (ours === record.kunci) return record;
  return { ...record, kunci: ours, sesudah: JSON.stringify({ ...JSON.parse(record.sesudah), [table.key]: ours }) };
}

/** What a row of Riwayat names, as it is called here. Running numbers and months of the other ledger aren't this one's. */
function objectHere({ objek }: RiwayatRow, numbers: ReadonlyMap<string, Numbers>): string | null {
  if (objek === null) return null;
  if (/^(Persediaan No|Tutup bulan|Buka bulan) /.test(objek)) return `Komputer lain: ${objek}`.slice(0, 120);
  const [sheet = '', key = '', ...more] = objek.split(' ');
  const ours = more.length === 0 ? numbers.get(sheet)?.inHere(key.toUpperCase()) : undefined;
  return ours === undefined || ours === key.toUpperCase() ? countedElsewhere(objek) : `${sheet} ${ours}`;
}

/** Entries that come from there are sealed anew here: what a hand changed in them there must have been accepted there. */
function untold(there: MergedTables, here: MergedTables): string {
  const known = new Set(here.persediaan.rows.map(({ id }) => foldKey(id)));
  const touch = touchesOf(there.persediaan, 0).find(({ row, before }) => {
    return row !== null && !known.has(foldKey(row.id)) && seal(before, row) !== row.sidik;
  });
  return touch
    ? `Di komputer yang lain ${touchSentence(touch)}. Terima suntingannya di sana (panel, Suntingan tangan) atau kembalikan isinya, lalu unduh berkasnya lagi`
    : '';
}

function obstacleOf(here: MergedTables, plan: MergePlan, now: Moment): string {
  const issuesOf = (name: keyof MergedTables) => {
    // Of the records of imports only those count that a merge goes by.
    return name === 'impor' && here.impor.layout
      ? recordsOf(here.impor, UNDONE_MERGE).spoilt
      : (here[name] as Rows<unknown>).issues;
  };
  for (const name of Object.keys(MERGED) as (keyof MergedTables)[]) {
    const [spoilt] = issuesOf(name);
    // A row that can't be read can't be recognised either: it would be entered a second time.
    if (spoilt) return mendFirst(spoilt.sheet, spoilt);
  }
  if (plan.conflicts.length > 0) {
    return `${formatNumber(plan.conflicts.length)} baris diubah di kedua tempat; pilih dulu mana yang dipakai`;
  }
  return ledgerObstacle(here.persediaan.rows, plan.entries, now, closedUntil(here.riwayat)) ?? '';
}
