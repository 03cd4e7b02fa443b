import { orderAdvice } from '../../src/reports/stock/orderAdvice';
import type { OrderBook } from '../../src/reports/stock/orderBook';

const order = { left: 837, perDay: 33, reorderPoint: 620, orderUpTo: 2120, orderBy: '2027-01-12', quantity: 1500 };
const nothingAsked: OrderBook = { open: [], orderOf: new Map(), seen: 0, courses: [], leadTimes: [10], usualMost: 10 };
const around = { item: 'BLANKO', left: 837, usual: 1000, today: '2026-11-24', book: nothingAsked } as const;

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

describe('what is on its way', () => {
  const one = { asked: 1500, id: 'PS-0001', day: '2026-11-12', open: 1500, waited: 8, isOverdue: false };
  const book = (...open: OrderBook['open']): OrderBook => ({ ...nothingAsked, open });

  test('is not asked for again: 100 left and 1.500 coming are more than the 620', () => {
    const advice = orderAdvice({ ...order, left: 100 }, { ...around, left: 100, book: book(one) });
    expect(advice).toEqual({
      isDue: false,
      point: 620,
      sentence:
        'Sudah dipesan 1.500 keping (12-11-2026), belum datang; pesan lagi 1.500 keping sebelum 12-01-2027; titik pesan 620 keping',
    });
  });

  test('counts no longer once it is late: 100 left and 300 on time are less than the 620', () => {
    const few = [
      { ...one, open: 200, isOverdue: true },
      { ...one, day: '2026-11-20', open: 300 },
    ];
    const short = { ...order, left: 100, orderBy: '2026-11-24' };
    expect(orderAdvice(short, { ...around, left: 100, book: book(...few) })).toEqual({
      isDue: true,
      point: 620,
      sentence:
        'Sudah dipesan 300 keping (20-11-2026), belum datang; pesan lagi 1.500 keping sekarang; titik pesan 620 keping; 200 keping (12-11-2026) yang terlambat tidak dihitung',
    });
  });

  test('is asked for anew where all of it is late, however much that is', () => {
    const forgotten = { ...one, open: 2000, isOverdue: true };
    const empty = { ...order, left: 0, orderBy: '2026-11-24' };
    expect(orderAdvice(empty, { ...around, left: 0, book: book(forgotten) })).toEqual({
      isDue: true,
      point: 620,
      sentence:
        'Pesan 1.500 keping sekarang; titik pesan 620 keping; 2.000 keping (12-11-2026) yang terlambat tidak dihitung',
    });
  });

  test('in brief is counted, and the reorder point that was computed left to the report that tells of it', () => {
    const many = [
      { ...one, day: '2026-10-01', open: 100, isOverdue: true },
      { ...one, open: 200 },
      { ...one, day: '2026-11-20', open: 300 },
    ];
    const brief = { ...around, left: 100, isBrief: true };
    expect(orderAdvice({ ...order, left: 100 }, { ...brief, book: book(...many) }).sentence).toBe(
      'Sudah dipesan 500 keping (2 kali sejak 12-11-2026), belum datang; pesan lagi 1.500 keping sebelum 12-01-2027; 100 keping (01-10-2026) yang terlambat tidak dihitung',
    );
    expect(orderAdvice(order, { ...brief, left: 837 }).sentence).toBe('Pesan 1.500 keping sebelum 12-01-2027');
    expect(orderAdvice(null, { ...brief, book: book(one) }).sentence).toBe(
      'Sudah dipesan 1.500 keping (12-11-2026), belum datang; titik pesan 1.000 keping menurut kebiasaan',
    );
  });

  test('counts against the usual reorder point too', () => {
    expect(orderAdvice(null, { ...around, left: 0, book: book(one) })).toMatchObject({
      isDue: false,
      sentence: 'Sudah dipesan 1.500 keping (12-11-2026), belum datang; titik pesan 1.000 keping menurut kebiasaan',
    });
    expect(orderAdvice(null, { ...around, left: 0, book: book({ ...one, open: 1000 }) })).toMatchObject({
      isDue: true,
      sentence:
        'Sudah dipesan 1.000 keping (12-11-2026), belum datang; pesan lagi sekarang; titik pesan 1.000 keping menurut kebiasaan',
    });
  });
});
