import fc from 'fast-check';
import { closedUntil, entriesObject, frozenSentence, highestNumber, monthObject } from '../../src/domain/ledgerHistory';

const mark = (closes: boolean, month: string, order: number) => ({ objek: monthObject({ closes, month, order }) });

describe('what Riwayat tells of the ledger', () => {
  test('no month is closed before one was', () => {
    expect(closedUntil([])).toBeNull();
    expect(closedUntil([{ objek: 'Aset PRN-001' }, { objek: null }])).toBeNull();
  });

  // Last days of months from the calendar, 2028 being a leap year.
  test.each([
    ['2026-10', '2026-10-31'],
    ['2026-11', '2026-11-30'],
    ['2026-12', '2026-12-31'],
    ['2027-02', '2027-02-28'],
    ['2028-02', '2028-02-29'],
  ])('closing %s freezes up to %s', (month, last) => {
    expect(closedUntil([mark(true, month, 1)])).toBe(last);
  });

  test('opening a month leaves those before it closed', () => {
    expect(closedUntil([mark(true, '2026-12', 1), mark(false, '2026-11', 2)])).toBe('2026-10-31');
    expect(closedUntil([mark(true, '2026-12', 1), mark(false, '2027-01', 2), mark(true, '2027-01', 3)])).toBe(
      '2027-01-31',
    );
  });

  test('the order of closing counts, not that of the lines of a sorted sheet', () => {
    const marks = [mark(true, '2026-08', 1), mark(false, '2026-08', 2), mark(true, '2026-09', 3)];
    fc.assert(
      fc.property(fc.shuffledSubarray(marks, { minLength: 3 }), (sorted) => {
        expect(closedUntil(sorted)).toBe('2026-09-30');
      }),
    );
  });

  test('a frozen day is told with the month to open and the first that is free', () => {
    expect(frozenSentence('2026-10-31', '2026-10-31')).toBe(
      'Oktober 2026 sudah ditutup; buka dulu bulan itu, atau pakai tanggal sesudah Oktober 2026',
    );
    expect(frozenSentence('2026-11-01', '2026-10-31')).toBeNull();
    expect(frozenSentence('2026-11-01', null)).toBeNull();
  });

  test('the highest running number is found among single entries and runs of them', () => {
    const past = [entriesObject(1, 1), entriesObject(2, 14), entriesObject(15, 15), 'Layanan 2026-11-24'];
    expect(highestNumber(past.map((objek) => ({ objek })))).toBe(15);
    expect(highestNumber([])).toBe(0);
  });
});
