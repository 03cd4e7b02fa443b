import { linkFormula } from '../../src/google/linkFormula';

const to = { sheet: 'Aset', line: 7, column: 28 };
const formulaOf = (text: string) => linkFormula({ text, to }, () => 12);
/** The texts within a formula, as Excel and Sheets read them. */
const literals = (formula: string) =>
  [...formula.matchAll(/"((?:[^"]|"")*)"/g)].map(([, text]) => text!.replaceAll('""', '"'));

test('a link among the values leads to its cell, and quotes in it stay quotes', () => {
  expect(formulaOf('Kata "besok"')).toBe('=HYPERLINK("#gid=12&range=AB7"; "Kata ""besok""")');
  expect(formulaOf('')).toBeNull();
  expect(linkFormula({ text: 'x', to }, () => null)).toBeNull();
});

test('no text within the formula is longer than Excel takes, which is 255 letters, and none is cut', () => {
  for (const text of [
    'a'.repeat(255),
    `${'"'.repeat(300)}akhir`,
    'kira-kira 8.341 orang; '.repeat(40),
    `${'x'.repeat(249)}😀y`,
  ]) {
    const [address, ...shown] = literals(formulaOf(text)!);
    expect(address).toBe('#gid=12&range=AB7');
    expect(shown.join('')).toBe(text);
    expect(Math.max(...shown.map(({ length }) => length))).toBeLessThanOrEqual(255);
    // No letter of two halves is torn.
    expect(shown.filter((piece) => /[\ud800-\udbff]$|^[\udc00-\udfff]/.test(piece))).toEqual([]);
  }
});
