import { isiDataContoh as action } from '../actions/isiDataContoh';
import { perform } from '../actions/perform';
import { command } from './command';

/** Called by the local host when it makes a new workbook; an office's own workbook starts empty. */
export const isiDataContoh = command({
  caption: null,
  run(host) {
    host.tell(perform(host.workbook, action, {}, { ...host.occasion(), actionId: host.newId() }).sentence);
  },
});
