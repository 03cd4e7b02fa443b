import { formatDay, formatMoment } from '../cells/day';
import { formatNumber, formatShare } from '../cells/numeral';
import { joined } from '../domain/words';
import { DAYS_OF_EVIDENCE } from '../forecast/answers/clearingDays';
import { type PlayedPlan, playScenario, type ScenarioOutcome } from '../forecast/answers/scenarios';
import type { Plan } from '../forecast/office';
import type { PengaturanRow } from '../tables/pengaturan';
import type { SkenarioRow } from '../tables/skenario';
import type { Rows } from '../tables/table';
import type { Chart, Page, PageCell, Styled } from '../workbook/page';
import type { ForecastOptions } from './forecast/answers/answer';
import { tried } from './forecast/answers/tried';
import { HORIZON, type OfficeModel } from './forecast/model/officeModel';
import { additions, dayOrNever, RESOURCE_WORDS, UNSUPPORTED } from './forecast/words/wording';
import { leftOutNotes } from './form/leftOut';
import { column, formPage, heading, PERCENT, WHOLE, widthsOf } from './form/officialForm';

const COLUMNS = [
  column('Skenario', 190),
  column('Tambahan', 270),
  column('Direkam (50\u00a0%)', 105),
  column('Direkam (80\u00a0%)', 105),
  column('Direkam (95\u00a0%)', 105),
  column('Peluang direkam pada tanggal target', 100, PERCENT),
  column('Tercetak (80\u00a0%)', 105),
  column('Lebih cepat direkam, tengah (hari kerja)', 110, WHOLE),
  column('Lebih cepat direkam (peluang)', 95, PERCENT),
  column('Yang menahan perekaman', 160),
  column('Peluang tercetak pada tanggal target', 100, PERCENT),
  column('Menunggu dicetak pada tanggal target (kartu)', 110, WHOLE),
  column('Yang menahan kartunya', 160),
];

export const bandingSkenario = { sheet: 'Banding Skenario', widths: widthsOf(COLUMNS) };

/** What a screen of 1366 pixels shows beside the panel, letters being wider there than they are counted: sentences run over these. */
const COLUMNS_IN_SIGHT = 6;

/** More than six side by side nobody compares. */
export const MOST_SCENARIOS = 6;

export interface Scenario {
  name: string;
  plan: Plan;
}

/** Today's office first, then what the office wrote down. */
export function scenariosOf(rows: readonly SkenarioRow[], today: Plan): Scenario[] {
  const written = rows.slice(0, MOST_SCENARIOS).map((row) => ({
    name: row.nama,
    plan: {
      sets: today.sets + (row.set ?? 0),
      recordingOperators: today.recordingOperators + (row.operatorRekam ?? 0),
      printers: today.printers + (row.printer ?? 0),
      printingOperators: today.printingOperators + (row.operatorCetak ?? 0),
      extraHours: today.extraHours + (row.jam ?? 0),
      saturdayHours: today.saturdayHours + (row.jamSabtu ?? 0),
      outreachDays: today.outreachDays + (row.hariJemputBola ?? 0),
      blankoOrder: today.blankoOrder + (row.blanko ?? 0),
      ribbonOrder: today.ribbonOrder + (row.ribbon ?? 0),
      filmOrder: today.filmOrder + (row.film ?? 0),
    },
  }));
  return [{ name: 'Sekarang', plan: today }, ...written];
}

/** A scenario's forecast, in the same futures as every other's. */
export function answerScenario(
  { office, settings, target }: OfficeModel,
  { plan }: Scenario,
  { seed, replications, milliseconds, budgetMilliseconds }: ForecastOptions,
): PlayedPlan {
  return playScenario(office, plan, {
    seed,
    replications,
    horizon: HORIZON,
    clearedShare: settings.values.target_perekaman,
    target: target.index >= 1 ? target.index : null,
    budget: { now: milliseconds, milliseconds: budgetMilliseconds },
  });
}

