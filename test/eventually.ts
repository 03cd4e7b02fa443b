/** No stopwatch: a busy machine may stand still for seconds; only what never comes waits this long. */
const PATIENCE = 60_000;

/** Waits until something that a page or another process does in its own time has happened. */
export async function eventually(check: () => void | Promise<void>): Promise<void> {
  for (const end = Date.now() + PATIENCE; ; ) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}

/**
 * `expect` for what a page draws in its own time: reads again until the matcher holds, as in
 * `await soon(() => bar.isVisible()).toBe(false)`. Before a "nothing came" wait for a sign that the page is done:
 * what is not there yet would pass at once.
 */
export function soon<T>(read: () => Promise<T>): jest.JestMatchers<T>['resolves'] {
  const matchers = (negated: boolean) =>
    Object.fromEntries(
      Object.keys(expect(null))
        .filter((name) => !['not', 'resolves', 'rejects'].includes(name))
        .map((name) => [
          name,
          (...wanted: unknown[]) =>
            eventually(async () => {
              const asserted = expect(await read());
              const matcher: unknown = Reflect.get(negated ? asserted.not : asserted, name);
              (matcher as (...wanted: unknown[]) => void)(...wanted);
            }),
        ]),
    );
  return { ...matchers(false), not: matchers(true) } as unknown as jest.JestMatchers<T>['resolves'];
}
