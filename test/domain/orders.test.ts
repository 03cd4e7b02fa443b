import * as fc from 'fast-check';
import { addDays } from '../../src/cells/day';
import { filledBy, filledOrders, POINTS, seenOrders } from '../../src/domain/orders';
import type { PersediaanRow } from '../../src/tables/persediaan';
import type { PesananRow } from '../../src/tables/pesanan';

const order = (id: string, tanggal: string, jumlah: number, more: Partial<PesananRow> = {}): PesananRow => ({
  ...{ id, tanggal, jumlah, barang: 'BLANKO', dokumen: null, catatan: null, batal: null, waktu: null },
  ...more,
});

let nomor = 0;
const entry = (tanggal: string, jumlah: number, more: Partial<PersediaanRow> = {}) =>
  ({
    ...{ nomor: ++nomor, id: `e${nomor}`, barang: 'BLANKO', jenis: 'TERIMA', membalik: null },
    ...{ tanggal, jumlah },
    ...more,
  }) as PersediaanRow;

const told = (orders: PesananRow[], entries: PersediaanRow[]) =>
  filledOrders(orders, entries, 'BLANKO').map(({ order: { id }, lots, came, open }) => [
    id,
    lots.map(({ day, amount }) => `${amount} ${day}`).join(', '),
    came,
    open,
  ]);

