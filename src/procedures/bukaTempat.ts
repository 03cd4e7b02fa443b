import { type Procedure, procedure } from '../declare';
import type { Host } from '../workbook/host';

/** Shows the person a place of the workbook. */
export const bukaTempat: Procedure<Host, { sheet: string; line: number; column: number }, null> = procedure(
  (host, place) => {
    host.show(place);
    return null;
  },
);
