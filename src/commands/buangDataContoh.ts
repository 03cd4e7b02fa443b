import { perform } from '../actions/perform';
import { urungkanImpor } from '../actions/urungkanImpor';
import { EXAMPLE_IMPORT } from '../domain/import/undo';
import { writeWithoutExample } from '../reports/afterExample';
import { command } from './command';

/** Takes out the example rows and nothing else, and what the reports told of them. */
export const buangDataContoh = command({
  caption: 'Buang data contoh',
  run(host) {
    const deed = { ...host.occasion(), actionId: host.newId() };
    const outcome = perform(host.workbook, urungkanImpor, { imporId: EXAMPLE_IMPORT }, deed);
    if (!outcome.done) return host.tell(outcome.sentence);
    // An open panel isn't told of what the menu does.
    host.tell(`${outcome.sentence} ${writeWithoutExample(host)} Bila panel terbuka, tekan Perbarui di Ringkasan.`);
  },
});
