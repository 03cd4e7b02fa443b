import { everyTable } from '../../tables/every';
import { type Rows, sameHeader, type Table } from '../../tables/table';
import { FILE_KINDS, type FileKind, readTableFile, tableFile } from './tableFile';
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

/** Whether a file had of such a sheet holds nothing but rows that stand there as they are. */
export function standsAlready(sheet: string, text: string, rowsOf: (table: Table) => Rows<unknown>): boolean {
  const table = everyTable.find((one) => one.sheet === sheet);
  const file = readTableFile(text);
  const kind = (Object.keys(FILE_KINDS) as FileKind[]).find((one) => FILE_KINDS[one].separator === file?.separator);
  if (!table || !file?.rows[0] || !kind) return false;
  const there = readTableFile(tableFile(table, rowsOf(table).rows as Record<string, unknown>[], kind));
  const lines = new Set(there?.rows.map(({ cells }) => cells.join('\n')));
  return `${file.headers}` === `${there?.headers}` && file.rows.every(({ cells }) => lines.has(cells.join('\n')));
}

const MERGED = 'ntuk membawanya ke buku kerja lain pakai Gabungkan dari berkas.';
/** How else its rows are put right, or come into another workbook. */
const OTHER_WAYS: Record<string, string> = {
  Persediaan: ` Entri yang salah dibalik lewat panel > Catat > Bahan, lalu dicatat lagi; u${MERGED}`,
  Riwayat: ` U${MERGED}`,
};

export function unfillableSentence(sheet: string): string {
  const isTyped = everyTable.find((table) => table.sheet === sheet)?.writtenBy === 'Camat';
  return `Lembar ${sheet} hanya ${isTyped ? 'diketik oleh Camat' : 'ditulis oleh SiapKTP'}, jadi tidak diimpor.${OTHER_WAYS[sheet] ?? ''}`;
}
