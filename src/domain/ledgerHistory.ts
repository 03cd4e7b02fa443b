import { type Day, FIRST_DAY, formatMoment } from '../cells/day';
import { formatMonth, lastDayOf, type Month, monthOf, previousMonth } from '../cells/month';
import type { PersediaanRow } from '../tables/persediaan';
import type { RiwayatRow } from '../tables/riwayat';
import type { Placed, Rows } from '../tables/table';
import type { Anchor } from './ledgerAnchor';
import { type MonthMark, markText, readMark } from './monthMark';

/**
 * What Riwayat tells about the ledger: how many rows it must have, and which months are closed. Every writing action
 * reads Riwayat anyhow, so asking it costs nothing. It is read from the column Objek alone, which is written here: a
 * row in which somebody spoilt another cell still tells that a month is closed.
 */
export type Traces = {
  rows: readonly (Pick<RiwayatRow, 'objek'> & Partial<RiwayatRow>)[];
  unread: Rows<RiwayatRow>['unread'];
  /** What is kept of both outside the sheets, where whoever asks was given it. */
  anchor?: Anchor | null;
};

function objectsOf({ rows, unread }: Traces): string[] {
  return [...rows.map(({ objek }) => objek ?? ''), ...unread.map(({ cells }) => String(cells.objek ?? ''))];
}

/** The Objek of what put rows with these running numbers into the ledger. */
export function entriesObject(first: number, last: number): string {
  return first === last ? `Persediaan No ${first}` : `Persediaan No ${first} sampai ${last}`;
}

/** The same read again: the running numbers of the entries that an action put into the ledger; null when it put none. */
export function entriesIn(objek: string | null | undefined): { first: number; last: number } | null {
  const found = /^Persediaan No (\d+)(?: sampai (\d+))?$/.exec(objek ?? '');
  return found && { first: Number(found[1]), last: Number(found[2] ?? found[1]) };
}

/** The highest running number that was ever given; 0 when none was. */
export function highestNumber(past: Traces): number {
  return Math.max(highestTold(past), past.anchor?.end.nomor ?? 0);
}

/** The highest that Riwayat tells of. */
export function highestTold(past: Traces): number {
  let highest = 0;
  for (const objek of objectsOf(past)) {
    const found = /^Persediaan No \d+(?: sampai \d+)?$/.exec(objek);
    if (found) highest = Math.max(highest, Number(/\d+$/.exec(found[0])?.[0]));
  }
  return highest;
}

/**
 * Entries of which Riwayat tells nothing, by their running numbers: whoever posts one is written down with it. Those that
 * the add-on never left, by what is kept outside the sheets, are told as such, and a correction accepts them by name.
 */
export function untoldEntries<T extends Pick<PersediaanRow, 'nomor' | 'jenis' | 'dokumen'>>(
  past: Traces,
  entries: readonly T[],
): T[] {
  const told = objectsOf(past)
    .flatMap((objek) => entriesIn(objek) ?? [])
    .sort((a, b) => a.first - b.first);
  const { end, disputed } = past.anchor ?? { end: { nomor: Number.POSITIVE_INFINITY }, disputed: [] };
  const accepted = entries.flatMap(({ jenis, dokumen }) =>
    jenis === 'KOREKSI' ? [/^No (\d+) isi /.exec(dokumen ?? '')] : [],
  );
  const foreign = new Set([...disputed.map(({ nomor }) => nomor), ...accepted.map((found) => Number(found?.[1]))]);
  const left = entries.filter(({ nomor }) => nomor <= end.nomor && !foreign.has(nomor));
  const inOrder = left.sort((a, b) => a.nomor - b.nomor);
  let at = 0;
  let until = 0;
  return inOrder.filter(({ nomor }) => {
    for (let next = told[at]; next && next.first <= nomor; next = told[++at]) until = Math.max(until, next.last);
    return nomor > until;
  });
}

type Told = { rows: readonly Pick<RiwayatRow, 'objek' | 'uraian' | 'waktu' | 'oleh'>[] };

