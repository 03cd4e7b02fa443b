import { formatDay } from '../../../cells/day';
import { formatNumber } from '../../../cells/numeral';
import type { Binding } from '../../../forecast/answers/binding';
import { desa } from '../../../tables';
import type { TracedFigure } from '../../figure';
import type { ForecastAnswer } from '../answers/answer';
import type { TrackRecord } from '../kept/trackRecord';
import type { OfficeModel } from '../model/officeModel';
import { cardFigures, queueFigure } from './cardFigures';
import { clearedFigure, divisionFigure, stockOutFigures, targetFigure } from './dateFigures';
import { blankoFigure, cardPlanFigure, planFigure, staffFigures } from './needFigures';
import { originOf } from './origins';
import { pastFigure } from './pastWords';
import { unknownBacklog } from './unknownBacklog';
import { waitingFigures } from './waiting';
import { RESOURCE_WORDS } from './wording';

/** The numbers behind the sentence, in the order in which a Camat asks for them. */
export function forecastFigures(model: OfficeModel, answer: ForecastAnswer, { past }: TrackRecord): TracedFigure[] {
  const figures = [backlogFigure(model, answer), ...(model.demand.backlog > 0 ? backlogDates(model, answer) : [])];
  const isKnown = !unknownBacklog(model);
  figures.push(
    ...(isKnown ? queueFigure(model, answer) : []),
    ...waitingFigures(model, answer.waiting),
    ...stockOutFigures(model, answer),
    ...planFigure(model, answer),
    ...cardPlanFigure(model, answer),
    ...(model.office.printing && isKnown ? [blankoFigure(model, answer)] : []),
    ...staffFigures(model, isKnown ? answer.staff : answer.staff.filter(({ need }) => need > 0)),
    pastFigure(past),
  );
  return figures;
}

/** When the backlog is gone; without one there is nothing to say of it. */
function backlogDates(model: OfficeModel, answer: ForecastAnswer): TracedFigure[] {
  const { recording, cards, evidence } = answer.forecast;
  const figures = [
    clearedFigure(model, answer, 'recording', 'p50', {
      key: 'rekam50',
      label: 'Tuntas direkam (50 %)',
      meaning: 'Peluang 50 %: sama besar kemungkinannya lebih cepat atau lebih lambat.',
    }),
    clearedFigure(model, answer, 'recording', 'p80', {
      key: 'rekam80',
      label: 'Tuntas direkam (80 %)',
      meaning: 'Peluang 80 %: empat dari lima kemungkinan tuntas paling lambat tanggal itu.',
    }),
  ];
  if (evidence === 'enough') {
    figures.push(
      clearedFigure(model, answer, 'recording', 'p95', {
        key: 'rekam95',
        label: 'Tuntas direkam (95 %)',
        meaning: 'Peluang 95 %: untuk janji kepada pihak luar.',
      }),
    );
  }
  if (recording.byTarget !== null) figures.push(targetFigure(model, answer, recording.byTarget));
  figures.push(divisionFigure(model, answer));
  if (cards) {
    figures.push(
      clearedFigure(model, answer, 'cards', 'p80', {
        key: 'kartu80',
        label: 'Kartunya tercetak (80 %)',
        meaning: 'Peluang 80 %: yang direkam sampai tunggakan tuntas sudah punya kartu.',
      }),
      ...cardFigures(model, answer, cards),
    );
  }
  return figures;
}

function backlogFigure(model: OfficeModel, answer: ForecastAnswer): TracedFigure {
  return {
    key: 'tunggakan',
    label: 'Tunggakan perekaman',
    ...(unknownBacklog(model)
      ? { value: 'belum diketahui', unit: '', tone: 'waspada' }
      : { value: formatNumber(model.demand.backlog), unit: 'orang', tone: 'biasa' }),
    meaning: `Wajib KTP dikurangi sudah rekam, dijumlahkan dari semua desa aktif.${reachablePart(model, answer)}`,
    place: { sheet: desa.sheet, line: 1, column: 1 },
    origin: originOf(
      model,
      ['Tunggakan menurut daftar', 'Bagian tunggakan yang masih bisa direkam'],
      'Dijumlahkan dari lembar Desa, bukan diperkirakan: wajib KTP dikurangi sudah rekam tiap desa aktif; desa yang cakupannya di atas 100 % dihitung nol. Angka ini sebaik daftar desanya. Yang masih bisa direkam diperkirakan: tunggakan tiap desa dikali bagiannya, dijumlahkan.',
    ),
  };
}

/** The sentence tells of the whole backlog, the chart begins at the middle of what of it is thought to be reachable. */
function reachablePart({ demand: { backlog, reachableBacklog } }: OfficeModel, { forecast }: ForecastAnswer): string {
  const mean = Math.round(reachableBacklog);
  if (mean >= backlog) return '';
  const { levels, byDay } = forecast.recording.waiting;
  const middle = Math.round(byDay[levels.indexOf(0.5)]?.[0] ?? mean);
  const other = middle === mean ? '' : ` (rata-rata; grafiknya mulai dari tengahnya: ${formatNumber(middle)})`;
  return ` Kira-kira ${formatNumber(mean)} di antaranya masih bisa direkam${other}; itulah yang diprakirakan.`;
}

/** What binds in each stretch of time, from the phases of a stage. */
export const bindingPhases = ({ dateOf }: OfficeModel, { phases }: Binding): [what: string, from: string][] =>
  phases.map(({ fromDay, resource }) => [RESOURCE_WORDS[resource], formatDay(dateOf(fromDay))]);
