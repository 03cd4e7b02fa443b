import { formatNumber } from '../../../cells/numeral';
import type { Forecast } from '../../../forecast/answers/simulation';

/** How many of the office's possible courses were played. */
export const tried = (done: number, asked: number): string =>
  done < asked
    ? `baru ${formatNumber(done)} dari ${formatNumber(asked)} kemungkinan yang dicoba`
    : `${formatNumber(done)} kemungkinan dicoba`;

/** Where the time ran out before all of them; empty where it didn't. */
export const partOf = ({
  replicationsDone: done,
  replicationsAsked: asked,
}: Pick<Forecast, 'replicationsDone' | 'replicationsAsked'>): string =>
  done < asked ? `Hasil sebagian: ${tried(done, asked)}.` : '';
