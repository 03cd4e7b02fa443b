import { type Procedure, procedure } from '../declare';
import { SUMMARY_TABLES, summaryOf } from '../reports/summary/summary';
import { counted, readTables } from '../tables/table';
import type { Host } from '../workbook/host';

/** A line each: a sentence ends where a full stop is followed by a capital. */
const sentences = (text: string): string[] => text.split(/(?<=\.) (?=\p{Lu})/u);

/** Ten lines for a terminal: what the local host prints when it starts. */
export const ringkasanPrakiraan: Procedure<Host, Record<string, never>, string[]> = procedure((host) => {
  const { now } = host.occasion();
  const summary = summaryOf(
    readTables(SUMMARY_TABLES, (sheet) => host.workbook.read(sheet)),
    now,
  );
  const problems = counted(summary.issues).length;
  return [
    summary.office,
    ...sentences(summary.sentence),
    ...summary.figures.map(
      ({ label, value, unit, meaning }) => `${label}: ${[value, unit].filter(Boolean).join(' ')}. ${meaning}`,
    ),
    problems === 0 ? 'Tidak ada masalah pada data.' : `${problems} masalah pada data; lihat SiapKTP > Periksa data.`,
  ];
});
