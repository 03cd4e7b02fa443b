import type { Day } from '../../../cells/day';
import { SUPPLY_ITEMS, type SupplyItem } from '../../../forecast/office';
import type { ArsipPrakiraanRow } from '../../../tables/arsipPrakiraan';
import type { LayananRow } from '../../../tables/layanan';
import type { PersediaanRow } from '../../../tables/persediaan';
import { foldKey } from '../../../tables/table';
import { printsByDay } from '../../stock/printQueue';
import { stockMovements } from '../../stock/stockMovements';
import { keptPromises } from './keptPromises';

/** How dates told with a chance of 80 % did; those of a backlog are known as finely as forecasts were made. */
export interface DatesScore {
  due: number;
  /** Came by its day. */
  held: number;
  /** Nobody looked between the last day on which it hadn't come and the first on which it had, or nothing was noted. */
  unseen: number;
}

/** Of days by which one future in five had run out: whether it had. */
export interface OutScore {
  due: number;
  out: number;
}

/** What past forecasts told beside the people of a month. */
export interface DateScores {
  cleared: DatesScore;
  cards: DatesScore;
  /** Each desa of each forecast. */
  desa: DatesScore;
  out: Record<SupplyItem, OutScore>;
}

export interface SeenSince {
  today: Day;
  backlog: number;
  /** Who waits in each desa today, by its code. */
  desa: readonly { code: string; waiting: number }[];
  layanan: readonly LayananRow[];
  persediaan: readonly PersediaanRow[];
  /** Share of a backlog that may remain: those who can't be reached and the rest to the national target. */
  leftShare: number;
}

interface Look {
  day: Day;
  left: number;
}

/** When a backlog was first seen to be cleared, and before that last seen not to be; null: never. */
interface Cleared {
  open: Day | null;
  cleared: Day | null;
}

/**
 * Holds the dates of kept forecasts, the last of each day and oldest first, against what is known since. Each forecast has
 * noted how many waited, so they are the looks at the backlog, and today's is the last. Cleared: no more are left than
 * could never be reached.
 */
export function scoreDates(forecasts: readonly ArsipPrakiraanRow[], seen: SeenSince): DateScores {
  const { today, leftShare } = seen;
  const made = forecasts.map((row) => ({
    ...{ day: row.waktu.slice(0, 10), waiting: row.tunggakan, p80: row.p80, promises: keptPromises(row.kipas) },
  }));
  const all: Look[] = [];
  for (const { day, waiting } of made) look(all, day, waiting);
  look(all, today, seen.backlog);
  const looksAt = desaLooks(made, seen);
  const there = new Set(seen.desa.map(({ code }) => foldKey(code)));
  const printedAfter = printedBy(seen.layanan);
  const scores: DateScores = { cleared: none(), cards: none(), desa: none(), out: outScores(made, seen) };
  for (const { day, waiting, p80, promises } of made) {
    if (waiting === 0) continue;
    const looks = clearing(all, day, leftShare * waiting);
    count(scores.cleared, p80, today, (by) => kept(looks, by));
    count(scores.cards, promises?.cards ?? null, today, (by) => keptCards(looks, by, day, printedAfter));
    for (const { code, waiting: then, by } of promises?.desa ?? []) {
      // Of a desa that is gone since, merged perhaps, nobody knows.
      if (!there.has(foldKey(code))) continue;
      const own = looksAt.get(foldKey(code)) ?? [];
      count(scores.desa, by, today, (told) => kept(clearing(own, day, leftShare * then), told));
    }
  }
  return scores;
}

/** A number that is the same as at the look before is of the same list, and tells of no later day. */
function look(looks: Look[], day: Day, left: number): void {
  if (looks[looks.length - 1]?.left !== left) looks.push({ day, left });
}

const none = (): DatesScore => ({ due: 0, held: 0, unseen: 0 });

type Kept = 'held' | 'missed' | 'unseen';

function count(score: DatesScore, by: Day | null, today: Day, judged: (by: Day) => Kept): void {
  if (by === null || by >= today) return;
  score.due++;
  const how = judged(by);
  if (how !== 'missed') score[how]++;
}

