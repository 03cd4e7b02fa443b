/** Parts of docs/calibration.md that have runs of their own: each writes its part alone, the whole run keeps them. */

/** Puts the part in, or in the place of the one that was there: before the last heading. It begins with `head`. */
export function withPart(text, head, part) {
  const kept = keptPart(text, head);
  const without = kept === null ? text : text.replace(kept, '');
  const at = without.lastIndexOf('\n## ') + 1;
  return `${without.slice(0, at)}${part.trimEnd()}\n\n${without.slice(at)}`;
}

/** The part as a text holds it, with the empty line after it; null where there is none. */
export function keptPart(text, head) {
  const from = text.indexOf(head);
  return from < 0 ? null : text.slice(from, text.indexOf('\n## ', from) + 1);
}

export const percent = (share) => `${(share * 100).toFixed(1)} %`;

/** How often each of `LEVELS` held of what `officePlaces` answers for so many offices. */
export function held({ LEVELS, coverage, officePlaces }, run, offices, world) {
  const places = Array.from({ length: offices }, (_, index) => officePlaces(run, index, world));
  const shares = (what) =>
    LEVELS.map((level) =>
      coverage(
        places.map((place) => place[what]),
        level,
      ),
    );
  return { recording: shares('recording'), cards: shares('cards') };
}
