import { findCheapestPlan, type PlanAnswer } from '../../../forecast/answers/plan';
import { cardsPerDay } from '../../../forecast/flow/arrivals';
import type { Budget } from '../../../forecast/flow/replications';
import type { Plan } from '../../../forecast/levers';
import type { SupplyItem } from '../../../forecast/office';
import { MORE_PRINTERS } from '../model/largestPlan';
import { HORIZON, type OfficeModel } from '../model/officeModel';
import { cardReach, fixed, LOTS, planCosts, upFrom } from './planChoices';

export interface CardPlan {
  /** The plan for recording that it starts from. */
  base: Plan;
  /** Working day by which that has recorded: the target, or the first that any plan reaches where that is out of reach. */
  recordedBy: number;
  /** Working day by whose end the cards are to be printed. */
  target: number;
  answer: PlanAnswer;
}

const MORE_PRINTING_OPERATORS = 3;
/** Times the need that may be ordered at most: of what is asked for sometimes less than half comes. */
const MOST_ORDERED = 2;

/** The least that printing needs beside a plan for recording: printers, operators, and what to order today. */
export function cardPlanFrom(
  model: OfficeModel,
  { plan: base, day: recordedBy }: { plan: Plan; day: number },
  run: { replications: number; seed: number; clearedShare: number },
  budget: Budget,
): CardPlan | null {
  const { office, settings } = model;
  if (!office.printing) return null;
  const needed = blankoFor(model, cardsUntil(model, recordedBy));
  const wholeOf = (item: SupplyItem): number | null => {
    const supply = office.printing?.supplies[item];
    return supply ? needed / Math.max(1, supply.printsPerUnit.mean) : null;
  };
  const whole = { blanko: wholeOf('blanko'), ribbon: wholeOf('ribbon'), film: wholeOf('film') };
  const order = (item: SupplyItem, now: number) =>
    upFrom(0, Math.ceil((MOST_ORDERED * (whole[item] ?? 0)) / LOTS[item])).map((lots) => now + lots * LOTS[item]);
  const target = Math.min(recordedBy + settings.values.hari_kartu_menyusul, HORIZON);
  const answer = findCheapestPlan({
    ...run,
    office,
    choices: {
      ...fixed(base),
      printers: upFrom(base.printers, MORE_PRINTERS),
      printingOperators: upFrom(base.printingOperators, MORE_PRINTING_OPERATORS),
      blankoOrder: order('blanko', base.blankoOrder),
      ribbonOrder: order('ribbon', base.ribbonOrder),
      filmOrder: order('film', base.filmOrder),
    },
    costs: planCosts(settings.values),
    stage: 'cards',
    target,
    probability: model.wantedChance,
    budget,
    reach: cardReach(whole),
  });
  return { base, recordedBy, target, answer };
}

/** What so many good cards take, those that fail included. */
export function blankoFor({ office, settings }: Pick<OfficeModel, 'office' | 'settings'>, cards: number): number {
  const { spoilage } = office.printing ?? {};
  const failing = spoilage ? spoilage.failed / (spoilage.failed + spoilage.good) : settings.values.gagal_cetak;
  return cards / (1 - failing);
}

/** Cards to be printed until that working day, at mean values. */
export function cardsUntil({ office, demand }: OfficeModel, day: number): number {
  const coming = cardsPerDay(office.arrivals) * Math.max(0, day);
  return demand.reachableBacklog + coming + (office.printing?.waiting ?? 0);
}
