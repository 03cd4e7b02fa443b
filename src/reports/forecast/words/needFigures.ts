import { formatDay } from '../../../cells/day';
import { formatNumber, formatShare } from '../../../cells/numeral';
import { joined } from '../../../domain/words';
import { roundNeed } from '../../../domain/workload';
import type { PlanAnswer } from '../../../forecast/answers/plan';
import { costOf } from '../../../forecast/answers/planQuestion';
import type { Plan } from '../../../forecast/levers';
import { aset, layanan, persediaan, petugas } from '../../../tables';
import type { TracedFigure } from '../../figure';
import type { ForecastAnswer, StaffNeed } from '../answers/answer';
import type { CardPlan } from '../answers/cardPlan';
import { LOTS, planCosts } from '../answers/planChoices';
import { dutiesIn, dutiesOf } from '../model/duties';
import { HORIZON, type OfficeModel } from '../model/officeModel';
import { countedByTime } from '../model/operatorHours';
import { heldBy, INPUTS, originOf, settingInput, wantedInput } from './origins';
import {
  additions,
  forEarliestWords,
  moreThan,
  orderedAndUsed,
  planWords,
  shortfallWords,
  soonerWithMachines,
  weights,
} from './planWords';
import { chanceWords, lackWords } from './wording';

/** The smallest plan for the target, or by how much the largest is too small; none where none was asked for or judged. */
export function planFigure(model: OfficeModel, { plan, machinesToo, forecast }: ForecastAnswer): TracedFigure[] {
  if (plan === null || plan.kind === 'unfinished') return [];
  const { settings } = model;
  const day = formatDay(model.target.day);
  const wanted = formatShare(model.wantedChance);
  const common = {
    key: 'rencana',
    label: 'Tambahan terkecil untuk target',
    unit: '',
    place: { sheet: aset.sheet, line: 1, column: 1 },
  };
  const origin = (sentence: string) =>
    originOf(
      model,
      [...INPUTS.waiting, ...INPUTS.recording],
      `Rencana set, operator, jam tambahan, Sabtu dan jemput bola dicoba ${sentence} ${countedByTime(model.office)} Tanpa tambahan: ${heldBy(forecast.recording.binding)}`,
      [
        settingInput(model, 'tanggal_target', day),
        wantedInput(model),
        settingInput(model, 'bobot_set', formatNumber(settings.values.bobot_set)),
      ],
    );
  if (plan.kind === 'infeasible') {
    return [
      {
        ...common,
        value: 'tidak cukup',
        ...toAskLater(model, model.plan, plan, machinesToo),
        tone: 'buruk',
        meaning:
          `Bahkan dengan ${planWords(plan.largest.plan)} tuntas ${day} hanya dengan ${chanceWords(plan.largest, forecast)}; ${lackWords(plan.binding)}. ${shortfallWords(model, plan, 'tuntas', machinesToo)}`.trim() +
          forEarliestWords(model.plan, plan),
        origin: origin(
          `dari yang terbesar pada kemungkinan yang sama, lalu yang kurang ditambah sampai berpeluang ${wanted}.`,
        ),
      },
    ];
  }
  const more = additions(model.plan, plan.cheapest.plan);
  return [
    {
      ...common,
      value: more.length === 0 ? 'tidak perlu' : joined(more),
      more: moreThan(model.plan, plan.cheapest.plan),
      tone: more.length === 0 ? 'baik' : 'waspada',
      meaning: `Rencana termurah yang peluangnya ${formatShare(plan.cheapest.probability)} untuk tuntas ${day}${more.length === 0 ? '' : `; biayanya setara upah ${formatNumber(plan.cost - costOf(model.plan, planCosts(settings.values)), 1)} operator setahun`}.`,
      origin: origin(
        `dari yang termurah pada kemungkinan yang sama; ini yang pertama berpeluang paling sedikit ${wanted} untuk tuntas ${day}. ${weights(model)}`,
      ),
    },
  ];
}

/** What is to be asked for where the target is out of reach. Of an unfinished search it would be too much. */
function toAskLater(
  { dateOf }: Pick<OfficeModel, 'dateOf'>,
  base: Plan,
  { shortfall }: Extract<PlanAnswer, { kind: 'infeasible' }>,
  machinesToo: ForecastAnswer['machinesToo'] = null,
): Pick<TracedFigure, 'earliest' | 'unfinished'> {
  const earliest = shortfall?.earliest;
  if (typeof earliest !== 'object') return { earliest: null };
  if (!earliest.inTime) return { earliest: null, unfinished: true };
  const sooner = soonerWithMachines(earliest, machinesToo);
  const day = dateOf(earliest.day);
  const withMachines = sooner === null ? {} : { withMachines: sooner === 'unknown' ? null : dateOf(sooner) };
  return { earliest: { day, more: moreThan(base, earliest.plan), ...withMachines } };
}

