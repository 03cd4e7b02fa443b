import fc from 'fast-check';
import { everyTable } from '../../../src/tables/every';
import { cellsOf, differing } from '../offices';
import { throughExcel } from '../throughExcel';
import { count, type World } from './world';

/** Somebody filters a sheet in Excel so that it shows each so many lines, and saves it. */
export interface FilterStep {
  do: 'filter';
  sheet: string;
  /** 0: no line at all. */
  each: number;
}

export const filterStep: fc.Arbitrary<FilterStep> = fc.record({
  do: fc.constant('filter' as const),
  sheet: fc.constantFrom(...everyTable.filter(({ hidden }) => !hidden).map(({ sheet }) => sheet)),
  each: fc.nat(3),
});

export async function runFilter(world: World, { sheet, each }: FilterStep): Promise<void> {
  const { office, model } = world;
  if (model.missing.has(sheet)) return;
  const stood = cellsOf(office);
  let hidden = 0;
  world.office = await throughExcel(
    office,
    (tab) => {
      if (tab.name !== sheet || tab.rowCount < 2) return;
      tab.autoFilter = { from: { row: 1, column: 1 }, to: { row: tab.rowCount, column: tab.columnCount } };
      for (let line = 2; line <= tab.rowCount; line++) {
        const isHidden = each === 0 || line % each > 0;
        tab.getRow(line).hidden = isHidden;
        if (isHidden) hidden++;
      }
    },
    office.host.bundle,
  );
  expect(differing(cellsOf(world.office), stood)).toEqual([]);
  if (hidden > 0) count('filtered');
}
