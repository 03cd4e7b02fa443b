import fc from 'fast-check';
import { anchorText, readAnchor } from '../../../src/domain/ledgerAnchor';
import { anchorOf, keep, type Office, post, rowsOf, tabOf } from '../offices';
import { dies } from './crashes';
import { accusations } from './forgeSteps';
import { type GridStep, gridStep, runGrid } from './gridSteps';
import { takeBack } from './importSteps';
import { ownColumn } from './invariants';
import { sending, typeAt } from './ledgerSteps';
import { type LossStep, loseIn, lossStep } from './lossSteps';
import {
  type Crash,
  cards,
  count,
  type Imported,
  keyOf,
  lineOf,
  lose,
  type Register,
  restart,
  send,
  type World,
} from './world';

const MENU = [
  ...['pasangPengingat', 'hentikanPengingat', 'pengingatHarian', 'periksa'],
  ...['perbaruiLaporan', 'hitungPrakiraan', 'bandingkanSkenario'],
];

export type OfficeStep =
  | { do: 'example' | 'discard' | 'setUp' | 'restart' }
  | { do: 'kantor'; name: string; crash: Crash | null; again: boolean }
  | { do: 'menu'; item: string; crash: Crash | null }
  | GridStep
  | { do: 'deleteTab'; sheet: string }
  | { do: 'deleteRow'; register: Register; which: number }
  | LossStep
  | { do: 'ownNote'; which: number; text: string };

export const officeStep: fc.Arbitrary<OfficeStep> = fc.oneof(
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
      item: fc.constantFrom(...MENU),
      crash: sending.crash,
    }),
  },
  { weight: 6, arbitrary: gridStep },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('deleteTab' as const),
      sheet: fc.constantFrom('Layanan', 'Desa', 'Jurnal', 'Periksa', 'Periksa', 'Pesanan'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('deleteRow' as const),
      register: fc.constantFrom('Desa' as const, 'Layanan' as const, 'Gangguan' as const, 'Pesanan' as const),
      which: fc.nat(),
    }),
  },
  { weight: 1, arbitrary: lossStep },
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
    case 'example':
      example(world);
      return;
    case 'discard': {
      const before = rowsOf(office, 'Riwayat').length;
      office.run('urungkanImpor', { imporId: 'contoh', actionId: `buang-${before}` });
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
      runSheets(world, step);
  }
}

/** A menu item; what it noted in Riwayat it has done. */
function choose({ office, model }: World, { item, crash }: Extract<OfficeStep, { do: 'menu' }>): void {
  if (model.missing.size > 0) return;
  const before = rowsOf(office, 'Riwayat').length;
  const died = crash !== null && dies(office, crash, () => office.call(item));
  if (died) for (const step of crash.meanwhile) runGrid(office, model.missing, step);
  if (crash === null || (died && crash.next === 'same')) office.call(item);
  post(office, 'hapusAlat', { id: 'TIDAK-ADA', alasan: 'uji' }, 'sesudah');
  if (rowsOf(office, 'Riwayat').length > before) {
    count(item === 'pengingatHarian' ? 'catatPengingat' : 'aturPengingat');
  }
}

/** What a person does to the sheets themselves. */
function runSheets(world: World, step: OfficeStep): void {
  const { office, model } = world;
  if (step.do === 'lose') {
    loseIn(office, model, step);
    return;
  }
  if (!('sheet' in step)) {
    if (step.do === 'ownNote') ownNote(world, step.which, step.text);
    else if (step.do === 'deleteRow') deleteRow(world, step.register, step.which);
    return;
  }
  if (step.do !== 'deleteTab') {
    runGrid(office, model.missing, step);
    return;
  }
  if (model.missing.has(step.sheet)) return;
  const { id } = tabOf(office, step.sheet);
  if (step.sheet === 'Jurnal' && isKnownByJournalAlone(office)) {
    loseOnlyWitness(office);
    return;
  }
  const answer = office.host.changeStructure({ kind: 'deleteSheet', sheet: id });
  if (!answer.ok) return;
  model.missing.add(step.sheet);
  const register = step.sheet as Register;
  for (const key of model.registers[register]?.keys() ?? []) lose(world, register, key);
  model.registers[register]?.clear();
  // An undo of a row that went with its tab has nothing to say any more.
  model.offered = model.offered.filter(({ input }) => input.lembar !== step.sheet);
}

/** Whether the last posting ended before what is kept outside the sheets was brought up to it. */
function isKnownByJournalAlone(office: Office): boolean {
  const kept = readAnchor(office.workbook.documentProperties.get('siap-ktp.ujung') ?? '');
  return kept !== null && anchorText(kept) !== anchorText(anchorOf(office) ?? kept);
}

/**
 * On a copy, since the posting and its only witness are then as a forger would leave them: Periksa says that it may be the one
 * or the other, and beside that only what it says anyway, as of a row that was edited by hand.
 */
function loseOnlyWitness(office: Office): void {
  const anyway = accusations(keep(office).open(office.host.bundle));
  const copy = keep(office).open(office.host.bundle);
  expect(copy.host.changeStructure({ kind: 'deleteSheet', sheet: tabOf(copy, 'Jurnal').id })).toEqual({ ok: true });
  const told = accusations(copy).filter((sentence) => !anyway.includes(sentence));
  const either = /^(No \d+|Penutupan .*|Pembukaan .*) bukan dicatat lewat SiapKTP: .*, atau SiapKTP terputus tepat/;
  expect(told).not.toEqual([]);
  expect(told.filter((sentence) => !either.test(sentence))).toEqual([]);
  count('witnessLost');
}

/** A row of a register is deleted in the grid: of it nothing stays but what Riwayat tells. */
function deleteRow(world: World, register: Register, which: number): void {
  const { office, model } = world;
  if (model.missing.has(register)) return;
  const rows = rowsOf(office, register);
  const row = rows[which % Math.max(1, rows.length)];
  if (!row) return;
  const { line, ...cells } = row;
  const request = { kind: 'deleteRows' as const, sheet: tabOf(office, register).id, at: Number(line), count: 1 };
  if (!office.host.changeStructure(request).ok) return;
  const key = keyOf(register, cells);
  lose(world, register, key);
  model.registers[register].delete(key);
  count('rowDeleted');
}

function setUp({ office, model }: World): void {
  office.call('siapkanLembarKerja');
  model.missing.clear();
}

function example(world: World): void {
  const { office, model } = world;
  if (model.missing.has('Desa') || model.missing.has('Jurnal')) return;
  const before = rowsOf(office, 'Riwayat').length;
  office.call('isiDataContoh');
  const done = rowsOf(office, 'Riwayat').length > before;
  const isEmpty = model.registers.Desa.size + model.registers.Aset.size === 0;
  const imported =
    [...model.imports.values()].some((rows) => rows.length > 0) || [...model.merges.values()].some((rows) => rows > 0);
  expect(done).toBe(isEmpty && !imported);
  if (!done) return;
  count('isiDataContoh');
  const records: Imported[] = [];
  for (const register of ['Desa', 'Aset'] as const) {
    for (const [key, row] of cards(office, register)) {
      model.registers[register].set(key, row);
      records.push({ register, key, before: null, after: row });
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
