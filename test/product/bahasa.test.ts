import { type Node, parse } from 'acorn';
import { builtDist } from './dist';

const dist = builtDist();

/** English words that no Indonesian sentence has; those that both languages know (data, total, normal) are left out. */
const ENGLISH =
  /(?<![\p{L}\p{N}_.$/-])(the|and|of|is|are|was|were|not|please|failed|loading|save|saved|cancel|delete|submit|close|search|with|without|from|for|this|that|your|you|must|should|cannot|can't|don't|invalid|unknown|missing|required|retry|try|again|already|found|row|column|sheet|value|error|warning|today|yesterday|day|days|month|year|people|device|stock|order|count|print|printed|received|outage|backlog|forecast|settings)(?![\p{L}\p{N}_(:=/-])/iu;

/** Nobody reads these: descriptions of symbols, errors inside packages that can't come up here, classes and names. */
const NOT_READ = new Set([
  'out of time',
  'another writer holds the lock',
  'of length',
  '.__proto__" is not allowed',
  'hash was destroyed',
  'digest() was already called',
  'invalid outputLen',
  'Error',
  'device gone',
  'count',
]);
/** What the maker of QR codes refuses in its own words: the label gives it an id and sizes that it takes. */
const OF_QR_CODES = /^(\w+( \w+)? out of range|Invalid (argument|value)|uqr only supports .*)$/;
/** Indonesian law and the ministry's systems have English names. */
const BY_NAME = /print ready record/g;

interface Text {
  where: string;
  text: string;
}

/** Every string and template of a script in which words stand beside each other, as sentences have them. */
function sentencesOf(where: string, script: string): Text[] {
  const found: Text[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) {
      node.forEach(visit);
      return;
    }
    if (typeof node !== 'object' || node === null || !('type' in node)) return;
    const { type, ...parts } = node as Node & Record<string, unknown>;
    if (type === 'Literal' && typeof parts.value === 'string') found.push({ where, text: parts.value });
    if (type === 'TemplateElement') found.push({ where, text: (parts.value as { cooked: string }).cooked });
    Object.values(parts).forEach(visit);
  };
  visit(parse(script, { ecmaVersion: 2020 }));
  return found.filter(({ text }) => / |^\p{Lu}\p{Ll}/u.test(text));
}

const scripts: [string, string][] = [
  ...dist.scripts,
  ...[...dist.html].map(([name, page]): [string, string] => [
    name,
    [...page.matchAll(/<script>(.*?)<\/script>/gs)].map(([, script]) => script).join('\n'),
  ]),
];
const texts = scripts.flatMap(([where, script]) => sentencesOf(where, script));

test('the strings are found at all: there are hundreds in each script', () => {
  for (const [where] of scripts)
    expect([where, texts.filter((text) => text.where === where).length > 50]).toEqual([where, true]);
});

test('what people read is Indonesian', () => {
  const read = texts.filter(({ text }) => !NOT_READ.has(text.trim()) && !OF_QR_CODES.test(text.trim()));
  const english = read.filter(({ text }) => ENGLISH.test(text.replace(BY_NAME, '')));
  expect(english.map(({ where, text }) => `${where}: ${text.trim()}`)).toEqual([]);
});

test('an English sentence would be found', () => {
  for (const script of ["var a = 'Please try again'", 'var a = `Jumlah ' + '$' + '{b} is required`']) {
    expect(sentencesOf('x', script).some(({ text }) => ENGLISH.test(text))).toBe(true);
  }
  expect(ENGLISH.test('Stok tidak cukup untuk mencetak 40 keping')).toBe(false);
});
