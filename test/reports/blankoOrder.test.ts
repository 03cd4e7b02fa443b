import { readSettings } from '../../src/domain/settings';
import { blankoOrder, orderSentence } from '../../src/reports/blankoOrder';
import { pengaturan, persediaan } from '../../src/tables';
import { readTable } from '../../src/tables/table';
import { entry, gridsOf, setting, type TypedRow, weekdays } from './office';

const around = { today: '2026-11-24', holidays: new Set<string>() };

function order(entries: TypedRow[], settings: TypedRow[] = []) {
  const grids = gridsOf({ persediaan: entries, pengaturan: settings });
  const { rows, issues } = readTable(persediaan, grids[persediaan.sheet] ?? null);
  expect(issues).toEqual([]);
  return blankoOrder(rows, readSettings(readTable(pengaturan, grids[pengaturan.sheet] ?? null)), around);
}

/** Ten cards on each of the 20 working days before 24-11-2026. */
const steady = weekdays('2026-10-27', 20).map((day) => entry(day, 'CETAK', 10));
const leadTime = { ...setting('waktu_tunggu_blanko', 10), rendah: 10, tinggi: 10 };

test('with the same use every day and a lead time that is sure, the point is their product', () => {
  const made = order([entry('2026-10-26', 'TERIMA', 500), ...steady], [leadTime]);
  // 300 left; point 10 x 10; (300 - 100) / 10 = 20 working days after 24-11-2026; 10 x 40 days
  expect(made).toMatchObject({
    left: 300,
    perDay: 10,
    point: 100,
    learned: true,
    orderBy: '2026-12-22',
    quantity: 400,
  });
  expect(made && orderSentence(made)).toBe('pesan 400 keping sebelum 22-12-2026');
});

test('at the point it asks to order now, what is missing to the point included', () => {
  const made = order([entry('2026-10-26', 'TERIMA', 260), ...steady], [leadTime]);
  // 60 left, 40 below the point: 10 x 40 + 40 = 440, in hundreds 500; 6 working days are left
  expect(made).toMatchObject({ left: 60, orderBy: '2026-11-24', runsOut: '2026-12-02', quantity: 500 });
  expect(made && orderSentence(made)).toBe('pesan 500 keping sekarang, habis kira-kira 02-12-2026');
});

test('days without prints count as days of no use, a day that was reversed as well', () => {
  const [first, second, ...others] = steady;
  const back = entry('2026-10-28', 'BALIK', 10, { membalik: second?.id ?? '' });
  const made = order([entry('2026-10-26', 'TERIMA', 500), first!, second!, back, ...others.slice(9)], [leadTime]);
  // 20 working days, 9 + 1 of them with prints
  expect(made?.perDay).toBe(5);
});

test('without ten days of its own it says what offices do', () => {
  const made = order([entry('2026-11-23', 'TERIMA', 5000), entry('2026-11-23', 'CETAK', 40)]);
  expect(made).toMatchObject({ point: 1000, learned: false, perDay: 41 });
});

test('no ledger, no order', () => {
  expect(order([entry('2026-11-23', 'TERIMA', 5, { barang: 'FILM' })])).toBeNull();
});
