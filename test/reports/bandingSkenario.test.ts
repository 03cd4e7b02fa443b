import { bandingSkenario } from '../../src/reports/bandingSkenario';
import { BODY_LETTER } from '../../src/reports/form/prose';

test('a number that is only known from one side fits its column with the words that say so', () => {
  const { widths } = bandingSkenario;
  // Google shows #### for a number that is wider; 10 pixels are the sides of a cell.
  const needed = (text: string) => text.length * BODY_LETTER + 10;
  expect(needed('paling banyak -500')).toBeLessThanOrEqual(widths[8] ?? 0);
  expect(needed('paling banyak 100,0 %')).toBeLessThanOrEqual(widths[9] ?? 0);
});
