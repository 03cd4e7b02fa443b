import { forecastPiece, type Piece, stopForecast } from '../../../src/reports/forecast/pieces';
import { writePrakiraan } from '../../../src/reports/forecast/write';
import type { Host } from '../../../src/workbook/host';
import { MemoryWorkbook } from '../../../src/workbook/memory';
import { emptyOffice } from '../../fixtures/office';
import { FULL, gridsOf, setting, type Typed } from '../office';

/** No plan is searched for, which takes longest. */
const NO_TARGET: Typed = { ...FULL, pengaturan: [setting('tanggal_target', '2026-10-01')] };

/** A host whose clock stands still but for what reading a sheet takes, so that a test decides where pieces end. */
class SlowHost {
  readonly workbook: MemoryWorkbook;
  readonly kept = new Map<string, string>();
  now = '2026-11-24T10:00';
  private time = 0;

  constructor(readingMilliseconds: number, typed = NO_TARGET) {
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
        put: (name: string, text: string) => this.kept.set(name, text),
        read: (names: readonly string[]) => Object.fromEntries([...this.kept].filter(([name]) => names.includes(name))),
      },
    } as unknown as Host;
  }

  /** Piece after piece until one is the last. */
  run(id: string, between: () => void = () => {}): Piece[] {
    const pieces: Piece[] = [forecastPiece(this.host, id, true)];
    while (pieces.at(-1)?.kind === 'more' && pieces.length < 9) {
      between();
      pieces.push(forecastPiece(this.host, id, false));
    }
    return pieces;
  }

  get page() {
    return this.workbook.pages.get('Prakiraan');
  }
}

const kinds = (pieces: Piece[]) => pieces.map(({ kind }) => kind);

test('a quick one is written by its first piece', () => {
  const slow = new SlowHost(0);
  expect(kinds(slow.run('a'))).toEqual(['written']);
  expect(slow.page).toBeDefined();
});

test('in three pieces it is the same forecast as in one, dated when it began', () => {
  const whole = new SlowHost(0, FULL);
  writePrakiraan(whole.host);
  const slow = new SlowHost(1000, FULL);
  const pieces = slow.run('a', () => {
    slow.now = '2026-11-24T10:01';
  });
  expect(kinds(pieces)).toEqual(['more', 'more', 'written']);
  expect(pieces.slice(0, 2).map((piece) => piece.kind === 'more' && piece.share)).toEqual([0.5, 0.8]);
  expect(slow.page).toEqual(whole.page);
});

test('stopped between two pieces or within the first, it writes nothing and keeps nothing', () => {
  const slow = new SlowHost(1000);
  const before = structuredClone(slow.workbook.sheets);
  expect(kinds(slow.run('a', () => stopForecast(slow.host, 'a')))).toEqual(['more', 'stopped']);
  const quick = new SlowHost(0);
  stopForecast(quick.host, 'a');
  expect(kinds(quick.run('a'))).toEqual(['stopped']);
  for (const { page, workbook } of [slow, quick]) {
    expect(page).toBeUndefined();
    expect(workbook.sheets).toEqual(before);
  }
  // Another one is not stopped by it.
  expect(kinds(quick.run('b'))).toEqual(['written']);
});

test('when the office changes in between, what was found for the old one is not used', () => {
  const slow = new SlowHost(1000);
  let changed = false;
  const pieces = slow.run('a', () => {
    if (changed) return;
    changed = true;
    const desa = slow.workbook.sheets.Desa!;
    const column = desa[0]!.indexOf('Sudah Rekam');
    expect(column).toBeGreaterThan(0);
    desa[1]![column] = Number(desa[1]![column]) - 50;
    slow.now = '2026-11-24T10:03';
  });
  // The plan is searched for once more.
  expect(kinds(pieces)).toEqual(['more', 'more', 'more', 'written']);
  const fresh = new SlowHost(0);
  fresh.now = '2026-11-24T10:03';
  fresh.workbook.sheets.Desa = structuredClone(slow.workbook.sheets.Desa!);
  writePrakiraan(fresh.host);
  expect(slow.page).toEqual(fresh.page);
});

test('when the notes are lost it begins anew and still ends', () => {
  const slow = new SlowHost(1000);
  let lost = false;
  const pieces = slow.run('a', () => {
    if (!lost) slow.kept.clear();
    lost = true;
  });
  expect(kinds(pieces)).toEqual(['more', 'more', 'more', 'written']);
});
