import { type Day, dayNumber, formatDay } from '../../../cells/day';
import { formatNumber } from '../../../cells/numeral';
import { type Holidays, workingDays } from '../../../domain/calendar';
import { balances, UNITS } from '../../../domain/ledger';
import type { OfficeSettings } from '../../../domain/settings';
import { joined } from '../../../domain/words';
import { type Estimate, estimateFromRange, type Range } from '../../../forecast/chance/estimate';
import { openFates } from '../../../forecast/chance/openOrder';
import type { ExpectedDelivery, LotHistory, PrintingStage, Supply } from '../../../forecast/office';
import { persediaan, pesanan } from '../../../tables';
import type { Item, PersediaanRow } from '../../../tables/persediaan';
import type { Rows } from '../../../tables/table';
import { rangeOf } from '../../reading/settingRange';
import {
  ARRIVING_SHARE,
  leadTimeBasis,
  type OpenOrder,
  ORDERS_NEEDED,
  type OrderBook,
  type OrderBooks,
  onTheWay,
} from '../../stock/orderBook';
import { standingEntries } from '../../stock/stockMovements';
import type { Grounds } from './assumptions';

/** How late lots come: our assumption, since few offices log what was promised. */
const LATE_DAYS = { low: 0, value: 5, high: 20 };
/** From so many lots on, those to come are drawn from them; with fewer the assumption above says more. */
const LOTS_TO_DRAW_FROM = 6;
/** Working days from the first lot to the last: three lots in the week in which a ledger begins tell of no rhythm. */
const RHYTHM_DAYS = 20;
const PARTS = ' (bagian-bagian satu pesanan dihitung satu kiriman)';
/** Open orders that are named one by one. */
const MOST_NAMED = 3;

interface Horizon {
  today: Day;
  holidays: Holidays;
  horizon: number;
}

/** What there is of each item and what may be expected; null while the ledger holds none of it at all, which isn't a stock of 0. */
export function suppliesOf(
  { rows }: Rows<PersediaanRow>,
  books: OrderBooks,
  horizon: Horizon,
  settings: OfficeSettings,
  grounds: Grounds,
): PrintingStage['supplies'] {
  const supply = (item: Item, printsPerUnit: Estimate): Supply | null => {
    const entries = rows.filter((row) => row.barang === item);
    if (entries.length === 0) return null;
    return supplyOf(item, entries, printsPerUnit, books[item], horizon, settings, grounds);
  };
  const perFilm = rangeOf(settings, 'gambar_per_film');
  const perCard = rangeOf(settings, 'gambar_per_kartu');
  const supplies = {
    blanko: supply('BLANKO', { mean: 1, deviation: 0 }),
    ribbon: supply('RIBBON', estimateFromRange(rangeOf(settings, 'kartu_per_ribbon'))),
    film: supply('FILM', estimateFromRange(quotient(perFilm, perCard))),
  };
  const unknown = [
    ...(supplies.blanko ? [] : ['blanko']),
    ...(supplies.ribbon ? [] : ['ribbon']),
    ...(supplies.film ? [] : ['film']),
  ];
  for (const name of unknown) {
    grounds.gaps.push(
      `Persediaan ${name} belum dicatat; kapan ${name} habis tidak dapat dihitung dan pencetakan dianggap tidak kekurangan ${name}.`,
    );
  }
  return supplies;
}

const quotient = (above: Range, below: Range): Range => ({
  low: above.low / below.high,
  value: above.value / below.value,
  high: above.high / below.low,
});

function supplyOf(
  item: Item,
  entries: readonly PersediaanRow[],
  printsPerUnit: Estimate,
  book: OrderBook,
  horizon: Horizon,
  settings: OfficeSettings,
  grounds: Grounds,
): Supply {
  const name = item.toLowerCase();
  const onHand = balances(entries)[item];
  const seen = lotsOf(entries, book.orderOf, horizon);
  const spanned = seen.gapDays.reduce((sum, days) => sum + days, 0);
  const hasRhythm = spanned >= RHYTHM_DAYS;
  const enough = hasRhythm && seen.amounts.length >= LOTS_TO_DRAW_FROM;
  const deliveries = enough || !hasRhythm ? [] : expectedDeliveries(seen, horizon.horizon);
  const place = { sheet: persediaan.sheet, line: 1, column: 1 };
  grounds.assumptions.push({
    label: `Sisa ${name}`,
    value: formatNumber(onHand),
    unit: UNITS[item],
    basis: 'lembar Persediaan',
    place,
  });
  if (enough || deliveries.length > 0) {
    grounds.assumptions.push({
      label: `Kiriman ${name} yang diharapkan`,
      value: formatNumber(mean(seen.amounts)),
      unit: `${UNITS[item]} tiap ${formatNumber(mean(seen.gapDays))} hari kerja`,
      basis: enough
        ? `diundi dari ${formatNumber(seen.amounts.length)} kiriman yang tercatat${PARTS}`
        : `rata-rata kiriman yang tercatat${PARTS}; telat dan kurangnya perkiraan bawaan`,
      place,
    });
  } else {
    const except = onTheWay(book) > 0 ? `selain yang sudah dipesan, kiriman ${name}` : 'kiriman';
    const why =
      seen.amounts.length < 2
        ? 'tercatat kurang dari dua kali'
        : `tercatat ${formatNumber(seen.amounts.length)} kali dalam ${formatNumber(spanned)} hari kerja, belum ${formatNumber(RHYTHM_DAYS)} hari kerja, jadi jaraknya belum diketahui`;
    grounds.gaps.push(`Kiriman ${name} ${why}; ${except} berikutnya tidak diperhitungkan.`);
  }
  const counted = addOrders(item, book, settings, grounds);
  return {
    onHand,
    printsPerUnit,
    deliveries,
    lots: enough ? seen : null,
    onOrder: counted.map(({ asked, open, waited }) => openFates({ asked, came: asked - open, waited }, book.courses)),
    order: book.courses,
  };
}

