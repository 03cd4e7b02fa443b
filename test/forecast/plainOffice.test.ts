import fc from 'fast-check';
import { playPlan } from '../../src/forecast/flow/dayLoop';
import { clearDesa, createDesaQueue } from '../../src/forecast/flow/desaQueue';
import { createPaths } from '../../src/forecast/flow/paths';
import { createReplication } from '../../src/forecast/flow/replication';
import type { Plan } from '../../src/forecast/levers';
import type { Office } from '../../src/forecast/office';
import { VARIED } from './offices';
import { liveOffice } from './plainOffice';

const HORIZON = 160;
// A global `Math` is slow in the bare context that tests run in.
const { max, abs } = Math;

const few = (max: number) => fc.integer({ min: 0, max });
const plans: fc.Arbitrary<Plan> = fc.record({
  sets: few(5),
  recordingOperators: few(5),
  printers: few(3),
  printingOperators: few(3),
  extraHours: fc.constantFrom(0, 1.5),
  saturdayHours: fc.constantFrom(0, 4, 9),
  outreachDays: fc.constantFrom(0, 5, 30, 90),
  blankoOrder: fc.constantFrom(0, 3000),
  ribbonOrder: few(5),
  filmOrder: few(3),
});

const neverUp = { failures: 1, upHours: 0, repairs: 0, downHours: 1 };
/** Ways in which an office may be short of something, or of everything. */
const offices = fc.constantFrom<Office>(
  VARIED,
  { ...VARIED, outreach: { ...VARIED.outreach!, sets: 3, noShow: { low: 0, value: 0, high: 0 } } },
  { ...VARIED, centre: { delayDays: [0, 1, 30], waiting: 40 } },
  { ...VARIED, desa: [...VARIED.desa, { people: -40, reachable: { low: 1, value: 1, high: 1 }, residents: 5000 }] },
  { ...VARIED, commonCauses: VARIED.commonCauses.map((cause) => ({ ...cause, upNow: false })) },
  { ...VARIED, commonCauses: VARIED.commonCauses.map((cause) => ({ ...cause, availability: neverUp })) },
  {
    ...VARIED,
    printing: {
      ...VARIED.printing!,
      waiting: 3000,
      handOver: { waiting: 900, operators: 1, minutesPerCard: { mean: 9, deviation: 2 } },
    },
  },
);

test('the day loop does what an office does that moves people and cards one place on each day', () => {
  const share = fc.constantFrom(1, 0.994, 0.9);
  let [cleared, printed, short, reached] = [0, 0, 0, 0];
  fc.assert(
    fc.property(offices, plans, fc.integer(), few(50), share, (office, plan, seed, replication, clearedShare) => {
      const paths = createPaths(office, plan, HORIZON, seed)(replication);
      const result = createReplication(HORIZON);
      playPlan(paths, plan, office, clearedShare, result);
      const queue = createDesaQueue(office.desa.length, 1);
      clearDesa(paths, result, clearedShare, queue, 0);
      const life = liveOffice(paths, plan, office, clearedShare);

      const far = (ours: Float64Array, plain: number[]) =>
        plain.reduce((most, value, day) => max(most, abs(value - ours[day]!)), 0);
      expect(far(result.due, life.due)).toBeLessThan(1e-5);
      expect(far(result.recorded, life.recorded)).toBeLessThan(1e-5);
      expect(far(result.printReady, life.ready)).toBeLessThan(1e-5);
      expect(far(result.printed, life.printed)).toBeLessThan(1e-5);
      expect(far(result.waitingByClass, life.waitingByClass)).toBeLessThan(1e-5);
      expect(far(result.handedOver, life.handedOver)).toBeLessThan(1e-5);
      const { recordingDay, verifiedDay, firstCardsDay, cardsDay, handedDay } = result;
      expect({ recordingDay, verifiedDay, firstCardsDay, cardsDay, handedDay }).toEqual({
        recordingDay: life.recordingDay,
        verifiedDay: life.verifiedDay,
        firstCardsDay: life.firstCardsDay,
        cardsDay: life.cardsDay,
        handedDay: life.handedDay,
      });
      expect([...result.stockOutDays]).toEqual(life.stockOutDays);
      expect(queue.days.map((days) => days[0])).toEqual(life.desaDays);
      expect(far(Float64Array.from(result.reached), life.reached)).toBeLessThan(1e-5);
      if (recordingDay <= HORIZON) cleared++;
      if (life.reached.some((people) => people > 0)) reached++;
      if (cardsDay <= HORIZON) printed++;
      if (Math.min(...result.stockOutDays) <= HORIZON) short++;
    }),
    { numRuns: 150, seed: 20261124 },
  );
  // Enough of each kind of life, so that agreeing means something.
  expect(Math.min(cleared, printed, short, reached)).toBeGreaterThan(15);
});
