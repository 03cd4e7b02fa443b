import { createCentreClock, runCentreClock } from '../../src/forecast/flow/centreClock';

function clockOf(open: number[], delayDays: number) {
  const clock = createCentreClock(open.length);
  clock.delayDays = delayDays;
  clock.open.set(open);
  runCentreClock(clock, new Float64Array(open.length));
  return clock;
}

const through = (open: number[], delayDays: number) => [...clockOf(open, delayDays).verifiedThrough];

test('a centre that is always there verifies each day exactly its delay later', () => {
  expect(through([1, 1, 1, 1, 1, 1], 2)).toEqual([0, 0, 1, 2, 3, 4]);
  expect(through([1, 1, 1], 0)).toEqual([1, 2, 3]);
  expect(through([1, 1, 1], 9)).toEqual([0, 0, 0]);
});

test('an outage stops its clock: what was under way comes as many days later as it lasted', () => {
  // Day 1 is back on day 3 when nothing happens; closed on days 2 and 3 it is back on day 5.
  expect(through([1, 0, 0, 1, 1, 1, 1], 2)).toEqual([0, 0, 0, 0, 3, 4, 5]);
});

test('a centre that is there half of each day takes twice as long', () => {
  expect(through([0.5, 0.5, 0.5, 0.5, 0.5, 0.5], 1)).toEqual([0, 0, 1, 2, 3, 4]);
});

test('without delay it still verifies nothing on a day on which it is away', () => {
  expect(through([0, 0, 1], 0)).toEqual([0, 0, 3]);
});

test('what it holds at the start comes back evenly over one delay of its own clock', () => {
  expect([...clockOf([1, 1, 1, 1, 1], 4).returned]).toEqual([0.25, 0.5, 0.75, 1, 1]);
  expect([...clockOf([0, 1, 0.5, 1, 1], 2).returned]).toEqual([0, 0.5, 0.75, 1, 1]);
});
