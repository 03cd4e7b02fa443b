import { formatNumber, formatShare } from '../../../cells/numeral';
import { expectedAvailability } from '../../../forecast/chance/availability';
import { recordedPerDay } from '../../../forecast/flow/arrivals';
import type { Plan } from '../../../forecast/levers';
import type { CommonCause, Resource } from '../../../forecast/office';
import { meanCapacity } from '../model/meanCapacity';
import { HORIZON, type OfficeModel } from '../model/officeModel';

/** What has to be there for the work to go on, by what interrupts it. */
const UP: Record<CommonCause['kind'], string> = {
  network: 'jaringan',
  server: 'server',
  power: 'listrik',
  other: 'yang terkena gangguan lain',
};

const WORKING_DAYS_A_WEEK = 5;

/**
 * By how much people who come, or what stands still, are too little for recording by the target, at mean values: of these
 * nothing can be had, so that no number of them can be searched for. Empty where something else is missing.
 *
 * @param plan all that may be had
 */
export function meanDayWords(
  { office, demand, target, settings }: Pick<OfficeModel, 'office' | 'demand' | 'target' | 'settings'>,
  plan: Plan,
  binding: Resource,
): string {
  const causes = office.commonCauses.filter(({ kind, stopsRecording }) => kind === binding && stopsRecording);
  const kind = causes[0]?.kind;
  if (binding !== 'turnout' && !kind) return '';
  const days = Math.min(target.index, HORIZON);
  const due = settings.values.target_perekaman * demand.reachableBacklog;
  const needed = due / days + recordedPerDay(office.arrivals);
  const saturdays = plan.saturdayHours / WORKING_DAYS_A_WEEK / office.serviceHoursPerDay;
  const { possible, coming } = meanCapacity({ office, plan });
  const said = `Pada hari rata-rata target itu perlu ${mean(needed)} orang direkam`;
  if (!kind) {
    const come = coming * (1 + saturdays);
    return `${said}; yang datang ke loket ${mean(come)}${come < needed ? '' : ', cukup, tetapi tidak pada hari-hari sepi'}.`;
  }
  const up = causes.reduce((share, { availability }) => share * expectedAvailability(availability), 1);
  const recorded = possible * (1 + plan.extraHours / office.serviceHoursPerDay + saturdays);
  const told = `${said}; tambahan terbesar itu sanggup ${mean(recorded)}`;
  if (recorded >= needed) return `${told}, cukup, tetapi tidak pada hari-hari gangguan.`;
  const wanted = up > 0 ? needed / (recorded / up) : Number.POSITIVE_INFINITY;
  return wanted <= 1
    ? `${told}. Agar cukup, ${UP[kind]} harus siap ${formatShare(wanted)} dari jam layanan, sekarang ${formatShare(up)}.`
    : `${told}; tanpa gangguan itu pun ${up > 0 ? mean(recorded / up) : 'tidak cukup'}.`;
}

const mean = (people: number): string => formatNumber(people, people < 10 ? 1 : 0);
