import { arsipPrakiraan } from '../../tables';
import type { ArsipPrakiraanRow } from '../../tables/arsipPrakiraan';
import { readTable, readTables, writeRow } from '../../tables/table';
import type { Host } from '../../workbook/host';
import { BUSY } from '../../workbook/workbook';
import { prakiraan, prakiraanPage } from '../prakiraan';
import { answerForecast } from './answer';
import { basisOf } from './basis';
import { forecastFigures } from './figures';
import { fanToKeep } from './keptFan';
import { FORECAST_TABLES, officeModel } from './officeModel';
import { headline } from './wording';

/**
 * The same seed every day: what changes from one forecast to the next is then the office, not the dice. It stands on
 * the sheet.
 */
const SEED = 1;
const REPLICATIONS = 1000;
/** Google stops a script after six minutes; a person waits less. */
const BUDGET_MILLISECONDS = 60_000;

/** Computes the forecast, puts it on its sheet and keeps it in the archive. @returns what was kept; null when busy */
export function writePrakiraan(host: Host): ArsipPrakiraanRow | null {
  const { workbook } = host;
  const { now } = host.occasion();
  const read = readTables(FORECAST_TABLES, (sheet) => workbook.read(sheet));
  const model = officeModel(read, now);
  const answer = answerForecast(model, {
    seed: SEED,
    replications: REPLICATIONS,
    milliseconds: host.milliseconds,
    budgetMilliseconds: BUDGET_MILLISECONDS,
  });
  const figures = forecastFigures(model, answer);
  const { recording, evidence } = answer.forecast;
  const dateOf = (index: number | null) => (index === null ? null : model.dateOf(index));
  const row: ArsipPrakiraanRow = {
    id: host.newId(),
    waktu: now,
    tunggakan: model.demand.backlog,
    p50: dateOf(recording.p50),
    p80: dateOf(recording.p80),
    p95: evidence === 'low' ? null : dateOf(recording.p95),
    menahan: recording.binding.headline.resource,
    dasar: basisOf(read.desa.rows, read.aset.rows, model.settings, now.slice(0, 10)),
    kalimat: headline(model, answer).join(' '),
    angka: JSON.stringify(figures),
    kipas: JSON.stringify(fanToKeep(model, answer)),
  };
  const outcome = workbook.exclusively(() => {
    workbook.present(prakiraan.sheet, prakiraanPage(model, answer, figures, now, SEED));
    const { layout } = readTable(arsipPrakiraan, workbook.read(arsipPrakiraan.sheet));
    if (layout) {
      workbook.write(arsipPrakiraan.sheet, layout.nextLine, 1, [writeRow(arsipPrakiraan, row, layout)]);
    }
  });
  return outcome === BUSY ? null : row;
}
