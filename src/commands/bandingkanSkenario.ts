import { bandingSkenario } from '../reports/bandingSkenario';
import { writeScenarios } from '../reports/forecast/scenarioPieces';
import { command } from './command';

export const bandingkanSkenario = command({
  caption: 'Bandingkan skenario',
  run(host) {
    if (!writeScenarios(host)) {
      host.tell('Orang lain sedang mencatat; coba lagi sebentar.');
      return;
    }
    host.show({ sheet: bandingSkenario.sheet, line: 1, column: 1 });
  },
});
