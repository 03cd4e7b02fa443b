import { periksa as report } from '../reports';
import { writeReport } from '../reports/write';
import { command } from './command';

export const periksa = command({
  caption: 'Periksa data',
  run(host) {
    if (writeReport(host, report)) host.show({ sheet: report.sheet, line: 1, column: 1 });
  },
});
