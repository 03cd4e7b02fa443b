import { show } from '../cells/cell';
import { dayFromNumber, dayNumber } from '../cells/day';
import type { Raw } from '../cells/raw';
import { CAUSES, ENTRY_KINDS, ITEMS, type PersediaanRow, persediaan } from '../tables/persediaan';
import { postingIn } from './ledgerHistory';
import { seal } from './ledgerSeal';
import type { Touch } from './ledgerTouched';

/** A cell as it was when its row was sealed. */
export interface FormerCell {
  column: keyof PersediaanRow;
  value: unknown;
}

const MOST_COUNT = 3000;
const MOST_DAYS = 400;
/** Of all cells of a row at once: a hash takes 10 microseconds or so. */
const MOST_TRIED = 10_000;

/**
 * What a row was that had one of its cells changed: a hash can't be read backwards, but where a cell holds one of a few
 * thousand things each can be tried under it. The one that fits is proven. null when more than one cell was changed, or
 * a text.
 *
 * @param told what Riwayat says of the posting: its figures and days are tried however large or far they are, and when
 * and by whom it was
 * @param only this column
 */
export function formerCell(
  { kind, row, before }: Touch,
  told: string | null = null,
  only?: keyof PersediaanRow,
): FormerCell | null {
  if (kind !== 'BERUBAH' || !row) return null;
  for (const [column, values] of [...candidatesIn(told ?? ''), ...candidates(row)]) {
    if (only && column !== only) continue;
    for (const value of values) {
      if (value !== row[column] && seal(before, { ...row, [column]: value }) === row.sidik) return { column, value };
    }
  }
  return null;
}

/** The same, or both of two cells that were changed where Riwayat tells what stood in them; [] when that isn't known. */
export function formerCells(touch: Touch, told: string | null = null, only?: keyof PersediaanRow): FormerCell[] {
  const one = formerCell(touch, told, only);
  if (one) return [one];
  const { kind, row, before } = touch;
  if (kind !== 'BERUBAH' || !row || told === null) return [];
  const lists = candidatesIn(told);
  for (const [at, first] of lists.entries()) {
    for (const second of lists.slice(at + 1)) {
      const found = provenOf(before, row, [first, second]);
      if (found) return found;
    }
  }
  return [];
}

/** `Menurut sidiknya Jumlah semula 5, bukan 50`. */
export function formerly(touch: Touch, told: string | null = null): string | null {
  const { row } = touch;
  return row && inWords(formerCells(touch, told), ({ column }) => written(column, row[column]));
}

/** Of a sealed row of which cells were emptied, or hold what can't be read: which those are, and what they held. */
export interface SpoiltCells {
  headers: string[];
  /** As `formerly` says it; null where it isn't known. */
  former: string | null;
}

/**
 * @param before the hash before the row
 * @param isWide whether thousands of days and amounts are tried that nothing tells of
 */
export function spoiltCells(
  cells: Readonly<Record<string, Raw>>,
  before: string,
  told: string | null,
  isWide: boolean,
): SpoiltCells {
  const read: Record<string, unknown> = {};
  const lost: (keyof PersediaanRow)[] = [];
  for (const name of Object.keys(persediaan.columns) as (keyof PersediaanRow)[]) {
    const reading = persediaan.columns[name].cell.read(cells[name] ?? '');
    if (reading.ok) read[name] = reading.value;
    else lost.push(name);
  }
  const row = read as PersediaanRow;
  const lists = lost.map((column): Candidates => {
    const known = candidatesIn(told ?? '').find(([one]) => one === column)?.[1] ?? [];
    const day = row.tanggal ?? row.waktu?.slice(0, 10) ?? '';
    const wide = isWide && lost.length === 1 && day !== '' ? [...candidates({ ...row, tanggal: day })] : FEW;
    return [column, [...known, ...wide.flatMap(([one, values]) => (one === column ? [...values] : []))]];
  });
  const many = lists.reduce((product, [, values]) => product * [...values].length, 1);
  const found = row.sidik && many <= MOST_TRIED ? provenOf(before, row, lists) : null;
  return {
    headers: lost.map((column) => persediaan.columns[column].header),
    former: inWords(found ?? [], ({ column }) => show(cells[column] ?? '')),
  };
}

/** All of the columns at once, each from its own list. */
function provenOf(before: string, row: PersediaanRow, lists: readonly Candidates[]): FormerCell[] | null {
  const [first, ...others] = lists;
  if (!first) return seal(before, row) === row.sidik ? [] : null;
  const [column, values] = first;
  for (const value of values) {
    const more = provenOf(before, { ...row, [column]: value }, others);
    if (more) return [{ column, value }, ...more];
  }
  return null;
}

function written(column: keyof PersediaanRow, value: unknown): string {
  return show((persediaan.columns[column].cell as { write(value: unknown): Raw }).write(value));
}

function inWords(former: readonly FormerCell[], now: (cell: FormerCell) => string): string | null {
  const parts = former.map(
    (cell) =>
      `${persediaan.columns[cell.column].header} semula ${written(cell.column, cell.value)}, bukan ${now(cell)}`,
  );
  return parts.length === 0 ? null : `Menurut sidiknya ${parts.join(' dan ')}`;
}

type Candidates = [column: keyof PersediaanRow, values: Iterable<unknown>];

function candidatesIn(told: string): Candidates[] {
  const figures = (told.match(/\d+(\.\d{3})*/g) ?? []).map((figure) => Number(figure.replace(/\./g, '')));
  const days = [...told.matchAll(/(\d\d)-(\d\d)-(\d{4})/g)].map(([, day, month, year]) => `${year}-${month}-${day}`);
  const posting = postingIn(told);
  return [
    ['jumlah', figures.flatMap((figure) => [figure, -figure])],
    ['tanggal', days],
    ['waktu', posting ? [posting.waktu] : []],
    ['oleh', posting ? [posting.oleh] : []],
  ];
}

/** What a cell can hold of which there is little. */
const FEW: Candidates[] = [
  ['jenis', ENTRY_KINDS],
  ['barang', ITEMS],
  ['sebab', [null, ...CAUSES]],
];

function* candidates(row: PersediaanRow): Generator<Candidates> {
  yield* FEW;
  for (const text of ['dokumen', 'catatan', 'membalik'] as const) yield [text, [null]];
  const day = dayNumber(row.tanggal);
  yield ['tanggal', around(day, MOST_DAYS, dayFromNumber)];
  yield ['jumlah', around(0, MOST_COUNT, (number) => number)];
}

function* around<T>(middle: number, most: number, of: (number: number) => T): Generator<T> {
  for (let away = 0; away <= most; away++) {
    yield of(middle + away);
    yield of(middle - away);
  }
}
