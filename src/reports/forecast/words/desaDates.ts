import type { ForecastAnswer } from '../answers/answer';
import type { OfficeModel } from '../model/officeModel';
import { NO_BACKLOG } from './unknownBacklog';
import { dayOrNever } from './unknownDay';
import { UNSUPPORTED } from './wording';

/** By when each desa's own backlog is recorded, the latest first: name, then dates with chances of 50, 80 and 95 %. */
export function desaDates({ demand, dateOf }: OfficeModel, { forecast }: ForecastAnswer): string[][] {
  const never = Number.POSITIVE_INFINITY;
  const told = (day: number | null) => (day === 0 ? NO_BACKLOG : dayOrNever(day, dateOf));
  return forecast.desa
    .map(({ p50, p80, p95 }, index) => ({ name: demand.names[index] ?? '', p50, p80, p95 }))
    .sort((a, b) => (b.p80 ?? never) - (a.p80 ?? never) || (b.p50 ?? never) - (a.p50 ?? never))
    .map(({ name, p50, p80, p95 }) => [
      name,
      told(p50),
      told(p80),
      forecast.evidence === 'low' && p95 !== 0 ? UNSUPPORTED : told(p95),
    ]);
}
