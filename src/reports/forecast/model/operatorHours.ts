import { formatNumber } from '../../../cells/numeral';
import { SERVICE_HOURS_PER_DAY } from '../../../domain/calendar';
import { operatorDays } from '../../../forecast/levers';
import type { PetugasRow } from '../../../tables/petugas';

type Part = PetugasRow['bagian'];

/** Whole service days that the people of a part don't work of theirs: two who come for half a day lack one. */
export function daysLacking(jobs: readonly PetugasRow[], part: Part): number {
  return jobs
    .filter(({ bagian }) => bagian === part)
    .reduce((sum, { bezetting, jamPerHari }) => sum + bezetting * (1 - shareOfDay(jamPerHari)), 0);
}

/** Nobody is put down to work for no time: 0 is what stands there where the hours aren't known. */
const shareOfDay = (hours: number): number => (hours > 0 ? Math.min(1, hours / SERVICE_HOURS_PER_DAY) : 1);

/** The whole days of work of people who lack so many, to a tenth as they are told. */
export const wholeDays = (people: number, lacking: number): number =>
  Math.round(10 * operatorDays(people, lacking)) / 10;

/** How many that leaves, in words; empty where all work theirs. */
export const wholeDayWords = (people: number, lacking: number): string =>
  lacking <= 0 ? '' : `menurut Jam Per Hari setara ${formatNumber(wholeDays(people, lacking), 1)} orang sehari penuh`;

/** The same for the basis of an assumption. */
export const hoursWords = (people: number, lacking: number): string =>
  lacking <= 0 ? '' : `; ${wholeDayWords(people, lacking)} (${formatNumber(SERVICE_HOURS_PER_DAY, 1)} jam layanan)`;
