import { type Day, formatDay } from '../../cells/day';
import { formatNumber } from '../../cells/numeral';
import { isSaturday } from '../../domain/calendar';
import { saturdaysUntold } from '../../domain/saturdaysRecorded';
import { layanan } from '../../tables';
import type { LayananRow } from '../../tables/layanan';
import type { Issue, Rows } from '../../tables/table';
import { waitingForPrint } from '../stock/printQueue';

/** Counts of Layanan that contradict each other; of many such days the last is named, which is best remembered. */
export function countIssues({ rows, layout }: Rows<LayananRow>, saturdayHours: number, today: Day): Issue[] {
  const past = rows.filter(({ tanggal }) => tanggal <= today);
  const issue = (
    days: readonly (typeof rows)[number][],
    about: 'rekam' | 'prr' | 'tanggal',
    sentence: string,
  ): Issue[] => [
    {
      sheet: layanan.sheet,
      line: days[days.length - 1]?.line ?? 0,
      column: layout?.places[about] ?? 0,
      sentence,
      about,
    },
  ];
  const others = (days: readonly unknown[]) =>
    days.length > 1 ? ` (begitu juga ${formatNumber(days.length - 1)} hari sebelumnya)` : '';
  const inOrder = [...past].sort((a, b) => (a.tanggal < b.tanggal ? -1 : 1));
  const more = inOrder.filter(({ daftar, rekam }) => daftar !== null && rekam !== null && rekam > daftar);
  const last = more[more.length - 1];
  // Cards of before the records began are printed too: named only where days with prints tell no print-ready ones.
  const waiting = waitingForPrint(past, today) ?? 0;
  const silent = waiting < 0 ? inOrder.filter(({ prr, cetak }) => prr === null && (cetak ?? 0) > 0) : [];
  const untold = saturdaysUntold(past, saturdayHours, today);
  return [
    ...(untold
      ? issue(
          inOrder.filter(({ tanggal }) => isSaturday(tanggal)),
          'tanggal',
          untold,
        )
      : []),
    ...(last
      ? issue(
          more,
          'rekam',
          `Rekam ${formatDay(last.tanggal)} ${formatNumber(last.rekam ?? 0)} orang, lebih banyak daripada yang mendaftar hari itu (Daftar ${formatNumber(last.daftar ?? 0)})${others(more)}: cocokkan keduanya, kecuali yang direkam di jemput bola`,
        )
      : []),
    ...(silent.length > 0
      ? issue(
          silent,
          'prr',
          `Tercetak ${formatNumber(-waiting)} kartu lebih banyak daripada PRR yang tercatat, dan PRR kosong pada ${formatNumber(silent.length)} hari yang ada cetaknya: lengkapi PRR hari-hari itu, agar Belum cetak bisa dihitung`,
        )
      : []),
  ];
}
