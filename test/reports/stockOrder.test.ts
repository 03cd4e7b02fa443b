import fc from 'fast-check';
import { readSettings } from '../../src/domain/settings';
import { laporanBlanko } from '../../src/reports';
import { orderBook } from '../../src/reports/stock/orderBook';
import { stockOrder } from '../../src/reports/stock/stockOrder';
import { pengaturan, persediaan, pesanan } from '../../src/tables';
import { readTable } from '../../src/tables/table';
import { entry, gridsOf, linesUnder, pageOf, setting, type TypedRow, wall, weekdays } from './office';

const TODAY = '2026-11-24';

/** A certain lead time: the range is the value. */
const certain = (name: string, value: number): TypedRow => ({
  kunci: name,
  nilai: value,
  rendah: value,
  tinggi: value,
});

function orderOf(ledger: TypedRow[], settings: TypedRow[], holidays: string[] = [], asked: TypedRow[] = []) {
  const grids = gridsOf({ persediaan: ledger, pengaturan: settings, pesanan: asked });
  const entries = readTable(persediaan, grids[persediaan.sheet] ?? null).rows;
  const orders = readTable(pesanan, grids[pesanan.sheet] ?? null).rows;
  const office = readSettings(readTable(pengaturan, grids[pengaturan.sheet] ?? null));
  const off = new Set(holidays);
  const book = orderBook(orders, entries, 'BLANKO', office, off, TODAY);
  return stockOrder(entries, 'BLANKO', office, off, TODAY, book);
}

/** The last weekdays before today, a Tuesday; the earliest first. */
const before = (count: number) => weekdays('2026-07-01', 104).slice(-count);

/** A day that began without stock isn't counted, so deliveries come the day before. */
const dayBefore = (day = '') => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

describe('with the same use each day', () => {
  const ledger = [
    entry('2026-07-01', 'TERIMA', 2000),
    ...weekdays('2026-11-02', 16).map((day) => entry(day, 'CETAK', 40)),
    entry('2026-11-02', 'CETAK', 40, { barang: 'RIBBON' }),
  ];
  const settings = [certain('waktu_tunggu_blanko', 8), certain('hari_antar_pesanan', 20)];

  test('the reorder point is the use of the lead time, the order lasts a cycle longer', () => {
    // Days without prints since the first entry count as 0: only November is kept by starting the ledger there.
    const november = [entry('2026-11-02', 'TERIMA', 2000), ...ledger.slice(1)];
    // 16 weekdays from 2 to 23 November, all of 40: 8 x 40 and 28 x 40; 2.000 - 640 left, (1.360 - 320) / 40 = 26 days
    expect(orderOf(november, settings)).toEqual({
      left: 1360,
      perDay: 40,
      reorderPoint: 320,
      orderUpTo: 1120,
      orderBy: '2026-12-30',
      quantity: 800,
    });
  });

  describe('the office’s own orders', () => {
    /** Asked on the first `count` of six Mondays of summer, come in full `days` working days later, all before November. */
    const own = (count: number, days: number) => {
      const mondays = ['2026-07-06', '2026-07-20', '2026-08-03', '2026-08-17', '2026-08-31', '2026-09-14'].slice(
        0,
        count,
      );
      return {
        asked: mondays.map((day, at) => ({ id: `PS-${at + 1}`, tanggal: wall(day), barang: 'BLANKO', jumlah: 10 })),
        came: mondays.flatMap((day) => {
          const on = weekdays(day, days + 1)[days] ?? '';
          return [entry(on, 'TERIMA', 10), entry(on, 'RETUR', 10)];
        }),
      };
    };
    const november = [entry('2026-11-02', 'TERIMA', 2000), ...ledger.slice(1)];
    const pointAfter = (count: number, days: number) => {
      const { asked, came } = own(count, days);
      return orderOf([...came, ...november], settings, [], asked)?.reorderPoint;
    };

    test('tell the lead time alone from six on', () => {
      // Days without stock aren't known, so the use is 40 on every known day: days x 40.
      expect([pointAfter(6, 3), pointAfter(6, 8), pointAfter(6, 9)]).toEqual([120, 320, 360]);
    });

    test('share it with the setting before that, each a sixth', () => {
      // Level 0,95: one slow order of six is a sixth, more than a twentieth; quick ones leave the setting's eight days.
      expect([pointAfter(0, 9), pointAfter(1, 9), pointAfter(1, 3), pointAfter(5, 3)]).toEqual([320, 360, 320, 320]);
    });

    test('that are on their way put the day off, as many pieces as if they were there', () => {
      const asked = [{ id: 'PS-1', tanggal: wall('2026-11-20'), barang: 'BLANKO', jumlah: 400 }];
      const there = [entry('2026-11-02', 'TERIMA', 400), ...november];
      expect(orderOf(november, settings, [], asked)).toEqual({ ...orderOf(there, settings), left: 1360 });
    });
  });

  test('an order that should long have come puts nothing off', () => {
    const november = [entry('2026-11-02', 'TERIMA', 2000), ...ledger.slice(1)];
    const asked = (day: string) => [{ id: 'PS-1', tanggal: wall(day), barang: 'BLANKO', jumlah: 2000 }];
    // Eight working days are the usual: of 12 November the 24th is the eighth, of 11 November the ninth.
    expect(orderOf(november, settings, [], asked('2026-11-11'))).toEqual(orderOf(november, settings));
    expect(orderOf(november, settings, [], asked('2026-11-12'))?.orderBy).not.toBe('2026-12-30');
  });

  test('holidays put the day off', () => {
    const november = [entry('2026-11-02', 'TERIMA', 2000), ...ledger.slice(1)];
    expect(orderOf(november, settings, ['2026-12-24', '2026-12-25'])?.orderBy).toBe('2027-01-01');
  });

  test('when the point has been passed the day is today and the order makes up for it', () => {
    const short = [entry('2026-11-02', 'TERIMA', 740), ...ledger.slice(1)];
    expect(orderOf(short, settings)).toMatchObject({ left: 100, orderBy: TODAY, quantity: 1020 });
  });

  test('a day that began without stock is no day without use', () => {
    // Stock came on the 2nd and ran out on the 6th; nothing until the delivery of the 18th: ten days are known, not 16
    const gap = [
      entry('2026-11-02', 'TERIMA', 200),
      ...weekdays('2026-11-02', 5).map((day) => entry(day, 'CETAK', 40)),
      entry('2026-11-16', 'TERIMA', 1000),
      ...weekdays('2026-11-16', 6).map((day) => entry(day, 'CETAK', 40)),
    ];
    expect(orderOf(gap, settings)?.perDay).toBe(40);
  });

  test('fewer than ten days, or use on fewer than five of them, give no answer', () => {
    const nine = [entry('2026-11-11', 'TERIMA', 900), ...before(8).map((day) => entry(day, 'CETAK', 9))];
    expect(orderOf(nine, settings)).toBeNull();
    expect(orderOf([entry('2026-07-01', 'TERIMA', 900)], settings)).toBeNull();
    const using = (days: number) => [
      entry('2026-11-02', 'TERIMA', 900),
      ...before(days).map((day) => entry(day, 'CETAK', 9)),
    ];
    expect(orderOf(using(4), settings)).toBeNull();
    expect(orderOf(using(5), settings)).not.toBeNull();
    expect(orderOf([], settings)).toBeNull();
  });
});

