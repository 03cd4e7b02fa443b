/** Columns of this many pixels together still stand upright on paper, a little smaller than on the screen. */
const WIDEST_UPRIGHT = 880;

/** Whether a sheet lies on its paper. */
export const liesDown = (pixels: number): boolean => pixels > WIDEST_UPRIGHT;

const exportOf = (address: string): string => `${address.replace(/\/edit.*$/, '')}/export`;

/** Where the whole workbook can be had as an .xlsx file. */
export const workbookLink = (address: string): string => `${exportOf(address)}?format=xlsx`;

/**
 * Where a sheet's PDF can be had: the spreadsheet's own export, which needs no permission beyond opening it. `folio` is F4;
 * `fzr` repeats the frozen rows.
 */
export function exportLink(address: string, sheetId: number, pixels: number): string {
  const wanted = {
    format: 'pdf',
    gid: sheetId,
    size: 'folio',
    portrait: !liesDown(pixels),
    fitw: true,
    gridlines: false,
    printtitle: false,
    sheetnames: false,
    pagenum: 'RIGHT',
    fzr: true,
    top_margin: 0.5,
    bottom_margin: 0.65,
    left_margin: 0.55,
    right_margin: 0.55,
  };
  const query = Object.entries(wanted).map(([name, value]) => `${name}=${value}`);
  return `${exportOf(address)}?${query.join('&')}`;
}
