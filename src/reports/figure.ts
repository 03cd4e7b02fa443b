/** One number with what it means and where its rows are; the same on a sheet, in the sidebar and at `npm start`. */
export interface Figure {
  key: string;
  label: string;
  /** As shown, Indonesian numerals. */
  value: string;
  unit: string;
  tone: 'baik' | 'waspada' | 'buruk' | 'biasa';
  /** In a sentence: what it says and what it comes from. */
  meaning: string;
  place: { sheet: string; line: number; column: number } | null;
}
