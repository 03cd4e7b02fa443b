import { formatMoment } from '../../cells/day';
import { formatNumber } from '../../cells/numeral';
import { holidaysOf } from '../../domain/calendar';
import { readSettings } from '../../domain/settings';
import { pengingat } from '../../tables';
import { counted, type Issue } from '../../tables/table';
import type { PageCell } from '../../workbook/page';
import { defineReport } from '../report';
import { guardIssues } from './guardIssues';
import { idleIssues } from './idlePrinters';
import { holidaysAwaited, officeProblems, PROBLEM_TABLES } from './problems';
import { reminderIssues, reminderStopped } from './reminderIssues';

/** The line of the column headers. */
const HEAD = 3;
/** More at a time nobody mends; a text with a link for each of 100.000 would take Google longer than an execution may. */
const MOST = 500;

/** Every problem found in the workbook, each with a link to its cell. It reads every register, so it is written in one call. */
export const periksa = defineReport({
  sheet: 'Periksa',
  widths: { 1: 130, 2: 90, 3: 640 },
  tables: { ...PROBLEM_TABLES, pengingat },
  looksAtGuards: true,
  looksAtAnchor: true,
  looks: [
    { area: { line: 1, column: 1, lines: 1, columns: 3 }, look: 'judul' },
    { area: { line: HEAD, column: 1, lines: 1, columns: 3 }, look: 'kepala' },
    { area: { line: HEAD + 1, column: 3, lines: MOST + 1, columns: 1 }, look: 'masalah' },
  ],
  build({ pengingat: reminders, ...read }, { now, today, unguarded = [], anchor = null }) {
    const recipients = readSettings(read.pengaturan).placeOf('penerima_pengingat');
    const ofHolidays = holidaysAwaited(read, today);
    const issues = [
      ...guardIssues(unguarded),
      ...officeProblems(read, today, anchor),
      ...idleIssues(read, today),
      ...ofHolidays,
      ...reminders.issues,
      ...reminderStopped(reminders.rows, now, holidaysOf(read.libur.rows)),
      ...reminderIssues(reminders.rows, recipients),
    ];
    const lines: PageCell[][] = issues.slice(0, MOST).map((issue) => [issue.sheet, placeLink(issue), issue.sentence]);
    const more = formatNumber(issues.length - MOST);
    if (issues.length > MOST) lines.push(['', '', `dan ${more} lagi; betulkan yang di atas, lalu periksa lagi`]);
    return {
      cells: [
        ['Periksa', '', ''],
        [headline(counted(issues).length - ofHolidays.length, ofHolidays.length), '', `Diperiksa ${formatMoment(now)}`],
        ['Lembar', 'Tempat', 'Masalah'],
        ...lines,
      ],
      styles: [],
      listLines: HEAD + MOST + 1,
    };
  },
});

/** Holidays that aren't decreed yet are no fault of the office: Dasbor and the reminder don't count them either. */
function headline(problems: number, ofHolidays: number): string {
  // Beside it stands when it was looked for: there is room for some 35 letters.
  if (ofHolidays > 0) return `${formatNumber(problems)} masalah, ${formatNumber(ofHolidays)} hal tentang libur.`;
  return problems === 0 ? 'Tidak ada masalah yang ditemukan.' : `${formatNumber(problems)} masalah ditemukan.`;
}

function placeLink({ sheet, line, column }: Issue): PageCell {
  const at = { sheet, line: Math.max(1, line), column: Math.max(1, column) };
  return { text: line === 0 ? 'lembar' : `baris ${line}`, to: at };
}
