import { addDays, type Day } from '../../src/cells/day';
import { holidaysOf, isWorkingDay, serviceMinutes, workingDayAfter, workingDays } from '../../src/domain/calendar';
import { HOLIDAYS } from '../../src/domain/holidays';

const holidays = holidaysOf(HOLIDAYS.map(([tanggal]) => ({ tanggal })));
const none = new Set<Day>();

/** The days of 2025 to 2027 by the platform's own calendar, not by ours. */
const days = Array.from({ length: 1095 }, (_, index) => {
  const date = new Date(Date.UTC(2025, 0, 1 + index));
  return { day: date.toISOString().slice(0, 10), weekday: date.getUTCDay() };
});

describe('working days', () => {
  // Published with the joint decrees: docs/sumber.md s.5.
  test.each([
    [2025, 237],
    [2026, 240],
    [2027, 242],
  ])('of %d are %d with the shipped holidays', (year, expected) => {
    expect(workingDays(`${year}-01-01`, `${year}-12-31`, holidays)).toBe(expected);
  });

  test('from every day of 2025-2027 over every length to 60 days and every eleventh beyond agree with counting one by one', () => {
    const wrong: string[] = [];
    days.forEach(({ day: from }, first) => {
      let counted = 0;
      for (let last = first; last < days.length; last++) {
        const { day: until, weekday } = days[last]!;
        if (weekday !== 0 && weekday !== 6 && !holidays.has(until)) counted++;
        if (last - first > 60 && (last - first) % 11 !== 0) continue;
        if (workingDays(from, until, holidays) !== counted) wrong.push(`${from} ${until}`);
      }
    });
    expect(wrong).toEqual([]);
  });

  test('are none when the end comes before the start', () => {
    expect(workingDays('2026-01-06', '2026-01-05', none)).toBe(0);
  });

  test('before 1970 and over a leap day are counted too', () => {
    // Monday 1968-02-26 to Sunday 1968-03-03, with 29 February in between: five weekdays.
    expect(workingDays('1968-02-26', '1968-03-03', none)).toBe(5);
  });

  test('a holiday on a weekend or listed twice takes nothing away', () => {
    const listed = holidaysOf([{ tanggal: '2026-01-03' }, { tanggal: '2026-01-06' }, { tanggal: '2026-01-06' }]);
    expect(workingDays('2026-01-01', '2026-01-07', listed)).toBe(4);
  });
});

describe('the nth working day after a day', () => {
  test('is a working day with n working days up to it, from every day of 2025', () => {
    const wrong: string[] = [];
    for (const { day } of days.slice(0, 365)) {
      for (const n of [1, 2, 5, 9, 30]) {
        const found = workingDayAfter(day, n, holidays);
        const between = days.filter(
          (other) => other.day > day && other.day <= found && other.weekday % 6 !== 0 && !holidays.has(other.day),
        ).length;
        if (between !== n || !isWorkingDay(found, holidays)) wrong.push(`${day} + ${n} = ${found}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('jumps over the long holidays of Idul Fitri 2025', () => {
    // Thursday 27 March is the last day of service; 28 March to 7 April are holidays, joint leave and weekends.
    expect(workingDayAfter('2025-03-27', 1, holidays)).toBe('2025-04-08');
  });

  test('for n = 0 is the day itself, a Sunday too', () => {
    expect(workingDayAfter('2026-01-04', 0, none)).toBe('2026-01-04');
  });
});

describe('service minutes', () => {
  test('are 7 hours from Monday to Thursday and 6.5 on a Friday', () => {
    // 2026-01-05 is a Monday.
    const minutes = [5, 6, 7, 8, 9, 10, 11].map((date) => {
      const day = `2026-01-${String(date).padStart(2, '0')}`;
      return serviceMinutes(`${day}T00:00`, `${addDays(day, 1)}T00:00`, none);
    });
    expect(minutes).toEqual([420, 420, 420, 420, 390, 0, 0]);
  });

  test('agree with counting minute by minute over two weeks around Imlek 2026', () => {
    const open = openMinutes('2026-02-09', 14);
    const moments = [
      '09T00:00',
      '09T07:45',
      '10T12:30',
      '12T11:59',
      '13T11:40',
      '13T16:00',
      '16T09:00',
      '18T13:01',
      '22T23:59',
    ];
    for (const from of moments.map((text) => `2026-02-${text}`)) {
      for (const until of moments.map((text) => `2026-02-${text}`)) {
        const counted = open.filter((moment) => moment >= from && moment < until).length;
        expect({ from, until, minutes: serviceMinutes(from, until, holidays) }).toEqual({
          from,
          until,
          minutes: counted,
        });
      }
    }
  });
});

/** Every minute of service of some days, spelled out: 07:30-15:30, break 12:00-13:00, on a Friday 11:30-13:00. */
function openMinutes(first: Day, count: number): string[] {
  const minutes: string[] = [];
  for (const { day, weekday } of days.filter(({ day }) => day >= first).slice(0, count)) {
    if (weekday === 0 || weekday === 6 || holidays.has(day)) continue;
    for (let minute = 0; minute < 1440; minute++) {
      const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
      const pause = weekday === 5 ? '11:30' : '12:00';
      if (clock >= '07:30' && clock < '15:30' && !(clock >= pause && clock < '13:00')) minutes.push(`${day}T${clock}`);
    }
  }
  return minutes;
}
