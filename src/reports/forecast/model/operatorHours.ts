import { formatNumber } from '../../../cells/numeral';
import { SERVICE_HOURS_PER_DAY } from '../../../domain/calendar';
import { operatorDays } from '../../../forecast/levers';
import type { Office } from '../../../forecast/office';
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

type Stages = Pick<Office, 'recording' | 'printing' | 'serviceHoursPerDay'>;

/** People whom one operator has the time to record on a usual day. */
export const peoplePerOperatorDay = ({ recording, serviceHoursPerDay }: Stages): number =>
  (serviceHoursPerDay * 60) / recording.minutesPerPerson.mean;

/** Sets at the counter that one operator keeps busy in turn; with less than one he is what limits. */
export const setsPerOperator = (office: Stages): number =>
  Math.max(1, peoplePerOperatorDay(office) / office.recording.peoplePerSetDay.mean);

/** How the engine counts operators: by their time at the counter, a set each on trips. */
export function countedByTime(office: Stages): string {
  const { recording, printing, serviceHoursPerDay } = office;
  const sets = Math.floor(setsPerOperator(office));
  const inTurn = sets > 1 ? `, jadi satu operator cukup untuk ${formatNumber(sets)} set bergantian` : '';
  const cards = printing
    ? ` Begitu pula di pencetakan: seorang operator ${formatNumber((serviceHoursPerDay * 60) / printing.minutesPerCard.mean, 1)} kartu sehari, satu printer paling banyak ${formatNumber(printing.cardsPerPrinterDay.mean, 1)}.`
    : '';
  return `Operator dihitung menurut waktunya, bukan satu orang per alat: di loket seorang operator sanggup merekam ${formatNumber(peoplePerOperatorDay(office), 1)} orang sehari (${formatNumber(recording.minutesPerPerson.mean, 1)} menit seorang) dan satu set ${formatNumber(recording.peoplePerSetDay.mean, 1)} orang sehari${inTurn}; keluar jemput bola tiap set membawa satu operator.${cards}`;
}
