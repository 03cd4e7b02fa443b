import { sha256 } from '@noble/hashes/sha2.js';
import { isBlank, type Raw } from '../cells/raw';
import { utf8 } from '../cells/utf8';
import { type PersediaanRow, persediaan } from '../tables/persediaan';
import type { Placed, Rows, UnreadRow } from '../tables/table';

/**
 * Each row of the ledger carries a hash over the row before and itself, in the order of its running number whatever
 * the order of lines on the sheet: people sort. A row changed, put in, taken out or exchanged by hand then shows,
 * because its hash no longer follows from what stands there.
 */
export function seal(before: string, row: Omit<PersediaanRow, 'sidik'>): string {
  return hex(sha256(utf8(`${before}\n${canonical(row)}`)));
}

/**
 * The cells under the seal, in an order of their own: where columns stand on the sheet, or in the table, is another
 * matter. A column that comes later is put at the end, where an empty one leaves the hashes of old rows as they are.
 */
const SEALED = [
  'nomor',
  'id',
  'waktu',
  'tanggal',
  'barang',
  'jenis',
  'jumlah',
  'dokumen',
  'catatan',
  'oleh',
  'membalik',
  'sebab',
] as const satisfies readonly Exclude<keyof PersediaanRow, 'sidik'>[];

function canonical(row: Omit<PersediaanRow, 'sidik'>): string {
  const cells: unknown[] = SEALED.map((name) => row[name]);
  while (cells[cells.length - 1] === null) cells.pop();
  return JSON.stringify(cells);
}

/** Without I, L, O and U: they are read out and typed. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A short code of a text, five bits a letter. */
export function codeOf(text: string, length: number): string {
  const bytes = sha256(utf8(text));
  return Array.from({ length }, (_, at) => LETTERS[(bytes[at] ?? 0) & 31]).join('');
}

/** A row as it stands, its hash included, in 15 letters: fewer than the 16 digits that might be taken for a NIK. */
export function contentCode(row: PersediaanRow): string {
  return codeOf(`${row.sidik}\n${canonical(row)}`, 15);
}

const DIGITS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function hex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += DIGITS[byte];
  return text;
}

/**
 * Whether a line that can't be read carries what only the add-on writes: then it is, or once was, an entry. A running
 * number alone is none: people who type a line number it too.
 */
export function isSealed(cells: Record<string, Raw>): boolean {
  return !isBlank(cells.id) || !isBlank(cells.sidik);
}

export interface ChainEnd {
  /** The highest running number, 0 when there is no row. */
  nomor: number;
  sidik: string;
}

/**
 * The end of the chain, to which the next row is joined; a row that was spoilt by hand still holds its place.
 *
 * @param known the highest running number that Riwayat tells of: rows cut off at the end don't free theirs, or the next
 * entry would take it and nothing would show any more that there was another
 */
export function chainEnd({ rows, unread }: Pick<Rows<PersediaanRow>, 'rows' | 'unread'>, known = 0): ChainEnd {
  let end: ChainEnd = { nomor: 0, sidik: '' };
  for (const link of [...rows, ...spoiltLinks(unread)]) if (link.nomor > end.nomor) end = link;
  return { nomor: Math.max(end.nomor, known), sidik: end.sidik };
}

/** By running number, then by line. */
export function chainLinks({ rows, unread }: Pick<Rows<PersediaanRow>, 'rows' | 'unread'>): Link[] {
  return [
    ...rows.map((row) => ({ nomor: row.nomor, sidik: row.sidik, line: row.line, row })),
    ...spoiltLinks(unread),
  ].sort((a, b) => a.nomor - b.nomor || a.line - b.line);
}

export interface Link extends ChainEnd {
  line: number;
  row: Placed<PersediaanRow> | null;
}

/** Entries that were spoilt by hand, as far as their running number can still be read. */
function spoiltLinks(unread: readonly UnreadRow[]): Link[] {
  return unread.flatMap(({ line, cells }) => {
    const nomor = persediaan.columns.nomor.cell.read(cells.nomor ?? '');
    return nomor.ok && isSealed(cells)
      ? [{ nomor: nomor.value, sidik: String(cells.sidik ?? ''), line, row: null }]
      : [];
  });
}
