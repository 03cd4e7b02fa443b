import { formatNumber, formatShare } from '../../../cells/numeral';
import type { TracedFigure } from '../../figure';
import { COUNTER_DAYS, type CounterAnswer, REASONABLE_MINUTES } from '../answers/counterAnswer';
import type { OfficeModel } from '../model/officeModel';
import { causesOf, INPUTS, originOf } from './origins';

/** None while there is no counter to wait at or nobody to wait. */
export function waitingFigures(model: OfficeModel, { counters, wait, withOneMore }: CounterAnswer): TracedFigure[] {
  if (counters === 0 || wait.peoplePerDay === 0) return [];
  const place = model.settings.placeOf('datang_dua_jam_pertama');
  const origin = originOf(
    model,
    [...INPUTS.counters, ...INPUTS.recording, ...causesOf(model, 'stopsRecording')],
    `Simulasi ${formatNumber(wait.days)} hari di loket, orang demi orang: datang menurut pola pagi, dilayani bergiliran, loket tutup saat istirahat dan gangguan. Yang menahan: banyaknya loket (${formatNumber(counters)}), yaitu set yang ada operatornya.`,
  );
  const rounded = (value: number) => formatNumber(Math.round(value));
  const left =
    wait.leftPerDay >= 0.5
      ? ` Rata-rata ${formatNumber(Math.round(wait.leftPerDay))} orang sehari pulang tanpa dilayani.`
      : '';
  const part = partOf(wait.days, COUNTER_DAYS);
  // Played after it, and so cut off where it isn't.
  const partWithOneMore = partOf(withOneMore.days, wait.days, ' dengan satu set lagi');
  return [
    {
      key: 'tunggu',
      label: 'Waktu tunggu di loket, rata-rata',
      value: rounded(wait.meanMinutes),
      unit: 'menit',
      tone: wait.meanMinutes <= REASONABLE_MINUTES ? 'baik' : 'waspada',
      meaning: `Bila ${formatNumber(model.counters.people.perDay.mean, 1)} orang datang sehari, dengan ${formatNumber(counters)} set yang ada operatornya; satu set lagi beserta operatornya menjadikannya ${rounded(withOneMore.meanMinutes)} menit.${left}${part}${partWithOneMore}`,
      place,
      origin,
    },
    {
      key: 'tunggu90',
      label: 'Waktu tunggu di loket, 90 % paling lama',
      value: rounded(wait.p90Minutes),
      unit: 'menit',
      tone: wait.p90Minutes <= REASONABLE_MINUTES ? 'baik' : 'waspada',
      meaning: `Sembilan dari sepuluh warga menunggu paling lama sekian; ${formatShare(wait.shortShare)} dilayani dalam ${REASONABLE_MINUTES} menit.${part}`,
      place,
      origin,
    },
  ];
}

const partOf = (done: number, asked: number, what = ''): string =>
  done < asked ? ` Hasil sebagian${what}: ${formatNumber(done)} dari ${formatNumber(asked)} hari.` : '';
