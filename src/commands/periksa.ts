import { periksa as report } from '../reports';
import { command } from './command';
import { writeWholeReports } from './wholeReports';

export const periksa = command({
  caption: 'Periksa data',
  run(host) {
    const finished = writeWholeReports(host, [report as never], true);
    if (finished === null) return;
    host.show({ sheet: report.sheet, line: 1, column: 1 });
    if (finished !== '') host.tell(finished);
  },
});
