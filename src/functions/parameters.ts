import { mustBe } from '../cells/cell';
import { decimal } from '../cells/number';
import { isBlank, type Raw } from '../cells/raw';
import { FormulaError, type Parameter } from '../declare';

/** A column of numbers from a range or a single cell; null where blank. `[[1],[2]]` and `5` both read. */
export function numbers(hint: string, example: string): Parameter<(number | null)[]> {
  const cell = decimal();
  return {
    type: 'range',
    hint,
    example,
    read: (raw, name) =>
      cellsOf(raw).map((value) => {
        if (isBlank(value)) return null;
        const reading = cell.read(value);
        if (!reading.ok) throw new FormulaError(mustBe(name, reading));
        return reading.value;
      }),
  };
}

/** The cells of a range line by line, or the one cell; an omitted argument is one empty cell. */
export function cellsOf(raw: unknown): Raw[] {
  if (Array.isArray(raw)) return raw.flatMap((row): Raw[] => (Array.isArray(row) ? (row as Raw[]) : [row as Raw]));
  return [(raw ?? '') as Raw];
}
