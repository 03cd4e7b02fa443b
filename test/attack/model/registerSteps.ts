import fc from 'fast-check';
import { post, rowsOf } from '../offices';
import { sending, typeAt } from './ledgerSteps';
import { type Crash, cards, count, keyOf, lineOf, type Register, type Row, send, type World } from './world';

const DEVICES = ['KAM-001', 'KAM-002', 'IRS-001', 'PRN-001'];
const NAMES: Record<string, string> = { KAM: 'KAMERA', IRS: 'IRIS', PRN: 'PRINTER_KARTU' };
const device = fc.constantFrom(...DEVICES);
const set = fc.constantFrom('SET-1', 'SET-2');
const condition = fc.constantFrom('B', 'RR', 'RB');
const day = fc.constantFrom('2026-11-20', '2026-11-23', '2026-11-24');

/** An action on rows that people see: what it asks, and what it must leave of the row when it was accepted. */
export interface RegisterStep {
  do: 'register';
  action: string;
  input: Record<string, string>;
  register: Register;
  /** Rows by key, with the cells that must stand so afterwards. */
  leaves: Record<string, Row>;
  crash: Crash | null;
  again: boolean;
}

const register = (
  name: Register,
  action: string,
  made: fc.Arbitrary<{ input: Record<string, string>; leaves: Record<string, Row> }>,
): fc.Arbitrary<RegisterStep> =>
  fc
    .record({ made, ...sending })
    .map(({ made, ...how }) => ({ do: 'register' as const, action, register: name, ...made, ...how }));

export const registerStep: fc.Arbitrary<RegisterStep> = fc.oneof(
  register(
    'Aset',
    'tambahAlat',
    fc.record({ id: device, set: fc.option(set, { freq: 2 }), isInRoom: fc.boolean() }).map(({ id, set, isInRoom }) => {
      const [jenis, setPerekaman] = [NAMES[id.slice(0, 3)] ?? '', id.startsWith('PRN') ? null : set];
      return {
        input: { id, nama: `Alat ${id}`, jenis, setPerekaman: setPerekaman ?? '', ruang: isInRoom ? 'Loket' : '' },
        leaves: {
          [id]: {
            ...{ id, nama: `Alat ${id}`, jenis, kondisi: 'B', setPerekaman, status: 'AKTIF' },
            ruang: isInRoom ? 'Loket' : null,
          },
        },
      };
    }),
  ),
  register(
    'Aset',
    'hapusAlat',
    device.map((id) => ({
      input: { id, alasan: 'jatuh' },
      leaves: { [id]: { status: 'DIHAPUS', tanggalHapus: '2026-11-24', setPerekaman: null } },
    })),
  ),
  register(
    'Aset',
    'ubahKondisi',
    fc.record({ id: device, kondisi: condition }).map(({ id, kondisi }) => {
      return { input: { id, kondisi }, leaves: { [id]: { kondisi } } };
    }),
  ),
  register(
    'Aset',
    'ubahBanyakAlat',
    fc.record({ ids: fc.uniqueArray(device, { minLength: 1 }), kondisi: condition }).map(({ ids, kondisi }) => {
      return { input: { id: ids.join(','), kondisi }, leaves: Object.fromEntries(ids.map((id) => [id, { kondisi }])) };
    }),
  ),
  register(
    'Aset',
    'pasangKeSet',
    fc.record({ id: device, set }).map(({ id, set }) => {
      return { input: { id, setPerekaman: set }, leaves: { [id]: { setPerekaman: set } } };
    }),
  ),
  register(
    'Aset',
    'lepasDariSet',
    device.map((id) => ({ input: { id }, leaves: { [id]: { setPerekaman: null } } })),
  ),
  register(
    'Gangguan',
    'mulaiGangguan',
    fc
      .constantFrom('LISTRIK', 'SERVER')
      .map((jenis) => ({ input: { jenis }, leaves: { '': { jenis, selesai: null } } })),
  ),
  register(
    'Gangguan',
    'akhiriGangguan',
    fc.nat(4).map((number) => {
      const id = `G-000${number + 1}`;
      return { input: { id, tindakan: 'hidup' }, leaves: { [id]: { tindakan: 'hidup', selesai: '2026-11-24T09:15' } } };
    }),
  ),
  register(
    'Gangguan',
    'ubahGangguan',
    fc.record({ number: fc.nat(4), cause: fc.constantFrom('kabel', 'petir') }).map(({ number, cause }) => {
      const id = `G-000${number + 1}`;
      return { input: { id, penyebab: cause }, leaves: { [id]: { penyebab: cause } } };
    }),
  ),
  register(
    'Gangguan',
    'catatGangguan',
    fc.constant({
      input: { jenis: 'JARINGAN', mulai: '20-11-2026 08:00', selesai: '20-11-2026 09:00' },
      leaves: { '': { jenis: 'JARINGAN', mulai: '2026-11-20T08:00', selesai: '2026-11-20T09:00' } },
    }),
  ),
  register(
    'Layanan',
    'catatLayanan',
    fc
      .record({ day, field: fc.constantFrom('daftar', 'rekam', 'cetak', 'serah'), count: fc.nat(90) })
      .map(({ day, field, count }) => {
        return { input: { tanggal: day, [field]: String(count) }, leaves: { [day]: { [field]: count } } };
      }),
  ),
);

