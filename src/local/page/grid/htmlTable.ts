/** Cells of the first table of a copied page or sheet; null when there is none. Merged cells leave blanks, as in Excel. */
export function parseHtmlTable(html: string): string[][] | null {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table) return null;
  const rows: string[][] = [...table.rows].map(() => []);
  [...table.rows].forEach((source, line) => {
    const row = rows[line] ?? [];
    let column = 0;
    for (const cell of source.cells) {
      while (row[column] !== undefined) column++;
      const height = Math.max(cell.rowSpan, 1);
      const width = Math.max(cell.colSpan, 1);
      for (let down = 0; down < height && line + down < rows.length; down++) {
        for (let right = 0; right < width; right++) (rows[line + down] ?? [])[column + right] = '';
      }
      row[column] = textOf(cell);
      column += width;
    }
  });
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
}

export function writeHtmlTable(rows: readonly (readonly string[])[]): string {
  const escaped = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');
  return `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('')}</table>`;
}

/** White space of the source means nothing; a line break element or a paragraph does. */
function textOf(cell: HTMLElement): string {
  const text = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return (node.nodeValue ?? '').replace(/[ \t\r\n]+/g, ' ');
    if (node.nodeName === 'BR') return '\n';
    const inside = [...node.childNodes].map(text).join('');
    return node !== cell && /^(P|DIV|LI)$/.test(node.nodeName) ? `\n${inside}\n` : inside;
  };
  return text(cell)
    .replace(/ *\n+ */g, '\n')
    .trim();
}
