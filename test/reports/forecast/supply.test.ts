import { addDays } from '../../../src/cells/day';
import { readSettings } from '../../../src/domain/settings';
import { createRandom } from '../../../src/forecast/chance/random';
import { fillReceived } from '../../../src/forecast/flow/supplies';
import { laporanBlanko } from '../../../src/reports';
import { FORECAST_TABLES, officeModel } from '../../../src/reports/forecast/model/officeModel';
import { orderBook } from '../../../src/reports/stock/orderBook';
import { readTables } from '../../../src/tables/table';
import { atOnce } from '../../forecast/offices';
import { entry, gridsOf, pageOf, setting, type Typed, type TypedRow, textOf, wall, weekdays } from '../office';

const NOW = '2026-11-24T10:00';

function modelOf(typed: Typed) {
  const grids = gridsOf(typed);
  const read = readTables(FORECAST_TABLES, (sheet) => grids[sheet] ?? null);
  return { read, model: officeModel(read, NOW) };
}

const blankoOf = (typed: Typed) => {
  const supply = modelOf(typed).model.office.printing?.supplies.blanko;
  if (!supply) throw new Error('no blanko');
  return supply;
};

const told = (typed: Typed, label: string) =>
  modelOf(typed).model.grounds.assumptions.find((assumption) => assumption.label === label);

let orders = 0;
const asked = (day: string, jumlah: number, more: TypedRow = {}): TypedRow => ({
  ...{ id: `PS-${++orders}`, tanggal: wall(day), barang: 'BLANKO', jumlah },
  ...more,
});

/** Orders of 100 on Mondays of July and August, each come in full on the Monday after: five working days. */
const MONDAYS = ['2026-07-06', '2026-07-20', '2026-08-03', '2026-08-17', '2026-08-31', '2026-09-14'];
const AFTER = ['2026-07-13', '2026-07-27', '2026-08-10', '2026-08-24', '2026-09-07', '2026-09-21'];
const filled = (count: number, late: TypedRow[] = []): Typed => ({
  persediaan: AFTER.slice(0, count).map((day) => entry(day, 'TERIMA', 100)),
  pesanan: [...MONDAYS.slice(0, count).map((day) => asked(day, 100)), ...late],
});

test('the parts of one order are one delivery, on the day of the last of them', () => {
  const parts: Typed = {
    persediaan: [
      entry('2026-10-05', 'TERIMA', 1000),
      entry('2026-11-02', 'TERIMA', 300),
      entry('2026-11-04', 'TERIMA', 300),
      entry('2026-11-09', 'TERIMA', 400),
    ],
    pesanan: [asked('2026-10-20', 1000)],
  };
  // 5 October to 9 November: 25 working days, by hand.
  expect(told(parts, 'Kiriman blanko yang diharapkan')).toMatchObject({
    value: '1.000',
    unit: 'keping tiap 25 hari kerja',
  });
  const { deliveries } = blankoOf(parts);
  expect(deliveries.slice(0, 2).map(({ day, amount }) => [day, amount])).toEqual([
    // Eleven working days have gone since the last.
    [14, 1000],
    [39, 1000],
  ]);
  // Nobody asked for these: each is its own.
  expect(told({ ...parts, pesanan: [] }, 'Kiriman blanko yang diharapkan')?.value).toBe('500');
});

test('lots of the weeks in which the ledger begins tell of no rhythm before they span twenty working days', () => {
  const gaps = (typed: Typed) => modelOf(typed).model.grounds.gaps.filter((gap) => gap.startsWith('Kiriman blanko'));
  const came = (...days: string[]): Typed => ({ persediaan: days.map((day) => entry(day, 'TERIMA', 500)) });
  const soon = came('2026-11-19', '2026-11-20', '2026-11-23');
  expect(blankoOf(soon).deliveries).toEqual([]);
  expect(told(soon, 'Kiriman blanko yang diharapkan')).toBeUndefined();
  expect(gaps(soon)).toEqual([
    'Kiriman blanko tercatat 3 kali dalam 2 hari kerja, belum 20 hari kerja, jadi jaraknya belum diketahui; kiriman berikutnya tidak diperhitungkan.',
  ]);
  // Six lots in six working days would be drawn from.
  const daily = came('2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-23');
  expect(blankoOf(daily)).toMatchObject({ deliveries: [], lots: null });
  // Mondays: 19 October and 16 November lie twenty working days apart, by hand; a day later the first isn't.
  expect(blankoOf(came('2026-10-19', '2026-11-16')).deliveries.length).toBeGreaterThan(10);
  expect(gaps(came('2026-10-19', '2026-11-16'))).toEqual([]);
  expect(blankoOf(came('2026-10-20', '2026-11-16')).deliveries).toEqual([]);
});

