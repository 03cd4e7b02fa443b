import { formatMoment, type Moment } from '../../cells/day';
import { isActive, waitingIn } from '../../domain/backlog';
import { holidaysOf } from '../../domain/calendar';
import { readSettings } from '../../domain/settings';
import { layanan, libur, pengingat, pesanan, riwayat } from '../../tables';
import { OUTAGE_WORDS } from '../../tables/words';
import type { Formula, PageCell } from '../../workbook/page';
import { type KeptFan, keptFan, wayToTarget } from '../forecast/kept/keptFan';
import { leftOutNotes } from '../form/leftOut';
import {
  column,
  DATE,
  dateOf,
  type FormTable,
  formPage,
  heading,
  PERCENT,
  WHOLE,
  widthsOf,
} from '../form/officialForm';
import { proseLines, SCREEN_LETTER } from '../form/prose';
import { NO_DESA } from '../form/whenEmpty';
import { type Loss, monthLosses } from '../monthly/outageLosses';
import { reminderStopped } from '../problems/reminderIssues';
import { defineReport } from '../report';
import { lastForecast, SUMMARY_TABLES, summaryOf } from '../summary/summary';
import { CHART_COLUMNS, drawBacklog, drawFan, drawLosses } from './dasborCharts';
import { dasborFigures } from './dasborFigures';

const FIGURE_COLUMNS = [column('Yang dilihat', 146), column('Sekarang', 120), column('Perubahan atau yang perlu', 271)];
const COLUMNS = [...FIGURE_COLUMNS, ...CHART_COLUMNS];

/**
 * The Camat's one look: the sentence, the figures that lead to their rows, with how they moved, and three charts. All of
 * it fits a screen of 1366 x 768, the panel of 300 beside it; the numbers behind the charts stand below.
 */
export const dasbor = defineReport({
  sheet: 'Dasbor',
  widths: widthsOf(COLUMNS),
  tables: { ...SUMMARY_TABLES, layanan, libur, pesanan, pengingat },
  build({ pengingat: reminders, ...read }, { today, now, timesOfRiwayat = RIWAYAT_TIMES }) {
    const summary = summaryOf(read, now);
    const settings = readSettings(read.pengaturan);
    const holidays = holidaysOf(read.libur.rows);
    const losses = monthLosses(read, settings.values, now, holidays);
    const villages = read.desa.rows
      .filter((row) => isActive(row, today))
      .map((row) => ({ ...row, waiting: waitingIn(row) }))
      .sort((a, b) => b.waiting - a.waiting);
    const fan = keptFan(lastForecast(read.arsipPrakiraan.rows)?.kipas ?? null);
    const stopped = reminderStopped(reminders.rows, now, holidays);
    const figures = dasborFigures(read, {
      ...{ today, now, holidays, settings, summary, losses },
      isReminderStopped: stopped.length > 0,
    });
    const { shown, rest } = whatMatters(summary.sentence);
    const page = formPage(
      {
        title: 'DASBOR KTP-EL',
        forScreen: true,
        room: COLUMNS,
        period: `${summary.office.replace(/\.$/, '')}. Dihitung ${formatMoment(now)}.`,
        headline: shown,
        tables: [
          {
            columns: FIGURE_COLUMNS,
            rows: figures.map(({ label, value, change, place }): PageCell[] => [
              { text: label, to: place },
              value,
              change,
            ]),
            whenEmpty: '',
          },
          {
            caption: 'Tunggakan per desa, terbanyak di atas',
            columns: [heading('Desa'), heading('Belum rekam', WHOLE), heading('Sudah dari wajib', PERCENT)],
            rows: villages.map(({ nama, waiting, wajibKtp, sudahRekam }) => [
              nama,
              waiting,
              wajibKtp > 0 ? sudahRekam / wajibKtp : '',
            ]),
            whenEmpty: NO_DESA,
            chart: drawBacklog,
          },
          lossesByCause(losses),
          fanTable(fan),
        ],
        notes: [
          ...(rest === '' ? [] : [rest]),
          ...stopped.map(({ sentence }) => `${sentence}.`),
          'Diperbarui tiap pagi bila pengingat harian dipasang, tiap kali prakiraan dihitung, dan kapan saja dengan menu SiapKTP > Perbarui laporan. Tiap nama angka bertaut ke barisnya.',
          'Tunggakan selalu dihitung dari wajib KTP dikurangi sudah rekam (lembar Desa). Pembandingnya prakiraan yang sebulan lebih tua, atau yang tertua bila belum ada.',
          ...(fan && fan.points.length > 0
            ? [
                'Grafik prakiraan mulai di bawah Belum direkam: tidak semua orang di daftar diperkirakan masih bisa direkam (Bagian tunggakan yang masih bisa direkam, lembar Prakiraan).',
              ]
            : []),
          'Titik pesan dan banyaknya yang dipesan lagi menurut pemakaian seperti biasa (cara menghitungnya di Laporan Blanko); yang diperlukan agar tunggakan dan kartunya tuntas disebut dalam kalimat di atas.',
          'Gangguan dihitung dalam jam layanan. Yang hilang karenanya adalah perkiraan; cara menghitungnya di Laporan Gangguan.',
          ...leftOutNotes(Object.values(read)),
        ],
      },
      read.pengaturan,
      today,
    );
    return laidOut(page, figures.length, notedSince(now, timesOfRiwayat));
  },
});

