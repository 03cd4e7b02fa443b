import type { Day } from '../cells/day';
import type { Plan } from '../forecast/levers';

/** A cell of the workbook, to be shown to someone. */
export interface Place {
  sheet: string;
  line: number;
  column: number;
}

/** One number with what it means and where its rows are; the same on a sheet, in the sidebar and at `npm start`. */
export interface Figure {
  key: string;
  label: string;
  /** As shown, Indonesian numerals. */
  value: string;
  unit: string;
  tone: 'baik' | 'waspada' | 'buruk' | 'biasa';
  /** In a sentence: what it says and what it comes from. */
  meaning: string;
  place: Place | null;
  /** What a plan has beyond what it starts from; absent where it isn't one that suffices. */
  more?: Partial<Plan>;
  /** The search for the plan ran out of time: nothing is to be asked for by it. */
  unfinished?: boolean;
  /** Ids of the orders that it counts on to come, so that its own are on top of them. */
  counted?: readonly string[];
  /** The day that the value tells. */
  day?: Day;
  /** Where no plan suffices: the first day by which one does, and what it has beyond today's; null: not known. */
  earliest?: EarliestDay | null;
}

export interface EarliestDay {
  day: Day;
  more: Partial<Plan>;
  /** Where machines, operators and hours weren't among what was tried: the day with those, which is sooner; null: not known. */
  withMachines?: Day | null;
}

/** The answer to "dari mana?". */
export interface Origin {
  /** What went in, as it is called and what it is, how that is known, and the cell where it stands or can be changed. */
  inputs: readonly { text: string; basis: string; place: Place }[];
  /** How it was computed from them and what holds it where it is. */
  sentence: string;
}

/** A figure that can be asked where it comes from. */
export interface TracedFigure extends Figure {
  origin: Origin;
}
