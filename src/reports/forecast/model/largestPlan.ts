import { SERVICE_HOURS_PER_DAY } from '../../../domain/calendar';

/** How much of what more than today the largest plan has that is searched for; hours a day. */
export const MORE_SETS = 8;
export const MORE_PRINTERS = 3;
export const EXTRA_HOURS = [0, 1, 2];

/** Whether so many sets or printers at today's hours are more than even the largest plan amounts to. */
export const isBeyondAll = (units: number, there: number, more: number): boolean =>
  units > (there + more) * (1 + Math.max(...EXTRA_HOURS) / SERVICE_HOURS_PER_DAY);
