import { formatDay, formatMoment } from '../../cells/day';
import { formatNumber } from '../../cells/numeral';
import { isWall } from '../../cells/raw';
import type { Rows, Table } from '../../tables/table';
import { obstacle } from './obstacle';
import type { PastedLine } from './pastedLine';
import { type ImportPlan, planImport } from './planImport';
import { cellsOf, type PlannedRow, type Row } from './planRows';
import type { ImportRequest } from './request';
import { type ImportReview, type LineStatus, MOST_SHOWN, type ReviewedLine } from './reviewed';
import { summarize } from './summary';
import { TARGETS, type Target } from './targets';

/** Shows what an import would do, without doing it. */
export function reviewImport(request: ImportRequest, rowsOf: (table: Table) => Rows<unknown>): ImportReview {
  return reviewPlan(planImport(request, rowsOf));
}

export function reviewPlan(plan: ImportPlan): ImportReview {
  const { outline, target, mapping, lines, planned } = plan;
  const rows = target ? lines.map((line) => reviewedLine(target, mapping, line, planned.get(line) ?? [])) : [];
  const byPlace = new Map(Object.entries(mapping).map(([name, at]) => [at, name]));
  const counts: ImportReview['counts'] = {
    baru: 0,
    diubah: 0,
    sama: 0,
    dilewati: 0,
    bermasalah: 0,
    lines: 0,
    warnings: 0,
  };
  for (const { status, problems } of rows) {
    counts[status]++;
    counts.lines++;
    if (problems.some(({ kind }) => kind === 'peringatan')) counts.warnings++;
  }
  const inTheWay = obstacle(plan, counts);
  return {
    target: target?.name ?? null,
    separator: outline.separator,
    headerLine: outline.headerLine,
    columns: outline.headers.map((header, at) => ({
      header,
      sample: outline.rows.find(({ cells }) => cells[at])?.cells[at] ?? '',
      mappedTo: byPlace.get(at) ?? null,
    })),
    targets: TARGETS.map(({ name, columns }) => ({
      name,
      columns: columns.map((column) => ({ name: column.name, label: column.header, needed: column.needed })),
    })),
    rows: shown(rows),
    ignored: outline.ignored,
    counts,
    summary: summarize(plan),
    canCommit: inTheWay === '',
    obstacle: inTheWay,
    seen: fingerprint(plan),
  };
}

function reviewedLine(
  target: Target,
  mapping: Record<string, number>,
  line: PastedLine,
  planned: readonly PlannedRow[],
): ReviewedLine {
  const [only, ...others] = planned;
  const single = only && others.length === 0 ? only : null;
  const before = single?.existing ? displayed(target, single.existing) : null;
  const after = single ? displayed(target, single.row) : {};
  const cells: Record<string, string> = {};
  for (const { name } of target.columns) {
    const text = after[name] ?? line.texts[name] ?? '';
    if (name in mapping || text !== (before?.[name] ?? '')) cells[name] = text;
  }
  const { key } = target.table;
  const last = others[others.length - 1] ?? only;
  return {
    line: line.line,
    status: statusOf(line, planned),
    cells,
    before: before && Object.fromEntries(Object.keys(cells).map((name) => [name, before[name] ?? ''])),
    makes:
      others.length > 0
        ? `${formatNumber(planned.length)} baris: ${String(only?.row[key])} sampai ${String(last?.row[key])}`
        : '',
    problems: line.problems,
  };
}

function statusOf(line: PastedLine, planned: readonly PlannedRow[]): LineStatus {
  if (line.skipped) return 'dilewati';
  if (line.unread.size > 0) return 'bermasalah';
  if (planned.some(({ existing }) => !existing)) return 'baru';
  return planned.some(({ changed }) => changed) ? 'diubah' : 'sama';
}

/** A row as its sheet shows it. */
function displayed(target: Target, row: Row): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, raw] of Object.entries(cellsOf(target, row))) {
    const { format = '' } = target.table.columns[name]?.cell ?? {};
    if (typeof raw === 'number') texts[name] = format === '0' ? String(raw) : formatNumber(raw);
    else if (isWall(raw)) texts[name] = format.includes('hh') ? formatMoment(raw.wall) : formatDay(raw.wall);
    else texts[name] = String(raw);
  }
  return texts;
}

/** Lines that need a person first, yet in the order of the text. */
function shown(rows: readonly ReviewedLine[]): ReviewedLine[] {
  if (rows.length <= MOST_SHOWN) return [...rows];
  const urgency = ({ status, problems }: ReviewedLine): number =>
    status === 'bermasalah' ? 0 : problems.length > 0 ? 1 : 2;
  return rows
    .map((row) => ({ row, urgency: urgency(row) }))
    .sort((a, b) => a.urgency - b.urgency || a.row.line - b.row.line)
    .slice(0, MOST_SHOWN)
    .map(({ row }) => row)
    .sort((a, b) => a.line - b.line);
}

/** Tells one plan from another: what the rows are and what they would become. */
export function fingerprint({ target, planned }: ImportPlan): string {
  if (!target) return '';
  // FNV-1a over the text: not for secrets, only to notice that something changed in between.
  let hash = 0x811c9dc5;
  for (const rows of planned.values()) {
    for (const { row, existing, changed } of rows) {
      const text = changed ? JSON.stringify([existing && cellsOf(target, existing), cellsOf(target, row)]) : '';
      for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    }
  }
  return (hash >>> 0).toString(16);
}
