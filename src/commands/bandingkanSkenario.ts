import { bandingSkenario } from '../reports/bandingSkenario';
import { writeScenarios } from '../reports/forecast/scenarioPieces';
import { OTHERS_WRITE } from '../reports/write';
import { command } from './command';

export const bandingkanSkenario = command({
  caption: 'Bandingkan skenario',
  run(host) {
    if (!writeScenarios(host)) {
      host.tell(OTHERS_WRITE);
      return;
    }
    host.show({ sheet: bandingSkenario.sheet, line: 1, column: 1 });
  },
});
