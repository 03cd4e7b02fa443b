import { type Cell, mustBe, show } from '../../cells/cell';
import { formatNumber } from '../../cells/numeral';
import type { Choice } from './reviewed';

/**
 * Numerals as people paste them: `30.930`, `30,930`, `1.530.793 Jiwa`, `18 unit`. What a point and a comma mean is not in
 * the cell but in its column, so a column is read as a whole; where two readings stay possible, the person is asked.
 */

/** How the signs of a numeral are meant. RIBUAN: both part thousands, as in `175,940.000`. */
export type Way = 'TITIK' | 'KOMA' | 'RIBUAN';

/** What one cell of a numeral column comes to. */
export type NumeralReading =
  | { kind: 'blank' }
  | { kind: 'read'; value: number; remark: string }
  | { kind: 'open'; choices: Choice[] }
  | { kind: 'refused'; sentence: string };

const WAY_WORDS: Record<Way, string> = {
  TITIK: 'titik memisahkan ribuan',
  KOMA: 'koma memisahkan ribuan',
  RIBUAN: 'titik dan koma sama-sama memisahkan ribuan',
};

/** Words that multiply. As a unit (`Juta Jiwa` behind a number already in full) they are as often meant as not. */
const SCALES: Record<string, number> = { ribu: 1e3, rb: 1e3, juta: 1e6, jt: 1e6, miliar: 1e9, milyar: 1e9 };

interface Numeral {
  /** Digits with their signs, spaces within taken out. */
  body: string;
  negative: boolean;
  spaced: boolean;
  scale: number;
  scaleWord: string;
}

/** With its unit; a longer text is prose, and slow to look through. */
const LONGEST_NUMERAL = 80;

