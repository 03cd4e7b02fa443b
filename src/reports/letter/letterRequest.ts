import { type Day, formatDay } from '../../cells/day';
import { formatNumber } from '../../cells/numeral';
import { terbilang } from '../../cells/terbilang';
import { amount } from '../../domain/ledger';
import { joined } from '../../domain/words';
import { LEVERS, type Plan } from '../../forecast/levers';
import type { SupplyItem } from '../../forecast/office';
import type { ArsipPrakiraanRow } from '../../tables/arsipPrakiraan';
import type { Figure } from '../figure';
import { keptFigures } from '../forecast/kept/keptFigures';
import type { ComingSupplies } from '../forecast/model/comingSupplies';
import type { OfficeModel } from '../forecast/model/officeModel';
import { wholeDays, wholeDayWords } from '../forecast/model/operatorHours';
import { LEVER_WORDS } from '../forecast/words/planWords';
import type { DeviceNeeds, Need } from '../goods/deviceNeeds';
import type { DueSupply } from '../stock/dueSupplies';
import { amountWords, type OperatorGrounds, operatorWords } from './letterReasons';
import { askedSupplies, isUrged, supplyWords, unaskedWords } from './letterSupplies';

const ORDER_OF = { BLANKO: 'blankoOrder', RIBBON: 'ribbonOrder', FILM: 'filmOrder' } as const;
/** What a kecamatan arranges itself. */
const OWN = ['extraHours', 'saturdayHours', 'outreachDays'] as const;
const NO_PLAN = 'prakiraan itu belum menemukan tambahan yang cukup untuk mencapai target';
const CARDS_UNFINISHED =
  'Tambahan terkecil untuk kartunya belum selesai dicari pada prakiraan itu, jadi kebutuhan printer mengikuti hari rata-rata dan petugas pencetakan belum dimohonkan.';
const EMPTY_REGISTER = 'Alat yang kurang belum dapat dihitung, jadi belum ada yang dimohonkan.';
const THANKS = 'Demikian permohonan ini kami sampaikan. Atas perhatian dan bantuannya kami ucapkan terima kasih.';
const REPORTED = 'Demikian laporan ini kami sampaikan. Atas perhatiannya kami ucapkan terima kasih.';

export interface Request {
  paragraphs: string[];
  /** Devices among others, or only people and supplies, be it that what was ordered comes in time; null: nothing. */
  asksFor: 'alat' | 'kebutuhan' | null;
}

/**
 * What the letter asks for: what lacks in its table, which RKBMD has too, and the people and supplies of the same plan.
 *
 * @param dueNow what is to be ordered now though no plan says so
 */