/** Of an unfinished search the largest plan is enough, but nobody is to be asked for that much. */
function toAsk(model: OfficeModel, { answer, base, recordedBy, target }: CardPlan): Partial<TracedFigure> {
  if (answer.kind === 'unfinished') return { unfinished: true };
  if (answer.kind === 'infeasible') return toAskLater(model, base, answer);
  const asked = { more: moreThan(base, answer.cheapest.plan), day: model.dateOf(target) };
  return recordedBy > model.target.index ? { more: asked.more, earliest: asked } : asked;
}

/** What printing needs beside that plan. */
export function cardPlanFigure(
  model: OfficeModel,
  { cardPlan, forecast, blankoNeeded }: ForecastAnswer,
): TracedFigure[] {
  if (cardPlan === null) return [];
  const { answer, base, recordedBy, target } = cardPlan;
  const { settings } = model;
  const isLater = recordedBy > model.target.index;
  const after = isLater ? `perekaman paling dini, ${formatDay(model.dateOf(recordedBy))}` : 'target perekaman';
  const day = `${formatDay(model.dateOf(target))}${target === HORIZON ? '' : ` (${formatNumber(target - recordedBy)} hari kerja sesudah ${after})`}`;
  const wanted = formatShare(model.wantedChance);
  const judged = answer.kind === 'found' ? answer.cheapest : answer.largest;
  const more = additions(base, judged.plan);
  const ordered = judged.plan.blankoOrder - base.blankoOrder;
  const order = ordered > 0 ? ` ${orderedAndUsed(ordered, blankoNeeded)}` : '';
  const chance =
    answer.kind === 'found' ? `peluang ${formatShare(judged.probability)}` : chanceWords(answer.largest, forecast);
  const told = {
    found: {
      value: more.length === 0 ? 'tidak perlu' : joined(more),
      meaning: `Di samping tambahan perekaman${isLater ? ' untuk tanggal paling dini itu' : ''}; ${chance} untuk tercetak ${day}.${order}`,
    },
    infeasible: {
      value: 'tidak cukup',
      meaning:
        answer.kind === 'infeasible'
          ? `Bahkan dengan ${more.length > 0 ? `tambahan ${joined(more)}` : 'yang ada'} tercetak ${day} hanya dengan ${chance}; ${lackWords(answer.binding)}. ${shortfallWords(model, answer, 'tercetak')}`.trim() +
            forEarliestWords(base, answer)
          : '',
    },
    unfinished: {
      value: joined(more),
      meaning: `Belum selesai dicari; sebanyak ini cukup, ${chance} untuk tercetak ${day}.${order}`,
    },
  }[answer.kind];
  return [
    {
      key: 'rencana-kartu',
      label: 'Tambahan terkecil untuk kartunya',
      ...told,
      ...toAsk(model, cardPlan),
      counted: Object.values(model.books).flatMap(({ open }) =>
        open.flatMap(({ id, isOverdue }) => (isOverdue ? [] : [id])),
      ),
      unit: '',
      tone: answer.kind === 'infeasible' ? 'buruk' : more.length === 0 ? 'baik' : 'waspada',
      place: { sheet: persediaan.sheet, line: 1, column: 1 },
      origin: originOf(
        model,
        [...INPUTS.waiting, ...INPUTS.cards, ...INPUTS.stock],
        `Printer dan operator pencetakan dicoba dari yang termurah di atas rencana perekaman, pada kemungkinan yang sama; yang pertama berpeluang paling sedikit ${wanted} untuk tercetak ${day}. Lalu pesanan hari ini dicari yang paling sedikit yang masih cukup: blanko per ${LOTS.blanko} keping, sesudahnya ribbon dan film per gulung. Tanpa tambahan: ${heldBy((forecast.cards ?? forecast.recording).binding)}`,
        [
          settingInput(model, 'tanggal_target', formatDay(model.target.day)),
          wantedInput(model),
          settingInput(
            model,
            'hari_kartu_menyusul',
            `${formatNumber(settings.values.hari_kartu_menyusul)} hari kerja sesudah perekaman`,
          ),
        ],
      ),
    },
  ];
}

