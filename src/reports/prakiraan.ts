import { formatDay, formatMoment } from '../cells/day';
import type { Chart, Page, PageCell, Styled } from '../workbook/page';
import type { TracedFigure } from './figure';
import type { ForecastAnswer } from './forecast/answers/answer';
import { partOf, tried } from './forecast/answers/tried';
import type { TrackRecord } from './forecast/kept/trackRecord';
import type { OfficeModel } from './forecast/model/officeModel';
import { JOURNEY_KEY, journeyLines, QUEUE_KEY, queueLines } from './forecast/words/cardJourney';
import { desaDates } from './forecast/words/desaDates';
import { bindingPhases } from './forecast/words/figures';
import { HISTORY_KEY, historyLines, historySentences } from './forecast/words/historyWords';
import { originLines } from './forecast/words/originLines';
import { pastLines, pastSentences } from './forecast/words/pastWords';
import { tableOrigins } from './forecast/words/tableOrigins';
import { unknownBacklog } from './forecast/words/unknownBacklog';
import { headline } from './forecast/words/wording';
import { BODY_LETTER, proseLines } from './form/prose';

export const prakiraan = {
  sheet: 'Prakiraan',
  computedBy: 'Hitung prakiraan',
  widths: { 1: 280, 2: 150, 3: 150, 4: 300, 5: 16, 6: 100, 7: 110, 8: 120, 9: 120 },
};

/** Columns of the sheet: what, value, unit, meaning; a gap; then the chart above its figures. */
const TEXT_COLUMNS = 4;
const CHART_COLUMN = 6;
const CHART_LINE = 8;
/** Below the chart's foot. */
const CHART_ROWS_LINE = 30;
const DAYS_PER_POINT = 5;

/** The forecast's sheet: the sentence, the numbers, the chart, what it rests on, what the data doesn't support. */
export function prakiraanPage(
  model: OfficeModel,
  answer: ForecastAnswer,
  figures: readonly TracedFigure[],
  { history, past }: TrackRecord,
  now: string,
  seed: number,
): Page {
  const { replicationsDone, replicationsAsked } = answer.forecast;
  const lines: PageCell[][] = [];
  const styles: Styled[] = [];
  const add = (cells: PageCell[], look?: Styled['look']): void => {
    lines.push(cells);
    if (look) styles.push({ area: { line: lines.length, column: 1, lines: 1, columns: TEXT_COLUMNS }, look });
  };
  /** The values of the last lines, from the second column on. */
  const rightAligned = (count: number): void => {
    styles.push({ area: { line: lines.length - count + 1, column: 2, lines: count, columns: 3 }, align: 'right' });
  };
  add(['Prakiraan perekaman dan pencetakan KTP-el'], 'judul');
  add(['Dihitung', formatMoment(now), '', tried(replicationsDone, replicationsAsked)]);
  for (const sentence of headline(model, answer)) for (const line of brokenLines(sentence)) add([line], 'kalimat');
  add([]);
  add(['Angka', 'Nilai', 'Satuan', 'Artinya (dari mana: bagian paling bawah)'], 'kepala');
  for (const figure of figures) {
    add([figure.label, figure.value, figure.unit, figure.meaning], 'isi');
    styles.push({ area: { line: lines.length, column: 1, lines: 1, columns: 1 }, wrap: true });
    styles.push({ area: { line: lines.length, column: 4, lines: 1, columns: 1 }, look: 'catatan' });
    const look =
      figure.tone === 'buruk' || figure.tone === 'waspada' ? 'peringatan' : figure.tone === 'baik' ? 'baik' : null;
    if (look) styles.push({ area: { line: lines.length, column: 2, lines: 1, columns: 2 }, look });
    styles.push({ area: { line: lines.length, column: 2, lines: 1, columns: 1 }, align: 'right' });
  }
  add([]);
  add(['Yang menahan perekaman', 'Mulai'], 'kepala');
  if (unknownBacklog(model)) add(['belum diketahui'], 'isi');
  else for (const line of bindingPhases(model, answer.forecast.recording.binding)) add(line, 'isi');
  add([]);
  addCards(model, answer, add, rightAligned);
  add(['Tuntas direkam per desa', 'Peluang 50 %', 'Peluang 80 %', 'Peluang 95 %'], 'kepala');
  const dates = desaDates(model, answer);
  for (const line of dates) add(line, 'isi');
  if (dates.length === 0) add(['Tidak ada desa aktif yang terbaca di lembar Desa.'], 'isi');
  else {
    rightAligned(dates.length);
    for (const line of quietLines(PER_DESA)) add([line]);
  }
  add([]);
  add(['Yang belum didukung data'], 'kepala');
  if (model.grounds.gaps.length === 0) add(['Tidak ada.'], 'isi');
  for (const gap of model.grounds.gaps.flatMap(quietLines)) {
    add([gap], 'peringatan');
    // The look wraps, but these lines flow over the empty cells beside them.
    styles.push({ area: { line: lines.length, column: 1, lines: 1, columns: TEXT_COLUMNS }, wrap: false });
  }
  add([]);
  addHistory(history, add);
  add([]);
  addPast(past, add);
  add([]);
  add(['Anggapan', 'Nilai', 'Satuan', link('Dari mana (tekan untuk mengubah)', model)], 'kepala');
  for (const { label, value, unit, basis, place } of model.grounds.assumptions) {
    add([label, value, unit, { text: basis, to: place }], 'isi');
    styles.push({ area: { line: lines.length, column: 1, lines: 1, columns: TEXT_COLUMNS }, wrap: true });
    styles.push({ area: { line: lines.length, column: 2, lines: 1, columns: 1 }, align: 'right' });
  }
  add([]);
  add(['Dari mana tiap angka?', '', '', link('Masukannya (tekan untuk membuka)', model)], 'kepala');
  for (const text of quietLines(howPlayed(seed))) add([text]);
  for (const { text, input, first } of originLines(
    [...figures, ...tableOrigins(model, answer)],
    SENTENCE_PIXELS,
    prakiraan.sheet,
    lines.length + 1,
  )) {
    add([text, '', '', input ?? ''], first ? 'jumlah' : undefined);
    styles.push({ area: { line: lines.length, column: 4, lines: 1, columns: 1 }, wrap: true });
  }

  const points = unknownBacklog(model) ? [] : fanPoints(model, answer);
  points.forEach((point, index) => {
    const at = CHART_ROWS_LINE - 1 + index;
    while (lines.length <= at) lines.push([]);
    const line = lines[at] ?? [];
    while (line.length < CHART_COLUMN - 1) line.push('');
    line.push(...point);
  });
  if (points.length === 0) return { cells: lines, styles, charts: [], linksAreFormulas: true };
  styles.push({ area: { line: CHART_ROWS_LINE, column: CHART_COLUMN, lines: 1, columns: 4 }, look: 'kepala' });
  return { cells: lines, styles, charts: [fanChart(points.length)], linksAreFormulas: true };
}

