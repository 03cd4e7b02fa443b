import { totalsOf } from '../../../src/local/page/totals';

const number = (display: string, input = display) => ({ display, input, align: 'right' as const });

describe('totals of a selection', () => {
  test('adds Indonesian numbers in all their forms', () => {
    const cells = ['1.234,5', '-34,5', 'Rp1.000', '(200)', '50%', '0'].map((text) => number(text));
    // 1234.5 - 34.5 + 1000 - 200 + 0.5 + 0, added by hand.
    expect(totalsOf(cells)).toEqual({ filled: 6, numbers: 6, sum: 2000.5 });
  });

  test('takes a typed number with the digits that its format hides, and a formula as shown', () => {
    expect(totalsOf([number('1,3', '1,25'), number('1,3', '=A1')]).sum).toBeCloseTo(2.55, 12);
  });

  test.each(['12-01-2026', '08.30', '1.23', 'IV', '1.234.56', '3 hari'])('%s is counted but no number', (text) => {
    expect(totalsOf([number(text)])).toEqual({ filled: 1, numbers: 0, sum: 0 });
  });

  test('a number written as text, aligned left, is not added', () => {
    expect(totalsOf([{ display: '12', input: "'12", align: 'left' }]).numbers).toBe(0);
  });

  test('empty cells with only a note are not counted', () => {
    expect(totalsOf([number('')]).filled).toBe(0);
  });
});
