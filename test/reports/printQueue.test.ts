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

  test.each([0, null])(
    'while the Dinas printed, its prints noted as %j, are not those that were handed over',
    (none) => {
      const elsewhere = [day('2026-10-01', 40, none, 30), day('2026-10-02', 40, none, 45)];
      expect(waitingForPrint(elsewhere, '2026-10-31')).toBe(5);
      // From the first print on by the prints: 5 + 20 - 10, and of the office's own 10 - 8.
      const days = [...elsewhere, day('2026-11-02', 20, 10, 8)];
      expect(waitingForPrint(days, '2026-11-30')).toBe(15);
      expect(waitingForHandOver(days, '2026-11-30')).toBe(2);
      expect(elsewhereSentence(days, '2026-11-30')).toBe(
        ' 75 kartu yang diserahkan sebelum cetak pertama di kecamatan dianggap dicetak di Dinas.',
      );
    },
  );

  test('stay where an old pile was handed over before the first print of the records', () => {
    const days = [day('2026-10-01', 40, 0, 10), day('2026-10-02', 40, 0, 9), day('2026-11-02', 0, 10, 10)];
    expect(waitingForPrint(days, '2026-11-30')).toBe(70);
    expect(elsewhereSentence(days, '2026-11-30')).toBe('');
  });

  test('are unknown where nobody told of any', () => {
    expect(waitingForPrint([day('2026-10-01', null, 4, 4)], '2026-11-30')).toBeNull();
    expect(waitingForHandOver([day('2026-10-01', 4, 4, null)], '2026-11-30')).toBeNull();
    expect(waitingForHandOver([day('2026-10-01', 4, null, 4)], '2026-11-30')).toBeNull();
  });
});
