import type { Settings } from '../../domain/settings';
import type { Range } from '../../forecast/chance/estimate';
import type { DesaBacklog } from '../../forecast/office';
import { type OutreachYield, shareFairly } from '../../forecast/outreach/outreach';
import { reachablePeople } from '../../forecast/outreach/reachable';

/** A desa where people wait to be recorded. */
export interface Village {
  name: string;
  backlog: number;
  /** Of the backlog, those who can be expected to be there still. */
  reachable: number;
  /** The range that this is the mean of, as a share of the backlog. */
  share: Range;
}

/** Where two plans record as many people, the sharing out prefers the desa that comes first: where most are expected. */
export function villagesWaiting(desa: readonly DesaBacklog[], names: readonly string[]): Village[] {
  return desa
    .map(({ people, reachable }, index) => ({
      name: names[index]!,
      backlog: people,
      reachable: reachablePeople(people, reachable),
      share: reachable,
    }))
    .filter(({ backlog }) => backlog > 0)
    .sort((a, b) => b.reachable - a.reachable);
}

/** How the kit-days of all trips are shared out. */
export interface Sharing {
  visits: { kitDays: number; people: number }[];
  /** Who can be expected to turn up in each. */
  backlogs: number[];
  outreach: OutreachYield;
  kitDays: number;
  /** What each desa surely gets; 0 where the kit-days don't suffice for what is wanted. */
  least: number;
}

/**
 * The nearest number that sums and products come out of exactly. A kit-day records as many in one desa as in another, so
 * most splits tie: with 9,93 a day rounding alone would decide which desa is visited for a week.
 */
const tidy = (value: number): number => Math.round(value * 2 ** 18) / 2 ** 18;

/** Shares kit-days out among desa, so that most people are recorded. */
export function shareOut(
  villages: readonly Village[],
  kitDays: number,
  peoplePerSetDay: number,
  values: Settings,
): Sharing {
  const backlogs = villages.map(({ reachable }) => tidy(reachable * (1 - values.bolos_jemput_bola)));
  const outreach = {
    peoplePerSetDay: tidy(peoplePerSetDay),
    noShow: 0,
    firstDayShare: tidy(values.hari_pertama_jemput_bola),
  };
  const fair = shareFairly(backlogs, kitDays, outreach, values.kunjungan_minimal_jemput_bola);
  return { ...fair, backlogs, outreach, kitDays };
}
