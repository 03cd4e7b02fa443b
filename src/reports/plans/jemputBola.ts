import type { Day } from '../../cells/day';
import { formatDay } from '../../cells/day';
import { formatNumber, formatShare } from '../../cells/numeral';
import { holidaysOf } from '../../domain/calendar';
import { MOST_SETS_OUT } from '../../domain/defaultSettings';
import { usableSets } from '../../domain/recordingSets';
import type { Settings } from '../../domain/settings';
import { tripDates } from '../../domain/tripDates';
import { wholeParts } from '../../domain/wholeParts';
import { peopleByKitDays, scheduleVisits } from '../../forecast/outreach/outreach';
import { SETTING_LABELS } from '../forecast/model/assumptions';
import { FORECAST_TABLES, officeModel } from '../forecast/model/officeModel';
import { setsPerOperator } from '../forecast/model/operatorHours';
import { leftOutNotes } from '../form/leftOut';
import { column, type FormTable, formPage, heading, WHOLE, widthsOf } from '../form/officialForm';
import { periodLine } from '../form/period';
import { officePace } from '../monthly/officePace';
import { defineReport } from '../report';
import {
  counterLoss,
  crewWords,
  daysTaken,
  missingCrew,
  setsTaken,
  shareWords,
  waitingAtCounter,
  whichDays,
  whyNoPlan,
} from './outreachWords';
import { type Sharing, shareOut, type Village, villagesWaiting } from './sharing';

const COLUMNS = [
  column('No', 40, '0'),
  column('Desa', 170),
  column('Tunggakan', 100, WHOLE),
  column('Target hadir', 100, WHOLE),
  column('Set', 96, WHOLE),
  column('Hari', 70, WHOLE),
  column('Set-hari', 80, WHOLE),
  column('Perkiraan terekam', 110, WHOLE),
  column('Petugas', 80, WHOLE),
  column('Tanggal', 205),
  column('Masih bisa direkam', 130),
];

