import type { Day } from '../cells/day';
import { formatMonth, monthOf } from '../cells/month';
import type { Raw } from '../cells/raw';
import { closedUntil, type Traces } from '../domain/ledgerHistory';
import { gangguan, layanan } from '../tables';
import { foldKey, readTable } from '../tables/table';
import type { Accepted } from './action';
import type { Change } from './change';

type Values = Record<string, unknown>;
type GridOf = (sheet: string) => Raw[][] | null;

/**
 * What was decided, its sentence telling of days of Layanan and Gangguan that fall into a closed month. They are taken,
 * since the forecast wants the truth however late it comes, but the reports kept of that month don't follow.
 *
 * @param decided its changes each with what stood in the cells that differ
 * @param pastOf Riwayat, asked for only where a day was touched
 */
export function withClosedMonths(decided: Accepted, gridOf: GridOf, pastOf: () => Traces): Accepted {
  const { changes } = decided;
  const days = [...serviceDays(changes), ...outageDays(changes, gridOf)];
  const told = days.length > 0 ? closedSentence(days, closedUntil(pastOf())) : null;
  return told === null ? decided : { ...decided, sentence: `${decided.sentence} ${told}` };
}

/** What is said of days that were changed and fall into closed months; null where none does. */
export function closedSentence(days: readonly Day[], until: Day | null): string | null {
  const closed = days.filter((day) => until !== null && day <= until).sort();
  const [first = ''] = closed;
  const last = closed[closed.length - 1] ?? '';
  if (!first) return null;
  const from = formatMonth(monthOf(first));
  const months = monthOf(first) === monthOf(last) ? from : `${from} sampai ${formatMonth(monthOf(last))}`;
  return `${months} sudah ditutup, jadi laporannya yang tersimpan tetap seperti saat ditutup; agar ikut berubah, buka lagi ${from} (panel > Catat > Bahan > Tutup atau buka bulan), lalu tutup lagi.`;
}

const ofSheet = (changes: readonly Change[], { sheet }: { sheet: string }): Change[] =>
  changes.filter(({ table, stood }) => table.sheet === sheet && !(stood && Object.keys(stood).length === 0));

const serviceDays = (changes: readonly Change[]): string[] => ofSheet(changes, layanan).map(({ key }) => key);

/** Of an outage the first day that tells something else than before: its start, or only its end where no more differs. */
function outageDays(changes: readonly Change[], gridOf: GridOf): string[] {
  const own = ofSheet(changes, gangguan);
  if (own.length === 0) return [];
  const { rows } = readTable(gangguan, gridOf(gangguan.sheet));
  const known = new Map(rows.map((row) => [String(foldKey(row.id)), row as Values]));
  return own.flatMap(({ key, cells, stood }) => {
    const before = known.get(key) ?? {};
    const after: Values = { ...before };
    for (const name of ['mulai', 'selesai'] as const) {
      const reading = cells && name in cells ? gangguan.columns[name].cell.read(cells[name] ?? '') : null;
      if (reading?.ok) after[name] = reading.value;
    }
    const onlyEnd = stood !== undefined && Object.keys(stood).every((name) => name === 'selesai');
    const name = onlyEnd ? 'selesai' : 'mulai';
    return [before[name], after[name]].flatMap((moment) => (typeof moment === 'string' ? [moment.slice(0, 10)] : []));
  });
}
