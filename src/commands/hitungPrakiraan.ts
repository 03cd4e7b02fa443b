import { ofWholeActions } from '../actions/interrupted';
import { writeDasborAnew } from '../reports/dasbor/dasborAnew';
import { writePrakiraan } from '../reports/forecast/write';
import { prakiraan } from '../reports/prakiraan';
import { OTHERS_WRITE } from '../reports/write';
import { command } from './command';

export const hitungPrakiraan = command({
  caption: 'Hitung prakiraan',
  run(host) {
    // Half of an action would be forecast from. Jurnal tells the zone too, so each look costs one call.
    const { told, made } = ofWholeActions(host.workbook, (isWhole) => writePrakiraan(host, isWhole));
    if (!made) {
      host.tell(`${told} ${OTHERS_WRITE}`.trim());
      return;
    }
    const leftOld = writeDasborAnew(host);
    host.show({ sheet: prakiraan.sheet, line: 1, column: 1 });
    const said = `${told} ${leftOld}`.trim();
    if (said !== '') host.tell(said);
  },
});
