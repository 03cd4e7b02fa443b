import { formatDay } from '../../../cells/day';
import { formatNumber, formatShare } from '../../../cells/numeral';
import { wholeParts } from '../../../domain/wholeParts';
import type { ClearingDays } from '../../../forecast/answers/simulation';
import type { ForecastAnswer } from '../answers/answer';
import type { OfficeModel } from '../model/officeModel';
import { dayOrNever, daysOrNever, UNSUPPORTED } from './wording';

/** Of the centre's part where the last recording isn't back within what was looked at: it may have been sent late. */
export const UNSEEN = 'belum diketahui';

/** The way of the backlog's cards, a line a stage: what, then with chances of 50, 80 and 95 %. None where nothing is printed. */
export function journeyLines({ dateOf }: OfficeModel, { forecast }: ForecastAnswer): string[][] {
  const { cards, recording, evidence } = forecast;
  if (!cards) return [];
  const line = (what: string, { p50, p80, p95 }: ClearingDays, told: (day: number | null) => string) => [
    what,
    told(p50),
    told(p80),
    evidence === 'low' ? UNSUPPORTED : told(p95),
  ];
  const date = (day: number | null) => dayOrNever(day, dateOf);
  return [
    line('1. Tunggakan direkam', recording, date),
    line('2. Kembali dari pusat, siap cetak', cards.verified, date),
    line('3. Kartu pertamanya tercetak', cards.firstCards, date),
    line('4. Tercetak semua, penggantian juga', cards, date),
    line('5. Diserahkan kepada warga', cards.handedOver, date),
    line('Hari kerja yang dikendalikan kantor', cards.officeDays, daysOrNever),
    line('Hari kerja di pusat', cards.centreDays, (days) => (days === null ? UNSEEN : formatNumber(days))),
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
