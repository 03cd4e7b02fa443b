import { show } from '../cells/cell';
import { isBlank, isWall, type Raw } from '../cells/raw';
import { wallOfSerial } from '../cells/wall';

/** Google tells a number, day or moment as the bare number that the sheet keeps. */
export function told(typed: string | null, format = ''): Raw | null {
  if (typed === null || !/^-?\d+(\.\d+)?$/.test(typed)) return typed;
  return format.includes('yyyy') ? wallOfSerial(Number(typed)) : Number(typed);
}

/** Whether a cell holds what the event tells that was typed into it; of a formula it holds what comes of it. */
export function isWhat(typed: string | null, cell: Raw): boolean {
  if (typed === null || typed.startsWith('=')) return true;
  if (isBlank(cell)) return isBlank(typed);
  if (isWall(cell)) return !Number.isFinite(Number(typed)) || show(wallOfSerial(Number(typed))) === show(cell);
  if (typeof cell === 'number') return Number(typed.replace(',', '.')) === cell;
  return typed.toUpperCase() === String(cell).toUpperCase();
}