export function blankoFigure(model: OfficeModel, { blankoNeeded, blankoUntil }: ForecastAnswer): TracedFigure {
  const days = formatNumber(Math.max(0, blankoUntil));
  const isLater = blankoUntil !== model.target.index;
  const day = isLater ? model.dateOf(blankoUntil) : model.target.day;
  return {
    key: 'blanko',
    label: isLater ? `Blanko sampai ${formatDay(day)}` : 'Blanko sampai target',
    day,
    value: formatNumber(Math.ceil(blankoNeeded / 10) * 10),
    unit: 'keping',
    tone: 'biasa',
    meaning:
      model.target.index < 1
        ? 'Tanggal target tidak di depan, jadi ini untuk tunggakan yang ada sekarang saja, ditambah yang gagal cetak.'
        : `Yang akan terpakai, bukan yang dipesan. ${isLater ? 'Target tidak tercapai, jadi sampai tanggal paling dini perekaman tuntas. ' : ''}Kira-kira tunggakan yang terjangkau, pemula, warga dari luar dan penggantian, ditambah yang gagal cetak.`,
    place: { sheet: persediaan.sheet, line: 1, column: 1 },
    origin: originOf(
      model,
      [...INPUTS.waiting, ...INPUTS.cards],
      `(Tunggakan yang masih bisa direkam + (pemula + warga dari luar + penggantian) x ${days} hari kerja sampai ${isLater ? formatDay(day) : 'target'} + kartu yang sudah siap cetak) dibagi (1 - bagian gagal cetak), semua dengan nilai tengah, dibulatkan ke puluhan. Yang menentukan: banyaknya orang, bukan alat.`,
      [settingInput(model, 'tanggal_target', formatDay(model.target.day))],
    ),
  };
}

/** The settings that say how long a section's work takes. */
const MINUTES = {
  ADMINISTRASI: ['menit_daftar', 'menit_serah'],
  PEREKAMAN: ['menit_rekam'],
  PENCETAKAN: ['menit_cetak'],
} as const;

/** ABK of each section; the first says why their sum isn't the number on the form, where it isn't. */
export function staffFigures(model: OfficeModel, staff: readonly StaffNeed[]): TracedFigure[] {
  const sum = staff.reduce((all, { rounded }) => all + rounded, 0);
  const whole = roundNeed(
    staff.reduce((all, { need }) => all + need, 0),
    'NORMAL',
  );
  const why =
    sum === whole
      ? ''
      : ` Tiap bagian dibulatkan sendiri untuk membagi orang (jumlahnya ${formatNumber(sum)}); formulir ABK membulatkan seluruhnya sekali untuk usulan pegawai: ${formatNumber(whole)}.`;
  return staff.map((need, at) => staffFigure(model, need, at === 0 ? why : ''));
}

function staffFigure(model: OfficeModel, { part, need, rounded }: StaffNeed, why: string): TracedFigure {
  const { settings, work } = model;
  const duties = dutiesIn(part, dutiesOf(work, settings.values));
  const minutes = ({ volume, minutes: each }: (typeof duties)[number]) => volume * each;
  const heaviest = [...duties].sort((a, b) => minutes(b) - minutes(a))[0];
  const most = heaviest
    ? `Yang paling menentukan: ${heaviest.name.toLowerCase()}, ${formatNumber(Math.round(heaviest.volume))} ${heaviest.unit} setahun.`
    : 'Tidak ada pekerjaan yang tercatat atau diperkirakan untuk bagian ini.';
  return {
    key: `petugas-${part.toLowerCase()}`,
    label: `Kebutuhan petugas ${part.toLowerCase()} (ABK)`,
    value: formatNumber(rounded),
    unit: 'orang',
    tone: 'biasa',
    meaning: `Beban kerja setahun dibagi waktu kerja efektif: ${formatNumber(need, 2)} orang sebelum dibulatkan. Rata-rata setahun, tanpa mengejar target seperti tambahan di atas.${why}`,
    place: { sheet: petugas.sheet, line: 1, column: 1 },
    origin: {
      inputs: [
        { text: 'Catatan harian', basis: 'lembar Layanan', place: { sheet: layanan.sheet, line: 1, column: 1 } },
        ...MINUTES[part].map((name) => settingInput(model, name, `${formatNumber(settings.values[name])} menit`)),
        settingInput(model, 'wke_menit_tahun', `${formatNumber(settings.values.wke_menit_tahun)} menit`),
      ],
      sentence: `ABK: jumlah (volume setahun x menit) dibagi waktu kerja efektif. ${work.basis(duties.map(({ counted }) => counted))} ${most}`,
    },
  };
}
