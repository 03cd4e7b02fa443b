import fc from 'fast-check';
import type { StockList } from '../../../src/procedures/daftarPersediaan';
import { ITEMS } from '../../../src/tables/persediaan';
import { NOW, type Office, post } from '../offices';
import { agree, DAYS } from './invariants';
import { item, sending } from './ledgerSteps';
import { type Crash, cards, type Row, type Slip, send, type World } from './world';

type Sending = { crash: Crash | null; again: boolean };
export type OrderStep = Sending &
  ({ do: 'order'; item: string; day: string; count: number } | { do: 'giveUp'; which: number; day: string });

const day = fc.constantFrom(...DAYS);

/** What is asked for and given up; what fills it are the ledger's receipts. */
export const orderStep: fc.Arbitrary<OrderStep> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('order' as const),
      ...{ item, day, count: fc.integer({ min: 1, max: 30 }), ...sending },
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('giveUp' as const), which: fc.nat(), day, ...sending }) },
);

export function runOrder(world: World, step: OrderStep): void {
  if (step.do === 'order') order(world, step);
  else giveUp(world, step);
}

const canWrite = ({ missing }: World['model']) => !missing.has('Jurnal') && !missing.has('Pesanan');

function order(world: World, step: Extract<OrderStep, { do: 'order' }>): void {
  const { model, office } = world;
  const kept = model.registers.Pesanan;
  const input = { barang: step.item, jumlah: String(step.count), tanggal: step.day, dokumen: 'S 1' };
  const { done, answer } = send(world, 'pesanBarang', (id) => post(office, 'pesanBarang', input, id), step);
  const allowed = canWrite(model);
  if (step.crash === null || done) expect({ answer, done }).toEqual({ answer, done: allowed });
  if (!done) return;
  const [made, ...more] = [...cards(office, 'Pesanan')].filter(([key]) => !kept.has(key));
  if (!made || more.length > 0) throw new Error(`one order more, not ${more.length + (made ? 1 : 0)}`);
  const [key, row] = made;
  const cells = {
    tanggal: step.day,
    barang: step.item,
    jumlah: step.count,
    dokumen: 'S 1',
    catatan: null,
    batal: null,
    waktu: NOW,
  };
  expect(row).toEqual({ id: key, ...cells });
  // A number that was given isn't given again, though its order was taken back or deleted.
  expect(numberOf(key)).toBeGreaterThan(model.lastOrder);
  model.lastOrder = numberOf(key);
  kept.set(key, row);
  if (answer?.ok && answer.undo) model.offered.push({ action: answer.undo.action, input: answer.undo.input });
}

export const numberOf = (key: string) => Number(key.slice(key.indexOf('-') + 1));

function giveUp(world: World, step: Extract<OrderStep, { do: 'giveUp' }>): void {
  const { model, office } = world;
  const kept = model.registers.Pesanan;
  const keys = [...kept.keys(), 'PS-9999'];
  const id = keys[step.which % keys.length] ?? '';
  const row = kept.get(id);
  const input = { id: id.toLowerCase(), tanggal: step.day };
  const { done, answer } = send(world, 'batalkanPesanan', (sent) => post(office, 'batalkanPesanan', input, sent), step);
  const stands = row?.batal === null && step.day >= String(row.tanggal);
  const allowed = canWrite(model) && stands;
  if (step.crash === null || done) expect({ answer, done }).toEqual({ answer, done: allowed });
  if (!done) return;
  kept.set(id, { ...row, batal: step.day });
  if (answer?.ok && answer.undo) model.offered.push({ action: answer.undo.action, input: answer.undo.input });
}

const told = new WeakMap<Office, Map<string, string>>();

/** What the panel says is still waited for, where orders or receipts are others than when it was last asked. */
export function waitedFor({ office, model }: World): void {
  if (model.missing.size > 0) return;
  const asked = told.get(office) ?? new Map<string, string>();
  told.set(office, asked);
  for (const item of ITEMS) {
    const orders = [...model.registers.Pesanan.values()].filter(({ barang }) => barang === item);
    const receipts = model.box.filter((slip) => slip.item === item && slip.isReceipt);
    const state = JSON.stringify([orders, receipts]);
    if (orders.length === 0 || asked.get(item) === state) continue;
    asked.set(item, state);
    const list = office.run('daftarPersediaan', { item }) as StockList;
    agree(
      list.orders.map(({ id, jumlah, datang }) => [id, jumlah, datang]),
      pieceByPiece(orders, receipts),
    );
  }
}

/**
 * Each piece that came is handed to whoever asked first and still waits, one after the other: id, asked for, came of the
 * orders that wait still.
 */
function pieceByPiece(orders: readonly Row[], receipts: readonly Slip[]): unknown[][] {
  const queue = orders.map((row) => ({
    ...{ id: String(row.id), day: String(row.tanggal), until: String(row.batal ?? '9999'), asked: Number(row.jumlah) },
    came: 0,
  }));
  queue.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : numberOf(a.id) - numberOf(b.id)));
  for (const day of DAYS) {
    const pieces = receipts.filter((slip) => slip.day === day).reduce((sum, { moves }) => sum + moves, 0);
    for (let piece = 0; piece < pieces; piece++) {
      const waiting = queue.filter((one) => one.day <= day && one.until >= day && one.came < one.asked);
      // On its last day an order stands back behind those that go on waiting.
      const next = waiting.find(({ until }) => until > day) ?? waiting[0];
      if (next) next.came++;
    }
  }
  return queue
    .filter(({ until, came, asked }) => until === '9999' && came < asked)
    .map(({ id, asked, came }) => [id, asked, came]);
}
