import { daysToClear, netCapacityPerDay } from '../../src/forecast/closedForms/fluid';

// Expected values are the formula of the contract worked by hand: backlog / (capacity x availability - inflow).
describe('fluid days to clear', () => {
  test('divides the backlog by what is left of the capacity, unrounded', () => {
    expect(daysToClear(7420, 90, 20, 0.9)).toBeCloseTo(7420 / 61, 12);
  });

  test('is nothing when there is no backlog, even without capacity', () => {
    expect(daysToClear(0, 0, 5, 1)).toBe(0);
    expect(daysToClear(-12, 45, 0, 1)).toBe(0);
  });

  test.each([
    [45, 45, 1],
    [45, 60, 1],
    [0, 0, 1],
    [90, 20, 0],
  ])('has no answer when %d a day against %d coming in at availability %d leaves nothing', (capacity, inflow, up) => {
    expect(daysToClear(100, capacity, inflow, up)).toBeNull();
  });

  test('takes the rounding left of an exact zero as zero', () => {
    expect(0.3 - 3 * 0.1).not.toBe(0);
    expect(netCapacityPerDay(3, 0.3, 0.1)).toBe(0);
    expect(daysToClear(100, 3, 0.3, 0.1)).toBeNull();
    // 1,350,000 x 0.57 is 769,500 on paper.
    expect(1_350_000 * 0.57).not.toBe(769_500);
    expect(netCapacityPerDay(1_350_000, 769_500, 0.57)).toBe(0);
  });

  test('takes a single person a day for what it is, also beside millions', () => {
    expect(netCapacityPerDay(5_000_001, 5_000_000, 1)).toBe(1);
    expect(netCapacityPerDay(5_000_000, 5_000_001, 1)).toBe(-1);
  });
});
