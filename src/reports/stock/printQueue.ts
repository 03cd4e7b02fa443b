import type { Day } from '../../cells/day';
import { formatNumber } from '../../cells/numeral';
import type { LayananRow } from '../../tables/layanan';
import type { PersediaanRow } from '../../tables/persediaan';
import { printsOfDays } from './printsOfDays';

export type Counts = Pick<LayananRow, 'tanggal' | 'prr' | 'cetak' | 'serah'>;

/**
 * Cards that are print-ready and not printed yet, since the first day on record; below 0 when older ones were printed too,
 * null as long as nobody has told of any that became print-ready.
 */
export function waitingForPrint(services: readonly Counts[], today: Day): number | null {
  const past = services.filter(({ tanggal }) => tanggal <= today);
  if (past.every(({ prr }) => prr === null)) return null;
  return sum(past, 'prr') - printedIn(past, today);
}

/** The same of cards that are printed and not handed over yet. */
export function waitingForHandOver(services: readonly Counts[], today: Day): number | null {
  const past = services.filter(({ tanggal }) => tanggal <= today);
  if (past.every(({ serah }) => serah === null) || past.every(({ cetak }) => cetak === null)) return null;
  return printedIn(past, today) - sum(past, 'serah');
}

/** Before the first print on record lie at least so many days with counts, else what is handed over is an old pile. */
const DAYS_ELSEWHERE = 20;
/** From this part of the print-ready cards on, what is handed over before any print can't be an old pile. */
const FROM_ELSEWHERE = 0.5;

/**
 * What was printed on each day, in their order: by the office (Cetak), and before its first print by the Dinas, as far as
 * that tells. An office that for a month prints nothing and hands over most of what becomes ready doesn't print itself.
 */
export function printsByDay(services: readonly Counts[], today: Day): { tanggal: Day; cards: number }[] {
  const past = services
    .filter(({ tanggal }) => tanggal <= today)
    .sort((a, b) => (a.tanggal < b.tanggal ? -1 : a.tanggal > b.tanggal ? 1 : 0));
  const first = past.findIndex(({ cetak }) => (cetak ?? 0) > 0);
  const before = first === -1 ? past.length : first;
  const early = past.slice(0, before);
  const isElsewhere = before >= DAYS_ELSEWHERE && sum(early, 'serah') >= FROM_ELSEWHERE * sum(early, 'prr');
  let [ready, handed, printed] = [0, 0, 0];
  return past.map(({ tanggal, prr, cetak, serah }, at) => {
    if (at >= before) return { tanggal, cards: cetak ?? 0 };
    ready += prr ?? 0;
    handed += serah ?? 0;
    // No more than had become ready: the rest of what is handed over is of before the records.
    const cards = isElsewhere ? Math.min(ready, handed) - printed : 0;
    printed += cards;
    return { tanggal, cards };
  });
}

const printedIn = (services: readonly Counts[], today: Day): number =>
  printsByDay(services, today).reduce((all, { cards }) => all + cards, 0);

/** Of these, those that the office didn't print. */
const printedElsewhere = (services: readonly Counts[], today: Day): number =>
  printedIn(services, today) -
  sum(
    services.filter(({ tanggal }) => tanggal <= today),
    'cetak',
  );

const sum = (services: readonly Counts[], count: 'prr' | 'cetak' | 'serah'): number =>
  services.reduce((all, row) => all + (row[count] ?? 0), 0);

/** What a report says of them; '' where there are none. */
export function elsewhereSentence(services: readonly Counts[], today: Day): string {
  const cards = printedElsewhere(services, today);
  return cards === 0
    ? ''
    : ` ${formatNumber(cards)} kartu yang diserahkan sebelum cetak pertama di kecamatan dianggap dicetak di Dinas.`;
}

/** What a report says that can't know how many wait. */
export const QUEUE_UNKNOWN =
  'Kolom PRR di lembar Layanan belum pernah diisi, jadi yang menunggu cetak tidak diketahui.';

/**
 * The days with the prints that either register tells, for the queues above. Prints that only the ledger knows count from
 * the first day on which anybody told what became ready or was handed over: those before it are of an older pile.
 */
export function queueDays(services: readonly LayananRow[], entries: readonly PersediaanRow[]) {
  const from = services.reduce(
    (day, { tanggal, prr, serah }) => ((prr ?? serah) !== null && tanggal < day ? tanggal : day),
    '9999',
  );
  const { days, inLedger } = printsOfDays(
    services,
    entries.filter(({ tanggal }) => tanggal >= from),
  );
  return { days, inLedger };
}

/** What a report says of where the prints are told that it takes off. */
export const printsWords = (inLedger: boolean): string =>
  inLedger
    ? 'lembar Layanan, dan dari cetak tiap bulan yang lebih banyak antara Layanan dan Persediaan'
    : 'lembar Layanan';
