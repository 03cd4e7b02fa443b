import { finishInterrupted } from '../actions/interrupted';
import { reminderIssues } from '../reports/reminderIssues';
import { pengaturan, pengingat } from '../tables';
import { readTable } from '../tables/table';
import { command } from './command';

export const bukaPanel = command({
  caption: 'Buka panel',
  run(host) {
    // First, because it is nearly always all that there is to do.
    host.openSidebar();
    const { workbook } = host;
    const sentence = finishInterrupted(workbook);
    const { rows } = readTable(pengingat, workbook.read(pengingat.sheet));
    const letters = reminderIssues(rows, { sheet: pengaturan.sheet, line: 1, column: 1 });
    const said = [...(sentence === null ? [] : [sentence]), ...letters.map((issue) => `${issue.sentence}.`)];
    if (said.length > 0) host.tell(said.join(' '));
    if (sentence !== null) host.openSidebar();
  },
});
