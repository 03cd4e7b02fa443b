// Differences below this share of the capacity are what rounding leaves of an exact zero.
const ROUNDING = 1e-9;

/** People a day by which the backlog shrinks: capacity x availability - inflow; 0 or less means it never clears. */
export function netCapacityPerDay(capacityPerDay: number, inflowPerDay: number, availability: number): number {
  const usable = capacityPerDay * availability;
  const net = usable - inflowPerDay;
  return Math.abs(net) <= ROUNDING * Math.max(usable, inflowPerDay) ? 0 : net;
}

/**
 * Working days, unrounded, until a backlog is cleared if every day were an average day; 0 when there is none.
 * null when the net capacity is not positive: it is never cleared.
 */
export function daysToClear(
  backlog: number,
  capacityPerDay: number,
  inflowPerDay: number,
  availability: number,
): number | null {
  if (backlog <= 0) return 0;
  const net = netCapacityPerDay(capacityPerDay, inflowPerDay, availability);
  return net > 0 ? backlog / net : null;
}
