import { type Day, formatDay } from '../../cells/day';
import { monthOf } from '../../cells/month';
import { formatNumber } from '../../cells/numeral';
import {
  backlogTotals,
  checkDesa,
  type DesaFigures,
  isActive,
  overFindings,
  totalFindings,
  waitingIn,
} from '../../domain/backlog';
import { joined } from '../../domain/words';
import { desa, layanan, pengaturan } from '../../tables';
import type { DesaRow } from '../../tables/desa';
import type { LayananRow } from '../../tables/layanan';
import { leftOutNotes } from '../form/leftOut';
import { column, formPage, PERCENT, WHOLE, widthsOf } from '../form/officialForm';
import { monthTo, periodLine, within } from '../form/period';
import { NO_DESA } from '../form/whenEmpty';
import { defineReport } from '../report';
import { elsewhereSentence, QUEUE_UNKNOWN, waitingForPrint } from '../stock/printQueue';
import { recordedByDesa } from './recordedByDesa';

const COLUMNS = [
  column('No', 40, '0'),
  column('Desa', 160),
  column('Wajib KTP', 90, WHOLE),
  column('Sudah rekam', 90, WHOLE),
  column('Belum rekam', 90, WHOLE),
  column('%', 70, PERCENT),
  column('Rekam bulan ini', 90, WHOLE),
  column('PRR', 80, WHOLE),
  column('Tercetak', 86, WHOLE),
  column('Belum cetak', 80, WHOLE),
  column('Ket.', 420),
];

/** What has been recorded and what not, desa by desa; the month's services of the kecamatan as a whole. */
export const laporanPerekaman = defineReport({
  sheet: 'Laporan Perekaman',
  widths: widthsOf(COLUMNS),
  tables: { desa, layanan, pengaturan },
  looksAtMonthBefore: true,
  build({ desa: villages, layanan: services, pengaturan: settings }, { today, before = null }) {
    const active = villages.rows.filter((row) => isActive(row, today));
    const totals = backlogTotals(active);
    const month = monthTo(today);
    const inMonth = services.rows.filter(({ tanggal }) => within(tanggal, month));
    const [recorded, ready, printed] = (['rekam', 'prr', 'cetak'] as const).map((of) => told(inMonth, of));
    const byDesa = recordedByDesa(active, before, { month: monthOf(today), recorded: recorded ?? null });
    const waiting = waitingForPrint(services.rows, today);
    return formPage(
      {
        title: 'LAPORAN PEREKAMAN KTP-EL PER DESA',
        period: periodLine(month),
        tables: [
          {
            columns: COLUMNS,
            numbered: true,
            rows: active.map((row, index) => [
              index + 1,
              row.nama,
              row.wajibKtp,
              row.sudahRekam,
              waitingIn(row),
              coverage(row),
              byDesa.cells[index] ?? '',
              '',
              '',
              '',
              checkDesa(figuresOf(row)),
            ]),
            totals: [
              [
                '',
                'Jumlah',
                totals.wajibKtp,
                totals.sudahRekam,
                totals.belumRekam,
                coverage(totals),
                recorded ?? '',
                ready ?? '',
                printed ?? '',
                waiting === null || waiting < 0 ? '' : waiting,
                '',
              ],
            ],
            whenEmpty: NO_DESA,
          },
        ],
        notes: [
          'Wajib KTP dan sudah rekam dari lembar Desa seperti tertulis saat laporan ini dibuat; belum rekam selalu dihitung (wajib dikurangi sudah, paling sedikit 0).',
          ...byDesa.notes,
          'PRR, Tercetak dan Belum cetak kosong di baris desa: lembar Layanan mencatat per hari untuk seluruh kecamatan, jadi hanya jumlahnya yang diketahui.',
          ...untold({ 'Rekam bulan ini': recorded, PRR: ready, Tercetak: printed }, inMonth.length > 0),
          `${waitingNote(waiting, today)}${elsewhereSentence(services.rows, today)}`,
          ...[...overFindings(totals), ...totalFindings(totals)].map((finding) => `${finding}.`),
          ...villages.rows
            .filter((row) => !isActive(row, today))
            .map((row) => `${row.nama} tidak aktif pada tanggal laporan; tidak dicantumkan.`),
          ...leftOutNotes([villages, services, settings]),
        ],
      },
      settings,
      today,
    );
  },
});

/** A month's sum; null where no day of it tells, which isn't nought. */
export function told(rows: readonly LayananRow[], of: 'rekam' | 'prr' | 'cetak'): number | null {
  const counts = rows.flatMap(({ [of]: count }) => (count === null ? [] : [count]));
  return counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0);
}

function untold(sums: Record<string, number | null | undefined>, hasDays: boolean): string[] {
  const names = Object.keys(sums).filter((name) => sums[name] === null);
  if (names.length === 0) return [];
  const why = hasDays
    ? 'di lembar Layanan bulan ini kolom itu belum diisi, walaupun harinya ada'
    : 'lembar Layanan belum diisi untuk bulan ini';
  return [`${joined(names)} dibiarkan kosong: ${why}.`];
}

/** Fewer than nobody can't wait: then some of what became print-ready was never told, and how many wait isn't known. */
function waitingNote(waiting: number | null, today: Day): string {
  if (waiting === null) return QUEUE_UNKNOWN;
  return waiting < 0
    ? `Belum cetak dibiarkan kosong: sampai ${formatDay(today)} tercetak ${formatNumber(-waiting)} lebih banyak daripada PRR yang tercatat, jadi sebagian PRR tidak tercatat atau dari sebelum pencatatan dimulai.`
    : `Belum cetak adalah semua PRR dikurangi semua yang tercetak sampai ${formatDay(today)}.`;
}

const coverage = ({ wajibKtp, sudahRekam }: { wajibKtp: number; sudahRekam: number }): number | '' =>
  wajibKtp > 0 ? sudahRekam / wajibKtp : '';

const figuresOf = ({ wajibKtp, sudahRekam, belumTertulis, penduduk }: DesaRow): DesaFigures => ({
  wajibKtp,
  sudahRekam,
  belumTertulis,
  penduduk,
});
