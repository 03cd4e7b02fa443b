import { type Day, dayNumber } from '../../cells/day';
import { formatNumber } from '../../cells/numeral';
import { type Holidays, workingDays } from '../../domain/calendar';
import { balances } from '../../domain/ledger';
import type { BlankoSupply, ExpectedDelivery } from '../../forecast/office';
import { persediaan } from '../../tables';
import type { PersediaanRow } from '../../tables/persediaan';
import type { Rows } from '../../tables/table';
import type { Grounds } from './assumptions';

/** How late and how short lots come: our assumption, since few offices log what was promised. */
const LATE_DAYS = { low: 0, value: 5, high: 20 };
const ARRIVING_SHARE = { low: 0.4, value: 0.8, high: 1 };

/** Blanko on hand and what may be expected; null while the ledger holds no blanko at all, which isn't a stock of 0. */
export function blankoSupplyOf(
  { rows }: Rows<PersediaanRow>,
  { today, holidays, horizon }: { today: Day; holidays: Holidays; horizon: number },
  grounds: Grounds,
): BlankoSupply | null {
  const entries = rows.filter((row) => row.barang === 'BLANKO');
  if (entries.length === 0) {
    grounds.gaps.push(
      'Persediaan blanko belum dicatat; kapan blanko habis tidak dapat dihitung dan pencetakan dianggap tidak kekurangan blanko.',
    );
    return null;
  }
  const onHand = balances(entries).BLANKO;
  const deliveries = expectedDeliveries(entries, today, holidays, horizon);
  const place = { sheet: persediaan.sheet, line: 1, column: 1 };
  grounds.assumptions.push({
    label: 'Stok blanko',
    value: formatNumber(onHand),
    unit: 'keping',
    basis: 'lembar Persediaan',
    place,
  });
  if (deliveries.length > 0) {
    grounds.assumptions.push({
      label: 'Kiriman blanko yang diharapkan',
      value: formatNumber(deliveries[0]?.cards ?? 0),
      unit: `keping tiap ${formatNumber(deliveries[0]?.day ?? 0)} hari kerja`,
      basis: 'rata-rata kiriman yang tercatat',
      place,
    });
  } else {
    grounds.gaps.push('Kiriman blanko yang tercatat kurang dari dua; kiriman berikutnya tidak diperhitungkan.');
  }
  return { onHand, deliveries };
}

/** Lots of the usual size at the usual distance; none with fewer than two seen. */
function expectedDeliveries(
  entries: readonly PersediaanRow[],
  today: Day,
  holidays: Holidays,
  horizon: number,
): ExpectedDelivery[] {
  const lots = entries
    .filter((row) => row.jenis === 'TERIMA')
    .sort((a, b) => dayNumber(a.tanggal) - dayNumber(b.tanggal));
  const first = lots[0];
  const last = lots[lots.length - 1];
  if (!first || !last || first.tanggal === last.tanggal) return [];
  const between = Math.max(1, Math.round((workingDays(first.tanggal, last.tanggal, holidays) - 1) / (lots.length - 1)));
  const size = Math.round(lots.reduce((sum, lot) => sum + lot.jumlah, 0) / lots.length);
  const gone = Math.max(0, workingDays(last.tanggal, today, holidays) - 1);
  const deliveries: ExpectedDelivery[] = [];
  for (let day = Math.max(1, between - gone); day <= horizon; day += between) {
    deliveries.push({ day, cards: size, lateDays: LATE_DAYS, arrivingShare: ARRIVING_SHARE });
  }
  return deliveries;
}
