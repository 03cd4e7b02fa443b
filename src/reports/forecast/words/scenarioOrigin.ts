import { formatNumber } from '../../../cells/numeral';
import type { PlayedPlan } from '../../../forecast/answers/scenarios';
import type { Origin, Place } from '../../figure';
import type { ToldScenario } from './scenarioWords';

/**
 * Where a scenario's numbers come from.
 *
 * @param place its row; of today's office, the forecast
 */
export function scenarioOrigin(
  { name, more }: Pick<ToldScenario, 'name' | 'more'>,
  { replicationsDone: done, replicationsAsked: asked }: Pick<PlayedPlan, 'replicationsDone' | 'replicationsAsked'>,
  place: Place,
): Origin {
  const cut = done < asked ? ` (${formatNumber(asked)} diminta, tetapi waktunya habis)` : '';
  return {
    sentence: `Dari ${formatNumber(done)} kemungkinan jalannya pekerjaan${cut}, sama untuk tiap skenario: sampai tanggal itu delapan dari sepuluh selesai direkam. Peluang pada tanggal target: bagian yang selesai sampai hari itu.`,
    inputs: [{ text: `Lembar ${place.sheet}: ${name}`, basis: more, place }],
  };
}
