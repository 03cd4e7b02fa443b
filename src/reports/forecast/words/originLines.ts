import type { Link } from '../../../workbook/page';
import type { Origin, TracedFigure } from '../../figure';
import { BODY_LETTER, proseLines } from '../../form/prose';

/** What stands on one line of the sheet: a piece of the sentence, and an input that leads to its cell. */
export interface OriginLine {
  text: string;
  input: Link | null;
  /** The first line of a figure, with its name. */
  first: boolean;
}

/**
 * Where each number, or table of numbers, comes from: its sentence in lines no wider than `pixels`, beside it one input a line. A figure with
 * all the inputs of an earlier one leads to that one instead and names what it has beyond it. `firstLine`: the line of
 * the sheet on which they begin.
 */
export function originLines(
  figures: readonly Pick<TracedFigure, 'label' | 'origin'>[],
  pixels: number,
  sheet: string,
  firstLine: number,
): OriginLine[] {
  const lines: OriginLine[] = [];
  const told: Told[] = [];
  for (const { label, origin } of figures) {
    const line = firstLine + lines.length;
    const inputs = linksOf(origin.inputs, told, sheet);
    told.push({ label, line, keys: origin.inputs.map(keyOf) });
    const texts = [label, ...proseLines(origin.sentence, pixels, BODY_LETTER)];
    for (let index = 0; index < Math.max(texts.length, inputs.length); index++) {
      lines.push({ text: texts[index] ?? '', input: inputs[index] ?? null, first: index === 0 });
    }
  }
  return lines;
}

interface Told {
  label: string;
  line: number;
  /** Of its inputs. */
  keys: readonly string[];
}

/** Fewer than these are sooner read than looked up. */
const FEWEST_TO_LOOK_UP = 3;

const keyOf = (input: Origin['inputs'][number]): string => JSON.stringify(input);

function linksOf(inputs: Origin['inputs'], told: readonly Told[], sheet: string): Link[] {
  const own = new Set(inputs.map(keyOf));
  const within = told.filter(({ keys }) => keys.length >= FEWEST_TO_LOOK_UP && keys.every((key) => own.has(key)));
  const most = within.reduce<Told | null>(
    (best, one) => (best && best.keys.length >= one.keys.length ? best : one),
    null,
  );
  const left = inputs.filter((input) => !most?.keys.includes(keyOf(input)));
  const links = left.map(({ text, place }) => ({ text, to: place }));
  if (!most) return links;
  const how = left.length === 0 ? 'sama dengan' : 'semua di';
  const text = `${how} "${most.label}"${left.length === 0 ? '' : ', dan:'}`;
  return [{ text, to: { sheet, line: most.line, column: 1 } }, ...links];
}
