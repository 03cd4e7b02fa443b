import type { Day } from '../cells/day';
import type { Raw } from '../cells/raw';
import { effect } from '../domain/ledger';
import { type Anchor, advanced } from '../domain/ledgerAnchor';
import type { Posting } from '../domain/ledgerEntry';
import { type ChainEnd, seal } from '../domain/ledgerSeal';
import { maybeSeen, withId } from '../domain/seenIds';
import { daysOfUse, LOOKED_BACK } from '../domain/usualUse';
import { persediaan, riwayat } from '../tables';
import { readTable, type Table } from '../tables/table';
import type { Workbook } from '../workbook/workbook';
import type { Decision, Deed } from './action';
import { type Change, cellsInOrder } from './change';
import { type Footing, type ItemMemory, type Memory, receiptText, standingFrom, withMovement } from './memory';
import { post } from './posting';
import { sameLast } from './remember';

/** What an entry comes to, found without reading the ledger. */
export interface Swift {
  decision: Decision;
  /** Puts what was decided on the sheets, below what is there. */
  apply(changes: readonly Change[]): void;
  /** What the entry leaves to the next, with the row of Riwayat that it writes. */
  after(changes: readonly Change[]): Memory;
  /** What is kept outside the sheets then; null where nothing was so far. */
  anchor(changes: readonly Change[]): Anchor | null;
}

const NOTHING_BEFORE = { nomor: 0, sidik: '' };

/** Lines of the ledger that are looked at. */
const LOOKED_AT = 40;

/**
 * Decides on an entry by what was remembered, if the ends of both sheets are as remembered; null when the sheets must be
 * read. The answer is the same either way: what can't be told from the memory isn't answered here.
 */
export function swiftly(
  workbook: Workbook,
  memory: Memory | null,
  anchor: Anchor | null,
  posting: Posting,
  deed: Deed,
): Swift | null {
  const today = deed.now.slice(0, 10);
  const ledger = memory?.ledger;
  const { barang, jenis, jumlah } = posting;
  const day = posting.tanggal ?? today;
  // A memory can be put back by hand, with the last rows taken out.
  if (memory && ledger && anchor && !isAt(anchor, ledger.end)) return null;
  // Read whole once a day, come what may: some changes by hand show nowhere at the end.
  if (!memory || !ledger || ledger.readOn !== today) return null;
  if (
    day <= ledger.items[barang].base ||
    day < ledger.items[barang].counted ||
    ((jenis === 'CETAK' || jenis === 'GAGAL') && isUseForgotten(ledger.items[barang], day)) ||
    maybeSeen(memory.past.ids, deed.actionId)
  )
    return null;
  const past = workbook.tail(riwayat.sheet, memory.past.line);
  if (past?.length !== 1 || !sameLast(memory, past)) return null;
  const filled = filledColumns(workbook, memory);
  if (!filled) return null;
  const decision = post(standingFrom(ledger), posting, deed);
  const entry = 'refused' in decision ? undefined : decision.changes[0]?.cells;
  // A column is known by what stands in it: one that was empty so far may be another by now.
  if (entry && Object.keys(persediaan.columns).some((name) => (entry[name] ?? '') !== '' && !filled.has(name))) {
    return null;
  }
  const footings: Record<string, Footing> = { [persediaan.sheet]: ledger, [riwayat.sheet]: memory.past };
  return {
    decision,
    apply: (changes) => {
      for (const { table, cells } of changes) append(workbook, table, cells ?? {}, footings[table.sheet] as Footing);
    },
    anchor: () => {
      const end = { nomor: Number(entry?.nomor), sidik: String(entry?.sidik) };
      return anchor && advanced(anchor, { end, mark: null });
    },
    after: (changes) => ({
      past: {
        ...memory.past,
        line: memory.past.line + 1,
        last: rowOf(changes, riwayat),
        ids: withId(memory.past.ids, deed.actionId),
      },
      ledger: {
        ...ledger,
        line: ledger.line + 1,
        end: { nomor: Number(entry?.nomor), sidik: String(entry?.sidik) },
        items: {
          ...ledger.items,
          [barang]: withMovement(ledger.items[barang], day, effect(posting)),
        },
        receipts: {
          ...ledger.receipts,
          [barang]: `${ledger.receipts[barang]}${jenis === 'TERIMA' ? receiptText({ tanggal: day, waktu: deed.now, jumlah }) : ''}`,
        },
      },
    }),
  };
}

/** Days of use that tell what is usual are of before what is kept. */
const isUseForgotten = ({ base, days }: ItemMemory, day: Day): boolean =>
  base !== '' && daysOfUse(days, day).length < LOOKED_BACK;

const isAt = ({ end, disputed }: Anchor, { nomor, sidik }: ChainEnd): boolean =>
  disputed.length === 0 && end.nomor === nomor && end.sidik === sidik;

function append(workbook: Workbook, table: Table, cells: Record<string, Raw>, { line, width, places }: Footing): void {
  workbook.append(table.sheet, line + 1, [cellsInOrder(table, cells, { width, places })]);
}

function rowOf(changes: readonly Change[], table: { sheet: string }): Raw[] {
  const cells = changes.find((change) => change.table.sheet === table.sheet)?.cells ?? {};
  return Object.keys(riwayat.columns).map((name) => cells[name] ?? '');
}

/**
 * The columns in which the ledger's last lines hold something, if these lines are entries that follow one another up to
 * the remembered end; else null.
 */
function filledColumns(workbook: Workbook, { ledger }: Memory): Set<string> | null {
  if (!ledger) return null;
  const first = Math.max(2, ledger.line - LOOKED_AT + 1);
  const lines = workbook.tail(persediaan.sheet, first);
  if (lines?.length !== ledger.line - first + 1) return null;
  const header: Raw[] = Array.from({ length: ledger.width }, () => '');
  for (const [name, { header: title }] of Object.entries(persediaan.columns)) {
    header[(ledger.places[name] ?? 0) - 1] = title;
  }
  const { rows } = readTable(persediaan, [header, ...lines]);
  if (rows.length !== lines.length) return null;
  for (const [at, row] of rows.entries()) {
    const before = rows[at - 1] ?? (first === 2 ? NOTHING_BEFORE : undefined);
    if (before && before.nomor + 1 === row.nomor && row.sidik !== seal(before.sidik, row)) return null;
  }
  const last = rows[rows.length - 1];
  if (last?.nomor !== ledger.end.nomor || last.sidik !== ledger.end.sidik) return null;
  const filled = new Set<string>();
  for (const row of rows) for (const [name, value] of Object.entries(row)) if (value !== null) filled.add(name);
  return filled;
}
