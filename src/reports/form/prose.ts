/** Pixels that a letter of the body (size 10) and of a headline (size 12, bold) takes, on the safe side. */
export const BODY_LETTER = 7;
export const HEADLINE_LETTER = 10.5;
/** Plain letters of size 11, as a screen's sentence has. */
export const SCREEN_LETTER = 8.1;

/**
 * A sentence as lines no wider than a page. It flows over the empty cells to its right, so that no cells need be
 * merged: merges cost a call each and outlive the next writing of the sheet.
 */
export function proseLines(sentence: string, pixels: number, letter: number): string[] {
  const longest = Math.max(20, Math.floor(pixels / letter));
  const lines: string[] = [];
  let line = '';
  // A number stays with its percent sign.
  for (const word of sentence.split(/ (?!%)/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length > longest && line !== '') {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
