/**
 * Erlang's formulas for c equal counters, Poisson arrivals and exponential service. Load is in erlang
 * (arrivals an hour x hours of service). Right for a steady day; a morning rush waits longer.
 */

/** Probability that an arrival finds every counter busy and leaves. */
export function erlangB(load: number, counters: number): number {
  // The recursion over counters stays between 0 and 1; the textbook a^c/c! overflows above 170 counters.
  let blocked = 1;
  for (let count = 1; count <= counters; count++) blocked = (load * blocked) / (count + load * blocked);
  return blocked;
}

/** Probability that an arrival has to wait; 1 when the counters cannot keep up with the load. */
export function erlangC(load: number, counters: number): number {
  if (load >= counters) return load > 0 ? 1 : 0;
  return waitingFromBlocking(erlangB(load, counters), load, counters);
}

/** Mean minutes in the queue; null when the counters cannot keep up, because then the queue grows all day. */
export function meanWaitMinutes(arrivalsPerHour: number, serviceMinutes: number, counters: number): number | null {
  const load = (arrivalsPerHour * serviceMinutes) / 60;
  if (load === 0) return 0;
  if (load >= counters) return null;
  return (erlangC(load, counters) * serviceMinutes) / (counters - load);
}

/** Fewest counters with P(wait <= waitMinutes) >= probability; null for a probability of 1, which none reaches. */
export function fewestCounters(
  arrivalsPerHour: number,
  serviceMinutes: number,
  waitMinutes: number,
  probability: number,
): number | null {
  const load = (arrivalsPerHour * serviceMinutes) / 60;
  if (load === 0 || probability <= 0) return 0;
  if (probability >= 1) return null;
  let blocked = 1;
  for (let counters = 1; ; counters++) {
    blocked = (load * blocked) / (counters + load * blocked);
    if (counters <= load) continue;
    const waiting = waitingFromBlocking(blocked, load, counters);
    if (1 - waiting * longWaitShare(load, counters, serviceMinutes, waitMinutes) >= probability) return counters;
  }
}

function waitingFromBlocking(blocked: number, load: number, counters: number): number {
  return blocked / (1 - (load / counters) * (1 - blocked));
}

/** Share of those who wait at all that waits longer than `waitMinutes`. */
function longWaitShare(load: number, counters: number, serviceMinutes: number, waitMinutes: number): number {
  return Math.exp((-(counters - load) * waitMinutes) / serviceMinutes);
}
