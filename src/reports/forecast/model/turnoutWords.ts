import { formatNumber, formatShare } from '../../../cells/numeral';
import { meanCapacity, type OfficeAndPlan } from './meanCapacity';

/** Of what sets and operators manage, as far as people come. */
export function usedShare(model: OfficeAndPlan): string {
  const { possible, coming } = meanCapacity(model);
  return formatShare(possible > 0 ? Math.min(1, coming / possible) : 0);
}

/** Where that share comes from. */
export function usedWords(model: OfficeAndPlan): string {
  const { possible, coming } = meanCapacity(model);
  return `Alat terpakai ${usedShare(model)}: pada hari rata-rata datang ${formatNumber(coming, 1)} orang dan set dengan operatornya sanggup ${formatNumber(possible, 1)}.`;
}

/** What more sets than `sets` are worth, with which all are served who come, and what brings people instead. */
export function turnoutSentence({ office, plan }: OfficeAndPlan, sets: number): string {
  const used = `bukan alat (set dan operator terpakai ${usedShare({ office, plan: { ...plan, sets } })})`;
  const more =
    'hanya menolong pada hari ketika ada set yang mati atau pelan, undangan dan jemput bola menambah yang datang.';
  return sets === plan.sets
    ? `Yang menahan perekaman adalah sedikitnya warga yang datang, ${used}: set tambahan ${more}`
    : `Begitu ${formatNumber(sets)} set siap (sekarang ${formatNumber(plan.sets)}), yang menahan perekaman adalah sedikitnya warga yang datang, ${used}: set di atas itu ${more}`;
}
