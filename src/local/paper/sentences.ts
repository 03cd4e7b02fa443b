import { isTotalCell, type Line } from './blocks';

/**
 * What explains a figure stands on the sheet in lines, beside each an input of it. On paper that is a paragraph with a list
 * beside it, below the line that names the figure.
 */
export function explained(lines: readonly Line[], last: number): Line[] {
  const whole: Line[] = [];
  let parts: Line | null = null;
  for (const line of lines) {
    const filled = line.cells.filter(({ text }) => text !== '');
    const isOutside = last > 2 && filled.every(({ column }) => column === 1 || column === last);
    const isName = isOutside && filled.length === 2 && filled.every(({ look }) => isTotalCell(look));
    if (isName) parts = { row: line.row, cells: [] };
    else if (!isOutside || line.cells.some(({ look }) => isTotalCell(look))) parts = null;
    if (isName || !parts) {
      whole.push(line);
      continue;
    }
    if (parts.cells.length === 0) whole.push(parts);
    for (const cell of filled) {
      const before = parts.cells.find(({ column }) => column === cell.column);
      if (before) before.text += `${cell.column === 1 ? ' ' : '\n'}${cell.text}`;
      else parts.cells.push({ ...cell });
    }
  }
  return whole;
}

/** A sentence that the sheet broke over lines is one. */
export function wholeSentences(lines: readonly Line[]): Line[] {
  const whole: Line[] = [];
  for (const line of lines) {
    const before = whole[whole.length - 1];
    const [first] = before?.cells ?? [];
    if (!before || !first || !isAlone(before) || !isAlone(line)) whole.push(line);
    else whole[whole.length - 1] = { ...before, cells: [{ ...first, text: `${first.text} ${line.cells[0]?.text}` }] };
  }
  return whole;
}

/** A sentence below a head that has no rows. */
export function isAlone({ cells }: Line): boolean {
  const [first] = cells;
  return first?.column === 1 && cells.length === 1 && first.align === 'left' && !isTotalCell(first.look);
}
