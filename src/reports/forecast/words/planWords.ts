import { formatLongDay } from '../../../cells/day';
import { formatNumber, formatShare } from '../../../cells/numeral';
import { joined } from '../../../domain/words';
import type { PlanAnswer } from '../../../forecast/answers/plan';
import { LEVERS, type Plan } from '../../../forecast/levers';
import type { OfficeModel } from '../model/officeModel';

/** By how much the largest plan is too little, and by when it would be enough; empty where that isn't known. */
export function shortfallWords(
  { dateOf, settings }: Pick<OfficeModel, 'dateOf' | 'settings'>,
  { largest: { plan }, shortfall }: Extract<PlanAnswer, { kind: 'infeasible' }>,
  done: 'tuntas' | 'tercetak',
): string {
  if (!shortfall) return '';
  const { more, earliest } = shortfall;
  const wanted = formatShare(settings.values.peluang_target);
  const sentences: string[] = [];
  const onTop = (units: Partial<Plan>) => joined(additions(plan, withMore(plan, units)));
  if (more === 'too few come')
    sentences.push('Alat dan petugas lebih banyak lagi pun tidak cukup selama yang datang sesedikit itu.');
  else if (more !== 'unknown')
    sentences.push(
      'notEven' in more
        ? `Tambahan ${onTop(more.notEven)} di atas itu pun tidak cukup.`
        : `Di atas itu masih perlu ${onTop(more)} agar peluangnya ${wanted}.`,
    );
  if (earliest === 'none')
    sentences.push(`Dengan yang terbesar itu belum ${done} dalam dua tahun dengan peluang ${wanted}.`);
  else if (earliest !== 'unknown')
    sentences.push(
      `Dengan yang terbesar itu paling dini ${done} ${formatLongDay(dateOf(earliest))} dengan peluang ${wanted}.`,
    );
  return sentences.join(' ');
}

/** What of the largest plan its earliest day takes; empty where that is all of it, or no day is known. */
export function forEarliestWords(
  base: Plan,
  { largest: { plan }, forEarliest }: Extract<PlanAnswer, { kind: 'infeasible' }>,
): string {
  if (!forEarliest || additions(forEarliest, plan).length === 0) return '';
  const more = additions(base, forEarliest);
  return ` Untuk tanggal itu ${more.length > 0 ? `cukup tambahan ${joined(more)}` : 'tidak perlu tambahan'}.`;
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
