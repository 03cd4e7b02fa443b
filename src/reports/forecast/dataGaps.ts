import { addDays, type Day, formatDay, formatMoment, type Moment } from '../../cells/day';
import { formatNumber } from '../../cells/numeral';
import { belumRekam, isActive } from '../../domain/backlog';
import { type Holidays, workingDayAfter, workingDays } from '../../domain/calendar';
import { runningOutages } from '../../domain/outages';
import { joined, OUTAGE_WORDS } from '../../domain/words';
import { DAYS_OF_EVIDENCE } from '../../forecast/answers/clearingDays';
import type { DesaRow } from '../../tables/desa';
import type { GangguanRow } from '../../tables/gangguan';
import type { LayananRow } from '../../tables/layanan';
import { dailyRecorded } from './dailyCounts';
import { DAYS_FOR_PACE } from './seenRecording';

/** What the rows leave unsaid and what was made of it, a sentence each: nothing is assumed in silence. */
export function dataGaps(
  {
    desa,
    layanan,
    gangguan,
  }: { desa: readonly DesaRow[]; layanan: readonly LayananRow[]; gangguan: readonly GangguanRow[] },
  { now, target, holidays }: { now: Moment; target: Day | null; holidays: Holidays },
): string[] {
  const today = now.slice(0, 10);
  return [
    ...desaGaps(desa, today),
    ...targetGaps(target, today, holidays),
    ...historyGaps(layanan, today, holidays),
    ...outageGaps(gangguan, now),
  ];
}

function desaGaps(rows: readonly DesaRow[], today: Day): string[] {
  const gaps: string[] = [];
  const over = rows.filter((row) => isActive(row, today) && belumRekam(row) < 0);
  if (over.length > 0) {
    const more = over.reduce((sum, row) => sum - belumRekam(row), 0);
    gaps.push(
      `${over.length} desa cakupannya di atas 100 % (sudah rekam ${formatNumber(more)} lebih banyak daripada wajib KTP); tunggakannya dihitung nol, kelebihannya tidak mengurangi desa lain.`,
    );
  }
  const gone = rows.filter((row) => !isActive(row, today) && row.aktifSampai !== null && row.aktifSampai < today);
  const left = gone.reduce((sum, row) => sum + Math.max(0, belumRekam(row)), 0);
  if (left > 0) {
    gaps.push(
      `${gone.length} desa sudah digabung atau dihapus; tunggakan lamanya ${formatNumber(left)} orang tidak ikut dihitung. Pastikan angkanya sudah masuk desa penerusnya.`,
    );
  }
  return gaps;
}

/** The office's own target day alone: nobody chose the one that stands in for it. */
function targetGaps(target: Day | null, today: Day, holidays: Holidays): string[] {
  if (target === null || target <= today || workingDays(target, target, holidays) > 0) return [];
  const days = workingDays(addDays(today, 1), target, holidays);
  return days < 1
    ? []
    : [
        `Tanggal target ${formatDay(target)} bukan hari kerja; yang dihitung sampai hari kerja terakhir sebelumnya, ${formatDay(workingDayAfter(today, days, holidays))}.`,
      ];
}

const COUNTED = { daftar: 'Daftar', prr: 'PRR', cetak: 'Cetak', serah: 'Serah' } as const;

function historyGaps(rows: readonly LayananRow[], today: Day, holidays: Holidays): string[] {
  const past = rows.filter(({ tanggal }) => tanggal <= today);
  const noted = past.filter(({ rekam }) => (rekam ?? 0) > 0).length;
  const gaps: string[] = [];
  if (noted > 0 && noted < DAYS_OF_EVIDENCE) {
    const pace =
      noted < DAYS_FOR_PACE
        ? `kecepatan rekam masih nilai bawaan (baru dipelajari dari ${DAYS_FOR_PACE} hari), dan `
        : '';
    gaps.push(
      `Baru ${noted} hari layanan dengan perekaman yang tercatat; ${pace}tanggal 95 % baru disebut dari ${DAYS_OF_EVIDENCE} hari.`,
    );
  }
  const { counts } = dailyRecorded(past, today, holidays);
  const holes = counts.filter((count) => count === null).length;
  if (holes > 0) {
    gaps.push(
      `${formatNumber(holes)} dari ${formatNumber(counts.length)} hari kerja sejak catatan Layanan pertama tidak tercatat; dianggap tidak diketahui, bukan nol.`,
    );
  }
  const never = (Object.keys(COUNTED) as (keyof typeof COUNTED)[]).filter((name) =>
    past.every((row) => (row[name] ?? 0) === 0),
  );
  if (noted >= DAYS_FOR_PACE && never.length > 0) {
    gaps.push(
      `Kolom ${joined(never.map((name) => COUNTED[name]))} di Layanan tidak pernah diisi: kebutuhan petugas memakai perkiraan bawaan untuk pekerjaan itu, hitungan lain membacanya sebagai nol.`,
    );
  }
  return gaps;
}

/** An outage that goes on for so long may have been mended and not been noted. */
const LONG_DAYS = 7;

function outageGaps(rows: readonly GangguanRow[], now: Moment): string[] {
  const long = `${addDays(now.slice(0, 10), -LONG_DAYS)}${now.slice(10)}`;
  return runningOutages(rows, now)
    .filter(({ mulai }) => mulai < long)
    .map(
      ({ jenis, mulai, asetId }) =>
        `${OUTAGE_WORDS[jenis]}${asetId ? ` (${asetId})` : ''} sejak ${formatMoment(mulai)} belum ditandai selesai, jadi dianggap masih berlangsung. Bila sudah pulih, isi jam selesainya.`,
    );
}