test('is the least stock that lasts the lead time, tried on every sequence of days', () => {
  // Two days of lead time, so all pairs of seen days can be tried.
  const uses = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 10, maxLength: 12 });
  fc.assert(
    fc.property(
      uses.filter((days) => days.filter((day) => day > 0).length >= 5),
      (days) => {
        const dates = before(days.length);
        const ledger = [
          entry(dayBefore(dates[0]), 'TERIMA', 1000),
          ...days.flatMap((used, index) => (used > 0 ? [entry(dates[index] ?? '', 'CETAK', used)] : [])),
        ];
        const order = orderOf(ledger, [certain('waktu_tunggu_blanko', 2), setting('tingkat_layanan_stok', 0.9)]);
        const sums = days.flatMap((one) => days.map((other) => one + other)).sort((a, b) => a - b);
        expect(order?.reorderPoint).toBe(sums[Math.ceil(0.9 * sums.length - 1e-9) - 1]);
      },
    ),
  );
});

test('stands on Laporan Blanko for each item', () => {
  const page = pageOf(laporanBlanko, {
    persediaan: [
      entry('2026-11-02', 'TERIMA', 2000),
      ...weekdays('2026-11-02', 16).map((day) => entry(day, 'CETAK', 40)),
    ],
    pengaturan: [certain('waktu_tunggu_blanko', 8), certain('hari_antar_pesanan', 20)],
    libur: [{ tanggal: wall('2026-12-24'), jenis: 'LIBUR', nama: 'Natal' }],
  });
  expect(linesUnder(page, 'Barang', 'Sisa')).toEqual([
    ['BLANKO', 1360, 40, { wall: '2026-12-31T00:00:00' }, 320, 1120, 800, ...Array(8).fill('')],
    ['RIBBON', '', '', 'pemakaian belum cukup tercatat', '', '', '', ...Array(8).fill('')],
    ['FILM', '', '', 'pemakaian belum cukup tercatat', '', '', '', ...Array(8).fill('')],
  ]);
});

test('a stock that lasts for ages has no day on which to order', () => {
  // Five cards in four months of 999.999: at that pace it lasts twenty million days.
  const prints = before(5).map((day) => entry(day, 'CETAK', 1));
  const ages = orderOf([entry('2026-07-01', 'TERIMA', 999_999), ...prints], []);
  expect(ages).toMatchObject({ left: 999_994, orderBy: null });
  expect(ages?.perDay).toBeGreaterThan(0);
});

test('what is left is told also while too little is used to say when to order', () => {
  const page = pageOf(laporanBlanko, {
    persediaan: [entry('2026-11-23', 'TERIMA', 500), entry('2026-11-24', 'CETAK', 30)],
  });
  expect(linesUnder(page, 'Barang', 'Sisa').map((line) => line.slice(0, 4))).toEqual([
    ['BLANKO', 470, '', 'pemakaian belum cukup tercatat'],
    ['RIBBON', '', '', 'pemakaian belum cukup tercatat'],
    ['FILM', '', '', 'pemakaian belum cukup tercatat'],
  ]);
});