describe('lead times of the forecast', () => {
  test('are the office’s own alone from six orders that came on, whatever the setting says', () => {
    const { order } = blankoOf({ ...filled(6), pengaturan: [setting('waktu_tunggu_blanko', 60)] });
    expect(new Set(order.map((course) => JSON.stringify(course)))).toEqual(new Set([JSON.stringify(atOnce(5))]));
  });

  test('are the setting’s for a sixth where five came, with the part that we assume comes', () => {
    const range = { kunci: 'waktu_tunggu_blanko', nilai: 30, rendah: 30, tinggi: 30 };
    const { order } = blankoOf({ ...filled(5), pengaturan: [range] });
    const came = (days: number) => order.filter(([lot]) => lot!.days === days).map(([lot]) => lot!.amount);
    const share = (days: number) => came(days).length / order.length;
    expect([share(5), share(30)]).toEqual([5 / 6, 1 / 6]);
    const believed = came(30);
    // The triangle 40 % - 80 % - 100 % has a mean of 220 / 3 %; in twenty strips it is met within a thousandth.
    expect(believed.reduce((sum, one) => sum + one, 0) / believed.length).toBeCloseTo(2.2 / 3, 2);
  });

  test('are the very list that the reorder point goes by', () => {
    const { read, model } = modelOf(filled(3, [asked('2026-11-16', 70)]));
    const book = orderBook(
      read.pesanan.rows,
      read.persediaan.rows,
      'BLANKO',
      readSettings(read.pengaturan),
      new Set(),
      '2026-11-24',
    );
    expect(model.office.printing?.supplies.blanko?.order.map(([lot]) => lot!.days)).toEqual(book.leadTimes);
  });

  test('are said with where they come from', () => {
    expect(told(filled(6), 'Lama tunggu pesanan blanko')).toMatchObject({
      value: '5 - 5',
      basis: '6 pesanan yang sudah datang (lembar Pesanan)',
      place: { sheet: 'Pesanan' },
    });
    expect(told(filled(2), 'Lama tunggu pesanan blanko')).toMatchObject({
      basis: expect.stringContaining('bobot 2/6'),
      place: { sheet: 'Pengaturan' },
    });
  });
});

