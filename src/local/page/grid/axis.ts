/** Rows or columns laid end to end, in pixels; numbered from 1. Most have the standard size, so only exceptions are kept. */
export class Axis {
  private readonly sizes = new Map<number, number>();
  private order: number[] | null = null;
  /** `excess[n]` is by how much the first n exceptions exceed the standard size together. */
  private excess: number[] = [0];

  constructor(
    readonly count: number,
    readonly standard: number,
    readonly frozen: number,
    sizes: Iterable<[number, number]> = [],
  ) {
    for (const [index, size] of sizes) this.resize(index, size);
  }

  size(index: number): number {
    return this.sizes.get(index) ?? this.standard;
  }

  /** Answers whether anything changed. */
  resize(index: number, size: number): boolean {
    if (this.size(index) === size) return false;
    if (size === this.standard) this.sizes.delete(index);
    else this.sizes.set(index, size);
    this.order = null;
    return true;
  }

  get exceptions(): ReadonlyMap<number, number> {
    return this.sizes;
  }

  /** Pixels before this one; `offset(count + 1)` is the whole length. */
  offset(index: number): number {
    // First, because it may lay the excesses out anew.
    const before = this.exceptionsBefore(index);
    return (index - 1) * this.standard + (this.excess[before] ?? 0);
  }

  get length(): number {
    return this.offset(this.count + 1);
  }

  get frozenLength(): number {
    return this.offset(this.frozen + 1);
  }

  /** The one that covers this pixel; the nearest one when the pixel lies outside. */
  at(pixel: number): number {
    let low = 1;
    let high = this.count;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.offset(middle) <= pixel) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  private exceptionsBefore(index: number): number {
    this.order ??= this.sort();
    let low = 0;
    let high = this.order.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.order[middle] ?? 0) < index) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private sort(): number[] {
    const order = [...this.sizes.keys()].filter((index) => index <= this.count).sort((a, b) => a - b);
    this.excess = [0];
    let sum = 0;
    for (const index of order) {
      sum += this.size(index) - this.standard;
      this.excess.push(sum);
    }
    return order;
  }
}
