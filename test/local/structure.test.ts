import { evaluate, officeWith } from './smallBundle';

const open = () => officeWith('function f() { SpreadsheetApp.getActiveSheet().getRange("H1").setValue(1); }');

test('inserted and deleted lines: values, notes, widths, merges and references follow', () => {
  const office = open();
  const sheet = office.workbook.sheets[0]!;
  office.paste('A1', [['1'], ['2'], ['3'], ['=SUM(A1:A3)'], ['=A2']]);
  sheet.notes.set(3, 1, 'tiga');
  sheet.merges.push({ top: 3, left: 2, bottom: 4, right: 2 });
  office.host.changeStructure({ kind: 'insertRows', sheet: 0, at: 2, count: 2 });
  expect(office.values('A1:A7').flat()).toEqual([1, '', '', 2, 3, 6, 2]);
  expect(office.formula('A6')).toBe('=SUM(A1:A5)');
  expect(office.formula('A7')).toBe('=A4');
  expect(office.note('A5')).toBe('tiga');
  expect(sheet.merges).toEqual([{ top: 5, left: 2, bottom: 6, right: 2 }]);
  office.host.changeStructure({ kind: 'deleteRows', sheet: 0, at: 4, count: 1 });
  expect(office.values('A1:A6').flat()).toEqual([1, '', '', 3, 4, '#REF!']);
  office.host.changeStructure({ kind: 'insertColumns', sheet: 0, at: 1, count: 1 });
  expect(office.formula('B5')).toBe('=SUM(B1:B4)');
  expect(office.value('B5')).toBe(4);
});

test('undo and redo of edits and structure, newest first', () => {
  const office = open();
  office.type('A1', '1');
  office.type('A1', '2');
  office.host.changeStructure({ kind: 'deleteRows', sheet: 0, at: 1, count: 1 });
  const { history } = office.host;
  expect(office.value('A1')).toBe('');
  history.undo();
  expect(office.value('A1')).toBe(2);
  history.undo();
  expect(office.value('A1')).toBe(1);
  history.redo();
  expect(office.value('A1')).toBe(2);
  history.redo();
  expect(office.value('A1')).toBe('');
  expect(history.redo()).toEqual({ ok: false, refused: 'Tidak ada suntingan yang dapat diulangi.' });
});

test('what the add-on wrote since is never lost to undo', () => {
  const office = open();
  office.type('H1', '5');
  office.call('f');
  expect(office.host.history.undo()).toMatchObject({ ok: false });
  expect(office.value('H1')).toBe(1);
  office.host.changeStructure({ kind: 'deleteColumns', sheet: 0, at: 1, count: 1 });
  office.call('f');
  expect(office.host.history.undo()).toMatchObject({ ok: false });
  expect(office.value('H1')).toBe(1);
});

test('what cannot be done is refused in a sentence, and nothing changes', () => {
  const office = open();
  const refused = (request: Parameters<typeof office.host.changeStructure>[0]) => office.host.changeStructure(request);
  expect(refused({ kind: 'deleteSheet', sheet: 0 })).toEqual({
    ok: false,
    refused: 'Lembar terakhir yang tampak tidak dapat dihapus.',
  });
  expect(refused({ kind: 'deleteRows', sheet: 0, at: 1, count: 1000 })).toMatchObject({ ok: false });
  expect(refused({ kind: 'addSheet', name: 'sheet1' })).toEqual({
    ok: false,
    refused: 'Nama lembar harus belum dipakai, bukan "sheet1".',
  });
  expect(refused({ kind: 'renameSheet', sheet: 0, name: ' ' })).toEqual({
    ok: false,
    refused: 'Nama lembar harus diisi, bukan kosong.',
  });
  expect(refused({ kind: 'deleteRows', sheet: 9, at: 1, count: 1 })).toEqual({
    ok: false,
    refused: 'Lembar itu sudah tidak ada.',
  });
});

test('a renamed tab keeps its readers; a deleted one leaves #REF!', () => {
  const office = open();
  const other = office.workbook.addSheet('Lama');
  office.type('Lama!A1', '4');
  office.type('Sheet1!B1', '=Lama!A1*2');
  office.host.changeStructure({ kind: 'renameSheet', sheet: other.id, name: 'Nama Baru' });
  expect(office.formula('Sheet1!B1')).toBe("='Nama Baru'!A1*2");
  expect(office.value('Sheet1!B1')).toBe(8);
  office.host.changeStructure({ kind: 'deleteSheet', sheet: other.id });
  expect(office.value('Sheet1!B1')).toBe('#REF!');
  office.host.history.undo();
  expect(office.value('Sheet1!B1')).toBe(8);
});

test('a rule that rejects names the header, what it wants and what came', () => {
  const office = officeWith(`function f() {
    const s = SpreadsheetApp.getActiveSheet();
    s.getRange('A1').setValue('Jumlah');
    s.getRange('A2:A9').setDataValidation(SpreadsheetApp.newDataValidation().requireNumberGreaterThanOrEqualTo(0).setAllowInvalid(false).build());
  }`);
  office.call('f');
  expect(() => office.paste('A2', [['1'], ['-1']])).toThrow('Jumlah (A3) harus bilangan 0 atau lebih, bukan "-1".');
  expect(office.values('A2:A3').flat()).toEqual(['', '']);
});

test('metadata and named ranges survive renames and inserted lines', () => {
  expect(
    evaluate(`const book = SpreadsheetApp.getActive(), sheet = book.getSheets()[0];
      sheet.addDeveloperMetadata('kunci', 'nilai');
      book.setNamedRange('sel', sheet.getRange('B2'));
      sheet.setName('Lain'); sheet.insertRowsBefore(1, 3);
      const mark = book.createDeveloperMetadataFinder().withKey('kunci').find()[0];
      return [mark.getValue(), mark.getLocation().getSheet().getName(), book.getRangeByName('sel').getA1Notation()].join();`),
  ).toBe('nilai,Lain,B5');
});
