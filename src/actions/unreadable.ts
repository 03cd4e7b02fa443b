import { mustBe } from '../cells/cell';
import { persediaan } from '../tables/persediaan';
import type { Column } from '../tables/table';
import type { Change } from './change';

/**
 * What is written must be read again, or it would be gone from every total: a number one past the highest that a hand
 * has typed may be no number any more. '' when all is well.
 */
export function unreadable(changes: readonly Change[]): string {
  for (const { table, cells } of changes) {
    for (const [name, raw] of Object.entries(cells ?? {})) {
      const { header, cell } = table.columns[name] as Column<unknown>;
      const reading = cell.read(raw);
      if (reading.ok) continue;
      const isSpent = table.sheet === persediaan.sheet && name === 'nomor';
      return isSpent ? NUMBERS_SPENT : `Lembar ${table.sheet}: ${mustBe(header, reading)}`;
    }
  }
  return '';
}

/** The next number is always one past the highest, so only a hand can have brought it there. */
const NUMBERS_SPENT =
  'Persediaan tidak bisa ditambah: No yang paling besar, 999.999.999, sudah dipakai, tentu karena diketik dengan tangan. Cari barisnya di lembar Persediaan, kembalikan No-nya seperti semula (Periksa data menyebut No yang hilang), lalu ulangi';
