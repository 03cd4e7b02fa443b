import { finishInterrupted } from '../actions/interrupted';
import { type Procedure, procedure } from '../declare';
import { FILE_KINDS, type FileKind, tableFile } from '../domain/import/tableFile';
import { everyTable } from '../tables/every';
import { readTable } from '../tables/table';
import type { Host } from '../workbook/host';

export interface ExportedTable {
  /** Of the file; '' when nothing could be exported. */
  name: string;
  text: string;
  /** What was left out, why there is no file, or what was finished first; '' when all went in as it stood. */
  sentence: string;
}

/** Those that the office works in first; behind them what SiapKTP remembers for itself. */
const exported = [...everyTable].sort((a, b) => Number(a.hidden ?? false) - Number(b.hidden ?? false));

/** A table as a .csv file. `lembar` is the sheet by what it is, `bentuk` the locale of the spreadsheet that opens it. */
export const eksporTabel: Procedure<Host, { lembar: string; bentuk: string }, ExportedTable> = procedure(
  (host, asked) => {
    const table = exported.find(({ sheet }) => sheet === asked?.lembar);
    const kind = Object.keys(FILE_KINDS).find((known): known is FileKind => known === asked?.bentuk);
    const nothing = { name: '', text: '' };
    if (!table || !kind) return { ...nothing, sentence: 'Pilih dulu lembar dan bentuk berkasnya.' };
    const finished = finishInterrupted(host.workbook) ?? '';
    const told = (sentence: string) => `${finished} ${sentence}`.trim();
    const { rows, unread, layout, issues } = readTable(table, host.workbook.read(table.sheet));
    if (!layout) return { ...nothing, sentence: told(issues[0]?.sentence ?? '') };
    const today = host.occasion().now.slice(0, 10);
    return {
      name: `${table.sheet.toLowerCase().replace(/\W+/g, '-')}-${today}.csv`,
      text: tableFile(table, rows as unknown as Record<string, unknown>[], kind),
      sentence: told(
        unread.length === 0 ? '' : `${unread.length} baris tidak terbaca dan tidak ikut; lihat lembar Periksa.`,
      ),
    };
  },
);

export interface Exportable {
  lembar: string[];
  bukuKerja: string;
  /** What was finished first, or why the workbook may hold half of something; '' when all is whole. */
  sentence: string;
}

/** What can be taken out: the sheets whose rows make a file each, and where the whole workbook can be had. */
export const lembarEkspor: Procedure<Host, Record<string, never>, Exportable> = procedure((host) => {
  // The file behind the link is the host's own: once it is asked for nothing of ours runs.
  const sentence = finishInterrupted(host.workbook) ?? '';
  return { lembar: exported.map(({ sheet }) => sheet), bukuKerja: host.workbookLink(), sentence };
});
