import { forecastPiece } from '../../../src/reports/forecast/pieces';
import { writePrakiraan } from '../../../src/reports/forecast/write';
import { FULL, setting, type Typed } from '../office';
import { holdsInPieces } from './inPieces';
import { kinds, SlowHost } from './slowHost';

/** No plan is searched for, which takes longest. */
const NO_TARGET: Typed = { ...FULL, pengaturan: [setting('tanggal_target', '2026-10-01')] };

const slowly = (readingMilliseconds: number, typed = NO_TARGET) => new SlowHost(readingMilliseconds, typed);
const page = ({ workbook }: SlowHost) => workbook.pages.get('Prakiraan');

holdsInPieces(forecastPiece, slowly, page);

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
