import { formatMoment } from '../../cells/day';
import { formatMonth, type Month, monthOf } from '../../cells/month';
import { closedUntil, closingOf, type Traces } from '../../domain/ledgerHistory';
import { arsipLaporan } from '../../tables';
import type { ArsipLaporanRow } from '../../tables/arsipLaporan';
import type { RiwayatRow } from '../../tables/riwayat';
import type { Issue, Placed, Rows } from '../../tables/table';
import { keepingsOf, wholeOf } from './keptPages';
import { monthsKept } from './monthsKept';

const FROM_BEFORE = 'Kembalikan barisnya dari versi atau simpanan sebelumnya';

/**
 * Pages of closed months that a hand changed or took out: such a report would be made anew from rows that may have
 * changed since. That none is there is said of months whose reports were surely to be kept.
 *
 * @param sheets the reports that are kept of every closed month
 * @param first the first month of which the office has rows; null when it has none
 * @param posted the first month of the ledger: from there on there were rows at the closing, since none is posted after it
 */
export function keptIssues(
  past: Rows<RiwayatRow> & Traces,
  kept: Rows<ArsipLaporanRow>,
  { first, posted }: { first: Month | null; posted: Month | null },
  sheets: readonly string[],
): Issue[] {
  if (!kept.layout) return [];
  const { sidik = 0 } = kept.layout.places;
  const pages = keepingsOf(kept.rows as readonly Placed<ArsipLaporanRow>[]).map((pieces) => ({
    pieces,
    isWhole: wholeOf(pieces) !== null,
  }));
  const changed = pages.flatMap(({ pieces: [piece], isWhole }): Issue[] => {
    // Of before pages had a code: nothing is known of them, and they don't count.
    if (isWhole || !piece || piece.sidik === null) return [];
    const { lembar, bulan, waktu, line } = piece;
    const sentence = `${lembar} ${formatMonth(bulan)} yang disimpan ${formatMoment(waktu)} tidak cocok lagi dengan Sidik-nya: barisnya diubah atau dihapus dengan tangan. ${FROM_BEFORE}; selama belum, laporan itu dibuat ulang dari baris-baris yang ada`;
    return [{ sheet: arsipLaporan.sheet, line, column: sidik, sentence }];
  });
  return [...changed, ...missing(past, pages, { first, posted }, sheets)];
}

function missing(
  past: Rows<RiwayatRow> & Traces,
  pages: readonly { pieces: readonly ArsipLaporanRow[]; isWhole: boolean }[],
  { first, posted }: { first: Month | null; posted: Month | null },
  sheets: readonly string[],
): Issue[] {
  const until = closedUntil(past);
  if (until === null) return [];
  const known = new Set(
    pages.flatMap(({ pieces: [piece] }) =>
      piece && piece.sidik !== null ? [`${piece.lembar} ${piece.bulan} ${piece.penutupan}`] : [],
    ),
  );
  const without = monthsKept(first, monthOf(until)).filter((month) =>
    sheets.some((sheet) => !known.has(`${sheet} ${month} ${closingOf(past, month)}`)),
  );
  // Layanan and Gangguan take days of closed months: nothing was to be kept of a month that was filled in later.
  const isSure = (month: Month) => posted !== null && month >= posted;
  const issue = (months: readonly Month[], why: string): Issue[] => {
    const [last] = months;
    if (last === undefined) return [];
    const others = months.length > 1 ? ` dan ${months.length - 1} bulan sebelumnya` : '';
    const sentence = `Laporan bulan ${formatMonth(last)}${others} tidak tersimpan, padahal bulannya sudah ditutup: ${why}`;
    return [{ sheet: arsipLaporan.sheet, line: 0, column: 0, sentence }];
  };
  return [
    ...issue(
      without.filter(isSure),
      `barisnya dihapus dengan tangan, atau belum sempat disimpan. ${FROM_BEFORE}, atau buat laporannya sekali lagi di panel > Ringkasan`,
    ),
    ...issue(
      without.filter((month) => !isSure(month)),
      'catatan bulan itu diisi sesudah penutupan, atau baris laporannya tidak ada lagi. Buat laporannya di panel > Ringkasan, atau kembalikan barisnya dari versi atau simpanan sebelumnya',
    ),
  ];
}
