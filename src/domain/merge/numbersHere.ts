import type { RiwayatRow } from '../../tables/riwayat';
import { foldKey, type Table } from '../../tables/table';

/** Rows that are numbered in their order, by what their numbers begin with. */
const PREFIXES: Readonly<Record<string, string>> = { Gangguan: 'G', Perbaikan: 'R' };

/** One of the two workbooks: the keys of the table's rows, and what Riwayat tells. */
interface Side {
  keys: readonly string[];
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
 * keeps its number where that is free, or gets the next one.
 *
 * @param makers captions of the actions that give a row its number
 */
export function numbersHere(table: Table, here: Side, there: Side, makers: readonly string[]): Numbers {
  const prefix = PREFIXES[table.sheet];
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
  const taken = new Set([...here.keys, ...numbers.values()]);
  const given = new Map<string, string>();
  let last = Math.max(0, ...[...taken, ...there.keys, ...since.keys()].map((key) => runningNumber(prefix, key)));
  for (const number of new Set([...since.keys(), ...there.keys])) {
    if (!makers.includes(since.get(number) ?? '')) continue;
    numbers.delete(number);
    if (!taken.has(number)) continue;
    last++;
    given.set(number, `${prefix}-${String(last).padStart(4, '0')}`);
  }
  return { inHere: (key) => given.get(key) ?? numbers.get(key) ?? key, given };
}

const runningNumber = (prefix: string, key: string): number =>
  key.startsWith(`${prefix}-`) && /^\d{1,15}$/.test(key.slice(2)) ? Number(key.slice(2)) : 0;
