import { inWords } from '../../cells/cell';
import { formatDay } from '../../cells/day';
import { gangguan } from '../../tables/gangguan';
import type { ImporRow } from '../../tables/impor';
import type { RiwayatRow } from '../../tables/riwayat';
import { foldKey, type Row, type Table } from '../../tables/table';
import { outageFaults } from '../entryRules';
import { codeOf } from '../ledgerSeal';
import { aloneCells } from './aloneCells';
import { UndoneRows } from './undoneRows';

/** Said in Riwayat of a row that is taken out: an undo that leaves the row says otherwise. */
export const TAKEN_OUT = 'dikeluarkan lagi';

/** A row as Riwayat's Objek names it, in capitals. */
const objectOf = ({ sheet }: Table, key: unknown): string => `${sheet} ${String(key)}`.toUpperCase();

/** What happened in one of two workbooks since they were one: by the rows of Riwayat that the other hasn't got. */
export class Since {
  private readonly since: readonly RiwayatRow[];
  private readonly objects: ReadonlySet<string>;
  private readonly taken: ReadonlySet<string>;
  private readonly touched: ReadonlySet<string>;

  constructor(own: readonly RiwayatRow[], others: readonly RiwayatRow[]) {
    const known = new Set(others.map(({ id }) => foldKey(id)));
    const since = own.filter(({ id }) => !known.has(foldKey(id)));
    const objectsOf = (rows: readonly RiwayatRow[]) => new Set(rows.map(({ objek }) => (objek ?? '').toUpperCase()));
    this.since = since;
    this.objects = objectsOf(since);
    const isTakenOut = ({ uraian }: RiwayatRow) => uraian.includes(TAKEN_OUT);
    this.taken = objectsOf(since.filter(isTakenOut));
    this.touched = objectsOf(since.filter((row) => !isTakenOut(row)));
  }

  /** An action named this very row; of many rows each is named. */
  named(table: Table, key: unknown): boolean {
    return this.objects.has(objectOf(table, key));
  }

  /** What actions that named this very row said, in Riwayat's order. */
  told(table: Table, key: unknown): string[] {
    const object = objectOf(table, key);
    return this.since.flatMap(({ objek, uraian }) => ((objek ?? '').toUpperCase() === object ? [uraian] : []));
  }

  /** An action took this very row out. A row can also go unnamed: with its tab, or with an undone import. */
  takenOut(table: Table, key: unknown): boolean {
    return this.taken.has(objectOf(table, key));
  }

  /** … and did nothing else to it: what was made since and taken out again isn't the row that the other has. */
  onlyTakenOut(table: Table, key: unknown): boolean {
    return this.takenOut(table, key) && !this.touched.has(objectOf(table, key));
  }

  /** An edit by hand or an import: any row of the sheet may have changed. */
  somewhere({ sheet }: Table): boolean {
    const name = sheet.toUpperCase();
    return [...this.objects].some(
      (objek) => objek.startsWith(`${name} BARIS `) || objek.startsWith(`${name}: `) || objek.startsWith('IMPOR '),
    );
  }
}

/**
 * A row that both sides have changed; null where it is gone. Cells that only one of them changed stand in both as that
 * one has them: the choice is about the others.
 */
export interface Conflict {
  table: Table;
  key: string;
  here: Row | null;
  there: Row | null;
  /** Headers of the cells that are settled so. */
  alone: string[];
}

export interface MergedRows {
  /** What is to stand here; `after` null: gone. */
  changes: { table: Table; key: string; before: Row | null; after: Row | null }[];
  conflicts: Conflict[];
  /** Keys of rows that one side has and that are gone from the other without an action that names them. */
  gone: { here: string[]; there: string[] };
  /** Keys of rows that read otherwise over there though neither side did anything to them. */
  differing: string[];
  /** How many rows come in again that an undone merge had brought. */
  again: number;
  /** Records of what an undone merge had brought, of rows that are settled: alike by now, taken, or chosen. */
  settled: ImporRow[];
  /** One of them was settled by a choice for the row here, which changes nothing else. */
  isChosen: boolean;
}

/** What was chosen for a conflict, by `<sheet> <key>`: `sini` or `sana`, and the code of what was seen of it where it was seen. */
export type Choices = Readonly<Record<string, string>>;
export const conflictKey = ({ table, key }: Pick<Conflict, 'table' | 'key'>): string => `${table.sheet} ${key}`;

/** Tells what both sides say from what they said when it was shown. */
export function conflictCode({ table, here, there }: Omit<Conflict, 'alone'>): string {
  const cells = (row: Row | null) =>
    row && Object.entries(table.columns).map(([name, { cell }]) => cell.write(row[name]));
  return codeOf(JSON.stringify([cells(here), cells(there)]), 8);
}

/** Where another has changed the row since, nothing is chosen yet. */
function chosen(conflict: Conflict, choices: Choices): string | undefined {
  const [side, seen] = String(choices[conflictKey(conflict)] ?? '').split(' ');
  return seen === undefined || seen === conflictCode(conflict) ? side : undefined;
}

/**
 * Rows by key, and cells of a row that both have touched: what only one side has touched is taken from it; what both have is
 * asked. A row that merely isn't there on the other side was never known there, or went with its tab: only an action that
 * takes it out and names it tells that it was deleted. What a merge brought and its undo took back comes again while the file still says it; where the
 * other side took a merge back that had brought the row as it stands here, it is not taken from there without being asked.
 *
 * @param held keys of rows here with something in a column of the office's own: not taken out without being asked
 */