/** Where the recording sets go, and when, to record the most people: kit-days shared out exactly. */
export const jemputBola = defineReport({
  sheet: 'Jemput Bola',
  widths: widthsOf(COLUMNS),
  tables: FORECAST_TABLES,
  build(read, { today, now }) {
    const {
      settings,
      office,
      plan: { recordingOperators: operators },
      demand,
      grounds,
    } = officeModel(read, now);
    const { values } = settings;
    const villages = villagesWaiting(office.desa, demand.names);
    const { peoplePerSetDay, operatorsLacking: lacking = 0 } = office.recording;
    const pace = peoplePerSetDay.mean;
    const usable = usableSets(read.aset.rows);
    const sets = Math.min(usable, values.set_jemput_bola ?? MOST_SETS_OUT);
    // A desa is visited about once a year (paper, 2021): a day for each, which the plan may spend elsewhere.
    const planned = values.hari_jemput_bola ?? villages.length;
    const { ahead: dates, passed } = tripDates(today, planned, values, holidaysOf(read.libur.rows));
    const days = values.hari_jemput_bola === null ? planned : Math.max(0, planned - passed);
    const sharing = shareOut(villages, days * sets, pace, values);
    const plan = datedPlan(villages, sharing, sets, dates);
    const people = wholeParts(plan.map((visit) => visit.people));
    const present = wholeParts(
      plan.map(({ reachable }) => reachable * (1 - values.bolos_jemput_bola)),
      people,
    );
    const recorded = sum(people, (each) => each);
    const usual = officePace(read, [], values, today);
    const trip = { sets, usable, operators, lacking, pace, perOperator: setsPerOperator(office) };
    const waiting = plan.length > 0 ? waitingAtCounter(trip, days, usual.peoplePerDay) : 0;
    const lost = counterLoss(waiting, recorded, days, { people: usual.peoplePerDay, basis: usual.peopleBasis });
    const found = grounds.assumptions.find(({ label }) => label === SETTING_LABELS.terjangkau);
    return formPage(
      {
        title: 'RENCANA JEMPUT BOLA PEREKAMAN KTP-EL',
        period: daysOut(plan, dates) ?? `Keadaan ${formatDay(today)}`,
        ...(plan.length > 0
          ? {
              headline: `${values.hari_jemput_bola === null ? 'Usulan: ' : ''}${formatNumber(days)} hari dengan ${formatNumber(sets)} set merekam kira-kira ${formatNumber(recorded)} orang di ${formatNumber(plan.length)} desa.${missingCrew(sets, { operators, lacking })}${waiting > recorded ? ` Selama itu loket kecamatan merekam ${formatNumber(waiting)} orang lebih sedikit, jadi seluruhnya berkurang ${formatNumber(waiting - recorded)}.` : ''}`,
            }
          : {}),
        tables: [
          {
            columns: COLUMNS,
            numbered: true,
            rows: plan.map(({ name, backlog, share, kitDays, together, days, when }, index) => [
              index + 1,
              name,
              backlog,
              present[index] ?? 0,
              together,
              days,
              kitDays,
              people[index] ?? 0,
              together,
              when,
              shareWords(share),
            ]),
            totals: [
              [
                '',
                'Jumlah',
                sum(plan, ({ backlog }) => backlog),
                sum(present, (each) => each),
                '',
                '',
                sum(plan, ({ kitDays }) => kitDays),
                recorded,
                '',
                '',
                '',
              ],
            ],
            whenEmpty: whyNoPlan(villages.length, sets, days, values),
          },
          ...(plan.length > 0 ? [moreDays(sharing, sets, days)] : []),
        ],
        notes: [
          `Tunggakan dari lembar Desa (wajib dikurangi sudah); target hadir adalah yang masih bisa direkam (${found?.basis ?? 'Pengaturan'}, seperti di Prakiraan) dikurangi ${formatShare(values.bolos_jemput_bola)} yang biasanya tidak hadir. Masih bisa direkam: rata-rata bagian tunggakan desa itu, dan dari yang paling sedikit sampai yang paling banyak yang dianggap mungkin; ${formatNumber(pace, 1)} orang per set sehari (Kecepatan rekam satu set di Prakiraan).`,
          `Set yang siap dihitung dari lembar Aset: sebanyak bagian yang paling sedikit berkondisi baik (${formatNumber(usable)}). ${setsTaken(sets, usable, values.set_jemput_bola)}; ${crewWords(trip)}.`,
          ...(lost ? [lost] : []),
          `${daysTaken(planned, days, values)}, lalu dibagi agar sebanyak mungkin orang terekam. Sesudah hari pertama satu set-hari merekam sama banyak di desa mana pun yang warganya masih cukup, jadi selebihnya untuk desa dengan yang terbanyak masih bisa direkam, bukan yang tunggakannya terbanyak. Hari pertama di tiap desa dihitung ${formatShare(values.hari_pertama_jemput_bola)} hari karena perjalanan dan pemasangan alat (Pengaturan).`,
          ...(plan.length > 0 ? [whichDays(days, values)] : []),
          ...fairness(sharing, values),
          `Tanggal: ${formatNumber(values.hari_jemput_bola_per_minggu)} hari kerja tiap minggu mulai ${values.mulai_jemput_bola === null ? 'minggu depan' : `Senin pertama sejak ${formatDay(values.mulai_jemput_bola)}; hari yang sudah lewat tidak dihitung`} (hari_jemput_bola_per_minggu dan mulai_jemput_bola di Pengaturan), libur dilewati; desa yang merekam paling banyak orang per set-hari didahulukan. Dua desa dapat berbagi satu hari. Sepakati tanggalnya dengan desa.`,
          ...leftOutNotes([read.desa, read.aset, read.libur, read.pengaturan]),
        ],
      },
      read.pengaturan,
      today,
    );
  },
});

