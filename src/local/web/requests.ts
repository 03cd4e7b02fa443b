import * as v from 'valibot';

/** The shapes of protocol.ts as they are checked when they arrive. */
const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const line = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000_000));
const text = v.pipe(v.string(), v.maxLength(60_000));

export const editRequest = v.object({
  sheet: whole,
  top: line,
  left: line,
  values: v.pipe(v.array(v.array(text)), v.minLength(1), v.maxLength(1_000_000)),
  typed: v.boolean(),
  moves: v.exactOptional(whole),
  id: v.exactOptional(v.pipe(v.string(), v.minLength(1), v.maxLength(64))),
});

export const structureRequest = v.variant('kind', [
  v.object({
    kind: v.picklist(['insertRows', 'deleteRows', 'insertColumns', 'deleteColumns']),
    sheet: whole,
    at: line,
    count: line,
    moves: v.exactOptional(whole),
  }),
  v.object({ kind: v.literal('renameSheet'), sheet: whole, name: text }),
  v.object({ kind: v.literal('addSheet'), name: text }),
  v.object({ kind: v.picklist(['deleteSheet', 'activateSheet']), sheet: whole }),
  v.object({
    kind: v.literal('sortSheet'),
    sheet: whole,
    column: line,
    ascending: v.boolean(),
    moves: v.exactOptional(whole),
  }),
  v.object({
    kind: v.literal('columnWidth'),
    sheet: whole,
    column: line,
    width: v.pipe(v.number(), v.minValue(1), v.maxValue(2000)),
  }),
]);

export const menuRequest = v.object({ id: text });

export const runRequest = v.object({ name: v.pipe(v.string(), v.maxLength(200)), args: v.array(v.unknown()) });

const queryLine = v.pipe(v.string(), v.regex(/^\d{1,8}$/), v.transform(Number));

export const areaQuery = v.object({ top: queryLine, left: queryLine, bottom: queryLine, right: queryLine });

/** More cells than any screen has: larger blocks are refused rather than worked out. */
export const MAX_BLOCK_CELLS = 100_000;

/** `lembar`: a sheet's id, or every form there is. */
export const printQuery = v.object({
  lembar: v.union([v.literal('formulir'), queryLine]),
  kertas: v.picklist(['F4', 'A4']),
});
