import type { Raw } from '../cells/raw';
import type { Page } from './page';
import type { SheetPlan } from './plan';
import { type AnchorStore, BUSY, type Journal, type Marks, type Workbook } from './workbook';

/** A workbook of plain arrays, for tests of the middle; single-threaded, yet its lock can be held from outside. */
export class MemoryWorkbook implements Workbook {
  readonly pages = new Map<string, Page>();
  /** Sentences at cells, by `Aset 3:4` (line, column). */
  readonly marks = new Map<string, string>();
  lockedByOther = false;
  private locked = false;
  private entry = '';
  private keptText = '';

  constructor(readonly sheets: Record<string, Raw[][]> = {}) {}

  /** How often all that was kept was forgotten: at the last reading, and when the kept text was written. */
  private forgotten = { now: 0, read: 0, kept: 0 };

  readonly journal: Journal = {
    read: () => {
      this.forgotten.read = this.forgotten.now;
      return this.entry;
    },
    kept: () => (this.forgotten.kept === this.forgotten.read ? this.keptText : ''),
    write: (entry, kept) => {
      this.entry = entry;
      this.keptText = kept;
      this.forgotten.kept = this.forgotten.read;
    },
    forget: () => {
      this.forgotten.now += 1;
    },
  };

  anchorText = '';
  readonly anchor: AnchorStore = {
    read: () => this.anchorText,
    write: (text) => {
      this.anchorText = text;
    },
    catchUp: (text) => {
      this.anchorText = text;
    },
  };

  read(sheet: string): Raw[][] | null {
    return this.tail(sheet, 1);
  }

  tail(sheet: string, line: number): Raw[][] | null {
    const grid = this.sheets[sheet];
    if (!grid) return null;
    let last = grid.length;
    while (last > 0 && grid[last - 1]?.every((cell) => cell === '')) last--;
    return grid.slice(line - 1, Math.max(last, line - 1)).map((cells) => [...cells]);
  }

  write(sheet: string, line: number, column: number, cells: (Raw | null)[][]): void {
    const grid = this.sheets[sheet];
    if (!grid) throw new Error(`no sheet ${sheet}`);
    cells.forEach((row, index) => {
      const at = line - 1 + index;
      while (grid.length <= at) grid.push([]);
      const target = grid[at] ?? [];
      row.forEach((cell, offset) => {
        while (target.length < column - 1 + offset) target.push('');
        if (cell !== null) target[column - 1 + offset] = cell;
      });
    });
  }

  append(sheet: string, line: number, cells: Raw[][]): void {
    this.write(sheet, line, 1, cells);
  }

  mark(sheet: string, line: number, column: number, marks: Marks): void {
    marks.forEach((row, index) => {
      row.forEach((sentence, offset) => {
        const at = `${sheet} ${line + index}:${column + offset}`;
        if (sentence === '') this.marks.delete(at);
        else if (sentence !== null) this.marks.set(at, sentence);
      });
    });
  }

  remove(sheet: string, lines: readonly number[]): void {
    const gone = new Set(lines);
    const grid = this.sheets[sheet];
    if (grid) this.sheets[sheet] = grid.filter((_, index) => !gone.has(index + 1));
  }

  /** Arrays can't be guarded: nothing is missed. */
  unguarded(): string[] {
    return [];
  }

  present(sheet: string, page: Page): void {
    this.pages.set(sheet, page);
  }

  prepare(plans: readonly SheetPlan[]): string[] {
    return plans.flatMap((plan) => {
      const grid = this.sheets[plan.sheet];
      if (!grid) {
        this.sheets[plan.sheet] = [plan.columns.map((column) => column.header), ...plan.lines.map((line) => [...line])];
        return [`lembar "${plan.sheet}" dibuat`];
      }
      const header = grid[0] ?? [];
      return plan.columns
        .filter((column) => !header.includes(column.header))
        .map((column) => {
          header.push(column.header);
          return `kolom "${column.header}" di lembar "${plan.sheet}" ditambahkan`;
        });
    });
  }

  exclusively<T>(work: () => T): T | typeof BUSY {
    if (this.locked || this.lockedByOther) return BUSY;
    this.locked = true;
    try {
      return work();
    } finally {
      this.locked = false;
    }
  }
}
