import { drawGamma, type Random } from './random';

/** What an outage log says of one kind of unit over a period, overlaps merged, all units of the kind added up. */
export interface OutageHistory {
  /** Service hours during which units were up. */
  readonly upHours: number;
  /** Service hours during which units were down. */
  readonly downHours: number;
  /** Outages that began. */
  readonly outages: number;
  /** Outages that haven't ended, whenever they began: their hours count, but not as a finished repair. */
  readonly stillDown: number;
  /** Outages that were on when the log began: mended like others, but no unit failed in this time for them. */
  readonly downAtStart: number;
}

/** What is believed before any log is kept: a unit's mean times are as likely above these as below. */
export interface AvailabilityPrior {
  /** Service hours between an end and the next beginning of an outage. */
  readonly meanUpHours: number;
  /** Service hours an outage lasts. */
  readonly meanDownHours: number;
  /** How many seen outages this belief is worth. */
  readonly weight: number;
}

/**
 * Belief about failing and mending: failures per up hour ~ Gamma(failures, upHours) and mends per down hour ~
 * Gamma(repairs, downHours), as shape and rate. No failures at all: it never fails. No repairs: it is never mended.
 */
export interface AvailabilityPosterior {
  readonly failures: number;
  readonly upHours: number;
  readonly repairs: number;
  readonly downHours: number;
}

/** One possible truth, in service hours; may be Infinity (never fails, never mended). */
export interface UpAndDown {
  readonly meanUpHours: number;
  readonly meanDownHours: number;
}

/**
 * The median of Gamma(k, 1) lies a third below k (k - 1/3 + 0.02/k, Berg and Pedersen 2006). Taking k itself would put
 * half of the believed mean times above 1.2 times the named ones, for down times as well: forecasts would come out late.
 */
const BELOW_SHAPE = 1 / 3;

/**
 * Exponential up and down times: the gamma belief is conjugate, so an outage log simply adds to the prior, whose weight
 * must be above a third of an outage.
 */
export function posteriorAvailability(history: OutageHistory, prior: AvailabilityPrior): AvailabilityPosterior {
  const believed = prior.weight - BELOW_SHAPE;
  return {
    failures: prior.weight + history.outages,
    upHours: believed * prior.meanUpHours + history.upHours,
    repairs: prior.weight + history.downAtStart + history.outages - history.stillDown,
    downHours: believed * prior.meanDownHours + history.downHours,
  };
}

/** Share of service hours up at the rates believed most: MTBF / (MTBF + MTTR). Between 0 and 1. */
export function expectedAvailability(posterior: AvailabilityPosterior): number {
  const { failures, upHours, repairs, downHours } = posterior;
  if (failures === 0 || downHours === 0) return 1;
  if (repairs === 0) return 0;
  const up = upHours / failures;
  return up / (up + downHours / repairs);
}

/** One possible truth drawn from the belief. */
export function drawUpAndDown(posterior: AvailabilityPosterior, random: Random): UpAndDown {
  return {
    meanUpHours: meanTime(posterior.upHours, drawGamma(random, posterior.failures)),
    meanDownHours: meanTime(posterior.downHours, drawGamma(random, posterior.repairs)),
  };
}

function meanTime(hours: number, events: number): number {
  return events > 0 ? hours / events : Number.POSITIVE_INFINITY;
}
