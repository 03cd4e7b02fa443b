import fc from 'fast-check';
import { TICK } from '../../../src/actions/entryForms';
import { EntryLives } from '../../../src/domain/merge/entryLives';
import { formOf } from '../catatForms';
import { type Office, post, rowsOf, tabOf } from '../offices';
import { crash, dies } from './crashes';
import { DAYS, endOfDay, isSound } from './invariants';
import { type Crash, count, entriesOf, lineOf, type Slip, send, type World } from './world';

export const sending = { crash, again: fc.boolean() };
export const item = fc.constantFrom('BLANKO', 'RIBBON', 'FILM');
const day = fc.constantFrom(...DAYS);
const month = fc.constantFrom('2026-08', '2026-09', '2026-10');

const POSTINGS: Record<string, 1 | -1> = {
  terimaBarang: 1,
  catatCetak: -1,
  catatGagal: -1,
  kembalikanBarang: -1,
  musnahkanBarang: -1,
};
/** Forms of the sheet Catat that post to the ledger, and which way. */
const FORMS: Record<string, 1 | -1> = { Penerimaan: 1, Pencetakan: -1, 'Gagal cetak': -1 };
const LAST_DAYS: Record<string, string> = {
  '2026-07': '2026-07-31',
  '2026-08': '2026-08-31',
  '2026-09': '2026-09-30',
  '2026-10': '2026-10-31',
};
const BEFORE: Record<string, string> = { '2026-08': '2026-07-31', '2026-09': '2026-08-31', '2026-10': '2026-09-30' };

export type LedgerStep =
  | { do: 'enter'; action: string; item: string; day: string; count: number; crash: Crash | null; again: boolean }
  | { do: 'count'; item: string; day: string; count: number; crash: Crash | null; again: boolean }
  | { do: 'reverse'; which: number; crash: Crash | null; again: boolean }
  | { do: 'close' | 'open'; month: string; crash: Crash | null; again: boolean }
  | { do: 'typeEntry'; item: string; day: string; count: number; below: number }
  | { do: 'tick'; form: string; item: string; day: string; count: number; crash: Crash | null }
  | { do: 'tamper'; which: number; count: number }
  | { do: 'mend'; accept: boolean };

export const ledgerStep: fc.Arbitrary<LedgerStep> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('enter' as const),
      action: fc.constantFrom('terimaBarang', 'terimaBarang', 'terimaBarang', ...Object.keys(POSTINGS)),
      ...{ item, day, count: fc.integer({ min: 1, max: 20 }), ...sending },
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('count' as const), item, day, count: fc.nat(20), ...sending }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('reverse' as const), which: fc.nat(), ...sending }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('close' as const, 'close' as const, 'open' as const),
      month,
      ...sending,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('typeEntry' as const),
      ...{ item, day, count: fc.integer({ min: 1, max: 20 }), below: fc.nat(2) },
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('tamper' as const),
      ...{ which: fc.nat(), count: fc.integer({ min: 1, max: 30 }) },
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('mend' as const), accept: fc.constantFrom(true, true, false) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('tick' as const),
      form: fc.constantFrom(...Object.keys(FORMS)),
      ...{ item, day, count: fc.integer({ min: 1, max: 20 }), crash },
    }),
  },
);

/** Whether what has just been asked was allowed, and if so the box with its slip. */
function judge({ model }: World, slip: Omit<Slip, 'id'>): boolean {
  const after = [...model.box, { ...slip, id: '' }];
  return hasJournal(model) && slip.day > model.closed && (slip.moves >= 0 || isSound(after, slip.item));
}

/** Without its tab nothing is written at all. */
const hasJournal = (model: World['model']) => !model.missing.has('Jurnal');

const newest = (world: World): string =>
  String(
    rowsOf(world.office, 'Persediaan').reduce((last, row) => (Number(row.nomor) > Number(last.nomor) ? row : last)).id,
  );

function enter(world: World, kind: string, input: Record<string, string>, slip: Omit<Slip, 'id'>, how: Sending): void {
  const allowed = judge(world, slip);
  const { done, answer } = send(world, kind, (id) => post(world.office, kind, input, id), how);
  if (how.crash === null) expect({ kind, input, answer, done }).toEqual({ kind, input, answer, done: allowed });
  if (done) expect(allowed).toBe(true);
  if (done && slip.moves !== 0) world.model.box.push({ ...slip, id: newest(world) });
}

type Sending = { crash: Crash | null; again: boolean };

