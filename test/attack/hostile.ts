import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Office } from '../../src/local/testing';

const folder = join(__dirname, '../fixtures/hostile');

/** Texts that were never meant well, by what they try. */
export const CORPUS: Record<string, string[]> = Object.fromEntries(
  readdirSync(folder).map((file) => [
    file.replace('.json', ''),
    JSON.parse(readFileSync(join(folder, file), 'utf8')) as string[],
  ]),
);
export const everyText = Object.values(CORPUS).flat();

const LOCALES = ['id_ID', 'en_US'];

/** The locales in which a text is tried: in a sample each in one of them. */
export const localesFor = (turn: number): readonly string[] =>
  process.env.SOAK || turn % 3 === 0 ? LOCALES : LOCALES.slice(0, 1);

/** What a program says, not a person: an exception's text, or a value that was never meant to be read. */
const ENGLISH =
  /\b(cannot|can't|is not|not a function|undefined|unexpected|invalid|TypeError|RangeError|ReferenceError|SyntaxError|Exception|parameters|property|properties|of null|failed|NaN|\[object)\b/i;

/** Why a sentence is none that a clerk understands; '' when it is one. What was typed may be quoted in it. */
export function oddities(sentence: unknown, typed = ''): string {
  if (typeof sentence !== 'string' || sentence.trim() === '') return `no sentence: ${JSON.stringify(sentence)}`;
  const own = typed === '' ? sentence : sentence.split(typed.replace(/\s+/g, ' ').trim().slice(0, 60)).join('');
  const found = ENGLISH.exec(own.replace(/"[^"]*"/g, ''));
  return found ? `"${found[0]}" in: ${sentence.slice(0, 200)}` : '';
}

/** A link to a place in the workbook under a text: every quote within is doubled, so nothing of it is computed. */
const PLACE_LINK = /^=HYPERLINK\("#gid=\d+&range=[A-Z]+\d+", "(?:[^"]|"")*"(?: & "(?:[^"]|"")*")*\)$/;

/**
 * Cells with formulas, by place; a page's own links aside. Only a person's own hand may make any outside of pages that show
 * them.
 */
export function formulas(office: Office): string[] {
  return office.workbook.sheets.flatMap(({ name, formulas }) =>
    [...formulas.entries()].flatMap(([row, column, formula]) =>
      PLACE_LINK.test(String(formula)) ? [] : [`${name} ${row}:${column} ${formula}`],
    ),
  );
}
