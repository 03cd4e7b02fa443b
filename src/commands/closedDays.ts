import { keptOutside } from '../actions/anchored';
import { closedSentence } from '../actions/closedMonths';
import type { Day } from '../cells/day';
import { monthOf } from '../cells/month';
import type { Raw } from '../cells/raw';
import { closedUntil } from '../domain/ledgerHistory';
import { gangguan, layanan, riwayat } from '../tables';
import { type Layout, readTable, type Table } from '../tables/table';
import type { Edit, Host } from '../workbook/host';
import { readEntry } from '../workbook/journalEntry';
import { told } from './editedValue';

/**
 * What is to be said of an edit of days that fall into closed months, which the reports kept of them don't follow; null
 * where none does. No month is closed before it is over: for days of this month nothing more is read.
 */
export function closedDays(host: Host, edit: Edit, table: Table, grid: Raw[][], layout: Layout): string | null {
  const { workbook } = host;
  const days = daysIn(edit, table, grid, layout);
  const thisMonth = monthOf(host.occasion().now);
  if (days.every((day) => monthOf(day) >= thisMonth)) return null;
  const { anchor } = keptOutside(workbook, readEntry(workbook.journal.read() ?? ''));
  return closedSentence(days, closedUntil({ ...readTable(riwayat, workbook.read(riwayat.sheet)), anchor }));
}

/** Of an outage its start, or only its end where nothing else was edited; of a day that was changed also what it was. */
function daysIn(edit: Edit, { sheet, columns }: Table, grid: Raw[][], { places }: Layout): Day[] {
  const touched = Object.keys(columns).filter((name) => {
    const place = places[name] ?? 0;
    return place >= edit.column && place < edit.column + edit.columns;
  });
  const ofOutage = touched.length === 1 && touched[0] === 'selesai' ? 'selesai' : 'mulai';
  const name = sheet === layanan.sheet ? 'tanggal' : sheet === gangguan.sheet ? ofOutage : null;
  const cell = name && columns[name]?.cell;
  if (!name || !cell || touched.length === 0) return [];
  const lines = grid.slice(Math.max(2, edit.line) - 1, edit.line + edit.lines - 1);
  const raws = lines.map((cells) => cells[(places[name] ?? 0) - 1] ?? '');
  if (touched.includes(name)) raws.push(told(edit.before, cell.format) ?? '');
  return raws.flatMap((raw) => {
    const reading = cell.read(raw);
    return reading.ok && typeof reading.value === 'string' ? [reading.value.slice(0, 10)] : [];
  });
}
