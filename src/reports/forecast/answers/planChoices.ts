import type { Settings } from '../../../domain/settings';
import type { PlanChoices, PlanCosts, Reach } from '../../../forecast/answers/planQuestion';
import { LEVERS, type Plan } from '../../../forecast/levers';
import type { Office, SupplyItem } from '../../../forecast/office';
import { EXTRA_HOURS, MORE_SETS } from '../model/largestPlan';
import { HORIZON } from '../model/officeModel';

/** In what an operator is paid a year; what else costs how much beside that is the office's to say. */
export const planCosts = (values: Settings): PlanCosts => ({
  sets: values.bobot_set,
  recordingOperators: 1,
  printers: values.bobot_printer,
  printingOperators: 1,
  extraHours: values.bobot_jam_tambahan,
  saturdayHours: values.bobot_jam_sabtu,
  outreachDays: values.bobot_hari_jemput_bola,
});
const MORE_OPERATORS = 10;
const MORE_SATURDAY_HOURS = 4;
const LONGEST_SATURDAY = 12;

/** Up to so many more sets and operators than today, longer hours, Saturdays, and trips to each desa. */
export function recordingChoices(plan: Plan, office: Office, target: number): PlanChoices {
  const saturday = plan.saturdayHours + MORE_SATURDAY_HOURS;
  return {
    ...fixed(plan),
    sets: upFrom(plan.sets, MORE_SETS),
    recordingOperators: upFrom(plan.recordingOperators, MORE_OPERATORS),
    extraHours: EXTRA_HOURS,
    saturdayHours: saturday <= LONGEST_SATURDAY ? [plan.saturdayHours, saturday] : [plan.saturdayHours],
    outreachDays: tripChoices(plan, office, target),
  };
}

/** Of these only what brings people, and mending the sets that the office has: the rest serves those who come. */
export const bringingChoices = (
  plan: Plan,
  ownedSets: number,
  { saturdayHours, outreachDays }: PlanChoices,
): PlanChoices => ({
  ...fixed(plan),
  sets: upFrom(plan.sets, ownedSets - plan.sets),
  saturdayHours,
  outreachDays,
});

/**
 * None more, or one to every second or each desa where somebody waits; as many as can be made by the target. Where it is
 * known who comes trips find the others: then two, four and eight to each as well, and all that fit.
 */
function tripChoices({ outreachDays }: Plan, { outreach, desa, recording }: Office, target: number): number[] {
  const possible = outreach?.days.filter((day) => day <= target).length ?? 0;
  const villages = desa.filter(({ people }) => people > 0).length;
  const room = Math.max(0, possible - outreachDays);
  const more = Math.min(villages, room);
  const rounds = recording.turnout ? [2, 4, 8, Infinity].map((times) => Math.min(times * villages, room)) : [];
  return [...new Set([0, Math.ceil(more / 2), more, ...rounds])].map((days) => outreachDays + days);
}

/** How many more than may be had are tried where even that is too little. */
const BEYOND = { step: 1, steps: 32 };

/** How far it is looked for what recording lacks. */
export const recordingReach: Reach = {
  horizon: HORIZON,
  beyond: { sets: BEYOND, recordingOperators: BEYOND },
};

/** In what supplies are ordered: pieces of blanko, whole rolls. */
export const LOTS: Readonly<Record<SupplyItem, number>> = { blanko: 100, ribbon: 1, film: 1 };

/** The same for cards; `whole`: what they take of each stock that is known, in its units. */
export const cardReach = (whole: Readonly<Record<SupplyItem, number | null>>): Reach => {
  // The lead time stays and a part of what is asked for comes: three times the need more either does or nothing does.
  const order = (item: SupplyItem) =>
    whole[item] === null ? undefined : { step: LOTS[item], steps: Math.ceil((3 * whole[item]) / LOTS[item]) };
  const orders = { blankoOrder: order('blanko'), ribbonOrder: order('ribbon'), filmOrder: order('film') };
  const known = Object.entries(orders).filter(([, beyond]) => beyond !== undefined);
  return {
    horizon: HORIZON,
    beyond: {
      ...recordingReach.beyond,
      printers: BEYOND,
      printingOperators: BEYOND,
      ...(Object.fromEntries(known) as Reach['beyond']),
    },
  };
};

/** No choice at all: what the plan has. */
export const fixed = (plan: Plan): PlanChoices =>
  Object.fromEntries(LEVERS.map((lever) => [lever, [plan[lever]]])) as unknown as PlanChoices;

/** `first` and up to `more` above it. */
export const upFrom = (first: number, more: number): number[] =>
  Array.from({ length: more + 1 }, (_, index) => first + index);