describe('an open order', () => {
  const comingDays = (typed: Typed) => new Set(blankoOf(typed).onOrder[0]?.map(([lot]) => lot?.days));

  test('comes in lots where orders came so: half on the fifth working day, three tenths on the ninth', () => {
    const typed: Typed = {
      persediaan: AFTER.flatMap((day) => [
        entry(day, 'TERIMA', 50),
        // The Friday after, in front of the next order.
        entry(addDays(day, 4), 'TERIMA', 30),
      ]),
      pesanan: [...MONDAYS.map((day) => asked(day, 100, { batal: wall(addDays(day, 13)) })), asked('2026-11-24', 200)],
    };
    const lots = [
      { days: 5, amount: 100 },
      { days: 9, amount: 60 },
    ];
    expect(new Set(blankoOf(typed).onOrder[0]?.map((course) => JSON.stringify(course)))).toEqual(
      new Set([JSON.stringify(lots)]),
    );
  });

  test('asked for two working days ago comes in three, where orders take five', () => {
    // Friday 20 November; Monday and today, Tuesday, have passed.
    expect(comingDays(filled(6, [asked('2026-11-20', 80)]))).toEqual(new Set([3]));
  });

  test('asked for earlier is never later, day by day through the week that orders take', () => {
    const days = weekdays('2026-11-17', 6).map((day) => [...comingDays(filled(6, [asked(day, 80)]))][0]);
    // Tuesday last week has waited for as long as any: as if it were asked for today.
    expect(days).toEqual([5, 1, 2, 3, 4, 5]);
  });

  test('comes once: with the rhythm of the lots before, what is received in the end is the same with it as without', () => {
    // Six lots of 100 with a gap of 10 working days, the last on 21 September: overdue, so tomorrow and every tenth day.
    const receivedOf = (late: TypedRow[]) => {
      const received = new Float64Array(30);
      fillReceived(received, blankoOf(filled(6, late)), createRandom(1));
      return received;
    };
    const [without, withOne] = [receivedOf([]), receivedOf([asked('2026-11-20', 80)])];
    expect([0, 1, 2, 9, 10, 20, 29].map((day) => without[day])).toEqual([700, 700, 700, 700, 800, 900, 900]);
    // The first 80 of tomorrow's 100 are those on order, which come in three days.
    expect([0, 1, 2, 9, 10, 20, 29].map((day) => withOne[day])).toEqual([620, 620, 700, 700, 800, 900, 900]);
  });

  test('of which a part has come counts with the rest, and is named with its day', () => {
    // The last receipt of 30 is the first part of the 80.
    const open = filled(6, [asked('2026-11-19', 80)]);
    open.persediaan?.push(entry('2026-11-23', 'TERIMA', 30));
    expect(new Set(blankoOf(open).onOrder[0]?.map(([lot]) => lot?.amount))).toEqual(new Set([50]));
    expect(told(open, 'Pesanan blanko yang belum datang')).toMatchObject({
      value: '50',
      unit: 'keping',
      basis: expect.stringMatching(/^PS-\d+ \(19-11-2026\); bagian pertama kiriman yang diharapkan$/),
      place: { sheet: 'Pesanan' },
    });
  });

  test('of which there are many is named for the first three alone', () => {
    const five = weekdays('2026-11-17', 5).map((day) => asked(day, 10));
    expect(told(filled(6, five), 'Pesanan blanko yang belum datang')).toMatchObject({
      value: '50',
      basis: expect.stringMatching(/17-11-2026.*18-11-2026.*19-11-2026\) dan 2 lainnya; bagian/),
    });
  });

  test('that is overdue isn’t counted on, as nowhere else, and that is said', () => {
    const late = filled(6, [asked('2026-10-05', 80), asked('2026-11-20', 30)]);
    expect(blankoOf(late).onOrder.map(([course]) => course?.[0]?.amount)).toEqual([30]);
    expect(told(late, 'Pesanan blanko yang belum datang')?.value).toBe('30');
    expect(modelOf(late).model.grounds.gaps.join(' ')).toMatch(
      /Pesanan blanko yang terlambat tidak dihitung akan datang: PS-\d+ \(05-10-2026\)\./,
    );
  });

  test('is expected though no receipt is on record to tell a rhythm, and that nothing else is is said', () => {
    const { model } = modelOf({ persediaan: [entry('2026-07-13', 'TERIMA', 100)], pesanan: [asked('2026-11-20', 80)] });
    expect(model.office.printing?.supplies.blanko).toMatchObject({ lots: null, deliveries: [] });
    expect(model.office.printing?.supplies.blanko?.onOrder).toHaveLength(1);
    expect(model.grounds.gaps).toContain(
      'Kiriman blanko tercatat kurang dari dua kali; selain yang sudah dipesan, kiriman blanko berikutnya tidak diperhitungkan.',
    );
  });

  test('of another item, given up, or of tomorrow, is none', () => {
    const none = [
      asked('2026-11-16', 5, { barang: 'FILM' }),
      asked('2026-11-16', 80, { batal: wall('2026-11-20') }),
      asked('2026-11-25', 80),
    ];
    expect(blankoOf(filled(6, none)).onOrder).toEqual([]);
  });

  test('that can’t be read is named as left out', () => {
    expect(modelOf(filled(6, [asked('2026-11-20', -3)])).model.grounds.gaps.join(' ')).toContain('Pesanan');
    expect(textOf(pageOf(laporanBlanko, filled(6)))).not.toContain('belum datang, dan ikut');
  });
});
