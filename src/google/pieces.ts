/** A text in pieces of at most so many characters; a cell that begins or ends within an emoji would lose it. */
export function inPieces(text: string, longest: number): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; ) {
    const end = at + longest;
    const splits = end < text.length && isFirstHalf(text.charCodeAt(end - 1));
    pieces.push(text.slice(at, splits ? end - 1 : end));
    at = splits ? end - 1 : end;
  }
  return pieces;
}

/** The first of the two units of which UTF-16 makes an emoji. */
const isFirstHalf = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
