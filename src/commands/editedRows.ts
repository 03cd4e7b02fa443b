import { mustBe } from '../cells/cell';
import { isBlank, type Raw } from '../cells/raw';
import {
  deviceFaults,
  type Fault,
  orderFaults,
  outageFaults,
  repairFaults,
  serviceFaults,
  unknownDevice,
} from '../domain/entryRules';
import { ToldOutages, toldAlready } from '../domain/outages';
import { readSettings } from '../domain/settings';
import { aset, gangguan, layanan, pengaturan, perbaikan, pesanan } from '../tables';
import type { GangguanRow } from '../tables/gangguan';
import { foldKey, type Layout, type Placed, readTable, type Table } from '../tables/table';
import type { Edit, Host } from '../workbook/host';
import type { Marks } from '../workbook/workbook';

/**
 * Holds the lines that were edited against their columns, marks the cells that are wrong and takes marks off those that
 * are right by now. A cell that is still empty in a line being typed is no fault yet.
 *
 * @returns a sentence for each wrong cell, those that were edited first; none where only others are, which were told of when
 *   they were edited
 */
export function checkEdited(host: Host, edit: Edit, table: Table, grid: Raw[][], layout: Layout): string[] {
  const first = Math.max(2, edit.line);
  const last = edit.line + edit.lines - 1;
  const isTouched = (place: number) => place >= edit.column && place < edit.column + edit.columns;
  const { now } = host.occasion();
  const keys = linesOfKeys(table, grid, layout);
  const faultsOf = faultsFor(host, table, grid, now);
  const marks: Marks = [];
  const wrong: string[] = [];
  const others: string[] = [];
  for (let line = first; line <= last; line++) {
    const cells = grid[line - 1] ?? [];
    const row: (string | null)[] = Array.from({ length: layout.width }, () => null);
    marks.push(row);
    const blank = cells.every(isBlank);
    const values: Record<string, unknown> = {};
    for (const [name, column] of Object.entries(table.columns)) {
      const place = layout.places[name] ?? 0;
      const raw = cells[place - 1] ?? '';
      const reading = column.cell.read(raw);
      if (reading.ok) values[name] = reading.value;
      if (reading.ok || blank) row[place - 1] = '';
      else if (isTouched(place) || !isBlank(raw)) row[place - 1] = mustBe(column.header, reading);
    }
    if (blank) continue;
    const faults = [...twinFault(table, values, line, keys), ...faultsOf(values, line)];
    for (const { field, sentence } of faults) row[(layout.places[field] ?? 0) - 1] = sentence;
    const isNews = (place: number) => isTouched(place) || faults.some(({ field }) => layout.places[field] === place);
    row.forEach((mark, index) => {
      if (mark) (isNews(index + 1) ? wrong : others).push(mark);
    });
  }
  if (marks.length > 0) host.workbook.mark(table.sheet, first, 1, marks);
  releaseTwins(host, edit, table, layout, keys, grid.length);
  if (table.sheet === gangguan.sheet) releaseTold(host, edit, grid, faultsOf);
  return wrong.length > 0 ? [...wrong, ...others] : [];
}

/** By key, the lines it stands on. */
function linesOfKeys(table: Table, grid: Raw[][], layout: Layout): Map<unknown, number[]> {
  const lines = new Map<unknown, number[]>();
  const cell = table.columns[table.key]?.cell;
  for (let index = 1; index < grid.length; index++) {
    const reading = cell?.read(grid[index]?.[(layout.places[table.key] ?? 0) - 1] ?? '');
    if (!reading?.ok) continue;
    const key = foldKey(reading.value);
    lines.set(key, [...(lines.get(key) ?? []), index + 1]);
  }
  return lines;
}

function twinFault(table: Table, values: Record<string, unknown>, line: number, keys: Map<unknown, number[]>): Fault[] {
  const other = (keys.get(foldKey(values[table.key])) ?? []).find((one) => one !== line);
  if (other === undefined) return [];
  const header = table.columns[table.key]?.header ?? '';
  return [{ field: table.key, sentence: `${header} harus berbeda di tiap baris, bukan sama dengan baris ${other}` }];
}

