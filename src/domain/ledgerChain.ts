import { sha256 } from '@noble/hashes/sha2.js';
import { isBlank, type Raw } from '../cells/raw';
import { utf8 } from '../cells/utf8';
import { type PersediaanRow, persediaan } from '../tables/persediaan';
import type { Issue, Placed, Rows, UnreadRow } from '../tables/table';

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

/** The end of the chain, to which the next row is joined; a row that was spoilt by hand still holds its place. */
export function chainEnd({ rows, unread }: Pick<Rows<PersediaanRow>, 'rows' | 'unread'>): ChainEnd {
  let end: ChainEnd = { nomor: 0, sidik: '' };
  for (const link of [...rows, ...spoiltLinks(unread)]) if (link.nomor > end.nomor) end = link;
  return { nomor: end.nomor, sidik: end.sidik };
}

interface Link extends ChainEnd {
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

/** How many broken rows are named one by one. */
const NAMED = 20;

/**
 * Walks the chain and names what doesn't follow: rows whose hash fails (first those with the lowest running number),
 * running numbers that are missing, and those that occur twice.
 *
 * @param known the highest running number that Riwayat tells of: without it, rows cut off at the end leave no trace
 */
export function checkChain(read: Rows<PersediaanRow>, known = 0): Issue[] {
  const links: Link[] = [
    ...read.rows.map((row) => ({ nomor: row.nomor, sidik: row.sidik, line: row.line, row })),
    ...spoiltLinks(read.unread),
  ].sort((a, b) => a.nomor - b.nomor || a.line - b.line);
  const issues: Issue[] = [];
  const complain = (line: number, column: 'nomor' | 'sidik', sentence: string) =>
    issues.push({ sheet: persediaan.sheet, line, column: read.layout?.places[column] ?? 0, sentence });
  let before: Link | null = null;
  let broken = 0;
  let lineOfLast = 0;
  for (const link of links) {
    const expected: number = (before?.nomor ?? 0) + 1;
    lineOfLast = link.line;
    if (before && link.nomor === before.nomor) {
      complain(link.line, 'nomor', `No ${link.nomor} ada dua kali: di baris ${before.line} dan baris ${link.line}`);
      continue;
    }
    if (link.nomor > expected) {
      complain(link.line, 'nomor', `${numbers(expected, link.nomor - 1)} hilang sebelum baris ini`);
    } else if (link.row && link.sidik !== seal(before?.sidik ?? '', link.row)) {
      broken++;
      if (broken <= NAMED) complain(link.line, 'sidik', changedSentence(link.nomor));
    }
    before = link;
  }
  if (broken > NAMED) complain(0, 'sidik', `${broken - NAMED} baris lain juga tidak cocok dengan sidiknya`);
  const last = before?.nomor ?? 0;
  if (known > last) {
    complain(
      lineOfLast,
      'nomor',
      `${numbers(last + 1, known)} tercatat di Riwayat tetapi tidak ada lagi di lembar ini`,
    );
  }
  return issues;
}

const changedSentence = (nomor: number): string =>
  `Baris No ${nomor} tidak cocok dengan sidiknya: isinya diubah dengan tangan, atau baris sebelumnya ditukar`;

const numbers = (first: number, last: number): string =>
  first === last ? `No ${first}` : `No ${first} sampai ${last}`;
