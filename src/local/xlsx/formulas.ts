import { type Bounds, boundOpenRanges } from '../formulas/references';
import { tokenize } from '../formulas/tokens';

/** Functions younger than the file format carry a prefix in it, or Excel shows #NAME?. */
const PREFIXED: Record<string, string> = {
  ...Object.fromEntries(
    'CONCAT IFS MAXIFS MINIFS SWITCH TEXTJOIN XLOOKUP UNIQUE SEQUENCE VSTACK HSTACK IFNA DAYS ISOWEEKNUM NUMBERVALUE UNICHAR UNICODE XOR PDURATION RRI'
      .split(' ')
      .map((name) => [name, `_xlfn.${name}`]),
  ),
  FILTER: '_xlfn._xlws.FILTER',
  SORT: '_xlfn._xlws.SORT',
};

/** A formula as the file has it: no `=`, ranges closed, young functions prefixed. */
export function toXlsxFormula(formula: string, sizeOf: (sheet: string | undefined) => Bounds): string {
  const bounded = boundOpenRanges(formula.slice(1), sizeOf);
  const tokens = tokenize(bounded);
  return tokens
    .map(({ kind, text }, i) =>
      kind === 'name' && tokens[i + 1]?.kind === 'open' ? (PREFIXED[text.toUpperCase()] ?? text) : text,
    )
    .join('');
}

/** Other programs write functions that they don't know in small letters. */
export function fromXlsxFormula(formula: string): string {
  const tokens = tokenize(formula.replace(/_xlfn\.|_xlws\.|_xludf\./gi, ''));
  return `=${tokens
    .map(({ kind, text }, i) => (kind === 'name' && tokens[i + 1]?.kind === 'open' ? text.toUpperCase() : text))
    .join('')}`;
}
