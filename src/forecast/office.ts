import type { AvailabilityPosterior } from './chance/availability';
import type { CountRate } from './chance/countRate';
import type { Estimate, Range } from './chance/estimate';

/** Everything the simulation knows of an office. Days are working days, numbered from 1; hours are service hours. */
export interface Office {
  /** One entry per desa. */
  readonly desa: readonly DesaBacklog[];
  readonly arrivals: Arrivals;
  readonly recording: RecordingStage;
  readonly centre: CentralVerification;
  /** null where the kecamatan doesn't print. */
  readonly printing: PrintingStage | null;
  readonly commonCauses: readonly CommonCause[];
  /** null where nobody goes out. */
  readonly outreach: Outreach | null;
  readonly days: DayPattern;
  readonly serviceHoursPerDay: number;
  /** Working days of records behind the rates above; decides how much may be said. */
  readonly historyDays: number;
}

export interface DesaBacklog {
  /** People on the list; below 0 (coverage above 100 %) counts as none. */
  readonly people: number;
  /** Share of the list that exists and can be reached: lists are stale. Drawn from the triangle over this range. */
  readonly reachable: Range;
  /** Its part of those who come to be due: only the proportions between desa count. */
  readonly residents: number;
}

/** Who comes, each kind at its own level. */
export interface Arrivals {
  /** Residents who turn 17: recorded, then a first card. */
  readonly newPeople: CountRate;
  /** People of elsewhere who are recorded here: no desa's backlog, but they take its sets and blanko. */
  readonly visitors: CountRate;
  /** A factor of mean 1 on all replacements: how little their level as a whole is known. */
  readonly replacementLevel: Estimate;
  /** Cards printed anew; nobody is recorded again. */
  readonly replacements: Readonly<Record<ReplacementKind, CountRate>>;
}

export const REPLACEMENT_KINDS = ['mendesak', 'hilang', 'rusak', 'ubahData', 'pindah'] as const;
export type ReplacementKind = (typeof REPLACEMENT_KINDS)[number];

/** The order in which cards are printed while not all can be; first cards, those of recorded people, come first. */
export const CARD_CLASSES = ['pemula', 'mendesak', 'hilangRusak', 'ubahData'] as const;

/** Card classes of the replacements: moving is a change of data on the card. */
export const CLASS_OF: Readonly<Record<ReplacementKind, number>> = {
  mendesak: 1,
  hilang: 2,
  rusak: 2,
  ubahData: 3,
  pindah: 3,
};

/**
 * What the calendar does to each day, day 1 in cell 0; beyond the end of a list days are usual ones. Saturdays aren't
 * working days: what a plan does on one counts with the working day after it, so that no date is told too early.
 */
export interface DayPattern {
  /** Factor on those who come; 1 is usual. */
  readonly demand: readonly number[];
  /** Factor on the service hours (Fridays, Ramadan); 1 is `serviceHoursPerDay`. */
  readonly hours: readonly number[];
  /** 1 where a Saturday that isn't a holiday lies between the working day before and this one. */
  readonly saturdays: readonly number[];
  /**
   * Service hours for each working day, those of the Saturdays that are served today in them: outages are told in service
   * hours and played in days. No plan changes it, else a plan would change chance. Absent for `serviceHoursPerDay`.
   */
  readonly hoursWithSaturdays?: number;
}

export interface RecordingStage {
  readonly peoplePerSetDay: Estimate;
  /** Operator minutes for one person. */
  readonly minutesPerPerson: Estimate;
  /** Day-to-day standard deviation of the pace, as a share of its mean. */
  readonly dailyVariation: number;
  /**
   * Who comes to the counter to be recorded on a usual working day, out of all who wait; absent where sets and operators,
   * never those who come, hold recording up. Saturdays bring as many an hour, longer hours on a working day nobody more.
   */
  readonly turnout?: CountRate;
  /** Whole days of work that the plan's operators lack together, see `operatorDays`; absent for none. */
  readonly operatorsLacking?: number;
  /** Of one recording set. */
  readonly setAvailability: AvailabilityPosterior;
  /** Sets of the plan that are down at the start; absent for none. Sets that are had on top work. */
  readonly setsDown?: number;
}

export interface CentralVerification {
  /** Working days from recording to print-ready while the centre can be reached, each equally likely; empty for none. */
  readonly delayDays: readonly number[];
  /** Records that are with the centre at the start. */
  readonly waiting: number;
}

