import { addDays, type Day, weekday } from '../../../cells/day';
import { formatNumber } from '../../../cells/numeral';
import { SERVICE_HOURS_PER_DAY } from '../../../domain/calendar';
import { isRamadan } from '../../../domain/ramadan';
import type { OfficeSettings } from '../../../domain/settings';
import { expectedAvailability } from '../../../forecast/chance/availability';
import { censoredMean } from '../../../forecast/chance/censored';
import { type CountRate, countRateFrom } from '../../../forecast/chance/countRate';
import {
  combine,
  cutBelow,
  type Estimate,
  estimateFrom,
  estimateFromRange,
  meanOf,
} from '../../../forecast/chance/estimate';
import { operatorDays } from '../../../forecast/levers';
import type { LayananRow } from '../../../tables/layanan';
import { rangeOf } from '../../reading/settingRange';
import { hoursShare } from './dayPattern';
import type { Interruptions } from './interruptions';
import { BUSY_FROM } from './meanCapacity';

/** What the days on record say of recording. */
export interface SeenRecording {
  peoplePerSetDay: Estimate;
  /** Where the pace is known from, in a few words. */
  basis: string;
  /** Whether the days measured the pace. */
  measured: boolean;
  /** Who comes; absent where the sets and their operators, as far as can be told, hold recording up. */
  turnout?: { people: CountRate; basis: string };
  /** Nobody told who came, so it is only likely that all were recorded. */
  assumedServed: boolean;
  /** Most sets that are taken to have worked on one of the days. */
  setsThen: number;
}

/** Fewer days than this say less about the pace of a set than the reports behind the default do. */
export const DAYS_FOR_PACE = 10;
/** A day in ten may be noted wrongly without everybody having been recorded being in doubt. */
const NEARLY_ALL = 0.9;
/** Around an outage that was logged another would have been, too. */
const DAYS_LOGGED = 7;
const DEVIATIONS_TO_95 = 1.645;

type Recorded = LayananRow & { rekam: number };

export interface RecordedBy {
  /** Ready today, and on a day as far as it is noted. */
  sets: number;
  setsOn(day: Day): number;
  /** Those that would be ready if nothing were broken: no more can have been. */
  ownedSets: number;
  recordingOperators: number;
  /** Of their whole days, see `operatorDays`. */
  operatorsLacking?: number;
}

/**
 * A day's count measures what sets can do only where people were left over; where all who came were recorded it is at
 * least that much, and shows who comes. Daftar tells which: those who register for a card alone are in it as well, so
 * only what they don't explain was left over. Without Daftar a pace far below what sets and operators are believed to
 * manage is taken for all being recorded. The days are read by the sets that were ready then, so that a set that is noted
 * to have failed since changes nothing in them. `replaced`: who registers for a card alone, a day.
 */
