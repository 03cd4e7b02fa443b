import { APOSTROPHE_KEEPS_TEXT, LAST_TWO_DIGIT_YEAR_OF_2000S, SIGN_STARTS_FORMULA } from '../unconfirmed';
import { CellError, type CellValue, ERROR_CODES } from './cell';
import type { SheetLocale } from './locale';
import { serialOfDay } from './zone';

/** What a sheet makes of typed text: nothing, a formula (as typed), or a value and the number format that it suggests. */
export type Typed =
  | { kind: 'blank' }
  | { kind: 'formula'; text: string }
  | { kind: 'value'; value: CellValue; numberFormat?: string };

/** Parses text as if typed in a cell of this locale; `year` completes dates without one. */
export function readTyped(text: string, locale: SheetLocale, year: number): Typed {
  if (text === '') return { kind: 'blank' };
  if (APOSTROPHE_KEEPS_TEXT && text.startsWith("'")) return { kind: 'value', value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { kind: 'formula', text };
  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { kind: 'value', value: upper === 'TRUE' };
  if (ERROR_CODES.includes(upper)) return { kind: 'value', value: new CellError(upper) };
  const found = /\d/.test(trimmed) ? (number(trimmed, locale) ?? moment(trimmed, locale, year)) : undefined;
  if (found) return { kind: 'value', ...found };
  if (SIGN_STARTS_FORMULA && /^[+-]\s*[A-Za-z($"']/.test(text)) return { kind: 'formula', text: `=${text}` };
  return { kind: 'value', value: text };
}

type Found = { value: number; numberFormat?: string };

const numberShapes = new Map<string, RegExp>();

function numberShape(locale: SheetLocale): RegExp {
  const known = numberShapes.get(locale.code);
  if (known) return known;
  const decimal = locale.decimal === ',' ? ',' : '\\.';
  const group = locale.thousands === ',' ? ',' : '\\.';
  const currency = locale.currency === '$' ? '\\$' : `${locale.currency}\\s?`;
  const shape = new RegExp(
    `^([+-]?)(${currency})?([+-]?)(\\d{1,3}(?:${group}\\d{3})+|\\d*)(?:${decimal}(\\d*))?(e[+-]?\\d+)?(\\s?%)?$`,
    'i',
  );
  numberShapes.set(locale.code, shape);
  return shape;
}

function number(text: string, locale: SheetLocale): Found | undefined {
  const parts = numberShape(locale).exec(text);
  if (!parts) return undefined;
  const [, sign, money, innerSign, whole = '', fraction = '', exponent, percent] = parts;
  if ((whole === '' && fraction === '') || (sign && innerSign) || (money && percent)) return undefined;
  const digits = `${whole.split(locale.thousands).join('')}.${fraction}`;
  const size = Number(`${digits === '.' ? '0' : digits}${exponent ?? ''}`);
  if (!Number.isFinite(size)) return undefined;
  const signed = sign === '-' || innerSign === '-' ? -size : size;
  if (percent) return { value: signed / 100, numberFormat: fraction ? '0.00%' : '0%' };
  if (money) return { value: signed, numberFormat: locale.currencyFormat };
  if (exponent) return { value: signed, numberFormat: '0.00E+00' };
  if (whole.includes(locale.thousands)) return { value: signed, numberFormat: fraction ? '#,##0.00' : '#,##0' };
  return { value: signed };
}

function moment(text: string, locale: SheetLocale, year: number): Found | undefined {
  const parts = /^(.*?)(?:(?:^|\s+|T)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,3}))?)?)?$/.exec(text);
  if (!parts) return undefined;
  const [, dayText = '', hour, minute, second, fraction] = parts;
  const time = hour === undefined ? undefined : clock(hour, minute ?? '0', second ?? '0', fraction ?? '0');
  if (hour !== undefined && time === undefined) return undefined;
  if (dayText === '') return time === undefined ? undefined : { value: time, numberFormat: locale.timeFormat };
  const day = date(dayText, locale, year);
  if (!day || day.serial === undefined) return undefined;
  const dayFormat = day.iso ? 'yyyy-mm-dd' : locale.dateFormat;
  if (time === undefined) return { value: day.serial, numberFormat: dayFormat };
  return { value: day.serial + time, numberFormat: day.iso ? 'yyyy-mm-dd hh:mm:ss' : locale.dateTimeFormat };
}

function clock(hour: string, minute: string, second: string, fraction: string): number | undefined {
  if (Number(minute) > 59 || Number(second) > 59 || Number(hour) > 23) return undefined;
  return (Number(hour) * 3600 + Number(minute) * 60 + Number(second) + Number(`0.${fraction}`)) / 86_400;
}

function date(text: string, locale: SheetLocale, thisYear: number): { serial?: number; iso?: boolean } | undefined {
  const yearFirst = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (yearFirst) return found(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]), text.includes('-'));
  const numeric = /^(\d{1,2})([-/])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text);
  if (numeric) {
    const [first, second] = [Number(numeric[1]), Number(numeric[3])];
    const [day, month] = locale.dayFirst ? [first, second] : [second, first];
    return found(fullYear(numeric[4], thisYear), month, day);
  }
  const named = /^(\d{1,2})[\s-]+([a-z]+)\.?(?:[\s-]+(\d{4}|\d{2}))?$/i.exec(text);
  if (named) return found(fullYear(named[3], thisYear), monthOf(named[2]!, locale), Number(named[1]));
  const monthFirst = /^([a-z]+)\.?\s+(\d{1,2})(?:,?\s+(\d{4}))?$/i.exec(text);
  if (monthFirst && !locale.dayFirst) {
    return found(fullYear(monthFirst[3], thisYear), monthOf(monthFirst[1]!, locale), Number(monthFirst[2]));
  }
  return undefined;
}

function found(year: number, month: number, day: number, iso = false): { serial?: number; iso?: boolean } | undefined {
  const serial = month < 1 ? undefined : serialOfDay(year, month, day);
  return serial === undefined ? undefined : { serial, iso };
}

function fullYear(text: string | undefined, thisYear: number): number {
  if (text === undefined) return thisYear;
  if (text.length === 4) return Number(text);
  return Number(text) + (Number(text) <= LAST_TWO_DIGIT_YEAR_OF_2000S ? 2000 : 1900);
}

function monthOf(name: string, locale: SheetLocale): number {
  const wanted = name.toLowerCase();
  if (wanted.length < 3) return 0;
  return locale.months.findIndex((month) => month === wanted || month.slice(0, 3) === wanted) + 1;
}
