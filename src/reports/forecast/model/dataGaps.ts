import { addDays, type Day, formatDay, formatMoment, type Moment } from '../../../cells/day';
import { formatNumber } from '../../../cells/numeral';
import { backlogTotals, isActive, overFindings, waitingIn } from '../../../domain/backlog';
import { type Holidays, workingDayAfter, workingDays } from '../../../domain/calendar';
import { runningOutages, stagesStopped } from '../../../domain/outages';
import { joined } from '../../../domain/words';
import { DAYS_OF_EVIDENCE } from '../../../forecast/answers/clearingDays';
import type { Resource } from '../../../forecast/office';
import type { DesaRow } from '../../../tables/desa';
import type { GangguanRow } from '../../../tables/gangguan';
import type { LayananRow } from '../../../tables/layanan';
import { OUTAGE_WORDS } from '../../../tables/words';
import { addDecisive, type Grounds } from './assumptions';
import { causeKindOf, commonStages } from './commonCauses';
import { dailyRecorded } from './dailyCounts';
import { DAYS_FOR_PACE } from './seenRecording';

/** Adds what the rows leave unsaid and what was made of it, a sentence each: nothing is assumed in silence. */
export function addDataGaps(
  {
    desa,
    layanan,
    gangguan,
  }: { desa: readonly DesaRow[]; layanan: readonly LayananRow[]; gangguan: readonly GangguanRow[] },
  { now, target, holidays, prints }: { now: Moment; target: Day | null; holidays: Holidays; prints: boolean },
  grounds: Grounds,
): void {
  const today = now.slice(0, 10);
  addOverfull(desa, today, grounds);
  grounds.gaps.push(
    ...mergedGaps(desa, today),
    ...targetGaps(target, today, holidays),
    ...historyGaps(layanan, today, holidays, prints ? COUNTED : HERE),
  );
  addOutages(gangguan, { now, prints }, grounds);
}

function addOverfull(rows: readonly DesaRow[], today: Day, grounds: Grounds): void {
  const totals = backlogTotals(rows.filter((row) => isActive(row, today)));
  for (const finding of overFindings(totals)) {
    // That nobody waits may be the lists' fault alone.
    if (totals.belumRekam > 0) grounds.gaps.push(`${finding}.`);
    else addDecisive(grounds, `${finding}.`);
  }
}

function mergedGaps(rows: readonly DesaRow[], today: Day): string[] {
  const gone = rows.filter((row) => !isActive(row, today) && row.aktifSampai !== null && row.aktifSampai < today);
  const left = gone.reduce((sum, row) => sum + waitingIn(row), 0);
  return left === 0
    ? []
    : [
        `${gone.length} desa sudah digabung atau dihapus; tunggakan lamanya ${formatNumber(left)} orang tidak ikut dihitung. Pastikan angkanya sudah masuk desa penerusnya.`,
      ];
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
/** What is left of them to an office whose cards the Dinas prints. */
const HERE = { daftar: COUNTED.daftar, serah: COUNTED.serah } as const;

function historyGaps(
  rows: readonly LayananRow[],
  today: Day,
  holidays: Holidays,
  columns: Partial<typeof COUNTED>,
): string[] {
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
  const never = (Object.keys(columns) as (keyof typeof COUNTED)[]).filter((name) =>
    past.every((row) => (row[name] ?? 0) === 0),
  );
  // An office that prints nothing so far may yet: noughts of Cetak tell no more than blanks (`yearlyWork`).
  const isUntold = (name: keyof typeof COUNTED) => name === 'cetak' || past.every((row) => row[name] === null);
  const said = (names: typeof never, what: string) =>
    noted < DAYS_FOR_PACE || names.length === 0
      ? []
      : [`Kolom ${joined(names.map((name) => COUNTED[name]))} di Layanan ${what}.`];
  gaps.push(
    ...said(
      never.filter(isUntold),
      'tidak pernah diisi atau selalu 0: kebutuhan petugas memakai perkiraan bawaan untuk pekerjaan itu, hitungan lain membacanya sebagai nol',
    ),
    ...said(
      never.filter((name) => !isUntold(name)),
      'selalu 0: dibaca sebagai tidak ada pekerjaan itu; bila tidak dicatat, kosongkan selnya',
    ),
  );
  return gaps;
}

/** An outage that goes on for so long may have been mended and not been noted. */
const LONG_DAYS = 7;

/** What is played as standing still by an outage; null: nothing is. */
function heldUp(row: GangguanRow): Resource | null {
  if (row.jenis === 'ALAT_REKAM' && stagesStopped(row).includes('REKAM')) return 'sets';
  if (row.jenis === 'PRINTER' && stagesStopped(row).includes('CETAK')) return 'printers';
  return commonStages(row).length > 0 ? causeKindOf(row) : null;
}

function addOutages(
  rows: readonly GangguanRow[],
  { now, prints }: { now: Moment; prints: boolean },
  grounds: Grounds,
): void {
  const long = `${addDays(now.slice(0, 10), -LONG_DAYS)}${now.slice(10)}`;
  for (const row of runningOutages(rows, now)) {
    const { jenis, mulai, asetId } = row;
    const resource = heldUp(row);
    const told = `${OUTAGE_WORDS[jenis]}${asetId ? ` (${asetId})` : ''} sejak ${formatMoment(mulai)} belum ditandai selesai`;
    if (!resource && jenis === 'LAINNYA')
      grounds.gaps.push(
        `${told}; prakiraan ini tidak memperhitungkannya. Bila ada yang terhenti, isi kolom Tahap Terhenti.`,
      );
    else if (jenis === 'BAHAN_HABIS' && prints)
      // What there is of supplies the ledger tells: the same lack isn't played twice, nor without a word.
      addDecisive(
        grounds,
        `${told}; prakiraan ini memakai sisa bahan menurut lembar Persediaan, bukan gangguan itu. Samakan keduanya: catat pemakaian atau hitung fisiknya di Persediaan, atau isi jam selesainya.`,
      );
    else if (mulai >= long) continue;
    else if (resource)
      addDecisive(grounds, `${told}, jadi dianggap masih berlangsung. Bila sudah pulih, isi jam selesainya.`, resource);
    else grounds.gaps.push(`${told}; prakiraan ini tidak memperhitungkannya.`);
  }
}
