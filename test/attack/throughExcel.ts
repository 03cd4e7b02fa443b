import ExcelJS from 'exceljs';
import { fromSaved, toSaved } from '../../src/local/file/saved';
import { openOffice } from '../../src/local/testing';
import { decode } from '../../src/local/xlsx/decode';
import { encode } from '../../src/local/xlsx/encode';
import { idsPast, NOW, type Office, pushed } from './offices';

/**
 * The workbook as somebody opened it in Excel and saved it. A filter hides lines from the eye, not from the script
 * (docs/decisions/2026-11-30-filters.md): the local host sets none, but such a file may come to it.
 */
export async function throughExcel(
  office: Office,
  change: (sheet: ExcelJS.Worksheet) => void,
  dist: Parameters<typeof openOffice>[0]['dist'] = pushed(),
): Promise<Office> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await encode(toSaved(office.workbook, office.host.world))) as never);
  book.eachSheet(change);
  const saved = await decode(Buffer.from(await book.xlsx.writeBuffer()));
  return openOffice({ dist, now: NOW, workbook: fromSaved(saved), idsDrawn: idsPast() });
}
