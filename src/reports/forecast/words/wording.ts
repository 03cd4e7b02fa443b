import { type Day, formatDay, formatLongDay } from '../../../cells/day';
import { formatNumber, formatShare } from '../../../cells/numeral';
import { joined } from '../../../domain/words';
import { DAYS_OF_EVIDENCE } from '../../../forecast/answers/clearingDays';
import type { PartlyJudged } from '../../../forecast/answers/plan';
import type { Forecast } from '../../../forecast/answers/simulation';
import type { Resource } from '../../../forecast/office';
import type { ForecastAnswer } from '../answers/answer';
import { partOf, tried } from '../answers/tried';
import { meanCapacity } from '../model/meanCapacity';
import { HORIZON, type OfficeModel } from '../model/officeModel';
import { usedShare } from '../model/turnoutWords';
import { additions, planWords, shortfallWords } from './planWords';
import { unknownBacklog } from './unknownBacklog';
import { unknownSupply } from './unknownDay';

/** What holds the office up, as the subject of a sentence. */
export const RESOURCE_WORDS: Record<Resource, string> = {
  sets: 'jumlah set perekaman',
  recordingOperators: 'jumlah operator perekaman',
  printers: 'jumlah printer kartu',
  printingOperators: 'jumlah operator pencetakan',
  blanko: 'persediaan blanko',
  ribbon: 'persediaan ribbon',
  film: 'persediaan film',
  network: 'gangguan jaringan',
  server: 'gangguan server pusat',
  power: 'listrik padam',
  centre: 'verifikasi di pusat',
  demand: 'tidak ada; yang datang terlayani semua',
  turnout: 'sedikitnya warga yang datang',
  other: 'gangguan lain',
};

const STANDSTILLS: readonly Resource[] = ['network', 'server', 'power', 'other', 'centre', 'demand'];

/** What keeps even a plan from being enough: of some things more would do, others only stand in the way. */
export function lackWords(resource: Resource): string {
  if (STANDSTILLS.includes(resource)) return `yang menahan: ${RESOURCE_WORDS[resource]}`;
  return `yang kurang: ${resource === 'turnout' ? 'warga yang datang' : RESOURCE_WORDS[resource]}`;
}

/** In place of a date that too short a history doesn't support; `headline` says why. */
export const UNSUPPORTED = 'belum disebut';

/** A sentence each. */
export interface Headline {
  /** The answer: when, how sure and what stops it; then what it takes. */
  told: string[];
  /** For the office itself, which doesn't belong on a letter: what was assumed, what to mend, how far to trust it. */
  remarks: string[];
}

export function headline(model: OfficeModel, answer: ForecastAnswer): string[] {
  const { told, remarks } = headlineOf(model, answer);
  return [...told, ...remarks];
}

export function headlineOf(model: OfficeModel, answer: ForecastAnswer): Headline {
  const { demand, dateOf } = model;
  const { recording, cards, evidence, replicationsDone, replicationsAsked } = answer.forecast;
  const unknown = unknownBacklog(model);
  if (unknown) return { told: [], remarks: [unknown, ...decisive(model, [])] };
  if (demand.backlog === 0) {
    const queue = queueSentence(model, answer);
    return {
      told: ['Tidak ada tunggakan perekaman menurut lembar Desa.', ...(queue ? [queue] : [])],
      remarks: decisive(model, queue && cards ? [cards.binding.headline.resource] : []),
    };
  }
  const reachable = Math.round(demand.reachableBacklog);
  // Whoever moved away or died isn't recorded by any day: only the others can be through.
  const those = reachable < demand.backlog ? `: yang masih dapat direkam, kira-kira ${formatNumber(reachable)},` : '';
  const waiting = `Tunggakan ${formatNumber(demand.backlog)} orang${those}`;
  const { resource } = recording.binding.headline;
  const held = `${RESOURCE_WORDS[resource]}${resource === 'turnout' ? ` (alat terpakai ${usedShare(model)})` : ''}`;
  const answered =
    recording.p80 === null
      ? `${waiting} tidak tuntas dalam dua tahun dengan alat dan petugas sekarang (peluang tuntas ${formatShare(recording.withinHorizon)}); yang menahan: ${held}.`
      : `${waiting} diperkirakan tuntas direkam paling lambat ${formatLongDay(dateOf(recording.p80))} dengan peluang 80 % bila alat dan petugas tetap; yang menahan: ${held}.`;
  const grows = answer.fluidDays === null && recording.binding.headline.resource !== 'demand';
  const trust: string[] = [];
  if (evidence === 'low')
    trust.push(
      `Bukti sedikit: catatan layanan kurang dari ${formatNumber(DAYS_OF_EVIDENCE)} hari, jadi hitungan masih bersandar pada angka umum: rentangnya kasar dan tanggal 95 % belum disebut.${lessSure(model)}`,
    );
  if (replicationsDone < replicationsAsked) {
    trust.push(`Waktu hitung habis: ini hasil sebagian, ${tried(replicationsDone, replicationsAsked)}.`);
  }
  const printed = recording.p80 === null ? null : cards;
  const named = [recording, ...(printed ? [printed] : [])].map(({ binding }) => binding.headline.resource);
  const isTargetOver = model.target.index < 1;
  return {
    told: [
      answered,
      cardsSentence(model, { recording, cards: printed }),
      isTargetOver ? '' : planSentence(model, answer),
      cardNeedSentence(model, answer),
      grows ? growing(model) : '',
    ].filter((sentence) => sentence !== ''),
    remarks: [
      ...(isTargetOver ? [planSentence(model, answer)] : []),
      ...decisive(model, answer.plan?.kind === 'infeasible' ? [...named, answer.plan.binding] : named),
      ...trust,
    ],
  };
}

