import type { RiwayatRow } from '../../tables/riwayat';
import { foldKey, type Row, type Table } from '../../tables/table';
import { highestTold, numberText, prefixOf, runningNumber } from '../runningNumber';

/** What stands in Riwayat's Tindakan for a row that came by an import and was given a number. */
export const IMPORTED = 'Impor baris';
/** The same of a row that a hand typed or pasted. */
export const TYPED = 'Sunting tangan';

/** One of the two workbooks: the table's rows, and what Riwayat tells. */
interface Side {
  rows: readonly Row[];
  past: readonly Pick<RiwayatRow, 'id' | 'tindakan' | 'objek'>[];
}

export interface Numbers {
  /** What a row of the file is called here. */
  inHere(key: string): string;
  /** Numbers that are given now, since that row's own stands for another row here. */
  given: ReadonlyMap<string, string>;
}

export const UNNUMBERED: Numbers = { inHere: (key) => key, given: new Map() };

/**
 * Both sides give the next number to different rows, so a number of the file may mean another row here. The same action
 * in both Riwayat says which row is meant: its object is what either side calls it. A row that was made over there since
 * keeps its number where no other had it here, or gets the next one. One list imported or pasted on both sides is one list, though:
 * a row that both have from there and that says the same is the same.
 *
 * @param makers captions of the actions that give a row its number
 */
export function numbersHere(table: Table, here: Side, there: Side, makers: readonly string[]): Numbers {
  const prefix = prefixOf(table.sheet);
  if (prefix === undefined) return UNNUMBERED;
  const numberIn = (objek: string | null | undefined) => {
    const [sheet, number, ...more] = (objek ?? '').split(' ');
    return sheet === table.sheet && more.length === 0 ? number?.toUpperCase() : undefined;
  };
  const told = new Map(here.past.map(({ id, objek }) => [foldKey(id), objek]));
  const numbers = new Map<string, string>();
  /** What first happened over there, unknown here, to each number. */
  const since = new Map<string, string>();
  for (const { id, tindakan, objek } of there.past) {
    const number = numberIn(objek);
    if (number === undefined) continue;
    const ours = numberIn(told.get(foldKey(id)));
    // Where a number was given twice, the later row has it.
    if (ours !== undefined) numbers.set(number, ours);
    else if (!told.has(foldKey(id)) && !since.has(number)) since.set(number, tindakan);
  }
  const rowsThere = new Map(there.rows.map((row) => [String(foldKey(row[table.key])), row]));
  const keysHere = here.rows.map((row) => String(foldKey(row[table.key])));
  const toldThere = new Set(there.past.map(({ id }) => foldKey(id)));
  // A row that was made and taken back here had its number, too: the next file from here would tell of two of that number.
  const had = here.past.flatMap(({ id, objek }) => (toldThere.has(foldKey(id)) ? [] : [numberIn(objek) ?? '']));
  const taken = new Set([...keysHere, ...numbers.values(), ...had]);
  const twins = listedHere(table, here, numberIn);
  const claimed = new Map([...numbers].map(([number, ours]) => [ours, number]));
  const given = new Map<string, string>();
  const known = new Set([...taken, ...rowsThere.keys(), ...since.keys()]);
  let last = [...known].reduce(
    (highest, key) => Math.max(highest, runningNumber(prefix, key)),
    highestTold(table.sheet, here.past),
  );
  for (const number of new Set([...since.keys(), ...rowsThere.keys()])) {
    const maker = since.get(number) ?? '';
    if (!makers.includes(maker)) continue;
    const row = rowsThere.get(number);
    const twin = LISTED.includes(maker) && row ? twins.get(saying(table, row)) : undefined;
    if (twin !== undefined && (claimed.get(twin) ?? number) === number) {
      numbers.set(number, twin);
      claimed.set(twin, number);
      continue;
    }
    numbers.delete(number);
    if (!taken.has(number)) continue;
    last++;
    given.set(number, numberText(prefix, last));
  }
  return { inHere: (key) => given.get(key) ?? numbers.get(key) ?? key, given };
}

const LISTED: readonly string[] = [IMPORTED, TYPED];

/** Rows here that an import or a hand brought, by what they say. */
function listedHere(
  table: Table,
  { rows, past }: Side,
  numberIn: (objek: string | null) => string | undefined,
): Map<string, string> {
  const listed = new Set(past.filter(({ tindakan }) => LISTED.includes(tindakan)).map(({ objek }) => numberIn(objek)));
  return new Map(
    rows.flatMap((row) => {
      const key = String(foldKey(row[table.key]));
      return listed.has(key) ? [[saying(table, row), key] as const] : [];
    }),
  );
}

/** All that a row says but its number. */
const saying = ({ columns, key }: Table, row: Row): string =>
  JSON.stringify(Object.entries(columns).map(([name, { cell }]) => (name === key ? null : cell.write(row[name]))));
