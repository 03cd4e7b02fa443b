/**
 * One attribute of all cells of a sheet: arrays by row, allocated only as far as something is set. Rows and columns count
 * from 1. Rows and the whole are kept trimmed, so their lengths are the last used row and column.
 */
export class Layer<T> {
  #rows: (T | undefined)[][] = [];
  /** Rows set to something else since they were last asked for; undefined when lines moved, or none were ever asked for. */
  #changed: Set<number> | undefined;

  get(row: number, column: number): T | undefined {
    return this.#rows[row - 1]?.[column - 1];
  }

  set(row: number, column: number, value: T | undefined): void {
    if (value === undefined) {
      const cells = this.#rows[row - 1];
      if (!cells || column > cells.length) return;
      this.#changed?.add(row);
      cells[column - 1] = undefined;
      trim(cells);
      if (row === this.#rows.length) this.#trimRows();
      return;
    }
    while (this.#rows.length < row) this.#rows.push([]);
    const cells = this.#rows[row - 1]!;
    // Holes would turn the array into a slow dictionary.
    while (cells.length < column - 1) cells.push(undefined);
    if (cells[column - 1] !== value) this.#changed?.add(row);
    cells[column - 1] = value;
  }

  /** The cells of a row from column 1 to its last used one; not to be changed. */
  row(row: number): readonly (T | undefined)[] {
    return this.#rows[row - 1] ?? [];
  }

  isEmpty(): boolean {
    return this.#rows.length === 0;
  }

  lastRow(): number {
    return this.#rows.length;
  }

  lastColumn(): number {
    let last = 0;
    for (const cells of this.#rows) if (cells.length > last) last = cells.length;
    return last;
  }

  *entries(): Generator<[row: number, column: number, value: T]> {
    for (let row = 0; row < this.#rows.length; row += 1) {
      const cells = this.#rows[row]!;
      for (let column = 0; column < cells.length; column += 1) {
        const value = cells[column];
        if (value !== undefined) yield [row + 1, column + 1, value];
      }
    }
  }

  insertRows(at: number, count: number): void {
    if (at > this.#rows.length) return;
    this.#changed = undefined;
    const added = Array.from({ length: count }, () => [] as (T | undefined)[]);
    this.#rows = [...this.#rows.slice(0, at - 1), ...added, ...this.#rows.slice(at - 1)];
  }

  deleteRows(at: number, count: number): void {
    if (at <= this.#rows.length) this.#changed = undefined;
    this.#rows.splice(at - 1, count);
    this.#trimRows();
  }

  insertColumns(at: number, count: number): void {
    if (at <= this.lastColumn()) this.#changed = undefined;
    for (const cells of this.#rows) {
      if (at <= cells.length) cells.splice(at - 1, 0, ...Array<T | undefined>(count).fill(undefined));
    }
  }

  deleteColumns(at: number, count: number): void {
    if (at <= this.lastColumn()) this.#changed = undefined;
    for (const cells of this.#rows) {
      cells.splice(at - 1, count);
      trim(cells);
    }
    this.#trimRows();
  }

  /** The row now at `top + i` is the one that was at `order[i]`, within the columns left to right. */
  reorder(top: number, left: number, right: number, order: readonly number[]): void {
    const before = order.map((row) => this.row(row).slice(left - 1, right));
    before.forEach((cells, i) => {
      for (let column = left; column <= right; column += 1) this.set(top + i, column, cells[column - left]);
    });
  }

  /** The rows that changed since the last call, or 'all' when that isn't known row by row. */
  takeChanged(): readonly number[] | 'all' {
    const changed = this.#changed;
    if (!changed || changed.size > 0) this.#changed = new Set();
    return changed ? [...changed] : 'all';
  }

  copy(): Layer<T> {
    const twin = new Layer<T>();
    twin.#rows = this.#rows.map((cells) => cells.slice());
    return twin;
  }

  #trimRows(): void {
    while (this.#rows.length > 0 && this.#rows[this.#rows.length - 1]!.length === 0) this.#rows.pop();
  }
}

function trim(cells: unknown[]): void {
  while (cells.length > 0 && cells[cells.length - 1] === undefined) cells.pop();
}
