import fc from 'fast-check';
import { runs } from '../../src/actions/change';
import type { Raw } from '../../src/cells/raw';

const changes = fc.uniqueArray(fc.integer({ min: 2, max: 400 }), { minLength: 1, maxLength: 60 });

describe('the runs in which a column is written', () => {
  test('say each change once and nothing else, in at most four writes', () => {
    fc.assert(
      fc.property(changes, (lines) => {
        const cells = new Map<number, Raw>(lines.map((line) => [line, `baris ${line}`]));
        const found = runs(cells);
        expect(found.length).toBeLessThanOrEqual(4);
        const written = found.flatMap(([first, values]) =>
          values.flatMap((value, index): [number, Raw][] => (value === null ? [] : [[first + index, value]])),
        );
        expect(written).toEqual([...cells].sort(([a], [b]) => a - b));
      }),
    );
  });

  test('bridge the smallest gaps: brute force over every choice of gaps finds none that rewrites fewer cells', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 2, max: 40 }), { minLength: 1, maxLength: 9 }), (lines) => {
        const sorted = [...lines].sort((a, b) => a - b);
        const gaps = sorted.slice(1).map((line, index) => line - (sorted[index] ?? 0) - 1);
        // Every subset of at most three gaps left open: what is bridged is the rest.
        let fewest = Number.POSITIVE_INFINITY;
        for (let open = 0; open < 2 ** gaps.length; open++) {
          const left = gaps.filter((gap, index) => (open >> index) % 2 === 1 && gap > 0);
          if (left.length > 3) continue;
          const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
          fewest = Math.min(fewest, sum(gaps) - sum(left));
        }
        const bridged = runs(new Map(lines.map((line) => [line, 'x']))).flatMap(([, values]) =>
          values.filter((value) => value === null),
        );
        expect(bridged).toHaveLength(fewest);
      }),
    );
  });
});
