import fc from 'fast-check';
import {
  closedUntil,
  closingOf,
  entriesObject,
  frozenSentence,
  highestNumber,
  monthObject,
} from '../../src/domain/ledgerHistory';

const told = (objects: (string | null)[]) => ({ rows: objects.map((objek) => ({ objek })), unread: [] });

/** The Objek of these in a row. */
function marks(...closings: [closes: boolean, month: string][]): string[] {
  const objects: string[] = [];
  for (const [closes, month] of closings) objects.push(monthObject(told(objects), { closes, month }));
  return objects;
}

describe('what Riwayat tells of the ledger', () => {
  test('no month is closed before one was', () => {
    expect(closedUntil(told([]))).toBeNull();
    expect(closedUntil(told(['Aset PRN-001', null]))).toBeNull();
  });

  // Last days of months from the calendar, 2028 being a leap year.
  test.each([
    ['2026-10', '2026-10-31'],
    ['2026-11', '2026-11-30'],
    ['2026-12', '2026-12-31'],
    ['2027-02', '2027-02-28'],
    ['2028-02', '2028-02-29'],
  ])('closing %s freezes up to %s', (month, last) => {
    expect(closedUntil(told(marks([true, month])))).toBe(last);
  });

  test('opening a month leaves those before it closed', () => {
    expect(closedUntil(told(marks([true, '2026-12'], [false, '2026-11'])))).toBe('2026-10-31');
    expect(closedUntil(told(marks([true, '2026-12'], [false, '2027-01'], [true, '2027-01'])))).toBe('2027-01-31');
  });

  test('the order of closing counts, not that of the lines of a sorted sheet', () => {
    const objects = marks([true, '2026-08'], [false, '2026-08'], [true, '2026-09']);
    fc.assert(
      fc.property(fc.shuffledSubarray(objects, { minLength: 3 }), (sorted) => {
        expect(closedUntil(told(sorted))).toBe('2026-09-30');
      }),
    );
  });

  test('a mark made after an earlier one was deleted still counts as the last', () => {
    const [, second = ''] = marks([true, '2026-08'], [true, '2026-09']);
    const opened = monthObject(told([second]), { closes: false, month: '2026-09' });
    expect(closedUntil(told([opened, second]))).toBe('2026-08-31');
  });

  test('opening from the first month that any register knows leaves none closed', () => {
    expect(closedUntil(told(marks([true, '2026-12'], [false, '2011-01'])))).toBeNull();
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
    expect(highestNumber(told(past))).toBe(15);
    expect(highestNumber(told([]))).toBe(0);
  });
});

describe('which closing froze a month', () => {
  test('the first that reached it since it was last open', () => {
    const objects = marks([true, '2026-10'], [true, '2026-12'], [false, '2026-12'], [true, '2027-01']);
    expect(
      ['2026-09', '2026-10', '2026-11', '2026-12', '2027-01', '2027-02'].map((month) =>
        closingOf(told(objects), month),
      ),
    ).toEqual([1, 1, 2, 4, 4, null]);
  });

  const month = fc.integer({ min: 1, max: 12 }).map((number) => `2026-${String(number).padStart(2, '0')}`);

  test('there is one exactly where the month is frozen, and a new one after each opening', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), month), { maxLength: 12 }), month, (drawn, asked) => {
        // As tutupBulan and bukaBulan allow it: only what is open can be closed, only what is closed be opened.
        const closings: [boolean, string][] = [];
        for (const [closes, one] of drawn) {
          const now = closedUntil(told(marks(...closings)));
          if (closes === (now === null || `${one}-28` > now)) closings.push([closes, one]);
        }
        const objects = marks(...closings);
        const until = closedUntil(told(objects));
        const closing = closingOf(told(objects), asked);
        expect(closing !== null).toBe(until !== null && `${asked}-01` <= until);
        const opened = marks(...closings, [false, asked], [true, asked]);
        expect(closingOf(told(opened), asked)).toBe(closings.length + 2);
      }),
    );
  });
});
