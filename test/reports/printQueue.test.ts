import { elsewhereSentence, waitingForHandOver, waitingForPrint } from '../../src/reports/stock/printQueue';

const day = (tanggal: string, prr: number | null, cetak: number | null, serah: number | null) => ({
  ...{ tanggal, prr, cetak, serah },
});

describe('cards that wait', () => {
  test('are what became ready less what was printed, and what was printed less what was handed over', () => {
    const days = [day('2026-11-02', 30, 20, 5), day('2026-11-03', 10, 12, 9), day('2026-11-09', 50, 50, 50)];
    expect(waitingForPrint(days, '2026-11-08')).toBe(8);
    expect(waitingForHandOver(days, '2026-11-08')).toBe(18);
    expect(elsewhereSentence(days, '2026-11-08')).toBe('');
  });

  /** Twenty days of September without a print of the office's own. */
  const september = (prr: number, serah: number, cetak: number | null = 0) =>
    Array.from({ length: 20 }, (_, at) => day(`2026-09-${String(at + 1).padStart(2, '0')}`, prr, cetak, serah));

  test.each([0, null])(
    'while the Dinas printed, its prints noted as %j, are not those that were handed over',
    (none) => {
      const elsewhere = september(40, 38, none);
      expect(waitingForPrint(elsewhere, '2026-09-30')).toBe(20 * 2);
      // From the first print on by the prints: 40 + 20 - 10, and of the office's own 10 - 8.
      const days = [...elsewhere, day('2026-11-02', 20, 10, 8)];
      expect(waitingForPrint(days, '2026-11-30')).toBe(50);
      expect(waitingForHandOver(days, '2026-11-30')).toBe(2);
      expect(elsewhereSentence(days, '2026-11-30')).toBe(
        ' 760 kartu yang diserahkan sebelum cetak pertama di kecamatan dianggap dicetak di Dinas.',
      );
    },
  );

  test('are never fewer than none: what is handed over beyond what became ready is of before the records', () => {
    expect(waitingForPrint(september(10, 60), '2026-09-30')).toBe(0);
    expect(waitingForPrint([...september(10, 60), day('2026-10-01', 30, 20, 60)], '2026-10-31')).toBe(10);
  });

  test.each([
    ['a small part is handed over', september(40, 15)],
    ['ribbon was gone for a few days', september(40, 38).slice(0, 19)],
  ])('stay where an old pile is handed over before the first print: %s', (_, early) => {
    const ready = 40 * early.length;
    expect(waitingForPrint(early, '2026-09-30')).toBe(ready);
    expect(waitingForPrint([...early, day('2026-10-01', 0, 10, 10)], '2026-10-31')).toBe(ready - 10);
    expect(elsewhereSentence(early, '2026-09-30')).toBe('');
  });

  test('are unknown where nobody told of any', () => {
    expect(waitingForPrint([day('2026-10-01', null, 4, 4)], '2026-11-30')).toBeNull();
    expect(waitingForHandOver([day('2026-10-01', 4, 4, null)], '2026-11-30')).toBeNull();
    expect(waitingForHandOver([day('2026-10-01', 4, null, 4)], '2026-11-30')).toBeNull();
  });
});
