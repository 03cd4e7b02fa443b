import type { RiwayatRow } from '../../tables/riwayat';
import { foldKey, type Table } from '../../tables/table';
import type { Row } from './mergeRows';
import type { UndoneRows } from './undoneRows';

/** Rows that are numbered in their order, by what their numbers begin with. */
const PREFIXES: Readonly<Record<string, string>> = { Gangguan: 'G', Perbaikan: 'R' };

export const isNumbered = (sheet: string | null): boolean => sheet !== null && sheet in PREFIXES;

/** What stands in Riwayat's Tindakan for a row that came by an import and was given a number. */
export const IMPORTED = 'Impor baris';

/** One of the two workbooks: the table's rows, and what Riwayat tells. */
interface Side {
  rows: readonly Row[];
  past: readonly Pick<RiwayatRow, 'id' | 'tindakan' | 'objek' | 'waktu'>[];
}

export interface Numbers {
  /** What a row of the file is called here. */
  inHere(key: string): string;
  /** Numbers that are given now, since that row's own stands for another row here. */
  given: ReadonlyMap<string, string>;
  /** Numbers over there of rows that a merge had brought here: it was undone, and what they were called is another row now. */
  superseded: ReadonlySet<string>;
}

export const UNNUMBERED: Numbers = { inHere: (key) => key, given: new Map(), superseded: new Set() };

/**
 * Both sides give the next number to different rows, so a number of the file may mean another row here. The same action
 * in both Riwayat says which row is meant: its object is what either side calls it. A row that was made over there since
 * keeps its number where that is free, or gets the next one. One list imported on both sides is one list, though: a row
 * that both have from an import and that says the same is the same.
 *
 * @param makers captions of the actions that give a row its number
 * @param undone rows of the table that merges had brought here
 */
export function numbersHere(
  table: Table,
  here: Side,
  there: Side,
  makers: readonly string[],
  undone: UndoneRows,
): Numbers {
  const prefix = PREFIXES[table.sheet];
  if (prefix === undefined) return UNNUMBERED;
  const numberIn = (objek: string | null | undefined) => {
    const [sheet, number, ...more] = (objek ?? '').split(' ');
    return sheet === table.sheet && more.length === 0 ? number?.toUpperCase() : undefined;
  };
  const told = new Map(here.past.map(({ id, objek }) => [foldKey(id), objek]));
  const holders = new Map<string, Side['past'][number]>();
  for (const row of here.past) {
    const number = makers.includes(row.tindakan) ? numberIn(row.objek) : undefined;
    if (number === undefined) continue;
    const holder = holders.get(number);
    if (!holder || holder.waktu <= row.waktu) holders.set(number, row);
  }
  const superseded = new Set<string>();
  const numbers = new Map<string, string>();
  /** What first happened over there, unknown here, to each number. */
  const since = new Map<string, string>();
  for (const { id, tindakan, objek } of there.past) {
    const number = numberIn(objek);
    if (number === undefined) continue;
    const ours = numberIn(told.get(foldKey(id)));
    if (ours !== undefined && makers.includes(tindakan) && undone.brought(ours)) {
      if (foldKey(holders.get(ours)?.id) === foldKey(id)) superseded.delete(number);
      else superseded.add(number);
    }
    // Where a number was given twice, the later row has it.
    if (ours !== undefined) numbers.set(number, ours);
    else if (!told.has(foldKey(id)) && !since.has(number)) since.set(number, tindakan);
  }
  const rowsThere = new Map(there.rows.map((row) => [String(foldKey(row[table.key])), row]));
  const keysHere = here.rows.map((row) => String(foldKey(row[table.key])));
  const taken = new Set([...keysHere, ...numbers.values()]);
  const twins = importedHere(table, here, numberIn);
  const claimed = new Map([...numbers].map(([number, ours]) => [ours, number]));
  const given = new Map<string, string>();
  const known = new Set([...taken, ...rowsThere.keys(), ...since.keys()]);
  let last = [...known].reduce((highest, key) => Math.max(highest, runningNumber(prefix, key)), 0);
  for (const number of new Set([...since.keys(), ...rowsThere.keys()])) {
    const maker = since.get(number) ?? '';
    if (!makers.includes(maker)) continue;
    const row = rowsThere.get(number);
    const twin = maker === IMPORTED && row ? twins.get(saying(table, row)) : undefined;
    if (twin !== undefined && (claimed.get(twin) ?? number) === number) {
      numbers.set(number, twin);
      claimed.set(twin, number);
      continue;
    }
    numbers.delete(number);
    if (!taken.has(number)) continue;
    last++;
    given.set(number, `${prefix}-${String(last).padStart(4, '0')}`);
  }
  for (const number of given.keys()) superseded.delete(number);
  return { inHere: (key) => given.get(key) ?? numbers.get(key) ?? key, given, superseded };
}

/** Rows here that an import brought, by what they say. */
function importedHere(
  table: Table,
  { rows, past }: Side,
  numberIn: (objek: string | null) => string | undefined,
): Map<string, string> {
  const imported = new Set(past.filter(({ tindakan }) => tindakan === IMPORTED).map(({ objek }) => numberIn(objek)));
  return new Map(
    rows.flatMap((row) => {
      const key = String(foldKey(row[table.key]));
      return imported.has(key) ? [[saying(table, row), key] as const] : [];
    }),
  );
}

/** All that a row says but its number. */
const saying = ({ columns, key }: Table, row: Row): string =>
  JSON.stringify(Object.entries(columns).map(([name, { cell }]) => (name === key ? null : cell.write(row[name]))));

const runningNumber = (prefix: string, key: string): number =>
  key.startsWith(`${prefix}-`) && /^\d{1,15}$/.test(key.slice(2)) ? Number(key.slice(2)) : 0;
