import { formatDay, formatMoment } from '../../cells/day';
import { typedDay, typedMoment } from '../../cells/typedDay';
import { momentNow, today } from '../officeClock';
import type { Typed } from './useDraft';

interface Named {
  name: string;
  label: string;
  /** Two such fields stand side by side. */
  half?: boolean;
  optional?: boolean;
  hint?: string;
  /** Shown, and no longer to be changed. */
  locked?: boolean;
  /** Rarely filled in: stands folded away under *Rincian*. */
  rare?: boolean;
}

/** One field of a form: `choice` shows all its words at once, `pick` one of many in a list. */
export type Field = Named &
  (
    | { kind: 'day' }
    | { kind: 'moment' }
    /** `unit`: what it is counted in, which may be typed behind it. */
    | { kind: 'count'; unit?: keyof typeof UNIT_WORDS }
    | { kind: 'text'; suggestions?: readonly string[] }
    | { kind: 'choice'; choices: readonly Choice[] }
    | { kind: 'pick'; choices: readonly Choice[] }
  );

export type Choice = readonly [value: string, caption: string];

/** What goes to the add-on: days and moments in full; what can't be understood goes as typed and is refused there. */
export function spelledOut(fields: readonly Field[], typed: Typed): Typed {
  const input: Typed = {};
  for (const field of fields) {
    const value = (typed[field.name] ?? '').trim();
    input[field.name] = field.optional && value === '' ? '' : spell(field, value);
  }
  return input;
}

/** How people call what an item is counted in. A box holds nobody knows how many: such words stay, and are refused. */
const UNIT_WORDS = {
  keping: /^([\d.,\s]+?)\s*(?:keping|kping|lembar|lbr|buah|bh|pcs|kartu)\.?$/i,
  gulung: /^([\d.,\s]+?)\s*(?:gulung|rol|roll|buah|bh|pcs)\.?$/i,
};

/** The figure alone: `4 rol` is 4 where rolls are counted. */
export const withoutUnit = (value: string, unit: keyof typeof UNIT_WORDS | undefined): string =>
  (unit && UNIT_WORDS[unit].exec(value.trim())?.[1]) ?? value;

function spell(field: Field, value: string): string {
  if (field.kind === 'count') return withoutUnit(value, field.unit);
  if (field.kind === 'day') {
    const day = typedDay(value, today());
    return day === null ? value : formatDay(day);
  }
  if (field.kind === 'moment') {
    const moment = typedMoment(value, momentNow());
    return moment === null ? value : formatMoment(moment);
  }
  return value;
}
