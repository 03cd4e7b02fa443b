import type { Moment } from '../../cells/day';
import { type Month, monthOf } from '../../cells/month';
import type { Raw } from '../../cells/raw';
import { utf8 } from '../../cells/utf8';
import { destructionDocuments } from '../../domain/destructions';
import { closedUntil, closingOf } from '../../domain/ledgerHistory';
import { codeOf } from '../../domain/ledgerSeal';
import { arsipLaporan, aset, gangguan, layanan, persediaan } from '../../tables';
import type { Host } from '../../workbook/host';
import type { Page } from '../../workbook/page';
import { isHalfDone, pastOf } from '../reading/outside';
import { readOnce, readTablesOnce } from '../reading/readOnce';
import { keepPage, keptPage } from './keptPages';
import { actReport, beforeOf, monthlyReports, pageOf } from './monthly';
import { firstMonth, monthsKept } from './monthsKept';

/** After making pages for so long a piece ends. */
const PIECE_MILLISECONDS = 1000;
/** Bytes: a note may have 100 KB, and its host writes a line of its own before it. */
const LONGEST_NOTE = 100_000;

/** All that a page of a closed month is made from; of Riwayat, where the closing itself is written, there is nothing in it. */
const GROUND: Record<string, unknown> = Object.assign({ aset }, ...monthlyReports.map(({ tables }) => tables));

function readOf({ workbook }: Host) {
  const gridOf = readOnce(workbook);
  const readings = readTablesOnce(gridOf);
  return {
    gridOf,
    readings,
    past: pastOf(workbook, gridOf),
    archive: readings({ arsipLaporan }).arsipLaporan,
  };
}

type Read = ReturnType<typeof readOf>;

/** The pages of the months up to `until` that aren't kept yet; `closing`: the how manyeth of its month, null while it is open. */
function pagesDue({ readings, past, archive }: Read, until: Month, now: Moment) {
  const first = firstMonth(readings({ persediaan, layanan, gangguan }));
  const acts = destructionDocuments(readings({ persediaan }).persediaan.rows).map(actReport);
  const sheets = monthlyReports.map((report) => ({ report, keptAs: report.sheet }));
  return monthsKept(first, until).flatMap((month) => {
    const closing = closingOf(past, month);
    return [...sheets, ...acts.filter((act) => act.month === month)]
      .map(({ report, keptAs }, index) => {
        const before = beforeOf(report, month, now, past, readings);
        return { report, month, keptAs, closing, before, note: `${month} ${index} ${before?.since ?? ''}` };
      })
      .filter(({ keptAs }) => closing === null || keptPage(archive.rows, { sheet: keptAs, month, closing }) === null);
  });
}

const groundOf = ({ readings }: Read): string => `${codeOf(JSON.stringify(readings(GROUND)), 16)}\n`;

const noteOf = (id: string, { note }: { note: string }): string => `halaman ${id} ${note}`;

/** How many of the pages are made, of how many. */
export interface PagesMade {
  made: number;
  of: number;
}

/**
 * Makes pages that closing the month will keep, for a second, from the one that comes after `made` on. Only the host's notes are
 * written: the closing of that action id takes each from there whose ground is still the same, and makes the others itself.
 *
 * @param isWhole whether no action is by half in the sheets that this execution has read
 */
export function makePages(host: Host, id: string, month: Month, made: number, isWhole: () => boolean): PagesMade {
  const { now } = host.occasion();
  // It will be refused.
  if (month >= monthOf(now)) return { made: 0, of: 0 };
  const read = readOf(host);
  const due = pagesDue(read, month, now);
  const ground = groundOf(read);
  if (!isWhole()) return { made: Math.min(made, due.length), of: due.length };
  const began = host.milliseconds();
  const notes: Record<string, string> = {};
  let next = made;
  for (const page of due.slice(made)) {
    if (host.milliseconds() - began > PIECE_MILLISECONDS) break;
    const text = `${ground}${JSON.stringify(pageOf(page.report, page.month, now, read.readings, page.before))}`;
    if (utf8(text).length <= LONGEST_NOTE) notes[noteOf(id, page)] = text;
    next++;
  }
  if (Object.keys(notes).length > 0) host.notes.put(notes);
  return { made: next, of: due.length };
}

/**
 * Keeps the reports of every closed month that has none yet, in one writing. What can't be kept now, because another is
 * writing or stopped half way, is kept when that month's report is first asked for.
 *
 * @param id of the closing, for which pages may have been made beforehand
 */
export function keepClosedMonths(host: Host, id: string): void {
  const { workbook } = host;
  const { now } = host.occasion();
  workbook.exclusively(() => {
    const read = readOf(host);
    const { layout } = read.archive;
    const until = closedUntil(read.past);
    if (until === null || !layout) return;
    const due = pagesDue(read, monthOf(until), now);
    const notes = due.length > 0 ? host.notes.read(due.map((page) => noteOf(id, page))) : {};
    const ground = Object.keys(notes).length > 0 ? groundOf(read) : '';
    const lines: Raw[][] = [];
    for (const one of due) {
      const { report, month, keptAs, closing } = one;
      if (closing === null) continue;
      const note = notes[noteOf(id, one)];
      const page = note?.startsWith(ground)
        ? (JSON.parse(note.slice(ground.length)) as Page)
        : pageOf(report, month, now, read.readings, one.before);
      lines.push(...keepPage(page, { sheet: keptAs, month, closing }, { now, keeping: host.newId(), layout }));
    }
    if (lines.length > 0 && !isHalfDone(workbook, read.gridOf))
      workbook.write(arsipLaporan.sheet, layout.nextLine, 1, lines);
  });
}
