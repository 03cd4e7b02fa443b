import type { Area, CellBlock, CellView, StyleView } from '../../protocol';
import { contains } from './areas';

/** A block is what one request fetches: large enough for a screen of rows, small enough to arrive in a frame or two. */
export const blockRows = 128;
export const blockColumns = 32;
/** Blocks kept: about 20,000 rows of a narrow sheet. */
const keptBlocks = 160;
/** Browsers open six connections to one host; edits, events and the sidebar need some of them. */
const requestsAtOnce = 3;

export interface Cell extends CellView {
  look?: StyleView;
  /** Typed, but not yet answered by the server. */
  pending?: boolean;
}

interface Block {
  cells: Map<number, Cell>;
  /** The last row and column of it in which something stands; 0 when nothing does. */
  lastRow: number;
  lastColumn: number;
  /** The generation in which it was asked for. */
  generation: number;
}

interface Draft {
  cell: Cell;
  edit: number;
  /** The first generation that shows the server's own view of it; null while it waits for the answer. */
  settled: number | null;
}

const key = (row: number, column: number) => row * 32768 + column;
const blockKey = (line: number, side: number) => line * 1024 + side;

/**
 * The cells of one sheet, fetched in blocks when wanted. After `stale` everything is fetched again when next wanted, and
 * the old cells stay until the new ones arrive.
 */
export class CellBlocks {
  private blocks = new Map<number, Block>();
  private inFlight = new Set<number>();
  private wanted: number[] = [];
  private generation = 0;
  private drafts = new Map<number, Draft>();
  private edits = 0;
  private closed = false;

  constructor(
    public size: { rows: number; columns: number },
    private readonly fetchCells: (area: Area) => Promise<CellBlock>,
    private readonly arrived: (area: Area) => void,
  ) {}

  cell(row: number, column: number): Cell | undefined {
    const draft = this.drafts.get(key(row, column));
    return draft ? draft.cell : this.blocks.get(blockOf(row, column))?.cells.get(key(row, column));
  }

  /** The same, but nothing where the block is known to be old. */
  freshCell(row: number, column: number): Cell | undefined {
    const draft = this.drafts.get(key(row, column));
    if (draft) return draft.cell;
    const block = this.blocks.get(blockOf(row, column));
    return block?.generation === this.generation ? block.cells.get(key(row, column)) : undefined;
  }

  /** The last row and column known here to hold something; 0 when none does. What was just typed counts. */
  get extent(): { lastRow: number; lastColumn: number } {
    const extent = { lastRow: 0, lastColumn: 0 };
    const widen = (row: number, column: number) => {
      extent.lastRow = Math.max(extent.lastRow, row);
      extent.lastColumn = Math.max(extent.lastColumn, column);
    };
    for (const block of this.blocks.values()) widen(block.lastRow, block.lastColumn);
    for (const { cell } of this.drafts.values()) if (cell.input !== '') widen(cell.row, cell.column);
    return extent;
  }

  isLoaded(row: number, column: number): boolean {
    return this.blocks.has(blockOf(row, column));
  }

  /** Loaded and not stale, so that a copy or a sum may trust it. */
  isFresh(area: Area): boolean {
    return blocksOf(area).every((block) => this.blocks.get(block)?.generation === this.generation);
  }

  /** Asks for these areas, the most urgent one first. What was wanted before and not yet asked for is dropped. */
  want(areas: readonly Area[]): void {
    this.wanted = [...new Set(areas.flatMap(blocksOf))];
    this.pump();
  }

  stale(): void {
    this.generation++;
    this.pump();
  }

  /** Shows what was typed before the server has answered; answers the number of this edit. */
  draft(cells: readonly Cell[]): number {
    const edit = ++this.edits;
    for (const cell of cells) {
      this.drafts.set(key(cell.row, cell.column), { cell: { ...cell, pending: true }, edit, settled: null });
    }
    return edit;
  }

  /** The server took the edit: its drafts stay until cells fetched from now on arrive. */
  settle(edit: number): void {
    this.generation++;
    for (const draft of this.drafts.values()) if (draft.edit === edit) draft.settled = this.generation;
    this.pump();
  }

  dropDrafts(edit: number): void {
    for (const [place, draft] of this.drafts) if (draft.edit === edit) this.drafts.delete(place);
  }

  /** Answers that come after this are ignored. */
  close(): void {
    this.closed = true;
    this.wanted = [];
  }

  private pump(): void {
    for (const block of this.wanted) {
      if (this.inFlight.size >= requestsAtOnce) return;
      if (this.inFlight.has(block) || this.blocks.get(block)?.generation === this.generation) continue;
      this.fetch(block);
    }
  }

  private fetch(block: number): void {
    const { generation } = this;
    const line = Math.floor(block / 1024);
    const side = block % 1024;
    const area = {
      top: line * blockRows + 1,
      left: side * blockColumns + 1,
      bottom: Math.min((line + 1) * blockRows, this.size.rows),
      right: Math.min((side + 1) * blockColumns, this.size.columns),
    };
    this.inFlight.add(block);
    this.fetchCells(area).then(
      (answer) => {
        this.inFlight.delete(block);
        if (this.closed) return;
        this.keep(block, answer, generation);
        for (const [place, { cell, settled }] of this.drafts) {
          if (settled !== null && settled <= generation && contains(area, cell)) this.drafts.delete(place);
        }
        this.arrived(area);
        this.pump();
      },
      // The connection says itself that it is lost; `stale` is called when it is back.
      () => this.inFlight.delete(block),
    );
  }

  private keep(block: number, answer: CellBlock, generation: number): void {
    const kept: Block = { cells: new Map(), lastRow: 0, lastColumn: 0, generation };
    for (const view of answer.cells) {
      const look = view.style === undefined ? undefined : answer.styles[view.style];
      kept.cells.set(key(view.row, view.column), look ? { ...view, look } : view);
      if (view.input === '') continue;
      kept.lastRow = Math.max(kept.lastRow, view.row);
      kept.lastColumn = Math.max(kept.lastColumn, view.column);
    }
    this.blocks.delete(block);
    this.blocks.set(block, kept);
    for (const old of this.blocks.keys()) {
      if (this.blocks.size <= keptBlocks) break;
      if (!this.wanted.includes(old)) this.blocks.delete(old);
    }
  }
}

function blockOf(row: number, column: number): number {
  return blockKey(Math.floor((row - 1) / blockRows), Math.floor((column - 1) / blockColumns));
}

function blocksOf(area: Area): number[] {
  const blocks: number[] = [];
  for (let line = Math.floor((area.top - 1) / blockRows); line <= Math.floor((area.bottom - 1) / blockRows); line++) {
    for (
      let side = Math.floor((area.left - 1) / blockColumns);
      side <= Math.floor((area.right - 1) / blockColumns);
      side++
    ) {
      blocks.push(blockKey(line, side));
    }
  }
  return blocks;
}
