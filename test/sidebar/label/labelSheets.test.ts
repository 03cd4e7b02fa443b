import { LABEL_SHEETS, type LabelSheet, pagesOf } from '../../../src/sidebar/label/labelSheets';

const PAPER = { width: 210, height: 297 };

describe.each(Object.entries(LABEL_SHEETS))('a sheet of %s labels', (count, sheet) => {
  const full = pagesOf(
    Array.from({ length: Number(count) }, (_, at) => at),
    sheet,
    1,
  );

  test('holds as many as its name says', () => {
    expect(sheet.columns * sheet.rows).toBe(Number(count));
    expect(full).toHaveLength(1);
    expect(pagesOf([...Array(Number(count) + 1).keys()], sheet, 1)).toHaveLength(2);
  });

  test('lies in the middle of A4, and no two labels touch but at their edges', () => {
    const labels = full[0] ?? [];
    const right = Math.max(...labels.map(({ left }) => left + sheet.width));
    const bottom = Math.max(...labels.map(({ top }) => top + sheet.height));
    expect(PAPER.width - right).toBeCloseTo(sheet.left, 1);
    expect(PAPER.height - bottom).toBeCloseTo(sheet.top, 1);
    for (const [index, one] of labels.entries()) {
      for (const other of labels.slice(index + 1)) {
        const apart =
          Math.abs(one.left - other.left) >= sheet.width - 1e-9 || Math.abs(one.top - other.top) >= sheet.height - 1e-9;
        expect(apart).toBe(true);
      }
    }
  });
});

test('a sheet that is partly used is gone on with, along its rows', () => {
  const sheet = LABEL_SHEETS['24'] as LabelSheet;
  const pages = pagesOf(['a', 'b', 'c'], sheet, 23);
  expect(pages.map((page) => page.map(({ item }) => item))).toEqual([['a', 'b'], ['c']]);
  // the 23rd of 3 x 8 stands in row 8, column 2
  expect(pages[0]?.[0]).toEqual({ item: 'a', left: 7.25 + 66, top: expect.closeTo(12.9 + 7 * 33.9) });
  expect(pages[1]?.[0]).toMatchObject({ left: 7.25, top: 12.9 });
  expect(pagesOf(['a'], sheet, 99)[0]?.[0]).toMatchObject({ left: 7.25 + 132 });
  expect(pagesOf(['a'], sheet, -3)[0]?.[0]).toMatchObject({ left: 7.25 });
});
