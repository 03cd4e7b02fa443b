import { dasbor } from '../reports';
import { everyReport } from '../reports/every';
import { command } from './command';
import { writeWholeReports } from './wholeReports';

export const perbaruiLaporan = command({
  caption: 'Perbarui laporan',
  run(host) {
    const finished = writeWholeReports(host, everyReport);
    if (finished === null) return;
    host.show({ sheet: dasbor.sheet, line: 1, column: 1 });
    const written = `${everyReport.length} lembar diperbarui: ${everyReport.map(({ sheet }) => sheet).join(', ')}.`;
    host.tell(`${written} ${finished}`.trim());
  },
});