export function runLedger(world: World, step: LedgerStep): void {
  const { model } = world;
  switch (step.do) {
    case 'enter': {
      const moves = (POSTINGS[step.action] ?? 1) * step.count;
      const input = {
        ...{ barang: step.item, tanggal: step.day, jumlah: String(step.count), dokumen: 'BA 1', catatan: 'c' },
        ...(['catatGagal', 'musnahkanBarang'].includes(step.action) ? { sebab: 'RUSAK' } : {}),
      };
      enter(world, step.action, input, { item: step.item, day: step.day, moves, isReceipt: moves > 0 }, step);
      return;
    }
    case 'count': {
      const moves = step.count - endOfDay(model.box, step.item, step.day);
      const input = {
        ...{ barang: step.item, tanggal: step.day, jumlah: String(step.count), ulang: String(step.count) },
        ...{ penghitung: 'Ani', disetujui: 'Budi', alasan: 'rusak' },
      };
      enter(world, 'hitungBarang', input, { item: step.item, day: step.day, moves, isReceipt: false }, step);
      return;
    }
    case 'reverse': {
      const rows = rowsOf(world.office, 'Persediaan');
      const row = rows[step.which % Math.max(1, rows.length)];
      if (!row) return;
      const lives = new EntryLives(entriesOf(world.office));
      const first = lives.firstId(String(row.id));
      if (first === model.touched?.id) return;
      const isLatest = lives.in(entriesOf(world.office)).get(first)?.row.id === row.id;
      const slip = isLatest ? model.box.find(({ id }) => id === first) : undefined;
      const without = model.box.filter((one) => one !== slip);
      const allowed =
        hasJournal(model) &&
        slip !== undefined &&
        slip.day > model.closed &&
        (slip.moves <= 0 || isSound(without, slip.item));
      const start = (id: string) => post(world.office, 'balikkanEntri', { id: String(row.id) }, id);
      const { done, answer } = send(world, 'balikkanEntri', start, step);
      if (step.crash === null) expect({ done, answer }).toEqual({ answer, done: allowed });
      if (done) model.box = without;
      return;
    }
    case 'close': {
      // A closed month couldn't be put right by accepting.
      if (model.touched) return;
      const last = LAST_DAYS[step.month] ?? '';
      const start = (id: string) => post(world.office, 'tutupBulan', { bulan: step.month }, id);
      const { done } = send(world, 'tutupBulan', start, step);
      if (step.crash === null) expect(done).toBe(hasJournal(model) && last > model.closed);
      if (done) model.closed = last;
      return;
    }
    case 'open': {
      const before = BEFORE[step.month] ?? '';
      const start = (id: string) => post(world.office, 'bukaBulan', { bulan: step.month, alasan: 'uji' }, id);
      const { done } = send(world, 'bukaBulan', start, step);
      if (step.crash === null) expect(done).toBe(hasJournal(model) && model.closed > before);
      if (done) model.closed = before;
      return;
    }
    case 'typeEntry':
      typeEntry(world, step);
      return;
    case 'tick':
      tick(world, step);
      return;
    case 'tamper':
      tamper(world, step);
      return;
    case 'mend':
      mend(world, step.accept);
  }
}

export const columnOf = (office: Office, sheet: string, header: string): number => {
  const tab = tabOf(office, sheet);
  for (let column = 1; column <= tab.lastColumn(); column++) if (tab.values.get(1, column) === header) return column;
  throw new Error(`no column ${header}`);
};

/** As a person types: through the grid, which starts onEdit. */
export function typeAt(world: World, sheet: string, line: number, header: string, text: string): void {
  const { id } = tabOf(world.office, sheet);
  const left = columnOf(world.office, sheet, header);
  const answer = world.office.host.edit({ sheet: id, top: line, left, values: [[text]], typed: true });
  if (!answer.ok) throw new Error(answer.refused);
}

/** A line typed below the ledger becomes an entry once it is whole; where it isn't allowed it is taken out again. */
function typeEntry(world: World, step: Extract<LedgerStep, { do: 'typeEntry' }>): void {
  const { office, model } = world;
  const line = tabOf(office, 'Persediaan').lastRow() + 1 + step.below;
  const sealed = rowsOf(office, 'Persediaan').length;
  const [year, month, date] = step.day.split('-');
  typeAt(world, 'Persediaan', line, 'Tanggal', `${date}-${month}-${year}`);
  typeAt(world, 'Persediaan', line, 'Barang', step.item);
  typeAt(world, 'Persediaan', line, 'Jenis', step.count % 3 === 0 ? 'CETAK' : 'TERIMA');
  typeAt(world, 'Persediaan', line, 'Jumlah', String(step.count));
  const moves = step.count % 3 === 0 ? -step.count : step.count;
  const done = rowsOf(office, 'Persediaan').length > sealed;
  const slip = { item: step.item, day: step.day, moves, isReceipt: moves > 0 };
  expect({ step, done }).toEqual({ step, done: judge(world, slip) });
  if (done) {
    count('sahkanKetikan');
    model.box.push({ ...slip, id: newest(world) });
    return;
  }
  for (const header of ['Tanggal', 'Barang', 'Jenis', 'Jumlah']) typeAt(world, 'Persediaan', line, header, '');
}

