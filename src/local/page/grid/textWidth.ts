import type { StyleView } from '../../protocol';

/** Sheets' standard size in points; a point is 4/3 pixels. */
const standardPoints = 10;
export const family = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif';
export const lineHeight = 1.3;

const pen = document.createElement('canvas').getContext('2d');
const widths = new Map<string, number>();

export function fontSize(look: StyleView | undefined): number {
  return ((look?.size ?? standardPoints) * 4) / 3;
}

function font(look: StyleView | undefined): string {
  return `${look?.italic ? 'italic ' : ''}${look?.bold ? '700 ' : ''}${fontSize(look)}px ${family}`;
}

/** Pixels that the text takes on one line. Measured off the page, so that it costs no layout. */
export function textWidth(text: string, look: StyleView | undefined): number {
  if (!pen) return text.length * 7;
  const style = font(look);
  const known = widths.get(style + text);
  if (known !== undefined) return known;
  pen.font = style;
  const width = pen.measureText(text).width;
  if (widths.size > 20_000) widths.clear();
  widths.set(style + text, width);
  return width;
}

/** Lines that the text takes when broken between words at this width, as the browser breaks it. */
export function lineCount(text: string, look: StyleView | undefined, width: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines++;
    if (textWidth(paragraph, look) <= width) continue;
    let used = 0;
    for (const word of paragraph.split(/(?<= )/)) {
      const length = textWidth(word.trimEnd(), look);
      if (used > 0 && used + length > width) {
        lines++;
        used = 0;
      }
      // A word longer than the cell is broken inside.
      lines += Math.max(Math.ceil(length / width) - 1, 0);
      used += length > width ? length % width : textWidth(word, look);
    }
  }
  return lines;
}
