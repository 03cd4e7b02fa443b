import { formatMonth, lastDayOf, type Month, monthOf } from '../../cells/month';
import { formatNumber } from '../../cells/numeral';
import { isWall } from '../../cells/raw';
import { closingOf, type Traces } from '../../domain/ledgerHistory';
import { joined } from '../../domain/words';
import { gangguan, layanan } from '../../tables';
import type { ArsipLaporanRow } from '../../tables/arsipLaporan';
import type { GangguanRow } from '../../tables/gangguan';
import type { LayananRow } from '../../tables/layanan';
import type { Issue, Placed, Rows } from '../../tables/table';
import { OUTAGE_WORDS } from '../../tables/words';
import type { PageCell } from '../../workbook/page';
import { keptPage } from '../monthly/keptPages';
import { laporanGangguan, stoppedWords } from '../monthly/laporanGangguan';
import { laporanPerekaman, told } from '../monthly/laporanPerekaman';
import { waitingForPrint } from '../stock/printQueue';

interface Read {
  layanan: Rows<LayananRow>;
  gangguan: Rows<GangguanRow>;
  arsipLaporan: Rows<ArsipLaporanRow>;
}

/**
 * Closed months of which Layanan or Gangguan tell something else by now than the reports kept of them, however it came
 * about: both sheets take days of closed months, by hand and by import, and what was sent upward doesn't follow by itself.
 * Not compared, since other sheets or later days rightly change them: hours, a device's name and room, what was done and
 * whom it was reported to, and of an outage that lasts beyond the month all but its start and kind.
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

/** Where Laporan Perekaman says the month's sums, from 0; beside them how many wait, of all days up to its end. */
const SUMS = [
  ['rekam', 6],
  ['prr', 7],
  ['cetak', 8],
] as const;
const WAITING = 9;

function servicesBehind({ rows, layout }: Read['layanan'], month: Month, kept: Cells, issue: IssueOf): Issue[] {
  const totals = kept?.find(([, name]) => name === 'Jumlah');
  if (!totals) return [];
  const own = rows.filter(({ tanggal }) => monthOf(tanggal) === month);
  const other = SUMS.flatMap(([name, place]) => {
    const now = told(own, name) ?? '';
    return now === totals[place] ? [] : [{ name, now, kept: totals[place] }];
  });
  const waiting = waitingForPrint(rows, lastDayOf(month));
  const queue = waiting === null || waiting < 0 ? '' : waiting;
  const said = [
    ...other.map(({ name, ...both }) => ({ what: layanan.columns[name].header, ...both })),
    ...(queue === totals[WAITING] ? [] : [{ what: 'Belum cetak', now: queue, kept: totals[WAITING] }]),
  ].map(({ what, now, kept }) => `${what} ${shown(now)}, di ${laporanPerekaman.sheet} ${shown(kept)}`);
  if (said.length === 0) return [];
  // Of a month whose own days say the same the change is in a month before it.
  const at = layout?.places[other[0]?.name ?? 'tanggal'] ?? 0;
  return [issue(layanan.sheet, own[0]?.line ?? 0, at, joined(said))];
}

const shown = (count: PageCell | undefined): string => (typeof count === 'number' ? formatNumber(count) : 'kosong');

/**
 * An outage is told by its start and its kind; one that ended in the month also by its end, the stages it stopped, how many
 * people it hit and its cause.
 */
function outagesBehind({ rows, layout }: Read['gangguan'], month: Month, kept: Cells, issue: IssueOf): Issue[] {
  if (!kept) return [];
  const last = `${lastDayOf(month)}T23:59`;
  const saying = (mulai: string, selesai: string | null, kind: unknown, more: readonly unknown[]) =>
    JSON.stringify([mulai, kind, ...(selesai === null || selesai > last ? [] : [selesai, ...more])]);
  const momentOf = (cell: PageCell | undefined) => (isWall(cell) ? cell.wall.slice(0, 16) : null);
  const before = kept.flatMap(([, from, to, , kind, , ...more]) => {
    const mulai = momentOf(from);
    return mulai === null ? [] : [saying(mulai, momentOf(to), kind, more.slice(0, 3))];
  });
  const added: Placed<GangguanRow>[] = [];
  for (const row of rows) {
    if (row.mulai > last || (row.selesai !== null && row.selesai <= `${month}-01T00:00`)) continue;
    const more = [stoppedWords(row), row.wargaTerdampak ?? '', row.penyebab ?? ''];
    const at = before.indexOf(saying(row.mulai, row.selesai, OUTAGE_WORDS[row.jenis], more));
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
