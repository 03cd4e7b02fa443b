import { addDays, type Day, dayNumber, formatDay } from '../../cells/day';
import { formatNumber } from '../../cells/numeral';
import { balances } from '../../domain/ledger';
import type { ArsipPrakiraanRow } from '../../tables/arsipPrakiraan';
import type { PersediaanRow } from '../../tables/persediaan';
import { keptFacts } from '../forecast/kept/basis';

/** What one looks back to: a month, so that a week's weekend or Monday doesn't show as a change. */
const DAYS_BACK = 30;
/** A forecast younger than this is too near to compare with. */
const LEAST_DAYS_BACK = 7;

/** The forecast to compare with: the last one that is a month old, else the oldest that is a week old. */
export function formerForecast(rows: readonly ArsipPrakiraanRow[], today: Day): ArsipPrakiraanRow | null {
  const until = (day: Day) =>
    rows.filter(({ waktu }) => waktu.slice(0, 10) <= day).sort((a, b) => (a.waktu < b.waktu ? -1 : 1));
  const monthOld = until(addDays(today, -DAYS_BACK));
  return monthOld[monthOld.length - 1] ?? until(addDays(today, -LEAST_DAYS_BACK))[0] ?? null;
}

/** "turun 312 orang sejak 24-10-2026", with an arrow that is read without colour. */
export function countTrend(now: number, before: number | null, since: Day | null, unit: string): string {
  if (before === null || since === null) return 'belum ada pembanding';
  if (now === before) return `= tetap sejak ${formatDay(since)}`;
  const [arrow, word] = now > before ? ['▲', 'naik'] : ['▼', 'turun'];
  return `${arrow} ${word} ${formatNumber(Math.abs(now - before))} ${unit} sejak ${formatDay(since)}`;
}

/** How the date moved between two forecasts; null stands for a date beyond the horizon, which is told apart. */
export function dateTrend(last: ArsipPrakiraanRow | null, former: ArsipPrakiraanRow | null): string {
  if (!last || !former || last.id === former.id) return 'belum ada pembanding';
  // Without a backlog the day kept is only the first.
  if (last.tunggakan === 0 || former.tunggakan === 0) return 'belum ada pembanding';
  const since = `sejak ${formatDay(former.waktu.slice(0, 10))}`;
  if (last.p80 === null) return former.p80 === null ? `= tetap ${since}` : `▲ melewati dua tahun ${since}`;
  if (former.p80 === null) return `▼ kini dalam dua tahun ${since}`;
  const days = dayNumber(last.p80) - dayNumber(former.p80);
  if (days === 0) return `= tetap ${since}`;
  return `${days > 0 ? '▲ mundur' : '▼ maju'} ${formatNumber(Math.abs(days))} hari ${since}`;
}

/** Sets and printers that could work when a forecast was made. */
export function machinesBefore(former: ArsipPrakiraanRow | null): { sets: number | null; printers: number | null } {
  const facts = former === null ? null : keptFacts(former.dasar);
  return { sets: facts?.sets ?? null, printers: facts?.printers ?? null };
}

/** What was left a month ago, by the ledger; null where it did not reach back so far. */
export function stockBefore(rows: readonly PersediaanRow[], today: Day): { left: number | null; since: Day } {
  const since = addDays(today, -DAYS_BACK);
  const entries = rows.filter(({ barang }) => barang === 'BLANKO');
  const left = entries.some(({ tanggal }) => tanggal <= since) ? balances(entries, since).BLANKO : null;
  return { left, since };
}
