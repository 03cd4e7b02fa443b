import type { Day } from '../../../cells/day';
import { holidaysOf } from '../../../domain/calendar';
import type { ArsipPrakiraanRow } from '../../../tables/arsipPrakiraan';
import type { ReadingsOf } from '../../../tables/table';
import type { FORECAST_TABLES, OfficeModel } from '../model/officeModel';
import { scoreDates } from './dateScores';
import type { HistoryTests } from './ownHistory';
import { type Commitment, dueDay, lastOfEachDay, type PastForecasts, scorePastForecasts } from './pastForecasts';

/** How far this office's forecasts can be trusted: tried on its history, and those already told. */
export interface TrackRecord {
  history: HistoryTests;
  past: PastForecasts;
}

/** How the kept forecasts did. `commitment`: what the one being made can be held to; it takes the place of today's others. */
export function pastForecasts(
  read: ReadingsOf<typeof FORECAST_TABLES>,
  archive: readonly ArsipPrakiraanRow[],
  { settings, demand }: OfficeModel,
  commitment: Commitment,
  today: Day,
): PastForecasts {
  const { terjangkau, target_perekaman: target } = settings.values;
  const earlier = archive.filter(({ waktu }) => waktu < today);
  const { nextDue, ...scores } = scorePastForecasts(earlier, read.layanan.rows, today, holidaysOf(read.libur.rows));
  const own = dueDay(commitment);
  return {
    ...scores,
    nextDue: nextDue !== null && (own === null || nextDue < own) ? nextDue : own,
    dates: scoreDates(lastOfEachDay(earlier), {
      today,
      backlog: demand.backlog,
      desa: demand.codes.map((code, at) => ({ code, waiting: demand.desa[at]?.people ?? 0 })),
      layanan: read.layanan.rows.filter(({ tanggal }) => tanggal <= today),
      persediaan: read.persediaan.rows,
      leftShare: 1 - terjangkau * target,
    }),
  };
}
