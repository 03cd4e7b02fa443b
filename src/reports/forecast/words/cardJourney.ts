import { formatDay } from '../../../cells/day';
import { formatNumber, formatShare } from '../../../cells/numeral';
import { wholeParts } from '../../../domain/wholeParts';
import type { ClearingDays } from '../../../forecast/answers/simulation';
import type { ForecastAnswer } from '../answers/answer';
import type { OfficeModel } from '../model/officeModel';
import { dayOrNever, daysOrNever, UNKNOWN, unknownSupply } from './unknownDay';
import { UNSUPPORTED } from './wording';

/** The way of the backlog's cards, a line a stage: what, then with chances of 50, 80 and 95 %. None where nothing is printed. */
export function journeyLines({ dateOf, office }: OfficeModel, { forecast }: ForecastAnswer): string[][] {
  const { cards, recording, evidence } = forecast;
  if (!cards) return [];
  const told = (what: string, words: (level: keyof ClearingDays) => string) => [
    what,
    words('p50'),
    words('p80'),
    evidence === 'low' ? UNSUPPORTED : words('p95'),
  ];
  const unknown = (days: ClearingDays, level: keyof ClearingDays) =>
    unknownSupply(office, cards.binding.headline.resource, recording[level], days[level]);
  const line = (what: string, days: ClearingDays) => told(what, (level) => dayOrNever(days[level], dateOf));
  const cardLine = (what: string, days: ClearingDays) =>
    told(what, (level) => dayOrNever(days[level], dateOf, unknown(days, level)));
  const { officeDays, centreDays } = cards;
  return [
    line('1. Tunggakan direkam', recording),
    line('2. Kembali dari pusat, siap cetak', cards.verified),
    cardLine('3. Kartu pertamanya tercetak', cards.firstCards),
    cardLine('4. Tercetak semua, penggantian juga', cards),
    cardLine('5. Diserahkan kepada warga', cards.handedOver),
    told('Hari kerja yang dikendalikan kantor', (level) => daysOrNever(officeDays[level], unknown(officeDays, level))),
    // Of a last recording that isn't back within what was looked at nobody knows when it was sent.
    told('Hari kerja di pusat', (level) => (centreDays[level] === null ? UNKNOWN : formatNumber(centreDays[level]))),
  ];
}

export const JOURNEY_KEY =
  'Hari kantor: sampai tercetak, dikurangi yang dihabiskan rekaman terakhir di pusat. Tiap baris berpeluang sendiri, jadi hari kantor dan hari pusat tidak harus berjumlah persis. Kartu pertama: milik orang yang baru direkam.';

/** In the order of `CARD_CLASSES`. */
export const CLASS_NAMES = ['Pemula dan yang baru direkam', 'Mendesak', 'Hilang atau rusak', 'Ubah data atau pindah'];

/** Who waits on the target day, in the order of printing: who, mean cards, their part, their place. */
export function queueLines(
  { dateOf }: OfficeModel,
  { cardsWaiting }: ForecastAnswer,
): { day: string; lines: string[][]; total: string[] } {
  const { day, byClass } = cardsWaiting ?? { day: 0, byClass: [] };
  const all = byClass.reduce((sum, cards) => sum + cards, 0);
  const whole = wholeParts(byClass);
  const percents = wholeParts(byClass.map((cards) => (all > 0 ? (100 * cards) / all : 0)));
  return {
    day: formatDay(dateOf(day)),
    lines: [
      ...whole.map((cards, place) => [
        CLASS_NAMES[place] ?? '',
        formatNumber(cards),
        all < 0.5 ? '-' : formatShare((percents[place] ?? 0) / 100),
        `ke-${place + 1}`,
      ]),
    ],
    total: ['Semuanya', formatNumber(Math.round(all)), '', ''],
  };
}

export const QUEUE_KEY =
  'Kartu yang siap cetak tetapi belum tercetak, dengan printer, petugas dan blanko sekarang; selama tidak cukup untuk semua, yang di bawah menunggu yang di atas.';
