import fc from 'fast-check';
import type { ImportAnswer } from '../../../src/procedures/impor';
import { DAYS } from './invariants';
import { item, sending } from './ledgerSteps';
import { numberOf } from './orderSteps';
import { type Crash, cards, type Imported, lose, type Register, type Row, send, type World } from './world';

/** A line of somebody's table, and the cells that the row it comes to must have. */
interface Line {
  text: string;
  leaves: Row;
}

export type ImportStep =
  | { do: 'import'; register: Register; header: string; lines: Line[]; crash: Crash | null; again: boolean }
  | { do: 'undoImport'; which: number; crash: Crash | null; again: boolean };

const table = (
  register: Register,
  header: string,
  line: fc.Arbitrary<Line>,
  selector: (line: Line) => unknown,
): fc.Arbitrary<ImportStep> =>
  fc
    .record({ lines: fc.uniqueArray(line, { minLength: 1, maxLength: 4, selector }), ...sending })
    .map((made) => ({ do: 'import' as const, register, header, ...made }));

const desaLine = fc
  .record({
    kode: fc.constantFrom('01', '02', '03', '04', '05'),
    wajibKtp: fc.integer({ min: 100, max: 9999 }),
    sudahRekam: fc.nat(99),
  })
  .map((cells) => {
    const nama = `Desa ${cells.kode}`;
    return { text: `${cells.kode}\t${nama}\t${cells.wajibKtp}\t${cells.sudahRekam}`, leaves: { ...cells, nama } };
  });

/** What a line leaves blank stays as it stands. */
const serviceLine = fc
  .record({
    tanggal: fc.constantFrom('2026-11-20', '2026-11-23', '2026-11-24'),
    rekam: fc.nat(90),
    cetak: fc.option(fc.nat(90)),
  })
  .map(({ tanggal, rekam, cetak }) => ({
    text: `${tanggal}\t${rekam}\t${cetak ?? ''}`,
    leaves: { tanggal, rekam, ...(cetak === null ? {} : { cetak }) },
  }));

/** Without a number: the next one is given, unless the same outage stands there. */
const outageLine = fc
  .record({
    jenis: fc.constantFrom('LISTRIK', 'PRINTER'),
    hour: fc.integer({ min: 10, max: 13 }),
    penyebab: fc.constantFrom('kabel', 'petir'),
  })
  .map(({ jenis, hour, penyebab }) => ({
    text: `${jenis}\t19-11-2026 ${hour}:00\t19-11-2026 ${hour}:30\t${penyebab}`,
    leaves: { jenis, mulai: `2026-11-19T${hour}:00`, selesai: `2026-11-19T${hour}:30`, penyebab },
  }));

/** Without a number, too; what is asked for twice on one day is one order. */
const orderLine = fc
  .record({
    tanggal: fc.constantFrom(...DAYS),
    barang: item,
    jumlah: fc.integer({ min: 1, max: 30 }),
    dokumen: fc.constantFrom('S 1', 'S 2'),
  })
  .map((cells) => ({ text: Object.values(cells).join('\t'), leaves: cells }));

export const importStep: fc.Arbitrary<ImportStep> = fc.oneof(
  {
    weight: 3,
    arbitrary: table('Desa', 'Kode\tNama\tWajib KTP\tSudah Rekam', desaLine, ({ leaves }) => leaves.kode),
  },
  { weight: 2, arbitrary: table('Layanan', 'Tanggal\tRekam\tCetak', serviceLine, ({ leaves }) => leaves.tanggal) },
  {
    weight: 2,
    arbitrary: table('Gangguan', 'Jenis\tMulai\tSelesai\tPenyebab', outageLine, ({ leaves }) =>
      JSON.stringify([leaves.jenis, leaves.mulai]),
    ),
  },
  {
    weight: 1,
    arbitrary: table('Pesanan', 'Tanggal\tBarang\tJumlah\tDokumen', orderLine, ({ leaves }) => traits(leaves, ORDER)),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('undoImport' as const), which: fc.nat(), ...sending }),
  },
) as fc.Arbitrary<ImportStep>;

