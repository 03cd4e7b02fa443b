import { officeWith } from '../smallBundle';

const CODE = `
/** Deret dari 1. @customfunction */
function DERET(n) { return Array.from({ length: n }, (_, i) => [i + 1, (i + 1) * 10]); }
/** @customfunction */
function GANDA(x) { return Array.isArray(x) ? x.map((row) => row.map((v) => (v === '' ? '' : v * 2))) : x * 2; }
/** @customfunction */
function JENIS(x) {
  const one = (v) => v === undefined ? 'hilang' : v instanceof Date ? 'tanggal' : v === '' ? 'kosong' : typeof v + ':' + v;
  return Array.isArray(x) ? x.map((r) => r.map(one).join('|')).join('/') : one(x);
}
/** @customfunction */
function GAGAL() { throw new Error('Jumlah harus bilangan, bukan "x".'); }
/** @customfunction */
function HARI() { return new Date(2026, 2, 1); }
/** @customfunction */
function TULIS() { SpreadsheetApp.getActiveSheet().getRange('Z1').setValue(1); return 1; }
/** @customfunction */
function BARIS_SATU() { return [1, 2, 3]; }
function bukanRumus() { return 1; }
`;
const open = (options = {}) => officeWith(CODE, options);

describe('built-in functions', () => {
  test('an Indonesian formula: semicolons between arguments, comma decimals', () => {
    const office = open();
    office.paste('A1', [['1,5'], ['2']]);
    office.type('B1', '=SUM(A1:A2; 0,5)');
    expect(office.value('B1')).toBe(4);
    expect(office.formula('B1')).toBe('=SUM(A1:A2; 0,5)');
    expect(office.shown('B1')).toBe('4');
  });

  test('a text may hold quotation marks, doubled, and backslashes', () => {
    const office = open();
    office.paste('A1', [
      [
        '="kata ""lain"" di sini"',
        '=HYPERLINK("#gid=1&range=A2"; "sama dengan ""Set""")',
        '=LEN("""")',
        '=""',
        '="C:\\"',
      ],
      ['=CONCATENATE(""; "\\""x"; ""; TRUE)', '=COUNTIF(A1:E1; "kata ""*")', '=IF("""a"""=D2; 1; 0)', '"a"'],
    ]);
    expect(office.values('A1:E1')[0]).toEqual(['kata "lain" di sini', 'sama dengan "Set"', 1, '', 'C:\\']);
    expect(office.values('A2:C2')[0]).toEqual(['\\"xTRUE', 1, 1]);
    expect(office.formula('B1')).toBe('=HYPERLINK("#gid=1&range=A2"; "sama dengan ""Set""")');
  });

  test('dependents follow an edit, across sheets', () => {
    const office = open();
    office.workbook.addSheet('Data Desa');
    office.type('Data Desa!A1', '10');
    office.type('Sheet1!A1', "='Data Desa'!A1*2");
    expect(office.value('Sheet1!A1')).toBe(20);
    office.type('Data Desa!A1', '7');
    expect(office.value('Sheet1!A1')).toBe(14);
  });

  test('a formula over a tab which is gone can be written again, and the others go on', () => {
    const office = open();
    const gone = office.workbook.addSheet('Lain');
    const formula = '=COUNTIF(Lain!B2:B; ">1")';
    office.paste('Sheet1!A1', [[formula], ['=2*3']]);
    office.host.changeStructure({ kind: 'deleteSheet', sheet: gone.id });
    expect(office.values('Sheet1!A1:A2')).toEqual([['#REF!'], [6]]);
    office.paste('Sheet1!A1', [[formula], ['=2*4']]);
    expect(office.values('Sheet1!A1:A2')).toEqual([['#REF!'], [8]]);
  });

  test('errors have their code, and a sentence where the code says little', () => {
    const office = open();
    office.paste('A1', [['=1/0', '=TIDAK_ADA(1)', '=A9:', '=D1', '=NA()']]);
    office.type('D1', '=D1+1');
    expect(office.values('A1:E1')[0]).toEqual(['#DIV/0!', '#NAME?', '#ERROR!', '#REF!', '#N/A']);
    expect(office.errorAt('B1')).toBe('Fungsi TIDAK_ADA tidak dikenal.');
  });

  test('results keep every digit, and TRUE and FALSE are known', () => {
    const office = open();
    office.paste('A1', [['=1/3', '=IF(TRUE; 1; 2)', '=IFS(FALSE;1;TRUE;"ya")']]);
    expect(office.values('A1:C1')).toEqual([[1 / 3, 1, 'ya']]);
  });

  test('a day plus a number is a day', () => {
    const office = open();
    office.type('A1', '28/2/2026');
    office.type('B1', '=A1+1');
    expect(office.shown('B1')).toBe('01/03/2026');
    expect(office.value('B1')).toBe('2026-03-01');
  });

  test('open ranges end at the sheet, whatever is added later', () => {
    const office = open();
    office.paste('A2', [['1'], ['2']]);
    office.type('C1', '=SUM(A2:A)');
    office.type('A900', '4');
    expect(office.value('C1')).toBe(7);
    const sheet = office.workbook.sheets[0]!;
    office.host.changeStructure({ kind: 'insertRows', sheet: sheet.id, at: 1001, count: 10 });
    office.type('A1010', '8');
    expect(office.value('C1')).toBe(15);
    expect(office.formula('C1')).toBe('=SUM(A2:A)');
  });

  test("the engine's own arrays fill cells and leave with their formula", () => {
    const office = open();
    office.paste('A1', [['1'], ['2'], ['3']]);
    office.type('C1', '=TRANSPOSE(A1:A3)');
    expect(office.values('C1:E1')).toEqual([[1, 2, 3]]);
    office.type('D1', 'x');
    expect(office.values('C1:E1')).toEqual([['#REF!', 'x', '']]);
    office.type('D1', '');
    office.type('C1', '');
    expect(office.values('C1:E1')).toEqual([['', '', '']]);
  });
});

