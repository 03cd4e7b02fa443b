import type { Raw } from '../../src/cells/raw';
import { plain } from '../../src/local/model/cell';
import { showsDate } from '../../src/local/model/display';
import type { Layer } from '../../src/local/model/layer';
import type { SheetModel } from '../../src/local/model/sheet';
import { wallText } from '../../src/local/model/wallText';
import type { Office } from '../../src/local/testing';
import { everyTable } from '../../src/tables/every';
import { type Rows, readTable, type Table } from '../../src/tables/table';

export type Reading = Rows<Record<string, unknown>>;

interface Kept {
  layers: Layer<unknown>[];
  reading: Reading;
}

const kept = new WeakMap<SheetModel, Kept>();

/**
 * A table as it is read from its sheet. Read again only when a cell or its format is another than at the last time,
 * since an invariant looks at every sheet after every step. Not to be changed.
 */
export function readingOf(office: Office, name: string): Reading {
  const table = everyTable.find((one) => one.sheet === name) as Table | undefined;
  if (!table) throw new Error(`no table ${name}`);
  office.workbook.calculator?.settle();
  const sheet = tabOf(office, name);
  const last = kept.get(sheet);
  if (last && layersOf(sheet).every((layer, index) => isSame(layer, last.layers[index] as Layer<unknown>))) {
    return last.reading;
  }
  const reading = readTable(table, gridOf(office, sheet)) as Reading;
  kept.set(sheet, { layers: layersOf(sheet).map((layer) => layer.copy()), reading });
  return reading;
}

/** What a reading depends on: the format tells a day from a number. */
const layersOf = ({ values, styles, impliedFormats }: SheetModel): Layer<unknown>[] => [values, styles, impliedFormats];

function isSame(one: Layer<unknown>, other: Layer<unknown>): boolean {
  const last = one.lastRow();
  if (last !== other.lastRow()) return false;
  for (let line = 1; line <= last; line++) {
    const [cells, others] = [one.row(line), other.row(line)];
    if (cells.length !== others.length) return false;
    for (let at = 0; at < cells.length; at++) if (cells[at] !== others[at]) return false;
  }
  return true;
}

/** A sheet by what it is, whatever its tab is called. */
export function tabOf(office: Office, name: string): SheetModel {
  const { metadata, sheets } = office.workbook;
  const mark = metadata.find(({ value }) => value.split('#')[0] === name)?.value.split('#')[1];
  const marked = sheets.find(({ id }) => String(id) === mark);
  return marked ?? office.sheet(name);
}

/** As the add-on is given it: days as walls, and text that looks like a day as text. */
function gridOf({ workbook }: Office, sheet: SheetModel): Raw[][] {
  const width = Math.max(1, sheet.lastColumn());
  return Array.from({ length: Math.max(1, sheet.lastRow()) }, (_, line) =>
    Array.from({ length: width }, (_, column): Raw => {
      const value = sheet.values.get(line + 1, column + 1);
      return typeof value === 'number' && showsDate(workbook, sheet, line + 1, column + 1)
        ? { wall: `${wallText(value)}T00:00:00`.slice(0, 19) }
        : plain(value);
    }),
  );
}
