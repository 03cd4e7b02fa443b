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
    ['1 nov', '2026-11-01'],
    ['1 Nopember', '2026-11-01'],
    ['30-agt', '2026-08-30'],
    ['5 sep 25', '2025-09-05'],
    ['2025-09-05', '2025-09-05'],
  ])('"%s" is %s', (typed, day) => {
    expect(typedDay(typed, TODAY)).toBe(day);
  });

  // 183 days on from 4 January is 6 July.
  test.each([
    ['28-12', '2026-12-28'],
    ['2812', '2026-12-28'],
    ['28-12-2027', '2027-12-28'],
    ['28-12-27', '2027-12-28'],
    ['6-7', '2027-07-06'],
    ['7-7', '2026-07-07'],
    ['31', '2027-01-31'],
    ['28 des', '2026-12-28'],
    ['3', '2027-01-03'],
  ])('"%s" on 4 January 2027 is %s', (typed, day) => {
    expect(typedDay(typed, '2027-01-04')).toBe(day);
  });

  test('each day up to half a year away is understood from its date and month, on either side of the new year', () => {
    for (let back = -183; back <= 183; back++) {
      const day = new Date(Date.parse('2027-01-04') + back * 86_400_000).toISOString().slice(0, 10);
      // Last year's second half and this year's first.
      expect(typedDay(`${day.slice(8)}-${day.slice(5, 7)}`, '2027-01-04')).toBe(
        day === '2026-07-05' || day === '2026-07-06' ? `2027${day.slice(4)}` : day,
      );
    }
    expect(typedDay('5-1', '2026-12-28')).toBe('2026-01-05');
    expect(typedMoment('28-12 08:30', '2027-01-04T09:00')).toBe('2026-12-28T08:30');
  });

  test.each(['31-11', '31 nov', '5 hari', '0', 'besok lusa', '32', '5-13', '1-1-1999', '11-24-2026'])(
    '"%s" is no day',
    (typed) => {
      expect(typedDay(typed, TODAY)).toBeNull();
    },
  );
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
  expect(sayDay('2026-12-28', '2027-01-04')).toBe('Senin, tahun 2026');
  expect(sayDay('2026-12-31', '2027-01-01')).toBe('Kamis, kemarin');
});

test('now is what the clock on the wall shows', () => {
  expect(momentOf(new Date(2026, 0, 5, 7, 3))).toBe('2026-01-05T07:03');
});
