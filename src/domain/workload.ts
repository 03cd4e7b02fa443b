/** One task of a job: how often a year, and how long it takes each time. */
export interface Task {
  volume: number;
  minutes: number;
}

/** PermenPANRB 1/2020 knows three ways to make a whole number of a need. */
export const ROUNDINGS = ['TANPA', 'NORMAL', 'ATAS'] as const;
export type Rounding = (typeof ROUNDINGS)[number];

/** Below this two needs are equal: sums of products leave such differences behind. */
const ROUNDING_ERROR = 1e-9;

export const workMinutes = (tasks: readonly Task[]): number =>
  tasks.reduce((sum, { volume, minutes }) => sum + volume * minutes, 0);

/** ABK: people needed, unrounded. `effectiveMinutes` is one person's year (WKE). */
export function staffNeed(tasks: readonly Task[], effectiveMinutes: number): number {
  return workMinutes(tasks) / effectiveMinutes;
}

/** Rounds a need once, after all its tasks have been added up. NORMAL is half up, and one person where there is work. */
export function roundNeed(need: number, rounding: Rounding): number {
  if (rounding === 'TANPA' || need <= 0) return Math.max(0, need);
  if (rounding === 'ATAS') return Math.ceil(need - ROUNDING_ERROR);
  return Math.max(1, Math.floor(need + 0.5 + ROUNDING_ERROR));
}

/**
 * WISN (WHO): people needed, unrounded. The category allowance takes the place of the 30 % in the WKE; never both.
 *
 * @param availableMinutes one person's year after leave, sickness and training (AWT)
 * @param categoryAllowance share of it that goes to work of the whole category (CAS), below 1
 * @param individualAllowance people's worth of work that only some do (IAF)
 */
export function wisnNeed(
  tasks: readonly Task[],
  availableMinutes: number,
  categoryAllowance: number,
  individualAllowance: number,
): number {
  return workMinutes(tasks) / availableMinutes / (1 - categoryAllowance) + individualAllowance;
}

/** EJ, efektivitas jabatan: 1 is work for exactly the people there are; null without people. */
export function jobEffectiveness(tasks: readonly Task[], holders: number, effectiveMinutes: number): number | null {
  return holders > 0 ? workMinutes(tasks) / (holders * effectiveMinutes) : null;
}

export type PerformanceClass = 'A' | 'B' | 'C' | 'D' | 'E';

/** PEJ. The best letter is no praise: above 1.00 there is more work than people. */
export function performanceClass(effectiveness: number): PerformanceClass {
  if (effectiveness > 1 + ROUNDING_ERROR) return 'A';
  if (effectiveness >= 0.9) return 'B';
  if (effectiveness >= 0.7) return 'C';
  return effectiveness >= 0.5 ? 'D' : 'E';
}