describe('custom functions: "a scalar or a 2-D array that spills into empty neighbours"', () => {
  test('an array fills its neighbours, and what reads them follows', () => {
    const office = open();
    office.type('A1', '2');
    office.type('F1', '=SUM(D1:D9)');
    office.type('C1', '=DERET(A1)');
    expect(office.values('C1:D3')).toEqual([
      [1, 10],
      [2, 20],
      ['', ''],
    ]);
    expect(office.value('F1')).toBe(30);
    office.type('A1', '3');
    expect(office.value('F1')).toBe(60);
    office.type('A1', '1');
    expect(office.values('C1:D3')).toEqual([
      [1, 10],
      ['', ''],
      ['', ''],
    ]);
    expect(office.value('F1')).toBe(10);
  });

  test('no room: #REF! and the cell in the way; room again: the array', () => {
    const office = open();
    office.type('D2', 'x');
    office.type('C1', '=DERET(3)');
    expect(office.value('C1')).toBe('#REF!');
    expect(office.errorAt('C1')).toBe('Array result was not expanded because it would overwrite data in D2.');
    expect(office.values('C2:D2')).toEqual([['', 'x']]);
    office.type('D2', '');
    expect(office.values('C1:D3').flat()).toEqual([1, 10, 2, 20, 3, 30]);
  });

  test('typing over part of an array takes the rest away; clearing it is undone by the formula', () => {
    const office = open();
    office.type('C1', '=DERET(3)');
    expect(office.value('D3')).toBe(30);
    office.type('D2', '99');
    expect(office.values('C1:D3').flat()).toEqual(['#REF!', '', '', 99, '', '']);
    office.type('D2', '');
    expect(office.value('D2')).toBe(20);
    office.type('D3', '');
    expect(office.value('D3')).toBe(30);
    office.type('C1', '');
    expect(office.values('C1:D3').flat().join('')).toBe('');
  });

  test('inserted and deleted lines move the formula, and its array with it', () => {
    const office = open();
    const sheet = office.workbook.sheets[0]!.id;
    office.type('C2', '=DERET(2)');
    office.host.changeStructure({ kind: 'insertRows', sheet, at: 1, count: 1 });
    expect(office.values('C1:D5').flat()).toEqual(['', '', '', '', 1, 10, 2, 20, '', '']);
    office.host.changeStructure({ kind: 'insertRows', sheet, at: 4, count: 1 });
    expect(office.values('C1:D5').flat()).toEqual(['', '', '', '', 1, 10, 2, 20, '', '']);
    office.host.changeStructure({ kind: 'deleteRows', sheet, at: 3, count: 1 });
    expect(office.values('C1:D5').flat().join('')).toBe('');
  });

  test('one array feeds another', () => {
    const office = open();
    office.type('A1', '2');
    office.type('F1', '=GANDA(C1:D3)');
    office.type('C1', '=DERET(A1)');
    expect(office.values('F1:G3').flat()).toEqual([2, 20, 4, 40, '', '']);
    office.type('A1', '3');
    expect(office.values('F1:G3').flat()).toEqual([2, 20, 4, 40, 6, 60]);
  });

  test('inside another function the whole array counts', () => {
    const office = open();
    office.type('A1', '=SUM(DERET(3))');
    expect(office.value('A1')).toBe(66);
    expect(office.value('B1')).toBe('');
  });

  test('"a thrown Error shows #ERROR! with its message"', () => {
    const office = open();
    office.type('A1', '=GAGAL()');
    expect(office.value('A1')).toBe('#ERROR!');
    expect(office.errorAt('A1')).toBe('Jumlah harus bilangan, bukan "x".');
  });

  test('"dates as Date", 10 % as 0.1, blank as \'\', omitted as undefined, errors as text', () => {
    const office = open();
    office.paste('A1', [['1/3/2026', '10%', '', 'teks', '=1/0', 'TRUE']]);
    office.type('A3', '=JENIS(A1:F1)');
    expect(office.value('A3')).toBe('tanggal|number:0.1|kosong|string:teks|string:#DIV/0!|boolean:true');
    office.type('A4', '=JENIS()');
    expect(office.value('A4')).toBe('hilang');
    office.type('A5', '=JENIS(A1)');
    expect(office.value('A5')).toBe('tanggal');
    office.type('A6', '=JENIS(A1+1)');
    expect(office.value('A6')).toBe('tanggal');
    office.type('A7', '=JENIS(C1:C1)');
    expect(office.value('A7')).toBe('kosong');
  });

  test('a returned Date is a day in the cell', () => {
    const office = open();
    office.type('A1', '=HARI()');
    expect(office.shown('A1')).toBe('01/03/2026');
  });

  test('"it can\'t change other cells", and only functions marked @customfunction are formulas\' own', () => {
    const office = open();
    office.type('A1', '=TULIS()');
    expect(office.errorAt('A1')).toBe('You do not have permission to call setValue');
    expect(office.value('Z1')).toBe('');
    office.type('A2', '=BUKANRUMUS()');
    expect(office.value('A2')).toBe('#NAME?');
  });

  test('a one-dimensional answer is one row', () => {
    const office = open();
    office.type('A1', '=BARIS_SATU()');
    expect(office.values('A1:C1')).toEqual([[1, 2, 3]]);
  });
});

test('undo takes an array away and redo brings it back', () => {
  const office = open();
  office.type('C1', '=DERET(2)');
  expect(office.host.history.undo()).toEqual({ ok: true });
  expect(office.values('C1:D2').flat().join('')).toBe('');
  expect(office.host.history.redo()).toEqual({ ok: true });
  expect(office.values('C1:D2').flat()).toEqual([1, 10, 2, 20]);
});

test('sorting moves formulas with their rows', () => {
  const office = open();
  office.paste('A1', [
    ['3', '=A1*2'],
    ['1', '=A2*2'],
    ['2', '=A3*2'],
  ]);
  office.host.changeStructure({ kind: 'sortSheet', sheet: 0, column: 1, ascending: true });
  expect(office.values('A1:B3')).toEqual([
    [1, 2],
    [2, 4],
    [3, 6],
  ]);
  expect(office.formula('B1')).toBe('=A1*2');
});
