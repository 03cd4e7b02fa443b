import { editDistance } from '../../cells/likeness';
import { FILLERS, VOCABULARY, WEAK } from './words';

/** Letters that may be wrong in a word: more in a long one; short words look like too many others. */
const tolerance = (word: string): number => (word.length < 4 ? 0 : word.length < 6 ? 1 : 2);

const known = new Set(VOCABULARY);

/** The known word that this one was probably meant to be; null when it is known, or like none, or like two. */
export function meantWord(typed: string): string | null {
  const word = typed.toLowerCase();
  if (known.has(word) || FILLERS.has(word) || WEAK.has(word)) return null;
  const near = VOCABULARY.map((candidate) => ({ candidate, distance: editDistance(word, candidate) }))
    // Two wrong letters and another first one: that is a different word.
    .filter(({ candidate, distance }) => {
      return distance <= tolerance(word) && (distance < 2 || candidate[0] === word[0]);
    })
    .sort((a, b) => a.distance - b.distance);
  const [nearest, second] = near;
  if (!nearest || second?.distance === nearest.distance) return null;
  return nearest.candidate;
}
