import type { Moment } from '../../cells/day';
import type { Month } from '../../cells/month';
import type { Raw } from '../../cells/raw';
import { codeOf } from '../../domain/ledgerSeal';
import { type ArsipLaporanRow, arsipLaporan } from '../../tables/arsipLaporan';
import { type Layout, writeRow } from '../../tables/table';
import type { Page } from '../../workbook/page';

/** A cell of Google's holds 50,000 characters, one of Excel's 32,767. */
const PIECE = 32_000;

/** Which page: of a sheet, or of one Berita Acara of all on it, for a month, as that month was closed for the n-th time. */
export interface KeptFor {
  sheet: string;
  month: Month;
  closing: number;
}

/** A page as it was kept, and since when. */
export interface KeptPage {
  page: Page;
  since: Moment;
}

/** The kept page; null when there is none, or when a hand changed it or took a part out: then it is kept anew. */
export function keptPage(rows: readonly ArsipLaporanRow[], { sheet, month, closing }: KeptFor): KeptPage | null {
  const own = rows.filter((row) => row.lembar === sheet && row.bulan === month && row.penutupan === closing);
  // The first that is whole: a later one was made because this one could not be read for a while.
  for (const pieces of keepingsOf(own)) {
    const whole = wholeOf(pieces);
    if (whole !== null) return { page: JSON.parse(whole) as Page, since: pieces[0]?.waktu ?? '' };
  }
  return null;
}

/** The pieces of each page that was kept, in their order. */
export function keepingsOf<R extends ArsipLaporanRow>(rows: readonly R[]): R[][] {
  const keepings = new Map<string, R[]>();
  for (const row of rows) {
    const keeping = row.id.replace(/\.\d+$/, '');
    keepings.set(keeping, [...(keepings.get(keeping) ?? []), row]);
  }
  return [...keepings.values()].map((pieces) => pieces.sort((a, b) => a.potongan - b.potongan));
}

/** A page's text from its pieces in their order; null when it isn't what was kept. */
export function wholeOf(pieces: readonly ArsipLaporanRow[]): string | null {
  const [first] = pieces;
  if (!first || pieces.length !== first.dari) return null;
  const whole = pieces.map(({ isi }) => isi).join('');
  const isKept = pieces.every((piece, index) => piece.potongan === index + 1 && piece.sidik === sealOf(piece, whole));
  return isKept ? whole : null;
}

/** Over all that a row says but for its id, and over the page: a row that was changed by hand doesn't fit it. */
function sealOf(row: Omit<ArsipLaporanRow, 'id' | 'potongan' | 'sidik' | 'isi'>, whole: string): string {
  return codeOf(JSON.stringify([row.waktu, row.bulan, row.penutupan, row.lembar, row.dari, whole]), 15);
}

/** The lines that keep a page. @param keeping an id of its own */
export function keepPage(
  page: Page,
  { sheet, month, closing }: KeptFor,
  { now, keeping, layout }: { now: string; keeping: string; layout: Layout },
): Raw[][] {
  const whole = asciiOf(JSON.stringify(page));
  const count = Math.ceil(whole.length / PIECE);
  const about = { waktu: now, bulan: month, penutupan: closing, lembar: sheet, dari: count };
  const sidik = sealOf(about, whole);
  return Array.from({ length: count }, (_, index) =>
    writeRow(
      arsipLaporan,
      {
        ...about,
        id: `${keeping}.${index + 1}`,
        potongan: index + 1,
        sidik,
        isi: whole.slice(index * PIECE, (index + 1) * PIECE),
      },
      layout,
    ),
  );
}

/** Plain letters alone, so that a piece may be cut anywhere and no host changes any. */
const asciiOf = (json: string): string =>
  json.replace(/[^\x20-\x7e]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