export function seenRecording(
  days: readonly LayananRow[],
  { setsOn, ownedSets, recordingOperators, operatorsLacking }: RecordedBy,
  settings: OfficeSettings,
  { setAvailability, commonCauses, disturbed }: Interruptions,
  replaced: CountRate,
): SeenRecording {
  const prior = rangeOf(settings, 'orang_per_set_hari');
  const open = commonCauses
    .filter((cause) => cause.stopsRecording)
    .reduce((share, cause) => share * expectedAvailability(cause.availability), 1);
  // What was recorded is what sets did while they were up; their down time is taken off again in the simulation.
  const up = open * expectedAvailability(setAvailability);
  const recorded = days.filter((row): row is Recorded => (row.rekam ?? 0) > 0);
  const unknown = { peoplePerSetDay: estimateFromRange(prior), basis: 'nilai bawaan', measured: false };
  if (up === 0 || recorded.length < DAYS_FOR_PACE) return { ...unknown, assumedServed: false, setsThen: 0 };
  const perDay = meanOf(recorded.map((row) => paceOf(row, 1)));
  // Somebody was recorded: where none was ready all were, and of those that aren't any more as many as the counts took.
  const owned = Math.max(1, ownedSets);
  const taken = Math.min(owned, Math.ceil(perDay / (prior.high * up)));
  // A set without somebody at it records nobody, however ready it is.
  const setsAt = ({ tanggal, petugas }: LayananRow): number =>
    Math.max(Math.min(setsOn(tanggal) || owned, petugas || Number.POSITIVE_INFINITY), taken);
  const each = recorded.map(setsAt);
  const sets = meanOf(each);
  const setsThen = Math.max(...each);

  const whole = recorded.filter(({ tanggal }) => !disturbed.has(tanggal));
  const told = whole.filter(({ daftar }) => daftar !== null);
  const noMoreThan =
    replaced.perDay.mean +
    DEVIATIONS_TO_95 * Math.sqrt(replaced.perDay.deviation ** 2 + replaced.dispersion * replaced.perDay.mean);
  const leftOver = new Set(told.filter(({ daftar, rekam }) => daftar! - rekam > noMoreThan));
  if (leftOver.size >= DAYS_FOR_PACE) {
    const isLogged = loggedDays(disturbed);
    const sightings = told.map((row) => ({
      // Where outages are logged, none of them is in these days.
      value: paceOf(row, setsAt(row) * (isLogged(row.tanggal) ? 1 : up)),
      atLeast: !leftOver.has(row),
    }));
    const usual = usualDays(told);
    const came = usual.map(({ daftar, rekam, tanggal }) =>
      onUsualDay(Math.max(rekam, daftar! - replaced.perDay.mean), tanggal, settings),
    );
    return {
      peoplePerSetDay: combine(estimateFromRange(prior), censoredMean(sightings, 1 / sets)),
      basis: `${formatNumber(leftOver.size)} hari layanan yang menyisakan orang, dan nilai bawaan`,
      measured: true,
      turnout: {
        people: countRateFrom(null, came),
        basis: `Daftar pada ${formatNumber(usual.length)} hari layanan, dikurangi yang hanya meminta kartu`,
      },
      assumedServed: false,
      setsThen,
    };
  }

  const served = told.filter(({ daftar, rekam }) => daftar! <= rekam).length;
  const allServed = told.length >= DAYS_FOR_PACE && served >= NEARLY_ALL * told.length;
  const staff = operatorDays(recordingOperators, operatorsLacking);
  const byStaff = (staff * SERVICE_HOURS_PER_DAY * 60 * open) / rangeOf(settings, 'menit_rekam').high;
  if (!allServed && perDay >= BUSY_FROM * Math.min(prior.low * sets * up, byStaff)) {
    const paces = recorded.map((row) => paceOf(row, setsAt(row) * up));
    return {
      peoplePerSetDay: estimateFrom(prior, paces, 1 / (sets * up)),
      basis: `${paces.length} hari layanan dan nilai bawaan`,
      measured: true,
      assumedServed: false,
      setsThen,
    };
  }
  const usual = usualDays(whole.length >= DAYS_FOR_PACE ? whole : recorded);
  return {
    peoplePerSetDay: cutBelow(estimateFromRange(prior), perDay / (sets * up)),
    basis: 'nilai bawaan; hari yang melayani semua yang datang tidak mengukurnya',
    measured: false,
    turnout: {
      people: countRateFrom(
        null,
        usual.map(({ rekam, tanggal }) => onUsualDay(rekam, tanggal, settings)),
      ),
      basis: `${formatNumber(usual.length)} hari layanan, ${allServed ? 'semua yang mendaftar direkam' : 'dianggap semua yang datang direkam'}`,
    },
    assumedServed: !allServed,
    setsThen,
  };
}

const paceOf = ({ rekam, tanggal }: Recorded, sets: number): number => rekam / sets / hoursShare(tanggal);

/** From a week before the first day of an outage to a week after the last the log is taken to be kept. */
function loggedDays(disturbed: ReadonlySet<Day>): (day: Day) => boolean {
  const outages = [...disturbed].sort();
  if (outages.length === 0) return () => false;
  const from = addDays(outages[0]!, -DAYS_LOGGED);
  const until = addDays(outages[outages.length - 1]!, DAYS_LOGGED);
  return (day) => day >= from && day <= until;
}

/** Who comes on a Saturday tells nothing of a working day; an office that has none but Saturdays on record knows no better. */
function usualDays<T extends Recorded>(days: readonly T[]): readonly T[] {
  const working = days.filter(({ tanggal }) => weekday(tanggal) % 6 !== 0);
  return working.length > 0 ? working : days;
}

/** Who would have come on a day outside Ramadan. */
const onUsualDay = (people: number, day: Day, { values }: OfficeSettings): number =>
  isRamadan(day) && values.datang_ramadan > 0 ? people / values.datang_ramadan : people;
