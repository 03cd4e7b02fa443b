import { deserialize, serialize } from 'node:v8';
import fc from 'fast-check';
import { UNDONE_MERGE } from '../../../src/domain/import/undo';
import { EntryLives, isUndo } from '../../../src/domain/merge/entryLives';
import type { MergeReview } from '../../../src/procedures/gabungan';
import { aset, desa, gangguan, layanan, perbaikan, pesanan } from '../../../src/tables';
import type { Table } from '../../../src/tables/table';
import { cellsOf, differing, keep, type Office, rowsOf, tabOf } from '../offices';
import { holds, isSound } from './invariants';
import { mend, sending } from './ledgerSteps';
import {
  type Crash,
  cards,
  entriesOf,
  type Model,
  REGISTERS,
  type Register,
  type Row,
  send,
  type World,
} from './world';

type Side = Pick<World, 'office' | 'model'>;
/** The headers of the cells that were asked about, by register and key. */
type Asked = ReadonlyMap<string, ReadonlySet<string>>;
type Past = Pick<Desk, 'base' | 'lost'>;
/** The copy of the workbook that somebody took along, and how the registers stood when the two were one. */
export interface Desk extends Side {
  base: Model['registers'];
  /** Rows of then that either side has lost without an action that names them, by register and key. */
  lost: Map<string, Row>;
  /** A merge of the two was undone since. */
  isUndone: boolean;
}

export type MergeStep =
  | { do: 'part' }
  | {
      do: 'merge';
      choice: 'sini' | 'sana';
      toDesk: boolean;
      /** Whether it is taken back at once, and whether the same file is brought once more then. */
      takeBack: 'no' | 'yes' | 'andAgain';
      crash: Crash | null;
      again: boolean;
    };

export const mergeStep: fc.Arbitrary<MergeStep> = fc.oneof(
  { weight: 1, arbitrary: fc.constant({ do: 'part' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('merge' as const),
      choice: fc.constantFrom('sini' as const, 'sana' as const),
      toDesk: fc.boolean(),
      takeBack: fc.constantFrom('no' as const, 'no' as const, 'yes' as const, 'andAgain' as const),
      ...sending,
    }),
  },
);

export const copyOf = (model: Model): Model => deserialize(serialize(model)) as Model;

export function runMerge(world: World, step: MergeStep): void {
  if (step.do === 'part') {
    // Of an entry that reads otherwise on both sides a merge keeps each its own, and says so.
    mend(world, false);
    if (world.model.missing.size > 0 || world.model.touched) return;
    const model = copyOf(world.model);
    world.desk = {
      office: keep(world.office).open(world.office.host.bundle),
      model,
      base: copyOf(model).registers,
      lost: new Map(),
      isUndone: false,
    };
    return;
  }
  const { desk } = world;
  if (!desk || world.model.missing.size + desk.model.missing.size > 0) return;
  delete world.desk;
  const sides: [Side, Side] = step.toDesk ? [desk, world] : [world, desk];
  const [into, from] = sides;
  const before = { model: copyOf(into.model) };
  const first = oneWay(world, into, from, desk, step);
  if (first === null) return;
  if (step.takeBack !== 'no') {
    const whole = { model: copyOf(into.model), seen: visible(into.office) };
    const isBack = takeBack(world, into, before, first.id);
    if (step.takeBack === 'yes') {
      // Refused where the merge changed no row: then it stands, with what was chosen in it.
      const base = isBack ? desk.base : copyOf(from.model).registers;
      if (isBack && step.choice === 'sini') keepChoice(desk, from, first.asked);
      world.desk = { ...desk, base, isUndone: desk.isUndone || isBack };
    }
    if (!isBack || step.takeBack === 'yes') return;
    bringAgain(world, into, from, { ...whole, asked: first.asked }, before.model.registers);
  }
  if (step.choice === 'sini') kept(desk, into, from, first.asked);
  // What the first took over is what the second has to take back to it: no choice is left.
  if (oneWay(world, from, into, { ...desk, base: from.model.registers }, { ...step, choice: 'sana' }) === null) return;
  for (const register of REGISTERS) {
    const stays = ([key]: [string, Row]) =>
      !desk.lost.has(`${register} ${key}`) || sides.every(({ office }) => cards(office, register).has(key));
    expect(plain(register, from.office, stays)).toEqual(plain(register, into.office, stays));
  }
  for (const [here, there] of [sides, [from, into]] as const) {
    const stood = cellsOf(here.office);
    expect(look(here.office, fileOf(there.office), {})).toMatchObject({ conflicts: [], obstacle: '' });
    oneWay(world, here, there, { ...desk, base: there.model.registers }, { ...step, crash: null });
    // The tab may be called otherwise by then.
    const past = tabOf(here.office, 'Riwayat').name;
    expect(differing(cellsOf(here.office), stood).filter((sheet) => sheet !== past)).toEqual([]);
  }
}