/** Where set-up puts it. */
const RIWAYAT_TIMES = Object.keys(riwayat.columns).indexOf('waktu') + 1;

/** Lines of the sentence that leave room for the figures below it on one screen. */
const MOST_LINES = 5;

/** The forecast's sentences in their order, as many as there is room for; the others stand among the notes. */
function whatMatters(sentence: string): { shown: string; rest: string } {
  const all = sentence.split(/(?<=\.) (?=[A-Z])/);
  const room = COLUMNS.reduce((sum, { width }) => sum + width, 0);
  const fits = (text: string) => proseLines(text, room, SCREEN_LETTER).length <= MOST_LINES;
  if (fits(sentence)) return { shown: sentence, rest: '' };
  // How little it rests on is told in any case.
  const unsure = all.some((one) => one.startsWith('Bukti sedikit')) ? 'Bukti sedikit; selebihnya' : 'Selebihnya';
  const withPointer = (count: number) => `${all.slice(0, count).join(' ')} ${unsure} di bagian Catatan di bawah.`;
  let count = all.length - 1;
  while (count > 1 && !fits(withPointer(count))) count--;
  return { shown: withPointer(count), rest: all.slice(count).join(' ') };
}

/**
 * The figures' texts go on below in their cells, the charts stand beside them, whatever their tables' lines, and beside
 * the title what was noted since.
 */
function laidOut(page: ReturnType<typeof formPage>, figures: number, since: PageCell): ReturnType<typeof formPage> {
  const header = page.cells.findIndex(([cell]) => cell === FIGURE_COLUMNS[0]?.header) + 1;
  const area = { line: header + 1, column: 1, lines: figures, columns: FIGURE_COLUMNS.length };
  const [title = [], ...cells] = page.cells;
  return {
    ...page,
    // So the labels can be lifted to the top of their lines: nine sheets and three charts leave no call for both.
    linksAreFormulas: true,
    cells: [title.map((cell, at) => (at === 2 ? since : cell)), ...cells],
    // Centred headers would cost one more.
    styles: [
      ...page.styles.map(({ align: _, ...style }) => style),
      { area: { line: 1, column: 3, lines: 1, columns: 1 }, look: 'subjudul' },
      { area, wrap: true },
    ],
    charts: (page.charts ?? []).map((chart) => ({ ...chart, anchor: { ...chart.anchor, line: header } })),
  };
}

/**
 * What stands below is of one moment; this goes on by itself, so that old figures don't pass for today's.
 *
 * @param column where Riwayat has its times
 */
function notedSince(now: Moment, column: number): Formula {
  const [year, month, day, hour, minute] = (now.match(/\d+/g) ?? []).map(Number);
  // The same minute has what came before as well; half of one keeps what is equal from being more by a rounding.
  const later = `; ">"&(DATE(${year}; ${month}; ${day})+TIME(${hour}; ${minute}; 30)))`;
  const noted = { sheet: riwayat.sheet, area: { line: 2, column, lines: Number.POSITIVE_INFINITY, columns: 1 } };
  const count = ['COUNTIF(', noted, later];
  const advice = ' catatan baru; pilih SiapKTP > Perbarui laporan.';
  return {
    formula: ['IFERROR(IF(', ...count, '=0; ""; "Sesudah itu ada "&', ...count, `&"${advice}"); "")`],
    shows: 'answer',
  };
}

function lossesByCause(losses: readonly Loss[]): FormTable {
  return {
    caption: 'Yang hilang karena gangguan bulan ini, menurut sebab (perkiraan)',
    columns: [heading('Sebab'), heading('Orang', WHOLE), heading('Kartu', WHOLE)],
    rows: losses.map(({ cause, people, cards }) => [OUTAGE_WORDS[cause], people, cards]),
    whenEmpty: 'Tidak ada gangguan bulan ini.',
    // Bars without a length say nothing.
    ...(losses.some(({ people, cards }) => people + cards > 0) ? { chart: drawLosses } : {}),
  };
}

/** A line chart needs two points. */
const FEWEST_POINTS = 2;

/** Up to the first point at which nobody waits in any of the three: the lines after it say no more. */
function untilNobodyWaits(points: KeptFan['points']): KeptFan['points'] {
  const end = points.findIndex(([, ...waiting]) => waiting.every((people) => people === 0));
  return end < 0 ? points : points.slice(0, Math.max(end + 1, FEWEST_POINTS));
}

function fanTable(fan: KeptFan | null): FormTable {
  return {
    caption: 'Tunggakan yang masih bisa direkam menurut prakiraan terakhir',
    columns: [
      heading('Tanggal', DATE),
      heading('Tengah', WHOLE),
      heading('Baik', WHOLE),
      heading('Buruk', WHOLE),
      heading('Target', WHOLE),
    ],
    rows: untilNobodyWaits(fan?.points ?? []).map(([day, good, middle, bad]) => [
      dateOf(day),
      middle,
      good,
      bad,
      (fan && wayToTarget(fan, day)) ?? '',
    ]),
    whenEmpty: fan
      ? 'Pada prakiraan terakhir tunggakannya belum diketahui.'
      : 'Belum ada prakiraan. Hitung dengan menu SiapKTP > Hitung prakiraan.',
    chart: (area) => drawFan(area, fan?.target ?? ''),
  };
}
