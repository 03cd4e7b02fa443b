import type { Host } from '../workbook/host';
import { bandingSkenario } from './bandingSkenario';
import { everyReport, notComputed } from './every';
import { prakiraan } from './prakiraan';
import type { Report } from './report';
import { writeReports } from './write';

/** What takes a simulation isn't computed along: its sheet says how it comes about. */
const uncomputed = ({ sheet, widths, computedBy }: typeof prakiraan | typeof bandingSkenario) => ({
  ...{ sheet, widths },
  tables: {},
  build: () => ({
    cells: [[sheet], [notComputed(computedBy)]],
    styles: [{ area: { line: 1, column: 1, lines: 1, columns: 1 }, look: 'judul' as const }],
    charts: [],
  }),
});

const STALE = 'Laporan masih memuat data contoh.';
const ALL_ANEW = 'pilih SiapKTP > Perbarui laporan, lalu Hitung prakiraan dan Bandingkan skenario.';

/**
 * Every sheet of reports anew: none tells of the example any more.
 *
 * @returns what came of it, in a sentence to follow what was taken out: the rows are out by then, whatever happens here
 */
export function writeWithoutExample(host: Host): string {
  const pages = [uncomputed(prakiraan), uncomputed(bandingSkenario), ...everyReport] as readonly Report<
    Record<string, unknown>
  >[];
  try {
    // Never busy: this execution holds the lock since it took the rows out.
    writeReports(host, pages);
    return 'Laporan ikut ditulis ulang.';
  } catch (error) {
    if (!(error instanceof Error && error.message.startsWith('Lembar "'))) throw error;
    return `${STALE} ${error.message} Sesudah itu ${ALL_ANEW}`;
  }
}
