import { drawEstimate, triangular } from '../chance/estimate';
import type { Random } from '../chance/random';
import type { Office } from '../office';
import { shareFairly, visitDays } from './outreach';
import { reachablePeople } from './reachable';

/** A day on which sets are out. */
export interface Trip {
  /** Cell of the day: 0 for day 1. */
  readonly day: number;
  /** Sets that are out in all. */
  readonly sets: number;
  readonly stops: readonly TripStop[];
}

export interface TripStop {
  /** Place among the office's desa. */
  readonly desa: number;
  readonly sets: number;
  /** Travelling and setting up take their part of the first day at a desa, of one set as in `peopleRecorded`. */
  readonly first: boolean;
}

/** The trips of a plan, and how they go in one future. */
export interface OutreachPath {
  readonly trips: readonly Trip[];
  peoplePerSetDay: number;
  noShow: number;
  firstDayShare: number;
  /** By desa, while a plan is played: who waits, and who of them stays away when the sets come. */
  readonly waiting: Float64Array;
  readonly absent: Float64Array;
}

/** Where the sets go on the first `days` outreach days: what the sheet Jemput Bola shows, from the lists as they stand. */
export function tripsOf({ desa, outreach }: Office, days: number): Trip[] {
  if (!outreach || outreach.sets < 1) return [];
  const dates = outreach.days.slice(0, days);
  // Between plans that record as many people the desa where most are expected goes first.
  const expected = desa.map(({ people, reachable }) => reachablePeople(people, reachable));
  const order = [...desa.keys()].sort((a, b) => expected[b]! - expected[a]!);
  const { visits } = shareFairly(
    order.map((index) => expected[index]!),
    dates.length * outreach.sets,
    {
      peoplePerSetDay: outreach.peoplePerSetDay.mean,
      noShow: outreach.noShow.value,
      firstDayShare: outreach.firstDayShare.value,
    },
    outreach.least,
  );
  const stops = visitDays(visits, outreach.sets);
  return dates.flatMap((date, index) => {
    const there = stops.filter(({ day }) => day === index + 1);
    if (there.length === 0) return [];
    return {
      day: date - 1,
      sets: there.reduce((sum, { sets }) => sum + sets, 0),
      stops: there.map(({ visit, sets, first }) => ({ desa: order[visit]!, sets, first })),
    };
  });
}

export function createOutreachPath(office: Office, days: number): OutreachPath | null {
  const trips = days > 0 ? tripsOf(office, days) : [];
  if (trips.length === 0) return null;
  const perDesa = () => new Float64Array(office.desa.length);
  return { trips, peoplePerSetDay: 0, noShow: 0, firstDayShare: 1, waiting: perDesa(), absent: perDesa() };
}

/** Always three draws. */
export function drawOutreach(path: OutreachPath, { outreach }: Office, random: Random): void {
  const { noShow, firstDayShare, peoplePerSetDay } = outreach!;
  path.noShow = triangular(noShow, random.uniform());
  path.firstDayShare = triangular(firstDayShare, random.uniform());
  path.peoplePerSetDay = drawEstimate(peoplePerSetDay, random);
}
