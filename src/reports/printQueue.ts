import type { Day } from '../cells/day';
import type { LayananRow } from '../tables/layanan';

/**
 * Cards that are print-ready and not printed yet, since the first day on record; below 0 when older ones were printed too,
 * null as long as nobody has told of any that became print-ready.
 */
export function waitingForPrint(services: readonly LayananRow[], today: Day): number | null {
  const past = services.filter(({ tanggal }) => tanggal <= today);
  if (past.every(({ prr }) => prr === null)) return null;
  return past.reduce((sum, { prr, cetak }) => sum + (prr ?? 0) - (cetak ?? 0), 0);
}

/** What a report says that can't know how many wait. */
export const QUEUE_UNKNOWN =
  'Kolom PRR di lembar Layanan belum pernah diisi, jadi yang menunggu cetak tidak diketahui.';
