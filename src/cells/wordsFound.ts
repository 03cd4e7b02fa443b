/**
 * The one rule by which the lists of the panel are searched: every word that was typed must begin a word of the text.
 * "kam" finds a camera and no "perekaman". What stands between letters and digits doesn't count, so that "PC001" is
 * PC-001, and "1500" is 1.500.
 */
export function wordsFound(sought: string): { some: boolean; within(text: string): boolean } {
  const words = sought.split(/\s+/).map(bare).filter(Boolean);
  return {
    some: words.length > 0,
    within(text) {
      const begun = text.split(/\s+/).flatMap((part) => {
        const starts = [...part.matchAll(/[\p{L}\p{N}]+/gu)];
        return starts.map(({ index }) => bare(part.slice(index)));
      });
      return words.every((word) => begun.some((begins) => begins.startsWith(word)));
    },
  };
}

/** A word's letters and digits alone. */
export const bare = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