/** An archive of ten years has many looks, at each desa as well: none is copied. */
function clearing(looks: readonly Look[], made: Day, most: number): Cleared {
  let open: Day | null = null;
  for (let at = firstAfter(looks, made); at < looks.length; at++) {
    const { day, left } = looks[at]!;
    if (left <= most) return { cleared: day, open };
    open = day;
  }
  return { cleared: null, open };
}

function firstAfter(looks: readonly Look[], made: Day): number {
  let [from, until] = [0, looks.length];
  while (from < until) {
    const middle = (from + until) >> 1;
    if (looks[middle]!.day > made) until = middle;
    else from = middle + 1;
  }
  return from;
}

function kept({ open, cleared }: Cleared, by: Day): Kept {
  if (cleared === null) return open !== null && open >= by ? 'missed' : 'unseen';
  if (cleared <= by) return 'held';
  return open === null || open < by ? 'unseen' : 'missed';
}

/** The last record was made between the two looks: its card is printed no sooner and no later than theirs. */
function keptCards(looks: Cleared, by: Day, made: Day, printedAfter: ReturnType<typeof printedBy>): Kept {
  const { open, cleared } = looks;
  if (cleared === null) return kept(looks, by);
  if (printedAfter === null) return 'unseen';
  const [soonest, latest] = [printedAfter(open ?? made), printedAfter(cleared)];
  if (latest !== null && latest <= by) return 'held';
  return soonest === null || soonest > by ? 'missed' : 'unseen';
}

/**
 * On which day everybody was printed who had been recorded by the end of a day, by the sums of Layanan: they have come back
 * (PRR), and as many cards as had by then are printed (Cetak); null: not yet. null where either isn't noted.
 */
function printedBy(layanan: readonly LayananRow[]): ((recorded: Day) => Day | null) | null {
  if (layanan.every(({ prr }) => prr === null) || layanan.every(({ cetak }) => cetak === null)) return null;
  const days = [...layanan].sort((a, b) => (a.tanggal < b.tanggal ? -1 : 1));
  const prints = printsByDay(days, days[days.length - 1]?.tanggal ?? '');
  const sum = { rekam: 0, prr: 0, printed: 0 };
  const sums = days.map((row, at) => {
    for (const what of ['rekam', 'prr'] as const) sum[what] += row[what] ?? 0;
    sum.printed += prints[at]?.cards ?? 0;
    return { day: row.tanggal, ...sum };
  });
  return (recorded) => {
    const sent = sums.reduce((rekam, one) => (one.day <= recorded ? one.rekam : rekam), 0);
    const back = sums.find(({ prr }) => prr >= sent);
    return (back && sums.find(({ day, printed }) => day >= back.day && printed >= back.prr)?.day) ?? null;
  };
}

type Made = { day: Day; promises: ReturnType<typeof keptPromises> }[];

/** By desa, oldest first. */
function desaLooks(made: Made, { today, desa }: SeenSince): Map<unknown, Look[]> {
  const looks = new Map<unknown, Look[]>();
  const add = (day: Day, code: string, left: number) => {
    const key = foldKey(code);
    const known = looks.get(key) ?? [];
    looks.set(key, known);
    look(known, day, left);
  };
  for (const { day, promises } of made) for (const { code, waiting } of promises?.desa ?? []) add(day, code, waiting);
  for (const { code, waiting } of desa) add(today, code, waiting);
  return looks;
}

/** Run out: a day on which none was left in the evening, by the ledger, after the forecast and until the day told. */
function outScores(made: Made, { today, persediaan }: SeenSince): DateScores['out'] {
  const of = (item: SupplyItem): OutScore => {
    const due = made.flatMap(({ day, promises }) => {
      const by = promises?.out[item];
      return by !== undefined && by < today ? [{ day, by }] : [];
    });
    if (due.length === 0) return { due: 0, out: 0 };
    const movements = stockMovements(persediaan, LEDGER_ITEM[item]);
    const empty = movements.flatMap(({ entry, left }, at) =>
      left <= 0 && movements[at + 1]?.entry.tanggal !== entry.tanggal ? [entry.tanggal] : [],
    );
    return { due: due.length, out: due.filter(({ day, by }) => empty.some((one) => one > day && one <= by)).length };
  };
  return Object.fromEntries(SUPPLY_ITEMS.map((item) => [item, of(item)])) as DateScores['out'];
}

const LEDGER_ITEM = { blanko: 'BLANKO', ribbon: 'RIBBON', film: 'FILM' } as const;
