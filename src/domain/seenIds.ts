/**
 * Ids that have been seen, in a text of a fixed length however many they are (a Bloom filter): an id that it doesn't know
 * was certainly never put in; of others, about one in a hundred is taken for known and has to be looked up.
 */
export interface SeenIds {
  /** Six bits a character. */
  readonly text: string;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES = new Map([...ALPHABET].map((letter, value) => [letter, value]));
const BITS_PER_ID = 10;
/** Of 10 bits an id, 7 probes would err least; 5 err hardly more. */
const PROBES = 5;
/** Room for those that come before the text is made anew. */
const SPARE = 500;

/** Whether so many ids still leave new ones seldom taken for known. */
export const hasRoom = ({ text }: SeenIds, ids: number): boolean => ids * BITS_PER_ID <= text.length * 6;

export function seenIds(ids: readonly string[]): SeenIds {
  const cells = new Uint8Array(Math.ceil(((ids.length + SPARE) * BITS_PER_ID) / 6));
  for (const id of ids) {
    for (const bit of probes(id, cells.length)) cells[Math.floor(bit / 6)]! |= 1 << (bit % 6);
  }
  let text = '';
  for (const cell of cells) text += ALPHABET[cell];
  return { text };
}

export function withId({ text }: SeenIds, id: string): SeenIds {
  let changed = text;
  for (const bit of probes(id, text.length)) {
    const at = Math.floor(bit / 6);
    const value = (VALUES.get(changed[at] ?? '') ?? 0) | (1 << (bit % 6));
    changed = changed.slice(0, at) + ALPHABET[value] + changed.slice(at + 1);
  }
  return { text: changed };
}

/** false: it was never put in. */
export function maybeSeen({ text }: SeenIds, id: string): boolean {
  return probes(id, text.length).every((bit) => ((VALUES.get(text[Math.floor(bit / 6)] ?? '') ?? 63) >> (bit % 6)) & 1);
}

/** Ids are told apart without regard to case, as keys of a table are. */
function probes(id: string, cells: number): number[] {
  const folded = id.toUpperCase();
  const first = hash(folded, 0x811c9dc5);
  // Odd, so that the probes of one id don't fall on each other.
  const step = hash(folded, 0x2545f491) | 1;
  return Array.from({ length: PROBES }, (_, probe) => ((first + probe * step) >>> 0) % (cells * 6));
}

/** FNV-1a, stirred at the end: ids that differ in their last letter alone would else lie side by side. */
function hash(text: string, seed: number): number {
  let mixed = seed;
  for (let at = 0; at < text.length; at++) mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x01000193);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
