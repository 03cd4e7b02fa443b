import { mustBe } from '../../cells/cell';
import type { Moment } from '../../cells/day';
import type { Raw } from '../../cells/raw';
import type { AsetRow } from '../../tables/aset';
import type { DesaRow } from '../../tables/desa';
import type { LayananRow } from '../../tables/layanan';
import { foldKey, type Placed, type Rows } from '../../tables/table';
import { deviceFaults, serviceFaults } from '../entryRules';
import { asetUnits } from './asetRows';
import { desaUnits } from './desaRows';
import type { PastedLine } from './pastedLine';
import type { Target } from './targets';
import type { Unit } from './unit';

export type Row = Record<string, unknown>;

/** A row as it is to stand in the sheet, and as it stands now. */
export interface PlannedRow {
  row: Row;
  existing: Placed<Row> | null;
  /** The cells of both, by column in the table's order. */
  before: Record<string, Raw> | null;
  after: Record<string, Raw>;
  changed: boolean;
}

/**
 * What each line comes to. Lines with an open problem have no rows.
 *
 * @param now after which nothing can have been done yet
 */
export function planRows(
  target: Target,
  lines: readonly PastedLine[],
  { rows }: Rows<unknown>,
  now: Moment,
): Map<PastedLine, PlannedRow[]> {
  const planned = new Map<PastedLine, PlannedRow[]>();
  const lineOfKey = new Map<unknown, PastedLine>();
  for (const [line, units] of unitsOf(target, lines, rows as Placed<Row>[])) {
    const made = units.flatMap((unit) => complete(target, line, unit, now));
    const { key } = target.table;
    for (const { row } of made) {
      const other = lineOfKey.get(foldKey(row[key]));
      if (other && !line.unread.has(key)) {
        const header = target.table.columns[key]?.header ?? '';
        line.refuse(
          key,
          `${header} harus berbeda di tiap baris, bukan sama dengan baris ${other.line} (${String(row[key])})`,
        );
      } else lineOfKey.set(foldKey(row[key]), line);
    }
    planned.set(line, line.unread.size > 0 ? [] : made);
  }
  if (target.name === 'Aset') refuseTakenPlaces(planned, rows as Placed<AsetRow>[]);
  return planned;
}

/** A set holds one component of a kind, counting what is mounted already and what other lines mount. */
function refuseTakenPlaces(planned: Map<PastedLine, PlannedRow[]>, existing: readonly Placed<AsetRow>[]): void {
  const placeOf = ({ status, setPerekaman, jenis }: AsetRow): string | null =>
    status === 'AKTIF' && setPerekaman !== null ? `${foldKey(setPerekaman)} ${jenis}` : null;
  const replaced = new Set([...planned.values()].flat().map(({ row }) => foldKey(row.id)));
  const mounted = new Map<string, string>();
  for (const row of existing) {
    const place = placeOf(row);
    if (place !== null && !replaced.has(foldKey(row.id))) mounted.set(place, row.id);
  }
  for (const [line, rows] of planned) {
    for (const { row } of rows as unknown as { row: AsetRow }[]) {
      const place = placeOf(row);
      if (place === null) continue;
      const other = mounted.get(place);
      if (other === undefined) mounted.set(place, row.id);
      else if (!line.unread.has('setPerekaman')) {
        const taken = `${row.setPerekaman} sudah punya ${row.jenis} (${other})`;
        line.refuse('setPerekaman', `Set Perekaman harus set yang belum punya ${row.jenis}; ${taken}`);
      }
    }
    if (line.unread.size > 0) planned.set(line, []);
  }
}

function unitsOf(target: Target, lines: readonly PastedLine[], rows: Placed<Row>[]): Map<PastedLine, Unit[]> {
  if (target.name === 'Desa') return desaUnits(lines, rows as unknown as Placed<DesaRow>[]);
  if (target.name === 'Aset') return asetUnits(lines, rows as unknown as Placed<AsetRow>[]);
  const { key } = target.table;
  const byKey = new Map(rows.map((row) => [foldKey(row[key]), row]));
  return new Map(
    lines.map((line) => {
      const values = target.name === 'Libur' ? withHolidayKind(line.values) : line.values;
      return [line, [{ values, existing: byKey.get(foldKey(values[key])) ?? null }]];
    }),
  );
}

/** Lists of holidays name joint leave in words. */
function withHolidayKind(values: Row): Row {
  if (values.jenis !== undefined || typeof values.nama !== 'string') return values;
  return { ...values, jenis: /cuti bersama/i.test(values.nama) ? 'CUTI_BERSAMA' : 'LIBUR' };
}

/** The whole row: what the line says over what stands there, since a blank cell doesn't erase. */
function complete(target: Target, line: PastedLine, { values, existing }: Unit, now: Moment): PlannedRow[] {
  const row: Row = {};
  const proposed = target.columns.find(({ name, needed }) => name === target.table.key && !needed)?.name;
  for (const [name, { header, cell }] of Object.entries(target.table.columns)) {
    if (values[name] !== undefined) row[name] = values[name];
    else if (existing) row[name] = existing[name];
    else if (name !== proposed && !line.unread.has(name)) {
      const answer = cell.choices && line.answer(name);
      const reading = cell.read(answer ?? '');
      if (reading.ok) row[name] = reading.value;
      else if (cell.choices) {
        const choices = cell.choices.map((choice) => ({ value: choice, label: choice }));
        line.ask(name, `${header} belum diketahui; pilih salah satu`, choices);
      } else line.refuse(name, mustBe(header, reading));
    }
  }
  // A whole row of Aset, the answers still open left out: what its neighbours forbid is no sound cell either.
  if (target.name === 'Aset') {
    for (const { field, sentence } of deviceFaults(row as Partial<AsetRow>)) line.refuse(field, sentence);
  }
  if (target.name === 'Layanan') {
    for (const { field, sentence } of serviceFaults(row as Partial<LayananRow>, now)) line.refuse(field, sentence);
  }
  if (line.unread.size > 0) return [];
  const before = existing && cellsOf(target, existing);
  const after = cellsOf(target, row);
  return [{ row, existing, before, after, changed: !before || JSON.stringify(before) !== JSON.stringify(after) }];
}

/** A row as the sheet's cells, by column in the table's order. */
export function cellsOf({ table }: Pick<Target, 'table'>, row: Row): Record<string, Raw> {
  const cells: Record<string, Raw> = {};
  for (const [name, { cell }] of Object.entries(table.columns)) cells[name] = cell.write(row[name]);
  return cells;
}
