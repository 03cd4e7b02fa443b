import { type Day, formatDay } from '../../cells/day';

/** The days a report is about, both included. */
export interface Period {
  first: Day;
  last: Day;
}

/** The month of a day as far as it has gone. */
export const monthTo = (today: Day): Period => ({ first: `${today.slice(0, 7)}-01`, last: today });

/** The year of a day as far as it has gone. */
export const yearTo = (today: Day): Period => ({ first: `${today.slice(0, 4)}-01-01`, last: today });

export const within = (day: Day, { first, last }: Period): boolean => first <= day && day <= last;

export const periodLine = ({ first, last }: Period): string => `Periode ${formatDay(first)} sampai ${formatDay(last)}`;
