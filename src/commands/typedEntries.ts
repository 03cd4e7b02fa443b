import { sahkanKetikan } from '../actions';
import type { Place } from '../actions/action';
import { TAKE_BACK } from '../actions/entryForms';
import { perform } from '../actions/perform';
import { isBlank, type Raw } from '../cells/raw';
import { isSealed } from '../domain/ledgerChain';
import { readTyped } from '../domain/ledgerTyped';
import { persediaan } from '../tables';
import { type Rows, readTable } from '../tables/table';
import type { Edit, Host } from '../workbook/host';
import type { Marks } from '../workbook/workbook';

/**
 * Seals the lines of an edit that were typed into the ledger's sheet; what they lack, or why they are refused, stands at
 * the cell in question.
 *
 * @returns what Riwayat is to say when the edit touched entries that are sealed already, else null
 */
export function sealTyped(host: Host, edit: Edit, grid: Raw[][]): string | null {
  const read = readTable(persediaan, grid);
  const first = Math.max(2, edit.line);
  const inEdit = ({ line }: { line: number }) => line >= first && line < edit.line + edit.lines;
  const typed = read.unread.filter((row) => inEdit(row) && !isSealed(row.cells));
  const sealed = [...read.rows.filter(inEdit), ...read.unread.filter((row) => inEdit(row) && isSealed(row.cells))];
  const places = typed.length === 0 ? [] : seal(host, edit, first, typed, read);
  mark(host, edit, first, read, [...places, ...spoilt(read, inEdit)]);
  if (sealed.length === 0 && !(sealed.length + typed.length < edit.lines && lacksNumbers(read))) return null;
  host.tell(
    'Entri yang sudah disahkan disunting dengan tangan: tercatat di Riwayat dan akan tampak di Periksa. Untuk membetulkan entri, pakai Balik di Catat > Bahan.',
  );
  return 'Baris yang sudah disahkan disunting dengan tangan.';
}

function seal(host: Host, edit: Edit, first: number, typed: Rows<unknown>['unread'], read: Rows<unknown>): Place[] {
  const lacking = typed.flatMap(({ line, cells }) => {
    const reading = readTyped(cells);
    return reading.complete ? [] : [placeAt(read, line, reading.column, reading.sentence)];
  });
  // While a line is being typed nothing can be sealed: no need to take the lock.
  if (lacking.length === typed.length) return lacking;
  const outcome = perform(
    host.workbook,
    sahkanKetikan,
    { baris: first, banyak: edit.line + edit.lines - first },
    { ...host.occasion(), actionId: host.newId() },
  );
  host.tell(outcome.sentence + (outcome.done ? HOW_BACK : ''));
  if (outcome.done) return outcome.left;
  if (outcome.blocks.length > 0) return outcome.blocks;
  // Another was writing: the line waits, and any change to it tries again.
  return typed.map(({ line }) => placeAt(read, line, 'tanggal', `Belum disahkan. ${outcome.sentence}`));
}

/** A line that was typed offers no *Urungkan*; its number stands in it now. */
const HOW_BACK = ` Keliru? Isi No-nya di formulir ${TAKE_BACK} lembar Catat, atau tekan Balik di panel > Catat > Bahan.`;

/** What is wrong with sealed lines. An entry copied to make a new one of it brings the old one's marks along. */
function spoilt(read: Rows<unknown>, inEdit: (row: { line: number }) => boolean): Place[] {
  return read.unread
    .filter((row) => inEdit(row) && isSealed(row.cells))
    .flatMap(({ line, cells }) => {
      const copied = isBlank(cells.sidik)
        ? 'Id diberi SiapKTP, bukan diketik; kosongkan No, Id, Waktu dan Oleh agar baris ini menjadi entri baru'
        : 'Baris ini salinan entri lain; kosongkan No, Id, Waktu, Oleh dan Sidik agar menjadi entri baru';
      return readTyped(cells).complete
        ? [placeAt(read, line, 'id', copied)]
        : read.issues.filter((issue) => issue.line === line);
    });
}

function placeAt({ layout }: Rows<unknown>, line: number, column: string, sentence: string): Place {
  return { sheet: persediaan.sheet, line, column: layout?.places[column] ?? 1, sentence };
}

function mark(host: Host, edit: Edit, first: number, { layout }: Rows<unknown>, places: Place[]): void {
  const width = layout?.width ?? 1;
  const marks: Marks = Array.from({ length: edit.line + edit.lines - first }, () =>
    Array.from({ length: width }, () => ''),
  );
  for (const { line, column, sentence } of places) {
    const row = marks[line - first];
    if (row && column >= 1) row[column - 1] = sentence;
  }
  if (marks.length > 0) host.workbook.mark(persediaan.sheet, first, 1, marks);
}

/** Whether a running number is missing: then a line that is empty now was an entry. */
function lacksNumbers({ rows, unread }: Rows<{ nomor: number }>): boolean {
  const numbers = [
    ...rows.map((row) => row.nomor),
    ...unread.filter(({ cells }) => isSealed(cells)).map(({ cells }) => Number(cells.nomor) || 0),
  ];
  return new Set(numbers.filter((nomor) => nomor > 0)).size < Math.max(0, ...numbers);
}
