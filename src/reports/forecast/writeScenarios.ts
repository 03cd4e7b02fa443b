import { pengaturan, skenario } from '../../tables';
import { readTables } from '../../tables/table';
import type { Host } from '../../workbook/host';
import { BUSY } from '../../workbook/workbook';
import {
  answerScenarios,
  bandingPage,
  bandingSkenario,
  scenarioSentence,
  scenariosOf,
  type ToldScenario,
  toldScenario,
} from '../bandingSkenario';
import { FORECAST_TABLES, officeModel } from './officeModel';
import { BUDGET_MILLISECONDS, REPLICATIONS, SEED } from './write';

export interface ToldScenarios {
  sentence: string;
  scenarios: ToldScenario[];
}

/** Plays the office's scenarios side by side and puts them on their sheet. @returns what it says; null when busy */
export function writeScenarios(host: Host): ToldScenarios | null {
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
  if (workbook.exclusively(() => workbook.present(bandingSkenario.sheet, page)) === BUSY) return null;
  return {
    sentence: scenarioSentence(model, scenarios, outcomes),
    scenarios: scenarios.map((scenario, index) => toldScenario(model, scenario, outcomes[index]!)),
  };
}
