import {
  areaName,
  columnName,
  columnNumber,
  parseArea,
  parseInnerLink,
  splitSheetName,
} from '../../../src/local/page/addresses';

describe('addresses', () => {
  // Excel's last column is XFD, the 16,384th (Microsoft's "Excel specifications and limits").
  test.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [702, 'ZZ'],
    [703, 'AAA'],
    [16384, 'XFD'],
  ])('column %i is %s', (column, letters) => {
    expect(columnName(column)).toBe(letters);
    expect(columnNumber(letters.toLowerCase())).toBe(column);
  });

  test('every column name is read back as its number', () => {
    for (let column = 1; column <= 18_278; column++) expect(columnNumber(columnName(column))).toBe(column);
  });

  test.each([
    ['B5', { top: 5, bottom: 5, left: 2, right: 2 }],
    ['$C$7:b5', { top: 5, bottom: 7, left: 2, right: 3 }],
    ['B:C', { top: 1, bottom: 100, left: 2, right: 3 }],
    ['5:7', { top: 5, bottom: 7, left: 1, right: 10 }],
    ['A90:Z200', { top: 90, bottom: 100, left: 1, right: 10 }],
  ])('%s is an area of a sheet of 100 rows and 10 columns', (text, area) => {
    expect(parseArea(text, 100, 10)).toEqual(area);
  });

  test.each(['', 'B', '5', 'B0', 'Z1', 'A101', 'B5:C', 'B5:', 'desa', 'B-5'])('%s is no address there', (text) => {
    expect(parseArea(text, 100, 10)).toBeNull();
  });

  test('an area is named as it is typed', () => {
    for (const text of ['B5', 'B5:C7', 'B:C', '5:7']) {
      expect(areaName(parseArea(text, 100, 10)!, 100, 10)).toBe(text);
    }
  });

  test('a sheet name goes before the address, quoted when it holds a space', () => {
    expect(splitSheetName('Desa!B5')).toEqual({ sheet: 'Desa', rest: 'B5' });
    expect(splitSheetName("'Jum''at 1'!B5:C6")).toEqual({ sheet: "Jum'at 1", rest: 'B5:C6' });
    expect(splitSheetName(' B5 ')).toEqual({ sheet: null, rest: 'B5' });
  });

  test('only links that begin with #gid stay inside the workbook', () => {
    expect(parseInnerLink('#gid=7&range=A5%3AB6')).toEqual({ sheet: 7, range: 'A5:B6' });
    expect(parseInnerLink('#gid=7')).toEqual({ sheet: 7, range: null });
    expect(parseInnerLink('https://contoh.go.id/#gid=7')).toBeNull();
  });
});
