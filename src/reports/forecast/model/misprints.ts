import type { Day } from '../../../cells/day';
import { type Month, monthOf } from '../../../cells/month';
import { effect } from '../../../domain/ledger';
import type { LayananRow } from '../../../tables/layanan';
import type { PersediaanRow } from '../../../tables/persediaan';
import { standingEntries } from '../../stock/stockMovements';

export interface Prints {
  good: number;
  failed: number;
}

/**
 * Cards that came out good and that failed, until today. Both are noted in two places, the day's counts and the ledger;
 * an office may keep either or both. Of each month the larger number is taken: the same card stands in both, though not
 * always on the same day.
 */
export function printsOnRecord(
  counts: readonly LayananRow[],
  entries: readonly PersediaanRow[],
  today: Day,
): Prints & { inLedger: number } {
  const byMonth = new Map<Month, { counted: Prints; noted: Prints }>();
  const of = (day: Day) => {
    const month = byMonth.get(monthOf(day)) ?? { counted: { good: 0, failed: 0 }, noted: { good: 0, failed: 0 } };
    byMonth.set(monthOf(day), month);
    return month;
  };
  for (const { tanggal, cetak, gagal } of counts) {
    const { counted } = of(tanggal);
    counted.good += cetak ?? 0;
    counted.failed += gagal ?? 0;
  }
  for (const entry of standingEntries(entries)) {
    if (entry.barang !== 'BLANKO' || entry.tanggal > today) continue;
    if (entry.jenis === 'CETAK') of(entry.tanggal).noted.good -= effect(entry);
    if (entry.jenis === 'GAGAL') of(entry.tanggal).noted.failed -= effect(entry);
  }
  const prints = { good: 0, failed: 0, inLedger: 0 };
  for (const { counted, noted } of byMonth.values()) {
    prints.good += Math.max(counted.good, noted.good);
    prints.failed += Math.max(counted.failed, noted.failed);
    prints.inLedger += noted.good + noted.failed;
  }
  return prints;
}