const fileOf = (office: Office) => (office.run('berkasGabungan', {}) as { text: string }).text;
const look = (office: Office, berkas: string, pilihan: Record<string, string>) =>
  office.run('tinjauGabungan', { berkas, pilihan }) as MergeReview;
/** Entries, by the ids that they were posted under, that somebody has reversed. */
function reversals(office: Office): Set<string> {
  const lives = [...new EntryLives(entriesOf(office)).in(entriesOf(office))];
  return new Set(lives.filter(([, { state }]) => state === 'reversed').map(([first]) => String(first)));
}

/** Takes in the other's file and holds every row against where it may come from; null when it was refused or got lost. */
function oneWay(
  world: World,
  into: Side,
  from: Side,
  past: Past,
  { choice, crash, again }: Extract<MergeStep, { do: 'merge' }>,
): { id: string; asked: Asked } | null {
  const berkas = fileOf(from.office);
  const { conflicts } = look(into.office, berkas, {});
  const pilihan = Object.fromEntries(conflicts.map(({ key, code }) => [key, `${choice} ${code}`]));
  const { obstacle, summary, nothing } = look(into.office, berkas, pilihan);
  const { box, isShort } = union(into, from);
  const stood = cellsOf(into.office);
  const news = newEntries(into, from);
  const actor = { office: into.office, model: into.model, steps: world.steps };
  const start = (actionId: string) => actor.office.run('gabungkan', { berkas, pilihan, actionId });
  const { done, id } = send(actor, 'gabungkan', start, { crash, again });
  world.steps = actor.steps;
  const isClosed = news.some((day) => day <= into.model.closed);
  expect({ obstacle, refused: obstacle !== '' }).toEqual({ obstacle, refused: isShort || isClosed });
  if (obstacle !== '') expect(done).toBe(false);
  if (!done) {
    // Where somebody shifted the sheets meanwhile, `holds` tells that the rows are what they were.
    if (!crash?.meanwhile.length) expect(differing(cellsOf(into.office), stood)).toEqual([]);
    return null;
  }
  into.model.box = box;
  for (const deed of from.model.deeds) into.model.deeds.add(deed);
  const asked: Asked = new Map(
    conflicts.map(({ key, differences }) => [key, new Set(differences.map(({ label }) => label))]),
  );
  for (const register of REGISTERS) settle(register, into, from, past, { asked, side: choice });
  const isLost = [...past.lost.keys()].some((name) => has(from.office, name) && !has(into.office, name));
  const told = `${summary}${nothing}`.includes('ada di berkas tetapi tidak di sini');
  if (isLost) expect({ summary, nothing, told }).toEqual({ summary, nothing, told: true });
  for (const key of into.model.own.keys()) {
    if (into.model.registers.Aset.has(key)) continue;
    expect({ key, asked: asked.has(`Aset ${key}`) }).toEqual({ key, asked: true });
    into.model.own.delete(key);
  }
  for (const one of [id, UNDONE_MERGE]) into.model.merges.set(one, recordsOf(into.office, one));
  holds(into as World);
  return { id, asked };
}

const isEnough = (box: Model['box']) => ['BLANKO', 'RIBBON', 'FILM'].every((item) => isSound(box, item));

/**
 * The slips of both, but those that either has taken back. What was merely taken back with a merge comes in again where
 * it can stand, and holds nothing up where it can't.
 */
function union(into: Side, from: Side): { box: Model['box']; isShort: boolean } {
  const gone = new Set([...reversals(into.office), ...reversals(from.office)]);
  const known = new Set(into.model.box.map(({ id }) => id));
  const both = [...into.model.box, ...from.model.box.filter(({ id }) => !known.has(id))];
  const all = both.filter(({ id }) => !gone.has(id));
  const undone = livesOf(into, from).ours;
  const comesAgain = ({ id }: Model['box'][number]) => !known.has(id) && undone.has(id);
  const isOpen = (slip: Model['box'][number]) => !comesAgain(slip) || slip.day > into.model.closed;
  if (all.every(isOpen) && isEnough(all)) return { box: all, isShort: false };
  const open = all.filter(isOpen);
  if (newEntries(into, from).every((day) => day > into.model.closed) && isEnough(open)) {
    return { box: open, isShort: false };
  }
  const none = all.filter((slip) => !comesAgain(slip));
  return { box: none, isShort: !isEnough(none) };
}

function livesOf(into: Side, from: Side) {
  const [mine, others] = [entriesOf(into.office), entriesOf(from.office)];
  const lives = new EntryLives(mine, others);
  return { lives, ours: lives.in(mine), theirs: lives.in(others) };
}