/** The scenarios side by side, a line each, and a chart of when each is through. */
export function bandingPage(
  model: OfficeModel,
  scenarios: readonly Scenario[],
  outcomes: readonly ScenarioOutcome[],
  read: { skenario: Rows<SkenarioRow>; pengaturan: Rows<PengaturanRow> },
  { now, seed }: { now: string; seed: number },
): Page {
  const asked = outcomes[0]?.forecast.replicationsAsked ?? 0;
  const prints = outcomes[0]?.forecast.cards !== null;
  const done = Math.min(...outcomes.map(({ forecast }) => forecast.replicationsDone));
  const days = outcomes.map(({ forecast: { recording, cards } }) => [
    ...[recording.p50, recording.p80],
    ...(prints ? [cards?.p80 ?? null] : []),
  ]);
  const isBeyond = days.some((line) => line.includes(null));
  const page = formPage(
    {
      title: 'PERBANDINGAN SKENARIO',
      period: `Dihitung ${formatMoment(now)}, ${tried(done, asked)}`,
      forScreen: true,
      room: COLUMNS.slice(0, COLUMNS_IN_SIGHT),
      headline: scenarioSentence(model, scenarios, outcomes),
      tables: [
        {
          columns: COLUMNS,
          rows: scenarios.map((scenario, index) => lineOf(toldScenario(model, scenario, outcomes[index]!))),
          whenEmpty: '',
        },
        {
          caption: CHART_TITLE,
          columns: [
            heading('Skenario'),
            heading('Tengah (50\u00a0%)', WHOLE),
            heading('Rencana (80\u00a0%)', WHOLE),
            ...(prints ? [heading('Kartunya tercetak (80\u00a0%)', WHOLE)] : []),
          ],
          rows: scenarios.map(({ name }, index) => [name, ...days[index]!.map((day) => day ?? HORIZON)]),
          whenEmpty: '',
          chart: (area) => barChart(area, isBeyond),
          chartLines: Math.ceil((chartHeight(scenarios.length + 1) - LINE_PIXELS * scenarios.length) / LINE_PIXELS),
        },
      ],
      notes: [
        ...(done < asked
          ? [
              `Waktu hitung habis: ini hasil sebagian, ${tried(done, asked)}; hitung lagi dengan lebih sedikit skenario.`,
            ]
          : []),
        ...(outcomes[0]?.forecast.evidence === 'low'
          ? [
              `Bukti sedikit: catatan layanan kurang dari ${formatNumber(DAYS_OF_EVIDENCE)} hari, jadi rentangnya kasar dan tanggal 95 % belum disebut.`,
            ]
          : []),
        `Semua skenario dijalankan pada kemungkinan yang sama (undian nomor ${seed}), jadi bedanya hanya karena tambahannya. Lebih cepat direkam: hari kerja pada kemungkinan tengah (minus: lebih lambat), dan bagian kemungkinan yang lebih cepat, dibandingkan dengan Sekarang.`,
        `Skenario ditulis di lembar Skenario, satu per baris, paling banyak ${formatNumber(MOST_SCENARIOS)}.`,
        ...notTaken(read.skenario.rows),
        ...leftOutNotes([read.skenario]),
      ],
    },
    read.pengaturan,
    now.slice(0, 10),
  );
  return { ...page, styles: [...page.styles, ...beyondStyles(page, days)] };
}

/** A number that a chart draws, and that doesn't look exact where it is but the end of what was looked at. */
function beyondStyles({ charts }: Page, days: readonly (readonly (number | null)[])[]): Styled[] {
  const top = charts?.[0]?.source.line ?? 0;
  return days.flatMap((line, index) =>
    line.flatMap((day, series) =>
      day === null
        ? [{ area: { line: top + 1 + index, column: 2 + series, lines: 1, columns: 1 }, format: BEYOND_FORMAT }]
        : [],
    ),
  );
}

/** A scenario as it is told; days as dates, or why there is none. */
export interface ToldScenario {
  name: string;
  more: string;
  p50: string;
  p80: string;
  p95: string;
  byTarget: number | null;
  cards80: string;
  /** Of the cards; null where none is printed or no target lies ahead. */
  cardsByTarget: number | null;
  cardsWaiting: number | null;
  cardsHolding: string;
  againstToday: ScenarioOutcome['againstFirst'];
  holding: string;
}

export function toldScenario(
  model: OfficeModel,
  { name, plan }: Scenario,
  { forecast, againstFirst }: ScenarioOutcome,
): ToldScenario {
  const { recording, cards, evidence } = forecast;
  const day = (index: number | null) => dayOrNever(index, model.dateOf);
  return {
    name,
    more: againstFirst
      ? (joined(additions(model.plan, plan)) || 'tidak ada tambahan') + tripsLeftOut(model, plan)
      : 'alat dan petugas yang ada',
    p50: day(recording.p50),
    p80: day(recording.p80),
    p95: evidence === 'low' ? UNSUPPORTED : day(recording.p95),
    byTarget: recording.byTarget,
    cards80: cards ? day(cards.p80) : 'dicetak di Dinas',
    cardsByTarget: cards?.byTarget ?? null,
    cardsWaiting: cards?.waiting ?? null,
    cardsHolding: cards ? RESOURCE_WORDS[cards.holding] : 'dicetak di Dinas',
    againstToday: againstFirst,
    holding: RESOURCE_WORDS[recording.holding],
  };
}

