import { jobEffectiveness, performanceClass, roundNeed, staffNeed, wisnNeed } from '../../src/domain/workload';

// ABK-Kes manual, the record keeper: WKT 72,000 minutes (docs/sumber.md s.3).
const recordKeeper = [
  { volume: 45_000, minutes: 5 },
  { volume: 15_800, minutes: 3 },
];

describe('staff need by ABK', () => {
  test('adds up the tasks before it rounds: 3.783 for the record keeper', () => {
    expect(staffNeed(recordKeeper, 72_000)).toBeCloseTo(3.783, 3);
  });

  test('of 54,300 minutes of work is 0.724, not the misprinted 0.75', () => {
    expect(staffNeed([{ volume: 54_300, minutes: 1 }], 75_000)).toBeCloseTo(0.724, 10);
  });

  test.each([
    ['NORMAL', 3.783, 4],
    ['NORMAL', 2.5, 3],
    ['NORMAL', 2.49, 2],
    ['NORMAL', 0.04, 1],
    ['NORMAL', 0, 0],
    ['ATAS', 2.01, 3],
    ['ATAS', 3, 3],
    ['ATAS', 0.1 + 0.2 + 0.7, 1],
    ['TANPA', 2.49, 2.49],
  ] as const)('rounded %s: %d is %d', (rounding, need, expected) => {
    expect(roundNeed(need, rounding)).toBe(expected);
  });
});

describe('staff need by WISN', () => {
  // WHO's HIV clinic in Kenya (docs/sumber.md s.3): days of 8 hours, 179 of them available, 10 for common work.
  const available = 179 * 8 * 60;
  const visits = [{ volume: 100_000, minutes: 15 }];

  test('of the clinic is 17.46 before and 18.49 with its allowance', () => {
    expect(wisnNeed(visits, available, 0, 0)).toBeCloseTo(17.46, 2);
    expect(wisnNeed(visits, available, 10 / 179, 0)).toBeCloseTo(18.49, 2);
  });

  test('of the record keeper with 4 % support tasks is 3.941, not the 3.92 that rounding on the way gives', () => {
    expect(wisnNeed(recordKeeper, 72_000, 0.04, 0)).toBeCloseTo(3.941, 3);
  });

  test('adds the individual allowance after the factor', () => {
    expect(wisnNeed([{ volume: 1, minutes: 100 }], 100, 0.5, 0.25)).toBe(2.25);
  });
});

describe('efektivitas jabatan', () => {
  test('is work over what the holders can do', () => {
    expect(jobEffectiveness([{ volume: 150_000, minutes: 1 }], 2, 75_000)).toBe(1);
    expect(jobEffectiveness(recordKeeper, 0, 75_000)).toBeNull();
  });

  test.each([
    [1.01, 'A'],
    [1, 'B'],
    [0.9, 'B'],
    [0.89, 'C'],
    [0.7, 'C'],
    [0.5, 'D'],
    [0.49, 'E'],
  ])('%d is class %s', (effectiveness, letter) => {
    expect(performanceClass(effectiveness)).toBe(letter);
  });
});
