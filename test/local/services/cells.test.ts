import { evaluate, officeWith } from '../smallBundle';

// The sentences in quotes are the contract's (docs/sumber.md s.6), the expectations its rules.
const on = (body: string, options = {}) =>
  evaluate(`const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0]; ${body}`, options);

/** What getValue gives after setValue of a text, as type and text. */
const parsed = (text: string, locale: 'id_ID' | 'en_US') =>
  on(
    `const cell = sheet.getRange('A1'); cell.setValue(${JSON.stringify(text)});
     const v = cell.getValue();
     return v instanceof Date ? 'day ' + Utilities.formatDate(v, 'Asia/Jakarta', 'yyyy-MM-dd HH:mm') : v;`,
    { locale, now: '2026-03-02T08:00' },
  );

describe('setValues "must match the range exactly"', () => {
  test('too many columns', () => {
    expect(() => on('sheet.getRange(1, 1, 1, 4).setValues([[1, 2, 3, 4, 5]])')).toThrow(
      'The number of columns in the data does not match the number of columns in the range. The data has 5 but the range has 4.',
    );
  });

  test('too few rows', () => {
    expect(() => on('sheet.getRange(1, 1, 2, 1).setValues([[1]])')).toThrow(
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    );
  });

  test('a range of no size, and one outside the sheet', () => {
    expect(() => on('sheet.getRange(1, 1, 1, 0)')).toThrow('The number of columns in the range must be at least 1.');
    expect(() => on('sheet.getRange(1, 27)')).toThrow(
      'The coordinates of the range are outside the dimensions of the sheet.',
    );
  });

  test('nothing is written when one row is short', () => {
    const office = officeWith(
      `function f() { SpreadsheetApp.getActiveSheet().getRange('A1:B2').setValues([[1, 2], [3]]); }`,
    );
    expect(() => office.call('f')).toThrow();
    expect(office.values('A1:B2')).toEqual([
      ['', ''],
      ['', ''],
    ]);
  });

  test('"null clears", and a value that is no cell value is refused', () => {
    expect(on("const c = sheet.getRange('A1'); c.setValue(5); c.setValue(null); return c.getValue();")).toBe('');
    expect(() => on("sheet.getRange('A1').setValues([[{}]])")).toThrow('A1');
    expect(() => on("sheet.getRange('A1').setValues([[undefined]])")).toThrow('A1');
  });
});

describe('"any string is parsed as if typed, in the sheet\'s locale"', () => {
  test.each([
    ['1/2', 'day 2026-02-01 00:00', 'day 2026-01-02 00:00'],
    ['0012', 12, 12],
    ['6.043', 6043, 6.043],
    ['6,5', 6.5, '6,5'],
    ['1.530.793', 1530793, '1.530.793'],
    ['1,530,793', '1,530,793', 1530793],
    ['6.5', '6.5', 6.5],
    ['10%', 0.1, 0.1],
    ['-3', -3, -3],
    ['+3', 3, 3],
    ['TRUE', true, true],
    ['31/2/2026', '31/2/2026', '31/2/2026'],
    ['17-08-2026', 'day 2026-08-17 00:00', '17-08-2026'],
    ['2026-08-17', 'day 2026-08-17 00:00', 'day 2026-08-17 00:00'],
    ['17 Agustus 2026', 'day 2026-08-17 00:00', '17 Agustus 2026'],
    ['17/8/2026 13:45', 'day 2026-08-17 13:45', '17/8/2026 13:45'],
    ['Rp1.500', 1500, 'Rp1.500'],
    ['@SUM', '@SUM', '@SUM'],
    ["'0012", '0012', '0012'],
    ["'=1+1", '=1+1', '=1+1'],
    ['#N/A', '#N/A', '#N/A'],
  ])('%s', (text, indonesian, american) => {
    expect(parsed(text, 'id_ID')).toBe(indonesian);
    expect(parsed(text, 'en_US')).toBe(american);
  });

  test('"a string beginning with = becomes a formula"', () => {
    expect(on("const c = sheet.getRange('A1'); c.setValue('=1+1'); return [c.getValue(), c.getFormula()].join()")).toBe(
      '2,=1+1',
    );
  });

  test('"number format @ set before keeps text"', () => {
    expect(on("const c = sheet.getRange('A1'); c.setNumberFormat('@').setValue('0012'); return c.getValue()")).toBe(
      '0012',
    );
  });

  test('a person who types into a cell of per cents types per cents; a script writes what it says', () => {
    const office = officeWith(`
      const cells = (address) => SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(address);
      function perCents() { cells('A1:A5').setNumberFormat('0%'); }
      function written(value) { cells('A1').setValue(value); return cells('A1').getValue(); }`);
    office.call('perCents');
    for (const [row, text] of ['90', '0,9', '1', '50%', '-2'].entries()) office.type(`A${row + 1}`, text);
    expect(office.values('A1:A5').flat()).toEqual([0.9, 0.9, 0.01, 0.5, -0.02]);
    expect([office.call('written', 90), office.call('written', '90')]).toEqual([90, 90]);
  });

  test('50,000 characters fit, one more does not', () => {
    expect(on("sheet.getRange('A1').setValue('x'.repeat(50000)); return sheet.getRange('A1').getValue().length")).toBe(
      50000,
    );
    expect(() => on("sheet.getRange('A1').setValue('x'.repeat(50001))")).toThrow('50000 characters');
  });
});

