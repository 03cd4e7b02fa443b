import { writeDasborAnew } from '../reports/dasbor/dasborAnew';
import { writePrakiraan } from '../reports/forecast/write';
import { prakiraan } from '../reports/prakiraan';
import { OTHERS_WRITE } from '../reports/write';
import { command } from './command';

export const hitungPrakiraan = command({
  caption: 'Hitung prakiraan',
  run(host) {
    if (!writePrakiraan(host)) {
      host.tell(OTHERS_WRITE);
      return;
    }
    const leftOld = writeDasborAnew(host);
    host.show({ sheet: prakiraan.sheet, line: 1, column: 1 });
    if (leftOld !== '') host.tell(leftOld);
  },
});
