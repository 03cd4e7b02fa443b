import { periksa as report } from '../reports';
import { command } from './command';
import { writeReport } from './writeReport';

export const periksa = command({
  caption: 'Periksa data',
  run(host) {
    if (writeReport(host, report, 0)) host.show({ sheet: report.sheet, line: 1, column: 1 });
  },
});
