import type { PastForecasts } from '../../../src/reports/forecast/kept/pastForecasts';

const NO_DATES = { due: 0, held: 0, unseen: 0 };
const NONE_OUT = { due: 0, out: 0 };

/** An office whose forecasts are all to come due yet. */
export const NO_PAST: PastForecasts = {
  scored: [],
  unjudged: 0,
  nextDue: null,
  dates: {
    cleared: NO_DATES,
    cards: NO_DATES,
    desa: NO_DATES,
    out: { blanko: NONE_OUT, ribbon: NONE_OUT, film: NONE_OUT },
  },
};
