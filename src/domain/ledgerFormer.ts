import { show } from '../cells/cell';
import { dayFromNumber, dayNumber } from '../cells/day';
import type { Raw } from '../cells/raw';
import { CAUSES, ENTRY_KINDS, ITEMS, type PersediaanRow, persediaan } from '../tables/persediaan';
import { seal } from './ledgerSeal';
import type { Touch } from './ledgerTouched';

/** A cell as it was when its row was sealed. */
export interface FormerCell {
  column: keyof PersediaanRow;
  value: unknown;
}

const MOST_COUNT = 3000;
const MOST_DAYS = 400;
/** A posting names fewer, and so many times as many days, kinds and items are tried together. */
const MOST_FIGURES = 20;

/**
 * What a row was of which a cell was changed: a hash can't be read backwards, but where a cell holds one of a few thousand
 * things each can be tried under it. The one that fits is proven. [] when more was changed, or a text; but two cells are
 * found where Riwayat tells the amount and the day that stood in them.
 *
 * @param told what Riwayat says of the posting: its figures and days are tried however large or far they are, and when
 * and by whom it was
 * @param only this column, alone or with another
 */
export function formerCells(
  { kind, row, before }: Touch,
  told: string | null = null,
  only?: keyof PersediaanRow,
): FormerCell[] {
  if (kind !== 'BERUBAH' || !row) return [];
  const known = candidatesIn(told ?? '');
  for (const lists of [...[...known, ...candidates(row)].map((list) => [list]), known.slice(0, 2)]) {
    const found = !only || lists.some(([column]) => column === only) ? provenOf(before, row, lists) : null;
    if (found) return found;
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
  const known = candidatesIn(told ?? '');
  const lists = lost.map((column): Candidates => {
    const all = [...known, ...(isWide && lost.length === 1 ? candidates(row) : FEW)];
    return [column, all.flatMap(([one, values]) => (one === column ? [...values] : []))];
  });
  const found = row.sidik ? provenOf(before, row, lists) : null;
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
  const figures = (told.match(/\d+(\.\d{3})*/g) ?? [])
    .slice(0, MOST_FIGURES)
    .map((figure) => Number(figure.replace(/\./g, '')));
  const days = [...told.matchAll(/(\d\d)-(\d\d)-(\d{4})/g)]
    .slice(-MOST_FIGURES)
    .map(([, day, month, year]) => `${year}-${month}-${day}`);
  const [, time, who] = / (\d\d:\d\d), (.+)\)$/.exec(told) ?? [];
  return [
    ['jumlah', figures.flatMap((figure) => [figure, -figure])],
    ['tanggal', days],
    ['waktu', [`${days[days.length - 1]}T${time}`]],
    ['oleh', [who]],
  ];
}

/** What a cell can hold of which there is little. */
const FEW: Candidates[] = [
  ['jenis', ENTRY_KINDS],
  ['barang', ITEMS],
  ['sebab', [null, ...CAUSES]],
  ['dokumen', [null]],
  ['catatan', [null]],
  ['membalik', [null]],
];

function candidates(row: PersediaanRow): Candidates[] {
  const day = dayNumber(row.tanggal ?? row.waktu.slice(0, 10));
  return [
    ...FEW,
    ['tanggal', around(day, MOST_DAYS, dayFromNumber)],
    ['jumlah', around(0, MOST_COUNT, (number) => number)],
  ];
}

function* around<T>(middle: number, most: number, of: (number: number) => T): Generator<T> {
  for (let away = 0; away <= most; away++) {
    yield of(middle + away);
    yield of(middle - away);
  }
}
