import type { Link } from '../workbook/page';
import { columnLetters } from './formulaText';

export type SheetId = (name: string) => number | null;

/** A link as a formula, with `;` between arguments: every locale reads that. Null where it leads nowhere. */
export function linkFormula({ text, to }: Link, sheetIdOf: SheetId): string | null {
  const address = addressOf(to, sheetIdOf);
  const pieces = text.match(PIECE) ?? [];
  const shown = pieces.map((piece) => `"${piece.replace(/"/g, '""')}"`).join(' & ');
  return address && shown ? `=HYPERLINK("${address}"; ${shown})` : null;
}

/** Excel takes no text in a formula of more than 255 letters. */
const PIECE = /[\s\S]{1,125}/gu;

export function addressOf({ sheet, line, column }: Link['to'], sheetIdOf: SheetId): string | null {
  const id = sheetIdOf(sheet);
  return id === null ? null : `#gid=${id}&range=${columnLetters(column)}${line}`;
}
