import { finishInterrupted } from '../actions/interrupted';
import { writeDasborAnew } from '../reports/dasbor/dasborAnew';
import { writePrakiraan } from '../reports/forecast/write';
import { prakiraan } from '../reports/prakiraan';
import { OTHERS_WRITE } from '../reports/write';
import { command } from './command';

export const hitungPrakiraan = command({
  caption: 'Hitung prakiraan',
  run(host) {
    // Before any sheet is read: half of an action would be forecast from. Jurnal tells the zone too, so it costs one call.
    const finished = finishInterrupted(host.workbook) ?? '';
    if (!writePrakiraan(host)) {
      host.tell(`${finished} ${OTHERS_WRITE}`.trim());
      return;
    }
    const leftOld = writeDasborAnew(host);
    host.show({ sheet: prakiraan.sheet, line: 1, column: 1 });
    const told = `${finished} ${leftOld}`.trim();
    if (told !== '') host.tell(told);
  },
});
