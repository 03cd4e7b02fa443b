import type { Day } from '../../cells/day';
import { type Month, monthOf } from '../../cells/month';
import { effect } from '../../domain/ledger';
import type { LayananRow } from '../../tables/layanan';
import type { PersediaanRow } from '../../tables/persediaan';
import { standingEntries } from './stockMovements';

export type WorkDay = Pick<LayananRow, 'tanggal' | 'daftar' | 'rekam' | 'prr' | 'cetak' | 'gagal' | 'serah'>;

/**
 * The days of Layanan with the cards printed on each. They are noted in two places, here and in the ledger; of each month
 * the larger is taken, as for what fails (`printsOnRecord`). Before the first print of all nothing tells what the office
 * prints: the Dinas did, or it doesn't yet.
 *
 * @returns `inLedger`: the ledger had more in some month; `hasZeros`: Layanan told of days without prints before the first
 */
export function printsOfDays(
  services: readonly LayananRow[],
  entries: readonly PersediaanRow[],
): { days: WorkDay[]; inLedger: boolean; hasZeros: boolean } {
  const noted = new Map<Day, { cetak: number; gagal: number }>();
  const more = new Map<Month, number>();
  const add = (day: Day, cards: number) => more.set(monthOf(day), (more.get(monthOf(day)) ?? 0) + cards);
  for (const entry of standingEntries(entries)) {
    if (entry.barang !== 'BLANKO' || (entry.jenis !== 'CETAK' && entry.jenis !== 'GAGAL')) continue;
    const day = noted.get(entry.tanggal) ?? { cetak: 0, gagal: 0 };
    day[entry.jenis === 'CETAK' ? 'cetak' : 'gagal'] -= effect(entry);
    noted.set(entry.tanggal, day);
    add(entry.tanggal, -effect(entry));
  }
  for (const { tanggal, cetak, gagal } of services) add(tanggal, -(cetak ?? 0) - (gagal ?? 0));
  const isNoted = (day: Day) => (more.get(monthOf(day)) ?? 0) > 0;
  const served = new Set(services.map(({ tanggal }) => tanggal));
  const alone = [...noted.keys()].filter((day) => isNoted(day) && !served.has(day));
  const days: WorkDay[] = [
    ...services.map((row) => (isNoted(row.tanggal) ? { ...row, ...(noted.get(row.tanggal) ?? NONE) } : row)),
    ...alone.map((tanggal) => ({ ...BLANK, tanggal, ...(noted.get(tanggal) ?? NONE) })),
  ];
  const first = days.reduce((day, { tanggal, cetak }) => (cetak && tanggal < day ? tanggal : day), '9999');
  return {
    days: days.map((row) => (row.tanggal < first ? { ...row, cetak: null } : row)),
    hasZeros: days.some(({ tanggal, cetak }) => tanggal < first && cetak !== null),
    inLedger: [...more.values()].some((cards) => cards > 0),
  };
}

const NONE = { cetak: 0, gagal: 0 };
const BLANK = { daftar: null, rekam: null, prr: null, serah: null };
