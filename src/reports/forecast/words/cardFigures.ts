import { formatDay } from '../../../cells/day';
import { formatNumber, formatShare } from '../../../cells/numeral';
import { wholeParts } from '../../../domain/wholeParts';
import type { CardForecast } from '../../../forecast/answers/simulation';
import type { SupplyItem } from '../../../forecast/office';
import type { TracedFigure } from '../../figure';
import type { ForecastAnswer } from '../answers/answer';
import { partOf, tried } from '../answers/tried';
import type { OfficeModel } from '../model/officeModel';
import { CLASS_NAMES } from './cardJourney';
import { cardInputs } from './dateFigures';
import { causesOf, heldBy, INPUTS, originOf, settingInput, simulated } from './origins';
import { dayOrNever, daysOrNever, UNKNOWN, unknownSupply } from './unknownDay';
import { dayInstead } from './wording';

/** Of the days until the cards are printed, the office's and the centre's; first cards; and when they are in people's hands. */
export function cardFigures(model: OfficeModel, answer: ForecastAnswer, cards: CardForecast): TracedFigure[] {
  return [
    officeFigure(model, answer, cards),
    centreFigure(model, answer, cards),
    firstCardsFigure(model, answer, cards),
    handedFigure(model, answer, cards),
  ];
}

const unknownHere = (
  { office }: OfficeModel,
  { recording }: ForecastAnswer['forecast'],
  { binding }: CardForecast,
  printed: number | null,
): SupplyItem | null => unknownSupply(office, binding.headline.resource, recording.p80, printed);

const toneOf = (days: number | null, unknown: SupplyItem | null): TracedFigure['tone'] =>
  unknown ? 'waspada' : days === null ? 'buruk' : 'biasa';

const daysUnit = (days: number | null): string => (days === null ? '' : 'hari kerja');

function officeFigure(model: OfficeModel, { forecast }: ForecastAnswer, cards: CardForecast): TracedFigure {
  const days = cards.officeDays.p80;
  const unknown = unknownHere(model, forecast, cards, days);
  return {
    key: 'kantor',
    label: 'Di antaranya di kantor (80 %)',
    value: daysOrNever(days, unknown),
    unit: daysUnit(days),
    tone: toneOf(days, unknown),
    meaning: 'Merekam, menunggu dicetak dan mencetak: inilah yang dapat dipercepat kantor.',
    place: null,
    origin: originOf(
      model,
      cardInputs(model),
      days === null
        ? `${simulated(forecast, cards.withinHorizon, 'kartunya sudah tercetak semua dalam dua tahun')} Untuk menyebut hari kantor perlu 80 %. ${heldBy(cards.binding)}`
        : `${simulated(forecast, 0.8, `sampai kartunya tercetak kantor memakai ${formatNumber(days)} hari kerja atau kurang`)} Dihitung: hari sampai tercetak dikurangi hari yang dihabiskan rekaman terakhir di pusat. ${heldBy(cards.binding)}`,
    ),
  };
}

function centreFigure(model: OfficeModel, { forecast }: ForecastAnswer, cards: CardForecast): TracedFigure {
  const days = cards.centreDays.p80;
  return {
    key: 'pusat',
    label: 'Di antaranya di pusat (80 %)',
    value: days === null ? UNKNOWN : formatNumber(days),
    unit: daysUnit(days),
    tone: 'biasa',
    meaning: `Verifikasi rekaman terakhir, gangguan pusat dan jaringan ikut dihitung; di luar kendali kantor.${days === null ? ' Di lebih dari seperlima kemungkinan rekaman itu belum kembali dalam dua tahun.' : ''}`,
    place: model.settings.placeOf('hari_verifikasi_pusat'),
    origin: originOf(
      model,
      ['Lama verifikasi di pusat', ...causesOf(model, 'stopsVerification')],
      days === null
        ? 'Di lebih dari seperlima kemungkinan rekaman terakhir belum kembali dari pusat dalam dua tahun. Yang menentukan: kapan rekaman terakhir dikirim, dan pusat.'
        : `${simulated(forecast, 0.8, `rekaman terakhir kembali dari pusat dalam ${formatNumber(days)} hari kerja atau kurang`)} Selama pusat tidak terhubung, lamanya verifikasi tidak berjalan. Yang menentukan: pusat, bukan kantor.`,
    ),
  };
}

