import { formatMonth, lastDayOf, type Month, monthOf } from '../../cells/month';
import { formatNumber } from '../../cells/numeral';
import { isWall } from '../../cells/raw';
import { closingOf, type Traces } from '../../domain/ledgerHistory';
import { joined, OUTAGE_WORDS } from '../../domain/words';
import { gangguan, layanan } from '../../tables';
import type { ArsipLaporanRow } from '../../tables/arsipLaporan';
import type { GangguanRow } from '../../tables/gangguan';
import type { LayananRow } from '../../tables/layanan';
import type { Issue, Placed, Rows } from '../../tables/table';
import type { PageCell } from '../../workbook/page';
import { keptPage } from '../monthly/keptPages';
import { laporanGangguan } from '../monthly/laporanGangguan';
import { laporanPerekaman, told } from '../monthly/laporanPerekaman';

interface Read {
  layanan: Rows<LayananRow>;
  gangguan: Rows<GangguanRow>;
  arsipLaporan: Rows<ArsipLaporanRow>;
}

/**
 * Closed months of which Layanan or Gangguan tell something else by now than the reports kept of them, however it came
 * about: both sheets take days of closed months, by hand and by import, and what was sent upward doesn't follow by itself.
 */
export function keptBehind(read: Read, past: Traces): Issue[] {
  const months = [...new Set(read.arsipLaporan.rows.map(({ bulan }) => bulan))].sort();
  return months.flatMap((month) => {
    const closing = closingOf(past, month);
    if (closing === null) return [];
    const cellsOf = (sheet: string) => keptPage(read.arsipLaporan.rows, { sheet, month, closing })?.page.cells ?? null;
    const issue = (sheet: string, line: number, column: number, why: string): Issue => ({
      ...{ sheet, line, column, about: `tutup${month}` },
      sentence: `${sheet} ${formatMonth(month)} berubah sesudah bulan itu ditutup: ${why}. Laporan itu tetap begitu; agar ikut, buka lalu tutup lagi bulan itu lewat panel`,
    });
    return [
      ...servicesBehind(read.layanan, month, cellsOf(laporanPerekaman.sheet), issue),
      ...outagesBehind(read.gangguan, month, cellsOf(laporanGangguan.sheet), issue),
    ];
  });
}

type IssueOf = (sheet: string, line: number, column: number, why: string) => Issue;
type Cells = readonly (readonly PageCell[])[] | null;

/** Where Laporan Perekaman says the month's sums, from 0. */
const SUMS = [
  ['rekam', 6],
  ['prr', 7],
  ['cetak', 8],
] as const;

function servicesBehind({ rows, layout }: Read['layanan'], month: Month, kept: Cells, issue: IssueOf): Issue[] {
  const totals = kept?.find(([, name]) => name === 'Jumlah');
  if (!totals) return [];
  const own = rows.filter(({ tanggal }) => monthOf(tanggal) === month);
  const other = SUMS.flatMap(([name, place]) => {
    const now = told(own, name) ?? '';
    return now === totals[place] ? [] : [{ name, now, kept: totals[place] }];
  });
  const [first] = other;
  if (!first) return [];
  const said = other.map(
    ({ name, now, kept }) =>
      `${layanan.columns[name].header} ${shown(now)}, di ${laporanPerekaman.sheet} ${shown(kept)}`,
  );
  return [issue(layanan.sheet, own[0]?.line ?? 0, layout?.places[first.name] ?? 0, joined(said))];
}

const shown = (count: PageCell | undefined): string => (typeof count === 'number' ? formatNumber(count) : 'kosong');

/** An outage is told by its start, its kind, and its end where that falls into the month. */
function outagesBehind({ rows, layout }: Read['gangguan'], month: Month, kept: Cells, issue: IssueOf): Issue[] {
  if (!kept) return [];
  const last = `${lastDayOf(month)}T23:59`;
  const saying = (mulai: string, selesai: string | null, kind: unknown) =>
    `${mulai} ${selesai === null || selesai > last ? '' : selesai} ${kind}`;
  const momentOf = (cell: PageCell | undefined) => (isWall(cell) ? cell.wall.slice(0, 16) : null);
  const before = kept.flatMap(([, from, to, , kind]) => {
    const mulai = momentOf(from);
    return mulai === null ? [] : [saying(mulai, momentOf(to), kind)];
  });
  const added: Placed<GangguanRow>[] = [];
  for (const row of rows) {
    if (row.mulai > last || (row.selesai !== null && row.selesai <= `${month}-01T00:00`)) continue;
    const at = before.indexOf(saying(row.mulai, row.selesai, OUTAGE_WORDS[row.jenis]));
    if (at < 0) added.push(row);
    else before.splice(at, 1);
  }
  const why = [
    ...(added.length > 0
      ? [`${joined(added.map(({ id }) => id))} tidak tertulis begitu di ${laporanGangguan.sheet}`]
      : []),
    ...(before.length > 0
      ? [`${formatNumber(before.length)} baris ${laporanGangguan.sheet} tidak ada lagi di lembar Gangguan`]
      : []),
  ];
  return why.length === 0 ? [] : [issue(gangguan.sheet, added[0]?.line ?? 0, layout?.places.mulai ?? 0, joined(why))];
}
