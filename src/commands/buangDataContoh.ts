import { perform } from '../actions/perform';
import { EXAMPLE_IMPORT, urungkanImpor } from '../actions/urungkanImpor';
import { command } from './command';

/** Takes out the example rows and nothing else. */
export const buangDataContoh = command({
  caption: 'Buang data contoh',
  run(host) {
    const deed = { ...host.occasion(), actionId: host.newId() };
    host.tell(perform(host.workbook, urungkanImpor, { imporId: EXAMPLE_IMPORT }, deed).sentence);
  },
});
