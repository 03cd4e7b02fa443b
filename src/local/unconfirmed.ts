/**
 * What nobody has yet asked a real sheet: the local host's answer to each, in one place, so that a real answer changes one
 * line. The marks are those of the contract with Apps Script.
 */

/** What a blank cell is to a custom function. */
export const BLANK_ARGUMENT = '';

/** A 1x1 range arrives as a scalar, not as [[x]]. */
export const SINGLE_CELL_RANGE_IS_SCALAR = true;

/** Hover sentence of the cell whose array found no room. */
export function spillBlockedMessage(cell: string): string {
  return `Array result was not expanded because it would overwrite data in ${cell}.`;
}

/** Number format `@` set before, or a leading apostrophe, keeps text from being parsed. */
export const TEXT_FORMAT_KEEPS_TEXT = true;
export const APOSTROPHE_KEEPS_TEXT = true;

/** A number of 1 or more that a person types into a cell of per cents is that many, as in Excel: 90 is 90 %, 0.9 too. */
export const PERCENT_CELLS_TAKE_PERCENT = true;

/** Typing `+A1` or `-A1` makes a formula of it, `+1` and `-1` numbers. */
export const SIGN_STARTS_FORMULA = true;

/** setFormula reads, and getFormula writes, the separators of the sheet's locale. */
export const FORMULAS_FOLLOW_LOCALE = true;

/** e.value and e.oldValue of onEdit are text, a day its serial number. */
export const EDIT_VALUES_ARE_TEXT = true;

/** waitLock's sentence. */
export const LOCK_TIMEOUT = 'Lock timeout: another process was holding the lock for too long.';

/** What a one-dimensional array returned by a custom function fills: one row. */
export const FLAT_ARRAY_IS_ROW = true;

/** A two-digit year up to this one is in the 2000s. */
export const LAST_TWO_DIGIT_YEAR_OF_2000S = 49;

/** What a script hears that changes a file which is shared with its person to look at, or a sheet kept for others. */
export const READ_ONLY = 'Action not allowed';
export const SHEET_PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
