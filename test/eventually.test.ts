import { eventually, soon } from './eventually';

/** Gives these values one after another, then the last for ever. */
const slow = <T>(...values: [T, ...T[]]) => {
  let at = 0;
  return async () => values[Math.min(at++, values.length - 1)] as T;
};

describe('what comes in its own time', () => {
  test('is waited for, with any matcher and its opposite', async () => {
    await soon(slow(0, 0, 2)).toBe(2);
    await soon(slow(['a'], ['a', 'b'])).toEqual(['a', 'b']);
    await soon(slow('Menyimpan…', 'Tersimpan')).not.toContain('Menyimpan');
    const seen: number[] = [];
    const count = slow(1, 2, 3);
    await eventually(async () => {
      seen.push(await count());
      expect(seen.at(-1)).toBe(3);
    });
    expect(seen).toEqual([1, 2, 3]);
  });

  test('what never comes fails, and says what was seen last', async () => {
    jest.useFakeTimers();
    const failures = Promise.all([
      expect(soon(slow(5, 4)).toBe(3)).rejects.toThrow(/Expected: .*3[\s\S]*Received: .*4/),
      expect(soon(slow(4)).not.toBe(4)).rejects.toThrow(/Expected: not .*4/),
      expect(eventually(() => Promise.reject(new Error('tidak ada')))).rejects.toThrow('tidak ada'),
    ]);
    await jest.advanceTimersByTimeAsync(90_000);
    await failures;
    jest.useRealTimers();
  });
});
