/**
 * The names of bars as they fit into so many pixels: cut at the end, or where two names would then be the same, in the
 * middle, since it is their ends that tell them apart.
 */
export function barNames(names: readonly string[], room: number, widthOf: (text: string) => number): string[] {
  const cut = names.map((name) => fitted(name, (kept) => `${name.slice(0, kept).trimEnd()}…`));
  return names.map((name, at) =>
    cut.indexOf(cut[at] ?? '') === cut.lastIndexOf(cut[at] ?? '')
      ? (cut[at] ?? '')
      : fitted(
          name,
          (kept) => `${name.slice(0, Math.ceil(kept / 2)).trimEnd()}…${name.slice(-Math.floor(kept / 2)).trimStart()}`,
        ),
  );

  function fitted(name: string, shortened: (kept: number) => string): string {
    if (widthOf(name) <= room) return name;
    let kept = name.length - 1;
    while (kept > FEWEST_LETTERS && widthOf(shortened(kept)) > room) kept -= 1;
    return shortened(kept);
  }
}

const FEWEST_LETTERS = 6;
