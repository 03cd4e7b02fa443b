import { cellHoldsNik } from './nik';
import { formatNumber } from './numeral';
import { isBlank, isWall, type Raw } from './raw';

/** What reading a cell gives: its value, or what was expected and what was there. */
export type Reading<T> = { ok: true; value: T } | { ok: false; expected: string; received: string };

/** One kind of cell: how a raw cell is read, what it says it expects, and how a value is written back. */
export interface Cell<T> {
  /** What must stand there, as a phrase that follows "harus": `bilangan bulat 0 atau lebih`. */
  readonly expected: string;
  read(raw: Raw): Reading<T>;
  write(value: T): Raw;
  /** Number format for the sheet's column; `@` is plain text. */
  readonly format: string;
  /** The choices of a drop-down list, for kinds that have one. */
  readonly choices?: readonly string[];
  /** What stands there as a sentence says it, `rusak ringan`; null or left out where it is no code. */
  readonly inWords?: (raw: Raw) => string | null;
}

export type ValueOf<C> = C extends Cell<infer T> ? T : never;

export const read = <T>(value: T): Reading<T> => ({ ok: true, value });

/** A refusal that shows what was there. */
export function unread<T>(expected: string, raw: Raw): Reading<T> {
  return { ok: false, expected, received: show(raw) };
}

const EMPTY = 'kosong';

/** A cell that may be empty: `null` stands for empty. */
export function optional<T>(cell: Cell<T>): Cell<T | null> {
  return {
    ...cell,
    expected: `${cell.expected} atau kosong`,
    read: (raw) => {
      if (isBlank(raw)) return read(null);
      const reading = cell.read(raw);
      if (reading.ok) return reading;
      // Of control characters alone nothing is left.
      return reading.received === EMPTY ? read(null) : { ...reading, expected: `${reading.expected} atau kosong` };
    },
    write: (value) => (value === null ? '' : cell.write(value)),
  };
}

/** An empty cell reads as `value`; what is written back is the value itself. */
export function orElse<T>(cell: Cell<T>, value: T): Cell<T> {
  return { ...cell, read: (raw) => (isBlank(raw) ? read(value) : cell.read(raw)) };
}

const LONGEST_SHOWN = 60;
/** The day from which a sheet counts: it stands under a time that was typed without one. */
const NO_DAY = '1899-12-30';

/** A raw cell as a person sees it, for error sentences. */
export function show(raw: Raw): string {
  if (isBlank(raw)) return EMPTY;
  // Not even in the sentence that refuses it: that one goes into notes, Periksa and Riwayat.
  if (cellHoldsNik(raw)) {
    return 'nomor 16 angka seperti NIK, yang tidak boleh disimpan di sini';
  }
  if (typeof raw === 'number') return formatNumber(raw);
  if (typeof raw === 'boolean') return raw ? 'BENAR' : 'SALAH';
  if (isWall(raw)) {
    const [year, month, day] = raw.wall.slice(0, 10).split('-');
    const time = raw.wall.slice(11, 16);
    if (raw.wall.startsWith(NO_DAY)) return `jam ${time} tanpa tanggal`;
    return `${day}-${month}-${year}${time && time !== '00:00' ? ` ${time}` : ''}`;
  }
  const line = raw.replace(/\s+/g, ' ').trim();
  return `"${line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN)}…` : line}"`;
}

/** A code by its words, and all else as `show` does. */
export const inWords = (cell: Pick<Cell<never>, 'inWords'>, raw: Raw): string => cell.inWords?.(raw) ?? show(raw);

/** The product's one form of error: "<header> harus <harapan>, bukan <yang ada>". */
export function mustBe(header: string, refused: { expected: string; received: string }): string {
  return `${header} harus ${refused.expected}, bukan ${refused.received}`;
}
