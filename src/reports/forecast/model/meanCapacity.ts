import { expectedAvailability } from '../../../forecast/chance/availability';
import { operatorDays, type Plan } from '../../../forecast/levers';
import type { Office } from '../../../forecast/office';

/** From this part of what sets and operators manage on, they may well be what limits. */
export const BUSY_FROM = 0.9;

/** The office as the engine takes it, with what it has to work with. */
export interface OfficeAndPlan {
  office: Office;
  plan: Plan;
}

/** People a day that sets and operators manage, and those of them who come; mean values all along. */
export function meanCapacity({ office, plan }: OfficeAndPlan): {
  possible: number;
  coming: number;
} {
  const { recording, commonCauses, serviceHoursPerDay } = office;
  const bySets = plan.sets * recording.peoplePerSetDay.mean * expectedAvailability(recording.setAvailability);
  const staff = operatorDays(plan.recordingOperators, recording.operatorsLacking);
  const byStaff = (staff * serviceHoursPerDay * 60) / recording.minutesPerPerson.mean;
  const open = commonCauses
    .filter((cause) => cause.stopsRecording)
    .reduce((share, cause) => share * expectedAvailability(cause.availability), 1);
  return {
    possible: Math.min(bySets, byStaff) * open,
    coming: recording.turnout?.perDay.mean ?? Number.POSITIVE_INFINITY,
  };
}

/**
 * The fewest sets, of those ready today up to `most`, with which far fewer come on a mean day than there is room for;
 * null where even `most` leave no such room. With those that are broken among the `most`, what comes to an office is
 * judged the same whatever of it is broken today.
 */
export function setsForAllComing({ office, plan }: OfficeAndPlan, most: number): number | null {
  for (let sets = plan.sets; sets <= Math.max(plan.sets, most); sets++) {
    const { possible, coming } = meanCapacity({ office, plan: { ...plan, sets } });
    if (coming < BUSY_FROM * possible) return sets;
  }
  return null;
}
