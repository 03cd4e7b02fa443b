import { formatNumber, formatShare } from '../cells/numeral';
import { roundNeed, staffNeed, type Task, wisnNeed, workMinutes } from '../domain/workload';
import type { PetugasRow } from '../tables/petugas';
import { DECIMAL, type FormTable, heading, WHOLE } from './officialForm';

const COLUMNS = [
  heading('No', '0'),
  heading('Cara'),
  heading('Beban (menit)', WHOLE),
  heading('Waktu setahun per orang (menit)', WHOLE),
  heading('Kebutuhan', DECIMAL),
  heading('Dibulatkan', WHOLE),
];

/** Hours of a civil servant's day (37.5 a week over five days, Perpres 21/2023), where Petugas doesn't tell. */
const HOURS_A_DAY = 7.5;

/** Mean hours a day of the people there are. */
export function hoursADay(jobs: readonly PetugasRow[]): number {
  const sum = (of: (job: PetugasRow) => number) => jobs.reduce((all, job) => all + of(job), 0);
  const people = sum(({ bezetting }) => bezetting);
  return (people > 0 ? sum(({ bezetting, jamPerHari }) => bezetting * jamPerHari) / people : 0) || HOURS_A_DAY;
}

/** The year's time of one person by each method, in minutes. */
export interface StaffTime {
  /** WKE of ABK: allowances have been taken off. */
  effective: number;
  /** AWT of WISN as far as it is known: working days x hours, nothing taken off. */
  available: number;
}

/** Both methods on the same work. */
export function methodsTable(tasks: readonly Task[], { effective, available }: StaffTime): FormTable {
  const line = (number: number, name: string, minutes: number, need: number) => [
    number,
    name,
    workMinutes(tasks),
    minutes,
    need,
    roundNeed(need, 'NORMAL'),
  ];
  return {
    caption: 'ABK dan WISN dari beban kerja yang sama',
    columns: COLUMNS,
    rows: [
      line(1, 'ABK (PermenPANRB 1/2020)', effective, staffNeed(tasks, effective)),
      line(2, 'WISN (WHO), tanpa kelonggaran', available, wisnNeed(tasks, available, 0, 0)),
    ],
    whenEmpty: '',
  };
}

export function whyTheyDiffer({ effective, available }: StaffTime, workingDays: number): string {
  const hours = formatNumber(available / 60 / workingDays);
  const taken = 1 - effective / available;
  return [
    'ABK dan WISN berbeda karena waktunya.',
    `ABK memakai ${formatNumber(effective)} menit, yang sudah dikurangi kelonggaran.`,
    `WISN di sini memakai ${formatNumber(workingDays)} hari kerja x ${hours} jam = ${formatNumber(available)} menit, belum dikurangi cuti, sakit dan kegiatan penunjang, jadi angkanya batas bawah.`,
    ...(taken > 0
      ? [`Keduanya sama bila pengurangan itu ${formatShare(taken, 1)};`, 'jangan mengurangi dua kali.']
      : []),
  ].join(' ');
}
