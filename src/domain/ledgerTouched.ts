import type { PersediaanRow } from '../tables/persediaan';
import type { Placed, Rows } from '../tables/table';
import { type Anchor, expectedSeal } from './ledgerAnchor';
import { chainLinks, codeOf, contentCode, type Link, seal } from './ledgerSeal';

/** A place where a hand was in the ledger, by the chain alone. */
export interface Touch {
  /**
   * BERUBAH: the row isn't what was sealed. DITUKAR: it is what was sealed under another number. GANDA: a second row of
   * the same number. HILANG: rows are missing before this one. TERPOTONG: rows are missing at the end. DISEGEL: it and
   * those before it hold together, but aren't what the add-on left. SISIPAN: the add-on put no row of that number.
   */
  kind: 'BERUBAH' | 'DITUKAR' | 'GANDA' | 'HILANG' | 'TERPOTONG' | 'DISEGEL' | 'SISIPAN';
  /** The running numbers concerned. */
  first: number;
  last: number;
  line: number;
  /** The row that is there; of missing ones that which follows. */
  row: Placed<PersediaanRow> | null;
  /** The hash before it, as it stands. */
  before: string;
  /** GANDA: the line of the first of the two. DITUKAR: the number under which it was sealed. */
  other: number;
  /**
   * HILANG before a row that nothing vouches for: the highest number that was ever given, 0 where nobody knows. A row
   * above that was put in, or numbered, by hand, and nothing is missing.
   */
  unvouched?: number;
  /** TERPOTONG: Riwayat doesn't tell of the last of them either. */
  untold?: boolean;
  /** What a correction has to name for this to count as accepted: other content makes another mark. */
  mark: string;
}

/** Up to this many rows are tried under each other's numbers. */
const MOST_EXCHANGED = 30;

/**
 * Everything in the ledger that doesn't follow from the hashes and that no correction has accepted, in the order of the
 * running numbers.
 *
 * @param told the highest running number that Riwayat tells of
 * @param anchor what is kept outside the sheets
 */
export function touchesOf(
  read: Pick<Rows<PersediaanRow>, 'rows' | 'unread'>,
  told = 0,
  anchor: Anchor | null = null,
): Touch[] {
  const known = Math.max(told, anchor?.end.nomor ?? 0);
  const expected = anchor ? expectedSeal(anchor) : () => null;
  const touches: Touch[] = [];
  const accepted = new Set<string>();
  let before: Link | null = null;
  for (const same of sameNumbers(chainLinks(read))) {
    const sealed: string = before?.sidik ?? '';
    const fits = ({ row, sidik }: Link) => row !== null && seal(sealed, row) === sidik;
    const link = (same.length > 1 ? same.find(fits) : undefined) ?? same[0];
    if (!link) continue;
    const next: number = (before?.nomor ?? 0) + 1;
    const { nomor, line, row, sidik } = link;
    const place = { first: nomor, last: nomor, line, row, before: sealed, other: 0 };
    const isSound = fits(link);
    if (isSound && row?.jenis === 'KOREKSI' && row.dokumen !== null) accepted.add(row.dokumen);
    const left = expected(nomor);
    if (isSound && left !== null && left !== sidik) {
      touches.push({ ...place, kind: left === '' ? 'SISIPAN' : 'DISEGEL', mark: row ? rowMark(row) : '' });
    }
    if (nomor > next) {
      // Joined to the row before the gap: the gap is older than this row. Otherwise nothing vouches for the row itself.
      const mark = gapMark(next, nomor - 1, isSound ? null : row);
      const doubt = isSound ? {} : { unvouched: known };
      touches.push({ ...place, ...doubt, kind: 'HILANG', first: next, last: nomor - 1, mark });
    } else if (row && !isSound) touches.push({ ...place, kind: 'BERUBAH', mark: rowMark(row) });
    for (const twin of same) {
      if (twin === link) continue;
      const mark = twin.row ? rowMark(twin.row) : '';
      touches.push({ ...place, kind: 'GANDA', line: twin.line, row: twin.row, other: line, mark });
    }
    before = link;
  }
  const end = before?.nomor ?? 0;
  if (known > end) {
    const gap = { first: end + 1, last: known, line: before?.line ?? 0, row: null, before: before?.sidik ?? '' };
    touches.push({ ...gap, kind: 'TERPOTONG', other: 0, untold: known > told, mark: gapMark(end + 1, known, null) });
  }
  return exchanged(touches.filter(({ mark }) => !accepted.has(mark)));
}

function sameNumbers(links: readonly Link[]): Link[][] {
  const groups: Link[][] = [];
  for (const link of links) {
    const last = groups[groups.length - 1];
    if (last?.[0]?.nomor === link.nomor) last.push(link);
    else groups.push([link]);
  }
  return groups;
}

/** Tells rows that only changed places apart from those that were written over. */
function exchanged(touches: Touch[]): Touch[] {
  const changed = touches.filter(({ kind }) => kind === 'BERUBAH').slice(0, MOST_EXCHANGED);
  return touches.map((touch): Touch => {
    const { row } = touch;
    if (!row || !changed.includes(touch)) return touch;
    const from = changed.find((one) => seal(one.before, { ...row, nomor: one.first }) === row.sidik);
    return from ? { ...touch, kind: 'DITUKAR', other: from.first } : touch;
  });
}

const rowMark = (row: PersediaanRow): string => `No ${row.nomor} isi ${contentCode(row)}`;

function gapMark(first: number, last: number, next: PersediaanRow | null): string {
  const gone = first === last ? `No ${first} hilang` : `No ${first} sampai ${last} hilang`;
  return next === null ? gone : `${gone}; ${rowMark(next)}`;
}

/** Tells one state of all edits from another: who accepts them accepts what he has seen. */
export const seenCode = (touches: readonly Touch[]): string => codeOf(touches.map(({ mark }) => mark).join('\n'), 15);
