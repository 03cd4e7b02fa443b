import { roundNeed, staffNeed } from '../../../domain/workload';
import { type CardsWaiting, cardsWaiting, QUEUE_REPLICATIONS } from '../../../forecast/answers/cardsWaiting';
import { earliestOfAll, findCheapestPlan, type PlanAnswer } from '../../../forecast/answers/plan';
import type { PlanChoices, PlanQuestion } from '../../../forecast/answers/planQuestion';
import type { Earliest, Shortfall } from '../../../forecast/answers/shortfall';
import { type Forecast, simulate } from '../../../forecast/answers/simulation';
import { daysToClear } from '../../../forecast/closedForms/fluid';
import { recordedPerDay } from '../../../forecast/flow/arrivals';
import type { Budget } from '../../../forecast/flow/replications';
import type { Plan } from '../../../forecast/levers';
import { dutiesIn, dutiesOf, SECTIONS, type Section } from '../model/duties';
import { meanCapacity, setsForAllComing } from '../model/meanCapacity';
import { HORIZON, type OfficeModel } from '../model/officeModel';
import { blankoFor, type CardPlan, cardPlanFrom, cardsUntil } from './cardPlan';
import { answerCounters, type CounterAnswer } from './counterAnswer';
import { bringingChoices, planCosts, recordingChoices, recordingReach } from './planChoices';

