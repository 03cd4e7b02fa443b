import { barNames } from '../../../../src/local/page/grid/barNames';

/** Every letter as wide as every other. */
const tenEach = (text: string) => text.length * 10;

test('a name that fits is told whole, a longer one is cut at its end', () => {
  expect(barNames(['Renokenongo', 'Mindi', 'Sumberjati Kulon'], 110, tenEach)).toEqual([
    'Renokenongo',
    'Mindi',
    'Sumberjati…',
  ]);
});

test('names that would be the same when cut at the end are cut in the middle', () => {
  // Eleven letters with the dots: five at either end.
  const names = ['Sumberjati Kulon Barat', 'Sumberjati Kulon Timur', 'Porong'];
  expect(barNames(names, 110, tenEach)).toEqual(['Sumbe…Barat', 'Sumbe…Timur', 'Porong']);
});

test('even without room some letters are left', () => {
  expect(barNames(['Juwet Kenongo'], 0, tenEach)).toEqual(['Juwet…']);
});
