import { formatNumber, formatShare } from '../../cells/numeral';
import { type CounterWait, simulateCounters } from '../../forecast/counter-wait';
import type { Budget } from '../../forecast/replications';
import type { Figure } from '../figure';
import { countersOf } from './counters';
import type { OfficeModel } from './officeModel';

const DAYS = 400;
/** Our own measure of a wait that nobody complains of. */
const REASONABLE_MINUTES = 30;

/** Waiting with the counters there are and, on the same days, with one more. */
export interface CounterAnswer {
  counters: number;
  wait: CounterWait;
  withOneMore: CounterWait;
}

export function answerCounters({ counters: office, plan }: OfficeModel, seed: number, budget: Budget): CounterAnswer {
  const counters = countersOf(plan);
  const options = { days: DAYS, seed, shortWait: REASONABLE_MINUTES, budget };
  return {
    counters,
    wait: simulateCounters(office, { ...options, counters }),
    withOneMore: simulateCounters(office, { ...options, counters: counters + 1 }),
  };
}

/** None while there is no counter to wait at or nobody to wait. */
export function waitingFigures({ settings }: OfficeModel, { counters, wait, withOneMore }: CounterAnswer): Figure[] {
  if (counters === 0 || wait.peoplePerDay === 0) return [];
  const place = settings.placeOf('datang_dua_jam_pertama');
  const rounded = (value: number) => formatNumber(Math.round(value));
  const left =
    wait.leftPerDay >= 0.5
      ? ` Rata-rata ${formatNumber(Math.round(wait.leftPerDay))} orang sehari pulang tanpa dilayani.`
      : '';
  const part = wait.days < DAYS ? ` Hasil sebagian: ${wait.days} dari ${DAYS} hari.` : '';
  return [
    {
      key: 'tunggu',
      label: 'Waktu tunggu di loket, rata-rata',
      value: rounded(wait.meanMinutes),
      unit: 'menit',
      tone: wait.meanMinutes <= REASONABLE_MINUTES ? 'baik' : 'waspada',
      meaning: `Bila ${rounded(wait.peoplePerDay)} orang datang sehari, dengan ${formatNumber(counters)} set yang ada operatornya; satu lagi menjadikannya ${rounded(withOneMore.meanMinutes)} menit.${left}${part}`,
      place,
    },
    {
      key: 'tunggu90',
      label: 'Waktu tunggu di loket, 90 % paling lama',
      value: rounded(wait.p90Minutes),
      unit: 'menit',
      tone: wait.p90Minutes <= REASONABLE_MINUTES ? 'baik' : 'waspada',
      meaning: `Sembilan dari sepuluh warga menunggu paling lama sekian; ${formatShare(wait.shortShare)} dilayani dalam ${REASONABLE_MINUTES} menit.`,
      place,
    },
  ];
}
