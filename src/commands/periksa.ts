import { periksa as report } from '../reports';
import { writeReports } from '../reports/write';
import { command } from './command';

export const periksa = command({
  caption: 'Periksa data',
  run(host) {
    if (writeReports(host, [report as never], null, true)) host.show({ sheet: report.sheet, line: 1, column: 1 });
  },
});