export function requestOf(
  { needs, isRegisterEmpty, plan: { recording, cards, target: targetThen } }: DeviceNeeds,
  last: ArsipPrakiraanRow | null,
  model: OperatorGrounds & Pick<OfficeModel, 'target' | 'demand'>,
  coming: ComingSupplies,
  dueNow: readonly DueSupply[] = [],
): Request {
  if (needs.length === 0) return { paragraphs: [], asksFor: null };
  if (isRegisterEmpty) return { paragraphs: [EMPTY_REGISTER], asksFor: null };
  const { target, demand } = model;
  const figures = last ? keptFigures(last.angka) : [];
  const figure = (key: string): Figure | undefined => figures.find((one) => one.key === key);
  const plan: Partial<Plan> = { ...recording?.more, ...cards?.more };
  // Kept with the forecast since it reckons until another day where the target is out of reach.
  const usedUntil = figure('blanko')?.day ?? targetThen ?? target.day;
  const supplies = askedSupplies(plan, figure, coming, {
    until: cards && cards.kind !== 'never' ? null : usedUntil,
    printedBy: cards?.day ?? null,
  });
  const due = dueNow.filter(
    ({ item }) => !supplies.some(({ lever, number }) => lever === ORDER_OF[item] && number > 0),
  );
  const asked = [
    ...needs.flatMap(({ name, lacking }) => (lacking ? [inWords(lacking, name.toLowerCase())] : [])),
    ...LEVERS.flatMap((lever) =>
      /Operators/.test(lever) && plan[lever] ? [inWords(plan[lever], LEVER_WORDS[lever])] : [],
    ),
    ...supplies.flatMap(({ lever, number }) => (number > 0 ? [inWords(number, LEVER_WORDS[lever])] : [])),
    ...due.map(({ item, quantity }) => inWords(quantity, LEVER_WORDS[ORDER_OF[item]])),
  ];
  const own = OWN.flatMap((lever) =>
    plan[lever]
      ? [`${formatNumber(plan[lever])} ${LEVER_WORDS[lever]}${lever === 'outreachDays' ? setsOut(plan, model) : ''}`]
      : [],
  );
  const until = untilWords(usedUntil, target.day, recording);
  const laterDay = figure('rencana-kartu')?.more === undefined ? (cards?.day ?? null) : null;
  const told = [...supplies, ...due].map(({ item }) => item.toLowerCase() as SupplyItem);
  const unplanned = last !== null && !recording && demand.backlog > 0;
  const why = [
    ...supplies.flatMap((supply) => [...supplyWords(supply), ...amountWords(supply, until, laterDay)]),
    ...unaskedWords(figure, coming, told, until),
    ...operatorWords(plan, model),
    ...due.map(
      ({ item, left, point, upTo }) =>
        `Sisa ${item.toLowerCase()} ${amount(item, left)}, sudah di bawah atau sama dengan titik pesan ${amount(item, point)}; yang dimohon menjadikan sisa dan pesanan ${amount(item, upTo)}, cukup sampai kiriman sesudah yang berikutnya.`,
    ),
    ...(unplanned && needs.some(({ lacking }) => lacking)
      ? [`Jumlah alat itu mengikuti hari rata-rata (sama dengan RKBMD), karena ${NO_PLAN}.`]
      : []),
    ...(recording && !cards && figure('rencana-kartu')?.unfinished ? [CARDS_UNFINISHED] : []),
    ...mendingWords(needs, plan, asked.length > 0),
    ...(own.length > 0 ? [`Yang lain pada rencana itu kami atur sendiri: ${joined(own)}.`] : []),
  ];
  const goal = targetWords(targetThen ?? target.day, target.day);
  const reach = reachWords(recording, cards, goal);
  if (asked.length === 0) {
    const nothing = nothingWords(needs, plan, {
      reach,
      backlog: demand.backlog,
      unplanned,
    });
    const isAsking = supplies.some(isUrged);
    return {
      paragraphs: [[...reach, ...nothing, ...why].join(' '), isAsking ? THANKS : REPORTED],
      asksFor: isAsking ? 'kebutuhan' : null,
    };
  }
  const isForRecording =
    Boolean(plan.recordingOperators) || needs.some(({ kind, lacking }) => kind !== 'PRINTER_KARTU' && lacking);
  const recordedBy = recording?.kind === 'target' ? `target ${goal}` : recording?.day && formatDay(recording.day);
  const recorded = isForRecording && recordedBy ? `agar perekaman tuntas pada ${recordedBy}` : '';
  const printed =
    cards?.day && cards.kind !== 'never'
      ? `${recorded && `, ${recorded}`}, dan agar kartunya tercetak paling lambat ${formatDay(cards.day)},`
      : recording?.kind === 'later' && recorded
        ? `, dan ${recorded},`
        : '';
  const request = `Sehubungan dengan itu${printed} kami mohon tambahan ${joined(asked)}.`;
  const asksFor = needs.some(({ lacking }) => lacking) ? 'alat' : 'kebutuhan';
  return { paragraphs: [[...reach, request, ...why].join(' '), THANKS], asksFor };
}

/** How many sets go on such a day: each with an operator all day, as many as there are with those of the plan. */
function setsOut(
  more: Partial<Plan>,
  { office: { outreach, recording }, plan }: Pick<OfficeModel, 'office' | 'plan'>,
): string {
  const operators = plan.recordingOperators + (more.recordingOperators ?? 0);
  const lacking = recording.operatorsLacking ?? 0;
  const sets = outreach ? Math.min(outreach.sets, wholeDays(operators, lacking)) : 0;
  if (sets === 0) return '';
  const whole = lacking > 0 ? ` (${wholeDayWords(operators, lacking)})` : '';
  const left = sets < outreach!.sets ? `, karena operatornya ${formatNumber(operators)} orang${whole}` : '';
  const beside =
    plan.outreachDays > 0 ? `di luar ${formatNumber(plan.outreachDays)} hari yang sudah direncanakan, ` : '';
  return ` (${beside}tiap harinya ${Number.isInteger(sets) ? formatNumber(sets) : `setara ${formatNumber(sets, 1)}`} set keluar${left})`;
}

/**
 * Until when what is used is counted, as a letter says it: its supplies are of the same day as its devices. `until` is of
 * the forecast, `target` of today's settings, which may have changed since.
 */
function untilWords(until: Day, target: Day, recording: DeviceNeeds['plan']['recording']): string {
  if (recording?.kind === 'later' && recording.day === until)
    return `${formatDay(until)}, tanggal paling dini perekaman tuntas,`;
  if (until !== target) return `${formatDay(until)}, target saat prakiraan dihitung,`;
  const beyond = recording && recording.kind !== 'target' ? ' (tidak tercapai, jadi sebagian terpakai sesudahnya)' : '';
  return `target perekaman ${formatDay(target)}${beyond}`;
}

/** A plan is for the target of its forecast, be it another than today's. */
const targetWords = (then: Day, now: Day): string =>
  `${formatDay(then)}${then === now ? '' : ' (target saat prakiraan dihitung)'}`;

