import { formatDay } from '../../../cells/day';
import { formatNumber } from '../../../cells/numeral';
import { SUPPLY_ITEMS, type SupplyItem } from '../../../forecast/office';
import { desa, layanan, persediaan } from '../../../tables';
import type { Origin, TracedFigure } from '../../figure';
import type { DatesScore, OutScore } from '../kept/dateScores';
import type { PastForecasts, ScoredForecast } from '../kept/pastForecasts';

/** Fewer scored forecasts than this may hold or miss by luck. */
const ENOUGH = 5;
/** A P80 that holds less often than this isn't one; with five forecasts and more, luck alone seldom does that. */
const DOUBTFUL = 0.6;

/** Most lines of single forecasts on the sheet. */
const SHOWN = 8;

/** The score beside the next forecast. */
export function pastFigure(past: PastForecasts): TracedFigure {
  const { scored } = past;
  const right = held(scored, 1);
  const doubtful = scored.length >= ENOUGH && right < DOUBTFUL * scored.length;
  return {
    key: 'nilai',
    label: 'Prakiraan lalu yang tepat (80 %)',
    value: scored.length === 0 ? 'belum ada' : `${right} dari ${scored.length}`,
    unit: scored.length === 0 ? '' : 'prakiraan',
    tone: doubtful ? 'waspada' : 'biasa',
    meaning: pastSentences(past).join(' '),
    place: { sheet: layanan.sheet, line: 1, column: 1 },
    origin: JUDGED,
  };
}

const counted = (text: string, sheet: string) => ({
  ...{ text, basis: `lembar ${sheet}`, place: { sheet, line: 1, column: 1 } },
});

/** How forecasts are judged, one by one and in all. */
export const JUDGED: Origin = {
  inputs: [
    counted('Orang yang direkam, PRR dan cetak tiap hari', layanan.sheet),
    counted('Tunggakan tiap desa hari ini', desa.sheet),
    counted('Sisa blanko, ribbon dan film tiap hari', persediaan.sheet),
  ],
  sentence:
    'Tiap prakiraan menyimpan berapa orang yang terekam dalam 20 hari kerja dan paling lambat tanggal berapa; sesudah tanggal terakhirnya lewat, angka itu dibandingkan dengan lembar Layanan. Tanggal tuntas dibandingkan dengan tunggakan pada prakiraan-prakiraan sesudahnya, tanggal kartu dengan PRR dan Cetak di Layanan, tanggal habis dengan Persediaan. Dari tiap hari yang dinilai hanya prakiraan terakhirnya. Yang menahan penilaian: hari tanpa catatan Layanan.',
};

/** How the forecasts whose day has come did, in a sentence or more. */
export function pastSentences({ scored, unjudged, nextDue, dates }: PastForecasts): string[] {
  const sentences: string[] = [];
  if (scored.length > 0) {
    sentences.push(
      `Dari ${scored.length} prakiraan yang sudah jatuh tempo, ${held(scored, 1)} tercapai paling lambat pada tanggal 80 %, ${held(scored, 0)} pada tanggal 50 %${sure(scored)}.`,
      averageSentence(scored),
    );
  } else {
    sentences.push(
      nextDue === null
        ? 'Belum ada prakiraan yang jatuh tempo.'
        : `Belum ada prakiraan yang jatuh tempo; yang pertama dapat dinilai sesudah ${formatDay(nextDue)}.`,
    );
  }
  if (unjudged > 0) {
    sentences.push(
      `${unjudged} prakiraan yang jatuh tempo tidak dapat dinilai: catatan Layanan sesudahnya bolong lebih dari seperlima.`,
    );
  }
  return [
    ...sentences,
    ...dateWords('Tanggal tuntas 80 %', dates.cleared, 'tuntas', UNSEEN),
    ...dateWords('Tanggal tuntas 80 % tiap desa', dates.desa, 'tuntas', UNSEEN),
    ...dateWords('Tanggal kartu tercetak 80 %', dates.cards, 'tercetak', `${UNSEEN}, atau PRR dan Cetak tidak dicatat`),
    ...SUPPLY_ITEMS.flatMap((item) => outWords(item, dates.out[item])),
  ];
}

const UNSEEN = 'tunggakan tidak dihitung di sekitar tanggal itu';

function dateWords(what: string, { due, held, unseen }: DatesScore, came: string, why: string): string[] {
  if (due === 0) return [];
  const seen = due - unseen;
  return [
    seen > 0
      ? `${what}: ${held} dari ${seen} yang sudah lewat memang ${came} pada waktunya.`
      : `${what} sudah lewat, tetapi ${why}.`,
  ];
}

/** Told with a chance of one in five: to be right in all would be as wrong as in none. */
const outWords = (item: SupplyItem, { due, out }: OutScore): string[] =>
  due === 0
    ? []
    : [
        `Tanggal ${item} habis (peluang satu dari lima): pada ${out} dari ${due} tanggal yang sudah lewat ${item} memang sudah pernah habis; yang wajar kira-kira seperlima.`,
      ];

/** The last of them, newest first: what was told, what came of it. */
export function pastLines({ scored }: PastForecasts): { made: string; told: string; came: string; meaning: string }[] {
  return scored
    .slice(-SHOWN)
    .reverse()
    .map((forecast) => ({
      made: formatDay(forecast.made),
      told: `${formatNumber(forecast.goal)} orang`,
      came: forecast.reached ? formatDay(forecast.reached) : 'belum',
      meaning: `${forecast.told.flatMap((day, at) => (day === null ? [] : [`${[50, 80, 95][at]} %: ${formatDay(day)} ${forecast.held[at] ? 'tepat' : 'meleset'}`])).join(', ')}. ${offSentence(forecast)}`,
    }));
}

export const held = (scored: readonly ScoredForecast[], level: 0 | 1 | 2): number =>
  scored.filter((forecast) => forecast.held[level] === true).length;

function sure(scored: readonly ScoredForecast[]): string {
  const told = scored.filter((forecast) => forecast.held[2] !== null);
  return told.length === 0 ? '' : ` dan ${held(told, 2)} dari ${told.length} pada tanggal 95 %`;
}

function averageSentence(scored: readonly ScoredForecast[]): string {
  const known = scored.flatMap(({ daysOff }) => (daysOff === null ? [] : [daysOff]));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const loss = `Nilai melesetnya rata-rata ${formatNumber(mean(scored.map(({ pinball }) => pinball)), 1)} hari kerja: kenyataan yang lebih lambat dari tanggalnya dihitung lebih berat daripada yang lebih cepat; makin kecil makin baik.`;
  if (known.length === 0) return loss;
  const off = mean(known);
  const days = formatNumber(Math.abs(off), 1);
  return `Kenyataan rata-rata ${days === '0,0' ? 'tepat pada tanggal tengah' : `${days} hari kerja lebih ${off > 0 ? 'lambat' : 'cepat'} dari tanggal tengah`}. ${loss}`;
}

function offSentence({ daysOff, reached }: ScoredForecast): string {
  if (daysOff === null) return '';
  if (daysOff === 0) return 'Tepat pada tanggal tengah.';
  const days = `${formatNumber(Math.abs(daysOff))} hari kerja`;
  if (reached === null) return `Sudah ${days} lewat tanggal tengah.`;
  return `${days} lebih ${daysOff > 0 ? 'lambat' : 'cepat'} dari tanggal tengah.`;
}
