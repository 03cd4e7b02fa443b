import { type Cell, unread } from './cell';
import { text } from './text';

/** Text that says something: a stroke, or one letter, that only fills the field doesn't. */
export function words(expected: string, { longest }: { longest: number }): Cell<string> {
  const line = text({ longest });
  return {
    ...line,
    expected,
    read: (raw) => {
      const reading = line.read(raw);
      return reading.ok && letters(reading.value).length < 2 ? unread(expected, raw) : reading;
    },
  };
}

/** Who did or allowed something. */
export const personName = (longest = 40): Cell<string> => words('nama orang', { longest });

/** Why something was done that has to be answered for. */
export const reason = (longest = 120): Cell<string> => words('satu kata atau lebih', { longest });

/** `Budi S.` and `budi s` are one person. */
export const samePerson = (one: string, other: string): boolean => letters(one) === letters(other);

const letters = (written: string): string => written.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
