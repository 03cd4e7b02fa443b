import { formatNumber } from '../../cells/numeral';
import { mendFirst } from '../mendFirst';
import type { ImportPlan } from './planImport';
import type { ImportReview } from './reviewed';
import { unfillableSentence } from './unfillable';

const NOTHING_NEW = 'Tidak ada yang berubah: semua baris sudah sama atau dilewati.';

/** Why an import can't be committed, in one sentence; '' when it can. */
export function obstacle(
  { outline, target, mapping, lines, sheetIssues, isThere }: ImportPlan,
  counts: ImportReview['counts'],
): string {
  if (isThere) return NOTHING_NEW;
  if (outline.unfillable) return unfillableSentence(outline.unfillable);
  if (outline.rows.length === 0) return 'Belum ada baris data. Tempelkan tabel beserta judul kolomnya.';
  if (!target) return 'Tabel ini belum dikenali. Pilih dulu lembar tujuannya.';
  const [issue] = sheetIssues;
  if (issue) {
    const more = sheetIssues.length > 1 ? ` (dan ${formatNumber(sheetIssues.length - 1)} lagi)` : '';
    // A row that can't be read can't be recognised either: it would be entered a second time.
    return `${mendFirst(target.name, issue)}${more}.`;
  }
  const lacking = target.columns.filter(
    ({ name, needed }) => needed && !(name in mapping) && lines.some((line) => line.unread.has(name)),
  );
  if (lacking.length > 0) {
    return `Kolom ${lacking.map(({ header }) => header).join(', ')} belum dipasangkan dengan kolom tabel yang ditempel.`;
  }
  if (counts.bermasalah > 0) {
    return `${formatNumber(counts.bermasalah)} baris harus dibetulkan, dijawab atau dilewati dulu.`;
  }
  return counts.baru + counts.diubah === 0 ? NOTHING_NEW : '';
}
