import type { CountRate } from '../chance/countRate';
import { type CountTable, createCountTable } from '../chance/countTable';
import { drawEstimate, type Estimate } from '../chance/estimate';
import type { Random } from '../chance/random';
import { type Arrivals, CARD_CLASSES, CLASS_OF, type Office, REPLACEMENT_KINDS } from '../office';

/** Who comes on each day of one future. */
export interface ArrivalPaths {
  readonly newPeople: Float64Array;
  readonly visitors: Float64Array;
  /** Cards asked for by class, in the order of `CARD_CLASSES`; none in the first, whose people are recorded before. */
  readonly replacements: readonly Float64Array[];
}

/** New people and visitors. */
const RECORDED_KINDS = 2;

/** Uniform numbers a day takes: one for each kind, whatever happens on it. */
export const ARRIVALS_PER_DAY = RECORDED_KINDS + REPLACEMENT_KINDS.length;

export interface ArrivalDraw {
  /** Draws the level of each kind anew. */
  drawLevels(random: Random): void;
  /** Fills the days from `uniforms`, `stride` of them a day; `factors` are the days' (Ramadan, weekday). */
  fillDays(paths: ArrivalPaths, factors: Float64Array, uniforms: Float64Array, stride: number): void;
}

export function createArrivalPaths(horizon: number): ArrivalPaths {
  const perDay = () => new Float64Array(horizon);
  return { newPeople: perDay(), visitors: perDay(), replacements: CARD_CLASSES.map(perDay) };
}

export const createArrivalDraw = (arrivals: Arrivals): ArrivalDraw => new ArrivalTables(arrivals);

class ArrivalTables implements ArrivalDraw {
  private readonly level: Estimate;
  private readonly rates: readonly CountRate[];
  private readonly tables: readonly CountTable[];

  constructor({ newPeople, visitors, replacementLevel, replacements }: Arrivals) {
    this.level = replacementLevel;
    this.rates = [newPeople, visitors, ...REPLACEMENT_KINDS.map((kind) => replacements[kind])];
    this.tables = this.rates.map(createCountTable);
  }

  drawLevels(random: Random): void {
    const { rates, tables } = this;
    const level = drawEstimate(this.level, random);
    for (let kind = 0; kind < rates.length; kind++) {
      const { perDay, dispersion } = rates[kind]!;
      tables[kind]!.fit(drawEstimate(perDay, random) * (kind < RECORDED_KINDS ? 1 : level), dispersion);
    }
  }

  // Counts times a factor needn't be whole; the loop of days takes fractions of people anyway.
  fillDays(
    { newPeople, visitors, replacements }: ArrivalPaths,
    factors: Float64Array,
    uniforms: Float64Array,
    stride: number,
  ): void {
    const { tables } = this;
    newPeople.fill(0);
    visitors.fill(0);
    for (let place = 0; place < replacements.length; place++) replacements[place]!.fill(0);
    for (let kind = 0; kind < tables.length; kind++) {
      const days =
        kind === 0
          ? newPeople
          : kind === 1
            ? visitors
            : replacements[CLASS_OF[REPLACEMENT_KINDS[kind - RECORDED_KINDS]!]]!;
      tables[kind]!.addDays(days, factors, uniforms, kind, stride);
    }
  }
}

/** Each desa's part of the new people; together 1. */
export function newShares({ desa }: Office): Float64Array {
  const residents = desa.reduce((sum, each) => sum + Math.max(0, each.residents), 0);
  return Float64Array.from(desa, (each) => (residents > 0 ? Math.max(0, each.residents) / residents : 1 / desa.length));
}

/** Mean people a day who come to be recorded, in usual times. */
export function recordedPerDay({ newPeople, visitors }: Arrivals): number {
  return newPeople.perDay.mean + visitors.perDay.mean;
}

/** Who asks for a card alone, all kinds together, in usual times. */
export function replacedPerDay({ replacements, replacementLevel: level }: Arrivals): CountRate {
  const kinds = REPLACEMENT_KINDS.map((kind) => replacements[kind]);
  const mean = kinds.reduce((sum, { perDay }) => sum + perDay.mean, 0);
  return {
    perDay: { mean: mean * level.mean, deviation: mean * level.deviation },
    dispersion: Math.max(...kinds.map(({ dispersion }) => dispersion)),
  };
}

/** Mean cards a day that are asked for, in usual times. */
export function cardsPerDay(arrivals: Arrivals): number {
  return REPLACEMENT_KINDS.reduce(
    (sum, kind) => sum + arrivals.replacements[kind].perDay.mean,
    recordedPerDay(arrivals),
  );
}
