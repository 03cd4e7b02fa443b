import { mustBe } from '../cells/cell';
import type { Raw } from '../cells/raw';
import type { Fields, InputOf } from './action';

/** Reads every field of a form; errors are said per field. */
export function readInput<F extends Fields>(
  fields: F,
  raw: Record<string, Raw>,
): { ok: true; value: InputOf<F> } | { ok: false; fields: Record<string, string> } {
  const value: Record<string, unknown> = {};
  const errors: Record<string, string> = {};
  const sent = new Map(Object.entries(raw));
  for (const [name, field] of Object.entries(fields)) {
    if (!sent.has(name) && 'absent' in field) {
      value[name] = field.absent;
      continue;
    }
    const reading = field.cell.read(sent.get(name) ?? '');
    if (reading.ok) value[name] = reading.value;
    else errors[name] = mustBe(field.label, reading);
  }
  return Object.keys(errors).length > 0 ? { ok: false, fields: errors } : { ok: true, value: value as InputOf<F> };
}
