/** Papers of an Indonesian office in millimetres; `xlsx` is the file format's number (14 is folio, which F4 is). */
export const PAPERS = {
  F4: { short: 215, long: 330, xlsx: 14 },
  A4: { short: 210, long: 297, xlsx: 9 },
} as const;

export type PaperName = keyof typeof PAPERS;

/** Millimetres. The foot holds the page number. */
export const MARGINS = { top: 12, side: 14, bottom: 16 } as const;

/** Pixels of a browser in a millimetre. */
const PIXELS_A_MILLIMETRE = 96 / 25.4;

/** What there is between the margins, across. */
export function roomAcross(paper: PaperName, isLying: boolean): number {
  const { short, long } = PAPERS[paper];
  return ((isLying ? long : short) - 2 * MARGINS.side) * PIXELS_A_MILLIMETRE;
}

/** What there is between the margins, down. */
export function roomDown(paper: PaperName, isLying: boolean): number {
  const { short, long } = PAPERS[paper];
  return ((isLying ? short : long) - MARGINS.top - MARGINS.bottom) * PIXELS_A_MILLIMETRE;
}
