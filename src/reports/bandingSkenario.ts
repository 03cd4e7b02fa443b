import { formatMoment } from '../cells/day';
import { formatNumber } from '../cells/numeral';
import { joined } from '../domain/words';
import { DAYS_OF_EVIDENCE } from '../forecast/answers/clearingDays';
import { type PlayedPlan, playScenario, type ScenarioOutcome } from '../forecast/answers/scenarios';
import type { Plan } from '../forecast/levers';
import type { PengaturanRow } from '../tables/pengaturan';
import type { SkenarioRow } from '../tables/skenario';
import type { Rows } from '../tables/table';
import type { Chart, Page, PageCell, Styled } from '../workbook/page';
import type { ForecastOptions } from './forecast/answers/answer';
import { tried } from './forecast/answers/tried';
import { HORIZON, type OfficeModel } from './forecast/model/officeModel';
import {
  type Scenario,
  scenarioSentence,
  type ToldNumber,
  type ToldScenario,
  toldScenario,
} from './forecast/words/scenarioWords';
import { unknownBacklog } from './forecast/words/unknownBacklog';
import { UNKNOWN } from './forecast/words/unknownDay';
import { column, formPage, heading, PERCENT, WHOLE, widthsOf } from './form/officialForm';

const COLUMNS = [
  column('Skenario', 190),
  column('Tambahan', 270),
  column('Direkam (50\u00a0%)', 105),
  column('Direkam (80\u00a0%)', 105),
  column('Direkam (95\u00a0%)', 105),
  column('Peluang direkam pada tanggal target', 100, PERCENT),
  column('Tercetak (80\u00a0%)', 105),
  column('Lebih cepat direkam, tengah (hari kerja)', 150, WHOLE),
  column('Lebih cepat direkam (peluang)', 160, PERCENT),
  column('Yang menahan perekaman', 160),
  column('Peluang tercetak pada tanggal target', 100, PERCENT),
  column('Menunggu dicetak pada tanggal target (kartu)', 110, WHOLE),
  column('Yang menahan kartunya', 160),
];

export const bandingSkenario = {
  sheet: 'Banding Skenario',
  computedBy: 'Bandingkan skenario',
  widths: widthsOf(COLUMNS),
};

/** What a screen of 1366 pixels shows beside the panel, letters being wider there than they are counted: sentences run over these. */
const COLUMNS_IN_SIGHT = 6;

/** More than six side by side nobody compares. */
export const MOST_SCENARIOS = 6;

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
  const told = unknownBacklog(model)
    ? []
    : scenarios.map((scenario, index) => toldScenario(model, scenario, outcomes[index]!));
  const days = outcomes.map(({ forecast: { recording, cards } }, index) => [
    ...[recording.p50, recording.p80],
    ...(prints ? [told[index]?.cards80 === UNKNOWN ? '' : (cards?.p80 ?? null)] : []), // Unknown: no bar.
  ]);
  const isBeyond = days.some((line) => line.includes(null));
  const isHidden = told.some(
    ({ againstToday: than }) => than && !(isExact(than.soonerDays) && isExact(than.soonerShare)),
  );
  const page = formPage(
    {
      title: 'PERBANDINGAN SKENARIO',
      period: `Dihitung ${formatMoment(now)}, ${tried(done, asked)}`,
      forScreen: true,
      room: COLUMNS.slice(0, COLUMNS_IN_SIGHT),
      headline: scenarioSentence(model, scenarios, outcomes),
      tables: [
        ...(told.length > 0 ? [{ columns: COLUMNS, rows: told.map(lineOf), whenEmpty: '' }] : []),
        ...(model.demand.backlog > 0
          ? [
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
                chart: (area: Chart['source']) => barChart(area, isBeyond),
                chartLines: Math.ceil(
                  (chartHeight(scenarios.length + 1) - LINE_PIXELS * scenarios.length) / LINE_PIXELS,
                ),
              },
            ]
          : []),
      ],
      notes: [
        ...(done < asked
          ? [
              `Waktu hitung habis: ini hasil sebagian, ${tried(done, asked)}; hitung lagi dengan lebih sedikit skenario.`,
            ]
          : []),
        ...(model.demand.backlog > 0 && outcomes[0]?.forecast.evidence === 'low'
          ? [
              `Bukti sedikit: catatan layanan kurang dari ${formatNumber(DAYS_OF_EVIDENCE)} hari, jadi rentangnya kasar dan tanggal 95 % belum disebut.`,
            ]
          : []),
        ...model.grounds.decisive.map(({ sentence }) => sentence),
        unknownBacklog(model)
          ? 'Yang belum diketahui: tunggakan perekaman; jadi tanggal, peluang dan bedanya tidak dihitung.'
          : `Semua skenario dijalankan pada kemungkinan yang sama (undian nomor ${seed}), jadi bedanya hanya karena tambahannya. Lebih cepat direkam: hari kerja pada kemungkinan tengah (minus: lebih lambat), dan bagian kemungkinan yang lebih cepat, dibandingkan dengan Sekarang. Bedanya dihitung di tiap kemungkinan, lalu diambil yang tengah; tidak harus sama dengan selisih kedua tanggal.${isHidden ? ' "Sedikitnya", "paling banyak" atau "belum diketahui": di sebagian kemungkinan belum tuntas dalam dua tahun, dan yang sesudahnya tidak dilihat.' : ''}`,
        `Skenario ditulis di lembar Skenario, satu per baris, paling banyak ${formatNumber(MOST_SCENARIOS)}.`,
        ...leftOutScenarios(read.skenario),
      ],
    },
    read.pengaturan,
    now.slice(0, 10),
  );
  // Centred headers would cost a call more than a report may take.
  const styles = page.styles.map(({ align: _, ...style }) => style);
  // Where nothing is drawn this time, the chart of another comparison goes.
  return { charts: [], ...page, styles: [...styles, ...boundStyles(page, told), ...beyondStyles(page, days)] };
}

