import type { Line } from './blocks';
import { written } from './written';

/**
 * The heads of a table as an office draws them: one with nothing below it goes down through both lines, one that groups
 * others goes over them.
 */
export function headRows(head: readonly Line[], last: number): string[] {
  const texts = head.map(({ cells }) => {
    const line = Array<string>(last).fill('');
    for (const { column, text } of cells) line[column - 1] = text;
    return line;
  });
  const isGrouped = texts.length > 1 && texts[1]!.some((text) => text === '');
  if (texts.length === 1) return [`<tr>${plainHeads(texts[0]!)}</tr>`];
  return texts.map((line, at) => {
    if (!isGrouped || at > 1) return `<tr>${line.map((text) => `<th>${written(text)}</th>`).join('')}</tr>`;
    const below = texts[1]!;
    if (at === 1) return `<tr>${below.map((text) => (text === '' ? '' : `<th>${written(text)}</th>`)).join('')}</tr>`;
    return `<tr>${line.map((text, column) => groupHead(line, below, text, column)).join('')}</tr>`;
  });
}

/** The first goes over what is blank beside it: it heads sentences. */
function plainHeads(texts: readonly string[]): string {
  const next = texts.findIndex((text, at) => at > 0 && text !== '');
  const over = next < 0 ? texts.length : next;
  const first = `<th${over > 1 ? ` colspan="${over}"` : ''}>${written(texts[0] ?? '')}</th>`;
  return (
    first +
    texts
      .slice(over)
      .map((text) => `<th>${written(text)}</th>`)
      .join('')
  );
}

function groupHead(line: readonly string[], below: readonly string[], text: string, column: number): string {
  if (below[column] === '') return `<th rowspan="2">${written(text)}</th>`;
  if (text === '') return '';
  let over = 1;
  while (line[column + over] === '' && below[column + over] !== '') over += 1;
  return `<th colspan="${over}">${written(text)}</th>`;
}
