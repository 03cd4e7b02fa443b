import type { Day } from '../../../cells/day';
import type { Plan } from '../../../forecast/levers';
import type { ArsipPrakiraanRow } from '../../../tables/arsipPrakiraan';
import type { EarliestDay } from '../../figure';
import { keptMachines } from './basis';
import { keptFan } from './keptFan';
import { keptFigures } from './keptFigures';

/** What a part of the work takes beyond what there was when the forecast was made. */
export interface KeptPart {
  /** `later`: the target can't be reached, and it is for the first day that can; `never`: none is known. */
  kind: 'target' | 'later' | 'never';
  more: Partial<Plan>;
  /** When it is done: recorded, or printed; null where the forecast didn't say. */
  day: Day | null;
  withMachines?: EarliestDay['withMachines'];
}

/** What the last forecast says that it takes; every paper that asks for something asks by it. */
export interface KeptPlan {
  /** null where no plan was searched for or none was confirmed in time. */
  recording: KeptPart | null;
  /** `later` also where recording is. null also where the kecamatan doesn't print, or recording has no plan for any day. */
  cards: KeptPart | null;
  /** The target that it was made for, which Pengaturan may have changed since; null where that wasn't kept. */
  target: Day | null;
  /** What it reckoned with then; null where that wasn't kept. */
  sets: number | null;
  printers: number | null;
}

export function keptPlan(last: ArsipPrakiraanRow | null): KeptPlan {
  const figures = last ? keptFigures(last.angka) : [];
  const part = (key: string): KeptPart | null => {
    const figure = figures.find((one) => one.key === key);
    if (!figure || figure.unfinished) return null;
    const { more, earliest, day = null } = figure;
    if (earliest) return { kind: 'later', ...earliest };
    return more ? { kind: 'target', more, day } : { kind: 'never', more: {}, day: null };
  };
  const machines = last && keptMachines(last.dasar);
  return {
    recording: part('rencana'),
    cards: part('rencana-kartu'),
    target: keptFan(last?.kipas ?? null)?.target ?? null,
    sets: machines?.sets ?? null,
    printers: machines?.printers ?? null,
  };
}
