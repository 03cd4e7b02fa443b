import type { AvailabilityPosterior } from './availability';
import type { CountRate } from './count-rate';
import type { Estimate, Range } from './estimate';

/** Everything the simulation knows of an office. Days are working days, numbered from 1; hours are service hours. */
export interface Office {
  /** One entry per desa. */
  readonly desa: readonly DesaBacklog[];
  /** People who become due for recording (17th birthdays, newcomers); each also takes a card. */
  readonly newPeople: CountRate;
  /** Lost, damaged and changed cards: printed, not recorded again. */
  readonly replacements: CountRate;
  readonly recording: RecordingStage;
  readonly centre: CentralVerification;
  /** null where the kecamatan doesn't print. */
  readonly printing: PrintingStage | null;
  readonly commonCauses: readonly CommonCause[];
  readonly serviceHoursPerDay: number;
  /** Working days of records behind the rates above; decides how much may be said. */
  readonly historyDays: number;
}

export interface DesaBacklog {
  /** People on the list; below 0 (coverage above 100 %) counts as none. */
  readonly people: number;
  /** Share of the list that exists and can be reached: lists are stale. Drawn from the triangle over this range. */
  readonly reachable: Range;
}

export interface RecordingStage {
  readonly peoplePerSetDay: Estimate;
  /** Operator minutes for one person. */
  readonly minutesPerPerson: Estimate;
  /** Day-to-day standard deviation of the pace, as a share of its mean. */
  readonly dailyVariation: number;
  /** Of one recording set. */
  readonly setAvailability: AvailabilityPosterior;
}

export interface CentralVerification {
  /** Working days from recording to print-ready, each equally likely; empty for none. */
  readonly delayDays: readonly number[];
  /** Records that are with the centre at the start. */
  readonly waiting: number;
}

export interface PrintingStage {
  /** Cards that are print-ready at the start. */
  readonly waiting: number;
  /** Daily cap of a card printer; heat sets it, so longer hours don't raise it. */
  readonly cardsPerPrinterDay: Estimate;
  /** Operator minutes for one card. */
  readonly minutesPerCard: Estimate;
  readonly dailyVariation: number;
  /** Of one card printer. */
  readonly printerAvailability: AvailabilityPosterior;
  /** Cards that failed and that came out good, real or imagined as a prior: what a good card costs in blanko. */
  readonly spoilage: { readonly failed: number; readonly good: number };
  /** null when the stock isn't known: then blanko never stops printing and no stock-out is forecast. */
  readonly blanko: BlankoSupply | null;
}

export interface BlankoSupply {
  readonly onHand: number;
  readonly deliveries: readonly ExpectedDelivery[];
}

export interface ExpectedDelivery {
  /** Working day on which it is promised. */
  readonly day: number;
  readonly cards: number;
  /** Working days it comes later than promised. */
  readonly lateDays: Range;
  /** Share of what was promised that comes. */
  readonly arrivingShare: Range;
}

/** Something whose failure stops a stage as a whole, whatever the number of machines. */
export interface CommonCause {
  readonly kind: 'network' | 'server' | 'power';
  readonly stopsRecording: boolean;
  readonly stopsPrinting: boolean;
  readonly availability: AvailabilityPosterior;
  readonly upNow: boolean;
}

/** What the Camat can ask for or decide. Whole numbers, hours may be fractions. */
export interface Plan {
  /** Recording sets that work on day 1. */
  readonly sets: number;
  readonly recordingOperators: number;
  /** Card printers that work on day 1. */
  readonly printers: number;
  readonly printingOperators: number;
  /** Service hours a day beyond the usual ones. */
  readonly extraHours: number;
}

/** What can hold an office up; 'centre' is the central verification, 'demand' means nothing was left to do. */
export const RESOURCES = [
  'sets',
  'recordingOperators',
  'printers',
  'printingOperators',
  'blanko',
  'network',
  'server',
  'power',
  'centre',
  'demand',
] as const;

export type Resource = (typeof RESOURCES)[number];
