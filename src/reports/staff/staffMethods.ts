import { formatNumber, formatShare } from '../../cells/numeral';
import type { Settings } from '../../domain/settings';
import { roundNeed, staffNeed, type Task, wisnNeed, workMinutes } from '../../domain/workload';
import type { PetugasRow } from '../../tables/petugas';
import type { PageCell } from '../../workbook/page';
import { DECIMAL, type FormTable, heading, WHOLE } from '../form/officialForm';

const COLUMNS = [
  heading('No', '0'),
  heading('Cara'),
  heading('Beban (menit)', WHOLE),
  heading('Waktu setahun per orang (menit)', WHOLE),
  heading('Faktor kelonggaran', '#,##0.0000'),
  heading('Tambahan perorangan (pegawai)', DECIMAL),
  heading('Kebutuhan pegawai', DECIMAL),
  heading('Dibulatkan (pegawai)', WHOLE),
];

/** Hours of a civil servant's day (37.5 a week over five days, Perpres 21/2023), where Petugas doesn't tell. */
const HOURS_A_DAY = 7.5;

/** Mean hours a day of the people there are. */
function hoursADay(jobs: readonly PetugasRow[]): number {
  const sum = (of: (job: PetugasRow) => number) => jobs.reduce((all, job) => all + of(job), 0);
  const people = sum(({ bezetting }) => bezetting);
  return (people > 0 ? sum(({ bezetting, jamPerHari }) => bezetting * jamPerHari) / people : 0) || HOURS_A_DAY;
}

/** One person's year as WISN sees it; days, and hours of each. */
export interface WorkingYear {
  workingDays: number;
  leave: number;
  sickness: number;
  other: number;
  hours: number;
  /** AWT in minutes; 0 or less when nothing is left of the year. */
  available: number;
  /** CAS and IAF. */
  categoryAllowance: number;
  individualAllowance: number;
  holders: number;
}

export function workingYear(
  { hari_cuti, hari_sakit, hari_lain, cas, iaf }: Settings,
  workingDays: number,
  jobs: readonly PetugasRow[],
): WorkingYear {
  const hours = hoursADay(jobs);
  return {
    workingDays,
    leave: hari_cuti,
    sickness: hari_sakit,
    other: hari_lain,
    hours,
    available: (workingDays - hari_cuti - hari_sakit - hari_lain) * hours * 60,
    categoryAllowance: cas,
    individualAllowance: iaf,
    holders: jobs.reduce((sum, { bezetting }) => sum + bezetting, 0),
  };
}

const wisnOf = (tasks: readonly Task[], { available, categoryAllowance, individualAllowance }: WorkingYear) =>
  available > 0 ? wisnNeed(tasks, available, categoryAllowance, individualAllowance) : null;

/** Both methods on the same work. `effective`: WKE of ABK in minutes, from which allowances have been taken. */
export function methodsTable(tasks: readonly Task[], effective: number, year: WorkingYear): FormTable {
  const work = workMinutes(tasks);
  const byAbk = staffNeed(tasks, effective);
  const byWisn = wisnOf(tasks, year);
  const wisn: PageCell[] =
    byWisn === null
      ? ['', '', '', 'tidak dapat dihitung', '']
      : [
          year.available,
          1 / (1 - year.categoryAllowance),
          year.individualAllowance,
          byWisn,
          roundNeed(byWisn, 'NORMAL'),
        ];
  return {
    caption: 'ABK dan WISN dari beban kerja yang sama',
    columns: COLUMNS,
    rows: [
      [1, 'ABK (PermenPANRB 1/2020)', work, effective, '', '', byAbk, roundNeed(byAbk, 'NORMAL')],
      [2, 'WISN (WHO, ABK-Kes)', work, ...wisn],
    ],
    whenEmpty: '',
  };
}

/** Where the difference comes from, and how the people there are compare; a sentence each. */
export function whyTheyDiffer(tasks: readonly Task[], effective: number, year: WorkingYear): string[] {
  const { workingDays, leave, sickness, other, hours, available, categoryAllowance, holders } = year;
  const need = wisnOf(tasks, year);
  const days = `${formatNumber(workingDays)} hari kerja - ${formatNumber(leave)} cuti - ${formatNumber(sickness)} sakit - ${formatNumber(other)} lain`;
  if (need === null)
    return [
      `WISN tidak dapat dihitung: ${days} tidak menyisakan hari; periksa hari_cuti, hari_sakit dan hari_lain di Pengaturan, dan lembar Libur.`,
    ];
  return [
    `ABK dan WISN berbeda karena waktunya: ABK memakai ${formatNumber(effective)} menit, yang sudah dikurangi kelonggaran; WISN memakai (${days}) x ${formatNumber(Number(hours.toFixed(2)))} jam = ${formatNumber(available, 0)} menit, lalu ${formatShare(categoryAllowance)} pekerjaan bersama ditambahkan dengan faktor kelonggaran. Jangan memakai keduanya sekaligus (Pengaturan: wke_menit_tahun, hari_cuti, hari_sakit, hari_lain, cas, iaf).`,
    ...(holders > 0 && need > 0
      ? [
          `Rasio WISN ${formatNumber(holders / need, 2)}: ${formatNumber(holders)} pegawai yang ada dibagi kebutuhan ${formatNumber(need, 2)}; di bawah 1 berarti kurang pegawai.`,
        ]
      : []),
  ];
}
