import type { Link } from '../../workbook/page';
import type { TracedFigure } from '../figure';
import { BODY_LETTER, proseLines } from '../prose';

/** What stands on one line of the sheet: a piece of the sentence, and an input that leads to its cell. */
export interface OriginLine {
  text: string;
  input: Link;
  /** The first line of a figure, with its name. */
  first: boolean;
}

/** Leads nowhere: links in unbroken lines are set in one call, and each call costs. */
export const noLink = (sheet: string): Link => ({ text: '', to: { sheet, line: 1, column: 1 } });

/**
 * Where each number comes from: its sentence in lines no wider than `pixels`, beside it one input a line. A figure with
 * the inputs of an earlier one leads to that one instead. `firstLine`: the line of the sheet on which they begin.
 */
export function originLines(
  figures: readonly TracedFigure[],
  pixels: number,
  sheet: string,
  firstLine: number,
): OriginLine[] {
  const lines: OriginLine[] = [];
  const told = new Map<string, { label: string; line: number }>();
  for (const { label, origin } of figures) {
    const line = firstLine + lines.length;
    const key = JSON.stringify(origin.inputs);
    const same = told.get(key);
    const inputs = same
      ? [{ text: `sama dengan "${same.label}"`, to: { sheet, line: same.line, column: 1 } }]
      : origin.inputs.map(({ text, place }) => ({ text, to: place }));
    if (!same) told.set(key, { label, line });
    const texts = [label, ...proseLines(origin.sentence, pixels, BODY_LETTER)];
    for (let index = 0; index < Math.max(texts.length, inputs.length); index++) {
      lines.push({ text: texts[index] ?? '', input: inputs[index] ?? noLink(sheet), first: index === 0 });
    }
  }
  return lines;
}
