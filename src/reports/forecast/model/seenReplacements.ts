import { formatNumber } from '../../../cells/numeral';
import { type Estimate, meanOf, studentWidening } from '../../../forecast/chance/estimate';
import type { LayananRow } from '../../../tables/layanan';

/** Cards a day for people who were recorded before, as the prints show them. */
export interface SeenReplacements {
  perDay: Estimate;
  days: number;
  /** Printing is behind, so there are at least so many. */
  atLeast: boolean;
}

/** With fewer days the way from recording to print says more than the replacements. */
const FEWEST_DAYS = 30;

/**
 * What was printed beyond first cards: over a few months those are as many as were recorded. Where older cards were printed
 * too (fewer became print-ready than were printed), what became ready counts. Null where too few days tell, or where it was
 * no more than was recorded: then printing or the centre was behind and nothing shows.
 */
export function seenReplacements(days: readonly LayananRow[]): SeenReplacements | null {
  const told = toldDays(days);
  if (told.length < FEWEST_DAYS) return null;
  const { ready, beyond } = beyondFirst(told);
  const mean = meanOf(beyond);
  if (mean <= 0) return null;
  const squares = beyond.reduce((sum, cards) => sum + (cards - mean) ** 2, 0);
  // Never surer than counts of that mean would be.
  const variance = Math.max(mean, squares / (told.length - 1)) * studentWidening(told.length - 1);
  return {
    perDay: { mean, deviation: Math.sqrt(variance / told.length) },
    days: told.length,
    atLeast: ready > mean,
  };
}

const toldDays = (days: readonly LayananRow[]) => days.filter((row) => row.rekam !== null && row.cetak !== null);

/** Cards that became ready and weren't printed; cards that count each day, and how many of them are beyond those recorded. */
function beyondFirst(told: readonly LayananRow[]): { ready: number; cards: number[]; beyond: number[] } {
  const ready = told.reduce((sum, { prr, cetak }) => sum + (prr ?? cetak!) - cetak!, 0);
  const cards = told.map(({ prr, cetak }) => (ready < 0 ? (prr ?? cetak!) : cetak!));
  return { ready, cards, beyond: cards.map((count, day) => count - told[day]!.rekam!) };
}

/**
 * That the days show none where the setting has some: far more cards and blanko are counted on than were used. '' otherwise.
 *
 * @param perYear the setting, cards a year for each person recorded
 */
export function hiddenReplacements(days: readonly LayananRow[], perYear: number): string {
  const told = toldDays(days);
  if (perYear <= 0 || told.length < FEWEST_DAYS) return '';
  const { ready, cards, beyond } = beyondFirst(told);
  if (meanOf(beyond) > 0) return '';
  const recorded = formatNumber(meanOf(told.map(({ rekam }) => rekam!)), 1);
  return `Penggantian kartu tidak terlihat di Layanan (rata-rata sehari ${formatNumber(meanOf(cards), 1)} kartu ${ready < 0 ? 'menjadi siap cetak' : 'tercetak'}, ${recorded} orang direkam), jadi banyaknya menurut Pengaturan. Bila memang sedikit, kecilkan penggantian_per_rekam_tahun: kebutuhan kartu dan blanko ikut turun.`;
}
