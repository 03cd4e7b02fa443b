import { type AvailabilityPosterior, posteriorAvailability } from '../../src/forecast/chance/availability';
import { NOTHING_MORE, type Plan } from '../../src/forecast/levers';
import type { Arrivals, HandOver, Office, OrderCourse, Supply } from '../../src/forecast/office';

export const ALWAYS_UP: AvailabilityPosterior = { failures: 0, upHours: 1, repairs: 1, downHours: 0 };
export const EVEN_DAYS: Office['days'] = { demand: [], hours: [], saturdays: [] };

const exactly = (mean: number) => ({ mean, deviation: 0 });
const surely = (value: number) => ({ low: value, value, high: value });

export const evenly = (mean: number) => ({ perDay: exactly(mean), dispersion: 0 });
const patchily = (mean: number, deviation: number) => ({ perDay: { mean, deviation }, dispersion: 2.5 });

export const NO_REPLACEMENTS: Arrivals['replacements'] = {
  mendesak: evenly(0),
  hilang: evenly(0),
  rusak: evenly(0),
  ubahData: evenly(0),
  pindah: evenly(0),
};

/** So many who turn 17 each day, and nobody else. */
export const arrivals = (newPeople: number): Arrivals => ({
  newPeople: evenly(newPeople),
  visitors: evenly(0),
  replacementLevel: exactly(1),
  replacements: NO_REPLACEMENTS,
});

const AT_ONCE: HandOver = { waiting: 0, operators: 1, minutesPerCard: exactly(0) };
/** An order that comes as a whole. */
export const atOnce = (days: number, amount = 1): OrderCourse => [{ days, amount }];
const ORDER: Supply['order'] = [
  atOnce(5),
  atOnce(8, 0.8),
  [
    { days: 6, amount: 0.5 },
    { days: 14, amount: 0.4 },
  ],
  atOnce(12, 0.7),
  [
    { days: 9, amount: 0.3 },
    { days: 15, amount: 0.3 },
    { days: 31, amount: 0.2 },
  ],
  atOnce(20, 0.6),
  atOnce(28, 0.4),
];

/** A stock that nothing is added to but what is given; each unit makes one card. */
export const stock = (onHand: number, changes: Partial<Supply> = {}): Supply => ({
  onHand,
  printsPerUnit: exactly(1),
  deliveries: [],
  lots: null,
  onOrder: [],
  order: [atOnce(10)],
  ...changes,
});

/** An office that has so much blanko, and ribbon and film without end. */
export const blankoOnly = (blanko: Supply) => ({ blanko, ribbon: null, film: null });

/** Weeks with a short Friday and a Saturday between them; a Ramadan from day 55 to day 75. */
const VARIED_DAYS: Office['days'] = {
  demand: Array.from(
    { length: 250 },
    (_, day) => [1.3, 1.1, 1, 0.9, 0.7][day % 5]! * (day >= 55 && day < 76 ? 0.8 : 1),
  ),
  hours: Array.from(
    { length: 250 },
    (_, day) => [1.02, 1.02, 1.02, 1.02, 0.92][day % 5]! * (day >= 55 && day < 76 ? 0.87 : 1),
  ),
  saturdays: Array.from({ length: 250 }, (_, day) => (day % 5 === 0 ? 1 : 0)),
};

/** Two sets at 45 a day, one printer at 100: nothing ever varies or fails, so sums on paper are the answer. */
export const STEADY: Office = {
  desa: [
    { people: 1000, reachable: surely(1), residents: 4000 },
    { people: 500, reachable: surely(1), residents: 1000 },
  ],
  arrivals: { ...arrivals(10), replacements: { ...NO_REPLACEMENTS, hilang: evenly(20) } },
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
    supplies: { blanko: null, ribbon: null, film: null },
    handOver: AT_ONCE,
  },
  commonCauses: [],
  outreach: null,
  days: EVEN_DAYS,
  serviceHoursPerDay: 7.5,
  historyDays: 60,
};

export const TWO_SETS: Plan = { ...NOTHING_MORE, sets: 2, recordingOperators: 2, printers: 1, printingOperators: 1 };

