import ExcelJS from 'exceljs';
import { toSaved } from '../../../src/local/file/saved';
import { encode } from '../../../src/local/xlsx/encode';
import { APPEARANCES } from '../../../src/workbook/looks';
import { officeWith } from '../smallBundle';

const HEAD = APPEARANCES.kepala.background;
const CODE = `
function isi() {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const add = (name, widths, heads) => {
    const sheet = book.insertSheet(name);
    widths.forEach((width, i) => sheet.setColumnWidth(i + 1, width));
    sheet.getRange(1, 1, 12, widths.length).setValues(Array.from({ length: 12 }, (_, i) => widths.map(() => i)));
    for (const [line, text] of heads) sheet.getRange(line, 1, 1, widths.length).setValues([widths.map(() => text)]).setBackground('${HEAD}');
    return sheet;
  };
  add('Sempit', [100, 300], [[4, 'No'], [5, '1']]);
  add('Lebar', [500, 500], [[4, 'No'], [9, 'No']]);
  add('Dua Kepala', [500], [[4, 'No'], [9, 'Lain']]);
  add('Daftar', [500], [[1, 'Id']]).setFrozenRows(1);
}`;

test('a file prints on F4 as wide as the paper, its heads repeated where all are one, its pages numbered, and frozen heads stay', async () => {
  const office = officeWith(CODE);
  office.call('isi');
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await encode(toSaved(office.workbook, office.host.world))) as never);
  const setup = (name: string) => {
    const { paperSize, orientation, fitToPage, fitToWidth, fitToHeight, printTitlesRow } =
      book.getWorksheet(name)!.pageSetup;
    // 14 is folio, 8,5 x 13 inches: 216 x 330 mm (ECMA-376, 18.3.1.63).
    expect([Number(paperSize), fitToPage, fitToWidth, fitToHeight]).toEqual([14, true, 1, 0]);
    return [orientation, printTitlesRow];
  };
  expect(setup('Sempit')).toEqual(['portrait', '4:5']);
  expect(setup('Lebar')).toEqual(['landscape', '4:4']);
  expect(setup('Dua Kepala')).toEqual(['portrait', undefined]);
  expect(setup('Daftar')).toEqual(['portrait', '1:1']);
  expect(book.getWorksheet('Daftar')!.views).toMatchObject([{ state: 'frozen', xSplit: 0, ySplit: 1 }]);
  expect(book.getWorksheet('Sempit')!.views ?? []).toEqual([]);
  expect(book.getWorksheet('Daftar')!.headerFooter.oddFooter).toContain('Halaman &P dari &N');
});
