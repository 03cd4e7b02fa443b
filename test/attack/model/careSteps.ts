import fc from 'fast-check';
import type { PostingAnswer } from '../../../src/procedures/catat';
import { post } from '../offices';
import { sending } from './ledgerSteps';
import { type Crash, cards, type Row, send, type World } from './world';

const device = fc.constantFrom('KAM-001', 'KAM-002', 'IRS-001', 'PRN-001');
const part = fc.constantFrom('KAM-001', 'KAM-002', 'IRS-001');
const TODAY = '2026-11-24';
const ROOM = 'Loket';

type Sending = { crash: Crash | null; again: boolean };
export type CareStep = Sending &
  (
    | {
        do: 'care';
        action: 'kirimPerbaikan' | 'kembaliPerbaikan' | 'catatServis';
        id: string;
        day: string;
        cost: number;
      }
    | { do: 'room'; seen: [string, string][] }
    | { do: 'rebuild'; moves: { id: string; to: string }[] }
  );

/** Devices away for repair, looked after, looked for, and parts that change sets. */
export const careStep: fc.Arbitrary<CareStep> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('care' as const),
      action: fc.constantFrom('kirimPerbaikan' as const, 'kembaliPerbaikan' as const, 'catatServis' as const),
      id: device,
      day: fc.constantFrom('2026-11-20', '2026-11-23', TODAY),
      cost: fc.nat(9),
      ...sending,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('room' as const),
      seen: fc.uniqueArray(fc.tuple(device, fc.constantFrom('', 'B', 'RB')), { maxLength: 3, selector: ([id]) => id }),
      ...sending,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('rebuild' as const),
      moves: fc.array(fc.record({ id: part, to: fc.constantFrom('', 'SET-1', 'SET-2') }), {
        minLength: 1,
        maxLength: 2,
      }),
      ...sending,
    }),
  },
);

export function runCare(world: World, step: CareStep): void {
  if (step.do === 'care') look(world, step);
  else if (step.do === 'room') room(world, step);
  else rebuild(world, step);
}

const isActive = (row: Row | undefined): row is Row => row?.status === 'AKTIF';

/** Sent, and held against what had to come of it: of each register the rows as they must stand, null where refused. */
function ask(
  world: World,
  action: string,
  input: Record<string, string>,
  wanted: { Aset: [string, Row][]; Perbaikan: [string, Row][] } | null,
  how: Sending,
): PostingAnswer | null {
  const { model } = world;
  const possible = !model.missing.has('Jurnal') && wanted !== null;
  const { done, answer } = send(world, action, (id) => post(world.office, action, input, id), how);
  if (how.crash === null) expect({ action, input, answer, done }).toEqual({ action, input, answer, done: possible });
  if (!done) return null;
  expect(possible).toBe(true);
  for (const register of ['Aset', 'Perbaikan'] as const) {
    for (const [named, cells] of wanted?.[register] ?? []) {
      const key = named === NEW ? newRepair(world) : named;
      const id = named === NEW ? { id: key } : {};
      model.registers[register].set(key, { ...model.registers[register].get(key), ...cells, ...id });
    }
  }
  if (answer?.ok && answer.undo && answer.undo.action !== action) {
    model.offered.push({ action: answer.undo.action, input: answer.undo.input });
  }
  return answer;
}

/** The key of a row that is still to be numbered. */
const NEW = '';

/** The number that a repair was given: one that none had before, also none that was taken back since. */
function newRepair({ office, model }: World): string {
  const known = model.registers.Perbaikan;
  const numberOf = (key: string) => Number(key.slice(2));
  const [key = '', ...others] = [...cards(office, 'Perbaikan').keys()].filter((one) => !known.has(one));
  expect({ key, others }).toEqual({ key: expect.stringMatching(/^R-\d{4}$/), others: [] });
  expect(numberOf(key)).toBeGreaterThan(Math.max(model.lastRepair, ...[...known.keys()].map(numberOf)));
  model.lastRepair = numberOf(key);
  return key;
}