describe('what came of an order', () => {
  test('comes in lots, and what is over fills the next', () => {
    const orders = [order('PS-0002', '2026-10-05', 500), order('PS-0001', '2026-10-01', 1500)];
    const entries = [entry('2026-10-12', 800), entry('2026-10-20', 900)];
    expect(told(orders, entries)).toEqual([
      ['PS-0001', '800 2026-10-12, 700 2026-10-20', 1500, 0],
      ['PS-0002', '200 2026-10-20', 200, 300],
    ]);
  });

  test('is nothing that came before it was asked for, was taken back, is another item or no receipt', () => {
    const entries = [
      entry('2026-09-30', 100),
      entry('2026-10-02', 200, { id: 'salah' }),
      entry('2026-10-02', -200, { jenis: 'BALIK', membalik: 'SALAH' }),
      entry('2026-10-02', 5, { barang: 'FILM' }),
      entry('2026-10-02', 7, { jenis: 'OPNAME' }),
    ];
    expect(told([order('PS-0001', '2026-10-01', 1500)], entries)).toEqual([['PS-0001', '', 0, 1500]]);
  });

  test('is nothing after the day on which it was given up: what comes then is the next one’s', () => {
    const orders = [order('PS-0001', '2026-10-01', 1500, { batal: '2026-10-12' }), order('PS-0002', '2026-10-02', 500)];
    expect(told(orders, [entry('2026-10-11', 800), entry('2026-10-13', 600)])).toEqual([
      ['PS-0001', '800 2026-10-11', 800, 0],
      ['PS-0002', '500 2026-10-13', 500, 0],
    ]);
  });

  test('on the day of giving up is only what the orders still waited for leave over', () => {
    const orders = [order('PS-0001', '2026-10-01', 1500, { batal: '2026-10-12' }), order('PS-0002', '2026-10-02', 500)];
    expect(told(orders, [entry('2026-10-12', 400)])).toEqual([
      ['PS-0001', '', 0, 0],
      ['PS-0002', '400 2026-10-12', 400, 100],
    ]);
    expect(told(orders, [entry('2026-10-12', 800)])).toEqual([
      ['PS-0001', '300 2026-10-12', 300, 0],
      ['PS-0002', '500 2026-10-12', 500, 0],
    ]);
  });

  test('is nothing of another item, whose orders aren’t looked at', () => {
    const orders = [order('PS-0001', '2026-10-01', 5, { barang: 'FILM' }), order('PS-0002', '2026-10-02', 500)];
    expect(told(orders, [entry('2026-10-12', 300)])).toEqual([['PS-0002', '300 2026-10-12', 300, 200]]);
  });

  test('is nothing where a hand gave it up before it was asked for', () => {
    const orders = [order('PS-0001', '2026-10-05', 500, { batal: '2026-10-03' })];
    expect(told(orders, [entry('2026-10-03', 300)])).toEqual([['PS-0001', '', 0, 0]]);
  });

  test('of one day comes by the receipts’ numbers, however the sheet was sorted', () => {
    const entries = [entry('2026-10-12', 3), entry('2026-10-12', 4)].reverse();
    expect(told([order('PS-0001', '2026-10-01', 5)], entries)).toEqual([
      ['PS-0001', '3 2026-10-12, 2 2026-10-12', 5, 0],
    ]);
  });

  test('of one day goes by number, PS-0010 after PS-0009', () => {
    const orders = [order('PS-0010', '2026-10-01', 10), order('PS-0009', '2026-10-01', 10)];
    expect(told(orders, [entry('2026-10-01', 10)]).map(([id, lots]) => [id, lots])).toEqual([
      ['PS-0009', '10 2026-10-01'],
      ['PS-0010', ''],
    ]);
  });

  test('of the day of asking is nothing that was noted before it, as far as that is known', () => {
    const day = '2026-10-01';
    const asked = (waktu: string | null) => [order('PS-0001', day, 500, { waktu })];
    const came = (waktu: string) => [entry(day, 300, { waktu })];
    // [noted: order, receipt] -> what came: only an order noted on its own day, after the receipt, can't be meant.
    const cases: [string | null, string, number][] = [
      [`${day}T10:00`, `${day}T09:00`, 0],
      [`${day}T10:00`, `${day}T10:00`, 300],
      [`${day}T10:00`, `${day}T10:01`, 300],
      [`${day}T10:00`, '2026-10-02T08:00', 300],
      ['2026-10-02T10:00', `${day}T09:00`, 300],
      [null, `${day}T09:00`, 300],
    ];
    for (const [ordered, received, count] of cases) {
      const [[, , got] = []] = told(asked(ordered), came(received));
      expect({ ordered, received, got }).toEqual({ ordered, received, got: count });
    }
    // An earlier order takes it, whenever that was noted.
    const earlier = order('PS-0002', '2026-09-30', 200, { waktu: `${day}T11:00` });
    expect(told([...asked(`${day}T10:00`), earlier], came(`${day}T09:00`))).toEqual([
      ['PS-0002', `200 ${day}`, 200, 0],
      ['PS-0001', '', 0, 500],
    ]);
  });

  test('is the same when each piece is handed out by itself', () => {
    const day = fc.integer({ min: 0, max: 12 }).map((days) => addDays('2026-10-01', days));
    const orders = fc.array(
      fc.record({ day, count: fc.integer({ min: 1, max: 9 }), keeps: fc.option(fc.integer({ min: 0, max: 8 })) }),
      { maxLength: 6 },
    );
    const receipts = fc.array(fc.record({ day, count: fc.integer({ min: 1, max: 12 }) }), { maxLength: 6 });
    fc.assert(
      fc.property(orders, receipts, (asked, came) => {
        const rows = asked.map((one, index) =>
          order(`PS-${index + 1}`, one.day, one.count, {
            batal: one.keeps === null ? null : addDays(one.day, one.keeps),
          }),
        );
        const entries = came.map((one) => entry(one.day, one.count));
        // The second way: pieces queue up one by one, and each looks for the oldest place that may take it.
        const places = rows
          .flatMap((row, at) => Array.from({ length: row.jumlah }, () => ({ row, at, day: null as string | null })))
          .sort((a, b) => (a.row.tanggal < b.row.tanggal ? -1 : a.row.tanggal > b.row.tanggal ? 1 : a.at - b.at));
        for (let at = 0; at <= 12; at++) {
          const today = addDays('2026-10-01', at);
          const pieces = came.reduce((sum, one) => (one.day === today ? sum + one.count : sum), 0);
          for (let piece = 0; piece < pieces; piece++) {
            const free = places.filter(({ row, day: taken }) => taken === null && row.tanggal <= today);
            const place =
              free.find(({ row }) => row.batal === null || row.batal > today) ??
              free.find(({ row }) => row.batal === today);
            if (place) place.day = today;
          }
        }
        for (const { order: row, lots, came: count, open } of filledOrders(rows, entries, 'BLANKO')) {
          const mine = places.filter((place) => place.row === row && place.day !== null).map(({ day: on }) => on);
          expect(lots.flatMap(({ day: on, amount }) => Array.from({ length: amount }, () => on))).toEqual(mine);
          expect([count, open]).toEqual([mine.length, row.batal === null ? row.jumlah - mine.length : 0]);
        }
      }),
    );
  });
});

