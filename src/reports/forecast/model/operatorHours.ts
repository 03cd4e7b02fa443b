import { formatNumber } from '../../../cells/numeral';
import { SERVICE_HOURS_PER_DAY } from '../../../domain/calendar';
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

/** How many whole days that leaves, for the basis of an assumption; empty where all work theirs. */
export function hoursWords(people: number, lacking: number): string {
  if (lacking <= 0) return '';
  const mean = formatNumber(SERVICE_HOURS_PER_DAY, 1);
  return `; menurut Jam Per Hari setara ${formatNumber(people - lacking, 1)} orang sehari penuh (${mean} jam layanan)`;
}
