/**
 * Days, percents and ids, with the marks that cling to them: over two lines each reads as two things, browsers break a day
 * or an id at its hyphens, and a line may not begin with a comma.
 */
const WHOLE = /([("]?(?:\d{1,2}-\d{1,2}-\d{4}|\d[\d.,]* %|\b[A-Z]{1,4}-\d{3,4}\b)[)",.;:?]*)/;

/** A text in its pieces, in their order; every second one, beginning with the second, has to stay on one line. */
export const wholePieces = (text: string): string[] => text.split(WHOLE);
