import { ofWholeActions } from '../actions/interrupted';
import { bandingSkenario } from '../reports/bandingSkenario';
import { writeScenarios } from '../reports/forecast/scenarioPieces';
import { OTHERS_WRITE } from '../reports/write';
import { command } from './command';

export const bandingkanSkenario = command({
  caption: 'Bandingkan skenario',
  run(host) {
    // As a forecast does (hitungPrakiraan.ts).
    const { told, made } = ofWholeActions(host.workbook, (isWhole) => writeScenarios(host, isWhole));
    if (!made) {
      host.tell(`${told} ${OTHERS_WRITE}`.trim());
      return;
    }
    host.show({ sheet: bandingSkenario.sheet, line: 1, column: 1 });
    if (told !== '') host.tell(told);
  },
});
