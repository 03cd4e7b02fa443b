import { formatNumber } from '../../cells/numeral';
import type { Issue, Rows } from '../../tables/table';

/** Says for each sheet how many rows could not be used: a total that leaves rows out must not look whole. */
export function leftOutNotes(readings: readonly Pick<Rows<unknown>, 'issues'>[]): string[] {
  const bySheet = new Map<string, Issue[]>();
  for (const issue of readings.flatMap(({ issues }) => issues)) {
    bySheet.set(issue.sheet, [...(bySheet.get(issue.sheet) ?? []), issue]);
  }
  return [...bySheet].map(([sheet, issues]) => {
    const whole = issues.find(({ line }) => line <= 1);
    const lines = new Set(issues.map(({ line }) => line)).size;
    return (
      whole?.sentence ??
      `${formatNumber(lines)} baris di lembar ${sheet} bermasalah dan tidak ikut dipakai; lihat lembar Periksa.`
    );
  });
}
