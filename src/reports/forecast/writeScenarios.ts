import { pengaturan, skenario } from '../../tables';
import { readTables } from '../../tables/table';
import type { Host } from '../../workbook/host';
import { BUSY } from '../../workbook/workbook';
import { answerScenarios, bandingPage, bandingSkenario, scenariosOf } from '../bandingSkenario';
import { FORECAST_TABLES, officeModel } from './officeModel';
import { BUDGET_MILLISECONDS, REPLICATIONS, SEED } from './write';

/** Plays the office's scenarios side by side and puts them on their sheet. @returns false when someone else is writing */
export function writeScenarios(host: Host): boolean {
  const { workbook } = host;
  const { now } = host.occasion();
  const read = readTables({ ...FORECAST_TABLES, skenario, pengaturan }, (sheet) => workbook.read(sheet));
  const model = officeModel(read, now);
  const scenarios = scenariosOf(read.skenario.rows, model.plan);
  const outcomes = answerScenarios(model, scenarios, {
    seed: SEED,
    replications: REPLICATIONS,
    milliseconds: host.milliseconds,
    budgetMilliseconds: BUDGET_MILLISECONDS,
  });
  const page = bandingPage(model, scenarios, outcomes, read, { now, seed: SEED });
  return workbook.exclusively(() => workbook.present(bandingSkenario.sheet, page)) !== BUSY;
}
