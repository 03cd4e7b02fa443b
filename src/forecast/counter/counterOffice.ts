import type { AvailabilityPosterior } from '../chance/availability';
import type { CountRate } from '../chance/countRate';
import type { Estimate } from '../chance/estimate';

/**
 * The counters of an office and who comes to them. Minutes are service minutes: the common break is left out, and
 * people who would come during it come when it ends. Every day begins without a queue.
 */
export interface CounterOffice {
  /** People who come on a day. */
  readonly people: CountRate;
  /** The service day in stretches, in order, within each of which people come evenly. */
  readonly profile: readonly ArrivalStretch[];
  /** Mean minutes at the counter; one person's are exponential around it. */
  readonly minutesPerPerson: Estimate;
  readonly pause: Pause;
  /** Of one counter. */
  readonly availability: AvailabilityPosterior;
  /** What stops every counter at once. */
  readonly commonCauses: readonly AvailabilityPosterior[];
}

export interface ArrivalStretch {
  readonly minutes: number;
  /** Share of the day's people who come in it; all shares together above 0. */
  readonly share: number;
}

/** The common break: `minutes` long after so many service minutes. Whoever waits then waits through it. */
export interface Pause {
  readonly after: number;
  readonly minutes: number;
}

/** Minutes on the wall clock between two service minutes. */
export function elapsed(from: number, until: number, pause: Pause): number {
  return until - from + (from < pause.after && until >= pause.after ? pause.minutes : 0);
}