/** Accepted: the rows that it was about say what was asked, and nothing else of them changed. Refused: nothing did. */
export function runRegister(world: World, step: RegisterStep): void {
  const { model, office } = world;
  const kept = model.registers[step.register];
  const { done, answer } = send(world, step.action, (id) => post(office, step.action, step.input, id), step);
  if (model.missing.has('Jurnal') || model.missing.has(step.register)) expect(done).toBe(false);
  if (!done) return;
  const found = cards(office, step.register);
  for (const [named, cells] of Object.entries(step.leaves)) {
    const key = named === '' ? ([...found.keys()].find((one) => !kept.has(one)) ?? '') : named.toUpperCase();
    const row = found.get(key);
    expect({ step, row }).toMatchObject({ row: cells });
    if (row) kept.set(key, { ...(kept.get(key) ?? row), ...(Object.keys(cells).length > 0 ? cells : row) });
  }
  if (answer?.ok && answer.undo) model.offered.push({ action: answer.undo.action, input: answer.undo.input });
}

/** Takes back what was last done, or something that was offered earlier: then it may be refused, and changes nothing. */
export function runUndo(world: World, which: number, how: { crash: Crash | null; again: boolean }): void {
  const { model, office } = world;
  const at = which % Math.max(1, model.offered.length);
  const offer = model.offered[at];
  if (!offer) return;
  const { done } = send(world, offer.action, (id) => post(office, offer.action, offer.input, id), how);
  if (!done) return;
  model.offered.splice(at, 1);
  const undos = (offer.action === 'pulihkanBanyakBaris' ? JSON.parse(offer.input.baris ?? '[]') : [offer.input]) as {
    lembar: Register;
    kunci: string;
    sebelum: string;
    sesudah: string;
  }[];
  for (const { lembar, kunci, sebelum, sesudah } of undos) {
    const kept = model.registers[lembar];
    const row = kept.get(kunci);
    // What an undo takes back must have stood there.
    for (const [column, cell] of Object.entries(JSON.parse(sesudah) as Row))
      expect(same(row?.[column], cell)).toBe(true);
    if (sebelum === '') kept.delete(kunci);
    else {
      const now = cards(office, lembar).get(kunci);
      const former = JSON.parse(sebelum) as Row;
      for (const [column, cell] of Object.entries(former)) expect(same(now?.[column], cell)).toBe(true);
      kept.set(kunci, { ...row, ...Object.fromEntries(Object.keys(former).map((column) => [column, now?.[column]])) });
    }
  }
}

/** A row's value and the cell that an undo carries: days as walls, blanks as ''. */
function same(value: unknown, cell: unknown): boolean {
  const plain = typeof cell === 'object' && cell !== null && 'wall' in cell ? String(cell.wall) : cell;
  if (value === null || value === undefined) return plain === '';
  return String(plain).startsWith(String(value)) || String(value) === String(plain);
}

/** A number of a day is overtyped in the grid: the sheet stands, and Riwayat tells. */
export function overtype(world: World, which: number, amount: number): void {
  const { model, office } = world;
  if (model.missing.has('Layanan') || model.missing.has('Jurnal')) return;
  const keys = [...model.registers.Layanan.keys()];
  const key = keys[which % Math.max(1, keys.length)];
  if (key === undefined) return;
  const before = rowsOf(office, 'Riwayat').length;
  typeAt(world, 'Layanan', lineOf(office, 'Layanan', key, 'tanggal'), 'PRR', String(amount));
  expect(rowsOf(office, 'Riwayat')).toHaveLength(before + 1);
  model.registers.Layanan.set(key, { ...model.registers.Layanan.get(key), prr: amount });
  count('catatSuntingan');
}

export const keyOfRow = keyOf;
