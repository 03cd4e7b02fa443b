/**
 * A cell as a host hands it over. `''` is an empty cell. Dates and times never travel as `Date`: a `Date` is an instant,
 * a cell is a time on the wall of the spreadsheet's own zone, so hosts translate at their edge (see `wall.ts`).
 */
export type Raw = string | number | boolean | Wall;

/** A wall-clock time, `YYYY-MM-DDTHH:mm:ss`, without a zone. */
export interface Wall {
  readonly wall: string;
}

export function isWall(raw: unknown): raw is Wall {
  return typeof raw === 'object' && raw !== null && 'wall' in raw && typeof raw.wall === 'string';
}

/** Blank or only white space (no-break spaces included). */
export function isBlank(raw: unknown): boolean {
  return raw === '' || raw === null || raw === undefined || (typeof raw === 'string' && raw.trim() === '');
}
