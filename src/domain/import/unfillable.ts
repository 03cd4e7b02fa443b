import { everyTable } from '../../tables/every';
import { sameHeader } from '../../tables/table';
import { targets } from './targets';

/** Of a sheet's headers so many are enough: an older file lacks the newest columns. */
const ENOUGH = 0.8;

/** The sheet of ours that has these headers and that no import fills, since its rows hang together; null when none has. */
export function unfillableSheet(headers: readonly string[]): string | null {
  const found = everyTable.find(({ sheet, columns }) => {
    if (targets().some(({ table }) => table.sheet === sheet)) return false;
    const own = Object.values(columns);
    const there = own.filter(({ header }) => headers.some((cell) => sameHeader(cell, header)));
    return there.length >= own.length * ENOUGH;
  });
  return found?.sheet ?? null;
}

export const unfillableSentence = (sheet: string): string =>
  `Lembar ${sheet} hanya ditulis oleh SiapKTP, jadi tidak diimpor. Untuk membawanya ke buku kerja lain pakai Gabungkan dari berkas.`;
