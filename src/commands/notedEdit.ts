import { catatSuntingan } from '../actions';
import { perform } from '../actions/perform';
import type { Raw } from '../cells/raw';
import type { Table } from '../tables/table';
import type { Host } from '../workbook/host';

/** Puts what a hand changed into Riwayat, or says why it isn't there. */
export function noteEdit(host: Host, table: Table, input: Record<string, Raw>): void {
  const deed = { ...host.occasion(), actionId: host.newId() };
  const outcome = perform(host.workbook, catatSuntingan, input, deed);
  if (outcome.done) return;
  // Noted, it would have made what is remembered of the ledger doubtful.
  if (table.writtenBy === 'SiapKTP') host.workbook.journal.forget();
  host.tell(`Suntingan ini tidak tercatat di Riwayat. ${outcome.sentence}`);
}
