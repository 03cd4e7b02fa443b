import { ALWAYS_UP, posteriorAvailability } from '../../src/forecast/availability';
import type { Office, Plan } from '../../src/forecast/office';

const exactly = (mean: number) => ({ mean, deviation: 0 });
const surely = (value: number) => ({ low: value, value, high: value });

/** Two sets at 45 a day, one printer at 100: nothing ever varies or fails, so sums on paper are the answer. */
export const STEADY: Office = {
  desa: [
    { people: 1000, reachable: surely(1) },
    { people: 500, reachable: surely(1) },
  ],
  newPeople: { perDay: exactly(10), dispersion: 0 },
  replacements: { perDay: exactly(20), dispersion: 0 },
  recording: {
    peoplePerSetDay: exactly(45),
    minutesPerPerson: exactly(10),
    dailyVariation: 0,
    setAvailability: ALWAYS_UP,
  },
  centre: { delayDays: [4], waiting: 0 },
  printing: {
    waiting: 0,
    cardsPerPrinterDay: exactly(120),
    minutesPerCard: exactly(3),
    dailyVariation: 0,
    printerAvailability: ALWAYS_UP,
    spoilage: { failed: 0, good: 1 },
    blanko: null,
  },
  commonCauses: [],
  serviceHoursPerDay: 7.5,
  historyDays: 60,
};

export const TWO_SETS: Plan = { sets: 2, recordingOperators: 2, printers: 1, printingOperators: 1, extraHours: 0 };

/** Nineteen desa with everything that varies: the paper's derived backlog, figures from the default settings. */
export const VARIED: Office = {
  desa: [274, 1084, 27, 644, 1780, 1387, 527, 360, 366, 599, 979, 370, 659, 352, 112, 1151, 672, 484, 88].map(
    (people) => ({ people, reachable: { low: 0.3, value: 0.6, high: 0.9 } }),
  ),
  newPeople: { perDay: { mean: 4.4, deviation: 0.4 }, dispersion: 2 },
  replacements: { perDay: { mean: 17, deviation: 6 }, dispersion: 3 },
  recording: {
    peoplePerSetDay: { mean: 45, deviation: 3.6 },
    minutesPerPerson: { mean: 10, deviation: 1 },
    dailyVariation: 0.2,
    setAvailability: posteriorAvailability(
      { upHours: 900, downHours: 60, outages: 4, stillDown: 0 },
      { meanUpHours: 300, meanDownHours: 20, weight: 2 },
    ),
  },
  centre: { delayDays: [3, 3, 4, 4, 4, 6, 10], waiting: 120 },
  printing: {
    waiting: 200,
    cardsPerPrinterDay: { mean: 100, deviation: 10 },
    minutesPerCard: { mean: 6, deviation: 0.9 },
    dailyVariation: 0.2,
    printerAvailability: posteriorAvailability(
      { upHours: 500, downHours: 90, outages: 3, stillDown: 0 },
      { meanUpHours: 200, meanDownHours: 40, weight: 2 },
    ),
    spoilage: { failed: 3, good: 197 },
    blanko: {
      onHand: 2500,
      deliveries: [20, 60, 100, 140, 180, 220].map((day) => ({
        day,
        cards: 2500,
        lateDays: { low: 0, value: 5, high: 20 },
        arrivingShare: { low: 0.3, value: 0.8, high: 1 },
      })),
    },
  },
  commonCauses: [
    {
      kind: 'network',
      stopsRecording: true,
      stopsPrinting: true,
      availability: { failures: 6, upHours: 600, repairs: 6, downHours: 20 },
      upNow: true,
    },
    {
      kind: 'server',
      stopsRecording: false,
      stopsPrinting: true,
      availability: { failures: 4, upHours: 700, repairs: 4, downHours: 30 },
      upNow: true,
    },
  ],
  serviceHoursPerDay: 7.5,
  historyDays: 60,
};

export const VARIED_PLAN: Plan = { sets: 3, recordingOperators: 3, printers: 2, printingOperators: 2, extraHours: 0 };
