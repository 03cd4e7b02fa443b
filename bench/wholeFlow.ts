import type { Plan } from '../src/forecast/levers';
import type { Office } from '../src/forecast/office';
import { VARIED, VARIED_PLAN } from '../test/forecast/offices';

/**
 * The office that the engine and its peers are timed on: everything that the flow knows is switched on. Fewer come on some
 * days than could be recorded, one operator of each stage works half days, a set and a printer start broken, and two sets
 * go out on twelve days: once to each desa, and to some again.
 */
export const WHOLE_FLOW: Office = {
  ...VARIED,
  recording: {
    ...VARIED.recording,
    turnout: { perDay: { mean: 95, deviation: 8 }, dispersion: 4 },
    operatorsLacking: 0.5,
    setsDown: 1,
  },
  printing: VARIED.printing && { ...VARIED.printing, operatorsLacking: 0.5, printersDown: 1 },
};

export const WHOLE_FLOW_PLAN: Plan = {
  ...VARIED_PLAN,
  extraHours: 0.5,
  saturdayHours: 4,
  outreachDays: 12,
  blankoOrder: 2500,
  ribbonOrder: 4,
  filmOrder: 2,
};
