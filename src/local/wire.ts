/**
 * What google.script.run lets through. Going in: a Date, function or circular value fails the call. Coming back: a Date
 * arrives as null in silence, undefined in an array becomes null, as a property it is dropped; a function or circle fails.
 */
export class IllegalValue extends Error {
  constructor(path: string) {
    super(`Failed due to illegal value in property: ${path}`);
    this.name = 'TypeError';
  }
}

/** Deeper than anything that a panel sends; without an end the stack would be it. */
const DEEPEST = 500;

/** Plain JSON values; throws IllegalValue naming the argument and the property. */
export function checkArguments(args: readonly unknown[]): void {
  args.forEach((arg, i) => {
    walk(arg, String(i), [], (value, path) => {
      if (Object.prototype.toString.call(value) === '[object Date]') throw new IllegalValue(path);
    });
  });
}

/** What the success handler receives. */
export function wireResult(result: unknown): unknown {
  walk(result, 'result', [], () => undefined);
  return plain(result) ?? null;
}

function walk(
  value: unknown,
  path: string,
  above: readonly object[],
  check: (value: unknown, path: string) => void,
): void {
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint')
    throw new IllegalValue(path);
  if (typeof value !== 'object' || value === null) return;
  if (above.length > DEEPEST || above.includes(value)) throw new IllegalValue(path);
  check(value, path);
  for (const [key, part] of Object.entries(value)) walk(part, `${path}.${key}`, [...above, value], check);
}

function plain(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'object' || value === null) return value;
  if (Object.prototype.toString.call(value) === '[object Date]') return null;
  if (Array.isArray(value)) return value.map((part) => plain(part) ?? null);
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) => (part === undefined ? [] : [[key, plain(part)]])),
  );
}
