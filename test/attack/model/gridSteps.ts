import fc from 'fast-check';
import { everyTable } from '../../../src/tables/every';
import { type Office, tabOf } from '../offices';

/** What a person does to a sheet as a whole; its rows stay. */
export type GridStep =
  | { do: 'sort'; sheet: string; column: number; ascending: boolean }
  | { do: 'insertRow'; sheet: string; at: number }
  | { do: 'insertColumn'; sheet: string; at: number }
  | { do: 'renameTab'; sheet: string; name: string };

const sheet = fc.constantFrom(...everyTable.filter(({ hidden }) => !hidden).map(({ sheet }) => sheet));

export const gridStep = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('sort' as const),
      sheet,
      column: fc.integer({ min: 1, max: 12 }),
      ascending: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('insertRow' as const, 'insertColumn' as const),
      sheet,
      at: fc.integer({ min: 1, max: 8 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('renameTab' as const),
      sheet,
      name: fc.constantFrom('Arsip', "Data 'baru'", '=1+1', 'Desa 2026'),
    }),
  },
) as fc.Arbitrary<GridStep>;

export function runGrid(office: Office, missing: ReadonlySet<string>, step: GridStep): void {
  if (missing.has(step.sheet)) return;
  const { id } = tabOf(office, step.sheet);
  const change = (request: Parameters<typeof office.host.changeStructure>[0]) => office.host.changeStructure(request);
  if (step.do === 'sort') change({ kind: 'sortSheet', sheet: id, column: step.column, ascending: step.ascending });
  else if (step.do === 'insertRow') change({ kind: 'insertRows', sheet: id, at: step.at + 1, count: 1 });
  else if (step.do === 'insertColumn') change({ kind: 'insertColumns', sheet: id, at: step.at, count: 1 });
  else change({ kind: 'renameSheet', sheet: id, name: step.name });
}
