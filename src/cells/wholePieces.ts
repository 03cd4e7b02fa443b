/** Days and percents: over two lines each reads as two things, and browsers break a day at its hyphens. */
const WHOLE = /(\d{1,2}-\d{1,2}-\d{4}|\d[\d.,]* %)/;

/** A text in its pieces, in their order; every second one, beginning with the second, has to stay on one line. */
export const wholePieces = (text: string): string[] => text.split(WHOLE);
