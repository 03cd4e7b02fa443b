import { formatDay } from '../../../cells/day';
import { formatNumber, formatShare } from '../../../cells/numeral';
import { SERVICE_HOURS_PER_DAY } from '../../../domain/calendar';
import type { StageForecast } from '../../../forecast/answers/simulation';
import { SUPPLY_ITEMS, type SupplyItem } from '../../../forecast/office';
import { persediaan } from '../../../tables';
import type { TracedFigure } from '../../figure';
import type { ForecastAnswer } from '../answers/answer';
import { meanCapacity } from '../model/meanCapacity';
import { HORIZON, type OfficeModel } from '../model/officeModel';
import { usedWords } from '../model/turnoutWords';
import { causesOf, heldBy, INPUTS, originOf, settingInput, simulated, wantedInput } from './origins';
import { dayOrNever, unknownSupply } from './unknownDay';
import { dayInstead } from './wording';

const CHANCES = { p50: 0.5, p80: 0.8, p95: 0.95 } as const;

export const recordingInputs = (model: OfficeModel): string[] => [
  ...INPUTS.waiting,
  ...INPUTS.recording,
  ...causesOf(model, 'stopsRecording'),
];

export const cardInputs = (model: OfficeModel): string[] => [
  ...new Set([
    ...recordingInputs(model),
    ...INPUTS.cards,
    ...INPUTS.printing,
    ...causesOf(model, 'stopsVerification'),
    ...causesOf(model, 'stopsPrinting'),
    ...INPUTS.stock,
  ]),
];

/** The day by which a stage is through with one of the three chances. */
export function clearedFigure(
  model: OfficeModel,
  { forecast }: ForecastAnswer,
  stage: 'recording' | 'cards',
  level: keyof typeof CHANCES,
  { key, label, meaning }: Pick<TracedFigure, 'key' | 'label' | 'meaning'>,
): TracedFigure {
  const { dateOf, target, settings } = model;
  const { binding, withinHorizon, [level]: index } = forecast[stage] as StageForecast;
  const unknown =
    stage === 'cards' ? unknownSupply(model.office, binding.headline.resource, forecast.recording[level], index) : null;
  const what = stage === 'recording' ? 'tuntas direkam' : 'kartunya sudah tercetak semua';
  const told =
    index === null
      ? `${simulated(forecast, withinHorizon, `${what} dalam dua tahun`)} Untuk menyebut tanggal perlu ${formatShare(CHANCES[level])}.`
      : simulated(forecast, CHANCES[level], `${what} paling lambat ${formatDay(dateOf(index))}`);
  const done = formatShare(settings.values.target_perekaman, 1);
  return {
    key,
    label,
    value: dayOrNever(index, dateOf, unknown),
    unit: index === null ? '' : `${formatNumber(index)} hari kerja`,
    tone: unknown
      ? 'waspada'
      : index === null
        ? 'buruk'
        : target.index > 0 && index > target.index
          ? 'waspada'
          : 'baik',
    meaning,
    place: null,
    origin: originOf(
      model,
      stage === 'recording' ? recordingInputs(model) : cardInputs(model),
      `${told} Tuntas berarti ${done} dari yang masih bisa direkam. ${heldBy(binding)}${stage === 'recording' && binding.headline.resource === 'turnout' ? ` ${usedWords(model)}` : ''}`,
      [settingInput(model, 'target_perekaman', done)],
    ),
  };
}

/** How likely the target day is kept with what there is. */
export function targetFigure(model: OfficeModel, { forecast }: ForecastAnswer, byTarget: number): TracedFigure {
  const { settings, target, wantedChance: wanted } = model;
  const day = formatDay(target.day);
  return {
    key: 'peluang',
    label: `Peluang tuntas ${day}`,
    value: formatShare(byTarget),
    unit: '',
    tone: byTarget >= wanted ? 'baik' : byTarget >= wanted / 2 ? 'waspada' : 'buruk',
    meaning:
      `Dengan alat dan petugas yang ada sekarang; yang diinginkan ${formatShare(wanted)}. ${dayInstead(model, model.dateOf(HORIZON))}`.trim(),
    place: settings.placeOf('tanggal_target'),
    origin: originOf(
      model,
      recordingInputs(model),
      `${simulated(forecast, byTarget, `tuntas direkam paling lambat ${day}`)} ${heldBy(forecast.recording.binding)}`,
      [
        settingInput(model, 'tanggal_target', settings.values.tanggal_target ? day : `kosong, dipakai ${day}`),
        wantedInput(model),
      ],
    ),
  };
}

