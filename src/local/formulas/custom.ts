import {
  EmptyValue,
  CellError as EngineError,
  ErrorType,
  FunctionPlugin,
  HyperFormula,
  SimpleRangeValue,
} from 'hyperformula';
import { BLANK_ARGUMENT, FLAT_ARRAY_IS_ROW, SINGLE_CELL_RANGE_IS_SCALAR } from '../unconfirmed';

type InsideCell = SimpleRangeValue['data'][number][number];

export interface CellPlace {
  /** The engine's own sheet number; row and column count from 0. */
  sheet: number;
  row: number;
  col: number;
}

/** What a formula of the add-on needs from the host while it is calculated. */
export interface CustomCalls {
  call(name: string, args: readonly unknown[]): unknown;
  has(name: string): boolean;
  grid(rows: number, columns: number): unknown[][];
  /** A Date of the script's realm for a serial number. */
  date(serial: number): unknown;
  /** The serial number behind a Date of any realm; undefined when the value is none. */
  serial(value: unknown): number | undefined;
  /** Whether numbers at this place are shown as days or moments. */
  showsDate(place: CellPlace): boolean;
  /** True while the formula at this place is nothing but one call, whose array then spills. */
  isWhole(place: CellPlace, name: string): boolean;
  /** Keeps an array result aside to be spilled; returns an error instead when there is no room. */
  keep(place: CellPlace, rows: Result[][]): EngineError | undefined;
}

/** One cell of a result: its value, and whether it is a day or moment. */
export interface Result {
  value: string | number | boolean | undefined;
  date: boolean;
}

const CODES: Record<string, string> = {
  NA: '#N/A',
  REF: '#REF!',
  VALUE: '#VALUE!',
  DIV_BY_ZERO: '#DIV/0!',
  NUM: '#NUM!',
  NAME: '#NAME?',
  ERROR: '#ERROR!',
  CYCLE: '#REF!',
  SPILL: '#REF!',
};

export function errorCode(type: string): string {
  return CODES[type] ?? '#ERROR!';
}

/** Registered once for each name in the process; which host answers is in the engine's own configuration. */
class CustomFunctions extends FunctionPlugin {
  custom(ast: ProcedureAst, state: State): unknown {
    const calls = this.config.context as CustomCalls;
    const name = ast.procedureName;
    if (!calls.has(name)) return new EngineError(ErrorType.NAME, `Fungsi ${name} tidak dikenal.`);
    const args = ast.args.map((arg) => this.#argument(calls, arg, state));
    let answer: unknown;
    try {
      answer = calls.call(name, args);
    } catch (error) {
      if ((error as Error).name === 'ExecutionKilled') throw error;
      return new EngineError(ErrorType.ERROR, (error as Error).message);
    }
    const rows = resultRows(calls, answer);
    const place = state.formulaAddress;
    if (calls.isWhole(place, name)) {
      return calls.keep(place, rows) ?? inside(rows[0]?.[0]);
    }
    if (rows.length === 1 && rows[0]!.length === 1) return inside(rows[0]![0]);
    return SimpleRangeValue.onlyValues(rows.map((row) => row.map((cell) => inside(cell) as InsideCell)));
  }

  #argument(calls: CustomCalls, ast: Ast, state: State): unknown {
    if (ast.type === 'EMPTY') return undefined;
    // Its types are for the engine's own plugins and not exported.
    const evaluate = this.evaluateAst as unknown as (ast: Ast, state: State) => unknown;
    const value = evaluate.call(this, ast, state);
    if (value instanceof SimpleRangeValue) {
      const start = value.range?.start;
      const rows = value.data;
      const cell = (row: number, column: number) =>
        outside(
          calls,
          rows[row]![column],
          start && { sheet: start.sheet, row: start.row + row, col: start.col + column },
        );
      const width = rows[0]?.length ?? 0;
      if (SINGLE_CELL_RANGE_IS_SCALAR && rows.length === 1 && width === 1) return cell(0, 0);
      const grid = calls.grid(rows.length, width);
      for (let row = 0; row < rows.length; row += 1) {
        for (let column = 0; column < width; column += 1) grid[row]![column] = cell(row, column);
      }
      return grid;
    }
    const place = ast.type === 'CELL_REFERENCE' ? ast.reference?.toSimpleCellAddress(state.formulaAddress) : undefined;
    return outside(calls, value, place);
  }
}

interface Ast {
  type: string;
  reference?: { toSimpleCellAddress(base: CellPlace): CellPlace };
}

interface ProcedureAst extends Ast {
  procedureName: string;
  args: Ast[];
}

interface State {
  formulaAddress: CellPlace;
}

/** Gives a cell's value to the script. */
function outside(calls: CustomCalls, value: unknown, place: CellPlace | undefined): unknown {
  if (value === EmptyValue || value === undefined) return BLANK_ARGUMENT;
  if (value instanceof EngineError) return errorCode(value.type);
  if (typeof value === 'object' && value !== null && 'val' in value) {
    const number = value as { val: number; getDetailedType(): string };
    return /DATE|TIME/.test(number.getDetailedType()) ? calls.date(number.val) : number.val;
  }
  if (typeof value === 'number' && place && calls.showsDate(place)) return calls.date(value);
  return value;
}

function inside(result: Result | undefined): unknown {
  const value = result?.value;
  if (value === undefined) return EmptyValue;
  return typeof value === 'number' && !Number.isFinite(value) ? new EngineError(ErrorType.NUM, '') : value;
}

function resultRows(calls: CustomCalls, answer: unknown): Result[][] {
  const cell = (value: unknown): Result => {
    const serial = calls.serial(value);
    if (serial !== undefined) return { value: serial, date: true };
    if (value === null || value === undefined || value === '') return { value: undefined, date: false };
    const plain = typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
    return { value: plain, date: false };
  };
  if (!Array.isArray(answer)) return [[cell(answer)]];
  const rows = answer.every(Array.isArray)
    ? (answer as unknown[][])
    : FLAT_ARRAY_IS_ROW
      ? [answer]
      : answer.map((x) => [x]);
  const width = Math.max(1, ...rows.map((row) => row.length));
  if (rows.length === 0) return [[cell('')]];
  return rows.map((row) => Array.from({ length: width }, (_, column) => cell(row[column])));
}

const registered = new Set<string>();

/** Makes the engine know these names; each is answered by the host whose engine asks. */
export function registerCustomFunctions(names: readonly string[]): void {
  for (const name of names) {
    if (registered.has(name)) continue;
    registered.add(name);
    // The engine looks for the method on the class itself, not above it.
    class Registered extends CustomFunctions {
      override custom(ast: ProcedureAst, state: State): unknown {
        return super.custom(ast, state);
      }
    }
    Registered.implementedFunctions = { [name]: { method: 'custom', parameters: [] } };
    HyperFormula.registerFunctionPlugin(Registered, { enGB: { [name]: name } });
  }
}
