import { type Day, formatDay } from '../cells/day';
import { formatNumber } from '../cells/numeral';
import { terbilang } from '../cells/terbilang';
import { joined } from '../domain/words';
import { LEVERS, type Plan } from '../forecast/office';
import type { ArsipPrakiraanRow } from '../tables/arsipPrakiraan';
import type { Figure } from './figure';
import { keptFigures } from './forecast/keptFigures';
import { LEVER_WORDS } from './forecast/wording';
import type { Need } from './rkbmdProcurement';

/** A kind of device: what there is, and what the work until the target lacks on average days (as RKBMD has it). */
export interface Line extends Need {
  sound: number;
  worn: number;
  broken: number;
  /** Years since they were bought, on average; null where no year is known. */
  age: number | null;
  lacking: number | null;
}

interface Ground {
  last: ArsipPrakiraanRow | null;
  /** Complete sets that are sound today. */
  sets: number;
  target: Day;
}

const SUPPLIES = [
  ['habis', 'blanko', 'blankoOrder'],
  ['habis-ribbon', 'ribbon', 'ribbonOrder'],
  ['habis-film', 'film', 'filmOrder'],
] as const;
/** What a kecamatan arranges itself. */
const OWN = ['extraHours', 'saturdayHours', 'outreachDays'] as const;
const THANKS = 'Demikian permohonan ini kami sampaikan. Atas perhatian dan bantuannya kami ucapkan terima kasih.';

/** What the letter asks for: the plan that its forecast names; where that names none, the devices that RKBMD proposes. */
export function requestOf(lines: readonly Line[], { last, sets, target }: Ground): string[] {
  const figures = last ? keptFigures(last.angka) : [];
  const figure = (key: string): Figure | undefined => figures.find((one) => one.key === key);
  const [recording, cards] = [figure('rencana')?.more, figure('rencana-kartu')?.more];
  const printed = figure('rencana-kartu')?.day;
  const plan: Partial<Plan> = { ...recording, ...cards };
  const devices = lines.map((line) => ({
    kind: line.kind,
    name: line.name,
    lacking: line.lacking,
    asked: askedOf(line, plan, recording, cards, sets),
  }));
  const short = SUPPLIES.flatMap(([key, item, lever]) => {
    const day = figure(key)?.day;
    const ordered = plan[lever];
    return day && (ordered || (!cards && day <= target)) ? [{ item, day, ordered }] : [];
  });
  // No plan for the cards says how much to order, so it is what they will take.
  const used = !cards && short.some(({ item }) => item === 'blanko') ? figure('blanko')?.value : undefined;
  const asked = [
    ...devices.flatMap(({ name, asked: number }) => (number ? [inWords(number, name.toLowerCase())] : [])),
    ...LEVERS.flatMap((lever) =>
      /Operators|Order/.test(lever) && plan[lever] ? [inWords(plan[lever], LEVER_WORDS[lever])] : [],
    ),
    ...(used ? [inWords(Number(used.replace(/\./g, '')), LEVER_WORDS.blankoOrder)] : []),
  ];
  const own = OWN.flatMap((lever) => (plan[lever] ? [`${formatNumber(plan[lever])} ${LEVER_WORDS[lever]}`] : []));
  const isUnplanned = last !== null && (!recording || (!cards && figure('rencana-kartu') !== undefined));
  const differs = recording && devices.some((device) => device.asked !== device.lacking);
  const why = [
    ...short.map(
      ({ item, day, ordered }) =>
        `Menurut prakiraan itu ${item} dapat habis pada ${formatDay(day)}, jadi ${ordered || (used && item === 'blanko') ? 'kami mohon tiba' : 'tambahannya kami mohon'} sebelum hari itu.`,
    ),
    ...(own.length > 0 ? [`Yang lain pada rencana itu kami atur sendiri: ${joined(own)}.`] : []),
    ...(differs
      ? [
          'Kekurangan di tabel, sama dengan RKBMD, dihitung pada hari rata-rata dengan jam layanan sekarang; yang dimohonkan mengikuti rencana pada prakiraan itu.',
        ]
      : []),
    ...(isUnplanned ? unplanned(devices, recording !== undefined) : []),
  ];
  if (asked.length === 0) return [...nothingAsked(lines, own.length > 0, isUnplanned), ...why];
  return [
    [
      `Sehubungan dengan itu${printed ? `, dan agar kartunya tercetak paling lambat ${formatDay(printed)},` : ''} kami mohon tambahan ${joined(asked)}.`,
      ...why,
    ].join(' '),
    THANKS,
  ];
}

/** Of what no plan speaks: what it follows instead, or why none of it is asked for. */
function unplanned(devices: readonly { kind: string; asked: number | null }[], onlyPrinters: boolean): string[] {
  const meant = devices.filter(({ kind }) => !onlyPrinters || kind === 'PRINTER_KARTU');
  if (meant.some(({ asked }) => asked === null)) return [];
  const isAsked = meant.some(({ asked }) => asked);
  const name = onlyPrinters ? 'printer kartu' : 'alat';
  const why = 'prakiraan itu belum menemukan tambahan yang cukup untuk mencapai target';
  return [
    isAsked
      ? `Jumlah ${name} itu mengikuti kekurangan di tabel (sama dengan RKBMD), karena ${why}.`
      : `Tambahan ${name} tidak dimohonkan: menurut tabel (sama dengan RKBMD) tidak ada yang kurang, tetapi ${why}.`,
  ];
}

/** By the plan, as many as complete its sets or printers beside those that are sound or can be repaired. */
function askedOf(line: Line, plan: Partial<Plan>, recording: unknown, cards: unknown, sets: number): number | null {
  if (line.kind === 'PRINTER_KARTU') return cards ? Math.max(0, (plan.printers ?? 0) - line.worn) : line.lacking;
  if (!recording) return line.lacking;
  return plan.sets ? Math.max(0, sets + plan.sets - line.sound - line.worn) : 0;
}

const inWords = (number: number, what: string): string => `${formatNumber(number)} (${terbilang(number)}) ${what}`;

/** @param isUnplanned no plan was found: then what there is doesn't do, and another sentence says why nothing is asked for */
function nothingAsked(lines: readonly Line[], own: boolean, isUnplanned: boolean): string[] {
  if (!own && lines.some(({ lacking }) => lacking === null))
    return ['Kebutuhan belum dapat dihitung, jadi belum ada yang dapat dimohonkan.'];
  if (isUnplanned) return [];
  return ['Menurut hitungan ini alat yang ada mencukupi, jadi tidak ada tambahan yang dimohonkan.'];
}
