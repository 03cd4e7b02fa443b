import { formatDay } from '../../../cells/day';
import type { ArsipPrakiraanRow } from '../../../tables/arsipPrakiraan';
import { keptFacts } from './basis';

/** By when a kept forecast saw the backlog recorded; where there was none, or no desa to know one of, it has no day. */
export function clearedBy(
  row: Pick<ArsipPrakiraanRow, 'tunggakan' | 'dasar' | 'p50' | 'p80'>,
  level: 'p50' | 'p80',
): string {
  if (row.tunggakan === 0) return keptFacts(row.dasar)?.villages === 0 ? 'belum diketahui' : 'tidak ada tunggakan';
  const day = row[level];
  return day === null ? 'lebih dari dua tahun' : formatDay(day);
}
