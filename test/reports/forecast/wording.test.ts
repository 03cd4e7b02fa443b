import { NOTHING_MORE } from '../../../src/forecast/levers';
import { planWords } from '../../../src/reports/forecast/words/planWords';
import { lackWords } from '../../../src/reports/forecast/words/wording';

test('a plan is said by what it has: no hours that it does without', () => {
  const plan = { ...NOTHING_MORE, sets: 3, recordingOperators: 4, printers: 1, printingOperators: 1, saturdayHours: 0 };
  expect(planWords(plan)).toBe('3 set perekaman dan 4 operator');
  expect(planWords({ ...plan, extraHours: 2, outreachDays: 5 })).toBe(
    '3 set perekaman, 4 operator, 2 jam tambahan per hari dan 5 hari jemput bola',
  );
});

test('of some things more would do, others only stand in the way', () => {
  expect(lackWords('sets')).toBe('yang kurang: jumlah set perekaman');
  expect(lackWords('turnout')).toBe('yang kurang: warga yang datang');
  expect(lackWords('power')).toBe('yang menahan: listrik padam');
  expect(lackWords('centre')).toBe('yang menahan: verifikasi di pusat');
});
