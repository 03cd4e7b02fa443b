import { orderAdvice } from '../../src/reports/orderAdvice';

const order = { left: 837, perDay: 33, reorderPoint: 620, orderUpTo: 2120, orderBy: '2027-01-12', quantity: 1500 };
const around = { item: 'BLANKO', left: 837, usual: 1000, today: '2026-11-24' } as const;

test('names the last day to order while there is time, and that there is none left', () => {
  expect(orderAdvice(order, around)).toEqual({
    isDue: false,
    point: 620,
    sentence: 'Pesan 1.500 keping sebelum 12-01-2027; titik pesan 620 keping',
  });
  const late = orderAdvice({ ...order, left: 620, orderBy: '2026-11-24' }, { ...around, left: 620 });
  expect(late).toEqual({ isDue: true, point: 620, sentence: 'Pesan 1.500 keping sekarang; titik pesan 620 keping' });
});

test('where the use is not known it says what offices do, and no quantity', () => {
  expect(orderAdvice(null, around).sentence).toBe('Pesan sekarang; titik pesan 1.000 keping menurut kebiasaan');
  expect(orderAdvice(null, { ...around, left: 1001 })).toMatchObject({
    isDue: false,
    sentence: 'Pesan saat mencapai titik pesan 1.000 keping menurut kebiasaan',
  });
});

test('a day that is too far off to be told is not named', () => {
  const plenty = { ...order, left: 999_998, orderBy: null };
  expect(orderAdvice(plenty, { ...around, left: 999_998 })).toEqual({
    isDue: false,
    point: 620,
    sentence: 'Pesan saat mencapai titik pesan 620 keping, lebih dari lima tahun lagi',
  });
});
