import { fromSaved, type SavedWorkbook, toSaved } from '../../../src/local/file/saved';
import type { Office } from '../../../src/local/testing';
import { decode } from '../../../src/local/xlsx/decode';
import { encode } from '../../../src/local/xlsx/encode';
import { officeWith } from '../smallBundle';

const CODE = `
/** @customfunction */
function KTP_DERET(n) { return Array.from({ length: n }, (_, i) => [i + 1, 'baris ' + (i + 1)]); }
/** @customfunction */
function KTP_GAGAL() { throw new Error('Jumlah harus bilangan, bukan "x".'); }
function isi() {
  const buku = SpreadsheetApp.getActive();
  const a = buku.getSheets()[0];
  const b = buku.insertSheet("Data 'Desa'");
  a.setName('Utama').setFrozenRows(1);
  a.setFrozenColumns(2);
  a.setColumnWidth(2, 180).hideColumns(12);
  a.setTabColor('#ff8800');
  a.getRange('A1:H1').setFontWeight('bold').setBackground('#dbe7f0').setWrap(true).setHorizontalAlignment('center');
  a.getRange('A1').setNote('Kode desa:\\ndua baris');
  a.getRange('A2:A10').setNumberFormat('@');
  a.getRange('A2:F2').setValues([['0012', 1530793, 'teks', true, new Date(1772347500000), 0.125]]);
  a.getRange('F2').setNumberFormat('0.0%');
  a.getRange('B3').setFormula('=SUM(B2:B)');
  a.getRange('C3').setFormula("='Data ''Desa'''!A1*2");
  a.getRange('D3').setFormula('=1/0');
  a.getRange('E3').setFormula('=KTP_GAGAL()');
  a.getRange('F3').setFormula('=E2+1');
  a.getRange('H3').setFormula('=KTP_DERET(3)');
  a.getRange('G2').setFormula('=IFS(B2>1; "besar"; TRUE; "kecil")');
  a.getRange('K1:L2').merge().setValue('gabung');
  a.getRange('A4').setValue("'=bukan rumus");
  a.getRange('B4').setValue('x'.repeat(49000));
  a.getRange('C4').setValue("'a\\r\\nb\\u0001 _x000D_ 😀");
  a.getRange('D4').setRichTextValue(SpreadsheetApp.newRichTextValue().setText('buka').setLinkUrl('#gid=1').build());
  a.getRange('B5:B9').setDataValidation(SpreadsheetApp.newDataValidation().requireNumberBetween(0, 10).setAllowInvalid(false).setHelpText('0 sampai 10').build());
  a.getRange('C5:D9').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['Baik, sekali', 'Rusak "berat"']).build());
  a.getRange('E5').insertCheckboxes();
  a.getRange('B2:D3').setBorder(true, true, true, true, false, false, '#123456', SpreadsheetApp.BorderStyle.SOLID_THICK);
  a.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenNumberGreaterThan(5).setBackground('#ffcccc').setRanges([a.getRange('B5:B9')]).build()]);
  a.protect().setDescription('awas').setWarningOnly(true);
  a.addDeveloperMetadata('lembar', 'Utama');
  a.insertChart(a.newChart().asLineChart().addRange(a.getRange('A1:B5')).setPosition(5, 5, 0, 0).setOption('title', 'Grafik').build());
  b.getRange('A1').setValue(21);
  b.hideSheet();
  buku.setNamedRange('dua', b.getRange('A1:B2'));
  PropertiesService.getDocumentProperties().setProperty('k', 'v');
  PropertiesService.getUserProperties().setProperty('u', 'w');
}`;

function filled(): Office {
  const office = officeWith(CODE, { now: '2026-03-02T08:00' });
  office.call('isi');
  return office;
}

async function throughFile(saved: SavedWorkbook): Promise<SavedWorkbook> {
  return decode(await encode(saved));
}

/** Style numbers are a matter of order: the looks themselves are compared. */
function comparable(saved: SavedWorkbook) {
  return {
    ...saved,
    styles: undefined,
    sheets: saved.sheets.map((sheet) => ({
      ...sheet,
      styles: sheet.styles.map((line) => line.map((place) => (place === null ? null : saved.styles[place]))),
      // Worked out anew from the formulas.
      impliedFormats: undefined,
      // Given again in other numbers, or not kept at all.
      columnWidths: [...sheet.columnWidths].filter(([, width]) => width !== 68),
    })),
  };
}

test('a workbook comes back from its file as it was', async () => {
  const office = filled();
  const before = toSaved(office.workbook, office.host.world);
  expect(comparable(await throughFile(before))).toEqual(comparable(before));
});

test('what it shows and calculates is the same after loading', async () => {
  const office = filled();
  const saved = await throughFile(toSaved(office.workbook, office.host.world));
  const again = officeWith(CODE, { workbook: fromSaved(saved) });
  const shown = (o: Office) =>
    ['B3', 'C3', 'D3', 'E3', 'F3', 'H3', 'I5', 'G2', 'A2', 'E2', 'F2'].map((cell) => o.shown(`Utama!${cell}`));
  expect(shown(again)).toEqual(shown(office));
  expect(again.errorAt('Utama!E3')).toBe('Jumlah harus bilangan, bukan "x".');
  again.type('Utama!H3', '=KTP_DERET(1)');
  expect(again.values('Utama!H3:I5').flat()).toEqual([1, 'baris 1', '', '', '', '']);
});

test('a file of another program opens with values, formulas, formats, notes and names', async () => {
  const { default: ExcelJS } = await import('exceljs');
  const book = new ExcelJS.Workbook();
  const page = book.addWorksheet('Lembar');
  page.getCell('A1').value = 'Nama';
  page.getCell('A1').note = 'catatan';
  page.getCell('B1').value = new Date(Date.UTC(2026, 2, 1));
  page.getCell('B1').numFmt = 'dd/mm/yyyy';
  page.getCell('C1').value = { formula: 'SUM(D1:D2)', result: 3 };
  page.getCell('D1').value = 1;
  page.getCell('D2').value = 2;
  page.getCell('A2').dataValidation = { type: 'list', formulae: ['"a,b"'], errorStyle: 'stop', showErrorMessage: true };
  book.definedNames.add('Lembar!$D$1:$D$2', 'angka');
  const saved = await decode(Buffer.from(await book.xlsx.writeBuffer()));
  const office = officeWith(CODE, { workbook: fromSaved(saved) });
  expect(office.values('Lembar!A1:D1')).toEqual([['Nama', '2026-03-01', 3, 1]]);
  expect(office.note('Lembar!A1')).toBe('catatan');
  expect(office.workbook.namedRanges.get('angka')?.area).toEqual({ top: 1, left: 4, bottom: 2, right: 4 });
  expect(() => office.type('Lembar!A2', 'c')).toThrow('harus salah satu dari: a, b, bukan "c"');
});
