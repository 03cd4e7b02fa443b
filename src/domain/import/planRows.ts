import { mustBe } from '../../cells/cell';
import type { Moment } from '../../cells/day';
import type { AsetRow } from '../../tables/aset';
import type { DesaRow } from '../../tables/desa';
import type { PengaturanRow } from '../../tables/pengaturan';
import { type RiwayatRow, riwayat } from '../../tables/riwayat';
import { cellsOf, foldKey, keyShown, type Placed, type Row, type Rows, type Table } from '../../tables/table';
import { asetUnits } from './asetRows';
import { desaUnits } from './desaRows';
import type { PastedLine } from './pastedLine';
import type { PlannedRow } from './plannedRow';
import { numberedUnits } from './registerRows';
import { choicesOf } from './reviewed';
import { type FaultsOf, rulesOf } from './rowRules';
import { settingUnits } from './settingRows';
import { refuseTakenPlaces } from './takenPlaces';
import type { Target } from './targets';
import type { Unit } from './unit';

/**
 * What each line comes to. Lines with an open problem have no rows.
 *
 * @param rowsOf reads the rows of another table that these rows name
 * @param now after which nothing can have been done yet
 */
export function planRows(
  target: Target,
  lines: readonly PastedLine[],
  { rows }: Rows<unknown>,
  rowsOf: (table: Table) => Rows<unknown>,
  now: Moment,
): Map<PastedLine, PlannedRow[]> {
  const planned = new Map<PastedLine, PlannedRow[]>();
  const lineOfKey = new Map<unknown, PastedLine>();
  const faultsOf = rulesOf(target.name, rowsOf, now);
  for (const [line, units] of unitsOf(target, lines, rows as Placed<Row>[], rowsOf)) {
    const made = units.flatMap((unit) => complete(target, line, unit, faultsOf));
    const { key } = target.table;
    for (const { row } of made) {
      const other = lineOfKey.get(foldKey(row[key]));
      if (other && !line.unread.has(key)) {
        const header = target.table.columns[key]?.header ?? '';
        line.refuse(
          key,
          `${header} harus berbeda di tiap baris, bukan sama dengan baris ${other.line} (${keyShown(target.table, row)})`,
        );
      } else lineOfKey.set(foldKey(row[key]), line);
    }
    planned.set(line, line.unread.size > 0 ? [] : made);
  }
  refuseTakenPlaces(target.name, planned, rows as Placed<Row>[]);
  return planned;
}

function unitsOf(
  target: Target,
  lines: readonly PastedLine[],
  rows: Placed<Row>[],
  rowsOf: (table: Table) => Rows<unknown>,
): Map<PastedLine, Unit[]> {
  if (target.name === 'Desa') return desaUnits(lines, rows as unknown as Placed<DesaRow>[]);
  if (target.name === 'Aset') return asetUnits(lines, rows as unknown as Placed<AsetRow>[]);
  if (target.name === 'Gangguan' || target.name === 'Perbaikan' || target.name === 'Pesanan') {
    const past = rowsOf(riwayat as unknown as Table).rows as unknown as RiwayatRow[];
    return numberedUnits(target.name, lines, rows, past);
  }
  if (target.name === 'Pengaturan') return settingUnits(lines, rows as unknown as Placed<PengaturanRow>[]);
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
function complete(target: Target, line: PastedLine, { values, existing }: Unit, faultsOf: FaultsOf): PlannedRow[] {
  const row: Row = {};
  const proposed = target.columns.find(({ name, needed }) => name === target.table.key && !needed)?.name;
  for (const [name, { header, cell }] of Object.entries(target.table.columns)) {
    if (values[name] !== undefined) row[name] = values[name];
    else if (existing) row[name] = existing[name];
    else if (name !== proposed && !line.unread.has(name)) {
      const answer = cell.choices && line.answer(name);
      const reading = cell.read(answer ?? '');
      if (reading.ok) row[name] = reading.value;
      else if (cell.choices) line.ask(name, `${header} belum diketahui; pilih salah satu`, choicesOf(cell));
      else line.refuse(name, mustBe(header, reading));
    }
  }
  const before = existing && cellsOf(target, existing);
  const after = line.unread.size > 0 ? null : cellsOf(target, row);
  const changed = !before || !after || JSON.stringify(before) !== JSON.stringify(after);
  // The answers still open left out: what its neighbours forbid is no sound cell either. A row that stands so already
  // is let be, whatever is wrong with it: Periksa tells of that.
  if (changed) for (const { field, sentence } of faultsOf(row, existing)) line.refuse(field, sentence);
  return line.unread.size > 0 || !after ? [] : [{ row, existing, before, after, changed }];
}
