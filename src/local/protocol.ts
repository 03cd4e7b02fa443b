/**
 * What the page in the browser and the local server say to each other: JSON over HTTP, plus one event stream.
 * Rows and columns count from 1, as in Apps Script.
 *
 *   GET  /api/workbook                      -> WorkbookView
 *   GET  /api/sheets/:id                    -> SheetView
 *   GET  /api/sheets/:id/cells?top&left&bottom&right -> CellBlock
 *   GET  /cetak.pdf?lembar&kertas              -> the sheet, or every form, on paper; else a page that says why not
 *   POST /api/edit      EditRequest         -> Answer
 *   POST /api/structure StructureRequest    -> Answer
 *   POST /api/menu      { id: string }      -> Answer          a menu item was clicked
 *   POST /api/run       RunRequest          -> RunAnswer       google.script.run from the sidebar
 *   POST /api/undo, /api/redo               -> Answer
 *   GET  /api/events                        -> server-sent events, each a HostEvent
 *   GET  /dialog                            -> what the last dialog shows, likewise
 *   GET  /sidebar                           -> dist/sidebar.html with a google.script shim in front
 */

export interface WorkbookView {
  title: string;
  locale: string;
  zone: string;
  sheets: SheetTab[];
  activeSheet: number;
  menus: MenuView[];
  /** Every built-in and custom function the formula bar can complete, with its hint. */
  functions: { name: string; parameters: string[]; summary: string }[];
}

export interface SheetTab {
  id: number;
  name: string;
  hidden: boolean;
  color: string | null;
}

export interface MenuView {
  caption: string;
  items: ({ id: string; caption: string } | { separator: true })[];
}

/** Everything of a sheet that isn't a cell's value; small, sent whole. */
export interface SheetView {
  id: number;
  /** Grows whenever rows or columns of the sheet shift or are sorted. */
  moves: number;
  rows: number;
  columns: number;
  /** Last row and column with content, 0 when empty. */
  lastRow: number;
  lastColumn: number;
  frozenRows: number;
  frozenColumns: number;
  /** Width in pixels by column number, 0 of a hidden one; others have 100. */
  columnWidths: Record<number, number>;
  merges: Area[];
  charts: ChartView[];
  /** Areas under warning-only protection, with their description. */
  protections: { area: Area; description: string }[];
}

export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface CellBlock {
  area: Area;
  /** Only cells that have something; `row`, `column` are sheet coordinates. */
  cells: CellView[];
  /** Styles by index, shared by the cells of this block. */
  styles: StyleView[];
}

export interface CellView {
  row: number;
  column: number;
  /** As shown, formatted by the sheet's locale. */
  display: string;
  /** What the formula bar shows and editing starts from: the formula in the locale's form, or the typed form of the value. */
  input: string;
  align: 'left' | 'right' | 'center';
  style?: number;
  note?: string;
  /** Present when the cell shows an error: the sentence for the hover. */
  error?: string;
  /** Present when the value breaks a validation rule that only warns. */
  warning?: string;
  link?: string;
  /** List validation: the choices of the drop-down. */
  choices?: string[];
  /** A check-box validation. */
  checkbox?: boolean;
}

export interface StyleView {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strike?: boolean;
  size?: number;
  color?: string;
  background?: string;
  wrap?: boolean;
  vertical?: 'top' | 'middle' | 'bottom';
  /** Bottom/top/left/right borders as CSS colours. */
  borders?: { top?: string; right?: string; bottom?: string; left?: string };
}

export interface ChartView {
  id: number;
  kind: 'LINE' | 'AREA' | 'STACKED_AREA' | 'BAR' | 'COLUMN' | 'SCATTER' | 'PIE';
  title: string;
  anchorRow: number;
  anchorColumn: number;
  /** Pixels from the anchor's corner. */
  offsetX: number;
  offsetY: number;
  width: number;
  height: number;
  horizontalTitle: string;
  verticalTitle: string;
  /** First column of the ranges; shared by all series. */
  labels: (string | number)[];
  series: { name: string; values: (number | null)[]; color?: string; dash?: number[] }[];
}

/** `moves` of a sheet as the person saw it: refused where cells have shifted since, for they would be others. */
type Moves = number;

/** Typed or pasted text, exactly as a person would type it; parsed by the sheet's locale in the server. '' clears. */
export interface EditRequest {
  sheet: number;
  top: number;
  left: number;
  values: string[][];
  /** true when one cell was typed into (onEdit then carries value and oldValue), false for a paste or a clear. */
  typed: boolean;
  moves?: Moves;
  /** Sent again with the same id after its answer was lost, an edit is carried out once. */
  id?: string;
}

export type StructureRequest =
  | {
      kind: 'insertRows' | 'deleteRows' | 'insertColumns' | 'deleteColumns';
      sheet: number;
      at: number;
      count: number;
      moves?: Moves;
    }
  | { kind: 'renameSheet'; sheet: number; name: string }
  | { kind: 'addSheet'; name: string }
  | { kind: 'deleteSheet' | 'activateSheet'; sheet: number }
  | { kind: 'sortSheet'; sheet: number; column: number; ascending: boolean; moves?: Moves }
  | { kind: 'columnWidth'; sheet: number; column: number; width: number };

/** `refused` is a sentence in Indonesian for the person; nothing changed then. */
export type Answer = { ok: true } | { ok: false; refused: string };

export interface RunRequest {
  name: string;
  args: unknown[];
}

/** `failure` is what withFailureHandler receives. */
export type RunAnswer = { ok: true; value: unknown } | { ok: false; failure: { name: string; message: string } };

export type HostEvent =
  /**
   * Cells of these sheets changed: fetch what is on screen again. `layout`: also fetch WorkbookView and SheetView.
   * `kept`: it survives a sudden end, because the log beside the file holds it.
   */
  | { kind: 'changed'; sheets: number[]; layout: boolean; kept: boolean }
  | { kind: 'sidebar'; title: string }
  | { kind: 'dialog'; title: string }
  | { kind: 'activate'; sheet: number; area: Area }
  | { kind: 'toast'; title: string; message: string }
  | { kind: 'alert'; title: string; message: string }
  /** The file holds everything that 'changed' told so far. */
  | { kind: 'saved'; at: string }
  /**
   * The first of every stream: another `session` means that the server was started again. `notice`: how it found the file.
   * `page`: what this page's requests carry in PAGE_HEADER, so that panel, dialogs and messages come to it alone.
   * `program` and `workbook`: which those are; requests carry the first `workbook` in WORKBOOK_HEADER.
   */
  | { kind: 'opened'; session: string; notice: string; page?: string; program: string; workbook: string };

/** Which page asks; one that doesn't say is answered at all of them. */
export const PAGE_HEADER = 'x-halaman';

/** Of which workbook the page is that asks: what was typed for one is never written into another. */
export const WORKBOOK_HEADER = 'x-buku-kerja';
