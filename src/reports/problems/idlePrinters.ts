import { addDays, type Day, formatDay } from '../../cells/day';
import { formatNumber } from '../../cells/numeral';
import { awayDevices, idlePrinters } from '../../domain/maintenance';
import { readSettings } from '../../domain/settings';
import { joined } from '../../domain/words';
import { aset, type pengaturan, type perbaikan, type persediaan } from '../../tables';
import { foldKey, type Issue, type ReadingsOf } from '../../tables/table';
import { standingEntries } from '../stock/stockMovements';

/** What tells of printers that stand still. */
export type PrinterTables = {
  aset: typeof aset;
  perbaikan: typeof perbaikan;
  persediaan: typeof persediaan;
  pengaturan: typeof pengaturan;
};

/** A test print that is due: of one printer, or perhaps of several where prints name none. */
export interface TestPrint {
  /** The same as long as it is the same matter. */
  id: string;
  printers: string[];
  /** Of the first of them on Aset. */
  line: number;
  sentence: string;
}

/**
 * Printers that no print was noted of for `printer_menganggur_minggu`, out of use for as long as is known. Those at the
 * repairer's can't print, and an office whose first print is younger than that has none.
 */
export function testPrintsDue(read: ReadingsOf<PrinterTables>, today: Day): TestPrint[] {
  const weeks = readSettings(read.pengaturan).values.printer_menganggur_minggu;
  const until = addDays(today, -Math.round(weeks * 7));
  const prints = standingEntries(read.persediaan.rows);
  if (!prints.some(({ jenis, tanggal }) => (jenis === 'CETAK' || jenis === 'GAGAL') && tanggal <= until)) return [];
  const away = awayDevices(read.perbaikan.rows).map(({ asetId }) => foldKey(asetId));
  const { printers: idle, unnamed } = idlePrinters(read.aset.rows, read.perbaikan.rows, prints, weeks, today);
  const printers = idle.filter(({ id }) => !away.includes(foldKey(id)));
  const span = `${formatNumber(weeks)} minggu`;
  const [first] = printers;
  if (unnamed > 0 && first) {
    const ids = printers.map(({ id }) => id);
    const sentence = `${joined(ids)} mungkin menganggur: ${formatNumber(unnamed)} catatan cetak dalam ${span} ini tidak menyebut printernya. Sebut printernya tiap mencatat cetak, atau lakukan uji cetak dan catat di panel > Catat > Alat`;
    return [{ id: 'mungkin', printers: ids, line: first.line, sentence }];
  }
  return printers.map(({ id, line, last }) => ({
    id,
    printers: [id],
    line,
    sentence: `${id} ${last === null ? 'belum pernah dicatat mencetak' : `tidak dicatat mencetak sejak ${formatDay(last)}`}, padahal batasnya ${span}: lakukan uji cetak, lalu catat di panel > Catat > Alat`,
  }));
}

export const idleIssues = (read: ReadingsOf<PrinterTables>, today: Day): Issue[] =>
  testPrintsDue(read, today).map(({ line, sentence }) => ({
    sheet: aset.sheet,
    line,
    column: read.aset.layout?.places.id ?? 0,
    sentence,
  }));
