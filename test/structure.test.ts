import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';

/** Who may import whom (docs/decisions, "The house"): data flows down this list, imports point up. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  cells: [],
  tables: ['cells'],
  workbook: ['cells'],
  domain: ['tables', 'cells'],
  forecast: [],
  declare: [],
  actions: ['domain', 'tables', 'workbook', 'cells'],
  reports: ['forecast', 'domain', 'tables', 'workbook', 'cells'],
  functions: ['declare', 'reports', 'forecast', 'domain', 'tables', 'cells'],
  procedures: ['declare', 'actions', 'reports', 'domain', 'tables', 'workbook', 'cells'],
  commands: ['declare', 'actions', 'reports', 'domain', 'tables', 'workbook', 'cells'],
  google: ['declare', 'workbook', 'cells', 'tables'],
  addon: ['declare', 'functions', 'commands', 'procedures', 'actions', 'google', 'workbook'],
  // Of the tables the words of their codes alone, which know no sheet.
  sidebar: ['cells', 'procedures', 'tables'],
  local: ['workbook', 'tables', 'cells'],
};

const SRC = join(__dirname, '../src');

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? files(path) : /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

/** `cells/day.ts` -> `cells`, `addon.ts` -> `addon`. */
const roomOf = (path: string) => path.split('/')[0]?.replace(/\.tsx?$/, '') ?? '';

interface Import {
  file: string;
  from: string;
  typeOnly: boolean;
}

const imports: Import[] = files(SRC).flatMap((path) => {
  const file = relative(SRC, path).replaceAll('\\', '/');
  const found = readFileSync(path, 'utf8').matchAll(/^(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'/gms);
  return [...found].map(([, type, from = '']) => ({
    file,
    from: from.startsWith('.') ? posix.join(posix.dirname(file), from) : from,
    typeOnly: type !== undefined,
  }));
});

describe('the house', () => {
  test('every file of src lives in a known room', () => {
    const rooms = new Set(files(SRC).map((path) => roomOf(relative(SRC, path))));
    expect([...rooms].filter((room) => !(room in MAY_IMPORT))).toEqual([]);
  });

  test('imports only point the way the table says', () => {
    const crossing = imports.filter(({ from }) => !from.includes(':') && roomOf(from) in MAY_IMPORT);
    expect(crossing.length).toBeGreaterThan(100);
    const wrong = crossing.filter(({ file, from }) => {
      const [here, there] = [roomOf(file), roomOf(from)];
      return here !== there && !MAY_IMPORT[here]?.includes(there);
    });
    expect(wrong.map(({ file, from }) => `${file} -> ${from}`)).toEqual([]);
  });

  test('what reports are made of lies in rooms that stand on each other, never in a circle', () => {
    // `reports/forecast/words/wording` -> `forecast/words`; what lies in `reports` itself puts the rooms together.
    const placeOf = (path: string) => path.split('/').slice(1, -1).slice(0, 2).join('/');
    const under = new Map<string, Set<string>>();
    for (const { file, from } of imports) {
      if (roomOf(file) !== 'reports' || roomOf(from) !== 'reports') continue;
      const [here, there] = [placeOf(file), placeOf(from)];
      if (here && there && here !== there) under.set(here, (under.get(here) ?? new Set()).add(there));
    }
    expect(under.size).toBeGreaterThan(8);
    const below = (place: string, seen: Set<string> = new Set()): Set<string> => {
      for (const next of under.get(place) ?? []) if (!seen.has(next)) below(next, seen.add(next));
      return seen;
    };
    expect([...under.keys()].filter((place) => below(place).has(place))).toEqual([]);
  });

  test('the sidebar knows the procedures as types only', () => {
    const taken = imports.filter(({ file, from }) => roomOf(file) === 'sidebar' && roomOf(from) === 'procedures');
    expect(taken.filter(({ typeOnly }) => !typeOnly)).toEqual([]);
  });

  test('the sidebar knows of the tables what their codes are called, and nothing else', () => {
    const taken = imports.filter(({ file, from }) => roomOf(file) === 'sidebar' && roomOf(from) === 'tables');
    expect(taken.length).toBeGreaterThan(0);
    expect(taken.filter(({ from, typeOnly }) => from !== 'tables/words' && !typeOnly)).toEqual([]);
    const known = imports.filter(({ file }) => file === 'tables/words.ts');
    expect(known.filter(({ typeOnly }) => !typeOnly)).toEqual([]);
  });

  test('packages are used only where they belong', () => {
    const allowed: Record<string, readonly string[]> = {
      '@noble/hashes': ['domain'],
      preact: ['sidebar'],
      uqr: ['sidebar'],
      hyperformula: ['local'],
      exceljs: ['local'],
      'chart.js': ['local'],
      hono: ['local'],
    };
    const wrong = imports.filter(({ file, from }) => {
      const name = Object.keys(allowed).find((known) => from === known || from.startsWith(`${known}/`));
      return name !== undefined && !allowed[name]?.includes(roomOf(file));
    });
    expect(wrong).toEqual([]);
  });

  test('Google is named in src/google alone', () => {
    const naming = files(SRC)
      .filter((path) => !/\/(google|local)\//.test(path))
      .filter((path) =>
        /^(?!\s*(\/\/|\*|\/\*)).*\b(SpreadsheetApp|HtmlService|LockService|PropertiesService|MailApp|CacheService|ScriptApp)\b/m.test(
          readFileSync(path, 'utf8'),
        ),
      );
    expect(naming.map((path) => relative(SRC, path))).toEqual([]);
  });
});

describe('one file, one line', () => {
  const exportedBy = (index: string) => readFileSync(join(SRC, index), 'utf8');

  test.each(['tables', 'functions', 'procedures', 'actions'])(
    'each file of %s that declares an entry is exported',
    (room) => {
      const DECLARES =
        /^export const \w+(: Procedure<[^=]*>)? = (defineTable|customFunction|procedure|defineAction|defineEntry)\b/m;
      const forgotten = files(join(SRC, room))
        .filter((path) => DECLARES.test(readFileSync(path, 'utf8')))
        .map((path) => `./${relative(join(SRC, room), path).replace(/\.tsx?$/, '')}`)
        .filter((name) => !exportedBy(`${room}/index.ts`).includes(`'${name}'`));
      expect(forgotten).toEqual([]);
    },
  );
});