/** Two lines had one key and the unmarked one was changed: the mark on the other goes. */
function releaseTwins(
  { workbook }: Host,
  edit: Edit,
  table: Table,
  { places }: Layout,
  keys: Map<unknown, number[]>,
  lines: number,
): void {
  const place = places[table.key] ?? 0;
  if (place < edit.column || place >= edit.column + edit.columns || lines < 2) return;
  const single = new Set([...keys.values()].filter((on) => on.length === 1).flat());
  workbook.mark(
    table.sheet,
    2,
    place,
    Array.from({ length: lines - 1 }, (_, index) => [single.has(index + 2) ? '' : null]),
  );
}

const TELLING = ['mulai', 'selesai', 'jenis', 'asetId', 'tahapTerhenti'] as const;

/** Two lines told of one outage and one was mended, or taken out: the mark on the other goes. */
function releaseTold({ workbook }: Host, edit: Edit, grid: Raw[][], faultsOf: FaultsOf): void {
  const { rows, layout } = readTable(gangguan, grid);
  const isTouched = (place: number) => place >= edit.column && place < edit.column + edit.columns;
  if (!layout || grid.length < 2 || !TELLING.some((name) => isTouched(layout.places[name] ?? 0))) return;
  const sound = new Set(
    rows.filter((row) => faultsOf(row, row.line).every(({ field }) => field !== 'mulai')).map(({ line }) => line),
  );
  const lines = grid.slice(1).map((_, index) => index + 2);
  const isOwn = (line: number) => line >= edit.line && line < edit.line + edit.lines;
  workbook.mark(
    gangguan.sheet,
    2,
    layout.places.mulai ?? 1,
    lines.map((line) => [sound.has(line) && !isOwn(line) ? '' : null]),
  );
}

type FaultsOf = (values: Record<string, unknown>, line: number) => Fault[];

/** What is wrong with a line as a whole, by its sheet. */
function faultsFor(host: Host, table: Table, grid: Raw[][], now: string): FaultsOf {
  switch (table.sheet) {
    case aset.sheet:
      return deviceFaults;
    case layanan.sheet:
      return (values) => serviceFaults(values, now);
    case gangguan.sheet: {
      const known = deviceIds(host);
      const told = new ToldOutages(readTable(gangguan, grid).rows);
      return (values, line) => [
        ...outageFaults(values, now),
        ...unknownDevice(values.asetId, known),
        ...toldTwice(values, told, line),
      ];
    }
    case perbaikan.sheet: {
      const known = deviceIds(host);
      return (values) => [...repairFaults(values, now), ...unknownDevice(values.asetId, known)];
    }
    case pesanan.sheet:
      return (values) => orderFaults(values, now);
    case pengaturan.sheet:
      return settingFaults(grid);
    default:
      return () => [];
  }
}

/** A line being typed isn't judged before it says what failed from when; an end comes before that. */
function toldTwice(typed: Partial<GangguanRow>, told: ToldOutages<Placed<GangguanRow>>, line: number): Fault[] {
  const { mulai, jenis, selesai = null, asetId = null, tahapTerhenti = null } = typed;
  if (!mulai || !jenis) return [];
  const other = told.same({ mulai, jenis, selesai, asetId, tahapTerhenti }, (row) => row.line !== line);
  return other ? [toldAlready({ mulai }, other)] : [];
}

const deviceIds = ({ workbook }: Host): string[] =>
  readTable(aset, workbook.read(aset.sheet)).rows.map((row) => row.id);

function settingFaults(grid: Raw[][]): FaultsOf {
  const read = readTable(pengaturan, grid);
  const { issues } = readSettings(read);
  const fieldAt = (column: number) =>
    Object.entries(read.layout?.places ?? {}).find(([, place]) => place === column)?.[0];
  return (_, line) =>
    issues
      .filter((issue) => issue.line === line)
      .map((issue) => ({ field: fieldAt(issue.column) ?? 'nilai', sentence: issue.sentence }));
}