/** Says which lead times were used and what is on its way; answers the orders that are counted on. */
function addOrders(item: Item, book: OrderBook, settings: OfficeSettings, { assumptions, gaps }: Grounds): OpenOrder[] {
  const name = item.toLowerCase();
  const { leadTimes } = book;
  const ofSetting = settings.placeOf('waktu_tunggu_blanko');
  const place = { sheet: pesanan.sheet, line: 1, column: 1 };
  assumptions.push({
    label: `Lama tunggu pesanan ${name}`,
    value: `${formatNumber(leadTimes[0] ?? 0)} - ${formatNumber(leadTimes[leadTimes.length - 1] ?? 0)}`,
    unit: 'hari kerja',
    basis: leadTimeBasis(book),
    place: book.seen >= ORDERS_NEEDED ? place : ofSetting,
  });
  const late = book.open.filter(({ isOverdue }) => isOverdue);
  const counted = book.open.filter(({ isOverdue }) => !isOverdue);
  if (late.length > 0) gaps.push(`Pesanan ${name} yang terlambat tidak dihitung akan datang: ${named(late)}.`);
  if (counted.length > 0) {
    assumptions.push({
      label: `Pesanan ${name} yang belum datang`,
      value: formatNumber(onTheWay(book)),
      unit: UNITS[item],
      basis: `${named(counted)}; bagian pertama kiriman yang diharapkan`,
      place,
    });
  }
  return counted;
}

/** "PS-0002 (16-11-2026), PS-0003 (18-11-2026), PS-0004 (20-11-2026) dan 2 lainnya". */
function named(orders: readonly OpenOrder[]): string {
  const others = orders.length - MOST_NAMED;
  const first = orders.slice(0, MOST_NAMED).map(({ id, day }) => `${id} (${formatDay(day)})`);
  return joined([...first, ...(others > 0 ? [`${formatNumber(others)} lainnya`] : [])]);
}

const mean = (values: readonly number[]): number =>
  Math.round(values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length));

/**
 * What came, delivery by delivery. The lots of a day are one, and so are the parts of an order, on the day of the last of
 * them: three parts within a week tell of no delivery every other day.
 */
function lotsOf(
  entries: readonly PersediaanRow[],
  orderOf: OrderBook['orderOf'],
  { today, holidays }: Horizon,
): LotHistory {
  const received = standingEntries(entries).filter(({ jenis }) => jenis === 'TERIMA');
  const lastOf = new Map<string, Day>();
  const named = ({ id, tanggal }: PersediaanRow) => orderOf.get(id) ?? tanggal;
  for (const row of received) {
    const last = lastOf.get(named(row));
    if (last === undefined || row.tanggal > last) lastOf.set(named(row), row.tanggal);
  }
  const byDay = new Map<Day, number>();
  for (const row of received) {
    const day = lastOf.get(named(row)) ?? row.tanggal;
    byDay.set(day, (byDay.get(day) ?? 0) + row.jumlah);
  }
  const lots = [...byDay].sort(([a], [b]) => dayNumber(a) - dayNumber(b));
  const days = lots.map(([day]) => day);
  const between = (from: Day, until: Day) => Math.max(1, workingDays(from, until, holidays) - 1);
  const last = days[days.length - 1];
  return {
    amounts: lots.map(([, amount]) => amount),
    gapDays: days.slice(1).map((day, index) => between(days[index]!, day)),
    daysSinceLast: last === undefined ? 0 : Math.max(0, workingDays(last, today, holidays) - 1),
  };
}

/** Lots of the usual size at the usual distance. */
function expectedDeliveries({ amounts, gapDays, daysSinceLast }: LotHistory, horizon: number): ExpectedDelivery[] {
  const between = Math.max(1, mean(gapDays));
  const amount = mean(amounts);
  const deliveries: ExpectedDelivery[] = [];
  for (let day = Math.max(1, between - daysSinceLast); day <= horizon; day += between) {
    deliveries.push({ day, amount, lateDays: LATE_DAYS, arrivingShare: ARRIVING_SHARE });
  }
  return deliveries;
}
