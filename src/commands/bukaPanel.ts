import { BEING_WRITTEN, finishInterrupted } from '../actions/interrupted';
import { command } from './command';

export const bukaPanel = command({
  caption: 'Buka panel',
  run(host) {
    // First, because it is nearly always all that there is to do.
    host.openSidebar();
    const sentence = finishInterrupted(host.workbook);
    if (sentence === null) return;
    host.tell(sentence);
    // Whose panel has been open that long may have typed in it.
    if (sentence !== BEING_WRITTEN) host.openSidebar();
  },
});
