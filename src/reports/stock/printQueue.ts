import type { Day } from '../../cells/day';
import { formatNumber } from '../../cells/numeral';
import type { LayananRow } from '../../tables/layanan';

type Counts = Pick<LayananRow, 'tanggal' | 'prr' | 'cetak' | 'serah'>;

/**
 * Cards that are print-ready and not printed yet, since the first day on record; below 0 when older ones were printed too,
 * null as long as nobody has told of any that became print-ready.
 */
export function waitingForPrint(services: readonly Counts[], today: Day): number | null {
  const past = services.filter(({ tanggal }) => tanggal <= today);
  if (past.every(({ prr }) => prr === null)) return null;
  return sum(past, 'prr') - sum(past, 'cetak') - printedElsewhere(past, today);
}

/** The same of cards that are printed and not handed over yet. */
export function waitingForHandOver(services: readonly Counts[], today: Day): number | null {
  const past = services.filter(({ tanggal }) => tanggal <= today);
  if (past.every(({ serah }) => serah === null) || past.every(({ cetak }) => cetak === null)) return null;
  return sum(past, 'cetak') + printedElsewhere(past, today) - sum(past, 'serah');
}

/** From this part of the print-ready cards on, what is handed over before any print can't be an old pile. */
const FROM_ELSEWHERE = 0.5;

/**
 * Cards that were handed over before the office's first print, where they are most of those that became print-ready: the
 * Dinas printed them. 0 where there are fewer: then they are of a pile from before the records.
 */
export function printedElsewhere(services: readonly Counts[], today: Day): number {
  const past = services.filter(({ tanggal }) => tanggal <= today);
  const prints = past.filter(({ cetak }) => (cetak ?? 0) > 0).map(({ tanggal }) => tanggal);
  const first = prints.reduce<Day | null>((least, day) => (least === null || day < least ? day : least), null);
  const before = past.filter(({ tanggal }) => first === null || tanggal < first);
  const [ready, handed] = [sum(before, 'prr'), sum(before, 'serah')];
  return ready > 0 && handed >= FROM_ELSEWHERE * ready ? handed : 0;
}

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
