import type { AvailabilityPrior } from '../../../forecast/chance/availability';
import type { CommonCause } from '../../../forecast/office';

/**
 * What is believed of failures before an office has logged any. Our own assumption, deliberately weak: a handful of
 * logged outages outweighs it. Shares up: set 95 %, printer 86 % (offices report a third to half of theirs down at a
 * time, but those are in condition RR or RB and aren't counted as usable at all), network 95 %, server 94 %, power 99 %.
 * Other causes are played only where the log has them, as seldom and as long as a set's until it says otherwise.
 */
export const AVAILABILITY_PRIORS: Record<'set' | 'printer' | CommonCause['kind'], AvailabilityPrior> = {
  set: { meanUpHours: 266, meanDownHours: 14, weight: 2 },
  printer: { meanUpHours: 172, meanDownHours: 28, weight: 2 },
  network: { meanUpHours: 57, meanDownHours: 3, weight: 2 },
  server: { meanUpHours: 78, meanDownHours: 5, weight: 2 },
  power: { meanUpHours: 198, meanDownHours: 2, weight: 2 },
  other: { meanUpHours: 266, meanDownHours: 14, weight: 2 },
};

/** Day-to-day standard deviation of the pace, as a share of it: our assumption where no days are logged. */
export const DAILY_VARIATION = 0.15;

/** Two recording sets per kecamatan were handed out in 2012: what is assumed while no device is registered. */
export const BASELINE_SETS = 2;
