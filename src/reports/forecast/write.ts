import type { Moment } from '../../cells/day';
import { arsipPrakiraan } from '../../tables';
import type { ArsipPrakiraanRow } from '../../tables/arsipPrakiraan';
import { type ReadingsOf, readTable, readTables, writeRow } from '../../tables/table';
import type { Host } from '../../workbook/host';
import { BUSY } from '../../workbook/workbook';
import { withExampleMark } from '../exampleMark';
import { prakiraan, prakiraanPage } from '../prakiraan';
import { answerForecast, type ForecastAnswer, type ForecastOptions } from './answers/answer';
import { basisOf } from './kept/basis';
import { fanToKeep } from './kept/keptFan';
import { keepFigures } from './kept/keptFigures';
import { promisesToKeep } from './kept/keptPromises';
import { milestoneOf } from './kept/milestone';
import { type HistoryTests, testOnHistory } from './kept/ownHistory';
import { pastForecasts } from './kept/trackRecord';
import { FORECAST_TABLES, type OfficeModel, officeModel } from './model/officeModel';
import { forecastFigures } from './words/figures';
import { headlineOf } from './words/wording';

/**
 * The same seed every day: what changes from one forecast to the next is then the office, not the dice. It stands on
 * the sheet.
 */
export const SEED = 1;
export const REPLICATIONS = 1000;
/** Google stops a script after six minutes; a person waits less. */
export const BUDGET_MILLISECONDS = 60_000;
/** For trying the forecast on the past. */
export const HISTORY_MILLISECONDS = 20_000;
/** For the number of people that it will be held to. */
const MILESTONE_MILLISECONDS = 10_000;

const NOT_KEPT =
  'Prakiraan ini tidak tersimpan untuk dinilai kelak: lembar Arsip Prakiraan belum lengkap. Jalankan SiapKTP > Siapkan lembar kerja, lalu hitung lagi.';

/**
 * Computes the forecast, puts it on its sheet and keeps it in the archive.
 *
 * @param isWhole whether no action is by half in the sheets that this execution has read
 * @returns what was kept; null when busy or not whole
 */
export function writePrakiraan(host: Host, isWhole = () => true): ArsipPrakiraanRow | null {
  const { now } = host.occasion();
  const read = readTables(FORECAST_TABLES, (sheet) => host.workbook.read(sheet));
  if (!isWhole()) return null;
  const model = officeModel(read, now);
  const answer = answerForecast(model, optionsOf(host));
  const history = testOnHistory(read, now, SEED, { now: host.milliseconds, milliseconds: HISTORY_MILLISECONDS });
  const kept = keepForecast(host, { now, read, model, answer, history });
  return typeof kept === 'string' ? null : kept;
}

export const optionsOf = ({ milliseconds }: Host, budgetMilliseconds = BUDGET_MILLISECONDS): ForecastOptions => ({
  seed: SEED,
  replications: REPLICATIONS,
  milliseconds,
  budgetMilliseconds,
});

export interface Computed {
  now: Moment;
  read: ReadingsOf<typeof FORECAST_TABLES>;
  model: OfficeModel;
  answer: ForecastAnswer;
  history: HistoryTests;
}

/** Puts what was computed on its sheet and into the archive, unless `isStopped`, which is asked last of all before. */
export function keepForecast(
  host: Host,
  { now, read, model, answer, history }: Computed,
  isStopped: () => boolean = () => false,
): ArsipPrakiraanRow | 'busy' | 'stopped' {
  const { workbook } = host;
  const { recording, evidence } = answer.forecast;
  const dateOf = (index: number | null | undefined) => (typeof index === 'number' ? model.dateOf(index) : null);
  const milestone = milestoneOf(model, SEED, { now: host.milliseconds, milliseconds: MILESTONE_MILLISECONDS });
  if (milestone?.partial) model.grounds.gaps.push(milestone.partial);
  const commitment = {
    acuan: milestone?.people ?? null,
    acuan50: dateOf(milestone?.p50),
    acuan80: dateOf(milestone?.p80),
    acuan95: dateOf(milestone?.p95),
  };
  if (isStopped()) return 'stopped';
  const outcome = workbook.exclusively(() => {
    // Read here and not before: another forecast may have been kept while this one was computed.
    const { rows, layout } = readTable(arsipPrakiraan, workbook.read(arsipPrakiraan.sheet));
    if (!layout) model.grounds.gaps.push(NOT_KEPT);
    const past = pastForecasts(read, rows, model, commitment, now.slice(0, 10));
    const figures = forecastFigures(model, answer, { history, past });
    const page = prakiraanPage(model, answer, figures, { history, past }, now, SEED);
    workbook.present(prakiraan.sheet, withExampleMark(page, read.aset.rows));
    const { told, remarks } = headlineOf(model, answer);
    const row: ArsipPrakiraanRow = {
      id: host.newId(),
      waktu: now,
      tunggakan: model.demand.backlog,
      p50: dateOf(recording.p50),
      p80: dateOf(recording.p80),
      p95: evidence === 'low' ? null : dateOf(recording.p95),
      ...commitment,
      menahan: recording.binding.headline.resource,
      dasar: basisOf(read.desa.rows, read.aset.rows, model.settings, now.slice(0, 10)),
      kalimat: [...told, ...remarks].join(' '),
      angka: keepFigures(figures, remarks),
      kipas: JSON.stringify({ ...fanToKeep(model, answer), janji: promisesToKeep(model, answer) }),
    };
    if (layout) workbook.write(arsipPrakiraan.sheet, layout.nextLine, 1, [writeRow(arsipPrakiraan, row, layout)]);
    return row;
  }, true);
  return outcome === BUSY ? 'busy' : outcome;
}
