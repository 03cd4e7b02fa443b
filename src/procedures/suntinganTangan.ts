import { type Procedure, procedure } from '../declare';
import { checkChain } from '../domain/ledgerChain';
import { highestTold, toldOf } from '../domain/ledgerHistory';
import { seenCode, touchesOf } from '../domain/ledgerTouched';
import { anchorIn } from '../reports/reading/outside';
import { readOnce } from '../reports/reading/readOnce';
import { persediaan, riwayat } from '../tables';
import { readTables } from '../tables/table';
import type { Host } from '../workbook/host';
import { type Problem, problemsOf } from './problem';

export interface HandEdits {
  /** Where a hand was in the ledger, with what stood there where that can be known. */
  places: Problem[];
  /** What a person has seen, to be sent along with the acceptance. */
  seen: string;
}

/** In the order of reading: of what Riwayat tells, Persediaan had the row before it. */
const tables = { riwayat, persediaan };

/** Edits of the ledger by hand that nobody has accepted; looks at every row, so it is asked for and not read along. */
export const suntinganTangan: Procedure<Host, Record<string, never>, HandEdits> = procedure((host) => {
  const gridOf = readOnce(host.workbook);
  const anchor = anchorIn(host.workbook, gridOf);
  const read = readTables(tables, gridOf);
  const told = highestTold(read.riwayat);
  const issues = checkChain(read.persediaan, told, toldOf(read.riwayat), anchor);
  return { places: problemsOf({ issues }), seen: seenCode(touchesOf(read.persediaan, told, anchor)) };
});
