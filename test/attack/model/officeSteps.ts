import fc from 'fast-check';
import type { ImportAnswer } from '../../../src/procedures/impor';
import { everyTable } from '../../../src/tables/every';
import { post, rowsOf, tabOf } from '../offices';
import { ownColumn } from './invariants';
import { sending, typeAt } from './ledgerSteps';
import {
  type Crash,
  cards,
  count,
  type Imported,
  lineOf,
  type Register,
  type Row,
  restart,
  send,
  type World,
} from './world';

const SHEETS = everyTable.filter(({ hidden }) => !hidden).map(({ sheet }) => sheet);
const sheet = fc.constantFrom(...SHEETS);

export type OfficeStep =
  | { do: 'import'; rows: { code: string; eligible: number; recorded: number }[]; crash: Crash | null; again: boolean }
  | { do: 'undoImport'; which: number; crash: Crash | null; again: boolean }
  | { do: 'example' | 'discard' | 'setUp' | 'restart' }
  | { do: 'kantor'; name: string; crash: Crash | null; again: boolean }
  | { do: 'menu'; item: string; crash: Crash | null }
  | { do: 'sort'; sheet: string; column: number; ascending: boolean }
  | { do: 'insertRow' | 'insertColumn'; sheet: string; at: number }
  | { do: 'renameTab'; sheet: string; name: string }
  | { do: 'deleteTab'; sheet: string }
  | { do: 'ownNote'; which: number; text: string };

export const officeStep: fc.Arbitrary<OfficeStep> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('import' as const),
      rows: fc.uniqueArray(
        fc.record({
          code: fc.constantFrom('01', '02', '03', '04', '05'),
          eligible: fc.integer({ min: 100, max: 9999 }),
          recorded: fc.nat(99),
        }),
        { minLength: 1, maxLength: 4, selector: ({ code }) => code },
      ),
      ...sending,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undoImport' as const), which: fc.nat(), ...sending }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom('example', 'discard', 'setUp', 'restart') }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('kantor' as const),
      name: fc.constantFrom('Porong', 'Krembung', '=1+1'),
      ...sending,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('menu' as const),
      item: fc.constantFrom('pasangPengingat', 'hentikanPengingat', 'pengingatHarian', 'periksa'),
      crash: sending.crash,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('sort' as const),
      sheet,
      column: fc.integer({ min: 1, max: 12 }),
      ascending: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('insertRow' as const, 'insertColumn' as const),
      sheet,
      at: fc.integer({ min: 1, max: 8 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('renameTab' as const),
      sheet,
      name: fc.constantFrom('Arsip', "Data 'baru'", '=1+1', 'Desa 2026'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('deleteTab' as const),
      sheet: fc.constantFrom('Layanan', 'Desa', 'Jurnal', 'Periksa', 'Periksa', 'Layanan'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('ownNote' as const),
      which: fc.nat(),
      text: fc.constantFrom('lantai 2', '=A1', "'x"),
    }),
  },
) as fc.Arbitrary<OfficeStep>;

export function runOffice(world: World, step: OfficeStep): void {
  const { office, model } = world;
  switch (step.do) {
    case 'import':
      bringIn(world, step);
      return;
    case 'undoImport': {
      const ids = [...model.imports].filter(([, rows]) => rows.length > 0).map(([id]) => id);
      const imporId = ids[step.which % Math.max(1, ids.length)];
      if (imporId === undefined) return;
      const start = (actionId: string) => office.run('urungkanImpor', { imporId, actionId }) as ImportAnswer;
      const { done } = send(world, 'urungkanImpor', start, step);
      const possible = takeBack(world, imporId, done);
      if (step.crash === null) expect({ imporId, done }).toEqual({ imporId, done: possible });
      return;
    }
    case 'example':
      example(world);
      return;
    case 'discard': {
      const before = rowsOf(office, 'Riwayat').length;
      office.call('buangDataContoh');
      const done = rowsOf(office, 'Riwayat').length > before;
      takeBack(world, 'contoh', done);
      return;
    }
    case 'setUp':
      if (model.missing.size > 0 || world.steps % 3 === 0) setUp(world);
      return;
    case 'restart':
      restart(world);
      return;
    case 'kantor': {
      send(world, 'isiKantor', (id) => post(office, 'isiKantor', { kecamatan: step.name }, id), step);
      return;
    }
    case 'menu':
      choose(world, step);
      return;
    default:
      runGrid(world, step);
  }
}

/** Riwayat doesn't name the rows that an undone import or a deleted tab took along: a merge has to say that they are gone. */
function lose({ desk }: World, register: Register, key: string): void {
  const row = desk?.base[register].get(key);
  if (row) desk?.lost.set(`${register} ${key}`, row);
}

/** A menu item; what it noted in Riwayat it has done. */
function choose({ office, model }: World, { item, crash }: Extract<OfficeStep, { do: 'menu' }>): void {
  if (model.missing.size > 0) return;
  const before = rowsOf(office, 'Riwayat').length;
  if (crash) office.killAt(crash.at, () => office.call(item), crash.when);
  else office.call(item);
  post(office, 'hapusAlat', { id: 'TIDAK-ADA', alasan: 'uji' }, 'sesudah');
  if (rowsOf(office, 'Riwayat').length > before) {
    count(item === 'pengingatHarian' ? 'catatPengingat' : 'aturPengingat');
  }
}

