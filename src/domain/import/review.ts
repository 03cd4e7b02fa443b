import { formatDay, formatMoment, type Moment } from '../../cells/day';
import { formatNumber } from '../../cells/numeral';
import { isWall, type Raw } from '../../cells/raw';
import type { Rows, Table } from '../../tables/table';
import { obstacle } from './obstacle';
import type { PastedLine } from './pastedLine';
import { type ImportPlan, planImport } from './planImport';
import type { PlannedRow } from './plannedRow';
import type { ImportRequest } from './request';
import { type ImportReview, type LineStatus, MOST_SHOWN, type ReviewedLine } from './reviewed';
import { summarize } from './summary';
import { type Target, targets } from './targets';

/** Shows what an import would do, without doing it. */
export function reviewImport(
  request: ImportRequest,
  rowsOf: (table: Table) => Rows<unknown>,
  now?: Moment,
): ImportReview {
  return reviewPlan(planImport(request, rowsOf, now));
}

export function reviewPlan(plan: ImportPlan): ImportReview {
  const { outline, target, mapping, lines, planned } = plan;
  const byPlace = new Map(Object.entries(mapping).map(([name, at]) => [at, name]));
  const judged = lines.map((line): JudgedLine => {
    const rows = planned.get(line) ?? [];
    return { line, rows, status: statusOf(line, rows) };
  });
  const counts = countsOf(judged);
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
    targets: targets().map(({ name, columns }) => ({
      name,
      columns: columns.map((column) => ({ name: column.name, label: column.header, needed: column.needed })),
    })),
    rows: target ? shown(judged).map((line) => reviewedLine(target, mapping, line)) : [],
    ignored: outline.ignored.slice(0, MOST_SHOWN),
    counts,
    summary: summarize(plan),
    canCommit: inTheWay === '',
    obstacle: inTheWay,
    seen: fingerprint(plan),
  };
}

interface JudgedLine {
  line: PastedLine;
  rows: readonly PlannedRow[];
  status: LineStatus;
}

function countsOf(judged: readonly JudgedLine[]): ImportReview['counts'] {
  const counts = {
    baru: 0,
    diubah: 0,
    sama: 0,
    dilewati: 0,
    bermasalah: 0,
    lines: judged.length,
    rows: 0,
    warnings: 0,
  };
  for (const { status, line, rows } of judged) {
    counts.rows += rows.filter(({ changed }) => changed).length;
    counts[status]++;
    if (line.problems.some(({ kind }) => kind === 'peringatan')) counts.warnings++;
  }
  return counts;
}

function reviewedLine(
  target: Target,
  mapping: Record<string, number>,
  { line, rows, status }: JudgedLine,
): ReviewedLine {
  const [only, ...others] = rows;
  // A line that makes several rows makes new ones.
  const before = only?.before ? displayed(target, only.before) : null;
  const after = displayed(target, alike(rows.map((row) => row.after)));
  const cells: Record<string, string> = {};
  for (const { name } of target.columns) {
    const text = after[name] ?? line.texts[name] ?? '';
    if (name in mapping || text !== (before?.[name] ?? '')) cells[name] = text;
  }
  const { key } = target.table;
  const last = others[others.length - 1] ?? only;
  return {
    line: line.line,
    status,
    cells,
    before: before && Object.fromEntries(Object.keys(cells).map((name) => [name, before[name] ?? ''])),
    makes:
      others.length > 0
        ? `${formatNumber(rows.length)} baris: ${String(only?.row[key])} sampai ${String(last?.row[key])}`
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

/** The cells that all rows of a line have in common: of a line that makes one row, all of them. */
function alike([first, ...others]: Record<string, Raw>[]): Record<string, Raw> {
  const plain = (raw: Raw | undefined) => (raw !== undefined && isWall(raw) ? raw.wall : raw);
  const same = ([name, raw]: [string, Raw]) => others.every((other) => plain(other[name]) === plain(raw));
  return Object.fromEntries(Object.entries(first ?? {}).filter(same));
}

/** A row as its sheet shows it. */
function displayed(target: Target, cells: Record<string, Raw>): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, raw] of Object.entries(cells)) {
    const { format = '' } = target.table.columns[name]?.cell ?? {};
    if (typeof raw === 'number') texts[name] = format === '0' ? String(raw) : formatNumber(raw);
    else if (isWall(raw)) texts[name] = format.includes('hh') ? formatMoment(raw.wall) : formatDay(raw.wall);
    else texts[name] = String(raw);
  }
  return texts;
}

/** Lines that need a person first, yet in the order of the text. */
function shown(judged: readonly JudgedLine[]): JudgedLine[] {
  if (judged.length <= MOST_SHOWN) return [...judged];
  const urgency = ({ status, line }: JudgedLine): number => {
    if (status === 'bermasalah') return 0;
    if (line.problems.length > 0) return 1;
    return status === 'sama' ? 3 : 2;
  };
  return [...judged]
    .sort((a, b) => urgency(a) - urgency(b) || a.line.line - b.line.line)
    .slice(0, MOST_SHOWN)
    .sort((a, b) => a.line.line - b.line.line);
}

/** Tells one plan from another: what the rows are and what they would become. */
function fingerprint({ planned }: ImportPlan): string {
  // FNV-1a over the text: not for secrets, only to notice that something changed in between.
  let hash = 0x811c9dc5;
  for (const rows of planned.values()) {
    for (const { before, after, changed } of rows) {
      const text = changed ? JSON.stringify([before, after]) : '';
      for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    }
  }
  return (hash >>> 0).toString(16);
}
