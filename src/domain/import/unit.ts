import type { Placed } from '../../tables/table';

/** A row that a pasted line makes or changes: what the line says of it, and the row that it is about. */
export interface Unit {
  values: Record<string, unknown>;
  existing: Placed<Record<string, unknown>> | null;
}

/** Proposes keys such as `KOM-001`, each after the highest of its prefix that is taken. */
export class KeyProposals {
  private readonly highest = new Map<string, number>();

  constructor(taken: Iterable<string>) {
    for (const key of taken) {
      const parts = /^(.+)-(\d{1,9})$/.exec(key.toUpperCase());
      const [, prefix = '', number = ''] = parts ?? [];
      if (parts) this.highest.set(prefix, Math.max(this.highest.get(prefix) ?? 0, Number(number)));
    }
  }

  next(prefix: string, digits: number): string {
    const number = (this.highest.get(prefix) ?? 0) + 1;
    this.highest.set(prefix, number);
    return `${prefix}-${String(number).padStart(digits, '0')}`;
  }
}
