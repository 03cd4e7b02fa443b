import type { Office } from '../../../src/local/testing';
import type { PostingAnswer } from '../../../src/procedures/catat';
import type { PersediaanRow } from '../../../src/tables/persediaan';
import { keep, post, rowsOf } from '../offices';
import { type Crash, dies } from './crashes';
import { runGrid } from './gridSteps';
import type { Desk } from './mergeSteps';

export type { Crash };

export type Row = Record<string, unknown>;
export const REGISTERS = ['Aset', 'Desa', 'Gangguan', 'Layanan', 'Perbaikan', 'Pesanan'] as const;
export type Register = (typeof REGISTERS)[number];
const KEYS: Record<Register, string> = {
  Aset: 'id',
  Desa: 'kode',
  Gangguan: 'id',
  Layanan: 'tanggal',
  Perbaikan: 'id',
  Pesanan: 'id',
};

/** An entry of the ledger that counts: the ones taken back are thrown out of the box. */
export interface Slip {
  /** Under which it was posted; a merge that is undone and comes again gives it others. */
  id: string;
  item: string;
  day: string;
  moves: number;
  /** Goods that came in, which fill what was ordered. */
  isReceipt: boolean;
}

/** What an import left of a row, to know it by when it is undone. */
export interface Imported {
  register: Register;
  key: string;
  before: Row | null;
  after: Row;
}

/** The office as a child would keep it: slips in a box, cards in drawers, a list of what was done. */
export interface Model {
  box: Slip[];
  /** Days up to this one are closed. */
  closed: string;
  registers: Record<Register, Map<string, Row>>;
  imports: Map<string, Imported[]>;
  /** How many rows each merge changed. */
  merges: Map<string, number>;
  /** Ids of what was done; each must stand in Riwayat once. */
  deeds: Set<string>;
  /** The entry whose count somebody overtyped, with what it was; its slip says what stands there meanwhile. */
  touched: { id: string; former: number } | null;
  /** Tabs that somebody deleted. */
  missing: Set<string>;
  /** What the office keeps in a column of its own, by device. */
  own: Map<string, string>;
  /** The highest number that an order was given here. */
  lastOrder: number;
  /** And the highest that a repair was given. */
  lastRepair: number;
  /** Undos that were offered and not taken. */
  offered: { action: string; input: Record<string, string> }[];
}

export interface World {
  office: Office;
  model: Model;
  /** For ids of actions. */
  steps: number;
  /** The copy at which somebody works without the network. */
  desk?: Desk;
}

export function newModel(): Model {
  const registers = Object.fromEntries(REGISTERS.map((name) => [name, new Map()])) as Model['registers'];
  return {
    ...{ box: [], closed: '', registers, imports: new Map(), merges: new Map(), deeds: new Set() },
    ...{ touched: null, missing: new Set(), own: new Map(), lastOrder: 0, lastRepair: 0, offered: [] },
  };
}

/** How often each kind of step was accepted: a model of which nothing happens proves nothing. */
export const accepted = new Map<string, number>();
export const count = (kind: string) => accepted.set(kind, (accepted.get(kind) ?? 0) + 1);

export const keyOf = (register: Register, row: Row): string => String(row[KEYS[register]]).toUpperCase();

export const entriesOf = (office: Office) => rowsOf(office, 'Persediaan') as unknown as PersediaanRow[];

const laidOut = new WeakMap<object, ReadonlyMap<string, Row>>();

/** Rows without the line they happen to stand on. */
export function cards(office: Office, register: Register): ReadonlyMap<string, Row> {
  const rows = rowsOf(office, register);
  const known = laidOut.get(rows);
  if (known) return known;
  const found = new Map(rows.map(({ line: _, ...row }) => [keyOf(register, row), row]));
  laidOut.set(rows, found);
  return found;
}

export const lineOf = (office: Office, sheet: string, key: string, column: string): number =>
  Number(rowsOf(office, sheet).find((row) => String(row[column]).toUpperCase() === key)?.line ?? 0);

/**
 * Sends an action. After a crash people may sort and shift the sheets; then comes another action, or this one again, which
 * has to bring it to its end: then Riwayat tells whether it was done.
 */
export function send(
  world: World,
  kind: string,
  start: (actionId: string) => unknown,
  { crash, again }: { crash: Crash | null; again: boolean },
): { done: boolean; answer: PostingAnswer | null; id: string } {
  const { office, model } = world;
  const id = `langkah-${++world.steps}`;
  let answer: PostingAnswer | null = null;
  const run = () => {
    answer = start(id) as PostingAnswer;
  };
  const died = crash !== null && dies(office, crash, run);
  if (crash === null) run();
  let done = (answer as PostingAnswer | null)?.ok === true;
  if (died) {
    for (const step of crash.meanwhile) runGrid(office, model.missing, step);
    count(typeof crash.when === 'string' ? 'died' : 'diedInBlock');
    if (crash.next === 'same') run();
    // Refused for itself: so nothing but the recovery changes anything.
    const next = post(office, 'hapusAlat', { id: 'TIDAK-ADA', alasan: 'uji' }, `sesudah-${world.steps}`);
    if (next.ok) throw new Error('there is no such device');
    done = rowsOf(office, 'Riwayat').some((row) => row.id === id);
    answer = null;
  }
  if (done && again) {
    const repeated = start(id) as PostingAnswer;
    if (!(repeated.ok && repeated.again)) throw new Error(`sent again: ${JSON.stringify(repeated)}`);
  }
  if (done) {
    model.deeds.add(id);
    count(kind);
  }
  return { done, answer, id };
}

/** The workbook is closed and opened again. */
export function restart(world: World): void {
  world.office = keep(world.office).open(world.office.host.bundle);
}

/** Riwayat doesn't name the rows that an undone import or a deleted tab took along: a merge has to say that they are gone. */
export function lose({ desk }: World, register: Register, key: string): void {
  const row = desk?.base[register].get(key);
  if (row) desk?.lost.set(`${register} ${key}`, row);
}