function firstCardsFigure(model: OfficeModel, { forecast }: ForecastAnswer, cards: CardForecast): TracedFigure {
  const { p80 } = cards.firstCards;
  const unknown = unknownHere(model, forecast, cards, p80);
  return {
    key: 'pertama80',
    label: 'Kartu pertamanya tercetak (80 %)',
    value: dayOrNever(p80, model.dateOf, unknown),
    unit: p80 === null ? '' : `${formatNumber(p80)} hari kerja`,
    tone: toneOf(p80, unknown),
    meaning:
      'Peluang 80 %: semua yang baru direkam sudah punya kartu, penggantian belum tentu; mereka dicetak lebih dulu.',
    place: null,
    origin: originOf(
      model,
      cardInputs(model),
      `${
        p80 === null
          ? 'Di lebih dari seperlima kemungkinan kartu pertamanya belum tercetak semua dalam dua tahun.'
          : simulated(forecast, 0.8, `kartu pertamanya sudah tercetak paling lambat ${formatDay(model.dateOf(p80))}`)
      } Bila tidak semua dapat dicetak, urutannya: pemula dan yang baru direkam, mendesak, hilang atau rusak, ubah data. ${heldBy(cards.binding)}`,
    ),
  };
}

function handedFigure(model: OfficeModel, { forecast }: ForecastAnswer, cards: CardForecast): TracedFigure {
  const { dateOf } = model;
  const handed = cards.handedOver.p80;
  const unknown = unknownHere(model, forecast, cards, handed);
  return {
    key: 'serah80',
    label: 'Kartunya diserahkan (80 %)',
    value: dayOrNever(handed, dateOf, unknown),
    unit: handed === null ? '' : `${formatNumber(handed)} hari kerja`,
    tone: toneOf(handed, unknown),
    meaning: 'Peluang 80 %: kartu yang tercetak sampai hari itu sudah di tangan warga, bila diambil segera.',
    place: null,
    origin: originOf(
      model,
      [...INPUTS.handOver, ...cardInputs(model)],
      handed === null
        ? `${simulated(forecast, cards.withinHorizon, 'kartunya sudah tercetak semua dalam dua tahun')} Menyerahkannya belum tentu selesai dalam waktu itu. ${heldBy(cards.binding)}`
        : `${simulated(forecast, 0.8, `kartunya sudah diserahkan paling lambat ${formatDay(dateOf(handed))}`)} Kartu diserahkan menurut urutan cetak, secepat petugas sempat. ${heldBy(cards.binding)}`,
    ),
  };
}

/** Who waits for a card on the target day, by the order of printing; none where the kecamatan doesn't print. */
export function queueFigure(model: OfficeModel, { cardsWaiting, forecast }: ForecastAnswer): TracedFigure[] {
  if (!cardsWaiting || !forecast.cards) return [];
  const { day, byClass, anyShare, replicationsDone, replicationsAsked } = cardsWaiting;
  const date = formatDay(model.dateOf(day));
  const all = Math.round(byClass.reduce((sum, cards) => sum + cards, 0));
  const parts = wholeParts(byClass).map(
    (cards, place) => `${CLASS_NAMES[place]?.toLowerCase()} ${formatNumber(cards)}`,
  );
  const how = `Simulasi hari demi hari sampai ${date}, ${tried(replicationsDone, replicationsAsked)}: di ${formatShare(anyShare)} di antaranya ada kartu siap cetak yang menunggu; angkanya rata-rata semua kemungkinan.`;
  return [
    {
      key: 'antre-kartu',
      label: `Kartu yang menunggu dicetak ${date}`,
      value: formatNumber(all),
      unit: 'kartu',
      tone: all === 0 ? 'baik' : 'waspada',
      meaning: [
        all === 0
          ? 'Yang siap cetak tercetak hari itu juga; tidak ada yang harus didahulukan.'
          : `Rata-rata: ${parts.join(', ')}. Dicetak menurut urutan itu.`,
        dayInstead(model, model.dateOf(day)),
        partOf(cardsWaiting),
      ]
        .filter((sentence) => sentence !== '')
        .join(' '),
      place: null,
      origin: originOf(model, cardInputs(model), `${how} ${heldBy(forecast.cards.binding)}`, [
        settingInput(
          model,
          'tanggal_target',
          model.target.index >= 1 ? formatDay(model.target.day) : `tidak di depan, dipakai ${date}`,
        ),
      ]),
    },
  ];
}
