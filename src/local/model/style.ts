import { isDateFormat } from 'numfmt';

export interface Border {
  style: 'SOLID' | 'SOLID_MEDIUM' | 'SOLID_THICK' | 'DOTTED' | 'DASHED' | 'DOUBLE';
  color: string;
}

/** How a cell looks; an absent attribute is the sheet's default. Colours are #rrggbb. */
export interface Style {
  numberFormat?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strike?: boolean;
  family?: string;
  size?: number;
  color?: string;
  background?: string;
  horizontal?: 'left' | 'center' | 'right';
  vertical?: 'top' | 'middle' | 'bottom';
  wrap?: 'OVERFLOW' | 'WRAP' | 'CLIP';
  borders?: { top?: Border; right?: Border; bottom?: Border; left?: Border };
}

export type StylePatch = { [K in keyof Style]?: Style[K] | undefined };

/** Every combination of attributes once; cells keep only its index. Index 0 is the default look. */
export class StyleTable {
  readonly #styles: Style[] = [{}];
  readonly #indexes = new Map<string, number>([['{}', 0]]);
  readonly #dates = new Map<number, boolean>();

  get(index: number | undefined): Style {
    return this.#styles[index ?? 0] ?? {};
  }

  indexOf(style: Style): number {
    const sorted = Object.fromEntries(
      Object.entries(style)
        .filter(([, value]) => value !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ) as Style;
    const key = JSON.stringify(sorted);
    const known = this.#indexes.get(key);
    if (known !== undefined) return known;
    this.#indexes.set(key, this.#styles.length);
    return this.#styles.push(sorted) - 1;
  }

  /** True when numbers with this style are shown as a day or a moment. */
  showsDate(index: number | undefined): boolean {
    if (!index) return false;
    let answer = this.#dates.get(index);
    if (answer === undefined) {
      const { numberFormat } = this.get(index);
      answer = numberFormat !== undefined && isDateFormat(numberFormat);
      this.#dates.set(index, answer);
    }
    return answer;
  }

  /** A function that applies one patch to many style indexes quickly. */
  patcher(patch: StylePatch): (index: number | undefined) => number | undefined {
    const known = new Map<number, number>();
    return (index) => {
      const before = index ?? 0;
      let after = known.get(before);
      if (after === undefined) {
        after = this.indexOf({ ...this.get(before), ...patch } as Style);
        known.set(before, after);
      }
      return after === 0 ? undefined : after;
    };
  }
}
