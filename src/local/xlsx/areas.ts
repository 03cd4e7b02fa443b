import type { Area } from '../model/area';

/** Rectangles of equal values that together cover every value: columns first, equal neighbours joined. */
export function areasOf<T>(rows: readonly (readonly (T | null)[])[]): { area: Area; value: T }[] {
  const width = Math.max(0, ...rows.map((line) => line.length));
  const areas: { area: Area; value: T }[] = [];
  for (let column = 0; column < width; column += 1) {
    for (let row = 0; row < rows.length; ) {
      const value = rows[row]?.[column] ?? null;
      let end = row + 1;
      while (end < rows.length && (rows[end]?.[column] ?? null) === value) end += 1;
      if (value !== null) {
        const area = { top: row + 1, left: column + 1, bottom: end, right: column + 1 };
        const beside = areas.find(
          (other) =>
            other.value === value &&
            other.area.right === column &&
            other.area.top === area.top &&
            other.area.bottom === end,
        );
        if (beside) beside.area.right = column + 1;
        else areas.push({ area, value });
      }
      row = end;
    }
  }
  return areas;
}