/** Days of jemput bola that a scenario has and that aren't played, in brackets; empty where all are. */
function tripsLeftOut({ office, plan: today }: OfficeModel, { sets, outreachDays }: Plan): string {
  if (outreachDays === today.outreachDays && sets === today.sets) return '';
  if (outreachDays === 0) return '';
  if (!office.outreach) return ' (jemput bola tidak dihitung: tidak ada desa yang menunggu)';
  if (sets === 0) return ' (jemput bola tidak dihitung: tidak ada set yang siap)';
  const fit = office.outreach.days.length;
  if (outreachDays > fit) return ` (hanya ${formatNumber(fit)} hari jemput bola yang muat dalam dua tahun)`;
  // Nobody went out before: which sets go now is not told by what the scenario adds.
  return today.sets === 0 ? ` (jemput bola dengan ${formatNumber(Math.min(sets, office.outreach.sets))} set)` : '';
}

const lineOf = (told: ToldScenario): PageCell[] => [
  told.name,
  told.more,
  told.p50,
  told.p80,
  told.p95,
  told.byTarget ?? '',
  told.cards80,
  told.againstToday?.soonerDays ?? '',
  told.againstToday?.soonerShare ?? '',
  told.holding,
  told.cardsByTarget ?? '',
  told.cardsWaiting === null ? '' : Math.round(told.cardsWaiting),
  told.cardsHolding,
];

/** Which of them reach the target, or why that can't be said. */
export function scenarioSentence(
  { target, settings, demand }: OfficeModel,
  scenarios: readonly Scenario[],
  outcomes: readonly ScenarioOutcome[],
): string {
  if (demand.backlog === 0) return 'Tidak ada tunggakan perekaman menurut lembar Desa.';
  if (scenarios.length === 1)
    return 'Lembar Skenario masih kosong. Tulis satu skenario per baris, lalu bandingkan lagi.';
  if (target.index < 1)
    return `Tanggal target ${formatDay(target.day)} sudah lewat atau bukan hari kerja mendatang; ubah tanggal_target di Pengaturan.`;
  const wanted = settings.values.peluang_target;
  const enough = scenarios.filter((_, index) => (outcomes[index]!.forecast.recording.byTarget ?? 0) >= wanted);
  const printed = scenarios.filter((_, index) => (outcomes[index]!.forecast.cards?.byTarget ?? 0) >= wanted);
  const prints = outcomes[0]?.forecast.cards !== null;
  const cards = !prints
    ? ''
    : printed.length === 0
      ? ' Kartunya tidak tercetak semua pada tanggal itu dengan peluang itu di skenario mana pun.'
      : ` Kartunya juga tercetak pada tanggal itu dengan peluang itu: ${joined(printed.map(({ name }) => name))}.`;
  const goal = `tuntas ${formatDay(target.day)} dengan peluang ${formatShare(wanted)}`;
  return enough.length === 0
    ? `Tidak ada skenario yang ${goal}.${cards}`
    : `Yang ${goal}: ${joined(enough.map(({ name }) => name))}.${cards}`;
}

function notTaken(rows: readonly SkenarioRow[]): string[] {
  const left = rows.slice(MOST_SCENARIOS).map(({ nama }) => nama);
  return left.length === 0
    ? []
    : [`Hanya ${formatNumber(MOST_SCENARIOS)} skenario pertama yang dihitung; tidak ikut: ${joined(left)}.`];
}

const CHART_TITLE = 'Hari kerja sampai tunggakan direkam dan kartunya tercetak';
const BEYOND_FORMAT = '"lebih dari "#,##0';
const LINE_PIXELS = 24;
const chartHeight = (lines: number): number => 90 + 48 * lines;

function barChart(source: Chart['source'], isBeyond: boolean): Chart {
  return {
    kind: 'BAR',
    title: isBeyond ? `${CHART_TITLE} (${formatNumber(HORIZON)}: lebih dari dua tahun)` : CHART_TITLE,
    horizontalTitle: 'Hari kerja',
    verticalTitle: '',
    source,
    anchor: { line: source.line, column: 5 },
    width: 640,
    height: chartHeight(source.lines),
    colors: ['#0b3d5c', '#d98e04', '#3a8f6b'],
  };
}
