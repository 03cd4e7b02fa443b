import { roundNeed, staffNeed } from '../../domain/workload';
import { cardsPerDay, recordedPerDay } from '../../forecast/arrivals';
import { expectedAvailability } from '../../forecast/availability';
import { daysToClear } from '../../forecast/fluid';
import type { Plan } from '../../forecast/office';
import { findCheapestPlan, type PlanAnswer, type PlanChoices, type PlanCosts } from '../../forecast/plan';
import { type Forecast, simulate } from '../../forecast/simulation';
import { dutiesIn, dutiesOf, SECTIONS, type Section } from '../duties';
import { HORIZON, type OfficeModel } from './officeModel';
import { answerCounters, type CounterAnswer } from './waiting';

/** Everything that Prakiraan says, as numbers. */
export interface ForecastAnswer {
  forecast: Forecast;
  /** Working days by plain division, as a check; null: never. */
  fluidDays: number | null;
  /** The smallest plan that clears recording by the target; null when the target isn't ahead or nothing waits. */
  plan: PlanAnswer | null;
  /** Cards to be printed until the target, spoiled ones included: about so many blanko are needed. */
  blankoNeeded: number;
  staff: StaffNeed[];
  waiting: CounterAnswer;
}

export interface StaffNeed {
  part: Section;
  /** Unrounded. */
  need: number;
  rounded: number;
}

export interface ForecastOptions {
  seed: number;
  replications: number;
  /** Clock and limit for the whole answer; a partial one says how far it came. */
  milliseconds: () => number;
  budgetMilliseconds: number;
}

/** What another one of each costs against the others: a set or a printer is bought, an operator is paid each year. */
const COSTS: PlanCosts = {
  sets: 3,
  recordingOperators: 1,
  printers: 3,
  printingOperators: 1,
  extraHours: 1,
  saturdayHours: 1,
  blankoOrder: 0,
  ribbonOrder: 0,
  filmOrder: 0,
};
const MORE_SETS = 8;
const MORE_OPERATORS = 10;
const EXTRA_HOURS = [0, 1, 2];

export function answerForecast(model: OfficeModel, options: ForecastOptions): ForecastAnswer {
  const { office, plan, settings, target, demand } = model;
  const { milliseconds } = options;
  const began = milliseconds();
  const left = () => Math.max(1, options.budgetMilliseconds - (milliseconds() - began));
  const run = {
    replications: options.replications,
    seed: options.seed,
    clearedShare: settings.values.target_perekaman,
  };
  const forecast = simulate(office, plan, {
    ...run,
    horizon: HORIZON,
    target: target.index >= 1 ? target.index : null,
    budget: { now: milliseconds, milliseconds: left() / 2 },
  });
  const answer =
    target.index >= 1 && demand.backlog > 0
      ? findCheapestPlan({
          ...run,
          office: { ...office, printing: null },
          choices: choicesFrom(plan),
          costs: COSTS,
          stage: 'recording',
          target: Math.min(target.index, HORIZON),
          probability: settings.values.peluang_target,
          budget: { now: milliseconds, milliseconds: left() },
        })
      : null;
  return {
    forecast,
    fluidDays: fluid(model),
    plan: answer,
    blankoNeeded: cardsUntilTarget(model) / (1 - settings.values.gagal_cetak),
    staff: staffOf(model),
    waiting: answerCounters(model, options.seed, { now: milliseconds, milliseconds: left() }),
  };
}

function choicesFrom(plan: Plan): PlanChoices {
  const from = (first: number, more: number) => Array.from({ length: more + 1 }, (_, index) => first + index);
  return {
    sets: from(plan.sets, MORE_SETS),
    recordingOperators: from(plan.recordingOperators, MORE_OPERATORS),
    printers: [plan.printers],
    printingOperators: [plan.printingOperators],
    extraHours: EXTRA_HOURS,
    saturdayHours: [plan.saturdayHours],
    blankoOrder: [plan.blankoOrder],
    ribbonOrder: [plan.ribbonOrder],
    filmOrder: [plan.filmOrder],
  };
}

/** Mean values all along: what a pocket calculator says. */
function fluid({ office, plan, demand }: OfficeModel): number | null {
  const { recording, commonCauses, serviceHoursPerDay } = office;
  const bySets = plan.sets * recording.peoplePerSetDay.mean * expectedAvailability(recording.setAvailability);
  const byStaff = (plan.recordingOperators * serviceHoursPerDay * 60) / recording.minutesPerPerson.mean;
  const open = commonCauses
    .filter((cause) => cause.stopsRecording)
    .reduce((share, cause) => share * expectedAvailability(cause.availability), 1);
  return daysToClear(demand.reachableBacklog, Math.min(bySets, byStaff), recordedPerDay(office.arrivals), open);
}

function cardsUntilTarget({ office, demand, target }: OfficeModel): number {
  const coming = cardsPerDay(office.arrivals) * Math.max(0, target.index);
  return demand.reachableBacklog + coming + (office.printing?.waiting ?? 0);
}

/** ABK for the coming year, part by part as on its form. */
function staffOf({ work, settings }: OfficeModel): StaffNeed[] {
  const duties = dutiesOf(work, settings.values);
  return SECTIONS.map((part) => {
    const need = staffNeed(dutiesIn(part, duties), settings.values.wke_menit_tahun);
    return { part, need, rounded: roundNeed(need, 'NORMAL') };
  });
}