/** Nineteen desa with everything that varies: the paper's derived backlog, figures from the default settings. */
export const VARIED: Office = {
  desa: [274, 1084, 27, 644, 1780, 1387, 527, 360, 366, 599, 979, 370, 659, 352, 112, 1151, 672, 484, 88].map(
    (people, index) => ({ people, reachable: { low: 0.3, value: 0.6, high: 0.9 }, residents: 2000 + 300 * index }),
  ),
  arrivals: {
    newPeople: patchily(4.4, 0.4),
    visitors: patchily(1.5, 0.5),
    replacementLevel: { mean: 1, deviation: 0.3 },
    replacements: {
      mendesak: patchily(1, 0.3),
      hilang: patchily(4, 1),
      rusak: patchily(4, 1),
      ubahData: patchily(4, 1),
      pindah: patchily(4, 1),
    },
  },
  recording: {
    peoplePerSetDay: { mean: 45, deviation: 3.6 },
    minutesPerPerson: { mean: 10, deviation: 1 },
    dailyVariation: 0.2,
    setAvailability: posteriorAvailability(
      { upHours: 900, downHours: 60, outages: 4, stillDown: 0, downAtStart: 0 },
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
      { upHours: 500, downHours: 90, outages: 3, stillDown: 0, downAtStart: 0 },
      { meanUpHours: 200, meanDownHours: 40, weight: 2 },
    ),
    spoilage: { failed: 3, good: 197 },
    supplies: {
      blanko: {
        onHand: 2500,
        printsPerUnit: exactly(1),
        deliveries: [20, 60, 100, 140, 180, 220].map((day) => ({
          day,
          amount: 2500,
          lateDays: { low: 0, value: 5, high: 20 },
          arrivingShare: { low: 0.3, value: 0.8, high: 1 },
        })),
        lots: null,
        onOrder: [
          [
            atOnce(2, 400),
            atOnce(6, 300),
            [
              { days: 8, amount: 200 },
              { days: 22, amount: 300 },
            ],
          ],
        ],
        order: ORDER,
      },
      ribbon: {
        onHand: 6,
        printsPerUnit: { mean: 480, deviation: 25 },
        deliveries: [],
        lots: { amounts: [2, 3, 3, 4, 6, 8], gapDays: [12, 18, 25, 40, 33], daysSinceLast: 15 },
        onOrder: [[atOnce(4, 2), atOnce(9, 3), atOnce(30), atOnce(41, 4)], [atOnce(11, 2)]],
        order: ORDER,
      },
      film: {
        onHand: 3,
        printsPerUnit: { mean: 1200, deviation: 150 },
        deliveries: [],
        lots: { amounts: [1, 1, 2, 2, 3, 4], gapDays: [20, 25, 35, 60, 45], daysSinceLast: 10 },
        onOrder: [],
        order: ORDER,
      },
    },
    handOver: { waiting: 150, operators: 1, minutesPerCard: { mean: 3, deviation: 0.9 } },
  },
  commonCauses: [
    {
      kind: 'network',
      stopsRecording: true,
      stopsVerification: true,
      stopsPrinting: true,
      availability: { failures: 6, upHours: 600, repairs: 6, downHours: 20 },
      upNow: true,
    },
    {
      kind: 'server',
      stopsRecording: false,
      stopsVerification: true,
      stopsPrinting: true,
      availability: { failures: 4, upHours: 700, repairs: 4, downHours: 30 },
      upNow: true,
    },
  ],
  outreach: {
    days: Array.from({ length: 60 }, (_, index) => 3 + 2 * index),
    sets: 2,
    least: 1,
    peoplePerSetDay: { mean: 60, deviation: 6 },
    noShow: { low: 0.1, value: 0.2, high: 0.3 },
    firstDayShare: { low: 0.5, value: 0.75, high: 1 },
  },
  days: VARIED_DAYS,
  serviceHoursPerDay: 7.5,
  historyDays: 60,
};

export const VARIED_PLAN: Plan = {
  ...NOTHING_MORE,
  sets: 3,
  recordingOperators: 3,
  printers: 2,
  printingOperators: 2,
};
