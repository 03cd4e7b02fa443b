import type { Area } from '../../protocol';

export interface Place {
  row: number;
  column: number;
}

export function areaOf(place: Place): Area {
  return { top: place.row, left: place.column, bottom: place.row, right: place.column };
}

export function between(one: Place, other: Place): Area {
  return {
    top: Math.min(one.row, other.row),
    left: Math.min(one.column, other.column),
    bottom: Math.max(one.row, other.row),
    right: Math.max(one.column, other.column),
  };
}

export function contains(area: Area, place: Place): boolean {
  return place.row >= area.top && place.row <= area.bottom && place.column >= area.left && place.column <= area.right;
}

export function intersection(one: Area, other: Area): Area | null {
  const area = {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : null;
}

export function isSingle(area: Area): boolean {
  return area.top === area.bottom && area.left === area.right;
}

export function mergeAt(merges: readonly Area[], place: Place): Area | null {
  return merges.find((merge) => contains(merge, place)) ?? null;
}

/** The smallest area around this one that cuts no merged cell. */
export function withWholeMerges(area: Area, merges: readonly Area[]): Area {
  let grown = area;
  for (let before: Area | null = null; before !== grown; ) {
    before = grown;
    for (const merge of merges) {
      if (!intersection(grown, merge)) continue;
      const top = Math.min(grown.top, merge.top);
      const left = Math.min(grown.left, merge.left);
      const bottom = Math.max(grown.bottom, merge.bottom);
      const right = Math.max(grown.right, merge.right);
      if (top !== grown.top || left !== grown.left || bottom !== grown.bottom || right !== grown.right) {
        grown = { top, left, bottom, right };
      }
    }
  }
  return grown;
}

/** What is left of an area when a hole is cut out of it: at most four areas that don't overlap. */
export function withoutHole(area: Area, hole: Area): Area[] {
  const cut = intersection(area, hole);
  if (!cut) return [area];
  return [
    { ...area, bottom: cut.top - 1 },
    { ...area, top: cut.bottom + 1 },
    { ...cut, left: area.left, right: cut.left - 1 },
    { ...cut, left: cut.right + 1, right: area.right },
  ].filter((part) => part.top <= part.bottom && part.left <= part.right);
}
