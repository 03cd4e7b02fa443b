import ExcelJS from 'exceljs';
import { fromSaved, toSaved } from '../../src/local/file/saved';
import { type Office, openOffice } from '../../src/local/testing';
import { decode } from '../../src/local/xlsx/decode';
import { encode } from '../../src/local/xlsx/encode';
import { everyTable } from '../../src/tables/every';
import { working } from './examples';
import { cellsOf, chainFaults, differing, NOW, post, posted, pushed, rowsOf } from './offices';

/**
 * A filter hides lines from the eye, not from the script (docs/decisions/2026-11-30-filters.md). The local host sets
 * none, but a file that was filtered in Excel may come to it.
 */
async function throughExcel(office: Office, hide: (sheet: ExcelJS.Worksheet) => void): Promise<Office> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await encode(toSaved(office.workbook, office.host.world))) as never);
  book.eachSheet(hide);
  const saved = await decode(Buffer.from(await book.xlsx.writeBuffer()));
  return openOffice({ dist: pushed(), now: NOW, workbook: fromSaved(saved), idsDrawn: 5_000_000 });
}

const tables = everyTable.filter(({ hidden }) => !hidden).map(({ sheet }) => sheet);

test('a workbook in which every sheet is filtered down to nothing is the same workbook', async () => {
  let filtered = 0;
  const shown = await throughExcel(working().open(), () => undefined);
  const office = await throughExcel(working().open(), (sheet) => {
    if (!tables.includes(sheet.name)) return;
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: sheet.rowCount, column: sheet.columnCount } };
    for (let line = 2; line <= sheet.rowCount; line++) sheet.getRow(line).hidden = true;
    for (let column = 2; column <= 3; column++) sheet.getColumn(column).hidden = true;
    filtered++;
  });
  expect(filtered).toBe(tables.length);
  expect(differing(cellsOf(office), cellsOf(shown))).toEqual([]);
  expect(rowsOf(office, 'Persediaan')).toHaveLength(2);

  // Stock, keys, the next number and the end of the sheet: each is looked for in lines that nobody sees.
  for (const one of [office, shown]) {
    posted(one, 'catatCetak', { jumlah: '460', tanggal: '05-11-2026' }, 'a');
    expect(post(one, 'catatCetak', { jumlah: '1' }, 'b')).toMatchObject({ ok: false });
    expect(post(one, 'tambahAlat', { id: 'KAM-001', nama: 'Kamera', jenis: 'KAMERA' }, 'c')).toMatchObject({
      ok: false,
    });
    posted(one, 'mulaiGangguan', { jenis: 'LISTRIK' }, 'd');
    posted(one, 'catatLayanan', { tanggal: '23-11-2026', cetak: '12' }, 'e');
    one.call('periksa');
  }
  expect(rowsOf(office, 'Gangguan').map(({ id }) => id)).toEqual(['G-0001', 'G-0002']);
  expect(rowsOf(office, 'Layanan')).toHaveLength(1);
  expect(chainFaults(office)).toEqual([]);
  expect(differing(cellsOf(office), cellsOf(shown))).toEqual([]);
});
