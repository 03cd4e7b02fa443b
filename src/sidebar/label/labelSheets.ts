/** A sheet of A4 labels as shops sell them; millimetres. The pitch is from one label's corner to the next one's. */
export interface LabelSheet {
  caption: string;
  columns: number;
  rows: number;
  width: number;
  height: number;
  left: number;
  top: number;
  across: number;
  down: number;
}

/** Sizes of the common sheets of 24, 14 and 65 labels (Avery L7159, L7163 and L7651, which others copy). */
export const LABEL_SHEETS: Readonly<Record<string, LabelSheet>> = {
  '24': {
    caption: '64 x 34 mm, 24 label selembar',
    columns: 3,
    rows: 8,
    width: 63.5,
    height: 33.9,
    left: 7.25,
    top: 12.9,
    across: 66,
    down: 33.9,
  },
  '14': {
    caption: '99 x 38 mm, 14 label selembar',
    columns: 2,
    rows: 7,
    width: 99.1,
    height: 38.1,
    left: 4.65,
    top: 15.15,
    across: 101.6,
    down: 38.1,
  },
  '65': {
    caption: '38 x 21 mm, 65 label selembar',
    columns: 5,
    rows: 13,
    width: 38.1,
    height: 21.2,
    left: 4.75,
    top: 10.7,
    across: 40.6,
    down: 21.2,
  },
};

export interface Placed<T> {
  item: T;
  /** Millimetres from the corner of its page. */
  left: number;
  top: number;
}

/** Items on pages, along the rows; `first`: where the first goes on a sheet that is partly used, from 1. */
export function pagesOf<T>(items: readonly T[], sheet: LabelSheet, first: number): Placed<T>[][] {
  const each = sheet.columns * sheet.rows;
  const pages: Placed<T>[][] = [];
  items.forEach((item, index) => {
    const place = index + Math.min(Math.max(1, Math.floor(first)), each) - 1;
    const [page, at] = [Math.floor(place / each), place % each];
    while (pages.length <= page) pages.push([]);
    const left = sheet.left + (at % sheet.columns) * sheet.across;
    pages[page]?.push({ item, left, top: sheet.top + Math.floor(at / sheet.columns) * sheet.down });
  });
  return pages;
}
