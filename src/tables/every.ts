import * as tables from './index';
import type { Table } from './table';

/** Every table of the workbook. */
export const everyTable = Object.values(tables) as unknown as readonly Table[];
