import { count, decimal } from '../cells/number';
import { formatNumber } from '../cells/numeral';
import { column } from './parameters';

/** More counters or callers than any office has; keeps the sums finite and the answer within a blink. */
const MOST = 10_000;

export const load = column(
  decimal({ least: 0, most: MOST }),
  'Beban dalam erlang: orang per jam x menit layanan / 60.',
  '10',
);

export const counters = (example: string) => column(count({ least: 1, most: MOST }), 'Banyaknya loket.', example);

export const arrivals = column(decimal({ least: 0, most: MOST }), 'Orang yang datang per jam.', '10');

export const serviceMinutes = column(decimal({ least: 0, most: 480 }), 'Menit layanan per orang.', '15');

export const overloaded = (arrivalsPerHour: number, minutes: number, available: number): string =>
  `antrean terus bertambah: beban ${formatNumber((arrivalsPerHour * minutes) / 60, 2)} erlang untuk ${formatNumber(available)} loket`;
