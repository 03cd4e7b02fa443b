import { finishInterrupted } from '../actions/interrupted';
import { command } from './command';

export const bukaPanel = command({
  caption: 'Buka panel',
  run(host) {
    // First, because it is nearly always all that there is to do.
    host.openSidebar();
    const sentence = finishInterrupted(host.workbook);
    if (sentence === null) return;
    host.tell(sentence);
    host.openSidebar();
  },
});
