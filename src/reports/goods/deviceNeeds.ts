import { type Day, formatDay, formatMoment } from '../../cells/day';
import { formatNumber, formatShare } from '../../cells/numeral';
import { usableSets } from '../../domain/recordingSets';
import { isBeyondRepair } from '../../domain/replaceOrRepair';
import { joined } from '../../domain/words';
import { type AvailabilityPosterior, expectedAvailability } from '../../forecast/chance/availability';
import { printersNeeded, setsNeeded } from '../../forecast/closedForms/capacity';
import { daysToClear } from '../../forecast/closedForms/fluid';
import { cardsPerDay, recordedPerDay } from '../../forecast/flow/arrivals';
import type { ArsipPrakiraanRow } from '../../tables/arsipPrakiraan';
import type { AsetRow } from '../../tables/aset';
import { blankoFor } from '../forecast/answers/cardPlan';
import { type KeptPart, type KeptPlan, keptPlan } from '../forecast/kept/keptPlan';
import { isBeyondAll, MORE_PRINTERS, MORE_SETS } from '../forecast/model/largestPlan';
import { meanCapacity, setsForAllComing } from '../forecast/model/meanCapacity';
import { HORIZON, type OfficeModel } from '../forecast/model/officeModel';
import { turnoutSentence } from '../forecast/model/turnoutWords';
import { LEVER_WORDS } from '../forecast/words/planWords';

/** A kind of device: how many the work asks for at most, what there is, and what of it lacks. */
export interface Need {
  kind: AsetRow['jenis'];
  name: string;
  /** null when no number would do, or the plan reaches no day that is known. */
  most: number | null;
  /** What the number rests on; why there is none. */
  basis: string;
  devices: readonly AsetRow[];
  sound: number;
  worn: number;
  broken: number;
  /** What neither sound devices nor slightly broken ones cover. */
  lacking: number | null;
  /** Slightly broken devices of which so many are to be mended for the need. */
  mended: { number: number; of: string[] };
}

export interface DeviceNeeds {
  needs: Need[];
  /** No device is registered, so the forecast assumed some and nobody knows what lacks. */
  isRegisterEmpty: boolean;
  plan: KeptPlan;
  /** How each number comes about, a sentence each. */
  notes: string[];
  /** People that one complete set records and cards that one printer makes on an average day, outages taken off. */
  perSetDay: number;
  perPrinterDay: number | null;
}

const PARTS = [
  ['PC', 'Komputer perekaman'],
  ['KAMERA', 'Kamera digital'],
  ['SIDIK_JARI', 'Pemindai sidik jari'],
  ['IRIS', 'Pemindai iris'],
  ['TANDA_TANGAN', 'Papan tanda tangan'],
] as const;

/**
 * What the letter and RKBMD both ask by: the plan of the last forecast; without one, what the work until the target takes
 * on average days at today's hours. A plan never takes less than the average day on its own terms: it is to hold with a
 * chance of 80 %, but it may have longer hours instead of devices.
 */
export function needsOf(model: OfficeModel, items: readonly AsetRow[], last: ArsipPrakiraanRow | null): DeviceNeeds {
  const { office, demand, target } = model;
  const plan = keptPlan(last);
  const average = averageDay(model, plan);
  const { perSetDay, perPrinterDay } = average;
  // Sets without a device are those that the model assumed.
  const isRegisterEmpty = items.length === 0 && model.plan.sets > 0;
  if (demand.desa.length === 0) return { needs: [], isRegisterEmpty, plan, notes: [], perSetDay, perPrinterDay };
  const needOf = (kind: Need['kind'], name: string, { most, basis }: Wanted): Need => ({
    ...{ kind, name, most, basis: isRegisterEmpty ? `${basis}; ${UNREGISTERED}` : basis },
    ...standing(
      items.filter(({ jenis }) => jenis === kind),
      most,
    ),
    ...(isRegisterEmpty ? { lacking: null } : {}),
  });
  const printers = items.filter(({ jenis, kondisi }) => jenis === 'PRINTER_KARTU' && kondisi === 'B').length;
  const there = isRegisterEmpty
    ? model.plan
    : { sets: plan.sets ?? usableSets(items), printers: plan.printers ?? printers };
  const sets = wanted(plan.recording, { there: there.sets, lever: 'sets', average: average.sets });
  const cards =
    plan.recording?.kind === 'never' && !plan.cards
      ? { most: null, basis: NEVER }
      : wanted(plan.cards, { there: there.printers, lever: 'printers', average: average.printers });
  const needs = PARTS.map(([kind, name]) => needOf(kind, name, sets));
  if (office.printing) needs.push(needOf('PRINTER_KARTU', 'Printer kartu', cards));
  const wish = formatShare(model.wantedChance);
  const source =
    last !== null && (plan.recording || plan.cards)
      ? `Kebutuhan di surat permohonan dan RKBMD mengikuti rencana pada prakiraan ${formatMoment(last.waktu)}${longerHours(plan)}; hitungan hari rata-rata hanya pembanding${beside(plan, { sets, printers: cards }, average)}.`
      : average.isTooNear || average.sets.most === null
        ? 'Kebutuhan baru dapat dihitung untuk target yang dapat dicapai: ubah tanggal_target di Pengaturan atau hitung prakiraan.'
        : `Kebutuhan adalah hitungan hari rata-rata itu. Agar target ${formatDay(target.day)} tercapai dengan peluang ${wish} dapat diperlukan lebih banyak: lihat tambahan terkecil di lembar Prakiraan.`;
  return { needs, isRegisterEmpty, plan, notes: [...average.notes, source], perSetDay, perPrinterDay };
}

