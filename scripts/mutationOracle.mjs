/** Which tests judge a source file: those of the engine, the rules and the actions that reach it through imports. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const JUDGES = ['test/forecast', 'test/domain', 'test/actions'];

/** Minutes for each mutant, and what they tell is told by quicker tests of the same models. */
const TOO_SLOW = [
  'test/forecast/calibration.test.ts',
  'test/actions/crash.test.ts',
  // Reads the built bundle, which isn't there where Stryker works.
  'test/actions/inWords.test.ts',
  'test/actions/index.test.ts',
  'test/actions/ledgerModel.test.ts',
  'test/actions/perform.test.ts',
];

/** Seconds for each mutant: these judge only the files that they are the tests of. */
const SLOW = {
  'test/actions/gabungkan.test.ts': /domain.merge|import.undo/,
  'test/actions/handEdits.test.ts': /domain.ledger/,
  'test/actions/imports.test.ts': /domain.import/,
  'test/actions/repairs.test.ts': /maintenance|replaceOrRepair|standing|entryRules/,
  'test/actions/swift.test.ts': /seenIds|ledgerSeal|ledgerTouched/,
  'test/domain/calendar.test.ts': /domain.calendar|domain.holidays/,
  'test/domain/idleCapacity.test.ts': /domain.idleCapacity/,
  'test/domain/import/separate.test.ts': /domain.import.separate/,
  'test/domain/import/tableFile.test.ts': /domain.import.tableFile/,
  'test/forecast/backtest.test.ts': /(backtest|progress)/,
  'test/forecast/fan.test.ts': /answers.fan/,
  'test/forecast/plainOffice.test.ts': /flow.(cardLoop|dayLoop|desaQueue|outages|paths|replication|tripDays)/,
  'test/forecast/plan.test.ts': /answers.plan/,
  'test/forecast/random.test.ts': /chance.random/,
  'test/forecast/scenarios.test.ts': /answers.scenarios/,
};

/** Files that no test imports itself, or not all that show what they do: those that show most of it, within seconds. */
const CLOSEST = {
  'src/domain/import/example.ts': ['actions/imports'],
  'src/domain/import/undo.ts': ['actions/gabungkan', 'actions/imports', 'domain/import/undo'],
  'src/domain/ledgerSeal.ts': ['domain/ledgerChain', 'domain/ledgerTouched'],
  'src/domain/ledgerTouched.ts': ['domain/ledgerChain', 'domain/ledgerTouched'],
  'src/domain/merge/entryLives.ts': ['domain/merge/entryLives', 'domain/merge/mergeLedger'],
  'src/domain/merge/mergeLedger.ts': ['actions/gabungkan', 'domain/merge/mergeLedger'],
  'src/domain/merge/mergeRows.ts': ['actions/gabungkan', 'domain/merge/mergeRows'],
  'src/domain/merge/numbersHere.ts': ['actions/gabungkan', 'domain/merge/numbersHere'],
  'src/domain/merge/planMerge.ts': ['actions/gabungkan', 'domain/merge/planMerge'],
  'src/domain/outages.ts': ['actions/outages', 'domain/outages'],
  'src/domain/merge/undoneRows.ts': ['actions/gabungkan', 'domain/merge/undoneRows'],
  'src/forecast/flow/cardLoop.ts': [
    'forecast/binding',
    'forecast/cardsWaiting',
    'forecast/dayLoop',
    'forecast/plainOffice',
  ],
  'src/forecast/counter/counterOffice.ts': ['forecast/counterEvents', 'forecast/counterQueue', 'forecast/counterWait'],
  'src/forecast/flow/replications.ts': ['forecast/cardsWaiting', 'forecast/simulation'],
  'src/forecast/flow/tripDays.ts': ['forecast/plainOffice', 'forecast/trips'],
};

const imports = new Map();

/**
 * Nearly every test reaches nearly every file, through whole simulations or whole actions: so the tests that import a
 * file themselves judge it (of import, those of import), and all that reach it only where none does.
 *
 * @param isThorough the slow tests of the file judge it as well
 */
export function oracleOf(source, isThorough = false) {
  const quick = quickOracleOf(source);
  if (!isThorough) return quick;
  const slow = Object.keys(SLOW).filter((file) => SLOW[file].test(source) && reachedFrom(file).has(source));
  return [...new Set([...quick, ...slow])].sort();
}

function quickOracleOf(source) {
  if (CLOSEST[source]) return CLOSEST[source].map((name) => `test/${name}.test.ts`);
  const reaching = JUDGES.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name)),
  )
    .filter((file) => file.endsWith('.test.ts') && !TOO_SLOW.includes(file))
    .filter((file) => reachedFrom(file).has(source) && (SLOW[file]?.test(source) ?? true))
    .sort();
  const isOfImport = (file) => source.startsWith('src/domain/import/') && file.startsWith('test/domain/import/');
  const near = reaching.filter((file) => importsOf(file).includes(source) || isOfImport(file));
  return near.length ? near : reaching;
}

function reachedFrom(file, seen = new Set()) {
  for (const imported of importsOf(file)) {
    if (seen.has(imported)) continue;
    seen.add(imported);
    reachedFrom(imported, seen);
  }
  return seen;
}

/** Type-only imports are left out: nothing of them runs. */
function importsOf(file) {
  if (!imports.has(file)) {
    const found = readFileSync(file, 'utf8').matchAll(/^(?:import|export)\s+(?!type\s)[^'";]*?from\s+'(\.[^']+)'/gms);
    imports.set(
      file,
      [...found]
        .map(([, from]) => path.join(path.dirname(file), from))
        .flatMap((place) => [`${place}.ts`, `${place}.tsx`, path.join(place, 'index.ts')].filter(existsSync)),
    );
  }
  return imports.get(file);
}
