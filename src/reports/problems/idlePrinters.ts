import { type Day, formatDay } from '../../cells/day';
import { formatNumber } from '../../cells/numeral';
import { idlePrinters } from '../../domain/maintenance';
import { readSettings } from '../../domain/settings';
import { joined } from '../../domain/words';
import { aset, type pengaturan, type perbaikan, type persediaan } from '../../tables';
import type { Issue, ReadingsOf } from '../../tables/table';
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

/** Printers that no print was noted of for `printer_menganggur_minggu`. */
export function testPrintsDue(
  { aset, perbaikan, persediaan, pengaturan }: ReadingsOf<PrinterTables>,
  today: Day,
): TestPrint[] {
  const weeks = readSettings(pengaturan).values.printer_menganggur_minggu;
  const prints = standingEntries(persediaan.rows);
  const { printers, unnamed } = idlePrinters(aset.rows, perbaikan.rows, prints, weeks, today);
  const [first] = printers;
  if (unnamed > 0 && first) {
    const ids = printers.map(({ id }) => id);
    const sentence = `${joined(ids)} mungkin menganggur: ${formatNumber(unnamed)} catatan cetak dalam ${formatNumber(weeks)} minggu ini tidak menyebut printernya. ${NAME_IT}`;
    return [{ id: 'mungkin', printers: ids, line: first.line, sentence }];
  }
  return printers.map(({ id, line, last }) => ({
    id,
    printers: [id],
    line,
    sentence: `${id} ${last === null ? 'belum pernah dicatat mencetak' : `tidak dicatat mencetak sejak ${formatDay(last)}`}: lakukan uji cetak dan catat di panel > Catat > Alat`,
  }));
}

export const NAME_IT = 'Sebut id-nya di Catatan tiap cetakan, atau lakukan uji cetak dan catat di panel > Catat > Alat';

export const idleIssues = (read: ReadingsOf<PrinterTables>, today: Day): Issue[] =>
  testPrintsDue(read, today).map(({ line, sentence }) => ({
    sheet: aset.sheet,
    line,
    column: read.aset.layout?.places.id ?? 0,
    sentence,
  }));
