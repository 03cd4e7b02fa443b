import type { Piece } from '../../../src/reports/forecast/pieces';
import type { Host } from '../../../src/workbook/host';
import { MemoryWorkbook } from '../../../src/workbook/memory';
import { emptyOffice } from '../../fixtures/office';
import { gridsOf, type Typed } from '../office';

/** A host whose clock stands still but for what reading a sheet takes, so that a test decides where pieces end. */
export class SlowHost {
  readonly workbook: MemoryWorkbook;
  readonly kept = new Map<string, string>();
  now = '2026-11-24T10:00';
  private time = 0;

  constructor(readingMilliseconds: number, typed: Typed) {
    this.workbook = new MemoryWorkbook({ ...emptyOffice().sheets, ...gridsOf(typed) });
    const read = this.workbook.read.bind(this.workbook);
    this.workbook.read = (sheet) => {
      this.time += readingMilliseconds;
      return read(sheet);
    };
  }

  get host(): Host {
    return {
      workbook: this.workbook,
      occasion: () => ({ now: this.now, who: 'camat@contoh.id' }),
      newId: () => 'id',
      milliseconds: () => this.time,
      notes: {
        put: (texts: Record<string, string>) => {
          for (const [name, text] of Object.entries(texts)) this.kept.set(name, text);
        },
        read: (names: readonly string[]) => Object.fromEntries([...this.kept].filter(([name]) => names.includes(name))),
      },
    } as unknown as Host;
  }

  /** Piece after piece until one is the last. */
  run<P extends Piece<unknown>>(
    piece: (host: Host, id: string, isFirst: boolean) => P,
    id: string,
    between: () => void = () => {},
  ): P[] {
    const pieces = [piece(this.host, id, true)];
    while (pieces.at(-1)?.kind === 'more' && pieces.length < 9) {
      between();
      pieces.push(piece(this.host, id, false));
    }
    return pieces;
  }
}

export const kinds = (pieces: readonly Piece<unknown>[]) => pieces.map(({ kind }) => kind);
