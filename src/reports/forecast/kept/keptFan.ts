import { type Day, dayNumber } from '../../../cells/day';
import type { ForecastAnswer } from '../answers/answer';
import { HORIZON, type OfficeModel } from '../model/officeModel';

/** A forecast's fan as it is kept beside its sentence: enough of it to be drawn again on Dasbor. */
export interface KeptFan {
  target: Day;
  /** People who wait at the end of a day: P10, P50, P90. */
  points: [day: Day, good: number, middle: number, bad: number][];
}

/** So many points draw a smooth line and fit a cell. */
const MOST_POINTS = 30;
const WEEK = 5;

/**
 * From today to the target or until nearly all replications have cleared it, whichever is later, in whole weeks; no point
 * of a backlog that isn't known.
 */
export function fanToKeep({ dateOf, target, demand }: OfficeModel, { forecast }: ForecastAnswer): KeptFan {
  if (demand.desa.length === 0) return { target: target.day, points: [] };
  const { levels, byDay } = forecast.recording.waiting;
  const [good, middle, bad] = [0.1, 0.5, 0.9].map((level) => byDay[levels.indexOf(level)]);
  const horizon = Math.min(HORIZON, (middle?.length ?? 1) - 1);
  const cleared = forecast.recording.p95 ?? forecast.recording.p80 ?? horizon;
  const last = Math.max(0, Math.min(horizon, Math.max(cleared, target.index) + WEEK));
  const step = WEEK * Math.max(1, Math.ceil(last / WEEK / MOST_POINTS));
  const points: KeptFan['points'] = [];
  for (let day = 0; day <= last; day += step)
    points.push([
      dateOf(day),
      Math.round(good?.[day] ?? 0),
      Math.round(middle?.[day] ?? 0),
      Math.round(bad?.[day] ?? 0),
    ]);
  return { target: target.day, points };
}

/** null where none was kept, or what was kept can't be read any more. */
export function keptFan(text: string | null): KeptFan | null {
  try {
    const { target, points } = JSON.parse(text ?? 'null') as KeptFan;
    return typeof target === 'string' && points.every((point) => point.length === 4) ? { target, points } : null;
  } catch {
    return null;
  }
}

/** Where a straight way from the fan's start to nobody at the target would be on a day; null after it. */
export function wayToTarget({ target, points }: KeptFan, day: Day): number | null {
  const [start] = points;
  if (!start || day > target || start[0] >= target) return null;
  const length = dayNumber(target) - dayNumber(start[0]);
  return Math.round((start[2] * (dayNumber(target) - dayNumber(day))) / length);
}