export function mergeRows(
  table: Table,
  rows: { here: readonly Row[]; there: readonly Row[] },
  since: { here: Since; there: Since },
  choices: Choices,
  held: ReadonlySet<string> = new Set(),
  undone = { here: new UndoneRows(table, []), there: new UndoneRows(table, []) },
): MergedRows {
  const merged: MergedRows = {
    ...{ changes: [], conflicts: [], gone: { here: [], there: [] }, differing: [] },
    ...{ again: 0, settled: [], isChosen: false },
  };
  const keyOf = (row: Row) => String(foldKey(row[table.key]));
  const here = new Map(rows.here.map((row) => [keyOf(row), row]));
  const there = new Map(rows.there.map((row) => [keyOf(row), row]));
  const [anyHere, anyThere] = [since.here.somewhere(table), since.there.somewhere(table)];
  for (const key of new Set([...there.keys(), ...here.keys()])) {
    const [ours, theirs] = [here.get(key) ?? null, there.get(key) ?? null];
    if (sameRow(table, ours, theirs)) continue;
    const again = undone.here.stillIn(key, theirs);
    const isAsLeft = again.length === 0 || again.some((record) => undone.here.standsAsLeft(record, ours));
    const isTouched = since.there.named(table, key) || (anyThere && theirs !== null);
    const isDeleted = since.there.takenOut(table, key);
    const isOurs = since.here.named(table, key) || (anyHere && ours !== null);
    if (!isTouched && again.length === 0) {
      if (!ours && !since.here.takenOut(table, key)) merged.gone.here.push(key);
      else if (ours && theirs && !isOurs) merged.differing.push(key);
    } else if (!theirs && !isDeleted && again.length === 0) {
      merged.gone.there.push(key);
    } else {
      const told = { here: since.here.told(table, key), there: since.there.told(table, key) };
      const wouldLose = theirs === null && (held.has(key) || !since.there.onlyTakenOut(table, key));
      const isRefused = ours !== null && undone.there.stillIn(key, ours).length > 0;
      const whole = { table, key, here: ours, there: theirs, alone: [] };
      // What the other did to a row that comes again was told by the merge that was undone: its record knows the cells.
      const laidOver = () => possible(whole, { ...whole, there: undone.here.laidOver(key, ours, theirs) });
      const isWhole = !isOurs || isRefused || (isTouched && again.length > 0);
      const conflict = isWhole ? whole : again.length > 0 ? laidOver() : contested(whole, told);
      const isAlike = sameRow(table, conflict.here, conflict.there);
      const isAsked = !isAlike && (isOurs || isRefused || wouldLose || !isAsLeft);
      const choice = isAsked ? chosen(conflict, choices) : 'sana';
      if (choice !== 'sana' && choice !== 'sini') {
        merged.conflicts.push(conflict);
        continue;
      }
      const after = choice === 'sana' ? conflict.there : conflict.here;
      if (!sameRow(table, ours, after)) merged.changes.push({ table, key, before: ours, after });
      if (again.length > 0 && choice === 'sini') merged.isChosen = true;
      else if (again.length > 0 && !isAlike) merged.again++;
      merged.settled.push(...undone.here.of(key));
    }
  }
  // A record can be done with in both ways; once is enough.
  return { ...merged, settled: [...new Set([...merged.settled, ...undone.here.done(here)])] };
}

/** Of a row that both have changed, what each side would come to. */
function contested(whole: Conflict, told: { here: string[]; there: string[] }): Conflict {
  const { table, here: ours, there: theirs } = whole;
  if (!ours || !theirs) return whole;
  const alone = aloneCells(table, { here: ours, there: theirs }, told);
  const cellsOf = (row: Row, names: readonly string[]) => Object.fromEntries(names.map((name) => [name, row[name]]));
  const here = { ...ours, ...cellsOf(theirs, alone.there) };
  const there = { ...theirs, ...cellsOf(ours, alone.here) };
  const headers = [...alone.here, ...alone.there].map((name) => table.columns[name]?.header ?? name);
  return possible(whole, { ...whole, here, there, alone: headers });
}

/** Rows of cells from both sides, or the rows as they are: an end from one may lie before the start from the other. */
function possible(whole: Conflict, mixed: Conflict): Conflict {
  const isOutage = mixed.table.sheet === gangguan.sheet;
  const rows = [mixed.here, mixed.there].filter((row) => row !== null);
  return isOutage && rows.some((row) => outageFaults(row, LATEST).length > 0) ? whole : mixed;
}

/** No start or end of an outage is later. */
const LATEST = '9999-12-31T23:59';

function sameRow({ columns }: Table, one: Row | null, other: Row | null): boolean {
  if (!one || !other) return one === other;
  return Object.entries(columns).every(
    ([name, { cell }]) => JSON.stringify(cell.write(one[name])) === JSON.stringify(cell.write(other[name])),
  );
}

/** A row's name, as a person reads it. */
export const called = ({ sheet }: Table, key: string): string =>
  `${sheet} ${/^\d{4}-\d\d-\d\d$/.test(key) ? formatDay(key) : key}`;

/** Where the two differ, as a person reads it. */
export function differences({
  table,
  here,
  there,
}: Omit<Conflict, 'alone'>): { label: string; here: string; there: string }[] {
  const shown = (row: Row | null, name: string) => {
    const cell = table.columns[name]?.cell;
    return row && cell ? inWords(cell, cell.write(row[name])) : 'tidak ada';
  };
  return Object.entries(table.columns)
    .map(([name, { header }]) => ({ label: header, here: shown(here, name), there: shown(there, name) }))
    .filter((difference) => difference.here !== difference.there);
}
