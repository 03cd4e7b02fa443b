import { type Moment, minuteNumber } from '../cells/day';
import { addMinutes, momentOf } from '../cells/typedDay';

/**
 * The workbook's clock. "Now" and "today" in a form are the wall time of the spreadsheet's zone: a machine that stands
 * in another zone, or whose clock is wrong, would otherwise write outages and deliveries hours off.
 */
let minutesAhead = 0;

/** Called with each summary, which tells what time it is in the workbook. */
export function setOfficeClock(now: Moment): void {
  minutesAhead = minuteNumber(now) - minuteNumber(momentOf(new Date()));
}

export const momentNow = (): Moment => addMinutes(momentOf(new Date()), minutesAhead);

export const today = (): string => momentNow().slice(0, 10);
