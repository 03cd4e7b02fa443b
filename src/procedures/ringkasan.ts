import { formatLongDay } from '../cells/day';
import { type Procedure, procedure } from '../declare';
import type { FirstStep } from '../reports/summary/firstSteps';
import { SUMMARY_TABLES, type Summary, summaryOf } from '../reports/summary/summary';
import { gangguan } from '../tables';
import { counted, type Issue, readTables } from '../tables/table';
import type { Host } from '../workbook/host';
import { type Angka, angkaOf } from './prakiraan';

export interface Ringkasan {
  kantor: string;
  tanggal: string;
  /** Wall-clock time of the workbook's zone, `YYYY-MM-DDTHH:mm`: what "now" means in a form. */
  sekarang: string;
  kalimat: string;
  angka: Angka[];
  gangguanBerjalan: {
    id: string;
    uraian: string;
    tempat: { sheet: string; line: number; column: number };
  }[];
  masalah: { jumlah: number; pertama: Issue[] };
  /** false until the sheets have been set up. */
  siap: boolean;
  /** The steps after set-up; all done in a workbook at work. */
  langkah: { kunci: FirstStep['key']; judul: string; selesai: boolean; kalimat: string }[];
  isianKantor: Summary['officeEntries'];
}

const ISSUES_SHOWN = 20;

/** What now. */
export const ringkasan: Procedure<Host, Record<string, never>, Ringkasan> = procedure((host) => {
  const { now } = host.occasion();
  const summary = summaryOf(
    readTables(SUMMARY_TABLES, (sheet) => host.workbook.read(sheet)),
    now,
  );
  const problems = counted(summary.issues);
  return {
    kantor: summary.office,
    tanggal: formatLongDay(now),
    sekarang: now,
    kalimat: summary.sentence,
    angka: summary.figures.map((figure) => angkaOf(figure, '')),
    gangguanBerjalan: summary.running.map(({ id, text, line }) => ({
      id,
      uraian: text,
      tempat: { sheet: gangguan.sheet, line, column: 1 },
    })),
    masalah: { jumlah: problems.length, pertama: problems.slice(0, ISSUES_SHOWN) },
    siap: summary.ready,
    langkah: summary.steps.map(({ key, title, done, sentence }) => {
      return { kunci: key, judul: title, selesai: done, kalimat: sentence };
    }),
    isianKantor: summary.officeEntries,
  };
});
