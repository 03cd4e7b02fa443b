/** Days, percents and ids: over two lines each reads as two things, and browsers break a day or an id at its hyphens. */
const WHOLE = /(\d{1,2}-\d{1,2}-\d{4}|\d[\d.,]* %|\b[A-Z]{1,4}-\d{3,4}\b)/;

/** A text in its pieces, in their order; every second one, beginning with the second, has to stay on one line. */
export const wholePieces = (text: string): string[] => text.split(WHOLE);