test('a receipt is told with the orders that it fills, and what of them is still to come', () => {
  const orders = [
    order('PS-0001', '2026-10-01', 1500),
    order('PS-0002', '2026-10-02', 400, { batal: '2026-10-20' }),
    order('PS-0003', '2026-10-03', 500),
  ];
  const entries = [entry('2026-10-12', 800), entry('2026-10-12', 1000), entry('2026-10-21', 100)];
  const [first, second, third] = entries.map((one) => filledBy(one, filledOrders(orders, entries, 'BLANKO')));
  expect(first).toEqual([{ id: 'PS-0001', sentence: 'PS-0001: datang 800 keping, sudah lengkap.' }]);
  expect(second).toEqual([
    { id: 'PS-0001', sentence: 'PS-0001: datang 700 keping, sudah lengkap.' },
    { id: 'PS-0002', sentence: 'PS-0002: datang 300 keping; sisanya sudah dibatalkan.' },
  ]);
  expect(third).toEqual([{ id: 'PS-0003', sentence: 'PS-0003: datang 100 keping, masih ditunggu 400 keping.' }]);
});

test('what a receipt brings above all that was asked for is named', () => {
  const orders = [order('PS-0001', '2026-10-01', 1000), order('PS-0002', '2026-10-02', 100)];
  const entries = [entry('2026-10-12', 700), entry('2026-10-13', 300 + 100 + 50), entry('2026-10-14', 20)];
  const [, second, unasked] = entries.map((one) => filledBy(one, filledOrders(orders, entries, 'BLANKO')));
  expect(second?.map(({ sentence }) => sentence)).toEqual([
    'PS-0001: datang 300 keping, sudah lengkap.',
    'PS-0002: datang 100 keping, sudah lengkap; 50 keping di luar pesanan.',
  ]);
  expect(unasked).toEqual([]);
});

test('an order that came whole and was given up all the same has no rest', () => {
  const orders = [order('PS-0001', '2026-10-01', 100, { batal: '2026-10-20' })];
  const entries = [entry('2026-10-12', 100)];
  expect(filledBy(entries[0]!, filledOrders(orders, entries, 'BLANKO'))).toEqual([
    { id: 'PS-0001', sentence: 'PS-0001: datang 100 keping, sudah lengkap.' },
  ]);
});

describe('what was seen of lead times', () => {
  const seen = (orders: PesananRow[], entries: PersediaanRow[], holidays: string[] = []) =>
    seenOrders(filledOrders(orders, entries, 'BLANKO'), new Set(holidays));

  test('counts working days after the day of the order, each twentieth of what came by its lot', () => {
    // Thursday 1 October to Monday 12 October: 2, 5-9, 12 less the holiday on the 6th.
    const { orders, leadDays, courses } = seen(
      [order('PS-0001', '2026-10-01', 1000)],
      [entry('2026-10-12', 250), entry('2026-10-13', 750)],
      ['2026-10-06'],
    );
    expect(orders).toBe(1);
    expect(leadDays).toEqual([...Array(POINTS / 4).fill(6), ...Array((POINTS * 3) / 4).fill(7)]);
    expect(courses).toEqual([
      [
        { days: 6, amount: 0.25 },
        { days: 7, amount: 0.75 },
      ],
    ]);
  });

  test('takes a lot of the very piece that stands for a twentieth', () => {
    // Of forty the 1st, 3rd, … 39th piece stand for the twentieths.
    const { leadDays } = seen([order('PS-0001', '2026-10-01', 40)], [entry('2026-10-05', 1), entry('2026-10-06', 39)]);
    expect(leadDays).toEqual([2, ...Array(19).fill(3)]);
  });

  test('is nothing of an order still waited for, nor of one given up before anything came', () => {
    const orders = [
      order('PS-0001', '2026-10-01', 100, { batal: '2026-10-02' }),
      order('PS-0002', '2026-10-05', 100, { batal: '2026-11-02' }),
      order('PS-0003', '2026-11-03', 100),
    ];
    const { orders: count, leadDays, courses } = seen(orders, [entry('2026-10-05', 40), entry('2026-11-03', 99)]);
    expect([count, leadDays, courses]).toEqual([1, Array(POINTS).fill(0), [[{ days: 0, amount: 0.4 }]]]);
  });
});
