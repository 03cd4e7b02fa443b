import { EntryLives } from '../../../src/domain/merge/entryLives';
import type { Office } from '../../../src/local/testing';
import { everyTable } from '../../../src/tables/every';
import { ITEMS } from '../../../src/tables/persediaan';
import { chainFaults, issuesOf, journalled, rowsOf, tabOf } from '../offices';
import { cards, entriesOf, REGISTERS, type Row, type Slip, type World } from './world';

export const DAYS = ['2026-09-29', '2026-10-01', '2026-10-02', '2026-10-31', '2026-11-01', '2026-11-23', '2026-11-24'];

export const endOfDay = (box: readonly Slip[], item: string, day: string) =>
  box.filter((slip) => slip.item === item && slip.day <= day).reduce((sum, slip) => sum + slip.moves, 0);

export const isSound = (box: readonly Slip[], item: string) => DAYS.every((day) => endOfDay(box, item, day) >= 0);

/** Everything that must hold after every step, whatever it was. */
export function holds({ office, model }: World): void {
  stock(office, model.box);
  if (!model.missing.has('Riwayat')) {
    const faults = chainFaults(office);
    if (model.touched)
      expect(faults).toEqual([expect.stringContaining(`Baris No ${touchedNumber(office, model.touched.id)} `)]);
    else agree(faults, []);
    told(office, model.deeds);
  }
  for (const register of REGISTERS) {
    if (model.missing.has(register)) continue;
    const kept = model.registers[register];
    const found = cards(office, register);
    if (!areSame(found, kept)) expect(Object.fromEntries(found)).toEqual(Object.fromEntries(kept));
    agree(rowsOf(office, register).length, kept.size);
  }
  const imported = new Map<string, number>();
  for (const { imporId } of rowsOf(office, 'Impor')) {
    imported.set(String(imporId), (imported.get(String(imporId)) ?? 0) + 1);
  }
  const noted = [...[...model.imports].map(([id, rows]) => [id, rows.length] as const), ...model.merges];
  const left = noted.filter(([, rows]) => rows > 0);
  agree([...imported].sort(), left.sort());
  if (!model.missing.has('Jurnal')) {
    const id = journalled(office);
    const isDone = id === '' || rowsOf(office, 'Riwayat').some((row) => row.id === id);
    agree({ id, isDone }, { id, isDone: true });
  }
  if (!model.missing.has('Aset')) {
    for (const [id, text] of model.own) agree(ownOf(office, id), text);
  }
  for (const { sheet } of everyTable) if (!model.missing.has(sheet)) agree(issuesOf(office, sheet), []);
}

/** The number under which the last life of an entry stands. */
function touchedNumber(office: Office, id: string): unknown {
  const entries = entriesOf(office);
  return new EntryLives(entries).in(entries).get(id)?.row.nomor;
}

/** By hand first: expect() is slow, and this runs a dozen times after every step. */
export function agree(found: unknown, wanted: unknown): void {
  if (found !== wanted && JSON.stringify(found) !== JSON.stringify(wanted)) expect(found).toEqual(wanted);
}

function areSame(found: ReadonlyMap<string, Row>, kept: ReadonlyMap<string, Row>): boolean {
  if (found.size !== kept.size) return false;
  for (const [key, row] of found) {
    const card = kept.get(key);
    if (!card || Object.keys(card).length !== Object.keys(row).length) return false;
    for (const [column, value] of Object.entries(row)) {
      if (value !== card[column] && JSON.stringify(value) !== JSON.stringify(card[column])) return false;
    }
  }
  return true;
}

function stock(office: Office, box: readonly Slip[]): void {
  const rows = rowsOf(office, 'Persediaan') as { barang: string; tanggal: string; jenis: string; jumlah: number }[];
  for (const item of ITEMS) {
    for (const day of DAYS) {
      const left = rows
        .filter((row) => row.barang === item && row.tanggal <= day)
        .reduce((sum, { jenis, jumlah }) => {
          return sum + (['CETAK', 'GAGAL', 'RETUR', 'MUSNAH'].includes(jenis) ? -jumlah : jumlah);
        }, 0);
      const wanted = endOfDay(box, item, day);
      if (left !== wanted || left < 0) expect({ item, day, left }).toEqual({ item, day, left: Math.max(0, wanted) });
    }
  }
}

function told(office: Office, deeds: ReadonlySet<string>): void {
  const ids = rowsOf(office, 'Riwayat').map(({ id }) => String(id));
  agree(ids.length, new Set(ids).size);
  const ours = ids.filter((id) => /^langkah-\d+$/.test(id));
  agree(ours.sort(), [...deeds].sort());
}

/** The office's own column stands wherever it was put; found by its header. */
export function ownColumn(office: Office): number {
  const sheet = tabOf(office, 'Aset');
  for (let column = 1; column <= sheet.lastColumn(); column++) {
    if (sheet.values.get(1, column) === 'Milik kantor') return column;
  }
  return 0;
}

function ownOf(office: Office, id: string): unknown {
  const row = rowsOf(office, 'Aset').find((one) => String(one.id).toUpperCase() === id);
  return tabOf(office, 'Aset').values.get(Number(row?.line), ownColumn(office));
}