const PER_DESA =
  'Anggapan: yang direkam tiap hari terbagi rata atas desa yang masih punya tunggakan, jadi desa kecil tuntas lebih dulu. Jemput bola mengubah urutannya.';

const howPlayed = (seed: number) =>
  `Dihitung dengan menjalankan kantor hari demi hari dalam banyak kemungkinan: yang datang, yang terekam, gangguan dan kiriman berbeda-beda. Undiannya sama tiap kali (nomor ${seed}), jadi yang berubah dari satu prakiraan ke berikutnya adalah keadaan kantor.`;

/** A heading among links: to where most of what is below it can be changed. */
const link = (text: string, { settings }: OfficeModel): PageCell => ({ text, to: settings.placeOf('terjangkau') });

type Add = (cells: PageCell[], look?: Styled['look']) => void;

/** What holds the cards up from when on, their stages and what each takes, then who waits while not all can be printed; nothing where none is printed. */
function addCards(model: OfficeModel, answer: ForecastAnswer, add: Add, rightAligned: (count: number) => void): void {
  const { cards } = answer.forecast;
  if (!cards || unknownBacklog(model)) return;
  const held = bindingPhases(model, cards.binding);
  if (held.length > 0) {
    add(['Yang menahan kartunya', 'Mulai'], 'kepala');
    for (const line of held) add(line, 'isi');
    add([]);
  }
  // Without a backlog no card of it is on its way.
  if (model.demand.backlog > 0) {
    const stages = journeyLines(model, answer);
    add(['Perjalanan kartunya', 'Peluang 50 %', 'Peluang 80 %', 'Peluang 95 %'], 'kepala');
    for (const line of stages) add(line, 'isi');
    rightAligned(stages.length);
    for (const line of quietLines(JOURNEY_KEY)) add([line]);
    add([]);
  }
  const queue = queueLines(model, answer);
  add([`Yang menunggu dicetak pada ${queue.day}`, 'Kartu (rata-rata)', 'Bagiannya', 'Urutan mencetak'], 'kepala');
  for (const line of queue.lines) add(line, 'isi');
  add(queue.total, 'jumlah');
  rightAligned(queue.lines.length + 1);
  for (const line of quietLines(`${QUEUE_KEY} ${answer.cardsWaiting ? partOf(answer.cardsWaiting) : ''}`.trim()))
    add([line]);
  add([]);
}