/** Where more is wanted than what is told of so little evidence. */
function lessSure({ settings, wantedChance }: OfficeModel): string {
  const wanted = settings.values.peluang_target;
  return wantedChance < wanted
    ? ` Peluang ${formatShare(wanted)} (peluang_target) belum dapat dijanjikan; rencana tambahannya memakai ${formatShare(wantedChance)}.`
    : '';
}

/** What was assumed for want of data, of what is `named` as holding the office up or of everything. */
const decisive = ({ grounds }: OfficeModel, named: readonly Resource[]): string[] =>
  grounds.decisive.filter(({ of }) => of === 'always' || named.includes(of)).map(({ sentence }) => sentence);

/** Cards wait also where nobody waits to be recorded; empty where none does or none is printed. */
function queueSentence({ dateOf }: OfficeModel, { cardsWaiting, forecast: { cards } }: ForecastAnswer): string {
  if (!cardsWaiting || !cards) return '';
  const waiting = Math.round(cardsWaiting.byClass.reduce((sum, each) => sum + each, 0));
  const { resource } = cards.binding.headline;
  const held = resource === 'demand' ? '' : `; yang menahan: ${RESOURCE_WORDS[resource]}`;
  return waiting === 0
    ? ''
    : `Pada ${formatLongDay(dateOf(cardsWaiting.day))} rata-rata ${formatNumber(waiting)} kartu menunggu dicetak${held}. ${partOf(cardsWaiting)}`.trim();
}

/** When the cards follow, where they aren't through with the recording; empty where none is printed. */
function cardsSentence(
  { dateOf, office }: OfficeModel,
  { recording, cards }: Pick<Forecast, 'recording' | 'cards'>,
): string {
  if (!cards) return '';
  const item = unknownSupply(office, cards.binding.headline.resource, recording.p80, cards.p80);
  if (item)
    return `Kapan kartunya tercetak semua belum diketahui, karena kiriman ${item} belum dapat diperkirakan (catatan penerimaannya terlalu sedikit). Tanpa kiriman ${office.printing?.supplies[item]?.onOrder.length ? 'selain yang sudah dipesan' : 'lagi'}, ${item} tidak cukup: peluang tercetak semua dalam dua tahun ${formatShare(cards.withinHorizon)}.`;
  const when =
    cards.p80 === null
      ? `belum tercetak semua dalam dua tahun (peluang tercetak ${formatShare(cards.withinHorizon)})`
      : `tercetak semua paling lambat ${formatLongDay(dateOf(cards.p80))}`;
  return `Kartunya ${when}; yang menahan: ${RESOURCE_WORDS[cards.binding.headline.resource]}.`;
}

