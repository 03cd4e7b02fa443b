import { addDays, type Day } from '../../src/cells/day';
import {
  daysAway,
  holidaysOf,
  isSaturday,
  isWorkingDay,
  SERVICE_HOURS_PER_DAY,
  serviceHoursOn,
  serviceMinutes,
  workingDayAfter,
  workingDays,
} from '../../src/domain/calendar';
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
    expect(workingDays('2026-01-09', '2026-01-05', none)).toBe(0);
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

  test('of a Saturday are as many as the counter opens, from 07:30 on and over the break; none on a holiday', () => {
    const on = (hours: number, from: string, until: string, closed: ReadonlySet<Day> = none) =>
      serviceMinutes(`2026-01-10T${from}`, `2026-01-10T${until}`, closed, hours);
    expect([0, 4, 6].map((hours) => on(hours, '00:00', '24:00'))).toEqual([0, 240, 360]);
    // 07:30-11:30; with six hours 07:30-12:00 and 13:00-14:30
    expect([on(4, '08:00', '12:00'), on(6, '11:00', '13:30'), on(6, '14:00', '20:00')]).toEqual([210, 90, 30]);
    expect(on(4, '08:00', '12:00', new Set(['2026-01-10']))).toBe(0);
    // Sunday
    expect(serviceMinutes('2026-01-11T00:00', '2026-01-12T00:00', none, 4)).toBe(0);
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

describe('days away from the office', () => {
  // 2026-11-23 is a Monday. Tuesday is spared first, then Wednesday, Thursday, Monday and Friday.
  test.each([
    ['2026-11-23', 1, 1, ['2026-12-01']],
    ['2026-11-25', 3, 2, ['2026-12-01', '2026-12-02', '2026-12-08']],
    ['2026-11-29', 4, 4, ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03']],
    ['2026-11-28', 5, 9, ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04']],
    ['2026-11-25', 0, 2, []],
  ])('from %s, %d of them, at most %d a week', (today, n, perWeek, expected) => {
    expect(daysAway(today, n, perWeek, none)).toEqual(expected);
  });

  test('skip a holiday, and a week that is all holidays', () => {
    const off = (...away: Day[]) => holidaysOf(away.map((tanggal) => ({ tanggal })));
    expect(daysAway('2026-11-25', 2, 2, off('2026-12-01'))).toEqual(['2026-12-02', '2026-12-03']);
    const week = off('2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04');
    expect(daysAway('2026-11-25', 1, 2, week)).toEqual(['2026-12-08']);
  });

  test('are none where no day is worked, instead of being looked for without end', () => {
    const always = new Set(Array.from({ length: 12 * 366 }, (_, index) => addDays('2026-11-01', index)));
    expect(daysAway('2026-11-25', 3, 2, always)).toEqual([]);
  });
});

test('a working day serves 7 hours and a Friday 6,5: the counter times less the breaks of Perpres 21/2023', () => {
  const week = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'].map(serviceHoursOn);
  expect(week).toEqual([7, 7, 7, 7, 6.5]);
  expect(SERVICE_HOURS_PER_DAY).toBeCloseTo(34.5 / 5, 12);
});

test('working days: a single day is one, and a holiday on the last day is none', () => {
  // Monday 5 and Tuesday 6 January 2026.
  expect(workingDays('2026-01-05', '2026-01-05', none)).toBe(1);
  expect(workingDays('2026-01-05', '2026-01-06', new Set(['2026-01-06']))).toBe(1);
});

test('a Saturday is what the platform’s calendar calls one', () => {
  expect(days.filter(({ day }) => isSaturday(day))).toEqual(days.filter((one) => one.weekday === 6));
});
