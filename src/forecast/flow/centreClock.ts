const { max, min } = Math;

/** Rounding that the sum of a day's open shares may leave. */
const ROUNDING = 1e-9;

/** The centre's side of one future: its clock stands still while it can't be reached. */
export interface CentreClock {
  /** Whole working days that verification takes while the centre can be reached. */
  delayDays: number;
  /** Share of each day during which it can be reached. */
  readonly open: Float64Array;
  /** For each day, through which recording day (0: none) everything is verified by its end; never falls. */
  readonly verifiedThrough: Int32Array;
  /** Of what was with the centre at the start, the share that is back by the end of each day. */
  readonly returned: Float64Array;
}

export function createCentreClock(horizon: number): CentreClock {
  return {
    delayDays: 0,
    open: new Float64Array(horizon),
    verifiedThrough: new Int32Array(horizon),
    returned: new Float64Array(horizon),
  };
}

/** Works out `verifiedThrough` and `returned` from the delay and the open shares; `worked` is room for the clock. */
export function runCentreClock(clock: CentreClock, worked: Float64Array): void {
  const { open, verifiedThrough, returned, delayDays } = clock;
  let time = 0;
  let through = 0;
  for (let day = 0; day < open.length; day++) {
    time += open[day]!;
    worked[day] = time;
    // A centre that is away all day verifies nothing, not even where verification takes no time.
    if (open[day]! > 0) while (through <= day && time - worked[through]! >= delayDays - ROUNDING) through++;
    verifiedThrough[day] = through;
    returned[day] = min(1, time / max(1, delayDays));
  }
}
