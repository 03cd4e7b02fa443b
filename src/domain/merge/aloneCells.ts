import { inWords, show } from '../../cells/cell';
import { isBlank, type Raw } from '../../cells/raw';
import type { Column, Row, Table } from '../../tables/table';

/** The names of columns that only one of two sides has changed since they were one. */
export interface Alone {
  here: string[];
  there: string[];
}

/**
 * Of a row that both sides have changed, the cells that one alone has. What they were is kept nowhere but in Riwayat, in
 * the words of the actions: `Rekam dari 40 menjadi 44`. A cell is that side's alone where its first change came from what
 * the other side still says, its last led to what it says itself, and the other side's actions, each of which told all that
 * it changed, don't name it. What isn't told so is both sides' and asked.
 *
 * @param told what each side's Riwayat says of the row since, in its order
 */
export function aloneCells(
  { columns }: Table,
  { here, there }: { here: Row; there: Row },
  told: { here: readonly string[]; there: readonly string[] },
): Alone {
  const alone: Alone = { here: [], there: [] };
  for (const [name, column] of Object.entries(columns)) {
    const [ours, theirs] = [column.cell.write(here[name]), column.cell.write(there[name])];
    if (JSON.stringify(ours) === JSON.stringify(theirs)) continue;
    if (isChange(column, told.here, theirs, ours) && leaves(column, told.there)) alone.here.push(name);
    if (isChange(column, told.there, ours, theirs) && leaves(column, told.here)) alone.there.push(name);
  }
  return alone;
}

/** Begins a sentence that names every cell that was changed, by its header. */
const WHOLE = /^(?:Layanan \S+ (?:dicatat|diganti): |\S+ diubah: |Kondisi \S+ diubah dari )/;

const leaves = ({ header }: Column<unknown>, told: readonly string[]): boolean =>
  told.every((sentence) => WHOLE.test(sentence) && !new RegExp(`\\b${header}\\b`).test(sentence));

/** Whether sentences tell that a cell went from one value to another, over whatever lies between. */
function isChange({ header, cell }: Column<unknown>, told: readonly string[], from: Raw, to: Raw): boolean {
  // A day that was noted anew had nothing in it.
  const isNew = / dicatat: /.test(told[0] ?? '') && isBlank(from);
  const phrase = new RegExp(`(?:^|[ ,:])${header}(?: \\S+ diubah)? dari (.*)$`, 's');
  const changes = told.flatMap((sentence) => phrase.exec(sentence)?.[1] ?? []);
  const [first, last] = [changes[0], changes[changes.length - 1]];
  if (first === undefined || last === undefined) return isNew;
  const says = (raw: Raw) => [show(raw), inWords(cell, raw)];
  const began = isNew || says(from).some((was) => first.startsWith(`${was} menjadi `));
  const rest = last.replace(/^.*? menjadi /s, '');
  // `4` isn't the beginning of `41`, nor of `4,5`.
  return began && says(to).some((is) => rest.startsWith(is) && /^(?:[.,;]?(?:\s|$))/.test(rest.slice(is.length)));
}
