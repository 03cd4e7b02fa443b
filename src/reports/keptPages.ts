import type { Month } from '../cells/month';
import type { Raw } from '../cells/raw';
import { type ArsipLaporanRow, arsipLaporan } from '../tables/arsipLaporan';
import { type Layout, writeRow } from '../tables/table';
import type { Page } from '../workbook/page';

/** A cell of Google's holds 50,000 characters, one of Excel's 32,767. */
const PIECE = 32_000;

/** Which page: of a sheet, for a month, as that month was closed for the n-th time. */
export interface KeptFor {
  sheet: string;
  month: Month;
  closing: number;
}

/** The kept page; null when there is none, or when it isn't whole any more: then it is kept anew. */
export function keptPage(rows: readonly ArsipLaporanRow[], { sheet, month, closing }: KeptFor): Page | null {
  const keepings = new Map<string, ArsipLaporanRow[]>();
  for (const row of rows) {
    if (row.lembar !== sheet || row.bulan !== month || row.penutupan !== closing) continue;
    const keeping = row.id.replace(/\.\d+$/, '');
    keepings.set(keeping, [...(keepings.get(keeping) ?? []), row]);
  }
  // The first that is whole: a later one was made because this one could not be read for a while.
  for (const own of keepings.values()) {
    const page = pageOf(own);
    if (page) return page;
  }
  return null;
}

function pageOf(pieces: ArsipLaporanRow[]): Page | null {
  pieces.sort((a, b) => a.potongan - b.potongan);
  if (pieces.length !== pieces[0]?.dari || pieces.some(({ potongan }, index) => potongan !== index + 1)) return null;
  try {
    return JSON.parse(pieces.map(({ isi }) => isi).join('')) as Page;
  } catch {
    return null;
  }
}

/** The lines that keep a page. @param keeping an id of its own */
export function keepPage(
  page: Page,
  { sheet, month, closing }: KeptFor,
  { now, keeping, layout }: { now: string; keeping: string; layout: Layout },
): Raw[][] {
  const whole = asciiOf(JSON.stringify(page));
  const count = Math.ceil(whole.length / PIECE);
  return Array.from({ length: count }, (_, index) =>
    writeRow(
      arsipLaporan,
      {
        id: `${keeping}.${index + 1}`,
        waktu: now,
        bulan: month,
        penutupan: closing,
        lembar: sheet,
        potongan: index + 1,
        dari: count,
        isi: whole.slice(index * PIECE, (index + 1) * PIECE),
      },
      layout,
    ),
  );
}

/** Plain letters alone, so that a piece may be cut anywhere and no host changes any. */
const asciiOf = (json: string): string =>
  json.replace(/[^\x20-\x7e]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
