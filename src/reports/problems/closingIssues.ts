import { formatMoment } from '../../cells/day';
import { formatMonth } from '../../cells/month';
import { foreignMarks, monthMarks, type Traces } from '../../domain/ledgerHistory';
import { markText } from '../../domain/monthMark';
import { riwayat } from '../../tables';
import type { ArsipLaporanRow } from '../../tables/arsipLaporan';
import type { RiwayatRow } from '../../tables/riwayat';
import type { Issue, Rows } from '../../tables/table';

const BY_HAND = 'barisnya dihapus atau diubah dengan tangan';
const FROM_BEFORE = 'kembalikan barisnya dari versi atau simpanan sebelumnya';

/**
 * Closings and openings of months that Riwayat must have told of and doesn't: whoever deletes such a row meant to open a month
 * without a reason. Their order has a gap then, or the reports kept of a closing have none to belong to.
 */
export function closingIssues(past: Rows<RiwayatRow> & Traces, kept: readonly ArsipLaporanRow[]): Issue[] {
  const issue = (sentence: string): Issue => ({ sheet: riwayat.sheet, line: 0, column: 0, sentence });
  const marks = new Map(monthMarks(past).map((mark) => [mark.order, mark]));
  const toldAt = new Map(past.rows.map(({ objek, waktu }) => [objek, waktu]));
  const last = past.anchor?.mark ?? null;
  const taken = last && !monthMarks(past).some((mark) => markText(mark) === markText(last)) ? [last] : [];
  const gaps = gapsIn([...marks.keys(), ...taken.map(({ order }) => order)]);
  const lost = latestOfEach(kept).filter(({ penutupan, bulan, waktu }) => {
    const mark = marks.get(penutupan);
    if (taken.some(({ order }) => order === penutupan)) return false;
    if (!mark) return !gaps.some(({ first, last }) => first <= penutupan && penutupan <= last);
    // Closed anew under the same number, after the pages were kept.
    return !mark.closes || mark.month < bulan || (toldAt.get(markText(mark)) ?? '') > waktu;
  });
  return [
    ...gaps.map(({ first, last }) =>
      issue(
        `Penutupan atau pembukaan bulan ke-${first}${first === last ? '' : ` sampai ke-${last}`} tidak ada lagi: ${BY_HAND}`,
      ),
    ),
    ...taken.map(({ closes, month, order }) =>
      issue(
        `${closes ? 'Penutupan' : 'Pembukaan'} ${formatMonth(month)} (ke-${order}) tidak ada lagi: ${BY_HAND}. Bulan itu tetap ${closes ? 'tertutup' : 'terbuka'}; ${FROM_BEFORE}`,
      ),
    ),
    ...foreignMarks(past).map(({ closes, month, order }) =>
      issue(
        `${closes ? 'Penutupan' : 'Pembukaan'} ${formatMonth(month)} (ke-${order}) bukan dicatat lewat SiapKTP: barisnya diketik dengan tangan, atau SiapKTP terputus tepat sesudah mencatatnya. Bila memang benar, ${closes ? 'buka lalu tutup' : 'tutup lalu buka'} lagi bulan itu lewat panel`,
      ),
    ),
    ...lost.map(({ penutupan, bulan, waktu }) =>
      issue(
        `Penutupan ${formatMonth(bulan)} (ke-${penutupan}) tidak ada lagi, padahal laporannya disimpan ${formatMoment(waktu)}: ${BY_HAND}, jadi bulan itu bisa terbuka tanpa alasan; ${FROM_BEFORE}`,
      ),
    ),
  ];
}

/** The numbers missing before the highest, from 1; a hand may have written any: a gap is never counted out. */
function gapsIn(orders: readonly number[]): { first: number; last: number }[] {
  const sorted = [...orders].sort((a, b) => a - b);
  return sorted.flatMap((order, index) => {
    const first = (sorted[index - 1] ?? 0) + 1;
    return first < order ? [{ first, last: order - 1 }] : [];
  });
}

/** Of each closing the latest month of which a page is kept, and since when. */
function latestOfEach(kept: readonly ArsipLaporanRow[]): ArsipLaporanRow[] {
  const found = new Map<number, ArsipLaporanRow>();
  for (const page of kept) {
    const other = found.get(page.penutupan);
    if (!other || page.bulan > other.bulan) found.set(page.penutupan, page);
  }
  return [...found.values()];
}
