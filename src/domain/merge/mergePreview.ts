import { show } from '../../cells/cell';
import { formatDay } from '../../cells/day';
import { ENTRY_WORDS, ITEM_WORDS, labelOf } from '../../tables/words';
import { amount } from '../ledger';
import { called, differences } from './mergeRows';
import type { MergePlan } from './planMerge';

/** A row that a merge brings, changes or takes out, as a person reads it. */
export interface MergedRow {
  /** `Gangguan G-0003`. */
  title: string;
  what: 'baru' | 'diubah' | 'dihapus';
  /** Cells that will stand otherwise. */
  differences: { label: string; here: string; there: string }[];
}

const MOST_SHOWN = 20;

/** What a merge does row by row, the ledger first, and how many rows more there are. */
export function mergePreview({ entries, rows }: MergePlan): { rows: MergedRow[]; more: number } {
  const posted = entries.slice(0, MOST_SHOWN).map(({ jenis, barang, jumlah, tanggal, dokumen }): MergedRow => {
    const written = [
      `${amount(barang, jumlah)} ${ITEM_WORDS[barang]}`,
      formatDay(tanggal),
      ...(dokumen ? [dokumen] : []),
    ];
    const cell = { label: labelOf(ENTRY_WORDS[jenis]), here: 'tidak ada', there: written.join(', ') };
    return { title: 'Persediaan', what: 'baru', differences: [cell] };
  });
  const changed = rows.slice(0, MOST_SHOWN - posted.length).map(({ table, key, before, after }): MergedRow => {
    const name = (after ?? before)?.[table.key];
    const keyHeader = table.columns[table.key]?.header;
    return {
      // As it is written, where the key is folded.
      title: called(table, typeof name === 'string' ? name : key),
      what: before === null ? 'baru' : after === null ? 'dihapus' : 'diubah',
      differences: differences({ table, key, here: before, there: after }).filter(
        ({ label, here, there }) => (before && after) || !(label === keyHeader || [here, there].includes(show(''))),
      ),
    };
  });
  const shown = [...posted, ...changed];
  return { rows: shown, more: entries.length + rows.length - shown.length };
}
