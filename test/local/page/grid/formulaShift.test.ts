import { shiftFormula } from '../../../../src/local/page/grid/formulaShift';

describe('a copied formula', () => {
  // Two rows down and one column to the right, as Sheets and Excel write it; by hand.
  test.each([
    ['=A1+B2', '=B3+C4'],
    ['=$A$1+$A1+A$1', '=$A$1+$A3+B$1'],
    ['=SUM(A1:B2)', '=SUM(B3:C4)'],
    ['=SUM(A:B;C:C)', '=SUM(B:C;D:D)'],
    ['=SUM($A:B)', '=SUM($A:C)'],
    ['=\'Kartu A1\'!A1&"A1"', '=\'Kartu A1\'!B3&"A1"'],
    ['=Desa!C3', '=Desa!D5'],
    ['=LOG10(A1)', '=LOG10(B3)'],
    ['=KTP_ERLANG_C(10;A1)', '=KTP_ERLANG_C(10;B3)'],
    ['=IF(A1>1,5;Z9;AA10)', '=IF(B3>1,5;AA11;AB12)'],
    ['=NAMA_A1+_A1+A1B', '=NAMA_A1+_A1+A1B'],
    ['A1 bukan rumus', 'A1 bukan rumus'],
  ])('%s becomes %s', (before, after) => {
    expect(shiftFormula(before, 2, 1)).toBe(after);
  });

  test('names the reference that would leave the sheet', () => {
    expect(shiftFormula('=A3+C3', -1, -1)).toBe('=#REF!+B2');
    expect(shiftFormula('=B1', -1, 0)).toBe('=#REF!');
  });

  test('comes back when moved there and back', () => {
    const formula = "=SUM(F9:$G$12;Desa!H20)*'A B'!J30";
    expect(shiftFormula(shiftFormula(formula, 3, 2), -3, -2)).toBe(formula);
  });
});
