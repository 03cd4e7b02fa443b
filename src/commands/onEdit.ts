import { entrySheet } from '../actions/entrySheet';
import { show } from '../cells/cell';
import { holdsNik } from '../cells/nik';
import type { Raw } from '../cells/raw';
import { prefixOf, runningNumber } from '../domain/runningNumber';
import { persediaan } from '../tables';
import { everyTable } from '../tables/every';
import { readTable, sameHeader, type Table } from '../tables/table';
import type { Edit, Host } from '../workbook/host';
import { closedDays } from './closedDays';
import { checkEdited } from './editedRows';
import { isWhat, told } from './editedValue';
import { noteEdit } from './notedEdit';
import { postTicked } from './tickedForms';
import { sealTyped } from './typedEntries';

/**
 * Somebody changed cells by hand. Each cell is held against what its column expects, and told beside the cell; lines
 * typed into the ledger become entries; everything else is noted in Riwayat. Rows and columns moved, inserted or
 * deleted don't come here: Google tells of values only.
 */
export function onEdit(host: Host, edit: Edit): void {
  if (edit.sheet === entrySheet.sheet) {
    postTicked(host, edit);
    return;
  }
  const table = everyTable.find((one) => one.sheet === edit.sheet);
  if (!table || table.hidden) return;
  const grid = host.workbook.read(table.sheet);
  const { layout, issues } = readTable(table, grid);
  // Where columns are called otherwise, or are no longer there, what is remembered of a sheet's end doesn't hold.
  if (edit.line === 1 && table.writtenBy === 'SiapKTP') host.workbook.journal.forget();
  if (!grid || !layout) {
    host.tell(issues[0]?.sentence ?? '');
    return;
  }
  if (edit.line + edit.lines <= 2) return;
  if (table.sheet === persediaan.sheet) {
    const byHand = sealTyped(host, edit, grid);
    if (byHand) note(host, edit, table, grid, byHand);
    return;
  }
  if (table.writtenBy === 'SiapKTP') {
    host.tell(`Lembar ${table.sheet} ditulis oleh SiapKTP; suntingan ini dicatat di Riwayat.`);
    note(host, edit, table, grid, '');
    return;
  }
  const wrong = checkEdited(host, edit, table, grid, layout);
  const [first] = wrong;
  const closed = closedDays(host, edit, table, grid, layout);
  const fault =
    first && (wrong.length === 1 ? first : `${first} (dan ${wrong.length - 1} sel lain; lihat catatan selnya)`);
  if (fault || closed) host.tell([fault, closed].filter((sentence) => sentence).join('. '));
  note(host, edit, table, grid, wrong.length === 0 ? '' : `${wrong.length} sel perlu dibenahi.`);
}

function note(host: Host, edit: Edit, table: Table, grid: Raw[][], more: string): void {
  const { line, column, lines, columns } = edit;
  const single = lines === 1 && columns === 1;
  const cells = grid[line - 1] ?? [];
  const header = String(grid[0]?.[column - 1] ?? '');
  const edited = Object.values(table.columns).find((one) => sameHeader(header, one.header));
  const stands = cells[column - 1] ?? '';
  const overwritten = single && !isWhat(edit.after, stands) ? told(edit.after, edited?.cell.format) : null;
  const where = single ? `baris ${line}${header === '' ? '' : `, ${header}`}` : `${lines} baris mulai baris ${line}`;
  const what = single
    ? ` diubah ${change(told(edit.before, edited?.cell.format), overwritten ?? stands)}`
    : ` (${columns} kolom) diubah`;
  const since =
    overwritten === null ? '' : ` Selnya kini berisi ${withoutNik(show(stands))}: ditulis pada saat yang sama.`;
  const uraian = `${table.sheet} ${where}${what}.${since} ${more}`.trim();
  if (overwritten !== null)
    host.tell(`Suntingan Anda (${withoutNik(show(overwritten))}) sudah tertimpa.${since} Bila perlu, ketik lagi.`);
  const objek = `${table.sheet} baris ${line}`;
  noteEdit(host, table, { objek, uraian, nomor: numbersIn(edit, table, grid) });
}

/** The running numbers in the edited cells, by which a merge knows rows that a hand gave a number. */
function numbersIn({ line, column, lines, columns }: Edit, table: Table, grid: Raw[][]): string {
  const prefix = prefixOf(table.sheet);
  const title = table.columns[table.key]?.header ?? '';
  const at = (grid[0] ?? []).findIndex((cell) => sameHeader(cell, title)) + 1;
  if (prefix === undefined || at < column || at >= column + columns) return '';
  const keys = grid.slice(Math.max(2, line) - 1, line + lines - 1).map((cells) => String(cells[at - 1] ?? '').trim());
  const numbers = keys.filter((key) => runningNumber(prefix, key) > 0);
  return numbers.map((key) => `${table.sheet} ${key}`).join(';');
}

function change(before: Raw | null, now: Raw): string {
  const is = `menjadi ${withoutNik(show(now))}`;
  return before === null ? is : `dari ${withoutNik(show(before))} ${is}`;
}

/** What somebody typed may be a resident's number: Riwayat isn't to keep it. */
const withoutNik = (shown: string): string => (holdsNik(shown) ? '(16 angka)' : shown);