/** How the same forecast would have done at the month ends of the office's own past. */
function addHistory(history: TrackRecord['history'], add: Add): void {
  const lines = historyLines(history);
  // Without a line under it a heading of scores says nothing.
  const scores = lines.length > 0 ? ['Galat (MASE)', 'Diuji pada', 'Hasilnya'] : ['', '', ''];
  add(['Diuji dengan riwayat kantor', ...scores], 'kepala');
  for (const { label, value, tested, meaning } of lines) add([label, value, tested, meaning], 'isi');
  for (const sentence of historySentences(history)) for (const line of quietLines(sentence)) add([line]);
  if (lines.length > 0) for (const line of quietLines(HISTORY_KEY)) add([line]);
}

/** How the forecasts that were told did. */
function addPast(past: TrackRecord['past'], add: Add): void {
  add(['Prakiraan yang lalu, dinilai', 'Acuannya', 'Tercapai', 'Yang disebut dan hasilnya'], 'kepala');
  for (const { made, told, came, meaning } of pastLines(past)) add([`Dihitung ${made}`, told, came, meaning], 'isi');
  for (const sentence of pastSentences(past)) for (const line of quietLines(sentence)) add([line]);
}

/** Of four columns, which stand upright on paper. */
const TEXT_PIXELS = 820;
/** The three columns before the links. */
const SENTENCE_PIXELS = 510;
const quietLines = (sentence: string): string[] => proseLines(sentence, TEXT_PIXELS, BODY_LETTER);

/** Letters of the large type that fit over the four columns of text. */
const LETTERS_A_LINE = 92;

/**
 * A sentence on as many lines as it needs. Unbroken lines run over the empty cells beside them; a merged cell would
 * cost a call, and its line would not grow with the text.
 */
function brokenLines(sentence: string): string[] {
  const lines = [''];
  for (const word of sentence.split(/ (?!%)/)) {
    const last = lines[lines.length - 1] ?? '';
    if (last !== '' && last.length + 1 + word.length > LETTERS_A_LINE) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}

/** The fan by week until nine in ten have cleared it, header first: date, and the people waiting whom one, five and nine in ten don't exceed. */
function fanPoints({ dateOf }: OfficeModel, { forecast }: ForecastAnswer): PageCell[][] {
  const { levels, byDay } = forecast.recording.waiting;
  const [low, middle, high] = [0.1, 0.5, 0.9].map((level) => byDay[levels.indexOf(level)]);
  const horizon = (low?.length ?? 1) - 1;
  const last = Math.min(horizon, (forecast.recording.p95 ?? horizon) + DAYS_PER_POINT);
  const points: PageCell[][] = [['Tanggal', 'Baik (10 %)', 'Tengah (50 %)', 'Buruk (90 %)']];
  for (let day = 0; day <= last; day += DAYS_PER_POINT) {
    points.push([
      formatDay(dateOf(day)),
      Math.round(low?.[day] ?? 0),
      Math.round(middle?.[day] ?? 0),
      Math.round(high?.[day] ?? 0),
    ]);
  }
  return points;
}

function fanChart(lines: number): Chart {
  return {
    kind: 'LINE',
    title: 'Tunggakan yang masih bisa direkam, minggu demi minggu',
    horizontalTitle: 'Tanggal',
    verticalTitle: 'Orang yang belum direkam',
    source: { line: CHART_ROWS_LINE, column: CHART_COLUMN, lines, columns: 4 },
    anchor: { line: CHART_LINE, column: CHART_COLUMN },
    width: 470,
    height: 380,
    colors: ['#2f8f5b', '#0b3d5c', '#b4481e'],
    // Middle, good and bad are told apart on a copy too.
    dashes: [[2, 3], [], [8, 4]],
  };
}