/** Why the table asks for another number than the average day, which the notes tell as well; empty where it doesn't. */
function beside(
  { recording, cards }: KeptPlan,
  planned: Record<'sets' | 'printers', Wanted>,
  average: Record<'sets' | 'printers', Wanted>,
): string {
  const differing = (['sets', 'printers'] as const).flatMap((lever) => {
    const [most, onAverageDay] = [planned[lever].most, average[lever].most];
    const part = lever === 'sets' ? recording : cards;
    if (!part || most === null || onAverageDay === null || most === onAverageDay) return [];
    const by = part.day ? ` sampai ${formatDay(part.day)}` : '';
    return [`${formatNumber(most)} ${LEVER_WORDS[lever]}${by}, bukan ${formatNumber(onAverageDay)}`];
  });
  return differing.length === 0 ? '' : `: tabel memuat ${joined(differing)}`;
}

interface Wanted {
  most: number | null;
  basis: string;
}

const NEVER = 'target tidak dapat dicapai, dan tanggal yang dapat dicapai belum ditemukan';
const UNREGISTERED = 'alat yang ada belum terbaca, jadi yang kurang belum dapat dihitung';
const UNCOUNTABLE =
  'tidak dapat dihitung: tanggal target harus di depan dan kapasitas lebih dari 0; periksa Pengaturan';
const TOO_NEAR = 'target terlalu dekat: tidak tercapai dengan tambahan sebanyak apa pun yang dicoba';

/** What an average day takes; a number that no plan comes near is none. */
const onAverage = (most: number | null, isTooNear: boolean): Wanted =>
  isTooNear
    ? { most: null, basis: TOO_NEAR }
    : { most, basis: most === null ? UNCOUNTABLE : 'kebutuhan menurut hari rata-rata' };

/** What is wanted in all: what there was at the forecast and what its plan adds; where it adds nothing at all, no more than that. */
function wanted(
  part: KeptPart | null,
  { there, lever, average }: { there: number; lever: 'sets' | 'printers'; average: Wanted },
): Wanted {
  if (part?.kind === 'never') return { most: null, basis: NEVER };
  if (!part) return average;
  const most =
    Object.keys(part.more).length === 0 ? Math.min(average.most ?? there, there) : there + (part.more[lever] ?? 0);
  const later = part.kind === 'later' && part.day ? `, untuk ${formatDay(part.day)}` : '';
  return { most, basis: `kebutuhan menurut rencana prakiraan${later}` };
}

function standing(devices: readonly AsetRow[], most: number | null): Omit<Need, 'kind' | 'name' | 'most' | 'basis'> {
  const sound = devices.filter(({ kondisi }) => kondisi === 'B').length;
  const broken = devices.filter(isBeyondRepair).length;
  const mendable = devices.filter(({ kondisi }) => kondisi === 'RR').map(({ id }) => id);
  const short = Math.max(0, (most ?? 0) - sound);
  return {
    devices,
    sound,
    worn: mendable.length,
    broken,
    lacking: most === null ? null : Math.max(0, short - mendable.length),
    mended: { number: Math.min(short, mendable.length), of: mendable },
  };
}

function longerHours({ recording }: KeptPlan): string {
  const own = (['extraHours', 'saturdayHours', 'outreachDays'] as const).flatMap((lever) =>
    recording?.more[lever] ? [`${formatNumber(recording.more[lever])} ${LEVER_WORDS[lever]}`] : [],
  );
  return own.length > 0 ? `, yang juga memakai ${joined(own)}` : '';
}

/** People and cards come whole; only of few a decimal tells anything. */
const mean = (count: number): string => formatNumber(count, count < 10 ? 1 : 0);

