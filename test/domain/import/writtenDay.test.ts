import { writtenDay } from '../../../src/domain/import/writtenDay';

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
  '',
])('%j comes back as it was', (text) => {
  expect(writtenDay(text)).toBe(text);
});
