import type { Moment } from '../../cells/day';
import { compareScenarios, type PlayedPlan } from '../../forecast/answers/scenarios';
import { pengaturan, skenario } from '../../tables';
import { type ReadingsOf, readTables } from '../../tables/table';
import type { Host } from '../../workbook/host';
import { BUSY } from '../../workbook/workbook';
import { answerScenario, bandingPage, bandingSkenario, leftOutScenarios, scenariosOf } from '../bandingSkenario';
import { withExampleMark } from '../exampleMark';
import type { Origin } from '../figure';
import { prakiraan } from '../prakiraan';
import { FORECAST_TABLES, HORIZON, type OfficeModel, officeModel } from './model/officeModel';
import {
  groundOf,
  isStopped,
  PART_MILLISECONDS,
  PIECE_MILLISECONDS,
  type Piece,
  parsed,
  READ_AGAIN,
  stopIn,
} from './pieces';
import { scenarioOrigin } from './words/scenarioOrigin';
import { type Scenario, scenarioSentence, type ToldScenario, toldScenario } from './words/scenarioWords';
import { unknownBacklog } from './words/unknownBacklog';
import { BUDGET_MILLISECONDS, optionsOf, SEED } from './write';

export interface ToldScenarios {
  sentence: string;
  scenarios: (ToldScenario & { origin: Origin })[];
}

const TABLES = { ...FORECAST_TABLES, skenario, pengaturan };

/** What is compared, as the workbook has it at that moment. */
interface Compared {
  now: Moment;
  read: ReadingsOf<typeof TABLES>;
  model: OfficeModel;
  scenarios: Scenario[];
}

/** What the pieces before have played, for the office and the plans as they were read then. */
interface Found {
  now: Moment;
  ground: string;
  played: PlayedPlan[];
}

const foundIn = (id: string): string => `skenario ${id}`;

/**
 * Plays the office's scenarios side by side and puts them on their sheet.
 *
 * @param isWhole whether no action is by half in the sheets that this execution has read
 * @returns what it says; null when busy or not whole
 */
export function writeScenarios(host: Host, isWhole = () => true): ToldScenarios | null {
  const read = readSheets(host);
  if (!isWhole()) return null;
  const compared = comparedAt(read, host.occasion().now);
  const { model, scenarios } = compared;
  const options = optionsOf(host, BUDGET_MILLISECONDS / scenarios.length);
  return put(
    host,
    compared,
    scenarios.map((scenario) => answerScenario(model, scenario, options)),
  );
}

/**
 * Carries the comparison `id` on by a piece, which ends after a second with the scenario it is at; otherwise as
 * `forecastPiece`.
 */
export function scenariosPiece(
  host: Host,
  id: string,
  isFirst: boolean,
  isWhole = () => true,
): Piece<{ told: ToldScenarios }> {
  const began = host.milliseconds();
  const notes = isFirst ? {} : host.notes.read([foundIn(id), stopIn(id)]);
  if (notes[stopIn(id)]) return { kind: 'stopped' };
  const read = readSheets(host);
  if (!isWhole()) return READ_AGAIN;
  const kept = parsed<Found>(notes[foundIn(id)]);
  const then = kept && comparedAt(read, kept.now);
  const isSame = kept !== null && then !== null && kept.ground === groundIn(then);
  const compared = isSame ? then : comparedAt(read, host.occasion().now);
  const { now, model, scenarios } = compared;
  const played = isSame ? kept.played : [];
  while (played.length < scenarios.length) {
    played.push(answerScenario(model, scenarios[played.length]!, optionsOf(host, PART_MILLISECONDS)));
    const next = scenarios[played.length];
    if (!next || host.milliseconds() - began < PIECE_MILLISECONDS) continue;
    host.notes.put({ [foundIn(id)]: JSON.stringify({ now, ground: groundIn(compared), played } satisfies Found) });
    const stage = `Menghitung skenario ${played.length + 1} dari ${scenarios.length}: ${next.name}`;
    return { kind: 'more', share: played.length / scenarios.length, stage };
  }
  if (isStopped(host, id)) return { kind: 'stopped' };
  const told = put(host, compared, played);
  return told ? { kind: 'written', told } : { kind: 'busy' };
}

const readSheets = ({ workbook }: Host): Compared['read'] => readTables(TABLES, (sheet) => workbook.read(sheet));

function comparedAt(read: Compared['read'], now: Moment): Compared {
  const model = officeModel(read, now);
  return { now, read, model, scenarios: scenariosOf(read.skenario.rows, model.plan) };
}

const groundIn = ({ model, scenarios }: Compared): string => groundOf(model, scenarios);

function put(
  { workbook }: Host,
  { now, read, model, scenarios }: Compared,
  played: readonly PlayedPlan[],
): ToldScenarios | null {
  const outcomes = compareScenarios(played, HORIZON);
  const page = bandingPage(model, scenarios, outcomes, read, { now, seed: SEED });
  const marked = withExampleMark(page, read.aset.rows);
  if (workbook.exclusively(() => workbook.present(bandingSkenario.sheet, marked), true, true) === BUSY) return null;
  return {
    sentence: [scenarioSentence(model, scenarios, outcomes), ...leftOutScenarios(read.skenario)].join(' '),
    scenarios: unknownBacklog(model)
      ? []
      : scenarios.map((scenario, index) => {
          const told = toldScenario(model, scenario, outcomes[index]!);
          // Today's office comes first, then the rows in their order.
          const row = read.skenario.rows[index - 1];
          const place = { sheet: row ? skenario.sheet : prakiraan.sheet, line: row?.line ?? 1, column: 1 };
          return { ...told, origin: scenarioOrigin(told, played[index]!, place) };
        }),
  };
}
