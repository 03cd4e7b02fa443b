/** Something that stopped a stage, or one unit of it, for a while. */
export interface Interruption<Cause> {
  cause: Cause;
  /** Service minutes since some moment; `until` is not part of it. */
  from: number;
  until: number;
  /** What stands still, a set or a printer; null: the stage as a whole. */
  unit: string | null;
}

/**
 * Service minutes that a stage of `units` equal units lost to each cause, as minutes of the whole stage: one unit of
 * three for an hour is 20. What stands still already can't be lost again: of several causes at a time the one that began
 * first has it, and the next ones have what they stop beyond that.
 */
export function idleMinutes<Cause>(interruptions: readonly Interruption<Cause>[], units: number): Map<Cause, number> {
  const lost = new Map<Cause, number>();
  const inOrder = [...interruptions].sort((a, b) => a.from - b.from);
  const turns = [...new Set(inOrder.flatMap(({ from, until }) => [from, until]))].sort((a, b) => a - b);
  turns.slice(1).forEach((until, index) => {
    const from = turns[index] ?? until;
    const down = new Set<string | null>();
    let idle = 0;
    for (const { cause, unit } of inOrder.filter((one) => one.from <= from && one.until >= until)) {
      const more = unit === null ? units - idle : down.has(unit) ? 0 : Math.min(1, units - idle);
      down.add(unit);
      idle += more;
      if (more > 0) lost.set(cause, (lost.get(cause) ?? 0) + ((until - from) * more) / units);
    }
  });
  return lost;
}