export interface PrintingStage {
  /** First cards that are print-ready at the start. */
  readonly waiting: number;
  /** Daily cap of a card printer; heat sets it, so longer hours don't raise it. */
  readonly cardsPerPrinterDay: Estimate;
  /** Operator minutes for one card. */
  readonly minutesPerCard: Estimate;
  readonly dailyVariation: number;
  /** As for recording. */
  readonly operatorsLacking?: number;
  /** Of one card printer. */
  readonly printerAvailability: AvailabilityPosterior;
  /** Printers of the plan that are down at the start; absent for none. */
  readonly printersDown?: number;
  /** Cards that failed and that came out good, real or imagined as a prior: what a good card costs in supplies. */
  readonly spoilage: { readonly failed: number; readonly good: number };
  /** null where the stock isn't known: then the item never stops printing and no stock-out is forecast. */
  readonly supplies: Readonly<Record<SupplyItem, Supply | null>>;
  readonly handOver: HandOver;
}

export const SUPPLY_ITEMS = ['blanko', 'ribbon', 'film'] as const;
export type SupplyItem = (typeof SUPPLY_ITEMS)[number];

/** Amounts in the item's own unit: keping of blanko, rolls of ribbon and film. */
export interface Supply {
  readonly onHand: number;
  /** Prints, good or failed, out of one unit. */
  readonly printsPerUnit: Estimate;
  readonly deliveries: readonly ExpectedDelivery[];
  /** null: nothing comes but the deliveries above. */
  readonly lots: LotHistory | null;
  /** Orders that are open: what may come of each, in units. The first of what is expected above is theirs, not on top. */
  readonly onOrder: readonly OrderFates[];
  /** What becomes of an order given today, as parts of what is asked for. */
  readonly order: OrderFates;
}

/** What may become of an order, in one lot or several: courses that are equally likely, the soonest first. None: nothing comes. */
export type OrderFates = readonly OrderCourse[];
/** In the order in which they come. */
export type OrderCourse = readonly ComingLot[];

export interface ComingLot {
  /** Working days until it comes; before tomorrow is tomorrow. */
  readonly days: number;
  readonly amount: number;
}

/** A delivery that was asked for or may be expected. */
export interface ExpectedDelivery {
  /** Working day on which it is promised. */
  readonly day: number;
  readonly amount: number;
  /** Working days it comes later than promised. */
  readonly lateDays: Range;
  /** Share of what was promised that comes. */
  readonly arrivingShare: Range;
}

/** Lots as they came, irregular and partial: those to come are drawn from them anew. Neither list empty. */
export interface LotHistory {
  readonly amounts: readonly number[];
  /** Working days between one lot and the next, at least 1. */
  readonly gapDays: readonly number[];
  readonly daysSinceLast: number;
}

export interface HandOver {
  /** Printed cards that nobody has fetched at the start. */
  readonly waiting: number;
  /** Whole days of work, not people. */
  readonly operators: number;
  readonly minutesPerCard: Estimate;
}

/** Something whose failure stops a stage as a whole, whatever the number of machines. */
export interface CommonCause {
  /** What it is told as: there may be several of a kind, each with stages of its own. */
  readonly kind: 'network' | 'server' | 'power' | 'other';
  readonly stopsRecording: boolean;
  /** Nothing reaches the centre or comes back: its clock stands still. */
  readonly stopsVerification: boolean;
  readonly stopsPrinting: boolean;
  readonly availability: AvailabilityPosterior;
  readonly upNow: boolean;
}

/** Going out to the desa to record: sets and operators leave the counter for the day. */
export interface Outreach {
  /** Working days on which they may go out, the soonest first. */
  readonly days: readonly number[];
  /** Recording sets that go, an operator with each. */
  readonly sets: number;
  /** Kit-days that each desa gets if there are enough of them. */
  readonly least: number;
  /** On a full day with usual hours. */
  readonly peoplePerSetDay: Estimate;
  /** Share of those who wait at the desa that doesn't turn up. */
  readonly noShow: Range;
  /** Share of a full day that is left of the first kit-day at a desa. */
  readonly firstDayShare: Range;
}

/**
 * What can hold an office up; 'centre' is the central verification, 'demand' means nothing was left to do, 'turnout' that
 * people wait for whom there is room and who don't come.
 */
export const RESOURCES = [
  'sets',
  'recordingOperators',
  'printers',
  'printingOperators',
  'blanko',
  'ribbon',
  'film',
  'network',
  'server',
  'power',
  'centre',
  'demand',
  'turnout',
  'other',
] as const;

export type Resource = (typeof RESOURCES)[number];
