import fc from 'fast-check';
import { Axis } from '../../../../src/local/page/grid/axis';

const sizes = fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 90 })), { maxLength: 20 });

/** Edges by adding the sizes up one by one. */
function edgesOf(axis: Axis): number[] {
  const edges = [0];
  for (let index = 1; index <= axis.count; index++) edges.push((edges.at(-1) ?? 0) + axis.size(index));
  return edges;
}

describe('axis', () => {
  test('offsets and lookups agree with adding up the sizes one by one', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), (given, seed) => {
        const axis = new Axis(60, 24, 0, given);
        const edges = edgesOf(axis);
        edges.forEach((edge, index) => {
          expect(axis.offset(index + 1)).toBe(edge);
        });
        expect(axis.length).toBe(edges.at(-1));
        const pixel = seed % axis.length;
        expect(axis.at(pixel)).toBe(edges.findLastIndex((edge) => edge <= pixel) + 1);
      }),
    );
  });

  test('a later size replaces an earlier one, also after offsets were asked for', () => {
    const axis = new Axis(10, 24, 2, [[3, 50]]);
    expect(axis.offset(4)).toBe(98);
    expect(axis.resize(3, 24)).toBe(true);
    expect(axis.resize(3, 24)).toBe(false);
    expect(axis.offset(4)).toBe(72);
    expect(axis.frozenLength).toBe(48);
  });

  test('pixels outside give the first or the last', () => {
    const axis = new Axis(5, 10, 0);
    expect(axis.at(-3)).toBe(1);
    expect(axis.at(999)).toBe(5);
  });
});
