import { formatLongDay } from '../../../cells/day';
import { formatNumber, formatShare } from '../../../cells/numeral';
import { joined } from '../../../domain/words';
import type { PlanAnswer } from '../../../forecast/answers/plan';
import type { Earliest } from '../../../forecast/answers/shortfall';
import { LEVERS, type Plan } from '../../../forecast/levers';
import type { ForecastAnswer } from '../answers/answer';
import type { OfficeModel } from '../model/officeModel';
import { meanDayWords } from './meanDayWords';

type Infeasible = Extract<PlanAnswer, { kind: 'infeasible' }>;

/** By how much the largest plan is too little, and by when any would be enough; empty where that wasn't asked. */
export function shortfallWords(
  model: OfficeModel,
  { largest: { plan }, shortfall, binding }: Infeasible,
  done: 'tuntas' | 'tercetak',
  machinesToo: ForecastAnswer['machinesToo'] = null,
): string {
  if (!shortfall) return '';
  const { dateOf, wantedChance } = model;
  const { more, earliest } = shortfall;
  const wanted = formatShare(wantedChance);
  const sentences: string[] = [];
  const onTop = (units: Partial<Plan>) => joined(additions(plan, withMore(plan, units)));
  if (more === 'unknown' && earliest === 'unknown')
    return `Berapa yang masih kurang di atas itu, dan kapan paling dini ${done}, belum selesai dihitung.`;
  if (more === 'unknown') sentences.push('Berapa yang masih kurang di atas itu belum selesai dihitung.');
  else if (more === 'too few come')
    sentences.push('Alat dan petugas lebih banyak lagi pun tidak cukup selama yang datang sesedikit itu.');
  else
    sentences.push(
      'notEven' in more
        ? `Tambahan ${onTop(more.notEven)} di atas itu pun tidak cukup.`
        : `Di atas itu masih perlu ${onTop(more)} agar peluangnya ${wanted}.`,
    );
  if (done === 'tuntas') sentences.push(meanDayWords(model, plan, binding));
  sentences.push(
    earliest === 'unknown'
      ? `Tanggal paling dini ${done} belum selesai dihitung.`
      : earliestWords(dateOf, earliest, machinesToo, done, wanted),
  );
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

/**
 * The day and of which plans it is the earliest: where machines are left out since few come, and more of them would be
 * sooner, that is said.
 */
function earliestWords(
  dateOf: OfficeModel['dateOf'],
  earliest: Earliest | 'none',
  machinesToo: ForecastAnswer['machinesToo'],
  done: 'tuntas' | 'tercetak',
  wanted: string,
): string {
  const sooner = soonerWithMachines(earliest, machinesToo);
  const told =
    earliest === 'none'
      ? `belum ${done} dalam dua tahun dengan peluang ${wanted}`
      : `paling dini ${done} ${formatLongDay(dateOf(earliest.day))} dengan peluang ${wanted}`;
  if (sooner === null) return `Dalam batas ${done === 'tercetak' ? 'pencetakan ' : ''}yang dicoba ${told}.`;
  const also = sooner === 'unknown' ? 'belum selesai dihitung' : `paling dini ${formatLongDay(dateOf(sooner))}`;
  return `Dengan set yang dimiliki, tanpa tambahan operator dan jam harian, ${told}; dengan tambahan terbanyak yang dicoba ${also}.`;
}

/** The day by which machines, operators and hours beside that plan clear sooner; null where they don't, or are in it. */
export function soonerWithMachines(
  earliest: Earliest | 'none',
  machinesToo: ForecastAnswer['machinesToo'],
): number | 'unknown' | null {
  if (machinesToo === null || machinesToo === 'none') return null;
  if (machinesToo === 'unknown') return machinesToo;
  return earliest === 'none' || machinesToo.day < earliest.day ? machinesToo.day : null;
}

/** What that earliest day takes; empty where none is known. */
export function forEarliestWords(base: Plan, { shortfall }: Infeasible): string {
  const earliest = shortfall?.earliest;
  if (typeof earliest !== 'object') return '';
  const more = additions(base, earliest.plan);
  if (more.length === 0) return ' Untuk tanggal itu tidak perlu tambahan.';
  const part = earliest.inTime ? '' : '; yang paling sedikit belum selesai dicari, mungkin cukup kurang dari itu';
  return ` Untuk tanggal itu cukup tambahan ${joined(more)}${part}.`;
}

const withMore = (plan: Plan, more: Partial<Plan>): Plan =>
  Object.fromEntries(LEVERS.map((lever) => [lever, plan[lever] + (more[lever] ?? 0)])) as unknown as Plan;

/** What each lever of a plan adds. */
export const LEVER_WORDS: Record<keyof Plan, string> = {
  sets: 'set perekaman',
  recordingOperators: 'operator perekaman',
  printers: 'printer kartu',
  printingOperators: 'operator pencetakan',
  extraHours: 'jam layanan per hari',
  saturdayHours: 'jam layanan tiap Sabtu',
  outreachDays: 'hari jemput bola',
  blankoOrder: 'keping blanko',
  ribbonOrder: 'gulung ribbon',
  filmOrder: 'gulung film',
};

/** What a plan has beyond today's, by lever. */
export const moreThan = (today: Plan, plan: Plan): Partial<Plan> =>
  Object.fromEntries(
    LEVERS.filter((lever) => plan[lever] > today[lever]).map((lever) => [lever, plan[lever] - today[lever]]),
  );

/** The same, a phrase each. */
export function additions(today: Plan, plan: Plan): string[] {
  const more = moreThan(today, plan);
  return LEVERS.flatMap((lever) => (more[lever] ? [`${formatNumber(more[lever])} ${LEVER_WORDS[lever]}`] : []));
}

export function planWords(plan: Plan): string {
  return joined([
    `${formatNumber(plan.sets)} set perekaman`,
    `${formatNumber(plan.recordingOperators)} operator`,
    ...(plan.extraHours > 0 ? [`${formatNumber(plan.extraHours)} jam tambahan per hari`] : []),
    ...(plan.saturdayHours > 0 ? [`${formatNumber(plan.saturdayHours)} jam tiap Sabtu`] : []),
    ...(plan.outreachDays > 0 ? [`${formatNumber(plan.outreachDays)} hari jemput bola`] : []),
  ]);
}

/** Beside "Blanko sampai target", the row below, which is what is used. */
export const orderedAndUsed = (ordered: number, used: number): string =>
  ordered > used
    ? 'Blanko ini banyaknya yang dipesan: lebih dari yang terpakai (baris berikut) karena kiriman sering terlambat dan kurang dari pesanan.'
    : 'Blanko ini banyaknya yang dipesan: tidak lebih dari yang terpakai (baris berikut) karena sisa dan kiriman yang sudah ditunggu ikut dihitung.';

/** The engine decides by these. */
export function weights({ settings: { values } }: OfficeModel): string {
  const told = [
    `set ${formatNumber(values.bobot_set)}`,
    `sejam tiap hari ${formatNumber(values.bobot_jam_tambahan)}`,
    `sejam tiap Sabtu ${formatNumber(values.bobot_jam_sabtu)}`,
    `sehari jemput bola ${formatNumber(values.bobot_hari_jemput_bola)}`,
  ];
  return `Bobot biaya (operator setahun = 1): ${told.join(', ')}.`;
}
