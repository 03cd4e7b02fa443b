/**
 * Where Ctrl with an arrow leads along one row or column, as in Sheets: inside content to its last cell, else to the
 * next cell with content, else to the end of the sheet. `filled` may have to fetch.
 */
export async function contentEdge(
  start: number,
  step: 1 | -1,
  last: number,
  filled: (index: number) => Promise<boolean>,
): Promise<number> {
  const end = step > 0 ? last : 1;
  if (start === end) return start;
  let index = start + step;
  if ((await filled(start)) && (await filled(index))) {
    while (index !== end && (await filled(index + step))) index += step;
    return index;
  }
  while (index !== end && !(await filled(index))) index += step;
  return index;
}
