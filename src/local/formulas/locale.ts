import type { SheetLocale } from '../model/locale';
import { tokenize } from './tokens';

/**
 * From what is typed to what is kept: `.` decimals, `,` between arguments, arrays as `{1,2;3,4}`. Where the locale's decimal is a
 * comma, arguments are separated by `;` and an array's columns by `\`; elsewhere `;` is taken for `,` as Sheets does.
 */
export function translateFormula(formula: string, locale: SheetLocale | undefined): string {
  const comma = locale?.decimal === ',';
  let braces = 0;
  return tokenize(formula, comma ? ',' : '.')
    .map(({ kind, text }) => {
      if (kind === 'brace') braces += 1;
      if (kind === 'unbrace') braces -= 1;
      if (kind === 'number') return text.replace(',', '.');
      if (kind !== 'separator') return text;
      if (braces === 0) return ',';
      return text === '\\' ? ',' : text;
    })
    .join('');
}

/** From what is kept to what the formula bar shows. */
export function localFormula(formula: string, locale: SheetLocale): string {
  if (locale.decimal !== ',') return formula;
  let braces = 0;
  return tokenize(formula)
    .map(({ kind, text }) => {
      if (kind === 'brace') braces += 1;
      if (kind === 'unbrace') braces -= 1;
      if (kind === 'number') return text.replace('.', ',');
      if (kind !== 'separator') return text;
      if (braces === 0) return ';';
      return text === ',' ? '\\' : text;
    })
    .join('');
}