function datedPlan(villages: readonly Village[], { visits }: Sharing, sets: number, dates: readonly Day[]) {
  if (sum(visits, ({ people }) => people) === 0) return [];
  const scheduled = scheduleVisits(visits, sets);
  return villages
    .flatMap(({ name, backlog, reachable, share }, index) => {
      const at = scheduled[index];
      const { kitDays = 0, people = 0 } = visits[index] ?? {};
      if (!at) return [];
      const days = at.last - at.first + 1;
      return {
        name,
        backlog,
        reachable,
        share,
        kitDays,
        people,
        first: at.first,
        together: at.sets,
        days,
        when: span(at, dates),
      };
    })
    .sort((a, b) => a.first - b.first || b.people / b.kitDays - a.people / a.kitDays);
}

/** From the first day out to the last; null where nobody goes out, or no day is known. */
function daysOut(plan: ReturnType<typeof datedPlan>, dates: readonly Day[]): string | null {
  const first = dates[Math.min(...plan.map((visit) => visit.first)) - 1];
  const last = dates[Math.max(...plan.map((visit) => visit.first + visit.days - 1)) - 1];
  return first && last ? periodLine({ first, last }) : null;
}

function span({ first, last }: { first: number; last: number }, dates: readonly Day[]): string {
  const from = dates[first - 1];
  const until = dates[last - 1];
  if (!from || !until) return 'belum ada hari kerja di lembar Libur';
  return from === until ? formatDay(from) : `${formatDay(from)} s.d. ${formatDay(until)}`;
}

/** What the last and the next days are worth. */
function moreDays({ backlogs, outreach, kitDays, least }: Sharing, sets: number, days: number): FormTable {
  const best = peopleByKitDays(backlogs, kitDays + 3 * sets, outreach, least);
  const rows = [-2, -1, 0, 1, 2, 3].flatMap((more) => {
    const people = best[kitDays + more * sets];
    const before = best[kitDays + (more - 1) * sets];
    if (people === undefined || people === Number.NEGATIVE_INFINITY) return [];
    const gained = before === undefined || before === Number.NEGATIVE_INFINITY ? '' : (people - before) / sets;
    return [[`${formatNumber(days + more)} hari`, kitDays + more * sets, people, gained]];
  });
  return {
    caption: 'Bila harinya dikurangi atau ditambah',
    columns: [
      heading('No', '0'),
      heading('Jemput bola'),
      heading('Set-hari', WHOLE),
      heading('Terekam', WHOLE),
      heading('Tambahan per set-hari', WHOLE),
    ],
    rows: rows.map((cells, index) => [index + 1, ...cells]),
    whenEmpty: '',
  };
}

/** What it costs that nobody is left out, or why somebody is. */
function fairness({ visits, backlogs, outreach, kitDays, least }: Sharing, values: Settings): string[] {
  const wanted = values.kunjungan_minimal_jemput_bola;
  if (wanted === 0 || visits.length === 0 || kitDays === 0) return [];
  if (least === 0) {
    return [
      `Tiap desa seharusnya mendapat paling sedikit ${formatNumber(wanted)} set-hari (kunjungan_minimal_jemput_bola di Pengaturan), tetapi ${formatNumber(kitDays)} set-hari tidak cukup untuk ${formatNumber(backlogs.length)} desa; pembagian ini tanpa batas itu.`,
    ];
  }
  const most = peopleByKitDays(backlogs, kitDays, outreach)[kitDays] ?? 0;
  const fewer = most - sum(visits, ({ people }) => people);
  return [
    `Tiap desa mendapat paling sedikit ${formatNumber(wanted)} set-hari (kunjungan_minimal_jemput_bola di Pengaturan); tanpa itu ${fewer < 0.5 ? 'tidak lebih banyak orang terekam' : `terekam ${formatNumber(fewer, 0)} orang lebih banyak, tetapi ada desa yang dilewati`}.`,
  ];
}

const sum = <T>(of: readonly T[], value: (one: T) => number): number => of.reduce((all, one) => all + value(one), 0);
