import { readSettings } from '../domain/settings';
import { pengingat } from '../tables';
import type { Issue } from '../tables/table';
import type { PageCell } from '../workbook/page';
import { guardIssues } from './guardIssues';
import { everyProblem, PROBLEM_TABLES } from './problems';
import { reminderIssues } from './reminderIssues';
import { defineReport } from './report';

/** Every problem found in the workbook, each with a link to its cell. */
export const periksa = defineReport({
  sheet: 'Periksa',
  widths: { 1: 130, 2: 90, 3: 640 },
  tables: { ...PROBLEM_TABLES, pengingat },
  looksAtGuards: true,
  looksAtAnchor: true,
  build({ pengingat: reminders, ...read }, { now, today, unguarded = [], anchor = null }) {
    const recipients = readSettings(read.pengaturan).placeOf('penerima_pengingat');
    const issues = [
      ...guardIssues(unguarded),
      ...everyProblem(read, today, anchor),
      ...reminders.issues,
      ...reminderIssues(reminders.rows, recipients),
    ];
    const lines: PageCell[][] = issues.map((issue) => [issue.sheet, placeLink(issue), issue.sentence]);
    return {
      cells: [
        ['Periksa', '', ''],
        [
          issues.length === 0 ? 'Tidak ada masalah yang ditemukan.' : `${issues.length} masalah ditemukan.`,
          '',
          { wall: `${now}:00` },
        ],
        ['Lembar', 'Tempat', 'Masalah'],
        ...lines,
      ],
      styles: [
        { area: { line: 1, column: 1, lines: 1, columns: 3 }, look: 'judul' },
        { area: { line: 2, column: 3, lines: 1, columns: 1 }, format: 'dd-mm-yyyy hh:mm', align: 'left' },
        { area: { line: 3, column: 1, lines: 1, columns: 3 }, look: 'kepala' },
        {
          area: { line: 4, column: 3, lines: Math.max(1, lines.length), columns: 1 },
          look: lines.length > 0 ? 'peringatan' : 'isi',
        },
      ],
      charts: [],
    };
  },
});

function placeLink({ sheet, line, column }: Issue): PageCell {
  const at = { sheet, line: Math.max(1, line), column: Math.max(1, column) };
  return { text: line === 0 ? 'lembar' : `baris ${line}`, to: at };
}