/** Everything that Prakiraan says, as numbers. */
export interface ForecastAnswer {
  forecast: Forecast;
  /** Working days by plain division, as a check; null: never. */
  fluidDays: number | null;
  /** The smallest plan that clears recording by the target; null when the target isn't ahead or nothing waits. */
  plan: PlanAnswer | null;
  /** Where that plan leaves machines, operators and hours out since few come: its earliest day with those; else null. */
  machinesToo: Shortfall['earliest'] | null;
  /** What printing needs beside that plan so that the cards follow; null where none is known or nothing is printed. */
  cardPlan: CardPlan | null;
  /** Cards to be printed until that working day, spoiled ones included: about so many blanko are needed. */
  blankoNeeded: number;
  /** The target; where it is out of reach the first day that isn't, by which the backlog takes its blanko. */
  blankoUntil: number;
  /** Who waits for a card on the target day; null where nothing is printed. */
  cardsWaiting: (CardsWaiting & Pick<Forecast, 'replicationsAsked'>) | null;
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

/** Where no target lies ahead: half a year. */
const DAYS_WITHOUT_TARGET = 120;

/** What it takes, which is searched for longest and needs nothing else of the answer. */
export type Plans = Pick<ForecastAnswer, 'plan' | 'machinesToo' | 'cardPlan'>;

const runOf = ({ settings }: OfficeModel, { replications, seed }: ForecastOptions) => ({
  replications,
  seed,
  clearedShare: settings.values.target_perekaman,
});

/** What is left of the whole answer's time, whenever it is asked for. */
function budgetOf({ milliseconds, budgetMilliseconds }: ForecastOptions): (part?: number) => Budget {
  const began = milliseconds();
  const left = () => Math.max(1, budgetMilliseconds - (milliseconds() - began));
  return (part = 1) => ({ now: milliseconds, milliseconds: left() * part });
}

export function answerPlans(model: OfficeModel, options: ForecastOptions, budget = budgetOf(options)): Plans {
  const { target, demand } = model;
  const run = runOf(model, options);
  const isAsked = target.index >= 1 && demand.backlog > 0;
  const { answer, machinesToo } = isAsked ? recordingPlan(model, run, budget) : { answer: null, machinesToo: null };
  const earliest = earliestOf({ plan: answer });
  const recorded = answer?.kind === 'found' ? { plan: answer.cheapest.plan, day: target.index } : earliest;
  const isSearched = earliest === null || earliest.inTime;
  const cardPlan = recorded && isSearched ? cardPlanFrom(model, recorded, run, budget()) : null;
  return { plan: answer, machinesToo, cardPlan };
}

/** What machines, operators and hours must add to the chance to be worth asking for where most of theirs stands idle. */
const WORTH_ASKING = 0.05;

/**
 * Where few come a set or an operator more still helps on days on which some are down or slow. But where they add next to
 * nothing, or not even all of them are enough, the plan is one that brings people to the sets that the office has; what
 * else it would take is its shortfall.
 */
function recordingPlan(
  model: OfficeModel,
  run: ReturnType<typeof runOf>,
  budget: () => Budget,
): { answer: PlanAnswer; machinesToo: ForecastAnswer['machinesToo'] } {
  const { office, plan, settings, target } = model;
  // With what is broken mended: else an office with fewer ready sets would be let search for more, and be through sooner.
  const mended = { ...plan, sets: Math.max(plan.sets, model.ownedSets) };
  const all = recordingChoices(plan, office, target.index);
  const question = (choices: PlanChoices): PlanQuestion => ({
    ...run,
    office: { ...office, printing: null },
    choices,
    costs: planCosts(settings.values),
    stage: 'recording',
    target: Math.min(target.index, HORIZON),
    probability: model.wantedChance,
    budget: budget(),
  });
  const search = (choices: PlanChoices) => findCheapestPlan({ ...question(choices), reach: recordingReach });
  if (setsForAllComing(model, model.ownedSets) === null) return { answer: search(all), machinesToo: null };
  const answer = findCheapestPlan(question(all));
  if (answer.kind === 'unfinished') return { answer, machinesToo: null };
  if (answer.kind === 'found' && !hasMoreMachines(answer.cheapest.plan, mended)) return { answer, machinesToo: null };
  const bringing = search(bringingChoices(plan, mended.sets, all));
  const isWorthIt =
    answer.kind === 'found' &&
    (bringing.kind !== 'infeasible' || answer.cheapest.probability - bringing.largest.probability >= WORTH_ASKING);
  if (isWorthIt) return { answer, machinesToo: null };
  return {
    answer: bringing,
    machinesToo: bringing.kind === 'infeasible' ? earliestOfAll(question(all), HORIZON) : null,
  };
}

const hasMoreMachines = (found: Plan, mended: Plan): boolean =>
  found.sets > mended.sets ||
  found.recordingOperators > mended.recordingOperators ||
  found.extraHours > mended.extraHours;

/** `plans`: where they were searched for before, with the same model. */
export function answerForecast(model: OfficeModel, options: ForecastOptions, plans?: Plans): ForecastAnswer {
  const { office, plan, target } = model;
  const budget = budgetOf(options);
  const run = runOf(model, options);
  const forecast = simulate(office, plan, {
    ...run,
    horizon: HORIZON,
    target: target.index >= 1 ? target.index : null,
    budget: budget(0.5),
  });
  const fluidDays = fluid(model);
  const found = plans ?? answerPlans(model, options, budget);
  const blankoUntil = earliestOf(found)?.day ?? target.index;
  const replications = Math.min(QUEUE_REPLICATIONS, run.replications);
  const day = target.index >= 1 ? Math.min(target.index, HORIZON) : DAYS_WITHOUT_TARGET;
  const queued = cardsWaiting(office, plan, { ...run, day, replications, budget: budget() });
  return {
    forecast,
    fluidDays,
    ...found,
    blankoNeeded: blankoFor(model, cardsUntil(model, blankoUntil)),
    blankoUntil,
    cardsWaiting: queued && { ...queued, replicationsAsked: replications },
    staff: staffOf(model),
    waiting: answerCounters(model, options.seed, budget()),
  };
}

/** The first working day that any plan reaches where none reaches the target, and one; null where that isn't so or known. */
function earliestOf({ plan }: Pick<Plans, 'plan'>): Earliest | null {
  const earliest = plan?.kind === 'infeasible' && plan.shortfall?.earliest;
  return earliest && typeof earliest === 'object' ? earliest : null;
}

/** What a pocket calculator says. */
function fluid(model: OfficeModel): number | null {
  const { possible, coming } = meanCapacity(model);
  const { office, demand } = model;
  return daysToClear(demand.reachableBacklog, Math.min(possible, coming), recordedPerDay(office.arrivals), 1);
}

/** ABK for the coming year, part by part as on its form. */
function staffOf({ work, settings }: OfficeModel): StaffNeed[] {
  const duties = dutiesOf(work, settings.values);
  return SECTIONS.map((part) => {
    const need = staffNeed(dutiesIn(part, duties), settings.values.wke_menit_tahun);
    return { part, need, rounded: roundNeed(need, 'NORMAL') };
  });
}
