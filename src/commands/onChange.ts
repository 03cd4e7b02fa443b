import { touchSentence } from '../domain/ledgerChain';
import { highestNumber } from '../domain/ledgerHistory';
import { touchesOf } from '../domain/ledgerTouched';
import { persediaan, riwayat } from '../tables';
import { everyTable } from '../tables/every';
import { readTables } from '../tables/table';
import type { Host, StructureEdit } from '../workbook/host';
import { noteEdit } from './notedEdit';

const WHAT: Record<StructureEdit['what'], string> = {
  INSERT_ROW: 'baris disisipkan',
  REMOVE_ROW: 'baris dihapus',
  INSERT_COLUMN: 'kolom disisipkan',
  REMOVE_COLUMN: 'kolom dihapus',
};

/** Rows or columns were put in or taken out by hand, of which onEdit isn't told: a row of Riwayat says so. */
export function onChange(host: Host, edit: StructureEdit): void {
  const table = everyTable.find((one) => one.sheet === edit.sheet);
  if (!table || table.hidden) return;
  const gone = table.sheet === persediaan.sheet ? goneFromLedger(host) : '';
  const uraian = `${table.sheet}: ${WHAT[edit.what]} dengan tangan.${gone}`;
  noteEdit(host, table, { objek: table.sheet, uraian });
}

/** As many as a row of Riwayat has room for. */
const NAMED = 5;

function goneFromLedger({ workbook }: Host): string {
  // Riwayat first: of what it tells, Persediaan had the row before it.
  const read = readTables({ riwayat, persediaan }, (sheet) => workbook.read(sheet));
  const gone = touchesOf(read.persediaan, highestNumber(read.riwayat)).filter(
    ({ kind }) => kind === 'HILANG' || kind === 'TERPOTONG',
  );
  return gone
    .slice(0, NAMED)
    .map((touch) => ` ${touchSentence(touch)}.`)
    .join('');
}
