/** Marks a tab as one of ours, whatever it is called by now. */
export const MARK_KEY = 'siap-ktp.lembar';
/** In a mark's value, between what the tab is and the id of the tab. */
const SEAM = '#';

export const markOf = (name: string, sheetId: number): string => `${name}${SEAM}${sheetId}`;

/** What the tab is, and the id of the tab that the mark was put on. */
export function readMark(value: string): { name: string; ownId: string } {
  const [name = '', ownId = ''] = value.split(SEAM);
  return { name, ownId };
}
