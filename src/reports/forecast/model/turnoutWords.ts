import { formatShare } from '../../../cells/numeral';
import { meanCapacity, type OfficeAndPlan } from './meanCapacity';

/** Of what sets and operators manage, as far as people come. */
export function usedShare(model: OfficeAndPlan): string {
  const { possible, coming } = meanCapacity(model);
  return formatShare(possible > 0 ? Math.min(1, coming / possible) : 0);
}

/** What more sets are worth then, and what brings people instead. */
export const turnoutSentence = (model: OfficeAndPlan): string =>
  `Yang menahan perekaman adalah sedikitnya warga yang datang, bukan alat (set dan operator terpakai ${usedShare(model)}): set tambahan hanya menolong pada hari ketika ada set yang mati atau pelan, undangan dan jemput bola menambah yang datang.`;
