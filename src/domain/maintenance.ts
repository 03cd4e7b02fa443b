import type { PerbaikanRow } from '../tables/perbaikan';

/** Repairs whose device hasn't come back. */
export function awayDevices<T extends PerbaikanRow>(rows: readonly T[]): T[] {
  return rows.filter(({ jenis, kembali }) => jenis === 'PERBAIKAN' && kembali === null);
}
