import { formatDay } from '../../../cells/day';
import { formatNumber, formatShare } from '../../../cells/numeral';
import { joined } from '../../../domain/words';
import type { Bounds, ScenarioOutcome } from '../../../forecast/answers/scenarios';
import type { Plan } from '../../../forecast/levers';
import type { SupplyItem } from '../../../forecast/office';
import { HORIZON, type OfficeModel } from '../model/officeModel';
import { additions } from './planWords';
import { NO_BACKLOG, unknownBacklog } from './unknownBacklog';
import { dayOrNever, unknownSupply } from './unknownDay';
import { dayInstead, RESOURCE_WORDS, UNSUPPORTED } from './wording';

export interface Scenario {
  name: string;
  plan: Plan;
}

/** A scenario as it is told; days as dates, or why there is none. */
export interface ToldScenario {
  name: string;
  more: string;
  p50: string;
  p80: string;
  p95: string;
  byTarget: number | null;
  cards80: string;
  /** Of the cards; null where none is printed or no target lies ahead. */
  cardsByTarget: number | null;
  cardsWaiting: number | null;
  cardsHolding: string;
  /** null of today's office itself, and where there is no backlog. */
  againstToday: { soonerDays: ToldNumber; soonerShare: ToldNumber } | null;
  holding: string;
}

/** A number that may be hidden on one side (`least`: it is this or more) or on both (null). */
export type ToldNumber = { value: number; bound: 'exact' | 'least' | 'most' } | null;

/** `low`, `high`: what it can't go beyond anyway. */
function toldNumber({ least, most }: Bounds, low: number, high: number): ToldNumber {
  if (least === most) return { value: least, bound: 'exact' };
  if (least > low) return { value: least, bound: 'least' };
  return most < high ? { value: most, bound: 'most' } : null;
}

export function toldScenario(
  model: OfficeModel,
  { name, plan }: Scenario,
  { forecast, againstFirst }: ScenarioOutcome,
): ToldScenario {
  const { recording, cards, evidence } = forecast;
  const hasBacklog = model.demand.backlog > 0;
  const day = (index: number | null, unknown: SupplyItem | null = null) =>
    hasBacklog ? dayOrNever(index, model.dateOf, unknown) : NO_BACKLOG;
  return {
    name,
    more: againstFirst
      ? (joined(additions(model.plan, plan)) || 'tidak ada tambahan') + tripsLeftOut(model, plan)
      : 'alat dan petugas yang ada',
    p50: day(recording.p50),
    p80: day(recording.p80),
    p95: evidence === 'low' && hasBacklog ? UNSUPPORTED : day(recording.p95),
    byTarget: hasBacklog ? recording.byTarget : null,
    cards80: cards
      ? day(cards.p80, unknownSupply(model.office, cards.holding, recording.p80, cards.p80))
      : 'dicetak di Dinas',
    cardsByTarget: hasBacklog ? (cards?.byTarget ?? null) : null,
    cardsWaiting: cards?.waiting ?? null,
    cardsHolding: cards ? RESOURCE_WORDS[cards.holding] : 'dicetak di Dinas',
    againstToday: againstFirst && hasBacklog ? toldDifference(model.plan, plan, againstFirst) : null,
    holding: hasBacklog ? RESOURCE_WORDS[recording.holding] : NO_BACKLOG,
  };
}

/** What recording hangs on; the other levers leave it as it is, in futures that aren't seen to end as well. */
const FOR_RECORDING = ['sets', 'recordingOperators', 'extraHours', 'saturdayHours', 'outreachDays'] as const;

function toldDifference(
  today: Plan,
  plan: Plan,
  { soonerDays, soonerShare }: NonNullable<ScenarioOutcome['againstFirst']>,
): NonNullable<ToldScenario['againstToday']> {
  if (FOR_RECORDING.every((lever) => plan[lever] === today[lever])) {
    const none = { value: 0, bound: 'exact' } as const;
    return { soonerDays: none, soonerShare: none };
  }
  return {
    soonerDays: toldNumber(soonerDays, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY),
    soonerShare: toldNumber(soonerShare, 0, 1),
  };
}

/** Days of jemput bola that a scenario has and that aren't played, in brackets; empty where all are. */
function tripsLeftOut({ office, plan: today }: OfficeModel, { sets, outreachDays }: Plan): string {
  if (outreachDays === today.outreachDays && sets === today.sets) return '';
  if (outreachDays === 0) return '';
  if (!office.outreach) return ' (jemput bola tidak dihitung: tidak ada desa yang menunggu)';
  if (sets === 0) return ' (jemput bola tidak dihitung: tidak ada set yang siap)';
  const fit = office.outreach.days.length;
  if (outreachDays > fit) return ` (hanya ${formatNumber(fit)} hari jemput bola yang muat dalam dua tahun)`;
  // Nobody went out before: which sets go now is not told by what the scenario adds.
  return today.sets === 0 ? ` (jemput bola dengan ${formatNumber(Math.min(sets, office.outreach.sets))} set)` : '';
}

/** Which of them reach the target, or why that can't be said. */
export function scenarioSentence(
  model: OfficeModel,
  scenarios: readonly Scenario[],
  outcomes: readonly ScenarioOutcome[],
): string {
  const { target, wantedChance: wanted, demand } = model;
  const unknown = unknownBacklog(model);
  if (unknown) return unknown;
  if (demand.backlog === 0) return 'Tidak ada tunggakan perekaman menurut lembar Desa.';
  if (scenarios.length === 1)
    return 'Lembar Skenario masih kosong. Tulis satu skenario per baris, lalu bandingkan lagi.';
  if (target.index < 1)
    return `Tanggal target ${formatDay(target.day)} sudah lewat atau bukan hari kerja mendatang; ubah tanggal_target di Pengaturan.`;
  const enough = scenarios.filter((_, index) => (outcomes[index]!.forecast.recording.byTarget ?? 0) >= wanted);
  const printed = scenarios.filter((_, index) => (outcomes[index]!.forecast.cards?.byTarget ?? 0) >= wanted);
  const prints = outcomes[0]?.forecast.cards !== null;
  const cards = !prints
    ? ''
    : printed.length === 0
      ? ' Kartunya tidak tercetak semua pada tanggal itu dengan peluang itu di skenario mana pun.'
      : ` Kartunya juga tercetak pada tanggal itu dengan peluang itu: ${joined(printed.map(({ name }) => name))}.`;
  const goal = `tuntas ${formatDay(target.day)} dengan peluang ${formatShare(wanted)}`;
  const answer =
    enough.length === 0
      ? `Tidak ada skenario yang ${goal}.`
      : `Yang ${goal}: ${joined(enough.map(({ name }) => name))}.`;
  return `${answer}${cards} ${dayInstead(model, model.dateOf(HORIZON))}`.trim();
}