function look(world: World, step: Extract<CareStep, { do: 'care' }>): void {
  const { Aset, Perbaikan } = world.model.registers;
  const { action, id, day, cost } = step;
  const kept = Aset.get(id);
  const open = [...Perbaikan].find(([, row]) => row.asetId === id && row.jenis === 'PERBAIKAN' && row.kembali === null);
  const [year, month, date] = day.split('-');
  const input: Record<string, string> = { id, tanggal: `${date}-${month}-${year}` };
  const row = {
    ...{ asetId: id, tanggal: day, janji: null, kembali: null, tempat: null },
    ...{ keluhan: null, hasil: null, biaya: null },
  };
  if (action === 'kirimPerbaikan') {
    const kondisi = kept?.kondisi === 'B' ? 'RR' : kept?.kondisi;
    const wanted = isActive(kept) && !open ? { ...row, jenis: 'PERBAIKAN' } : null;
    ask(world, action, input, wanted && { Perbaikan: [[NEW, wanted]], Aset: [[id, { kondisi }]] }, step);
  } else if (action === 'catatServis') {
    const wanted = isActive(kept) && !open ? { ...row, jenis: 'SERVIS', biaya: cost } : null;
    const sent = { ...input, jenis: 'SERVIS', biaya: String(cost) };
    ask(world, action, sent, wanted && { Perbaikan: [[NEW, wanted]], Aset: [] }, step);
  } else {
    const kondisi = cost % 2 === 0 ? 'B' : 'RB';
    const back = { kembali: day, hasil: kondisi, biaya: cost };
    const wanted = isActive(kept) && open && day >= String(open[1].tanggal) ? open[0] : '';
    const sent = { ...input, kondisi, biaya: String(cost) };
    ask(world, action, sent, wanted ? { Perbaikan: [[wanted, back]], Aset: [[id, { kondisi }]] } : null, step);
  }
}

function room(world: World, step: Extract<CareStep, { do: 'room' }>): void {
  const { Aset, Perbaikan } = world.model.registers;
  const conditions = new Map(step.seen);
  const away = new Set(
    [...Perbaikan.values()]
      .filter((row) => row.jenis === 'PERBAIKAN' && row.kembali === null)
      .map(({ asetId }) => asetId),
  );
  const rows: [string, Row][] = [];
  let noted = 0;
  for (const [id, device] of Aset) {
    if (!isActive(device)) continue;
    const [isHere, isSeen] = [device.ruang === ROOM, conditions.has(id)];
    if (isHere || isSeen) noted++;
    const condition = conditions.get(id);
    const kondisi = condition ? { kondisi: condition } : {};
    const where = device.ruang ? `tercatat di ${device.ruang}` : 'belum tercatat di ruang mana pun';
    const note = (says: string | null) => {
      const own = String(device.keterangan ?? '').split('; ');
      const parts = [...own.filter((part) => part !== '' && !part.startsWith('Periksa ')), ...(says ? [says] : [])];
      return { keterangan: parts.length === 0 ? null : parts.join('; '), ...kondisi };
    };
    if (isHere && isSeen) rows.push([id, note(null)]);
    else if (isSeen) rows.push([id, note(`Periksa 24-11-2026: ditemukan di ${ROOM}, ${where}`)]);
    else if (isHere && !away.has(id)) rows.push([id, note(`Periksa 24-11-2026: tidak ditemukan di ${ROOM}`)]);
  }
  const known = step.seen.every(([id]) => isActive(Aset.get(id)));
  const input = { ruang: ROOM, ditemukan: JSON.stringify(step.seen) };
  ask(world, 'periksaRuang', input, known && noted > 0 ? { Aset: rows, Perbaikan: [] } : null, step);
}

function rebuild(world: World, step: Extract<CareStep, { do: 'rebuild' }>): void {
  const { Aset } = world.model.registers;
  const moves = step.moves.map(({ id, to }) => [id, String(Aset.get(id)?.setPerekaman ?? ''), to] as const);
  const after = new Map(moves.map(([id, , to]) => [id, to]));
  const sets = [...Aset]
    .filter(([, row]) => isActive(row))
    .map(([id, row]) => [row.jenis, after.get(id) ?? row.setPerekaman]);
  const moved = moves.map(([id, , to]) =>
    to === '' ? 0 : sets.filter(([jenis, set]) => jenis === Aset.get(id)?.jenis && set === to).length,
  );
  const possible =
    moves.every(([id]) => isActive(Aset.get(id))) && after.size === moves.length && moved.every((count) => count <= 1);
  const rows = moves.map(([id, , to]): [string, Row] => [id, { setPerekaman: to === '' ? null : to }]);
  const before = cards(world.office, 'Aset').size;
  ask(world, 'pindahBagian', { pindah: JSON.stringify(moves) }, possible ? { Aset: rows, Perbaikan: [] } : null, step);
  expect(cards(world.office, 'Aset').size).toBe(before);
}
