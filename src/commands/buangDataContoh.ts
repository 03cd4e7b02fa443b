import { perform } from '../actions/perform';
import { urungkanImpor } from '../actions/urungkanImpor';
import { EXAMPLE_IMPORT } from '../domain/import/undo';
import { command } from './command';

/** Takes out the example rows and nothing else. */
export const buangDataContoh = command({
  caption: 'Buang data contoh',
  run(host) {
    const deed = { ...host.occasion(), actionId: host.newId() };
    const outcome = perform(host.workbook, urungkanImpor, { imporId: EXAMPLE_IMPORT }, deed);
    // An open panel isn't told of what the menu does.
    const then = outcome.done ? ' Bila panel terbuka, tekan Perbarui di Ringkasan.' : '';
    host.tell(`${outcome.sentence}${then}`);
  },
});
