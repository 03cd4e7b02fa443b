/** A number stays on the line of its percent sign. */
export const unbroken = (text: string): string => text.replace(/ %/g, '\u00a0%');
