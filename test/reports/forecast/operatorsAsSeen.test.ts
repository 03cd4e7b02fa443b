import { newGrounds } from '../../../src/reports/forecast/model/assumptions';
import { operatorsAsSeen } from '../../../src/reports/forecast/model/operatorsAsSeen';
import type { LayananRow } from '../../../src/tables/layanan';
import { STEADY, TWO_SETS } from '../../forecast/offices';

const noted = (count: number, rekam: number) => Array.from({ length: count }, () => ({ rekam }) as LayananRow);
const doubtful = {
  ...STEADY,
  recording: { ...STEADY.recording, minutesPerPerson: { mean: 10, deviation: 10 / 3.29 } },
};
const minutes = (days: LayananRow[]) =>
  operatorsAsSeen(doubtful, TWO_SETS, days, newGrounds()).recording.minutesPerPerson;

test('two operators who record 90 a day in 7,5 hours take at most 10 minutes each', () => {
  // 2 x 450 / 90 = 10: the lower half of the normal, whose mean is sqrt(2/pi) deviations below it.
  const known = minutes(noted(20, 90));
  expect(known.mean).toBeCloseTo(10 - (10 / 3.29) * Math.sqrt(2 / Math.PI), 1);
  expect(known.deviation).toBeCloseTo((10 / 3.29) * Math.sqrt(1 - 2 / Math.PI), 1);
});

test('few recorded a day say nothing of how fast they could be', () => {
  expect(minutes(noted(20, 30))).toEqual(doubtful.recording.minutesPerPerson);
});

test('nor do fewer than ten days', () => {
  expect(minutes(noted(9, 90))).toEqual(doubtful.recording.minutesPerPerson);
});

test('the sheet says so where the minutes stand', () => {
  const grounds = newGrounds();
  const place = { sheet: 'Pengaturan', line: 1, column: 2 };
  grounds.assumptions.push({
    label: 'Lama merekam satu orang',
    value: '10 (5 - 15)',
    unit: 'menit',
    basis: 'x',
    place,
  });
  operatorsAsSeen(doubtful, TWO_SETS, noted(20, 90), grounds);
  expect(grounds.assumptions[0]).toMatchObject({
    value: '7,6 (paling lama 10,0)',
    basis: 'Pengaturan, dan 20 hari layanan: tidak lebih lama dari itu',
  });
});
