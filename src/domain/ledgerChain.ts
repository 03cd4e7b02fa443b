import { type PersediaanRow, persediaan } from '../tables/persediaan';
import type { Issue, Rows } from '../tables/table';
import type { Anchor } from './ledgerAnchor';
import { formerly, spoiltCells } from './ledgerFormer';
import { chainLinks } from './ledgerSeal';
import { type Touch, touchesOf } from './ledgerTouched';

export { chainEnd, isSealed, seal } from './ledgerSeal';

/** How many broken rows are named one by one. */
const NAMED = 20;

/**
 * Walks the chain and names what doesn't follow and was not accepted with a reason: rows whose hash fails (first those
 * with the lowest running number), running numbers that are missing, and those that occur twice.
 *
 * @param known the highest running number that Riwayat tells of: without it, or an anchor, rows cut off at the end leave
 * no trace
 * @param toldOf what Riwayat says of the posting of a running number; null: whoever asks only counts what is off
 */
export function checkChain(
  read: Rows<PersediaanRow>,
  known = 0,
  toldOf: ((nomor: number) => string | null) | null = null,
  anchor: Anchor | null = null,
): Issue[] {
  const touches = touchesOf(read, known, anchor);
  const unnamed = new Set(touches.filter(isBroken).slice(NAMED));
  const issues = touches
    .filter((touch) => !unnamed.has(touch))
    .map((touch, index): Issue => {
      // Finding a former value takes thousands of hashes: of the first row only.
      const more = toldOf ? [index === 0 ? formerly(touch, toldOf(touch.first)) : null, told(touch, toldOf)] : [];
      return {
        sheet: persediaan.sheet,
        line: touch.line,
        column: read.layout?.places[isBroken(touch) ? 'sidik' : 'nomor'] ?? 0,
        sentence: [touchSentence(touch), ...more.filter((part) => part !== null)].join('. '),
        about: `No${touch.first}`,
      };
    });
  if (unnamed.size > 0) {
    const sentence = `${unnamed.size} baris lain juga tidak cocok dengan sidiknya`;
    issues.push({ sheet: persediaan.sheet, line: 0, column: read.layout?.places.sidik ?? 0, sentence, about: 'lain' });
  }
  return [...spoiltIssues(read, toldOf), ...issues];
}

/**
 * Sealed rows of which cells were emptied or can't be read any more. They have to be mended before anything can be
 * accepted, so they come first.
 */
function spoiltIssues(read: Rows<PersediaanRow>, toldOf: ((nomor: number) => string | null) | null): Issue[] {
  const links = chainLinks(read);
  const spoilt = [...links.entries()].filter(([, { row }]) => row === null);
  return spoilt.slice(0, NAMED).map(([at, { nomor, line }], index): Issue => {
    const cells = read.unread.find((one) => one.line === line)?.cells ?? {};
    const said = toldOf?.(nomor) ?? null;
    const { headers, former } = spoiltCells(cells, links[at - 1]?.sidik ?? '', said, toldOf !== null && index === 0);
    const sentence = `Entri No ${nomor} disunting dengan tangan: ${headers.join(', ')} tidak terbaca`;
    const kept = toldOf && told({ kind: 'BERUBAH', first: nomor, last: nomor }, toldOf);
    return {
      ...{ sheet: persediaan.sheet, line, column: read.layout?.places.nomor ?? 0, about: `No${nomor}` },
      sentence: [sentence, former, kept].filter((part) => part !== null).join('. '),
    };
  });
}

/** Two hashes a row: at a closing 48 pages ask it of the same ledger. */
const doubtful = new WeakMap<Rows<PersediaanRow>, boolean>();

/** Said beside every balance of a ledger that doesn't hold together; null of one that does. */
export function doubtSentence(read: Rows<PersediaanRow>): string | null {
  const isDoubtful = doubtful.get(read) ?? touchesOf(read).length > 0;
  doubtful.set(read, isDoubtful);
  return isDoubtful ? LEDGER_IN_DOUBT : null;
}

export const LEDGER_IN_DOUBT = 'Belum pasti: ada baris Persediaan yang disunting tangan, lihat Periksa.';

/** The hash doesn't follow from what stands in the row. */
const isBroken = ({ kind }: Touch): boolean => kind === 'BERUBAH' || kind === 'DITUKAR' || kind === 'DISEGEL';

export function touchSentence({ kind, first, last, line, other, unvouched, untold }: Touch): string {
  switch (kind) {
    case 'HILANG':
      return unvouched && last >= unvouched
        ? `No ${last + 1} belum pernah diberikan (menurut Riwayat yang terakhir No ${unvouched}): nomornya diketik dengan tangan, atau barisnya disisipkan. Kembalikan No-nya, atau kosongkan No, Id, Waktu, Oleh dan Sidik agar menjadi entri baru`
        : `${numbers(first, last)} hilang sebelum baris ini`;
    case 'TERPOTONG':
      if (untold)
        return `${numbers(first, last)} pernah dicatat, tetapi tidak ada lagi di lembar ini dan tidak di Riwayat: dihapus dengan tangan, atau spreadsheet ini dikembalikan ke versi lama`;
      return `${numbers(first, last)} tercatat di Riwayat tetapi tidak ada lagi di lembar ini`;
    case 'DISEGEL':
      return `Rantai sampai No ${first} bukan yang ditinggalkan SiapKTP: baris ini, atau baris di atasnya, diubah dengan tangan dan sidiknya dihitung ulang`;
    case 'SISIPAN':
      return `No ${first} bukan dicatat lewat SiapKTP: barisnya disisipkan dengan tangan beserta sidiknya, atau SiapKTP terputus tepat sesudah mencatatnya`;
    case 'GANDA':
      return `No ${first} ada dua kali: di baris ${other} dan baris ${line}`;
    case 'DITUKAR':
      return `Baris No ${first} tidak cocok dengan sidiknya: isinya dipindahkan dengan tangan dari No ${other}`;
    case 'BERUBAH':
      return `Baris No ${first} tidak cocok dengan sidiknya: isinya diubah dengan tangan, atau baris sebelumnya ditukar`;
  }
}

/** Of a row that is gone or no longer what it was, what Riwayat kept of it. */
function told(
  { kind, first, last }: Pick<Touch, 'kind' | 'first' | 'last'>,
  toldOf: (nomor: number) => string | null,
): string | null {
  if (kind === 'GANDA') return null;
  const sentence = toldOf(first);
  return sentence && `Riwayat tentang No ${first}${first === last ? '' : ' (yang pertama)'}: ${sentence}`;
}

export const numbers = (first: number, last: number): string =>
  first === last ? `No ${first}` : `No ${first} sampai ${last}`;
