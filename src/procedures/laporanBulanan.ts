import { BEING_WRITTEN, finishInterrupted } from '../actions/interrupted';
import { formatDay, formatMoment, minuteNumber } from '../cells/day';
import { formatMonth, type Month, month as monthCell, monthOf, previousMonth } from '../cells/month';
import { type Procedure, procedure } from '../declare';
import { destructionDocuments } from '../domain/destructions';
import { closedUntil } from '../domain/ledgerHistory';
import { abk, jemputBola, kibB, kir, pembagianBlanko, pemeliharaan, suratPermohonan } from '../reports';
import { rkbmd, rkbmdOf } from '../reports/goods/rkbmd';
import { beritaAcaraPemusnahan } from '../reports/monthly/beritaAcaraPemusnahan';
import { actReport, firstRecorded, type MonthWritten, monthlyReports, writeMonth } from '../reports/monthly/monthly';
import { pastOf } from '../reports/reading/outside';
import { readOnce, readTablesOnce } from '../reports/reading/readOnce';
import type { Report } from '../reports/report';
import { OTHERS_WRITE, writeReport } from '../reports/write';
import { persediaan } from '../tables';
import { readTable } from '../tables/table';
import type { Host } from '../workbook/host';

export interface LaporanBulanan {
  laporan: string[];
  /** From the month that runs back to that of the first row. */
  bulan: { nilai: string; sebutan: string }[];
  /** Every destruction that has a number, the latest first; and the report that tells one of them. */
  beritaAcara: { lembar: string; nomor: { nilai: string; sebutan: string }[] };
  /** Those that tell how things stand, of no month and no year. */
  keadaan: string[];
  /** What is asked for once a year, and for which years; the usual one first. */
  rkbmd: { lembar: string; tahun: string[] };
}

const STANDING = [
  suratPermohonan,
  abk,
  kibB,
  kir,
  jemputBola,
  pembagianBlanko,
  pemeliharaan,
] as unknown as readonly Report<Record<string, unknown>>[];

/** Which reports there are every month, and for which months they can be made. */
export const laporanBulanan: Procedure<Host, Record<string, never>, LaporanBulanan> = procedure((host) => {
  const { now } = host.occasion();
  const gridOf = readOnce(host.workbook);
  const closed = closedUntil(pastOf(host.workbook, gridOf));
  const first = firstRecorded(now, readTablesOnce(gridOf));
  const months: Month[] = [monthOf(now)];
  // Every one: the page of a month that was closed ten years ago is kept as well.
  for (let month = previousMonth(monthOf(now)); month >= first; month = previousMonth(month)) months.push(month);
  return {
    laporan: monthlyReports.map(({ sheet }) => sheet),
    bulan: months.map((nilai) => ({
      nilai,
      sebutan: `${formatMonth(nilai)}${closed !== null && nilai <= monthOf(closed) ? ' (ditutup)' : ''}`,
    })),
    beritaAcara: {
      lembar: beritaAcaraPemusnahan.sheet,
      nomor: actsOf(host).map(({ document, day }) => ({ nilai: document, sebutan: `${document} (${formatDay(day)})` })),
    },
    keadaan: STANDING.map(({ sheet }) => sheet),
    rkbmd: { lembar: rkbmd.sheet, tahun: budgetYears(now).map(String) },
  };
});

/** Next year's is drawn up; this year's may still be changed, and the one after be prepared. */
function budgetYears(now: string): number[] {
  const year = Number(now.slice(0, 4));
  return [year + 1, year, year + 2];
}

const actsOf = ({ workbook }: Host) =>
  destructionDocuments(readTable(persediaan, workbook.read(persediaan.sheet)).rows);

export interface BuatanLaporan {
  ok: boolean;
  kalimat: string;
  /** Where its PDF can be had; null when it wasn't made. */
  pdf: string | null;
}

/** `nomor`: one Berita Acara of all; empty: the month's. `tahun`: of RKBMD, which goes by no month. */
export interface LaporanDiminta {
  lembar: string;
  bulan: string;
  nomor?: string;
  tahun?: string;
}

/** Makes a report of a month, a Berita Acara of whenever, RKBMD of a year or a form as of now, and shows it. */
export const buatLaporan: Procedure<Host, LaporanDiminta, BuatanLaporan> = procedure((host, wanted) => {
  // What is signed and sent upward is to tell of whole actions.
  const finished = finishInterrupted(host.workbook);
  if (finished === BEING_WRITTEN) return refused(SENTENCES.busy);
  const made = make(host, wanted, finished);
  return finished === null || made.kalimat === finished ? made : { ...made, kalimat: `${made.kalimat} ${finished}` };
});

