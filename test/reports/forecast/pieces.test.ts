import { forecastPiece, stopPieces } from '../../../src/reports/forecast/pieces';
import { writePrakiraan } from '../../../src/reports/forecast/write';
import { FULL, setting, type Typed } from '../office';
import { kinds, SlowHost } from './slowHost';

/** No plan is searched for, which takes longest. */
const NO_TARGET: Typed = { ...FULL, pengaturan: [setting('tanggal_target', '2026-10-01')] };

const slowly = (readingMilliseconds: number, typed = NO_TARGET) => new SlowHost(readingMilliseconds, typed);
const page = ({ workbook }: SlowHost) => workbook.pages.get('Prakiraan');

test('a quick one is written by its first piece', () => {
  const slow = slowly(0);
  expect(kinds(slow.run(forecastPiece, 'a'))).toEqual(['written']);
  expect(page(slow)).toBeDefined();
});

test('in three pieces it is the same forecast as in one, dated when it began', () => {
  const whole = slowly(0, FULL);
  writePrakiraan(whole.host);
  const slow = slowly(1000, FULL);
  const pieces = slow.run(forecastPiece, 'a', () => {
    slow.now = '2026-11-24T10:01';
  });
  expect(kinds(pieces)).toEqual(['more', 'more', 'written']);
  expect(pieces.slice(0, 2).map((piece) => piece.kind === 'more' && piece.share)).toEqual([0.5, 0.8]);
  expect(page(slow)).toEqual(page(whole));
});

test('stopped between two pieces or within the first, it writes nothing and keeps nothing', () => {
  const slow = slowly(1000);
  const before = structuredClone(slow.workbook.sheets);
  expect(kinds(slow.run(forecastPiece, 'a', () => stopPieces(slow.host, 'a')))).toEqual(['more', 'stopped']);
  const quick = slowly(0);
  stopPieces(quick.host, 'a');
  expect(kinds(quick.run(forecastPiece, 'a'))).toEqual(['stopped']);
  for (const one of [slow, quick]) {
    expect(page(one)).toBeUndefined();
    expect(one.workbook.sheets).toEqual(before);
  }
  // Another one is not stopped by it.
  expect(kinds(quick.run(forecastPiece, 'b'))).toEqual(['written']);
});

test('stopped within its last piece, when that has looked already, it writes nothing', () => {
  const slow = slowly(1000);
  const before = structuredClone(slow.workbook.sheets);
  let seams = 0;
  const pieces = slow.run(forecastPiece, 'a', () => {
    if (++seams < 2) return;
    const read = slow.workbook.read;
    slow.workbook.read = (sheet) => {
      stopPieces(slow.host, 'a');
      return read(sheet);
    };
  });
  expect(kinds(pieces)).toEqual(['more', 'more', 'stopped']);
  expect(page(slow)).toBeUndefined();
  expect(slow.workbook.sheets).toEqual(before);
});

test('when the office changes in between, what was found for the old one is not used', () => {
  const slow = slowly(1000);
  let changed = false;
  const pieces = slow.run(forecastPiece, 'a', () => {
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
  const fresh = slowly(0);
  fresh.now = '2026-11-24T10:03';
  fresh.workbook.sheets.Desa = structuredClone(slow.workbook.sheets.Desa!);
  writePrakiraan(fresh.host);
  expect(page(slow)).toEqual(page(fresh));
});

test('when the notes are lost it begins anew and still ends', () => {
  const slow = slowly(1000);
  let lost = false;
  const pieces = slow.run(forecastPiece, 'a', () => {
    if (!lost) slow.kept.clear();
    lost = true;
  });
  expect(kinds(pieces)).toEqual(['more', 'more', 'more', 'written']);
});
