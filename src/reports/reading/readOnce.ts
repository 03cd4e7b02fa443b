import type { Raw } from '../../cells/raw';
import type { Workbook } from '../../workbook/workbook';

/** Reads each sheet once, when it is first asked for. */
export function readOnce(workbook: Workbook): (sheet: string) => Raw[][] | null {
  const grids = new Map<string, Raw[][] | null>();
  return (sheet) => {
    if (!grids.has(sheet)) grids.set(sheet, workbook.read(sheet));
    return grids.get(sheet) ?? null;
  };
}