/** The days of what only the other has: entries, and reversals of entries that stand here. */
function newEntries(into: Side, from: Side): string[] {
  const known = new Set(entriesOf(into.office).map(({ id }) => id));
  const { lives, ours, theirs } = livesOf(into, from);
  return entriesOf(from.office).flatMap((row) => {
    if (known.has(row.id) || row.jenis === 'KOREKSI' || isUndo(row)) return [];
    const first = lives.firstId(row.membalik ?? row.id);
    const [mine, other] = [ours.get(first), theirs.get(first)];
    const isNew =
      row.membalik === null
        ? !mine && other?.row === row && other.state !== 'undone'
        : mine?.state !== 'reversed' && mine?.state !== 'undone';
    return isNew ? [row.tanggal] : [];
  });
}

const TABLES: Record<Register, Pick<Table, 'columns'>> = {
  ...{ Aset: aset, Desa: desa, Gangguan: gangguan, Layanan: layanan, Perbaikan: perbaikan, Pesanan: pesanan },
};
const NUMBERED: readonly Register[] = ['Gangguan', 'Perbaikan', 'Pesanan'];
const text = (row: Row | undefined) => JSON.stringify(row === undefined ? null : Object.entries(row).sort());
/** On this day lie the outages of imported lists, and no others. */
const isListed = (row: Row) => String(row.mulai).startsWith('2026-11-19');
/** Without the number that each side gives. */
const nameless = ({ id: _, ...row }: Row) => text(row);
const plain = (register: Register, office: Office, which: (card: [string, Row]) => boolean = () => true): string[] =>
  [...cards(office, register)]
    .filter(which)
    .map(([, row]) => (NUMBERED.includes(register) ? nameless : text)(row))
    .sort();
const rowIn = (registers: Model['registers'], register: Register, name: string): Row | undefined =>
  name.startsWith(`${register} `) ? registers[register].get(name.slice(register.length + 1)) : undefined;
const has = (office: Office, name: string): boolean =>
  REGISTERS.some((one) => name.startsWith(`${one} `) && cards(office, one).has(name.slice(one.length + 1)));

/**
 * A row stands as the side has it that changed it; where both did, it was asked. Rows that one side numbered are looked
 * for by what they say, since the other may call them otherwise.
 */
function settle(
  register: Register,
  into: Side,
  from: Side,
  { base, lost }: Past,
  { asked, side }: { asked: Asked; side: 'sini' | 'sana' },
): void {
  const [here, there, was] = [into.model.registers[register], from.model.registers[register], base[register]];
  const found = cards(into.office, register);
  const isNumbered = NUMBERED.includes(register);
  const wanted: string[] = [];
  /** Outages that the other's import brought as well: one list that came into both is one list. */
  const listed = [...there].flatMap(([key, row]) => (was.has(key) || !isListed(row) ? [] : [nameless(row)]));
  for (const key of new Set([...here.keys(), ...there.keys()])) {
    const [ours, theirs, former] = [here.get(key), there.get(key), was.get(key)];
    const lostRow = lost.get(`${register} ${key}`);
    const made = isNumbered && former === undefined && lostRow === undefined;
    const cells = asked.get(`${register} ${key}`);
    const byCell = () => cellByCell(register, { ours, theirs, former: former ?? lostRow }, cells, side);
    const take = (row: Row | undefined) => {
      if (isNumbered) wanted.push(...(row ? [nameless(row)] : []));
      else expect({ register, key, row: text(found.get(key)) }).toEqual({ register, key, row: text(row) });
    };
    if (made) {
      const at = ours && isListed(ours) ? listed.indexOf(nameless(ours)) : -1;
      if (at >= 0) listed.splice(at, 1);
      else take(ours);
      take(theirs);
    } else if (text(ours) === text(theirs)) take(ours);
    else if (cells) take(ours && theirs ? byCell() : side === 'sana' ? theirs : ours);
    else if (lostRow && !theirs) take(ours);
    // Brought back when the other side touched it since; otherwise it is told to be missing.
    else if (lostRow && !ours) take(text(theirs) !== text(lostRow) || found.has(key) ? theirs : undefined);
    else if (text(theirs) === text(former)) take(ours);
    // Riwayat names no row of an import: that it was taken back doesn't tell which rows went.
    else if (text(ours) === text(former)) take(theirs === undefined && found.has(key) && !isNumbered ? ours : theirs);
    else take(byCell());
  }
  if (isNumbered) expect(plain(register, into.office)).toEqual(wanted.sort());
  into.model.registers[register] = new Map(found);
}

/**
 * What a row comes to that both sides have changed. A cell that wasn't asked about must be one that a single side changed
 * since the two were one, and that side's stands.
 */