/** What a person does to the sheets themselves. */
function runGrid(world: World, step: Exclude<OfficeStep, { do: 'import' | 'undoImport' }>): void {
  const { office, model } = world;
  if (!('sheet' in step)) {
    if (step.do === 'ownNote') ownNote(world, step.which, step.text);
    return;
  }
  if (model.missing.has(step.sheet)) return;
  const { id } = tabOf(office, step.sheet);
  const change = (request: Parameters<typeof office.host.changeStructure>[0]) => office.host.changeStructure(request);
  if (step.do === 'sort') change({ kind: 'sortSheet', sheet: id, column: step.column, ascending: step.ascending });
  else if (step.do === 'insertRow') change({ kind: 'insertRows', sheet: id, at: step.at + 1, count: 1 });
  else if (step.do === 'insertColumn') change({ kind: 'insertColumns', sheet: id, at: step.at, count: 1 });
  else if (step.do === 'renameTab') change({ kind: 'renameSheet', sheet: id, name: step.name });
  else if (step.do === 'deleteTab') {
    const answer = change({ kind: 'deleteSheet', sheet: id });
    if (!answer.ok) return;
    model.missing.add(step.sheet);
    const register = step.sheet as Register;
    for (const key of model.registers[register]?.keys() ?? []) lose(world, register, key);
    model.registers[register]?.clear();
    // An undo of a row that went with its tab has nothing to say any more.
    model.offered = model.offered.filter(({ input }) => input.lembar !== step.sheet);
  }
}

function setUp({ office, model }: World): void {
  office.call('siapkanLembarKerja');
  model.missing.clear();
}

function bringIn(world: World, step: Extract<OfficeStep, { do: 'import' }>): void {
  const { office, model } = world;
  const lines = step.rows.map(({ code, eligible, recorded }) => `${code}\tDesa ${code}\t${eligible}\t${recorded}`);
  const text = `Kode\tNama\tWajib KTP\tSudah Rekam\n${lines.join('\n')}\n`;
  const request = { text, target: 'Desa', mapping: null, answers: {}, mended: {}, skipped: [], seen: '' };
  const { done, id } = send(
    world,
    'komitImpor',
    (actionId) => office.run('komitImpor', { ...request, actionId }),
    step,
  );
  if (model.missing.has('Jurnal') || model.missing.has('Desa')) expect(done).toBe(false);
  if (!done) return;
  const kept = model.registers.Desa;
  const found = cards(office, 'Desa');
  const imported: Imported[] = [];
  for (const { code, eligible, recorded } of step.rows) {
    const before = kept.get(code) ?? null;
    const row = found.get(code) as Row;
    expect(row).toMatchObject({ kode: code, nama: `Desa ${code}`, wajibKtp: eligible, sudahRekam: recorded });
    const after = { ...(before ?? row), nama: `Desa ${code}`, wajibKtp: eligible, sudahRekam: recorded };
    if (JSON.stringify(before) !== JSON.stringify(after)) imported.push({ key: code, before, after });
    kept.set(code, after);
  }
  model.imports.set(id, imported);
}

/** Rows that stand as the import left them go back; others stay, and so does the note of them. */
function takeBack(world: World, imporId: string, done: boolean): boolean {
  const { model } = world;
  const records = model.imports.get(imporId) ?? [];
  const registers = imporId === 'contoh' ? (['Desa', 'Aset'] as const) : (['Desa'] as const);
  const registerOf = (key: string) => registers.find((one) => model.registers[one].has(key)) ?? 'Desa';
  const left: Imported[] = [];
  let possible = false;
  for (const record of records) {
    const kept = model.registers[registerOf(record.key)];
    const row = kept.get(record.key);
    const isGone = row === undefined && record.before === null;
    const stands = row !== undefined && JSON.stringify(row) === JSON.stringify(record.after) && !isHeld(model, record);
    if (!isGone && !stands) {
      left.push(record);
      continue;
    }
    possible = true;
    if (!done) continue;
    if (record.before === null) {
      lose(world, registerOf(record.key), record.key);
      kept.delete(record.key);
    } else kept.set(record.key, record.before);
  }
  if (done) model.imports.set(imporId, left);
  return possible && !model.missing.has('Desa') && !model.missing.has('Jurnal');
}

/** The office's own note in the row keeps it, and so does a repair of the device. */
const isHeld = ({ own, registers }: World['model'], { key, before }: Imported) =>
  before === null && (own.has(key) || [...registers.Perbaikan.values()].some(({ asetId }) => asetId === key));

function example(world: World): void {
  const { office, model } = world;
  if (model.missing.has('Desa') || model.missing.has('Jurnal')) return;
  const before = rowsOf(office, 'Riwayat').length;
  office.call('isiDataContoh');
  const done = rowsOf(office, 'Riwayat').length > before;
  const isEmpty = model.registers.Desa.size + model.registers.Aset.size === 0;
  const imported = [...model.imports.values()].some((rows) => rows.length > 0);
  expect(done).toBe(isEmpty && !imported);
  if (!done) return;
  count('isiDataContoh');
  const records: Imported[] = [];
  for (const register of ['Desa', 'Aset'] as const) {
    for (const [key, row] of cards(office, register)) {
      model.registers[register].set(key, row);
      records.push({ key, before: null, after: row });
    }
  }
  model.imports.set('contoh', records);
}

function ownNote(world: World, which: number, text: string): void {
  const { office, model } = world;
  if (model.missing.has('Jurnal')) return;
  if (ownColumn(office) === 0) {
    const aset = tabOf(office, 'Aset');
    const left = aset.lastColumn() + 1;
    office.host.edit({ sheet: aset.id, top: 1, left, values: [['Milik kantor']], typed: true });
  }
  const keys = [...model.registers.Aset.keys()];
  const key = keys[which % Math.max(1, keys.length)];
  if (key === undefined) return;
  typeAt(world, 'Aset', lineOf(office, 'Aset', key, 'id'), 'Milik kantor', `'${text}`);
  model.own.set(key, text);
}