/** Through a form of the sheet Catat; cut off, it is ticked once more and is one entry all the same. */
function tick(world: World, step: Extract<LedgerStep, { do: 'tick' }>): void {
  const { office, model } = world;
  const { cellOf } = formOf(office, step.form);
  const [year, month, date] = step.day.split('-');
  office.type(cellOf('Barang'), step.item);
  office.type(cellOf('Jumlah'), String(step.count));
  office.type(cellOf('Tanggal'), `${date}-${month}-${year}`);
  const sealed = rowsOf(office, 'Persediaan').length;
  const moves = (FORMS[step.form] ?? 1) * step.count;
  const slip = { item: step.item, day: step.day, moves, isReceipt: moves > 0 };
  const allowed = judge(world, slip);
  const press = () => office.type(cellOf(TICK), 'TRUE');
  const died = step.crash !== null && dies(office, step.crash, press);
  if (step.crash === null) press();
  if (died) {
    office.type(cellOf(TICK), 'FALSE');
    press();
  }
  const done = rowsOf(office, 'Persediaan').length - sealed;
  const answer = office.value(cellOf(step.form));
  expect({ step, answer, done }).toEqual({ step, answer, done: allowed ? 1 : 0 });
  if (!done) return;
  count('ticked');
  model.box.push({ ...slip, id: newest(world) });
}

/** Somebody overtypes the count of an entry: the chain tells from then on, and stock is as it stands there. */
function tamper(world: World, step: Extract<LedgerStep, { do: 'tamper' }>): void {
  const { office, model } = world;
  const slip = model.box[step.which % Math.max(1, model.box.length)];
  // Of two, which of them the chain can name first depends on the other; at a desk a merge would come between.
  if (!slip || !hasJournal(model) || model.touched || world.desk) return;
  const row = new EntryLives(entriesOf(office)).in(entriesOf(office)).get(slip.id)?.row;
  const former = Number(row?.jumlah);
  const moves = Math.sign(slip.moves) * step.count;
  const box = model.box.map((one) => (one === slip ? { ...slip, moves } : one));
  if (!row || row.jenis === 'OPNAME' || former === step.count || !isSound(box, slip.item)) return;
  typeAt(world, 'Persediaan', lineOf(office, 'Persediaan', row.id.toUpperCase(), 'id'), 'Jumlah', String(step.count));
  model.box = box;
  model.touched = { id: slip.id, former };
  count('touched');
}

/** It is accepted with a reason, or what stood there is typed again; whichever of the two is possible by now. */
export function mend(world: World, accept: boolean): void {
  const { office, model } = world;
  const { touched } = model;
  const slip = model.box.find(({ id }) => id === touched?.id);
  if (!touched || !slip || !hasJournal(model)) return;
  const row = new EntryLives(entriesOf(office)).in(entriesOf(office)).get(touched.id)?.row;
  if (!row) throw new Error(`the touched entry is gone: ${touched.id}`);
  const moves = Math.sign(slip.moves) * touched.former;
  const before = model.box.map((one) => (one === slip ? { ...slip, moves } : one));
  const isOpen = slip.day > model.closed && String(row.waktu).slice(0, 10) > model.closed;
  const canGoBack = isSound(before, slip.item);
  if (accept || !canGoBack) {
    const id = `langkah-${++world.steps}`;
    const answer = post(office, 'terimaSuntingan', { alasan: 'salah ketik' }, id);
    expect({ touched, answer }).toMatchObject({ answer: { ok: isOpen && isSound(model.box, slip.item) } });
    if (answer.ok) {
      count('terimaSuntingan');
      model.deeds.add(id);
      model.touched = null;
      return;
    }
  }
  if (!canGoBack) return;
  typeAt(
    world,
    'Persediaan',
    lineOf(office, 'Persediaan', row.id.toUpperCase(), 'id'),
    'Jumlah',
    String(touched.former),
  );
  model.box = before;
  model.touched = null;
}
