import fc from 'fast-check';
import type { Choose } from '../../src/local/actors';

/**
 * Runs a story in every order of turns in which an actor is interrupted at most `interruptions` times in all (going on
 * with another because one waits or is done is no interruption).
 *
 * @param most orders after which it stops, whether or not those were all
 * @returns how many orders were run
 */
export function everyOrder(
  run: (choose: Choose) => void,
  interruptions: number,
  most = Number.POSITIVE_INFINITY,
): number {
  /** For each choice the place taken and how many there were. */
  let path: { at: number; of: number }[] = [];
  let count = 0;
  do {
    let depth = 0;
    let left = interruptions;
    run((turns, made) => {
      const last = turns.find(({ actor }) => actor === made.at(-1))?.actor;
      const others = turns.map(({ actor }) => actor).filter((actor) => actor !== last);
      const open = last === undefined ? others : left > 0 ? [last, ...others] : [last];
      path[depth] ??= { at: 0, of: open.length };
      const chosen = open[path[depth]?.at ?? 0] as number;
      if (last !== undefined && chosen !== last) left--;
      depth++;
      return chosen;
    });
    path = path.slice(0, depth);
    count++;
    while (path.length > 0 && (path.at(-1)?.at ?? 0) + 1 >= (path.at(-1)?.of ?? 0)) path.pop();
    const last = path.at(-1);
    if (last) last.at++;
  } while (path.length > 0 && count < most);
  return count;
}

/** Random orders, the same ones each time for one seed. */
export function someOrders(run: (choose: Choose) => void, { count, seed }: { count: number; seed: number }): number {
  const lists = fc.sample(fc.array(fc.nat(), { minLength: 60, maxLength: 60 }), { numRuns: count, seed });
  for (const list of lists)
    run((turns, made) => (turns[(list[made.length % 60] ?? 0) % turns.length] as { actor: number }).actor);
  return lists.length;
}
