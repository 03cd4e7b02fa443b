import { holdsNik } from '../../src/cells/nik';

// Made up: no province 35 regency 15 district 08 has given these out (day 29, month 03; day 69, a woman's 29th).
const GROUPS = ['3515', '0829', '0399', '0001'];
const WOMAN = '3515 0869 0399 0001';

describe('a NIK is found', () => {
  test.each([
    ['by itself', GROUPS.join('')],
    ['spaced', GROUPS.join(' ')],
    ['in other groups', '351508 290399 0001'],
    ['in full-width digits', '３５１５０８２９０３９９０００１'],
  ])('%s', (_, text) => expect(holdsNik(text)).toBe(true));

  test.each([' ', '.', ',', '-', '–', '—', '_', ' - ', ') (', '\u200b', '\u00ad', '\u00a0'])(
    'parted by "%s", alone and behind or before other numbers',
    (between) => {
      const nik = GROUPS.join(between);
      const found = [nik, `RT 2 ${nik}`, `24-11-2026 ${nik}`, `${nik} 12`, `${nik} ${nik}`].map(holdsNik);
      expect(found).toEqual([true, true, true, true, true]);
    },
  );

  test('a woman’s, whose day has 40 more', () => expect(holdsNik(`RT 2 ${WOMAN}`)).toBe(true));
});

describe('no NIK is', () => {
  test.each([
    ['a NIP, also spaced', '19700101 199003 1 001 dan 197001011990031001'],
    ['the number of a letter', '470/1234/438.7.3/2026'],
    ['the code of goods', '1.3.2.10.01.02.007.0001'],
    ['a telephone number and a date', '0812 3456 7890, 24-11-2026'],
    ['a list of numbers', '1001 1002 1003 1004 1005 1006'],
    ['boxes by their first and last card', 'dus 1-40, 41-80, 81-120, 121-160'],
    ['amounts', '1.250.000 2.500.000 3.750.000'],
    ['a day that isn’t one, among other numbers', 'RT 2 3515 0835 0399 0001'],
    ['a month that isn’t one, among other numbers', 'RT 2 3515 0829 1399 0001'],
  ])('%s', (_, text) => expect(holdsNik(text)).toBe(false));
});
