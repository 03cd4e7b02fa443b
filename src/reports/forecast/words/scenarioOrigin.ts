import { formatNumber } from '../../../cells/numeral';
import type { PlayedPlan } from '../../../forecast/answers/scenarios';
import { skenario } from '../../../tables';
import type { Origin } from '../../figure';
import type { ToldScenario } from './scenarioWords';

/** A sheet from its first cell. */
const top = (sheet: string) => ({ sheet, line: 1, column: 1 });

/**
 * Where a scenario's numbers come from.
 *
 * @param line of the sheet Skenario; null for today's office
 * @param sheets where the forecast and the comparison stand
 */
export function scenarioOrigin(
  { name, more }: Pick<ToldScenario, 'name' | 'more'>,
  { replicationsDone: done, replicationsAsked: asked }: Pick<PlayedPlan, 'replicationsDone' | 'replicationsAsked'>,
  line: number | null,
  sheets: { forecast: string; comparison: string },
): Origin {
  const cut = done < asked ? ` (${formatNumber(asked)} diminta, tetapi waktunya habis)` : '';
  return {
    sentence: `Dari ${formatNumber(done)} kemungkinan jalannya pekerjaan${cut}, sama untuk tiap skenario. Tanggal 80 %: sampai hari itu delapan dari sepuluh kemungkinan sudah selesai direkam. Peluang pada tanggal target: bagian yang sudah selesai sampai hari itu.`,
    inputs: [
      line === null
        ? { text: 'Lembar Prakiraan', basis: 'masukan keadaan sekarang', place: top(sheets.forecast) }
        : { text: `Skenario ${name}`, basis: more, place: { sheet: skenario.sheet, line, column: 1 } },
      { text: 'Lembar Banding Skenario', basis: 'semua tanggal dan peluangnya', place: top(sheets.comparison) },
    ],
  };
}