function cellByCell(
  register: Register,
  { ours, theirs, former }: Record<'ours' | 'theirs' | 'former', Row | undefined>,
  asked: ReadonlySet<string> | undefined,
  side: 'sini' | 'sana',
): Row {
  const cells: Row = {};
  for (const [name, { header }] of Object.entries(TABLES[register].columns)) {
    const [mine, other, was] = [ours, theirs, former].map((row) => JSON.stringify(row?.[name] ?? null));
    const isOurs = mine === other || (asked?.has(header) ? side === 'sini' : other === was);
    const isSettled = mine === other || asked?.has(header) || mine === was || other === was;
    expect({ register, ours, theirs, header, isSettled }).toEqual({ register, ours, theirs, header, isSettled: true });
    cells[name] = (isOurs ? ours : theirs)?.[name] ?? null;
  }
  return cells;
}

/** The merge is taken back at once: registers and stock stand as before, but that what it took back stays taken back. */
function takeBack(world: World, into: Side, before: { model: Model }, gabunganId: string): boolean {
  const stood = cellsOf(into.office);
  const actor = { office: into.office, model: into.model, steps: world.steps };
  const start = (actionId: string) => actor.office.run('urungkanGabungan', { gabunganId, actionId });
  const { done } = send(actor, 'urungkanGabungan', start, { crash: null, again: true });
  world.steps = actor.steps;
  if (!done) {
    expect(differing(cellsOf(into.office), stood)).toEqual([]);
    return false;
  }
  const brought = reversals(into.office);
  into.model.box = before.model.box.filter(({ id }) => !brought.has(id));
  for (const register of REGISTERS) {
    expect(plain(register, into.office)).toEqual(
      [...before.model.registers[register].values()].map(NUMBERED.includes(register) ? nameless : text).sort(),
    );
    into.model.registers[register] = new Map(cards(into.office, register));
  }
  into.model.merges.set(gabunganId, 0);
  into.model.merges.set(UNDONE_MERGE, recordsOf(into.office, UNDONE_MERGE));
  holds(into as World);
  return true;
}

const recordsOf = (office: Office, id: string) =>
  rowsOf(office, 'Impor').filter(({ imporId }) => imporId === id).length;

/** What a person sees of the registers, whatever their rows are numbered. */
const visible = (office: Office) => REGISTERS.map((register) => plain(register, office));

/**
 * A row that was kept though nobody here had touched it (it was asked about since it is gone over there, or for its record
 * of an undone merge) is told over there, not brought.
 */
function kept({ base, lost, isUndone }: Desk, into: Side, from: Side, asked: Asked): void {
  for (const register of REGISTERS) {
    for (const [key, row] of into.model.registers[register]) {
      const name = `${register} ${key}`;
      const isUntouched = text(row) === text(base[register].get(key));
      if (asked.has(name) && !has(from.office, name) && (isUndone || isUntouched)) lost.set(name, row);
    }
  }
}

/** Who chose the row here isn't asked again, though the merge was undone: what the other did to it has been seen. */
function keepChoice({ base }: Desk, from: Side, asked: Asked): void {
  for (const register of REGISTERS) {
    for (const key of new Set([...base[register].keys(), ...from.model.registers[register].keys()])) {
      if (!asked.has(`${register} ${key}`)) continue;
      const row = from.model.registers[register].get(key);
      if (row) base[register].set(key, row);
      else base[register].delete(key);
    }
  }
}

/** The same file once more after the undo comes to what it had come to at first, and leaves nothing of the undone merge. */
function bringAgain(
  world: World,
  into: Side,
  from: Side,
  whole: { model: Model; seen: string[][]; asked: Asked },
  before: Model['registers'],
): void {
  const berkas = fileOf(from.office);
  const actor = { office: into.office, model: into.model, steps: world.steps };
  // Asked is what was asked at first, and of a row that both changed and that the merge had brought otherwise.
  const isChanged = (name: string) =>
    REGISTERS.some((one) => text(rowIn(before, one, name)) !== text(rowIn(whole.model.registers, one, name)));
  const { conflicts } = look(into.office, berkas, {});
  expect(conflicts.filter(({ key }) => !whole.asked.has(key) && !isChanged(key))).toEqual([]);
  const pilihan = Object.fromEntries(conflicts.map(({ key }) => [key, 'sana']));
  const start = (actionId: string) => actor.office.run('gabungkan', { berkas, pilihan, actionId });
  const { done, answer, id } = send(actor, 'gabungkan', start, { crash: null, again: true });
  world.steps = actor.steps;
  expect({ done, answer }).toMatchObject({ done: true });
  expect(visible(into.office)).toEqual(whole.seen);
  into.model.box = whole.model.box;
  for (const register of REGISTERS) into.model.registers[register] = new Map(cards(into.office, register));
  for (const one of [id, UNDONE_MERGE]) into.model.merges.set(one, recordsOf(into.office, one));
  holds(into as World);
}
