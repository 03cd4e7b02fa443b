import type { Day } from '../../cells/day';
import type { LayananRow } from '../../tables/layanan';

/**
 * Cards that are print-ready and not printed yet, since the first day on record; below 0 when older ones were printed too,
 * null as long as nobody has told of any that became print-ready.
 */
export function waitingForPrint(services: readonly LayananRow[], today: Day): number | null {
  return waitingBetween(services, today, 'prr', 'cetak');
}

/** The same of cards that are printed and not handed over yet. */
export function waitingForHandOver(services: readonly LayananRow[], today: Day): number | null {
  const past = services.filter(({ tanggal }) => tanggal <= today);
  return past.every(({ serah }) => serah === null) ? null : waitingBetween(services, today, 'cetak', 'serah');
}

type Count = 'prr' | 'cetak' | 'serah';

function waitingBetween(services: readonly LayananRow[], today: Day, into: Count, out: Count): number | null {
  const past = services.filter(({ tanggal }) => tanggal <= today);
  if (past.every((row) => row[into] === null)) return null;
  return past.reduce((sum, row) => sum + (row[into] ?? 0) - (row[out] ?? 0), 0);
}

/** What a report says that can't know how many wait. */
export const QUEUE_UNKNOWN =
  'Kolom PRR di lembar Layanan belum pernah diisi, jadi yang menunggu cetak tidak diketahui.';
