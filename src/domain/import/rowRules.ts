import { show } from '../../cells/cell';
import type { Moment } from '../../cells/day';
import { aset } from '../../tables';
import type { AsetRow } from '../../tables/aset';
import type { PengaturanRow } from '../../tables/pengaturan';
import { foldKey, type Row, type Rows, type Table } from '../../tables/table';
import {
  deviceFaults,
  type Fault,
  orderFaults,
  outageFaults,
  repairFaults,
  serviceFaults,
  unknownDevice,
} from '../entryRules';
import type { TargetName } from './request';

/** What is wrong with a row as a whole, of which a part may still be missing. `before` is the row as it stands. */
export type FaultsOf = (row: Row, before: Row | null) => Fault[];

/**
 * The rules of a sheet, the same as where its rows are typed.
 *
 * @param rowsOf reads the rows of a table that these rows name
 * @param now after which nothing can have been done yet
 */
export function rulesOf(name: TargetName, rowsOf: (table: Table) => Rows<unknown>, now: Moment): FaultsOf {
  switch (name) {
    case 'Aset':
      return deviceFaults;
    case 'Layanan':
      return (row) => serviceFaults(row, now);
    case 'Gangguan':
      return withDevice(rowsOf, (row) => outageFaults(row, now));
    case 'Perbaikan':
      return withDevice(rowsOf, (row) => repairFaults(row, now));
    case 'Pesanan':
      return (row) => orderFaults(row, now);
    case 'Pengaturan':
      return rangeFaults;
    default:
      return () => [];
  }
}

/** A device that the row named already may be gone by now: only another one is looked for. */
function withDevice(rowsOf: (table: Table) => Rows<unknown>, faults: (row: Row) => Fault[]): FaultsOf {
  const known = (rowsOf(aset as unknown as Table).rows as unknown as AsetRow[]).map(({ id }) => id);
  // A file names a device in many rows, and looking for ids like an unknown one is slow.
  const found = new Map<unknown, Fault[]>();
  const unknown = (id: unknown): Fault[] => {
    const faults = found.get(id) ?? unknownDevice(id, known);
    found.set(id, faults);
    return faults;
  };
  return (row, before) => [
    ...faults(row),
    ...(before && foldKey(before.asetId) === foldKey(row.asetId) ? [] : unknown(row.asetId)),
  ];
}

function rangeFaults(row: Row): Fault[] {
  const { rendah, tinggi } = row as Partial<PengaturanRow>;
  if (typeof rendah !== 'number' || typeof tinggi !== 'number' || rendah <= tinggi) return [];
  return [
    { field: 'tinggi', sentence: `Tinggi harus tidak kurang dari Rendah (${show(rendah)}), bukan ${show(tinggi)}` },
  ];
}
