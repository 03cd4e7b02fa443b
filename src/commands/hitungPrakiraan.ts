import { writePrakiraan } from '../reports/forecast/write';
import { prakiraan } from '../reports/prakiraan';
import { command } from './command';

export const hitungPrakiraan = command({
  caption: 'Hitung prakiraan',
  run(host) {
    if (!writePrakiraan(host)) {
      host.tell('Orang lain sedang mencatat; coba lagi sebentar.');
      return;
    }
    host.show({ sheet: prakiraan.sheet, line: 1, column: 1 });
  },
});
