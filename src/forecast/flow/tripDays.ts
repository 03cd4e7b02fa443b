import { operatorDays, type Plan } from '../levers';
import type { Office } from '../office';
import type { Trip } from '../outreach/trips';
import { perHour } from './cardLoop';
import { levelOut } from './desaQueue';
import type { Paths } from './paths';
import { limitOf, type Replication } from './replication';

const { min, max } = Math;

/**
 * Records from day 1 to the last trip within the horizon and answers how many days that are. Who goes out is missing at
 * the counter for the day, extra hours included, but not on a Saturday; a set stays where no operator is left for it.
 * Kits write to their own disk: what stops the office's network doesn't stop them.
 *
 * Until the last trip each desa's people are followed, or a trip would find again who came to the counter in the
 * meantime. For a given number of trips more of anything leaves no more people in any desa: what each takes is the most
 * it can, and no less of it where fewer wait.
 */
export function recordWithTrips(paths: Paths, plan: Plan, office: Office, result: Replication): number {
  const { horizon, outreach, reachable, newPeople, visitors, newShare, recordingPace, recordingOpen, turnout } = paths;
  result.reached.length = 0;
  if (!outreach) return 0;
  const trips = outreach.trips.filter(({ day }) => day < horizon);
  const days = trips.length > 0 ? trips[trips.length - 1]!.day + 1 : 0;
  const waiting = Float64Array.from(reachable);
  const absent = new Float64Array(waiting.length);
  const perSetHour = paths.peoplePerSetDay / office.serviceHoursPerDay;
  const perOperatorHour = perHour(paths.minutesPerPerson);
  const perKitHour = min(outreach.peoplePerSetDay / office.serviceHoursPerDay, perOperatorHour);
  const staff = operatorDays(plan.recordingOperators, office.recording.operatorsLacking);
  let next = 0;
  let visiting = 0;
  let due = paths.reachableBacklog;
  let recorded = 0;
  for (let day = 0; day < days; day++) {
    due += newPeople[day]! + visitors[day]!;
    visiting += visitors[day]!;
    for (let desa = 0; desa < waiting.length; desa++) waiting[desa]! += newPeople[day]! * newShare[desa]!;
    const trip = trips[next]?.day === day ? trips[next++]! : null;
    const setsUp = paths.setsUp[day]!;
    const out = trip ? min(trip.sets, setsUp, staff) : 0;
    const reached = trip
      ? visit(
          trip,
          out * perKitHour * paths.hours[day]! * recordingPace[day]!,
          outreach,
          waiting,
          absent,
          result.reached,
        )
      : 0;
    const bySets = (setsUp - out) * perSetHour;
    const byStaff = (staff - out) * perOperatorHour;
    const onSaturday = min(setsUp * perSetHour, staff * perOperatorHour);
    const possible =
      (min(bySets, byStaff) * (paths.hours[day]! + plan.extraHours) +
        onSaturday * paths.saturdays[day]! * plan.saturdayHours) *
      recordingPace[day]! *
      recordingOpen[day]!;
    const coming = turnout[day]! * (1 + (paths.saturdays[day]! * plan.saturdayHours) / office.serviceHoursPerDay);
    const people = min(possible, coming);
    const served = min(visiting, people);
    visiting -= served;
    serve(waiting, people - served);
    recorded = min(due, recorded + reached + people);
    result.due[day] = due;
    result.recorded[day] = recorded;
    result.recordingLimit[day] = limitOf(recorded < due, coming < possible, bySets, byStaff);
  }
  return days;
}

/** `possible`: people that all who are out can record on a full day. */
function visit(
  { sets, stops }: Trip,
  possible: number,
  { noShow, firstDayShare }: NonNullable<Paths['outreach']>,
  waiting: Float64Array,
  absent: Float64Array,
  reached: number[],
): number {
  let sum = 0;
  for (const stop of stops) {
    const { desa } = stop;
    // Who doesn't turn up on the first day doesn't on the next.
    if (stop.first) absent[desa] = noShow * waiting[desa]!;
    const kitDays = stop.first ? stop.sets - 1 + firstDayShare : stop.sets;
    const people = min(max(0, waiting[desa]! - absent[desa]!), (possible * kitDays) / sets);
    waiting[desa]! -= people;
    reached.push(people);
    sum += people;
  }
  return sum;
}

/** What the counter does: equal parts for all desa that have somebody waiting. */
function serve(waiting: Float64Array, left: number): void {
  let hungry = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const waits of waiting) {
    if (waits <= 0) continue;
    hungry++;
    if (waits < least) least = waits;
  }
  const share = levelOut(waiting, left, hungry, least);
  for (let desa = 0; desa < waiting.length; desa++) if (waiting[desa]! > 0) waiting[desa]! -= share;
}
