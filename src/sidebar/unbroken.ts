/** A number stays on the line of its percent sign. */
export const unbroken = (text: string): string => text.replaceAll(' %', '\u00a0%');
