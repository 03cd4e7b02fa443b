import { DetailedCellError } from 'hyperformula';
import type { Area } from '../model/area';
import { CellError, type CellValue } from '../model/cell';
import type { SheetModel } from '../model/sheet';
import { errorCode } from './custom';

export function holdsFormula(sheet: SheetModel, area: Area): boolean {
  if (sheet.formulas.isEmpty()) return false;
  for (let row = area.top; row <= Math.min(area.bottom, sheet.formulas.lastRow()); row += 1) {
    const cells = sheet.formulas.row(row);
    for (let column = area.left; column <= Math.min(area.right, cells.length); column += 1) {
      if (cells[column - 1] !== undefined) return true;
    }
  }
  return false;
}

export function fromEngine(value: unknown): CellValue | undefined {
  if (value === null || value === '') return undefined;
  if (value instanceof DetailedCellError) return new CellError(errorCode(value.type), errorSentence(value));
  return value as CellValue;
}

/** The engine's own English becomes a sentence; what our functions threw is one already. */
function errorSentence({ type, message }: DetailedCellError): string {
  if (type === 'CYCLE') return 'Rumus ini memakai hasilnya sendiri.';
  if (type === 'SPILL') return 'Hasil tidak dapat ditampilkan karena sel di sekitarnya berisi.';
  const unnamed = /^Named expression (\S+) not recognized/.exec(message);
  if (unnamed) return `Nama ${unnamed[1]} tidak dikenal.`;
  const unknown = /^Function name (\S+) not recognized/.exec(message);
  if (unknown) return `Fungsi ${unknown[1]} tidak dikenal.`;
  if (message.startsWith('Parsing error'))
    return 'Rumus tidak dapat dibaca: periksa tanda kurung, titik koma, dan tanda petik.';
  return message;
}