/** Takes units, currency and stray spaces off; null when what is left is no numeral. */
export function numeralIn(text: string): Numeral | null {
  if (text.length > LONGEST_NUMERAL) return null;
  // `1.500,-` is how prices are written, `1.500 *)` how a footnote is marked.
  const bare = text.trim().replace(/(?:[.,]-+|\s*\*+\)?)$/, '');
  const parts = /^(?:±|rp\.?|idr)?\s*([-+]?)\s*(\d[\d.,' ]*?)\s*([a-z][a-z\s./()-]*)?\.?$/i.exec(bare);
  if (!parts) return null;
  const [, sign, digits = '', unit = ''] = parts;
  const body = digits.replace(/[ ']/g, '');
  // A space within must stand between groups: `12 345` and `2. 282.215`, not `1 2`.
  if (/[ ']/.test(digits) && !/^\d{1,3}(?:[., ']+\d{3})+$/.test(digits)) return null;
  const scaleWord =
    unit
      .toLowerCase()
      .split(/\s+/)
      .find((word) => word in SCALES) ?? '';
  return {
    body: /^\d{1,3}[ ']/.test(digits) ? body.replace(/[.,]/g, '') : body,
    negative: sign === '-',
    spaced: digits.includes(' '),
    scale: SCALES[scaleWord] ?? 1,
    scaleWord,
  };
}

interface Reading {
  way: Way;
  scaled: boolean;
  value: number;
}

/** Every reading of a numeral that a cell of this kind would take; different values only. */
function readingsOf(numeral: Numeral, cell: Cell<unknown>): Reading[] {
  const found: Reading[] = [];
  // By the format: whether the cell takes 1.5 says nothing where the least it takes is 5.
  const whole = !cell.format.includes('.');
  for (const way of ['TITIK', 'KOMA', 'RIBUAN'] as const) {
    const plain = numberBy(numeral.body, way);
    if (plain === null || (whole && isThousand(numeral, way))) continue;
    const value = numeral.negative ? -plain : plain;
    for (const scaled of numeral.scale === 1 ? [false] : [false, true]) {
      const full = scaled ? Math.round(value * numeral.scale * 1e6) / 1e6 : value;
      if (!cell.read(full).ok || found.some((other) => other.value === full)) continue;
      found.push({ way, scaled, value: full });
    }
  }
  return found;
}

const THOUSAND = { TITIK: /^[1-9]\d{0,2}\.\d{3}$/, KOMA: /^[1-9]\d{0,2},\d{3}$/ };

/** Nobody writes a count of seven as `7.000`: there, three digits behind the only sign are a thousand. */
const isThousand = ({ body, scale }: Numeral, way: Way): boolean =>
  scale === 1 && THOUSAND[way === 'TITIK' ? 'KOMA' : 'TITIK'].test(body);

const GROUPED: Record<Way, RegExp> = {
  TITIK: /^(\d+|[1-9]\d{0,2}(\.\d{3})+)(,\d+)?$/,
  KOMA: /^(\d+|[1-9]\d{0,2}(,\d{3})+)(\.\d+)?$/,
  RIBUAN: /^[1-9]\d{0,2}([.,]\d{3})+$/,
};

function numberBy(body: string, way: Way): number | null {
  if (!GROUPED[way].test(body)) return null;
  if (way === 'TITIK') return Number(body.replace(/\./g, '').replace(',', '.'));
  if (way === 'KOMA') return Number(body.replace(/,/g, ''));
  return Number(body.replace(/[.,]/g, ''));
}

/** What a numeral tells of its column: nothing, when either way it is a numeral. */
function wayToldBy({ body }: Numeral): Way | null {
  const point = GROUPED.TITIK.test(body);
  const comma = GROUPED.KOMA.test(body);
  return point === comma ? null : point ? 'TITIK' : 'KOMA';
}

/** `175,940.000`: the second sign may part thousands as well as decimals, whatever the column does. */
const isMixed = ({ body }: Numeral): boolean => body.includes('.') && body.includes(',') && GROUPED.RIBUAN.test(body);

/**
 * Reads a column of numerals together.
 *
 * @param texts the cells of the column in order, blank ones included
 * @param answers what the person chose, by the index of the cell
 */
export function readNumerals(
  header: string,
  cell: Cell<unknown>,
  texts: readonly string[],
  answers: ReadonlyMap<number, string> = new Map(),
): NumeralReading[] {
  const read = texts.map((text) => {
    const numeral = text === '' ? null : numeralIn(text);
    const readings = numeral ? readingsOf(numeral, cell) : [];
    return numeral && readings.length > 0 ? { numeral, readings } : null;
  });
  // What can't be read itself, a mistyped `29.84O`, tells nothing of how the others are meant.
  const way = wayOfColumn(read.map((one) => one?.numeral ?? null));
  return read.map((one, index) => {
    const text = texts[index] ?? '';
    if (text === '' || /^[-–—]+$/.test(text)) return { kind: 'blank' };
    if (!one) return { kind: 'refused', sentence: mustBe(header, { expected: cell.expected, received: show(text) }) };
    return choose(one.numeral, one.readings, way, answers.get(index));
  });
}

/** What the column's own cells say with one voice; null when none does or two contradict each other. */
function wayOfColumn(numerals: readonly (Numeral | null)[]): Way | null {
  const told = new Set<Way>();
  for (const numeral of numerals) {
    const way = numeral ? wayToldBy(numeral) : null;
    if (way) told.add(way);
  }
  const [way] = told;
  if (told.size > 1) return null;
  return way ?? groupsEverywhere(numerals);
}

/** A column in which every sign is followed by three digits parts thousands with it. */
function groupsEverywhere(numerals: readonly (Numeral | null)[]): Way | null {
  const signed = numerals.filter((numeral): numeral is Numeral => numeral !== null && /[.,]/.test(numeral.body));
  // One cell alone is no evidence: `7.500` can be seven and a half.
  if (signed.length < 2) return null;
  // Two groups would have told.
  if (signed.every(({ body }) => THOUSAND.TITIK.test(body))) return 'TITIK';
  return signed.every(({ body }) => THOUSAND.KOMA.test(body)) ? 'KOMA' : null;
}

function choose(numeral: Numeral, readings: Reading[], way: Way | null, answer: string | undefined): NumeralReading {
  const answered = readings.find((reading) => nameOf(reading) === answer);
  if (answered) return { kind: 'read', value: answered.value, remark: '' };
  const [only] = readings;
  if (readings.length === 1 && only) return { kind: 'read', value: only.value, remark: remarkOn(numeral, only, way) };
  const byColumn = readings.find((reading) => reading.way === way);
  if (byColumn && !isMixed(numeral) && numeral.scale === 1) {
    return { kind: 'read', value: byColumn.value, remark: remarkOn(numeral, byColumn, way) };
  }
  return { kind: 'open', choices: readings.map((reading) => choiceOf(numeral, reading)) };
}

function remarkOn(numeral: Numeral, reading: Reading, way: Way | null): string {
  // Most cells have nothing to remark on, and a paste may have a million of them.
  const value = () => formatNumber(reading.value);
  if (numeral.scaleWord !== '') {
    return `kata "${numeral.scaleWord}" ${reading.scaled ? 'ikut dihitung' : 'tidak ikut dihitung'}: terbaca ${value()}`;
  }
  if (numeral.spaced) return `ada spasi di tengah angka: terbaca ${value()}`;
  if (reading.way === 'RIBUAN') return `${WAY_WORDS.RIBUAN}: terbaca ${value()}`;
  const other = way !== null && reading.way !== way && /[.,]/.test(numeral.body);
  return other ? `tanda ribuannya lain dari baris lain: terbaca ${value()}` : '';
}

const nameOf = ({ way, scaled }: Reading): string => (scaled ? `${way}_KALI` : way);

function choiceOf({ scaleWord, body }: Numeral, reading: Reading): Choice {
  const words = [
    ...(/[.,]/.test(body) ? [WAY_WORDS[reading.way]] : []),
    ...(scaleWord === '' ? [] : [reading.scaled ? `dikali ${scaleWord}` : `kata "${scaleWord}" tidak dihitung`]),
  ];
  return { value: nameOf(reading), label: `${formatNumber(reading.value)} (${words.join(', ')})` };
}
