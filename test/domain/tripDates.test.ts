import { addDays } from '../../src/cells/day';
import { isWorkingDay } from '../../src/domain/calendar';
import { tripDates } from '../../src/domain/tripDates';

const none = new Set<string>();
const settings = (mulai_jemput_bola: string | null, hari_jemput_bola_per_minggu = 2) => ({
  mulai_jemput_bola,
  hari_jemput_bola_per_minggu,
});

const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

// 24-11-2026 is a Tuesday; Tuesdays and Wednesdays are spared first.
const TODAY = '2026-11-24';

describe('days of jemput bola', () => {
  test('are all ahead, from next week on, where no start is set', () => {
    expect(tripDates(TODAY, 3, settings(null), none)).toEqual({
      passed: 0,
      ahead: ['2026-12-01', '2026-12-02', '2026-12-08'],
    });
  });

  test('pass from the start on, that of today with them', () => {
    // From Monday the 9th: 10, 11, 17, 18 and 24 have come, 25 has not.
    expect(tripDates(TODAY, 2, settings('2026-11-09'), none)).toEqual({
      passed: 5,
      ahead: ['2026-11-25', '2026-12-01'],
    });
    // A start within a week begins with the next Monday.
    expect(tripDates(TODAY, 1, settings('2026-11-10'), none)).toEqual({ passed: 3, ahead: ['2026-11-25'] });
  });

  test('begin later where the start is ahead', () => {
    expect(tripDates(TODAY, 1, settings('2027-01-04'), none)).toEqual({ passed: 0, ahead: ['2027-01-05'] });
  });

  test('are those that a walk through the calendar counts, whatever the holidays', () => {
    const spared = [2, 3, 4, 1, 5];
    for (let case_ = 0; case_ < 60; case_++) {
      const start = addDays('2026-03-02', case_ * 5);
      const perWeek = 1 + (case_ % 5);
      const holidays = new Set(
        Array.from({ length: 30 }, (_, index) => addDays('2026-03-01', (index * 37 * (case_ + 1)) % 400)),
      );
      // Day by day from the first Monday: a working day counts if fewer than perWeek of its week are spared before it.
      let monday = start;
      while (weekday(monday) !== 1) monday = addDays(monday, 1);
      const all: string[] = [];
      for (let day = monday; all.length < 400; day = addDays(day, 1)) {
        const place = spared.indexOf(weekday(day));
        if (place < 0 || !isWorkingDay(day, holidays)) continue;
        const sooner = spared
          .slice(0, place)
          .filter((other) => isWorkingDay(addDays(day, other - weekday(day)), holidays));
        if (sooner.length < perWeek) all.push(day);
      }
      const { passed, ahead } = tripDates(TODAY, 40, settings(start, perWeek), holidays);
      expect(passed).toBe(all.filter((day) => day <= TODAY).length);
      expect(ahead).toEqual(all.filter((day) => day > TODAY).slice(0, 40));
    }
  });

  test('of a plan that began long ago have passed', () => {
    expect(tripDates(TODAY, 40, settings('1998-01-01', 1), none).passed).toBeGreaterThanOrEqual(250);
    expect(tripDates(TODAY, 40, settings('1998-01-01', 1), none).ahead).toHaveLength(40);
  });
});
