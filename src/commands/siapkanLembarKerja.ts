import { entrySheet } from '../actions/entrySheet';
import { prepareSheets } from '../reports/sheetPlans';
import { command } from './command';

export const siapkanLembarKerja = command({
  caption: 'Siapkan lembar kerja',
  run: (host) => host.tell(prepareSheets(host, [entrySheet])),
});
