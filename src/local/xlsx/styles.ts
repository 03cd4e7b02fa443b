import type { Alignment, Borders, Fill, Font, Border as XlsxBorder, Style as XlsxStyle } from 'exceljs';
import type { Border, Style } from '../model/style';

/** What a cell without a font of its own has in Sheets, and in files of Excel and LibreOffice. */
const PLAIN_FONTS = ['Arial 10', 'Calibri 11', 'Liberation Sans 10'];
const DEFAULT_FAMILY = 'Arial';
const DEFAULT_SIZE = 10;

const LINES: Record<Border['style'], NonNullable<XlsxBorder['style']>> = {
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOTTED: 'dotted',
  DASHED: 'dashed',
  DOUBLE: 'double',
};

const argb = (color: string) => ({ argb: `FF${color.slice(1).toUpperCase()}` });

function css(color: { argb?: string } | undefined): string | undefined {
  return color?.argb && /^[0-9A-F]{8}$/i.test(color.argb) ? `#${color.argb.slice(2).toLowerCase()}` : undefined;
}

export function toXlsxStyle(style: Style): Partial<XlsxStyle> {
  const xlsx: Partial<XlsxStyle> = {};
  if (style.numberFormat) xlsx.numFmt = style.numberFormat;
  const font = toFont(style);
  if (font) xlsx.font = font;
  if (style.background) xlsx.fill = { type: 'pattern', pattern: 'solid', fgColor: argb(style.background) };
  const alignment = toAlignment(style);
  if (alignment) xlsx.alignment = alignment;
  if (style.borders) {
    const borders: Partial<Borders> = {};
    for (const side of ['top', 'right', 'bottom', 'left'] as const) {
      const line = style.borders[side];
      if (line) borders[side] = { style: LINES[line.style], color: argb(line.color) };
    }
    xlsx.border = borders;
  }
  return xlsx;
}

function toFont(style: Style): Partial<Font> | undefined {
  const { bold, italic, underline, strike, family, size, color } = style;
  if (![bold, italic, underline, strike, family, size, color].some((part) => part !== undefined)) return undefined;
  return {
    name: family ?? DEFAULT_FAMILY,
    size: size ?? DEFAULT_SIZE,
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(underline ? { underline } : {}),
    ...(strike ? { strike } : {}),
    ...(color ? { color: argb(color) } : {}),
  };
}

function toAlignment({ horizontal, vertical, wrap }: Style): Partial<Alignment> | undefined {
  if (!horizontal && !vertical && (!wrap || wrap === 'OVERFLOW')) return undefined;
  return {
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
    ...(wrap === 'WRAP' ? { wrapText: true } : {}),
    // Files know no clipped text; this is the nearest that also stays in its cell.
    ...(wrap === 'CLIP' ? { shrinkToFit: true } : {}),
  };
}

export function fromXlsxStyle(xlsx: Partial<XlsxStyle>): Style {
  const style: Style = {};
  if (xlsx.numFmt && xlsx.numFmt !== 'General') style.numberFormat = xlsx.numFmt;
  takeFont(style, xlsx.font);
  takeFill(style, xlsx.fill);
  const { horizontal, vertical, wrapText, shrinkToFit } = xlsx.alignment ?? {};
  if (horizontal === 'left' || horizontal === 'center' || horizontal === 'right') style.horizontal = horizontal;
  if (vertical === 'top' || vertical === 'middle' || vertical === 'bottom') style.vertical = vertical;
  if (wrapText) style.wrap = 'WRAP';
  else if (shrinkToFit) style.wrap = 'CLIP';
  const borders: NonNullable<Style['borders']> = {};
  for (const side of ['top', 'right', 'bottom', 'left'] as const) {
    const line = xlsx.border?.[side];
    if (!line?.style) continue;
    const known = Object.entries(LINES).find(([, name]) => name === line.style)?.[0] ?? 'SOLID';
    borders[side] = { style: known as Border['style'], color: css(line.color) ?? '#000000' };
  }
  if (Object.keys(borders).length > 0) style.borders = borders;
  return style;
}

function takeFont(style: Style, font: Partial<Font> | undefined): void {
  if (!font) return;
  if (font.bold) style.bold = true;
  if (font.italic) style.italic = true;
  if (font.underline && font.underline !== 'none') style.underline = true;
  if (font.strike) style.strike = true;
  const color = css(font.color);
  if (color && color !== '#000000') style.color = color;
  if (PLAIN_FONTS.includes(`${font.name} ${font.size}`)) return;
  if (font.name && font.name !== DEFAULT_FAMILY) style.family = font.name;
  if (font.size && font.size !== DEFAULT_SIZE) style.size = font.size;
}

function takeFill(style: Style, fill: Fill | undefined): void {
  if (fill?.type !== 'pattern' || fill.pattern !== 'solid') return;
  const color = css(fill.fgColor);
  if (color && color !== '#ffffff') style.background = color;
}
