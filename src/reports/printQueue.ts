import type { Day } from '../cells/day';
import type { LayananRow } from '../tables/layanan';

/** Cards that are print-ready and not printed yet, since the first day on record; below 0 when older ones were printed too. */
export const waitingForPrint = (services: readonly LayananRow[], today: Day): number =>
  services.reduce((sum, { tanggal, prr, cetak }) => (tanggal <= today ? sum + (prr ?? 0) - (cetak ?? 0) : sum), 0);