describe('"a cell\'s date is wall time in the spreadsheet\'s zone"', () => {
  test('midnight there is another instant in a script of another zone', () => {
    // Jayapura is two hours ahead of Jakarta: its midnight is 22:00 of the day before at the script.
    const answer = on(
      `sheet.getParent().setSpreadsheetTimeZone('Asia/Jayapura');
       sheet.getRange('A1').setValue('1/3/2026');
       const d = sheet.getRange('A1').getValue();
       return [d.getDate(), d.getHours(), d.toISOString()].join(' ');`,
    );
    expect(answer).toBe('28 22 2026-02-28T15:00:00.000Z');
  });

  test('what a script writes as a Date comes back as the same instant', () => {
    expect(
      on(`sheet.getRange('A1').setValue(new Date(1772347500000)); return sheet.getRange('A1').getValue().getTime()`),
    ).toBe(1772347500000);
  });

  test("Dates are of the script's own realm", () => {
    expect(
      on("sheet.getRange('A1').setValue('1/3/2026'); return sheet.getRange('A1').getValue() instanceof Date"),
    ).toBe(true);
    expect(on("return sheet.getRange('A1:B2').getValues() instanceof Array")).toBe(true);
    expect(on("try { sheet.getRange('Z0') } catch (e) { return e instanceof Error && e.name }")).toBe('Exception');
  });
});

test('a grid of looks is laid cell by cell, and not at all where one of them is none', () => {
  const office = officeWith(`
    const on = () => SpreadsheetApp.getActiveSheet().getRange('A1:B2');
    function lay() {
      const [bold, large] = [SpreadsheetApp.newTextStyle().setBold(true).build(), SpreadsheetApp.newTextStyle().setFontSize(14).build()];
      on().setTextStyles([[bold, large], [large, bold]]).setBackgrounds([['#ff0000', null], ['white', 'red']]);
      return [on().getFontWeights(), on().getFontSizes(), on().getBackgrounds()];
    }
    function spoil(wrong) { on().setBackgrounds([['blue', 'blue'], ['blue', wrong]]); }
    function spoilStyles() { on().setTextStyles([[SpreadsheetApp.newTextStyle().setFontSize(8).build(), 'bold'], ['', '']]); }
    function seen() { return [on().getFontSizes(), on().getBackgrounds()]; }`);
  const sizes = [
    [10, 14],
    [14, 10],
  ];
  const backgrounds = [
    ['#ff0000', '#ffffff'],
    ['#ffffff', '#ff0000'],
  ];
  expect(office.call('lay')).toEqual([
    [
      ['bold', 'normal'],
      ['normal', 'bold'],
    ],
    sizes,
    backgrounds,
  ]);
  expect(() => office.call('spoil', 'merah')).toThrow('merah');
  expect(() => office.call('spoilStyles')).toThrow('TextStyle');
  expect(office.call('seen')).toEqual([sizes, backgrounds]);
});

test('getDataRange, getLastRow and blanks', () => {
  expect(on('return [sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()].join()')).toBe(
    '0,0,A1',
  );
  expect(on("sheet.getRange('C4').setValue(1); return sheet.getDataRange().getA1Notation()")).toBe('A1:C4');
  expect(on("sheet.getRange('C4').setValue(1); return JSON.stringify(sheet.getRange('B4:C4').getValues())")).toBe(
    '[["",1]]',
  );
});

test('what is not there fails by name', () => {
  expect(() => on('sheet.createPivotTable()')).toThrow('Sheet.createPivotTable tidak didukung tuan rumah lokal.');
  expect(() => on('sheet.getRange(undefined, 1)')).toThrow("don't match the method signature");
});

test("a used sheet name, in Google's words", () => {
  expect(() => on("sheet.getParent().insertSheet('Sheet1')")).toThrow(
    'A sheet with the name "Sheet1" already exists. Please enter another name.',
  );
});

test('setAllowInvalid(false) rejects, and a list holds 500 items', () => {
  const rule = (allow: boolean) =>
    `const rule = SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b']).setAllowInvalid(${allow}).build();
     sheet.getRange('A1').setDataValidation(rule).setValue('c'); return sheet.getRange('A1').getValue();`;
  expect(on(rule(true))).toBe('c');
  expect(() => on(rule(false))).toThrow('violates the data validation rules');
  expect(() => on('SpreadsheetApp.newDataValidation().requireValueInList(Array(501).fill("x"))')).toThrow('500');
});

test.each([
  ['08:30', '30-12-1899 08:30'],
  ['1', '31-12-1899 00:00'],
  ['60', '28-02-1900 00:00'],
  ['61', '01-03-1900 00:00'],
])('%s in a column of moments shows the day from which Sheets counts: %s', (typed, shown) => {
  // Sheets API, DateTimeRenderOption: a serial number "counts the days since December 30th 1899"; there was no 29-02-1900.
  const office = officeWith(
    "function f() { SpreadsheetApp.getActiveSheet().getRange('A1').setNumberFormat('dd-mm-yyyy hh:mm'); }",
  );
  office.call('f');
  office.type('Sheet1!A1', typed);
  expect(office.shown('Sheet1!A1')).toBe(shown);
});
