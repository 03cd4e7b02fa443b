import { formatMonth, type Month, month as monthCell, monthOf, previousMonth } from '../cells/month';
import { type Procedure, procedure } from '../declare';
import { closingOf } from '../domain/ledgerHistory';
import { type MonthWritten, monthlyReports, writeMonth } from '../reports/monthly';
import { riwayat } from '../tables';
import { readTable } from '../tables/table';
import type { Host } from '../workbook/host';

export interface LaporanBulanan {
  laporan: string[];
  /** The month that runs first. */
  bulan: { nilai: string; sebutan: string }[];
}

const MONTHS_OFFERED = 24;

/** Which reports there are every month, and for which months they can be made. */
export const laporanBulanan: Procedure<Host, Record<string, never>, LaporanBulanan> = procedure((host) => {
  const { now } = host.occasion();
  const past = readTable(riwayat, host.workbook.read(riwayat.sheet));
  const months: Month[] = [monthOf(now)];
  while (months.length < MONTHS_OFFERED) months.push(previousMonth(months[months.length - 1] ?? ''));
  return {
    laporan: monthlyReports.map(({ sheet }) => sheet),
    bulan: months.map((nilai) => ({
      nilai,
      sebutan: `${formatMonth(nilai)}${closingOf(past, nilai) === null ? '' : ' (ditutup)'}`,
    })),
  };
});

export interface BuatanLaporan {
  ok: boolean;
  kalimat: string;
  /** Where its PDF can be had; null when it wasn't made. */
  pdf: string | null;
}

/** Makes a report of a month and shows it. */
export const buatLaporan: Procedure<Host, { lembar: string; bulan: string }, BuatanLaporan> = procedure(
  (host, wanted) => {
    const { lembar, bulan } = wanted ?? {};
    const report = monthlyReports.find(({ sheet }) => sheet === lembar);
    if (!report) return refused(`Laporan "${String(lembar).slice(0, 40)}" tidak dikenal.`);
    const reading = monthCell.read(typeof bulan === 'string' ? bulan : '');
    if (!reading.ok) return refused(`Bulan harus ${reading.expected}.`);
    const { now } = host.occasion();
    if (reading.value > monthOf(now)) {
      return refused(
        `Bulan harus yang sudah atau sedang berjalan, paling akhir ${formatMonth(monthOf(now))}, bukan ${formatMonth(reading.value)}.`,
      );
    }
    const outcome = writeMonth(host, report, reading.value);
    if (outcome === 'busy' || outcome === 'notSetUp') return refused(SENTENCES[outcome]);
    const place = { sheet: report.sheet, line: 1, column: 1 };
    host.show(place);
    const pixels = Object.values(report.widths).reduce((sum, width) => sum + width, 0);
    return {
      ok: true,
      kalimat: `${report.sheet} ${formatMonth(reading.value)} ${SENTENCES[outcome]}`,
      pdf: host.pdfLink(report.sheet, pixels),
    };
  },
);

const SENTENCES: Record<MonthWritten, string> = {
  written: 'sudah dibuat di lembarnya.',
  kept: 'ditampilkan seperti saat bulan itu ditutup.',
  busy: 'Orang lain sedang mencatat; coba lagi sebentar.',
  notSetUp: 'Lembar Arsip Laporan belum ada. Jalankan SiapKTP > Siapkan lembar kerja, lalu buat lagi.',
};

const refused = (kalimat: string): BuatanLaporan => ({ ok: false, kalimat, pdf: null });
