import { operatorDays, type Plan } from '../levers';
import type { Office } from '../office';
import { handOver, perHour, printCards } from './cardLoop';
import type { Paths } from './paths';
import { limitOf, type Replication } from './replication';
import { recordWithTrips } from './tripDays';

const { min } = Math;

/** People; what a sum of days leaves over: 31 days of 63 people come to a hair less than 1,953. */
const ROUNDING = 1e-7;

/**
 * Plays a plan in a future. Totals are real numbers: flooring what a day or a desa gets would lose up to a person each
 * time. More of anything in the plan but trips never lowers the people recorded or the cards printed by any day, so it
 * never makes `recordingDay`, `verifiedDay` or `cardsDay` later; a trip may record fewer than the counter would have.
 * `clearedShare`: share of the reachable backlog that must be recorded for it to count as cleared.
 */
export function playPlan(paths: Paths, plan: Plan, office: Office, clearedShare: number, result: Replication): void {
  const mayRemain = (1 - clearedShare) * paths.reachableBacklog + ROUNDING;
  const never = paths.horizon + 1;
  record(paths, plan, office, mayRemain, result);
  result.verifiedDay = verifiedDay(paths, result.recordingDay);
  result.firstCardsDay = never;
  result.cardsDay = never;
  result.handedDay = never;
  result.stockOutDays.fill(never);
  if (!office.printing) return;
  printCards(paths, plan, office, mayRemain, result);
  handOver(paths, plan, office.printing.handOver, result);
}

function record(paths: Paths, plan: Plan, office: Office, mayRemain: number, result: Replication): void {
  const { horizon, newPeople, visitors, recordingPace, recordingOpen, setsUp, hours, saturdays, turnout } = paths;
  const { due: dueByDay, recorded: recordedByDay, recordingLimit } = result;
  const { extraHours, saturdayHours } = plan;
  const perSetHour = paths.peoplePerSetDay / office.serviceHoursPerDay;
  const staffPerHour =
    operatorDays(plan.recordingOperators, office.recording.operatorsLacking) * perHour(paths.minutesPerPerson);
  const saturday = saturdayHours / office.serviceHoursPerDay;
  const after = recordWithTrips(paths, plan, office, result);
  let due = after > 0 ? dueByDay[after - 1]! : paths.reachableBacklog;
  let recorded = after > 0 ? recordedByDay[after - 1]! : 0;
  let cleared = horizon + 1;
  for (let day = 0; day < after && cleared > horizon; day++) {
    if (dueByDay[day]! - recordedByDay[day]! <= mayRemain) cleared = day + 1;
  }
  for (let day = after; day < horizon; day++) {
    due += newPeople[day]! + visitors[day]!;
    const sets = setsUp[day]! * perSetHour;
    const open = (hours[day]! + extraHours + saturdays[day]! * saturdayHours) * recordingOpen[day]!;
    const possible = min(sets, staffPerHour) * recordingPace[day]! * open;
    const coming = turnout[day]! * (1 + saturdays[day]! * saturday);
    recorded = min(due, recorded + min(possible, coming));
    dueByDay[day] = due;
    recordedByDay[day] = recorded;
    recordingLimit[day] = limitOf(recorded < due, coming < possible, sets, staffPerHour);
    if (due - recorded <= mayRemain && cleared > horizon) cleared = day + 1;
  }
  result.recordingDay = cleared;
}

function verifiedDay({ horizon, centre }: Paths, recordingDay: number): number {
  for (let day = recordingDay - 1; day < horizon; day++) {
    if (centre.verifiedThrough[day]! >= recordingDay) return day + 1;
  }
  return horizon + 1;
}
