import type { StructureRequest } from '../protocol';
import { columnName } from './addresses';
import type { Grid } from './grid/grid';
import { showKeyboardHelp } from './keyboardHelp';
import type { Menu, MenuItem } from './menuBar';

export interface OwnCommands {
  structure(request: StructureRequest): void;
  history(step: 'undo' | 'redo'): void;
  addSheet(): void;
  print(): void;
  download(): void;
}

function rowsText(top: number, bottom: number): string {
  return top === bottom ? `baris ${top}` : `baris ${top}–${bottom}`;
}

function columnsText(left: number, right: number): string {
  return left === right ? `kolom ${columnName(left)}` : `kolom ${columnName(left)}–${columnName(right)}`;
}

/** Insert, delete and sort, for the rows and columns of the selection. */
function structureItems(grid: Grid, { structure }: OwnCommands) {
  if (!grid.isReady) return { insert: [], remove: [], sort: [] };
  const { area, active } = grid.selection;
  const { id: sheet, moves, rows: allRows, columns: allColumns } = grid.state.view;
  const rows = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;
  const item = (caption: string, request: StructureRequest): MenuItem => ({ caption, act: () => structure(request) });
  const insertRows = [
    item(`${rows} baris di atas`, { kind: 'insertRows', sheet, at: area.top, count: rows, moves }),
    item(`${rows} baris di bawah`, { kind: 'insertRows', sheet, at: area.bottom + 1, count: rows, moves }),
  ];
  const insertColumns = [
    item(`${columns} kolom di kiri`, { kind: 'insertColumns', sheet, at: area.left, count: columns, moves }),
    item(`${columns} kolom di kanan`, { kind: 'insertColumns', sheet, at: area.right + 1, count: columns, moves }),
  ];
  const deleteRows = item(`Hapus ${rowsText(area.top, area.bottom)}`, {
    kind: 'deleteRows',
    sheet,
    at: area.top,
    count: rows,
    moves,
  });
  const deleteColumns = item(`Hapus ${columnsText(area.left, area.right)}`, {
    kind: 'deleteColumns',
    sheet,
    at: area.left,
    count: columns,
    moves,
  });
  // Whole columns hold every row, so that only the columns can be meant; likewise for whole rows.
  const forRows = rows < allRows;
  const forColumns = columns < allColumns;
  return {
    insert: [
      ...(forRows ? insertRows : []),
      ...(forRows && forColumns ? [null] : []),
      ...(forColumns ? insertColumns : []),
    ],
    remove: [...(forRows ? [deleteRows] : []), ...(forColumns ? [deleteColumns] : [])],
    sort: [true, false].map((ascending) =>
      item(`Urutkan lembar menurut kolom ${columnName(active.column)}, ${ascending ? 'A ke Z' : 'Z ke A'}`, {
        kind: 'sortSheet',
        sheet,
        column: active.column,
        ascending,
        moves,
      }),
    ),
  };
}

/** The menus that the page has besides the add-on's. */
export function ownMenus(grid: Grid, commands: OwnCommands): Menu[] {
  return [
    {
      caption: 'Berkas',
      items: () => [
        { caption: 'Cetak atau simpan PDF', keys: 'Ctrl+P', act: () => commands.print() },
        { caption: 'Unduh buku kerja (.xlsx)', act: () => commands.download() },
      ],
    },
    {
      caption: 'Edit',
      items: () => [
        { caption: 'Urungkan', keys: 'Ctrl+Z', act: () => commands.history('undo') },
        { caption: 'Ulangi', keys: 'Ctrl+Y', act: () => commands.history('redo') },
        null,
        { caption: 'Hapus isi sel', keys: 'Delete', act: () => void grid.cells.clear(grid.selection.area) },
        ...structureItems(grid, commands).remove,
      ],
    },
    {
      caption: 'Sisipkan',
      items: () => [
        ...structureItems(grid, commands).insert,
        null,
        { caption: 'Lembar baru', act: () => commands.addSheet() },
      ],
    },
    { caption: 'Data', items: () => structureItems(grid, commands).sort },
    { caption: 'Bantuan', items: () => [{ caption: 'Pintasan papan tik', act: () => void showKeyboardHelp() }] },
  ];
}

export function cellMenu(grid: Grid, commands: OwnCommands): (MenuItem | null)[] {
  const { insert, remove, sort } = structureItems(grid, commands);
  const named = insert.map((item) => (item ? { ...item, caption: `Sisipkan ${item.caption}` } : null));
  const clear = { caption: 'Hapus isi sel', keys: 'Delete', act: () => void grid.cells.clear(grid.selection.area) };
  return [clear, null, ...named, null, ...remove, null, ...sort];
}
