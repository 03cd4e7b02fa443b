/** What the example is of. */
export const EXAMPLE = 'Porong 2021';
const SIGN = 'Contoh: ';

/** The remark of a device of the example; only such carry it. */
export const exampleRemark = (source: string): string => `${SIGN}${source}`;

/** An office's own remark may begin with that word too. */
export const isExampleRemark = (remark: string | null): boolean =>
  remark?.startsWith(SIGN) === true && remark.includes(EXAMPLE);