export function runImport(world: World, step: ImportStep): void {
  if (step.do === 'import') bringIn(world, step);
  else undoImport(world, step);
}

function bringIn(world: World, step: Extract<ImportStep, { do: 'import' }>): void {
  const { office, model } = world;
  const { register, header, lines } = step;
  const text = `${[header, ...lines.map((line) => line.text)].join('\n')}\n`;
  const request = { text, target: register, mapping: null, answers: {}, mended: {}, skipped: [], seen: '' };
  const { done, id } = send(
    world,
    'komitImpor',
    (actionId) => office.run('komitImpor', { ...request, actionId }),
    step,
  );
  if (model.missing.has('Jurnal') || model.missing.has(register)) expect(done).toBe(false);
  if (!done) return;
  const kept = model.registers[register];
  const found = cards(office, register);
  const imported: Imported[] = [];
  const known = new Set(kept.keys());
  const last = model.lastOrder;
  for (const { leaves } of lines) {
    const key = keyIn(register, found, known, leaves);
    const before = kept.get(key) ?? null;
    if (register === 'Pesanan' && !before) {
      expect(numberOf(key)).toBeGreaterThan(last);
      model.lastOrder = Math.max(model.lastOrder, numberOf(key));
    }
    const row = found.get(key);
    expect({ register, leaves, row }).toMatchObject({ row: leaves });
    const after = { ...(before ?? (row as Row)), ...leaves };
    if (JSON.stringify(before) !== JSON.stringify(after)) imported.push({ register, key, before, after });
    kept.set(key, after);
  }
  model.imports.set(id, imported);
}

const ORDER = ['tanggal', 'barang', 'jumlah'];
const traits = (row: Row, names: readonly string[]) => JSON.stringify(names.map((name) => row[name]));

/** An outage or order is known by what it tells of; the one that stood there already is the one that was meant. */
function keyIn(register: Register, found: ReadonlyMap<string, Row>, known: ReadonlySet<string>, leaves: Row): string {
  if (register !== 'Gangguan' && register !== 'Pesanan') return String(leaves.kode ?? leaves.tanggal);
  const names = register === 'Pesanan' ? ORDER : ['jenis', 'mulai'];
  const alike = [...found].filter(([, row]) => traits(row, names) === traits(leaves, names));
  const key = alike.findLast(([one]) => known.has(one))?.[0] ?? alike[0]?.[0];
  if (key === undefined) throw new Error(`nothing like ${JSON.stringify(leaves)}`);
  return key;
}

function undoImport(world: World, step: Extract<ImportStep, { do: 'undoImport' }>): void {
  const { office, model } = world;
  const ids = [...model.imports].filter(([, rows]) => rows.length > 0).map(([id]) => id);
  const imporId = ids[step.which % Math.max(1, ids.length)];
  if (imporId === undefined) return;
  const start = (actionId: string) => office.run('urungkanImpor', { imporId, actionId }) as ImportAnswer;
  const { done } = send(world, 'urungkanImpor', start, step);
  const possible = takeBack(world, imporId, done);
  if (step.crash === null) expect({ imporId, done }).toEqual({ imporId, done: possible });
}

/** Rows that stand as the import left them go back; others stay, and so does the note of them. */
export function takeBack(world: World, imporId: string, done: boolean): boolean {
  const { model } = world;
  const records = model.imports.get(imporId) ?? [];
  const left: Imported[] = [];
  let possible = false;
  for (const record of records) {
    const kept = model.registers[record.register];
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
      lose(world, record.register, record.key);
      kept.delete(record.key);
    } else kept.set(record.key, record.before);
  }
  if (done) model.imports.set(imporId, left);
  const isMissing = records.some(({ register }) => model.missing.has(register));
  return possible && !isMissing && !model.missing.has('Jurnal');
}

/** The office's own note in the row keeps it, and so does a repair of the device. */
const isHeld = ({ own, registers }: World['model'], { register, key, before }: Imported) =>
  before === null &&
  register === 'Aset' &&
  (own.has(key) || [...registers.Perbaikan.values()].some(({ asetId }) => asetId === key));
