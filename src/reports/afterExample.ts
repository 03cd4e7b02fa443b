import type { Host } from '../workbook/host';
import { bandingSkenario } from './bandingSkenario';
import { everyReport } from './every';
import { prakiraan } from './prakiraan';
import type { Report } from './report';
import { writeReports } from './write';

/** What takes a simulation isn't computed along: its sheet says how it comes about. */
const uncomputed = (sheet: { sheet: string; widths: Record<number, number> }, menu: string) => ({
  ...sheet,
  tables: {},
  build: () => ({
    cells: [[sheet.sheet], [`Belum dihitung. Hitung dengan menu SiapKTP > ${menu}.`]],
    styles: [{ area: { line: 1, column: 1, lines: 1, columns: 1 }, look: 'judul' as const }],
    charts: [],
  }),
});

/** Every sheet of reports anew: none tells of the example any more. @returns false when someone else is writing */
export const writeWithoutExample = (host: Host): boolean =>
  writeReports(host, [
    uncomputed(prakiraan, 'Hitung prakiraan'),
    uncomputed(bandingSkenario, 'Bandingkan skenario'),
    ...everyReport,
  ] as readonly Report<Record<string, unknown>>[]);
