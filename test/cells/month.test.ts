import { formatMonth, lastDayOf, month, previousMonth } from '../../src/cells/month';

describe('a month', () => {
  test.each(['2026-10', '2026-1', '10-2026', '10/2026', 'Oktober 2026', 'oktober 2026'])('%s is read', (typed) => {
    expect(month.read(typed)).toEqual({ ok: true, value: typed === '2026-1' ? '2026-01' : '2026-10' });
  });

  test('a cell that the sheet made a date of is read too', () => {
    expect(month.read({ wall: '2026-10-01T00:00:00' })).toEqual({ ok: true, value: '2026-10' });
  });

  test.each(['', '13-2026', '0-2026', '2026', 'Oktobar 2026', '10-1999', 202610])('%p is refused', (typed) => {
    expect(month.read(typed).ok).toBe(false);
  });

  test('is written as an office writes it', () => {
    expect(formatMonth('2026-02')).toBe('Februari 2026');
  });

  // From the calendar.
  test('ends and follows as the calendar has it', () => {
    expect(lastDayOf('2028-02')).toBe('2028-02-29');
    expect(lastDayOf('2026-12')).toBe('2026-12-31');
    expect(previousMonth('2026-01')).toBe('2025-12');
    expect(previousMonth('2026-03')).toBe('2026-02');
  });
});
