import { mustBe } from '../../cells/cell';
import type { Moment } from '../../cells/day';
import type { DesaRow } from '../../tables/desa';
import type { Rows, Table } from '../../tables/table';
import { desaFindings } from '../backlog';
import { guessMapping, mappingByContent } from './headers';
import { type Outline, outline } from './outline';
import type { PastedLine } from './pastedLine';
import type { PlannedRow } from './plannedRow';
import { planRows } from './planRows';
import { readLines } from './readLines';
import type { ImportRequest } from './request';
import { type Target, targetNamed, targets } from './targets';
import { standsAlready } from './unfillable';

/** A request worked out against the workbook: what the review shows and the commit writes. */
export interface ImportPlan {
  outline: Outline;
  target: Target | null;
  /** Pasted column (from 0) by column of the target. */
  mapping: Record<string, number>;
  lines: PastedLine[];
  /** Lines that are skipped or have an open problem aren't here. */
  planned: Map<PastedLine, PlannedRow[]>;
  /** What the target sheet itself has in the way. */
  sheetIssues: Rows<unknown>['issues'];
  /** Of a sheet that no import fills: the file says what stands there. */
  isThere?: boolean;
}

/** Tables that know no day, as the example's, can be planned without a clock. */
const LATEST: Moment = '9999-12-31T23:59';

/** @param rowsOf reads the rows of a table; asked for the target's and those that its rows name */
export function planImport(
  request: ImportRequest,
  rowsOf: (table: Table) => Rows<unknown>,
  now: Moment = LATEST,
): ImportPlan {
  const among = request.target === null ? targets() : [targetNamed(request.target)];
  const found = outline(request.text, among);
  const chosenTarget = request.target === null ? (found.guess?.target ?? null) : targetNamed(request.target);
  const target = found.unfillable ? null : chosenTarget;
  const nothing: ImportPlan = { outline: found, target, mapping: {}, lines: [], planned: new Map(), sheetIssues: [] };
  if (!target) {
    const isThere = found.unfillable !== undefined && standsAlready(found.unfillable, request.text, rowsOf);
    return { ...nothing, isThere };
  }
  const guess = found.guess ?? guessMapping(target, []);
  const mapping =
    chosen(request, target, found) ??
    found.mapping ??
    mappingByContent(guess, found.rows, found.headerLine > 0).mapping;
  const sheet = rowsOf(target.table);
  const lines = readLines(target, found.rows, mapping, request);
  if (found.headerLine > 0) refuseShiftedLines(found, lines);
  const read = lines.filter((line) => !line.skipped);
  const planned = sheet.layout ? planRows(target, read, sheet, rowsOf, now) : nothing.planned;
  if (target.name === 'Desa') warnOfFigures(planned);
  return { outline: found, target, mapping, lines, planned, sheetIssues: sheet.issues };
}

/** Figures that contradict each other are let in, since belum is always derived, but not in silence. */
function warnOfFigures(planned: Map<PastedLine, PlannedRow[]>): void {
  for (const [line, rows] of planned) {
    for (const { row } of rows) {
      for (const { column, sentence } of desaFindings(row as unknown as DesaRow)) line.warn(column, sentence);
    }
  }
}

/** The mapping that the person chose, without columns that this target or this text doesn't have. */
function chosen({ mapping }: ImportRequest, { columns }: Target, { headers }: Outline): Record<string, number> | null {
  if (!mapping) return null;
  const known = new Set(columns.map((column) => column.name));
  return Object.fromEntries(
    Object.entries(mapping).filter(([name, at]) => known.has(name) && at >= 0 && at < headers.length),
  );
}

/**
 * Commas and spaces stand within cells as well: a line longer than its header was cut in a wrong place (other signs have a
 * header for each cell by now). Where spaces part the cells a blank cell leaves no trace, so there a shorter line can't be
 * told from a shifted one either.
 */
function refuseShiftedLines({ rows, headers, separator }: Outline, lines: readonly PastedLine[]): void {
  const spaced = separator === 'spasi ganda' || separator === 'spasi';
  lines.forEach((line, index) => {
    const count = rows[index]?.cells.length ?? 0;
    const fits = spaced ? count === headers.length : count <= headers.length;
    if (line.skipped || line.mended || fits) return;
    const expected = `punya ${headers.length} sel seperti judulnya`;
    line.refuse('', mustBe('Baris ini', { expected, received: `${count} sel` }));
  });
}