/** What Riwayat keeps of the posting of an entry that was posted alone. */
export function postingOf({ rows }: Told): (nomor: number) => Told['rows'][number] | undefined {
  let byNumber: Map<string, Told['rows'][number]> | undefined;
  return (nomor) => {
    byNumber ??= new Map([...rows].reverse().map((row) => [row.objek ?? '', row]));
    return byNumber.get(entriesObject(nomor, nomor));
  };
}

/** The same in a sentence, for somebody who looks for what is gone. */
export function toldOf(past: Told): (nomor: number) => string | null {
  const posting = postingOf(past);
  return (nomor) => {
    const row = posting(nomor);
    return row ? `"${row.uraian}" (${formatMoment(row.waktu)}, ${row.oleh})` : null;
  };
}

/** The Objek of the next closing or opening of a month. */
export function monthObject(past: Traces, mark: Omit<MonthMark, 'order'>): string {
  // After the highest and not after so many: a row of Riwayat may have been deleted.
  const last = Math.max(monthMarks(past).pop()?.order ?? 0, past.anchor?.mark?.order ?? 0);
  return markText({ ...mark, order: last + 1 });
}

/** As Riwayat has them, those included that a hand wrote. */
export function monthMarks(past: Traces): MonthMark[] {
  return objectsOf(past)
    .flatMap((objek) => readMark(objek) ?? [])
    .sort((a, b) => a.order - b.order);
}

/** Closings and openings of months in Riwayat that the add-on didn't leave. */
export function foreignMarks(past: Traces): MonthMark[] {
  const { anchor } = past;
  if (!anchor) return [];
  const { mark: last } = anchor;
  return monthMarks(past).filter(
    (mark) => mark.order > (last?.order ?? 0) || (mark.order === last?.order && markText(mark) !== markText(last)),
  );
}

/**
 * Those that count. The last one is what the add-on left, whatever a hand made of it since: an opening that was typed,
 * which needs neither the Camat nor a reason, opens nothing, and a closing that was deleted still closes.
 */
function marksThatCount(past: Traces): MonthMark[] {
  const { anchor } = past;
  const all = monthMarks(past);
  if (!anchor) return all;
  const foreign = new Set(foreignMarks(past).map(markText));
  const known = all.filter((mark) => !foreign.has(markText(mark)));
  const closings = all.filter((mark) => foreign.has(markText(mark)) && mark.closes);
  return [...known, ...(anchor.mark ? [anchor.mark] : []), ...closings];
}

/** The last day that is frozen, a month's end; null when no month is closed. */
export function closedUntil(past: Traces): Day | null {
  let until = null as Day | null;
  for (const { closes, month } of marksThatCount(past)) {
    const day = lastDayOf(closes ? month : previousMonth(month));
    // What was closed stays so under a later closing of an earlier month.
    until = closes && until !== null && until > day ? until : day;
  }
  return until === null || until < FIRST_DAY ? null : until;
}

/** Which closing, by its order, froze a month last; null when the month is open. */
export function closingOf(past: Traces, month: Month): number | null {
  let closed: number | null = null;
  for (const mark of marksThatCount(past)) {
    if (!mark.closes && month >= mark.month) closed = null;
    else if (mark.closes && month <= mark.month) closed ??= mark.order;
  }
  return closed;
}

/** The row of a closing, by its order; null when it can't be read. */
export function closingRow(past: Rows<RiwayatRow>, closing: number): Placed<RiwayatRow> | null {
  const mark = monthMarks(past).find(({ order }) => order === closing);
  return (mark && past.rows.find(({ objek }) => objek === markText(mark))) ?? null;
}

/** Why nothing can be put on a day any more; null when it can. */
export function frozenSentence(day: Day, until: Day | null): string | null {
  if (until === null || day > until) return null;
  return `${formatMonth(monthOf(day))} sudah ditutup; buka dulu bulan itu, atau pakai tanggal sesudah ${formatMonth(monthOf(until))}`;
}
