import type { GangguanRow } from '../../tables/gangguan';
import type { PerbaikanRow } from '../../tables/perbaikan';
import type { PesananRow } from '../../tables/pesanan';
import type { RiwayatRow } from '../../tables/riwayat';
import { foldKey, type Placed, type Row } from '../../tables/table';
import { highestTold, numberText, prefixOf, runningNumber } from '../runningNumber';
import type { PastedLine } from './pastedLine';
import type { Unit } from './unit';

/** Registers whose rows have running numbers, with the columns by which a line without one is recognised. */
const ALIKE = {
  Gangguan: ['mulai', 'jenis', 'asetId'] satisfies (keyof GangguanRow)[],
  Perbaikan: ['tanggal', 'jenis', 'asetId'] satisfies (keyof PerbaikanRow)[],
  Pesanan: ['tanggal', 'barang', 'jumlah'] satisfies (keyof PesananRow)[],
};

/** Gives each line its row: by id, else the one that tells of the same, else the next number. */
export function numberedUnits(
  sheet: keyof typeof ALIKE,
  lines: readonly PastedLine[],
  rows: readonly Placed<Row>[],
  past: readonly RiwayatRow[],
): Map<PastedLine, Unit[]> {
  const traits = (row: Row) => JSON.stringify(ALIKE[sheet].map((name) => foldKey(row[name] ?? null)));
  const byId = new Map(rows.map((row) => [foldKey(row.id), row]));
  const byTraits = new Map(rows.map((row) => [traits(row), row]));
  const prefix = prefixOf(sheet) ?? '';
  const taken = [...rows, ...lines.map(({ values }) => values)].map(({ id }) =>
    runningNumber(prefix, String(id ?? '')),
  );
  let last = taken.reduce((highest, number) => Math.max(highest, number), highestTold(sheet, past));
  const units = new Map<PastedLine, Unit[]>();
  for (const line of lines) {
    const { values } = line;
    const existing = (values.id === undefined ? byTraits.get(traits(values)) : byId.get(foldKey(values.id))) ?? null;
    // A line of which a cell can't be read isn't known well enough to be given a number.
    const id = values.id ?? existing?.id ?? (line.unread.size > 0 ? undefined : numberText(prefix, ++last));
    units.set(line, [{ values: id === undefined ? values : { ...values, id }, existing }]);
  }
  return units;
}
