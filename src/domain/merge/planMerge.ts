import type { Moment } from '../../cells/day';
import { formatNumber } from '../../cells/numeral';
import type { PersediaanRow } from '../../tables/persediaan';
import type { RiwayatRow } from '../../tables/riwayat';
import { foldKey, type Rows, type Table } from '../../tables/table';
import { closedUntil, highestNumber } from '../ledgerHistory';
import { chainEnd } from '../ledgerSeal';
import { MERGED, type MergedTables, readMergeFile } from './mergeFile';
import { ledgerObstacle, mergeLedger } from './mergeLedger';
import { type Choices, type Conflict, type MergedRows, mergeRows, type Row, Since } from './mergeRows';

export interface MergePlan {
  rows: MergedRows['changes'];
  entries: PersediaanRow[];
  /** Rows of Riwayat that only the file has. */
  past: RiwayatRow[];
  conflicts: Conflict[];
  renamed: Map<string, string>;
  left: string[];
  /** Why it can't be carried out as it stands; '' when it can. */
  obstacle: string;
}

const REGISTERS = ['desa', 'aset', 'gangguan', 'layanan', 'petugas', 'libur'] as const;

/** What taking in a file would do; a sentence when the file can't be read. */
export function planMerge(
  here: MergedTables,
  { berkas, pilihan }: { berkas: string; pilihan: Choices },
  now: Moment,
  numbered: readonly string[],
): MergePlan | string {
  const there = readMergeFile(berkas);
  if (typeof there === 'string') return there;
  const plan: MergePlan = {
    ...{ rows: [], entries: [], past: [], conflicts: [], renamed: new Map(), left: [], obstacle: '' },
  };
  const [mine, theirs] = [here.riwayat.rows, there.riwayat.rows];
  const since = { here: new Since(mine, theirs), there: new Since(theirs, mine) };
  for (const name of REGISTERS) {
    const table = MERGED[name] as unknown as Table;
    const rowsOf = (read: MergedTables) => (read[name] as Rows<unknown>).rows.map(withoutLine);
    const both = { here: rowsOf(here), there: rowsOf(there) };
    const merged = mergeRows(table, both, since, pilihan, name === 'gangguan' ? numbered : []);
    plan.rows.push(...merged.changes);
    plan.conflicts.push(...merged.conflicts);
    for (const [from, to] of merged.renamed) plan.renamed.set(from, to);
  }
  const known = highestNumber(here.riwayat);
  const ledger = mergeLedger(here.persediaan.rows, there.persediaan.rows, chainEnd(here.persediaan, known));
  plan.entries = ledger.entries;
  plan.left = ledger.left;
  const told = new Set(mine.map(({ id }) => foldKey(id)));
  plan.past = theirs
    .filter(({ id }) => !told.has(foldKey(id)))
    .map((row) => ({ ...row, objek: objectHere(row, plan) }));
  plan.obstacle = obstacleOf(here, plan, now);
  return plan;
}

const withoutLine = (row: unknown): Row => {
  const { line: _, ...cells } = row as Row;
  return cells;
};

/** What a row of Riwayat names, as it is called here. Running numbers and months of the other ledger aren't this one's. */
function objectHere({ objek }: RiwayatRow, { renamed }: MergePlan): string | null {
  const outage = /^Gangguan (\S+)$/i.exec(objek ?? '')?.[1];
  const renumbered = outage && renamed.get(outage.toUpperCase());
  if (renumbered) return `Gangguan ${renumbered}`;
  return objek !== null && /^(Persediaan No|Tutup bulan|Buka bulan) /.test(objek)
    ? `Komputer lain: ${objek}`.slice(0, 120)
    : objek;
}

function obstacleOf(here: MergedTables, plan: MergePlan, now: Moment): string {
  for (const name of [...REGISTERS, 'persediaan', 'riwayat'] as const) {
    const [spoilt] = (here[name] as Rows<unknown>).issues;
    // A row that can't be read can't be recognised either: it would be entered a second time.
    if (spoilt) return `Lembar ${spoilt.sheet} harus dibetulkan dulu, baris ${spoilt.line}: ${spoilt.sentence}`;
  }
  if (plan.conflicts.length > 0) {
    return `${formatNumber(plan.conflicts.length)} baris diubah di kedua tempat; pilih dulu mana yang dipakai`;
  }
  return ledgerObstacle(here.persediaan.rows, plan.entries, now, closedUntil(here.riwayat)) ?? '';
}
