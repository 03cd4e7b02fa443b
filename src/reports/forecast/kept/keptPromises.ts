import type { Day } from '../../../cells/day';
import { SUPPLY_ITEMS, type SupplyItem } from '../../../forecast/office';
import type { ForecastAnswer } from '../answers/answer';
import type { OfficeModel } from '../model/officeModel';

/** The other dates that a forecast told, kept short beside its fan so that each can be held against what happened. */
export interface KeptPromises {
  /** By when the backlog's cards are printed, with a chance of 80 %; null: not told. */
  cards: Day | null;
  /** By when one future in five has run out of it; only of what was there and may run out. */
  out: Partial<Record<SupplyItem, Day>>;
  desa: DesaPromise[];
}

/** `by`: when those who waited are recorded, with a chance of 80 %; null: not told. */
export interface DesaPromise {
  code: string;
  waiting: number;
  by: Day | null;
}

/** So many fit the cell beside the fan, however long their codes. */
const MOST_DESA = 250;

type Written = { kartu: Day | null; habis: KeptPromises['out']; desa: [string, number, Day | null][] };

export function promisesToKeep({ demand, office, dateOf }: OfficeModel, { forecast }: ForecastAnswer): Written {
  const dayOf = (index: number | null | undefined) => (typeof index === 'number' ? dateOf(index) : null);
  const out = SUPPLY_ITEMS.flatMap((item) => {
    const day = dayOf(forecast.stockOut[item]?.p20);
    return day !== null && (office.printing?.supplies[item]?.onHand ?? 0) > 0 ? [[item, day]] : [];
  });
  return {
    kartu: demand.backlog > 0 ? dayOf(forecast.cards?.p80) : null,
    habis: Object.fromEntries(out),
    desa: demand.codes.slice(0, MOST_DESA).map((code, at) => {
      const waiting = demand.desa[at]?.people ?? 0;
      return [code, waiting, waiting > 0 ? dayOf(forecast.desa[at]?.p80) : null];
    }),
  };
}

/** null of a forecast from before they were kept, or where what was kept can't be read any more. */
export function keptPromises(fan: string | null): KeptPromises | null {
  try {
    const { janji } = JSON.parse(fan ?? 'null') as { janji?: Written };
    if (!janji) return null;
    return {
      cards: janji.kartu ?? null,
      out: janji.habis ?? {},
      desa: janji.desa.map(([code, waiting, by]) => ({ code, waiting, by })),
    };
  } catch {
    return null;
  }
}
