import { formatNumber } from '../../../cells/numeral';

/** How many of the office's possible courses were played. */
export const tried = (done: number, asked: number): string =>
  done < asked
    ? `baru ${formatNumber(done)} dari ${formatNumber(asked)} kemungkinan yang dicoba`
    : `${formatNumber(done)} kemungkinan dicoba`;
