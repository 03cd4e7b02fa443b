import { type Day, formatDay } from '../../cells/day';
import { formatNumber } from '../../cells/numeral';
import { amount } from '../../domain/ledger';
import { joined } from '../../domain/words';
import { roundNeed, staffNeed } from '../../domain/workload';
import type { Plan } from '../../forecast/levers';
import { dutiesIn, dutiesOf } from '../forecast/model/duties';
import type { OfficeModel } from '../forecast/model/officeModel';
import { countedByTime, wholeDays, wholeDayWords } from '../forecast/model/operatorHours';
import { LEVER_WORDS } from '../forecast/words/planWords';
import { type AskedSupply, ITEM_OF } from './letterSupplies';

/**
 * How what is asked for comes about; the parts add up.
 *
 * @param until in words, until when what is used is counted
 * @param later the day of a plan that is for cards of a later time, whose use nobody kept; null where it is of that time
 */
export function amountWords(
  { item, wanted, isOrdered, used, counted, lost, came, left: now }: AskedSupply,
  until: string,
  later: Day | null,
): string[] {
  const pieces = (count: number): string => amount(ITEM_OF[item], count);
  if (used === 0 || (isOrdered && wanted === 0)) return [];
  // What came since is a part of what the plan orders: left out of what there is, or of the order once it is being used up.
  const isInUse = came > now;
  const [left, ordered] = isInUse ? [now, Math.max(0, wanted - came)] : [now - came, wanted];
  const without = isInUse ? `, sesudah ${pieces(came)} datang,` : came > 0 ? ' tanpa yang datang sesudahnya' : '';
  const told = `sampai ${until} kira-kira ${pieces(used)} ${item} terpakai (kartu dan yang gagal cetak) dan sisanya sekarang${without} ${pieces(left)}`;
  const due = Math.max(0, used - left);
  const must = due === 0 ? 'cukup' : `${pieces(due)}${isInUse ? ' lagi' : ''} harus datang`;
  if (!isOrdered) return [`Hitungannya: ${told}, jadi ${must}.`];
  if (later)
    return [
      `Hitungan rencana itu, ${pieces(wanted)} agar kartunya tercetak paling lambat ${formatDay(later)}: ${told}; sesudahnya sampai kartunya tercetak masih terpakai lagi, dan kiriman sering terlambat dan kurang dari pesanan.`,
    ];
  const how = `Hitungan rencana itu, ${pieces(wanted)}: ${told}, jadi ${must}`;
  // The plan's order is on top of what it counts on, so that, or what is asked for in its place, brings its part.
  const expected = Math.min(counted + lost, due);
  const orders = lost > 0 ? 'yang sudah dipesan atau dimohon lagi' : 'yang sudah dipesan';
  const spare = ordered - (due - expected);
  if (spare < 0)
    return [
      `${how}; ${pieces(due - ordered)} di antaranya dari ${expected > 0 ? `${orders} dan ` : ''}kiriman seperti biasa.`,
    ];
  const ofOrders = expected > 0 ? `, ${pieces(expected)} di antaranya dari ${orders}` : '';
  const reserve =
    spare > 0
      ? `; ${pieces(spare)} selebihnya cadangan, karena kiriman sering terlambat dan kurang dari pesanan, dan kartunya dapat lebih banyak`
      : '';
  return [`${how}${ofOrders}${reserve}.`];
}

export type OperatorGrounds = Pick<OfficeModel, 'plan' | 'work' | 'settings' | 'office' | 'grounds'>;

const OPERATORS = [
  ['recordingOperators', 'PEREKAMAN', 'recording', 'sets'],
  ['printingOperators', 'PENCETAKAN', 'printing', 'printers'],
] as const;

/** Why the plan's operators aren't those of ABK, which the Dinas is sent as well, and where they are fewer than its devices. */
export function operatorWords(more: Partial<Plan>, model: OperatorGrounds): string[] {
  const { plan, work, settings, office, grounds } = model;
  const duties = dutiesOf(work, settings.values);
  let isByTime = false;
  const differing = OPERATORS.flatMap(([lever, section, stage, devices]) => {
    const there = plan[lever];
    const all = there + (more[lever] ?? 0);
    const need = roundNeed(staffNeed(dutiesIn(section, duties), settings.values.wke_menit_tahun), 'NORMAL');
    const lacking = office[stage]?.operatorsLacking ?? 0;
    if (!more[lever] || need === wholeDays(all, lacking)) return [];
    isByTime ||= wholeDays(all, lacking) !== plan[devices] + (more[devices] ?? 0);
    // Whether somebody has to note them is the office's affair, not the Dinas's.
    const assumed = grounds.decisive.some(({ of }) => of === lever) ? 'dianggap ' : '';
    const now = `sekarang ${assumed}${formatNumber(there)}`;
    const whole = lacking > 0 ? `, ${wholeDayWords(there, lacking)}` : '';
    return [`${formatNumber(all)} ${LEVER_WORDS[lever]} (${now}${whole}; menurut ABK ${formatNumber(need)})`];
  });
  if (differing.length === 0) return [];
  return [
    `Rencana itu memakai ${joined(differing)}: ABK menghitung beban rata-rata setahun, rencana mengejar tanggal target.`,
    ...(isByTime ? [countedByTime(office)] : []),
  ];
}