/** Why it never ends: what comes is more than what can be done on a mean day. */
function growing(model: OfficeModel): string {
  const { office, plan } = model;
  const due = office.arrivals.newPeople.perDay.mean;
  const coming = formatNumber(due, 1);
  const capacity = meanCapacity(model);
  if (Math.min(capacity.coming, capacity.possible) === capacity.coming)
    return `Pada hari rata-rata yang menjadi wajib KTP (${coming} orang) sama banyak dengan atau lebih banyak daripada yang datang direkam, jadi tunggakan tidak menyusut.`;
  return Math.min(plan.sets, plan.recordingOperators) === 0
    ? `Tanpa ${plan.sets === 0 ? 'set perekaman yang siap' : 'operator perekaman'} tunggakan hanya bertambah, ${coming} orang per hari kerja.`
    : `Pada hari rata-rata yang datang (${coming} orang) sama banyak dengan atau lebih banyak daripada yang sanggup direkam, jadi tunggakan tidak menyusut.`;
}

/** Which day a figure is of where it can't be of the target, and why; empty where it is. `day`: the one that is used. */
export function dayInstead({ target }: Pick<OfficeModel, 'target'>, day: Day): string {
  if (target.index < 1)
    return `Dihitung untuk ${formatDay(day)}, setengah tahun lagi, karena tanggal target tidak di depan.`;
  if (target.index > HORIZON)
    return `Dihitung hanya sampai ${formatDay(day)}, dua tahun ke depan, karena target ${formatDay(target.day)} lebih jauh.`;
  return '';
}

/** What it takes to be through by the target. */
export function planSentence(model: OfficeModel, { plan, machinesToo, forecast }: ForecastAnswer): string {
  const { target } = model;
  const wanted = formatShare(model.wantedChance);
  const day = formatLongDay(target.day);
  if (target.index < 1)
    return `Tanggal target ${formatDay(target.day)} sudah lewat atau bukan hari kerja mendatang; ubah tanggal_target di Pengaturan.`;
  if (!plan) return '';
  const now = forecast.recording.byTarget;
  const chance = now === null ? '' : ` (sekarang ${formatShare(now)})`;
  switch (plan.kind) {
    case 'found': {
      const more = additions(model.plan, plan.cheapest.plan);
      if (more.length === 0)
        return `Target ${day} tercapai dengan alat dan petugas yang ada (peluang ${formatShare(plan.cheapest.probability)}). ${dayInstead(model, model.dateOf(HORIZON))}`.trim();
      const close = plan.borderline ? ', hanya sedikit di atas batas itu' : '';
      return `Agar tuntas direkam ${day} dengan peluang paling sedikit ${wanted} perlu tambahan ${joined(more)}: peluangnya menjadi ${formatShare(plan.cheapest.probability)}${chance}${close}. ${dayInstead(model, model.dateOf(HORIZON))}`.trim();
    }
    case 'infeasible':
      return `Target ${day} tidak tercapai bahkan dengan ${planWords(plan.largest.plan)} (${chanceWords(plan.largest, forecast)}); ${lackWords(plan.binding)}. ${shortfallWords(model, plan, 'tuntas', machinesToo)}`.trim();
    case 'unfinished':
      return `Rencana terkecil untuk ${day} belum selesai dicari; ${planWords(plan.largest.plan)} cukup (${chanceWords(plan.largest, forecast)}).`;
  }
}

const ORDERS_AND_PRINTERS: readonly Resource[] = ['printers', 'printingOperators', 'blanko', 'ribbon', 'film'];

/** What it takes to have the cards too, where printing or its supplies hold them up; empty where nothing was found. */
export function cardNeedSentence(
  { dateOf, target: wanted }: Pick<OfficeModel, 'dateOf' | 'target'>,
  { cardPlan, forecast }: ForecastAnswer,
): string {
  const holds = forecast.cards?.binding.headline.resource;
  if (!holds || !ORDERS_AND_PRINTERS.includes(holds) || cardPlan?.answer.kind !== 'found') return '';
  const { base, recordedBy, target, answer } = cardPlan;
  const more = additions(base, answer.cheapest.plan);
  if (more.length === 0) return '';
  const beside = recordedBy > wanted.index ? ', di samping tambahan untuk perekaman paling dini itu' : '';
  return `Agar kartunya tercetak ${formatLongDay(dateOf(target))}${beside}: ${joined(more)}.`;
}

/** The chance of the largest plan; with how many futures it was judged where the time ran out. */
export function chanceWords(
  { probability, replicationsDone }: PartlyJudged,
  { replicationsAsked }: Pick<Forecast, 'replicationsAsked'>,
): string {
  const part = `, hasil sebagian, ${tried(replicationsDone, replicationsAsked)}`;
  return `peluang ${formatShare(probability)}${replicationsDone < replicationsAsked ? part : ''}`;
}
