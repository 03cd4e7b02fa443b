import { type HakCamatRow, hakCamat } from '../tables/hakCamat';
import { UNKNOWN_PERSON } from '../tables/riwayat';
import { foldKey, type Rows } from '../tables/table';

/** Nobody named: everybody who may edit. Whose address isn't known is nobody's namesake. */
export function holdsCamatRights(rows: readonly HakCamatRow[], who: string): boolean {
  return rows.length === 0 || (who !== UNKNOWN_PERSON && rows.some(({ alamat }) => foldKey(alamat) === foldKey(who)));
}

/**
 * Why it can't be told who holds them; null when it can. A list that can't be read isn't an empty one: else spoiling its
 * cells would open what it guards. A workbook from before this sheet names nobody.
 */
export function unreadableRights({ issues, layout, unread, rows }: Rows<HakCamatRow>): string | null {
  const [first] = issues;
  if (!first || first.line === 0) return null;
  return !layout || (rows.length === 0 && unread.length > 0) ? `Lembar ${hakCamat.sheet}: ${first.sentence}` : null;
}
