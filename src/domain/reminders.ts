import { addDays, type Moment } from '../cells/day';
import type { PengingatRow } from '../tables/pengingat';
import { foldKey } from '../tables/table';
import { type Holidays, workingDays } from './calendar';

/** The row that says that the daily reminder is set up, since when and by whom. */
export const REMINDER_SETUP = 'harian';
/** The row that says why the last letter didn't reach everybody; its recipients are those whose address is refused. */
export const LETTER_TROUBLE = 'surat';

export function reminderRow<T extends Pick<PengingatRow, 'id'>>(rows: readonly T[], id: string): T | undefined {
  return rows.find((row) => foldKey(row.id) === foldKey(id));
}

/** Working days without a run after which the trigger isn't late but gone; one is missed by an outage at Google's. */
const MOST_DAYS_LATE = 2;

/**
 * @param setup the row `REMINDER_SETUP`; its `dikirim` is when it last ran, until its first morning when it was set up. Set
 * up before that was noted, it may run every day: nothing is known of it.
 */
export function isOverdue({ dikirim }: Pick<PengingatRow, 'dikirim'>, now: Moment, holidays: Holidays): boolean {
  if (dikirim === null) return false;
  const [last, today] = [dikirim.slice(0, 10), now.slice(0, 10)];
  return workingDays(addDays(last, 1), today, holidays) > MOST_DAYS_LATE;
}

/** What is wrong on a sheet; of more matters than are told one by one, `MANY`. */
export const matterId = (sheet: string, matter: string): string => `data-${sheet.replace(/\W+/g, '-')}-${matter}`;
export const MANY = 'banyak';

/**
 * What is known of a crossed line. Of a matter that was one of many on its sheet, and is told by itself now that the others
 * were mended, it is what is known of these.
 */
export function knownRow<T extends Pick<PengingatRow, 'id'>>(rows: readonly T[], id: string): T | undefined {
  return reminderRow(rows, id) ?? (id.startsWith('data-') ? reminderRow(rows, id.replace(/[^-]*$/, MANY)) : undefined);
}

/** Rows of lines that are crossed, which the other two aren't. */
export function crossedRows<T extends Pick<PengingatRow, 'id'>>(rows: readonly T[]): T[] {
  const others = [REMINDER_SETUP, LETTER_TROUBLE].map(foldKey);
  return rows.filter(({ id }) => !others.includes(foldKey(id)));
}

/**
 * Whether somebody was written to of a crossed line, as far as is known: a letter that may have been sent isn't sent
 * again. Rows from before recipients were kept tell of all of them at once.
 */
export function isTold({ dikirim, kepada, belumPasti }: Omit<PengingatRow, 'id' | 'sejak' | 'kalimat'>, to: string) {
  const names = [...(kepada ?? []), ...(belumPasti ?? [])];
  return names.includes(to) || (dikirim !== null && names.length === 0);
}
