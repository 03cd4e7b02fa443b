import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import * as actions from '../../src/actions';
import { empty } from './examples';
import { holds } from './model/invariants';
import { type LedgerStep, ledgerStep, runLedger, sending } from './model/ledgerSteps';
import { type OfficeStep, officeStep, runOffice } from './model/officeSteps';
import { overtype, type RegisterStep, registerStep, runRegister, runUndo } from './model/registerSteps';
import { accepted, type Crash, newModel, type World } from './model/world';

/**
 * Any sequence of what people can do, against an office of slips and cards. `npm run soak` runs thousands of sequences;
 * SEQUENCES, SEED and REPLAY are its doing. A failing one is printed a step a line; kept in a file it is played again
 * with `npm run soak -- --replay FILE`.
 */
type Step =
  | LedgerStep
  | RegisterStep
  | OfficeStep
  | { do: 'undo'; which: number; crash: Crash | null; again: boolean }
  | { do: 'overtype'; which: number; count: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: ledgerStep as fc.Arbitrary<Step> },
  { weight: 7, arbitrary: registerStep as fc.Arbitrary<Step> },
  { weight: 5, arbitrary: officeStep as fc.Arbitrary<Step> },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('undo' as const), which: fc.nat(), ...sending }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('overtype' as const), which: fc.nat(), count: fc.nat(50) }) },
);

const LEDGER = ['enter', 'count', 'reverse', 'close', 'open', 'typeEntry', 'tamper'];

function run(world: World, one: Step): void {
  if (one.do === 'register') runRegister(world, one);
  else if (one.do === 'undo') runUndo(world, one.which, one);
  else if (one.do === 'overtype') overtype(world, one.which, one.count);
  else if (LEDGER.includes(one.do)) runLedger(world, one as LedgerStep);
  else runOffice(world, one as OfficeStep);
}

/** A step as fast-check's commands take it: any of them can come at any time. */
class Doing implements fc.Command<World['model'], World> {
  constructor(readonly step: Step) {}
  check = () => true;
  run(_: unknown, world: World): void {
    run(world, this.step);
    holds(world);
  }
  toString = () => JSON.stringify(this.step);
}

function opened(): World {
  return { office: empty().open(), model: newModel(), steps: 0 };
}

const SEQUENCES = Number(process.env.SEQUENCES ?? 60);
const SEED = Number(process.env.SEED ?? 20_261_124);
const { REPLAY } = process.env;

if (REPLAY) {
  test(`the steps of ${REPLAY}`, () => {
    const world = opened();
    const lines = readFileSync(REPLAY, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('{'));
    for (const [index, line] of lines.entries()) {
      process.stdout.write(`${index + 1}. ${line}\n`);
      run(world, JSON.parse(line) as Step);
      holds(world);
    }
  });
} else {
  test(
    `${SEQUENCES} sequences of everything that can be done leave what the slips and cards say`,
    () => {
      const commands = fc.commands([step.map((one) => new Doing(one))], { maxCommands: 20 });
      const started = Date.now();
      let done = 0;
      const property = fc.property(commands, (sequence) => {
        const world = opened();
        fc.modelRun(() => ({ model: world.model, real: world }), sequence);
        done++;
      });
      const details = fc.check(property, { numRuns: SEQUENCES, seed: SEED, endOnFailure: SEQUENCES > 1000 });
      process.stdout.write(
        `${done} sequences, seed ${SEED}, ${Math.round((Date.now() - started) / 1000)} s; ${JSON.stringify(Object.fromEntries(accepted))}\n`,
      );
      if (details.failed) {
        const script = [...(details.counterexample?.[0] ?? [])].map(String).join('\n');
        if (process.env.FAILING) writeFileSync(process.env.FAILING, `${script}\n`);
        throw new Error(`seed ${SEED}, path ${details.counterexamplePath}\n${script}\n${details.errorInstance}`);
      }
    },
    3_600_000 * 10,
  );

  test('every action was accepted in some of them', () => {
    expect(Object.keys(actions).filter((name) => !accepted.has(name))).toEqual([]);
  });
}
