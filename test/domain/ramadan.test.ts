import { addDays, type Day } from '../../src/cells/day';
import { isRamadan } from '../../src/domain/ramadan';

/** First and last day of the Ramadan that lies in a span. */
function ramadanIn(from: Day, until: Day): [Day, Day] {
  const days: Day[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) if (isRamadan(day)) days.push(day);
  return [days[0]!, days[days.length - 1]!];
}

test('is where the Minister of Religion put it, the day before Idul Fitri its last', () => {
  // Idul Fitri 1446 H on 31-03-2025 and 1447 H on 21-03-2026 by the joint decrees in Libur.
  expect(ramadanIn('2025-01-01', '2025-12-31')).toEqual(['2025-03-01', '2025-03-30']);
  expect(ramadanIn('2026-01-01', '2026-12-31')).toEqual(['2026-02-19', '2026-03-20']);
  expect(ramadanIn('2027-01-01', '2027-12-31')).toEqual(['2027-02-08', '2027-03-09']);
});

test('is reckoned for other years within a day: it began on 12-03-2024, and begins about 28-01-2028 and 16-01-2029', () => {
  // 2024 by decision of the Minister; 2028 and 2029 by the Umm al-Qura calendar.
  for (const [from, until, first] of [
    ['2024-01-01', '2024-12-31', '2024-03-12'],
    ['2028-01-01', '2028-12-01', '2028-01-28'],
    ['2029-01-01', '2029-12-01', '2029-01-16'],
  ] as const) {
    const [begins] = ramadanIn(from, until);
    expect([addDays(first, -1), first, addDays(first, 1)]).toContain(begins);
  }
});

test('is no day before its first nor after its last, and each of the days between', () => {
  const days = ['2026-02-18', '2026-02-19', '2026-03-05', '2026-03-20', '2026-03-21'];
  expect(days.map(isRamadan)).toEqual([false, true, true, true, false]);
});

test('began on 18-06-2015 and on 23-03-2023, as the Minister decided, also by reckoning', () => {
  expect(ramadanIn('2015-01-01', '2015-12-31')[0]).toBe('2015-06-18');
  expect(ramadanIn('2023-01-01', '2023-12-31')[0]).toBe('2023-03-23');
});
