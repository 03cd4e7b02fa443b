import { addMinutes, momentOf, sayDay, typedDay, typedMoment } from '../../src/cells/typedDay';

// Tuesday 24 November 2026: by the decree's calendar, data/holidays.csv of the project, and any wall calendar.
const TODAY = '2026-11-24';

describe('a day as a clerk types it', () => {
  test.each([
    ['', '2026-11-24'],
    ['h', '2026-11-24'],
    ['H', '2026-11-24'],
    ['k', '2026-11-23'],
    ['5', '2026-11-05'],
    ['5-9', '2026-09-05'],
    ['05-09-2025', '2025-09-05'],
    ['5/9/25', '2025-09-05'],
    ['0509', '2026-09-05'],
    ['05092025', '2025-09-05'],
    ['5 September 2025', '2025-09-05'],
    ['2025-09-05', '2025-09-05'],
  ])('"%s" is %s', (typed, day) => {
    expect(typedDay(typed, TODAY)).toBe(day);
  });

  test.each(['31-11', '0', 'besok lusa', '32', '5-13', '1-1-1999', '11-24-2026'])('"%s" is no day', (typed) => {
    expect(typedDay(typed, TODAY)).toBeNull();
  });
});

describe('a moment as a clerk types it', () => {
  const now = '2026-11-24T09:30';
  test.each([
    ['', '2026-11-24T09:30'],
    ['s', '2026-11-24T09:30'],
    ['8', '2026-11-24T08:00'],
    ['830', '2026-11-24T08:30'],
    ['0830', '2026-11-24T08:30'],
    ['8.30', '2026-11-24T08:30'],
    ['08:30', '2026-11-24T08:30'],
    ['k 15:45', '2026-11-23T15:45'],
    ['5 8:30', '2026-11-05T08:30'],
    ['23-11-2026 15:45', '2026-11-23T15:45'],
  ])('"%s" is %s', (typed, moment) => {
    expect(typedMoment(typed, now)).toBe(moment);
  });

  test.each(['25', '8:75', 'tadi pagi', '31-11 8:00', '23-11-2026'])('"%s" is no moment', (typed) => {
    expect(typedMoment(typed, now)).toBeNull();
  });
});

test('minutes added run over midnight, the month and the year', () => {
  expect(addMinutes('2026-12-31T23:58', 5)).toBe('2027-01-01T00:03');
  expect(addMinutes('2027-01-01T00:03', -5)).toBe('2026-12-31T23:58');
});

test('what was understood is said back', () => {
  expect(sayDay('2026-11-24', TODAY)).toBe('Selasa, hari ini');
  expect(sayDay('2026-11-23', TODAY)).toBe('Senin, kemarin');
  expect(sayDay('2026-11-20', TODAY)).toBe('Jumat');
});

test('now is what the clock on the wall shows', () => {
  expect(momentOf(new Date(2026, 0, 5, 7, 3))).toBe('2026-01-05T07:03');
});
