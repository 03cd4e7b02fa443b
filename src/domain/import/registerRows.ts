import type { GangguanRow } from '../../tables/gangguan';
import { foldKey, type Placed } from '../../tables/table';
import type { PastedLine } from './pastedLine';
import type { Row } from './planRows';
import { KeyProposals, type Unit } from './unit';

/** A register whose rows have running numbers, and the columns by which a line without one is recognised. */
export interface Numbered {
  prefix: string;
  alike: readonly string[];
}

export const NUMBERED: Record<'Gangguan' | 'Perbaikan', Numbered> = {
  Gangguan: { prefix: 'G', alike: ['mulai', 'jenis', 'asetId'] satisfies (keyof GangguanRow)[] },
  Perbaikan: { prefix: 'R', alike: ['tanggal', 'jenis', 'asetId'] },
};

const DIGITS = 4;

/** Gives each line its row: by id, else the one that tells of the same, else the next number. */
export function numberedUnits(
  { prefix, alike }: Numbered,
  lines: readonly PastedLine[],
  rows: readonly Placed<Row>[],
): Map<PastedLine, Unit[]> {
  const traits = (row: Row) => JSON.stringify(alike.map((name) => foldKey(row[name] ?? null)));
  const byId = new Map(rows.map((row) => [foldKey(row.id), row]));
  const byTraits = new Map(rows.map((row) => [traits(row), row]));
  const ids = new KeyProposals([...rows, ...lines.map(({ values }) => values)].map(({ id }) => String(id ?? '')));
  const units = new Map<PastedLine, Unit[]>();
  for (const line of lines) {
    const { values } = line;
    const existing = (values.id === undefined ? byTraits.get(traits(values)) : byId.get(foldKey(values.id))) ?? null;
    // A line of which a cell can't be read isn't known well enough to be given a number.
    const id = values.id ?? existing?.id ?? (line.unread.size > 0 ? undefined : ids.next(prefix, DIGITS));
    units.set(line, [{ values: id === undefined ? values : { ...values, id }, existing }]);
  }
  return units;
}
