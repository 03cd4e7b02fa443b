import { inWords, optional, show } from '../cells/cell';
import { formatMoment } from '../cells/day';
import type { Raw } from '../cells/raw';
import { rowCells } from '../cells/rowCells';
import { riwayat } from '../tables';
import type { RiwayatRow } from '../tables/riwayat';
import { type Columns, foldKey, type Placed, type RowOf, type Rows, type Table } from '../tables/table';
import { changeOf, type Refused, refuse } from './action';
import { sameCell } from './change';

const cells = optional(rowCells);

/**
 * What a form was opened on: cells of its row, empty when there was none; and, when another came between, those that the
 * person has been shown since and keeps to his own in spite of. Left out by whoever didn't look first, as the command
 * box: he says what he wants and not what he saw.
 */
export const OPENED_ON = { semula: changeOf('Semula', cells), dilihat: changeOf('Yang dilihat', cells) };

export type Opened = { [K in keyof typeof OPENED_ON]: Record<string, Raw> | null | undefined };

/** For `semula`: cells of a row as they stand. */
export function cellsOf<C extends Columns>(
  table: Table<C>,
  row: RowOf<Table<C>>,
  names: readonly (keyof C & string)[],
): Record<string, Raw> {
  return Object.fromEntries(
    names.map((name) => [name, (table.columns[name] as C[string]).cell.write((row as Record<string, unknown>)[name])]),
  );
}

/**
 * Why a posting has to wait although it is sound: another has changed the same cells since the form was opened. It says
 * what, from what to what, by whom and when, and carries the cells as they stand now: sent again with these, the posting
 * goes through. null when nothing came between.
 *
 * @param names the cells that the posting would write
 */
export function changedSince<C extends Columns>(
  { table, rows, past }: { table: Table<C>; rows: Rows<unknown>; past: Rows<RiwayatRow> },
  row: Placed<RowOf<Table<C>>> | null,
  { semula, dilihat }: Opened,
  names: readonly (keyof C & string)[],
): Refused | null {
  const seen = dilihat ?? semula;
  if (seen === undefined || row === null) return null;
  const now = cellsOf(table, row, names);
  const was = new Map(Object.entries(seen ?? {}));
  const changed = names.filter((name) => !sameCell(was.get(name) ?? '', now[name] ?? ''));
  if (changed.length === 0) return null;
  const key = String((row as Record<string, unknown>)[table.key]);
  const says = (name: string, raw: Raw = '') => inWords(table.columns[name]?.cell ?? {}, raw);
  const said = changed.map((name) => {
    return `${table.columns[name]?.header} dari ${says(name, was.get(name))} menjadi ${says(name, now[name])}`;
  });
  const by = lastAbout(past, [`${table.sheet} ${key}`, `${table.sheet} baris ${row.line}`]);
  const shownKey = table.columns[table.key]?.cell.write((row as Record<string, unknown>)[table.key]) ?? key;
  const title = `${table.sheet} ${typeof shownKey === 'string' ? shownKey : show(shownKey)}`;
  return refuse(`${title} ${OTHER_CHANGED}: ${said.join(', ')}${byWhom(by)}.`, {
    conflict: JSON.stringify(now),
    blocks: changed.map((name) => ({
      sheet: table.sheet,
      line: row.line,
      column: rows.layout?.places[name] ?? 0,
      sentence: `Baris ${row.line}: ${table.columns[name]?.header} sekarang ${says(name, now[name])}`,
    })),
  });
}

/**
 * Of what a form sent only what the person changed in it: a field left as it came is not his, and must not write an old
 * value over what another has posted since.
 */
export function ownOf<C extends Columns, S extends Record<string, unknown>>(
  table: Table<C>,
  sent: S,
  { semula }: Opened,
  otherwise: null | undefined,
): S {
  if (!semula) return sent;
  const was = new Map(Object.entries(semula));
  const own = Object.entries(sent).map(([name, value]) => {
    const isLeft = value !== undefined && sameCell(table.columns[name]?.cell.write(value) ?? '', was.get(name) ?? '');
    return [name, isLeft ? otherwise : value];
  });
  return Object.fromEntries(own) as S;
}

export const OTHER_CHANGED = 'sudah diubah orang lain sejak Anda membukanya';

export const byWhom = (by: RiwayatRow | null): string => (by ? ` (${by.oleh}, ${formatMoment(by.waktu)})` : '');

/** The latest row of Riwayat about one of these: a row is named by its key or, when a hand edited it, by its line. */
export function lastAbout({ rows }: Rows<RiwayatRow>, objects: readonly string[]): RiwayatRow | null {
  const about = new Set<unknown>(objects.map(foldKey));
  let last: RiwayatRow | null = null;
  for (const row of rows) if (about.has(foldKey(row.objek)) && (!last || row.waktu >= last.waktu)) last = row;
  return last;
}

/** What actions on a register read beside it, for who came between. */
export const PAST = { riwayat };