const isExact = (told: ToldNumber): boolean => told?.bound === 'exact';

/** Columns of `COLUMNS`, from 1, whose numbers may be hidden on a side. */
const SOONER_DAYS = 8;
const SOONER_SHARE = 9;

/** Numbers that are only known to be no less or no more say so. */
function boundStyles({ cells }: Page, told: readonly ToldScenario[]): Styled[] {
  const head = cells.findIndex(([first]) => first === COLUMNS[0]?.header) + 1;
  return told.flatMap(({ againstToday }, index) =>
    [
      { column: SOONER_DAYS, number: againstToday?.soonerDays, format: WHOLE },
      { column: SOONER_SHARE, number: againstToday?.soonerShare, format: PERCENT },
    ].flatMap(({ column, number, format }) => {
      if (!number || number.bound === 'exact') return [];
      const word = number.bound === 'least' ? 'sedikitnya' : 'paling banyak';
      const area = { line: head + 1 + index, column, lines: 1, columns: 1 };
      return [{ area, format: `"${word} "${format};"${word} -"${format}` }];
    }),
  );
}

/** A number that a chart draws, and that doesn't look exact where it is but the end of what was looked at. */
function beyondStyles({ charts }: Page, days: readonly (readonly (number | string | null)[])[]): Styled[] {
  const top = charts?.[0]?.source.line ?? 0;
  return days.flatMap((line, index) =>
    line.flatMap((day, series) =>
      day === null
        ? [{ area: { line: top + 1 + index, column: 2 + series, lines: 1, columns: 1 }, format: BEYOND_FORMAT }]
        : [],
    ),
  );
}

const numberIn = (told: ToldNumber): PageCell => told?.value ?? UNKNOWN;

const lineOf = (told: ToldScenario): PageCell[] => [
  told.name,
  told.more,
  told.p50,
  told.p80,
  told.p95,
  told.byTarget ?? '',
  told.cards80,
  told.againstToday ? numberIn(told.againstToday.soonerDays) : '',
  told.againstToday ? numberIn(told.againstToday.soonerShare) : '',
  told.holding,
  told.cardsByTarget ?? '',
  told.cardsWaiting === null ? '' : Math.round(told.cardsWaiting),
  told.cardsHolding,
];

/** Which plans of the sheet are not compared, and why; a sentence each. */
export const leftOutScenarios = ({ rows, issues }: Rows<SkenarioRow>): string[] => [
  ...notTaken(rows),
  ...issues.map(({ line, sheet, sentence }) =>
    line > 1 ? `Baris ${formatNumber(line)} di lembar ${sheet} tidak ikut dihitung: ${sentence}.` : `${sentence}.`,
  ),
];

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
