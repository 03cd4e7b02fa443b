/**
 * Cells of the text that Excel, LibreOffice and Sheets put on the clipboard: tabs between columns, line ends between
 * rows; a cell with a tab, a line end or a quote inside is quoted, with its quotes doubled.
 */
export function parseTabText(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let position = 0;
  while (position <= text.length) {
    const { value, end } = text[position] === '"' ? quotedCell(text, position) : plainCell(text, position);
    row.push(value);
    position = end + 1;
    if (text[end] === '\t') continue;
    if (text[end] === '\r' && text[end + 1] === '\n') position++;
    rows.push(row);
    row = [];
    // The line end after the last row begins no further row.
    if (position >= text.length) break;
  }
  return rows;
}

export function writeTabText(rows: readonly (readonly string[])[]): string {
  const quoted = (cell: string) => (/["\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((row) => row.map(quoted).join('\t')).join('\n');
}

function plainCell(text: string, start: number): { value: string; end: number } {
  let end = start;
  while (end < text.length && !'\t\r\n'.includes(text[end] ?? '')) end++;
  return { value: text.slice(start, end), end };
}

function quotedCell(text: string, start: number): { value: string; end: number } {
  let value = '';
  for (let position = start + 1; position < text.length; position++) {
    const letter = text[position] ?? '';
    if (letter !== '"') value += letter;
    else if (text[position + 1] === '"') {
      value += '"';
      position++;
    } else if (position + 1 === text.length || '\t\r\n'.includes(text[position + 1] ?? '')) {
      return { value: value.replaceAll('\r\n', '\n'), end: position + 1 };
      // A quote that closes in the middle of a cell, or never: the cell wasn't quoted but begins with a quote.
    } else return plainCell(text, start);
  }
  return plainCell(text, start);
}