function make(host: Host, wanted: LaporanDiminta | undefined, finished: string | null): BuatanLaporan {
  const asked: Partial<LaporanDiminta> = wanted ?? {};
  const [lembar, bulan, nomor] = [textIn(asked.lembar), textIn(asked.bulan), textIn(asked.nomor)];
  if (lembar === rkbmd.sheet) return makeRkbmd(host, textIn(asked.tahun));
  if (nomor !== '') return makeAct(host, lembar, nomor, finished);
  const standing = STANDING.find(({ sheet }) => sheet === lembar);
  if (standing)
    return writeReport(host, standing)
      ? shown(host, standing, `${standing.sheet} sudah dibuat di lembarnya dari catatan sekarang.`)
      : refused(SENTENCES.busy);
  const report = monthlyReports.find(({ sheet }) => sheet === lembar);
  if (!report) return refused(`Laporan "${lembar.slice(0, 40)}" tidak dikenal.`);
  const reading = monthCell.read(bulan);
  if (!reading.ok) return refused(`Bulan harus ${reading.expected}.`);
  const { now } = host.occasion();
  if (reading.value > monthOf(now)) {
    return refused(`Bulan harus paling akhir ${formatMonth(monthOf(now))}, bukan ${formatMonth(reading.value)}.`);
  }
  const outcome = writeMonth(host, report, reading.value);
  if (outcome.how === 'tooEarly') {
    return refused(
      `Bulan harus paling awal ${formatMonth(outcome.first)}, bulan pertama yang punya catatan, bukan ${formatMonth(reading.value)}.`,
    );
  }
  return answered(host, report, outcome, `${report.sheet} ${formatMonth(reading.value)} ${said(outcome)}`, finished);
}

/** Whatever else comes over the wire is no text, and mayn't even be made one. */
const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');

function answered(
  host: Host,
  report: Pick<Report<unknown>, 'sheet' | 'widths'>,
  { how }: MonthWritten,
  sentence: string,
  finished: string | null,
): BuatanLaporan {
  if (how === 'halfDone') return refused(finished ?? SENTENCES.halfDone);
  return how === 'busy' || how === 'notSetUp' ? refused(SENTENCES[how]) : shown(host, report, sentence);
}

/** Of a closed month as it was kept at the closing, else as of now. */
function makeAct(host: Host, sheet: string, document: string, finished: string | null): BuatanLaporan {
  if (sheet !== beritaAcaraPemusnahan.sheet)
    return refused(`Nomor berita acara hanya untuk laporan ${beritaAcaraPemusnahan.sheet}.`);
  const act = actsOf(host).find((one) => one.document === document);
  if (!act)
    return refused(
      `Berita acara nomor "${document.slice(0, 40)}" tidak ditemukan: tidak ada baris GAGAL atau MUSNAH di Persediaan dengan Dokumen itu.`,
    );
  const { report, month, keptAs } = actReport(act);
  const outcome = writeMonth(host, report, month, keptAs);
  const made =
    // Its own row stands in the month, so that isn't too early.
    outcome.how === 'written' || outcome.how === 'tooEarly'
      ? 'sudah dibuat di lembarnya, dengan nama dan pengaturan sekarang.'
      : said(outcome);
  return answered(host, report, outcome, `Berita Acara nomor ${document} ${made}`, finished);
}

function makeRkbmd(host: Host, wanted: string): BuatanLaporan {
  const years = budgetYears(host.occasion().now);
  const year = years.find((one) => String(one) === wanted);
  if (year === undefined) {
    const offered = [...years].sort().join(', ');
    return refused(`Tahun anggaran harus salah satu dari ${offered}, bukan "${wanted.slice(0, 40)}".`);
  }
  const report = rkbmdOf(year);
  if (!writeReport(host, report)) return refused(SENTENCES.busy);
  return shown(host, report, `RKBMD tahun anggaran ${year} sudah dibuat di lembarnya.`);
}

function shown(host: Host, { sheet, widths }: Pick<Report<unknown>, 'sheet' | 'widths'>, kalimat: string) {
  host.show({ sheet, line: 1, column: 1 });
  const pixels = Object.values(widths).reduce((sum, width) => sum + width, 0);
  return { ok: true, kalimat, pdf: host.pdfLink(sheet, pixels) };
}

/** Pages are kept right after their month is closed, in the same execution. */
const MINUTES_TO_KEEP = 10;

/** What is printed of a closed month that wasn't kept when it was closed may tell of later changes: that is said. */
function said(outcome: Exclude<MonthWritten, { how: 'tooEarly' }>): string {
  if (outcome.how !== 'kept') return SENTENCES[outcome.how];
  const { since, closed } = outcome;
  if (closed === null || minuteNumber(since) - minuteNumber(closed) <= MINUTES_TO_KEEP)
    return 'ditampilkan seperti saat bulan itu ditutup.';
  return `ditampilkan seperti disimpan ${formatMoment(since)}. Bulan itu sudah ditutup ${formatMoment(closed)}; yang berubah di antaranya ikut terhitung.`;
}

const SENTENCES: Record<Exclude<MonthWritten['how'], 'kept' | 'tooEarly'>, string> = {
  written: 'sudah dibuat di lembarnya.',
  remade:
    'dibuat dari baris-baris yang ada sekarang, karena halamannya dari saat bulan itu ditutup tidak tersimpan. Mulai sekarang isinya tetap.',
  busy: OTHERS_WRITE,
  halfDone: 'Satu tindakan terputus di tengah dan belum selesai; coba lagi sebentar.',
  notSetUp: 'Lembar Arsip Laporan belum ada. Jalankan SiapKTP > Siapkan lembar kerja, lalu buat lagi.',
};

const refused = (kalimat: string): BuatanLaporan => ({ ok: false, kalimat, pdf: null });
