import type { Marks } from '../workbook/workbook';

/** Every note of ours begins with this, so that people's own are told apart. */
const SIGN = '\u26a0 ';
/** Between our sentence and a note that was there before. */
const SEAM = '\n\u2014\n';
const WARNING = '#fde2d4';
const PLAIN = '#ffffff';

/** Four calls, or one when nothing is to be changed. A cell that has a colour of its own keeps it. */
export function markCells(range: GoogleAppsScript.Spreadsheet.Range, marks: Marks): void {
  const notes = range.getNotes();
  const wanted = marks.map((row, line) => {
    return row.map((sentence, column) => noteFor(notes[line]?.[column] ?? '', sentence));
  });
  if (wanted.every((row, line) => row.every((note, column) => note === (notes[line]?.[column] ?? '')))) return;
  const backgrounds = range.getBackgrounds();
  const colours = marks.map((row, line) =>
    row.map((sentence, column) => {
      const colour = backgrounds[line]?.[column] ?? PLAIN;
      if (sentence === null) return colour;
      if (sentence === '') return colour === WARNING ? PLAIN : colour;
      return colour === PLAIN ? WARNING : colour;
    }),
  );
  range.setNotes(wanted);
  range.setBackgrounds(colours);
}

function noteFor(note: string, sentence: string | null): string {
  if (sentence === null) return note;
  const own = note.startsWith(SIGN) ? note.split(SEAM).slice(1).join(SEAM) : note;
  if (sentence === '') return own;
  return `${SIGN}${sentence}${own === '' ? '' : `${SEAM}${own}`}`;
}
