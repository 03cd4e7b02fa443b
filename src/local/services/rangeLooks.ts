import { isValidFormat } from 'numfmt';
import { numberFormatAt } from '../model/display';
import type { Border, Style, StylePatch } from '../model/style';
import { Refusal } from '../model/workbook';
import { nameOf } from './enums';
import { type Methods, SELF, signature } from './execution';
import type { RangeState } from './range';
import { checkShape, gridOf } from './rangeValues';

/** One look attribute: how scripts name it, how they write it, what it is where nothing is set. */
interface Look {
  one: string;
  many: string;
  read: (style: Style) => unknown;
  /** Undefined when the value isn't one. */
  patch: (value: unknown) => StylePatch | undefined;
}

/** #rrggbb from what CSS allows; undefined when it is no colour. Only the names that scripts really use are known. */
export function cssColor(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(text)) return text;
  if (/^#[0-9a-f]{3}$/.test(text)) return `#${[...text.slice(1)].map((digit) => digit + digit).join('')}`;
  return NAMED_COLORS[text];
}

const NAMED_COLORS: Record<string, string> = {
  black: '#000000',
  white: '#ffffff',
  red: '#ff0000',
  green: '#008000',
  blue: '#0000ff',
  yellow: '#ffff00',
  orange: '#ffa500',
  gray: '#808080',
  grey: '#808080',
};

const oneOf =
  <K extends keyof Style>(key: K, names: readonly string[], unset: readonly string[] = []) =>
  (value: unknown): StylePatch | undefined => {
    if (value === null || unset.includes(String(value))) return { [key]: undefined };
    return typeof value === 'string' && names.includes(value) ? { [key]: value } : undefined;
  };

const color =
  (key: 'color' | 'background', unset: string) =>
  (value: unknown): StylePatch | undefined => {
    if (value === null) return { [key]: undefined };
    const found = cssColor(value);
    return found === undefined ? undefined : { [key]: found === unset ? undefined : found };
  };

const LOOKS: readonly Look[] = [
  {
    one: 'Background',
    many: 'Backgrounds',
    read: (style) => style.background ?? '#ffffff',
    patch: color('background', '#ffffff'),
  },
  { one: 'FontColor', many: 'FontColors', read: (style) => style.color ?? '#000000', patch: color('color', '#000000') },
  {
    one: 'FontWeight',
    many: 'FontWeights',
    read: (style) => (style.bold ? 'bold' : 'normal'),
    patch: (value) =>
      value === 'bold' ? { bold: true } : value === 'normal' || value === null ? { bold: undefined } : undefined,
  },
  {
    one: 'FontStyle',
    many: 'FontStyles',
    read: (style) => (style.italic ? 'italic' : 'normal'),
    patch: (value) =>
      value === 'italic' ? { italic: true } : value === 'normal' || value === null ? { italic: undefined } : undefined,
  },
  {
    one: 'FontLine',
    many: 'FontLines',
    read: (style) => (style.underline ? 'underline' : style.strike ? 'line-through' : 'none'),
    patch: (value) => {
      if (value === 'underline') return { underline: true, strike: undefined };
      if (value === 'line-through') return { strike: true, underline: undefined };
      return value === 'none' || value === null ? { underline: undefined, strike: undefined } : undefined;
    },
  },
  {
    one: 'FontSize',
    many: 'FontSizes',
    read: (style) => style.size ?? 10,
    patch: (value) => (typeof value === 'number' && value > 0 ? { size: value } : undefined),
  },
  {
    one: 'FontFamily',
    many: 'FontFamilies',
    read: (style) => style.family ?? 'Arial',
    patch: (value) =>
      typeof value === 'string' ? { family: value } : value === null ? { family: undefined } : undefined,
  },
  {
    one: 'HorizontalAlignment',
    many: 'HorizontalAlignments',
    read: (style) => style.horizontal ?? 'general',
    patch: oneOf('horizontal', ['left', 'center', 'right'], ['normal', 'general']),
  },
  {
    one: 'VerticalAlignment',
    many: 'VerticalAlignments',
    read: (style) => style.vertical ?? 'bottom',
    patch: oneOf('vertical', ['top', 'middle', 'bottom']),
  },
  {
    one: 'Wrap',
    many: 'Wraps',
    read: (style) => style.wrap === 'WRAP',
    patch: (value) => (typeof value === 'boolean' ? { wrap: value ? 'WRAP' : 'OVERFLOW' } : undefined),
  },
  {
    one: 'WrapStrategy',
    many: 'WrapStrategies',
    read: (style) => style.wrap ?? 'OVERFLOW',
    patch: (value) => {
      const name = nameOf(value, 'WrapStrategy');
      return name ? { wrap: name as NonNullable<Style['wrap']> } : undefined;
    },
  },
  {
    one: 'NumberFormat',
    many: 'NumberFormats',
    read: (style) => style.numberFormat ?? 'General',
    patch: (value) => {
      if (value === '' || value === 'General') return { numberFormat: undefined };
      return typeof value === 'string' && isValidFormat(value) ? { numberFormat: value } : undefined;
    },
  },
];

