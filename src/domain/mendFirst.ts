import type { Issue } from '../tables/table';

/**
 * What is to be mended on a sheet before rows can be brought in, without a full stop; what is off with the sheet as a
 * whole names it itself.
 */
export const mendFirst = (sheet: string, { line, sentence }: Pick<Issue, 'line' | 'sentence'>): string =>
  line < 2 ? sentence.replace(/\.$/, '') : `Lembar "${sheet}" harus dibetulkan dulu, baris ${line}: ${sentence}`;
