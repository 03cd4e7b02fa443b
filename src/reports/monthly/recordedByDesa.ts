import { formatDay } from '../../cells/day';
import { formatMonth, type Month, previousMonth } from '../../cells/month';
import { formatNumber } from '../../cells/numeral';
import type { DesaRow } from '../../tables/desa';
import type { PageCell } from '../../workbook/page';
import type { KeptPage } from './keptPages';

type Recorded = Pick<DesaRow, 'nama' | 'wajibKtp' | 'sudahRekam'>;

const UNKNOWN = '-';

/**
 * People recorded in the month, desa by desa: what its list says by now less what it said in the report kept of the month
 * before. A desa of another name or another wajib is another list, and one that has lost people was put right: nothing is
 * known of those. Nor of any where the list stands still though people were recorded: then it wasn't renewed.
 *
 * @param recorded the month's sum over the kecamatan; null where nobody told
 * @returns a cell for each row, and what there is to say of them
 */
export function recordedByDesa(
  rows: readonly Recorded[],
  before: KeptPage | null,
  { month, recorded }: { month: Month; recorded: number | null },
): { cells: PageCell[]; notes: string[] } {
  const nothing = rows.map(() => UNKNOWN);
  if (rows.length === 0) return { cells: [], notes: [] };
  const earlier = formatMonth(previousMonth(month));
  if (!before) {
    const note = `Rekam bulan ini per desa (${UNKNOWN}) tidak diketahui: perlu ${earlier} ditutup paling lambat tanggal 10 bulan berikutnya, dan laporan ini dibuat paling lambat 10 hari sesudah bulannya.`;
    return { cells: nothing, notes: [note] };
  }
  const lists = listsOf(before.page.cells);
  const own = new Set(rows.map(({ nama }) => nama).filter((nama, at, all) => all.indexOf(nama) !== at));
  const counts = rows.map(({ nama, wajibKtp, sudahRekam }) => {
    const [then, ...others] = lists.filter((list) => list.nama === nama);
    const isSame = then && others.length === 0 && !own.has(nama) && then.wajibKtp === wajibKtp;
    return isSame && then.sudahRekam <= sudahRekam ? sudahRekam - then.sudahRekam : null;
  });
  const known = counts.filter((count) => count !== null);
  const sum = known.reduce((total, count) => total + count, 0);
  if (known.length > 0 && sum === 0 && recorded !== 0) {
    const note = `Rekam bulan ini per desa (${UNKNOWN}) tidak diketahui: Sudah Rekam di lembar Desa belum berubah sejak Laporan Perekaman ${earlier} disimpan ${formatDay(before.since.slice(0, 10))}.`;
    return { cells: nothing, notes: [note] };
  }
  const notes = [
    `Rekam bulan ini per desa adalah sudah rekam sekarang dikurangi sudah rekam di Laporan Perekaman ${earlier}, yang disimpan ${formatDay(before.since.slice(0, 10))}.`,
  ];
  if (known.length < rows.length)
    notes.push(
      `Tanda ${UNKNOWN} di kolom itu: tidak diketahui, karena di laporan ${earlier} desa itu tidak ada dengan nama dan wajib KTP yang sama, atau sudah rekamnya berkurang.`,
    );
  if (recorded !== null && sum !== recorded && known.length > 0)
    notes.push(
      `Baris desa yang diketahui berjumlah ${formatNumber(sum)} orang; jumlah kecamatan ${formatNumber(recorded)} orang dari lembar Layanan.`,
    );
  return { cells: counts.map((count) => count ?? UNKNOWN), notes };
}

/** The desa of a kept page: a number, a name and two counts, as no other line of it has. */
function listsOf(cells: readonly (readonly PageCell[])[]): Recorded[] {
  return cells.flatMap(([number, nama, wajibKtp, sudahRekam]) =>
    typeof number === 'number' &&
    typeof nama === 'string' &&
    typeof wajibKtp === 'number' &&
    typeof sudahRekam === 'number'
      ? [{ nama, wajibKtp, sudahRekam }]
      : [],
  );
}
