import { formatNumber, formatShare } from '../../../cells/numeral';
import { COUNTER_HOURS } from '../../../domain/calendar';
import type { OfficeSettings } from '../../../domain/settings';
import { type CountRate, countRateFrom } from '../../../forecast/chance/countRate';
import { raisedEstimate } from '../../../forecast/chance/estimate';
import type { CounterOffice } from '../../../forecast/counter/counterOffice';
import { operatorDays, type Plan } from '../../../forecast/levers';
import type { Office } from '../../../forecast/office';
import type { LayananRow } from '../../../tables/layanan';
import type { Grounds } from './assumptions';
import type { Demand } from './demand';
import { isBeyondAll, MORE_SETS } from './largestPlan';
import { DAYS_FOR_PACE } from './seenRecording';

const [MORNING, AFTERNOON] = COUNTER_HOURS;
const MORNING_MINUTES = MORNING[1] - MORNING[0];
const OPEN_MINUTES = MORNING_MINUTES + AFTERNOON[1] - AFTERNOON[0];
const RUSH_MINUTES = 120;

/** A recording set with somebody at it all day is a counter; one at the least where anybody comes. */
export const countersOf = ({ sets, recordingOperators }: Plan, lacking = 0): number => {
  const staff = operatorDays(recordingOperators, lacking);
  // Parts of a day add up to whole ones but for a hair.
  return Math.min(sets, staff < 1 ? Math.ceil(staff) : Math.floor(staff + 1e-9));
};

/** The recording counters and who comes to them, over a day from Monday to Thursday. */
export function counterOfficeOf(
  days: readonly LayananRow[],
  { recording, commonCauses }: Pick<Office, 'recording' | 'commonCauses'>,
  { demand, daysToTarget, plan }: { demand: Demand; daysToTarget: number; plan: Plan },
  settings: OfficeSettings,
  grounds: Grounds,
): CounterOffice {
  const rush = settings.values.datang_dua_jam_pertama;
  return {
    people: comingTo(days, recording, { demand, daysToTarget, plan }, settings, grounds),
    profile: [
      { minutes: RUSH_MINUTES, share: rush },
      { minutes: OPEN_MINUTES - RUSH_MINUTES, share: 1 - rush },
    ],
    minutesPerPerson: recording.minutesPerPerson,
    pause: { after: MORNING_MINUTES, minutes: AFTERNOON[0] - MORNING[1] },
    availability: recording.setAvailability,
    commonCauses: commonCauses.filter((cause) => cause.stopsRecording).map((cause) => cause.availability),
  };
}

/**
 * Who comes or else was recorded; without enough days of that, the backlog spread over the days to the target. Where no
 * plan would be through with so many, nobody sends for more than the counters manage.
 */
function comingTo(
  days: readonly LayananRow[],
  { turnout, peoplePerSetDay, operatorsLacking }: Office['recording'],
  { demand: { reachableBacklog, arrivals }, daysToTarget, plan }: { demand: Demand; daysToTarget: number; plan: Plan },
  settings: OfficeSettings,
  grounds: Grounds,
): CountRate {
  const recorded = days.map((row) => row.rekam ?? 0).filter((people) => people > 0);
  const seen = recorded.length >= DAYS_FOR_PACE;
  const { newPeople } = arrivals;
  const asked = daysToTarget > 0 ? reachableBacklog / daysToTarget : 0;
  const isTooNear = isBeyondAll((asked + newPeople.perDay.mean) / peoplePerSetDay.mean, plan.sets, MORE_SETS);
  const manageable = Math.max(0, countersOf(plan, operatorsLacking) * peoplePerSetDay.mean - newPeople.perDay.mean);
  const spread = isTooNear ? manageable : asked;
  const fromBacklog = isTooNear
    ? 'pemula dan tunggakan sebanyak yang sanggup direkam sehari, karena target terlalu dekat untuk semuanya'
    : 'tunggakan merata sampai target dan pemula';
  const people = seen
    ? (turnout ?? countRateFrom(null, recorded))
    : { ...newPeople, perDay: raisedEstimate(newPeople.perDay, spread) };
  grounds.assumptions.push({
    label: 'Datang ke loket rekam',
    value: formatNumber(people.perDay.mean, 1),
    unit: 'orang/hari',
    basis: `${seen ? `${recorded.length} hari layanan` : asked > 0 ? fromBacklog : `pemula saja; ${daysToTarget > 0 ? 'tidak ada tunggakan yang dihitung' : 'tanggal target tidak di depan'}`}; ${formatShare(settings.values.datang_dua_jam_pertama)} dalam dua jam pertama`,
    place: settings.placeOf('datang_dua_jam_pertama'),
  });
  return people;
}