/** That the target can't be reached, and by when it can; none where it can or nobody looked. `target`: in words. */
function reachWords(
  recording: DeviceNeeds['plan']['recording'],
  cards: DeviceNeeds['plan']['cards'],
  target: string,
): string[] {
  const [part, limits, what] =
    recording?.kind === 'target' || !recording
      ? [cards, 'batas pencetakan', 'kartu tercetak']
      : [recording, 'batas', 'perekaman tuntas'];
  if (!part || part.kind === 'target') return [];
  const more = phrases(part.more);
  const missed =
    part === recording
      ? part.withMachines === undefined
        ? `Target ${target} tidak dapat dicapai, jadi untuk tanggal itu tidak ada alat atau petugas yang dimohonkan.`
        : `Target ${target} tidak dapat dicapai dengan ${part.more.sets ? 'melengkapi set yang dimiliki, ' : ''}layanan Sabtu dan jemput bola saja. Set${part.more.sets ? ' selebihnya' : ''}, operator dan jam harian tidak dimohonkan karena yang datang lebih sedikit daripada yang sanggup dilayani.`
      : 'Kartunya tidak dapat menyusul pada waktunya dengan tambahan yang terbesar sekalipun.';
  const next =
    part.kind === 'later' && part.day
      ? `${part.withMachines === undefined ? `Dalam ${limits} yang dicoba ${what}` : `Tanpa tambahan itu ${what}`} paling dini ${formatDay(part.day)}${withMachines(part)}; untuk tanggal itu ${more.length > 0 ? `cukup tambahan ${joined(more)}` : 'tidak perlu tambahan'}.`
      : 'Tanggal yang dapat dicapai belum ditemukan; yang kurang ada di lampiran Prakiraan.';
  return [missed, next];
}

/** By when it is with those, where they were left out. */
function withMachines({ withMachines: day }: NonNullable<DeviceNeeds['plan']['recording']>): string {
  if (day === undefined) return '';
  return ` (dengan tambahan terbanyak yang dicoba: ${day === null ? 'belum selesai dihitung' : formatDay(day)})`;
}

const phrases = (more: Partial<Plan>): string[] =>
  LEVERS.flatMap((lever) => (more[lever] ? [`${formatNumber(more[lever])} ${LEVER_WORDS[lever]}`] : []));

/** Which slightly broken devices cover what of it; sets or printers that come of mending alone are named as such. */
function mendingWords(needs: readonly Need[], { sets, printers }: Partial<Plan>, isAsking: boolean): string[] {
  const groups = [
    [needs.filter(({ kind }) => kind !== 'PRINTER_KARTU'), sets, LEVER_WORDS.sets],
    [needs.filter(({ kind }) => kind === 'PRINTER_KARTU'), printers, LEVER_WORDS.printers],
  ] as const;
  return groups.flatMap(([group, added, what]) => {
    const mended = group.filter(({ mended: { number } }) => number > 0);
    if (mended.length === 0) return [];
    const named = joined(mended.map(mendedWords));
    if (added && group.every(({ lacking }) => lacking === 0))
      return [`${inWords(added, what)} pada rencana itu diperoleh dengan memperbaiki ${named}.`];
    return [isAsking ? `Selebihnya ditutup dengan memperbaiki ${named}.` : `Cukup bila ${named} diperbaiki.`];
  });
}

const mendedWords = ({ name, mended: { number, of } }: Need): string =>
  number === of.length
    ? joined(of)
    : `${formatNumber(number)} dari ${formatNumber(of.length)} ${name.toLowerCase()} yang rusak ringan (${joined(of)})`;

const inWords = (number: number, what: string): string => `${formatNumber(number)} (${terbilang(number)}) ${what}`;

function nothingWords(
  needs: readonly Need[],
  plan: Partial<Plan>,
  { reach, backlog, unplanned }: { reach: readonly string[]; backlog: number; unplanned: boolean },
): string[] {
  if (reach.length > 0) return [];
  if (Object.keys(plan).length > 0)
    return ['Rencana itu tidak memerlukan alat atau petugas baru, jadi tidak ada tambahan yang dimohonkan.'];
  if (backlog === 0)
    return ['Menurut lembar Desa tidak ada tunggakan perekaman, jadi tidak ada tambahan yang dimohonkan.'];
  if (needs.some(({ lacking }) => lacking === null))
    return ['Kebutuhan belum dapat dihitung, jadi belum ada yang dapat dimohonkan.'];
  return unplanned
    ? [`Tambahan alat tidak dimohonkan: menurut tabel (sama dengan RKBMD) tidak ada yang kurang, tetapi ${NO_PLAN}.`]
    : ['Menurut hitungan ini alat yang ada mencukupi, jadi tidak ada tambahan yang dimohonkan.'];
}
