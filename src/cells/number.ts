import { type Cell, read, unread } from './cell';
import { formatNumber, formatShare, parseNumeral } from './numeral';
import { isWall, type Raw } from './raw';

interface Bounds {
  least?: number;
  most?: number;
}

/** Numbers above this are typing accidents in every register here, and lose digits in a cell. */
const MOST_COUNT = 999_999_999;

/** A whole number, 0 or more unless `least` says otherwise (minus infinity: any). `grouped: false` is for years and running numbers. */
export function count({
  least = 0,
  most = MOST_COUNT,
  grouped = true,
}: Bounds & { grouped?: boolean } = {}): Cell<number> {
  const show = grouped ? formatNumber : String;
  const limits = range(Number.isFinite(least) ? least : undefined, most === MOST_COUNT ? undefined : most, show);
  const expected = `bilangan bulat ${limits}`.trim();
  return {
    expected,
    format: grouped ? '#,##0' : '0',
    write: (value) => value,
    read: (raw) => {
      const value = numberIn(raw);
      if (value !== null && Number.isInteger(value) && value >= least && value <= most) return read(value);
      const meant = grouped ? thousandsMeant(raw) : null;
      return unread(
        meant === null || meant > most
          ? expected
          : `${expected} (ribuan dipisahkan titik, seperti ${formatNumber(meant)})`,
        raw,
      );
    },
  };
}

/**
 * What was meant by `5,300`, as English tables have it; null where it can be no such thing. A cell of an Indonesian sheet
 * has made 5,3 of it, which tells the same of every number with up to three decimals.
 */
function thousandsMeant(raw: Raw): number | null {
  if (typeof raw === 'string') return commaThousands(raw) ? Number(raw.replace(/,/g, '')) : null;
  if (typeof raw !== 'number' || Number.isInteger(raw) || raw < 1 || raw >= 1000) return null;
  const meant = Math.round(raw * 1000);
  return Math.abs(meant - raw * 1000) < 1e-6 ? meant : null;
}

/** `5,300`: a thousand to whoever is used to English tables, and five and a bit here. */
export const commaThousands = (raw: Raw): boolean => typeof raw === 'string' && /^\s*\d{1,3}(,\d{3})+\s*$/.test(raw);

/** An amount of money in whole rupiah, also as prices are written: `Rp 1.250.000,-`. */
export function rupiah(bounds: Bounds = {}): Cell<number> {
  const amount = count(bounds);
  return {
    ...amount,
    read: (raw) => {
      const bare = typeof raw === 'string' ? raw.trim().replace(/^rp\.?\s*(\d[\d.]*)(?:,(?:-+|00))?$/i, '$1') : raw;
      const reading = amount.read(bare);
      return reading.ok ? reading : amount.read(raw);
    },
  };
}

/** A number with decimals. */
export function decimal({ least, most }: Bounds = {}): Cell<number> {
  const expected = `bilangan${least === undefined && most === undefined ? '' : ` ${range(least, most, formatNumber)}`}`;
  return {
    expected,
    // A fixed decimal place: with none, Sheets leaves the comma standing alone (`7,`).
    format: '#,##0.0#',
    write: (value) => value,
    read: (raw) => {
      const value = numberIn(raw);
      return value !== null && value >= (least ?? -MOST_COUNT) && value <= (most ?? Number.MAX_SAFE_INTEGER)
        ? read(value)
        : unread(expected, raw);
    },
  };
}

/** A share between 0 and 1; a cell may also hold the text `80 %`. */
export function share({ least = 0, most = 1 }: Bounds = {}): Cell<number> {
  const exact = (value: number) => `${formatNumber(value * 100)} %`;
  const expected = `bagian ${range(least, most, exact)} (misalnya ${formatShare((least + most) / 2)})`;
  return {
    expected,
    format: '0.0# %',
    write: (value) => value,
    read: (raw) => {
      const percent = typeof raw === 'string' && /%\s*$/.test(raw) ? parseNumeral(raw.replace(/%\s*$/, '')) : null;
      const value = percent === null ? numberIn(raw) : percent / 100;
      return value !== null && value >= least && value <= most ? read(value) : unread(expected, raw);
    },
  };
}

function numberIn(raw: Raw): number | null {
  if (typeof raw === 'number') return Number.isFinite(raw) ? raw : null;
  if (typeof raw === 'boolean' || isWall(raw)) return null;
  return parseNumeral(raw);
}

function range(least: number | undefined, most: number | undefined, write: (value: number) => string): string {
  if (least !== undefined && most !== undefined) return `${write(least)} sampai ${write(most)}`;
  if (least !== undefined) return `${write(least)} atau lebih`;
  return most === undefined ? '' : `paling banyak ${write(most)}`;
}