/** What the work takes on average days at today's hours, until the target or the first day that the plan can reach. */
function averageDay(model: OfficeModel, { recording: planned }: KeptPlan) {
  const { office, demand, target, settings } = model;
  const { recording, printing, arrivals } = office;
  const following = settings.values.hari_kartu_menyusul;
  const until = planned?.kind === 'later' && planned.day ? indexed(model, planned.day) : target;
  const reachable = demand.reachableBacklog;
  const people = recordedPerDay(arrivals);
  const up = (of: AvailabilityPosterior, stops: 'stopsRecording' | 'stopsPrinting') =>
    office.commonCauses
      .filter((cause) => cause[stops])
      .reduce((share, { availability }) => share * expectedAvailability(availability), expectedAvailability(of));
  const recordingUp = up(recording.setAvailability, 'stopsRecording');
  const pace = recording.peoplePerSetDay.mean;
  const computed = setsNeeded(reachable, people, until.index, pace, recordingUp);
  const perSetDay = pace * recordingUp;
  const isTooNear = computed !== null && isBeyondAll(computed, model.plan.sets, MORE_SETS);
  // On an average day more sets record nobody who doesn't come.
  const enough = setsForAllComing(model, Math.max(model.ownedSets, isTooNear ? 0 : (computed ?? 0)));
  const counted = enough !== null && computed !== null ? Math.min(computed, enough) : computed;
  const sets = onAverage(counted, isTooNear && enough === null);
  const notes = [
    until.index < 1
      ? `Sampai tanggal target ${formatDay(until.day)} tidak ada hari kerja lagi, jadi set dan printer yang diperlukan tidak dihitung.`
      : isTooNear
        ? tooNearWords(model, until)
        : `Pada hari rata-rata perlu ${computed === null ? 'set yang tidak dapat dihitung' : `${formatNumber(computed)} set perekaman`}: tunggakan ${formatNumber(demand.backlog)} orang, kira-kira ${formatNumber(reachable, 0)} terjangkau, ditambah rata-rata ${mean(people)} orang per hari (pemula dan warga dari luar), selesai dalam ${formatNumber(until.index)} hari kerja sampai ${formatDay(until.day)}; satu set rata-rata ${mean(pace)} orang sehari dan siap ${formatShare(recordingUp)} dari jam layanan.`,
  ];
  if (enough !== null) notes.push(turnoutSentence(model, enough));
  if (sets.most !== null && sets.most !== computed && !planned)
    notes.push(
      `Karena itu kebutuhan set di surat permohonan dan RKBMD ${enough === model.plan.sets ? `tetap ${formatNumber(enough)}, yang ada sekarang` : formatNumber(sets.most)}.`,
    );
  if (!printing) {
    notes.push('Printer kartu tidak diusulkan: menurut Pengaturan kartu dicetak di Dinas.');
    return { sets, printers: onAverage(null, false), perSetDay, perPrinterDay: null, isTooNear, notes };
  }
  const printingUp = up(printing.printerAvailability, 'stopsPrinting');
  const perPrinter = printing.cardsPerPrinterDay.mean;
  const all = reachable + cardsPerDay(arrivals) * until.index + printing.waiting;
  const computedPrinters = printersNeeded(all, until.index, perPrinter, printingUp);
  const withGrace = printersNeeded(all, until.index + following, perPrinter, printingUp);
  const areTooNear =
    isTooNear || (until.index >= 1 && withGrace !== null && isBeyondAll(withGrace, model.plan.printers, MORE_PRINTERS));
  const printers = onAverage(computedPrinters, areTooNear);
  if (areTooNear && !isTooNear)
    notes.push(
      `Kartunya, ${formatNumber(all, 0)} keping, tidak tercetak dalam ${formatNumber(following)} hari kerja sesudah target dengan printer sebanyak apa pun yang dicoba.`,
    );
  if (!areTooNear && until.index >= 1)
    notes.push(
      `Pada hari rata-rata perlu ${computedPrinters === null ? 'printer yang tidak dapat dihitung' : `${formatNumber(computedPrinters)} printer`}: ${formatNumber(all, 0)} kartu dalam waktu yang sama, ${formatNumber(Math.ceil(blankoFor(model, all) / 10) * 10)} keping blanko dengan yang gagal cetak; satu printer rata-rata ${mean(perPrinter)} kartu sehari dan siap ${formatShare(printingUp)} dari jam layanan.`,
    );
  return { sets, printers, perSetDay, perPrinterDay: perPrinter * printingUp, isTooNear, notes };
}

/** That the target is out of reach of all that is tried, and by when the largest number of sets is through on average days. */
function tooNearWords({ demand, office, plan, dateOf }: OfficeModel, until: OfficeModel['target']): string {
  const sets = plan.sets + MORE_SETS;
  const { possible, coming } = meanCapacity({ office, plan: { ...plan, sets, recordingOperators: sets } });
  const days = daysToClear(demand.reachableBacklog, Math.min(possible, coming), recordedPerDay(office.arrivals), 1);
  const earliest =
    days === null || days > HORIZON
      ? 'tidak tuntas dalam dua tahun'
      : `paling dini tuntas ${formatDay(dateOf(Math.ceil(days)))}`;
  return `Target ${formatDay(until.day)} tinggal ${formatNumber(until.index)} hari kerja dan tidak tercapai dengan alat dan petugas sebanyak apa pun yang dicoba, jadi untuk tanggal itu tidak ada tambahan yang diusulkan selain melengkapi yang dimiliki: tunggakan ${formatNumber(demand.backlog)} orang, kira-kira ${formatNumber(demand.reachableBacklog, 0)} terjangkau, dengan ${formatNumber(sets)} set dan ${formatNumber(sets)} operator pada hari rata-rata ${earliest}. Prakiraan menyebut tanggal paling dini dengan peluangnya.`;
}

function indexed({ dateOf }: OfficeModel, day: Day): OfficeModel['target'] {
  let index = 1;
  while (index < HORIZON && dateOf(index) < day) index++;
  return { day, index };
}