export function applyPatch(state: Pick<RangeState, 'workbook' | 'sheet' | 'area'>, patch: StylePatch): void {
  const { workbook, sheet, area } = state;
  const apply = workbook.styles.patcher(patch);
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      sheet.styles.set(row, column, apply(sheet.styles.get(row, column)));
    }
  }
  workbook.looksChanged(sheet);
}

/** Each cell its own: scripts write whole grids of few different values, so each is looked at once. */
export function applyPatches(
  { workbook, sheet, area }: Pick<RangeState, 'workbook' | 'sheet' | 'area'>,
  grid: readonly (readonly unknown[])[],
  patchOf: (value: unknown) => StylePatch,
): void {
  const appliers = new Map<unknown, ReturnType<typeof workbook.styles.patcher>>();
  const applierOf = (value: unknown) => {
    const apply = appliers.get(value) ?? workbook.styles.patcher(patchOf(value));
    appliers.set(value, apply);
    return apply;
  };
  // Before any cell is touched: one wrong value refuses the whole grid.
  const wanted = grid.map((line) => line.map(applierOf));
  wanted.forEach((line, i) => {
    line.forEach((apply, j) => {
      const [row, column] = [area.top + i, area.left + j];
      sheet.styles.set(row, column, apply(sheet.styles.get(row, column)));
    });
  });
  workbook.looksChanged(sheet);
}

function setters(): Methods<RangeState> {
  const methods: Methods<RangeState> = {};
  for (const { one, many, read, patch } of LOOKS) {
    const readAt = (state: RangeState, row: number, column: number) =>
      one === 'NumberFormat'
        ? numberFormatAt(state.workbook, state.sheet, row, column)
        : read(state.workbook.styles.get(state.sheet.styles.get(row, column)));
    const patchFor = (value: unknown, method: string): StylePatch => {
      const found = patch(value);
      if (!found)
        throw new Refusal(`${signature(`SpreadsheetApp.Range.${method}`, [value])} Invalid: ${String(value)}`);
      return found;
    };
    methods[`get${one}`] = function () {
      return readAt(this, this.area.top, this.area.left);
    };
    methods[`get${many}`] = function () {
      return gridOf(this, (row, column) => readAt(this, row, column));
    };
    methods[`set${one}`] = function (value: unknown) {
      applyPatch(this, patchFor(value, `set${one}`));
      return SELF;
    };
    methods[`set${many}`] = function (data: unknown) {
      applyPatches(this, checkShape(this, data, `set${many}`), (value) => patchFor(value, `set${many}`));
      return SELF;
    };
  }
  return methods;
}

type Side = 'top' | 'left' | 'bottom' | 'right';

export const rangeLooks: Methods<RangeState> = {
  ...setters(),
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    colorText: unknown = null,
    style: unknown = null,
  ) {
    const line: Border = {
      color: colorText === null ? '#000000' : (cssColor(colorText) ?? '#000000'),
      style: (style === null ? 'SOLID' : (nameOf(style, 'BorderStyle') ?? 'SOLID')) as Border['style'],
    };
    const { workbook, sheet, area } = this;
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        const wanted: Record<Side, boolean | null> = {
          top: row === area.top ? top : horizontal,
          bottom: row === area.bottom ? bottom : horizontal,
          left: column === area.left ? left : vertical,
          right: column === area.right ? right : vertical,
        };
        const before = workbook.styles.get(sheet.styles.get(row, column));
        const borders = { ...before.borders };
        for (const side of ['top', 'right', 'bottom', 'left'] as const) {
          if (wanted[side] === true) borders[side] = line;
          if (wanted[side] === false) delete borders[side];
        }
        const { borders: _, ...others } = before;
        const after = Object.keys(borders).length > 0 ? { ...others, borders } : others;
        sheet.styles.set(row, column, workbook.styles.indexOf(after) || undefined);
      }
    }
    workbook.looksChanged(sheet);
    return SELF;
  },
};
