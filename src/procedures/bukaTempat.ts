import { type Procedure, procedure } from '../declare';
import type { Host } from '../workbook/host';

/** Shows the person a place of the workbook. */
export const bukaTempat: Procedure<Host, { sheet: string; line: number; column: number }, null> = procedure(
  (host, place) => {
    const { sheet, line, column } = place ?? {};
    if (typeof sheet !== 'string' || !isCount(line) || !isCount(column)) {
      throw new Error('Tempat yang dituju harus berupa lembar, baris dan kolom.');
    }
    host.show({ sheet, line, column });
    return null;
  },
);

/** A row or a whole sheet has line or column 0. */
const isCount = (value: unknown) => Number.isInteger(value) && (value as number) >= 0;
