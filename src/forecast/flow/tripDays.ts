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
  const { setsUp, hours, saturdays } = paths;
  result.reached.length = 0;
  if (!outreach) return 0;
  const trips = outreach.trips.filter(({ day }) => day < horizon);
  const days = trips.length > 0 ? trips[trips.length - 1]!.day + 1 : 0;
  const { waiting, absent } = outreach;
  waiting.set(reachable);
  absent.fill(0);
  const perSetHour = paths.peoplePerSetDay / office.serviceHoursPerDay;
  const perOperatorHour = perHour(paths.minutesPerPerson);
  const perKitHour = min(outreach.peoplePerSetDay / office.serviceHoursPerDay, perOperatorHour);
  const staff = operatorDays(plan.recordingOperators, office.recording.operatorsLacking);
  /** What the counter recorded of each desa on the day before that has people left: taken off once the next day begins. */
  let share = 0;
  let next = 0;
  let visiting = 0;
  let due = paths.reachableBacklog;
  let recorded = 0;
  for (let day = 0; day < days; day++) {
    due += newPeople[day]! + visitors[day]!;
    visiting += visitors[day]!;
    const newcomers = newPeople[day]!;
    let hungry = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let desa = 0; desa < waiting.length; desa++) {
      let waits = waiting[desa]!;
      if (waits > 0) waits -= share;
      waits += newcomers * newShare[desa]!;
      waiting[desa] = waits;
      if (waits <= 0) continue;
      hungry++;
      if (waits < least) least = waits;
    }
    const trip = trips[next]?.day === day ? trips[next++]! : null;
    const up = setsUp[day]!;
    const out = trip ? min(min(trip.sets, up), staff) : 0;
    let reached = 0;
    if (trip) {
      reached = visit(trip, out * perKitHour * hours[day]! * recordingPace[day]!, outreach, result.reached);
      hungry = 0;
      least = Number.POSITIVE_INFINITY;
      for (let desa = 0; desa < waiting.length; desa++) {
        const waits = waiting[desa]!;
        if (waits <= 0) continue;
        hungry++;
        if (waits < least) least = waits;
      }
    }
    const bySets = (up - out) * perSetHour;
    const byStaff = (staff - out) * perOperatorHour;
    const onSaturday = min(up * perSetHour, staff * perOperatorHour);
    const possible =
      (min(bySets, byStaff) * (hours[day]! + plan.extraHours) + onSaturday * saturdays[day]! * plan.saturdayHours) *
      recordingPace[day]! *
      recordingOpen[day]!;
    const coming = turnout[day]! * (1 + (saturdays[day]! * plan.saturdayHours) / office.serviceHoursPerDay);
    const people = min(possible, coming);
    const served = min(visiting, people);
    visiting -= served;
    share = levelOut(waiting, people - served, hungry, least);
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
  { noShow, firstDayShare, waiting, absent }: NonNullable<Paths['outreach']>,
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
