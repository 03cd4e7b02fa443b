import { dasbor } from '../reports';
import { everyReport } from '../reports/every';
import { writeReports } from '../reports/write';
import { command } from './command';

export const perbaruiLaporan = command({
  caption: 'Perbarui laporan',
  run(host) {
    if (!writeReports(host, everyReport)) return;
    host.show({ sheet: dasbor.sheet, line: 1, column: 1 });
    host.tell(`${everyReport.length} lembar diperbarui: ${everyReport.map(({ sheet }) => sheet).join(', ')}.`);
  },
});
