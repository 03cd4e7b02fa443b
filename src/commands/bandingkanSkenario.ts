import { finishInterrupted } from '../actions/interrupted';
import { bandingSkenario } from '../reports/bandingSkenario';
import { writeScenarios } from '../reports/forecast/scenarioPieces';
import { OTHERS_WRITE } from '../reports/write';
import { command } from './command';

export const bandingkanSkenario = command({
  caption: 'Bandingkan skenario',
  run(host) {
    // As a forecast does (hitungPrakiraan.ts).
    const finished = finishInterrupted(host.workbook) ?? '';
    if (!writeScenarios(host)) {
      host.tell(`${finished} ${OTHERS_WRITE}`.trim());
      return;
    }
    host.show({ sheet: bandingSkenario.sheet, line: 1, column: 1 });
    if (finished !== '') host.tell(finished);
  },
});
