import { hasMonthInFront, mayHaveMonthInFront, writtenDay } from '../../../src/domain/import/writtenDay';

test.each([
  ['27 Nov 2026', '27-11-2026'],
  ['27 - Nov - 26', '27-11-2026'],
  ['27 Nov 2026 08:30', '27-11-2026 08:30'],
  ['30-11-26 08:30', '30-11-2026 08:30'],
])('%s is %s in the way of the cells', (text, day) => {
  expect(writtenDay(text)).toBe(day);
});

test.each([
  '27 Nab 2026',
  'tgl 27 Nov 2026',
  '27 Nov 2026 8\nlagi',
  '30-11-26 8\nlagi',
  '30-11-261',
  '27 November',
  '30/11/2026',
  '30-11-2026 08:30',
  '',
])('%j comes back as it was', (text) => {
  expect(writtenDay(text)).toBe(text);
});

describe('a month in front', () => {
  test.each([
    ['two of seven tell it', ['11/28/2026', '11/29/2026', ...Array<string>(5).fill('11/5/2026')], true],
    ['one of three tells it', ['11/28/2026', '11/5/2026', '11/6/2026'], true],
    ['one of four is a slip', ['11/28/2026', '11/5/2026', '11/6/2026', '11/7/2026'], false],
    [
      'cells that are no such day don’t count',
      ['11/28/2026', '11/5/2026', '11/6/2026', 'lusa', '', '3 Nov 2026'],
      true,
    ],
    ['one tells otherwise', ['11/28/2026', '13/5/2026'], false],
    ['none tells', ['11/12/2026', '11/5/2026'], false],
  ])('%s', (_, texts, told) => {
    expect(hasMonthInFront(texts)).toBe(told);
  });

  test.each([
    ['three days of one month', ['10/1/2026', '10/2/2026', '10/3/2026'], true],
    ['… among cells that are no such day', ['', '10/1/2026', 'lusa', '10/2/2026', '10/3/2026'], true],
    ['… up to the twelfth', ['12/10/2026', '12/11/2026', '12/12/2026'], true],
    ['two are too few', ['10/1/2026', '10/2/2026'], false],
    ['the same one thrice', ['10/1/2026', '10/1/2026', '10/1/2026'], false],
    ['first numbers that differ', ['1/1/2026', '2/2/2026', '3/3/2026'], false],
    ['a second number that can be no month', ['10/1/2026', '10/2/2026', '10/3/2026', '10/13/2026'], false],
    ['no slashes', ['10-1-2026', '10-2-2026', '10-3-2026'], false],
  ])('may be in one where no cell tells: %s', (_, texts, may) => {
    expect(mayHaveMonthInFront(texts)).toBe(may);
  });
});

test('what is no day among the cells is passed over by the question whether the month may stand in front', () => {
  const days = ['10/1/2026', '10/2/2026', '10/12/2026'];
  expect(mayHaveMonthInFront(days)).toBe(true);
  expect(mayHaveMonthInFront([...days, 'libur', ''])).toBe(true);
  expect(mayHaveMonthInFront(['10/1/2026', '10/2/2026'])).toBe(false);
  expect(mayHaveMonthInFront(['9/1/2026', '10/2/2026', '10/3/2026'])).toBe(false);
  expect(mayHaveMonthInFront([...days, '10/13/2026'])).toBe(false);
  expect(hasMonthInFront(['11/28/2026', '11/5/2026', 'libur', 'rapat', ''])).toBe(true);
});
