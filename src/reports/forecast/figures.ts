import { formatDay } from '../../cells/day';
import { formatNumber, formatShare } from '../../cells/numeral';
import { joined } from '../../domain/words';
import { SUPPLY_ITEMS } from '../../forecast/office';
import { aset, desa, persediaan, petugas } from '../../tables';
import type { Figure } from '../figure';
import type { ForecastAnswer } from './answer';
import type { OfficeModel } from './officeModel';
import { waitingFigures } from './waiting';
import { additions, dayOrNever, RESOURCE_WORDS } from './wording';

const ITEM_WORDS = { blanko: 'Blanko', ribbon: 'Ribbon', film: 'Film' } as const;

/** The numbers behind the sentence, in the order in which a Camat asks for them. */
export function forecastFigures(model: OfficeModel, answer: ForecastAnswer): Figure[] {
  const { demand, dateOf, target } = model;
  const { recording, cards, evidence } = answer.forecast;
  const wanted = model.settings.values.peluang_target;
  const byTarget = recording.byTarget;
  const figures: Figure[] = [
    {
      key: 'tunggakan',
      label: 'Tunggakan perekaman',
      value: formatNumber(demand.backlog),
      unit: 'orang',
      tone: 'biasa',
      meaning: 'Wajib KTP dikurangi sudah rekam, dijumlahkan dari semua desa aktif.',
      place: { sheet: desa.sheet, line: 1, column: 1 },
    },
    cleared(
      'rekam50',
      'Tuntas direkam (50 %)',
      recording.p50,
      'Peluang 50 %: sama besar kemungkinannya lebih cepat atau lebih lambat.',
    ),
    cleared(
      'rekam80',
      'Tuntas direkam (80 %)',
      recording.p80,
      'Peluang 80 %: empat dari lima kemungkinan tuntas paling lambat hari ini.',
    ),
  ];
  if (evidence === 'enough') {
    figures.push(
      cleared('rekam95', 'Tuntas direkam (95 %)', recording.p95, 'Peluang 95 %: untuk janji kepada pihak luar.'),
    );
  }
  if (byTarget !== null) {
    figures.push({
      key: 'peluang',
      label: `Peluang tuntas ${formatDay(target.day)}`,
      value: formatShare(byTarget),
      unit: '',
      tone: byTarget >= wanted ? 'baik' : byTarget >= wanted / 2 ? 'waspada' : 'buruk',
      meaning: `Dengan alat dan petugas yang ada sekarang; yang diinginkan ${formatShare(wanted)}.`,
      place: model.settings.placeOf('tanggal_target'),
    });
  }
  figures.push({
    key: 'hitungan',
    label: 'Hitungan bagi biasa',
    value: answer.fluidDays === null ? 'tidak tuntas' : formatNumber(answer.fluidDays, 1),
    unit: answer.fluidDays === null ? '' : 'hari kerja',
    tone: 'biasa',
    meaning: 'Tunggakan dibagi (kapasitas dikurangi yang datang), tanpa ketidakpastian; sebagai pembanding.',
    place: null,
  });
  if (cards) {
    const atCentre = cards.centreDays.p80;
    figures.push(
      cleared(
        'kartu80',
        'Kartunya tercetak (80 %)',
        cards.p80,
        'Peluang 80 %: yang direkam sampai tunggakan tuntas sudah punya kartu.',
      ),
      {
        key: 'pusat',
        label: 'Di antaranya di pusat (80 %)',
        value: atCentre === null ? 'lebih dari dua tahun' : formatNumber(atCentre),
        unit: atCentre === null ? '' : 'hari kerja',
        tone: 'biasa',
        meaning: 'Verifikasi rekaman terakhir, gangguan pusat dan jaringan ikut dihitung; di luar kendali kantor.',
        place: model.settings.placeOf('hari_verifikasi_pusat'),
      },
      cleared(
        'serah80',
        'Kartunya diserahkan (80 %)',
        cards.handedOver.p80,
        'Peluang 80 %: kartu yang tercetak sampai hari itu sudah di tangan warga, bila diambil segera.',
      ),
    );
  }
  figures.push(...waitingFigures(model, answer.waiting));
  figures.push(...stockOuts(model, answer));
  if (answer.plan?.kind === 'found') {
    const more = additions(model.plan, answer.plan.cheapest.plan);
    figures.push({
      key: 'rencana',
      label: 'Tambahan terkecil untuk target',
      value: more.length === 0 ? 'tidak perlu' : joined(more),
      unit: '',
      tone: more.length === 0 ? 'baik' : 'waspada',
      meaning: `Rencana termurah yang peluangnya ${formatShare(answer.plan.cheapest.probability)} untuk tuntas ${formatDay(target.day)}.`,
      place: { sheet: aset.sheet, line: 1, column: 1 },
    });
  }
  figures.push({
    key: 'blanko',
    label: 'Blanko sampai target',
    value: formatNumber(Math.ceil(answer.blankoNeeded / 10) * 10),
    unit: 'keping',
    tone: 'biasa',
    meaning: 'Kira-kira: tunggakan yang terjangkau, pemula dan penggantian, ditambah yang gagal cetak.',
    place: { sheet: persediaan.sheet, line: 1, column: 1 },
  });
  for (const { part, need, rounded } of answer.staff) {
    figures.push({
      key: `petugas-${part.toLowerCase()}`,
      label: `Kebutuhan petugas ${part.toLowerCase()} (ABK)`,
      value: formatNumber(rounded),
      unit: 'orang',
      tone: 'biasa',
      meaning: `Beban kerja setahun dibagi waktu kerja efektif: ${formatNumber(need, 2)} orang sebelum dibulatkan.`,
      place: { sheet: petugas.sheet, line: 1, column: 1 },
    });
  }
  return figures;

  function cleared(key: string, label: string, index: number | null, meaning: string): Figure {
    return {
      key,
      label,
      value: dayOrNever(index, dateOf),
      unit: index === null ? '' : `${formatNumber(index)} hari kerja`,
      tone: index === null ? 'buruk' : target.index > 0 && index > target.index ? 'waspada' : 'baik',
      meaning,
      place: null,
    };
  }
}

/** Blanko always, ribbon and film where they may run out first. */
function stockOuts({ dateOf }: OfficeModel, { forecast }: ForecastAnswer): Figure[] {
  return SUPPLY_ITEMS.flatMap((item) => {
    const outlook = forecast.stockOut[item];
    if (!outlook) return [];
    const early = outlook.p20;
    return {
      key: item === 'blanko' ? 'habis' : `habis-${item}`,
      label: `${ITEM_WORDS[item]} habis, paling cepat`,
      value: early === null ? 'tidak dalam dua tahun' : formatDay(dateOf(early)),
      unit: early === null ? '' : `${formatNumber(early)} hari kerja`,
      tone: early === null ? 'baik' : early <= 20 ? 'buruk' : 'waspada',
      meaning: `Satu dari lima kemungkinan ${item} sudah habis pada hari ini atau lebih awal.`,
      place: { sheet: persediaan.sheet, line: 1, column: 1 },
    } as const;
  });
}

/** What binds in each stretch of time, from the phases of the recording stage. */
export function bindingPhases({ dateOf }: OfficeModel, { forecast }: ForecastAnswer): [from: string, what: string][] {
  return forecast.recording.binding.phases.map(({ fromDay, resource }) => [
    formatDay(dateOf(fromDay)),
    RESOURCE_WORDS[resource],
  ]);
}