/** The same question answered with mean values alone. */
export function divisionFigure(model: OfficeModel, { fluidDays, forecast }: ForecastAnswer): TracedFigure {
  const never = fluidDays === null;
  const { coming, possible } = meanCapacity(model);
  const recorded =
    coming < possible
      ? 'warga yang datang untuk direkam sehari, yang lebih sedikit daripada kemampuan set dan operator, dikurangi pemula dan warga dari luar sehari)'
      : `kapasitas sehari dikali waktu siap, dikurangi pemula dan warga dari luar sehari); kapasitas: yang lebih kecil dari set dan operator (${formatNumber(SERVICE_HOURS_PER_DAY, 1)} jam layanan sehari)`;
  return {
    key: 'hitungan',
    label: 'Hitungan bagi biasa',
    value: never ? 'tidak tuntas' : formatNumber(fluidDays, 1),
    unit: never ? '' : 'hari kerja',
    tone: 'biasa',
    meaning:
      'Tunggakan yang masih dapat direkam dibagi (yang terekam sehari dikurangi yang bertambah sehari), tanpa ketidakpastian; sebagai pembanding.',
    place: null,
    origin: originOf(
      model,
      recordingInputs(model),
      `Tunggakan yang masih bisa direkam dibagi (${recorded}; semua dengan nilai tengah${never ? '. Hasilnya nol atau kurang, jadi tidak pernah tuntas' : ''}. ${heldBy(forecast.recording.binding)}`,
    ),
  };
}

/** Dasbor's working days go by the pace so far. */
const OTHER_THAN_COVER =
  ' Kartu yang menunggu ikut dicetak, jadi dapat lebih cepat daripada hari kerja di Dasbor, yang menurut pemakaian selama ini.';

const ITEM_NAMES = { blanko: 'Blanko', ribbon: 'Ribbon', film: 'Film' } as const;

/** When blanko, ribbon and film may be gone; none where the stock isn't known. */
export function stockOutFigures(model: OfficeModel, { forecast }: ForecastAnswer): TracedFigure[] {
  const { dateOf } = model;
  return SUPPLY_ITEMS.flatMap((item) => {
    const outlook = forecast.stockOut[item];
    if (!outlook) return [];
    const { p20: early, withinHorizon } = outlook;
    const name = ITEM_NAMES[item];
    if (model.office.printing?.supplies[item]?.onHand === 0) return goneFigure(model, item, early);
    const told =
      early === null
        ? simulated(forecast, withinHorizon, `kehabisan ${item} dalam dua tahun`)
        : simulated(forecast, 0.2, `kehabisan ${item} paling lambat ${formatDay(dateOf(early))}`);
    return {
      key: item === 'blanko' ? 'habis' : `habis-${item}`,
      label: `${name} habis, paling cepat`,
      ...(early === null ? {} : { day: dateOf(early) }),
      value: early === null ? 'tidak dalam dua tahun' : formatDay(dateOf(early)),
      unit: early === null ? '' : `${formatNumber(early)} hari kerja`,
      tone: early === null ? 'baik' : early <= 20 ? 'buruk' : 'waspada',
      meaning:
        early === null
          ? `Kemungkinan ${item} habis dalam dua tahun kurang dari satu dari lima.`
          : `Satu dari lima kemungkinan ${item} sudah habis pada tanggal itu atau lebih awal.${item === 'blanko' ? OTHER_THAN_COVER : ''}`,
      place: { sheet: persediaan.sheet, line: 1, column: 1 },
      origin: originOf(
        model,
        [...INPUTS.stock, ...cardInputs(model)],
        `${told} ${name} terpakai oleh kartu yang tercetak dan yang gagal, bertambah dengan kiriman yang bisa terlambat dan kurang. ${forecast.cards ? heldBy(forecast.cards.binding) : ''}`.trim(),
      ),
    } as const;
  });
}

/** Of what is used up already nothing is to be forecast; the day is that of the others, for who asks for it. */
function goneFigure(model: OfficeModel, item: SupplyItem, early: number | null): TracedFigure {
  return {
    key: item === 'blanko' ? 'habis' : `habis-${item}`,
    label: `${ITEM_NAMES[item]} habis`,
    ...(early === null ? {} : { day: model.dateOf(early) }),
    value: 'sudah habis',
    unit: '',
    tone: 'buruk',
    meaning: `Sisa ${item} menurut lembar Persediaan 0: tidak ada kartu yang dapat dicetak sebelum kiriman datang.`,
    place: { sheet: persediaan.sheet, line: 1, column: 1 },
    origin: originOf(
      model,
      INPUTS.stock,
      `Dijumlahkan dari lembar Persediaan, bukan diperkirakan. Yang menahan: persediaan ${item}.`,
    ),
  };
}
