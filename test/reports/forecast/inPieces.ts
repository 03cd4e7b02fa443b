import { stopPieces } from '../../../src/reports/forecast/pieces';
import { kinds, type SlowHost } from './slowHost';

type Run = Parameters<SlowHost['run']>[0];

/**
 * What holds for every computation in three pieces, whatever it computes: `slowly` opens its office on a host whose reads
 * take that long, `page` is what it writes.
 */
export function holdsInPieces(
  piece: Run,
  slowly: (readingMilliseconds: number) => SlowHost,
  page: (host: SlowHost) => unknown,
): void {
  test('a quick one is written by its first piece', () => {
    const slow = slowly(0);
    expect(kinds(slow.run(piece, 'a'))).toEqual(['written']);
    expect(page(slow)).toBeDefined();
  });

  test('stopped between two pieces or within the first, it writes nothing and keeps nothing', () => {
    const slow = slowly(1000);
    const before = structuredClone(slow.workbook.sheets);
    expect(kinds(slow.run(piece, 'a', () => stopPieces(slow.host, 'a')))).toEqual(['more', 'stopped']);
    const quick = slowly(0);
    stopPieces(quick.host, 'a');
    expect(kinds(quick.run(piece, 'a'))).toEqual(['stopped']);
    for (const one of [slow, quick]) {
      expect(page(one)).toBeUndefined();
      expect(one.workbook.sheets).toEqual(before);
    }
    // Another one is not stopped by it.
    expect(kinds(quick.run(piece, 'b'))).toEqual(['written']);
  });

  test('stopped within its last piece, when that has looked already, it writes nothing', () => {
    const slow = slowly(1000);
    const before = structuredClone(slow.workbook.sheets);
    let seams = 0;
    const pieces = slow.run(piece, 'a', () => {
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

  test('when the notes are lost it begins anew and still ends', () => {
    const slow = slowly(1000);
    let lost = false;
    const pieces = slow.run(piece, 'a', () => {
      if (!lost) slow.kept.clear();
      lost = true;
    });
    expect(kinds(pieces)).toEqual(['more', 'more', 'more', 'written']);
  });
}
