import { show } from '../cells/cell';
import { dayFromNumber, dayNumber } from '../cells/day';
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

/**
 * What a row was that had one of its cells changed: a hash can't be read backwards, but where a cell holds one of a few
 * thousand things each can be tried under it. The one that fits is proven. null when more than one cell was changed, or
 * a text.
 *
 * @param told what Riwayat says of the posting: its figures and days are tried however large or far they are
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

/** `Menurut sidiknya Jumlah semula 5, bukan 50`. */
export function formerly(touch: Touch, told: string | null = null): string | null {
  const former = formerCell(touch, told);
  if (!former || !touch.row) return null;
  const { header, cell } = persediaan.columns[former.column];
  const shown = (value: unknown) => show((cell as { write(value: unknown): string }).write(value));
  return `Menurut sidiknya ${header} semula ${shown(former.value)}, bukan ${shown(touch.row[former.column])}`;
}

function candidatesIn(told: string): [keyof PersediaanRow, Iterable<unknown>][] {
  const figures = (told.match(/\d+(\.\d{3})*/g) ?? []).map((figure) => Number(figure.replace(/\./g, '')));
  const days = [...told.matchAll(/(\d\d)-(\d\d)-(\d{4})/g)].map(([, day, month, year]) => `${year}-${month}-${day}`);
  return [
    ['jumlah', figures.flatMap((figure) => [figure, -figure])],
    ['tanggal', days],
  ];
}

function* candidates(row: PersediaanRow): Generator<[keyof PersediaanRow, Iterable<unknown>]> {
  yield ['jenis', ENTRY_KINDS];
  yield ['barang', ITEMS];
  yield ['sebab', [null, ...CAUSES]];
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
