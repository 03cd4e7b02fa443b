import { formatNumber } from '../cells/numeral';
import { code } from '../cells/text';
import { belumRekam } from '../domain/backlog';
import {
  EXAMPLE_IMPORT,
  placeKey,
  planUndo,
  type Reference,
  recordsOf,
  UNDONE_MERGE,
  type UndoPlan,
  undoable,
} from '../domain/import/undo';
import { arsipPrakiraan, aset, desa, gangguan, impor, perbaikan, riwayat } from '../tables';
import type { ArsipPrakiraanRow } from '../tables/arsipPrakiraan';
import type { DesaRow } from '../tables/desa';
import type { GangguanRow } from '../tables/gangguan';
import type { ImporRow } from '../tables/impor';
import type { PerbaikanRow } from '../tables/perbaikan';
import type { RiwayatRow } from '../tables/riwayat';
import { foldKey, type Issue, type Rows, type Table } from '../tables/table';
import { type Accepted, type Decision, defineAction, type Look, refuse } from './action';
import { type Change, take } from './change';
import { gabungkan } from './gabungkan';

/** Takes an import back: rows that stand as it left them. What was edited since stays and is named. */
export const urungkanImpor = defineAction({
  caption: 'Urungkan impor',
  fields: { imporId: { label: 'Impor', cell: code({ longest: 64, made: true }) } },
  tables: { impor },
  decide(read, { imporId }, _, look) {
    const past = look(asTable(riwayat)) as Rows<RiwayatRow>;
    const deed = past.rows.find(({ id }) => foldKey(id) === foldKey(imporId));
    if (deed?.tindakan === gabungkan.caption) {
      return refuse('Itu gabungan dari berkas, bukan impor; urungkan gabungannya, agar entri Persediaan ikut kembali.');
    }
    const taken = takeBack('impor', read.impor, imporId, look, ({ id }) => take(impor, id));
    return isExample(imporId) && !('refused' in taken) ? withoutForecasts(taken, read.impor.rows, look) : taken;
  },
});

/** Of all who waited at a forecast, the part from which on it counts as one of the example. */
const EXAMPLE_SHARE = 0.1;

/**
 * What was forecast of the example's desa goes along and is never held to anything. Those that go now stood there as they
 * are, so a forecast with fewer waiting was none of theirs; one with just the whole example's was, whatever became of
 * the other desa since. A single one among the office's own leaves the forecast the office's.
 */
function withoutForecasts(taken: Accepted, records: readonly ImporRow[], look: Look): Accepted {
  const leaving = new Set(
    taken.changes.flatMap(({ table, key, cells }) => (table.sheet === desa.sheet && cells === null ? [key] : [])),
  );
  if (leaving.size === 0) return taken;
  const waiting = (rows: readonly DesaRow[]) => rows.reduce((sum, row) => sum + Math.max(0, belumRekam(row)), 0);
  const ofExample = records.filter(({ imporId, lembar }) => isExample(imporId) && lembar === desa.sheet);
  const example = waiting(ofExample.map(({ sesudah }) => JSON.parse(sesudah) as DesaRow));
  const left = waiting(
    (look(asTable(desa)).rows as unknown as DesaRow[]).filter(({ kode }) => leaving.has(String(foldKey(kode)))),
  );
  const forecasts = (look(asTable(arsipPrakiraan)).rows as unknown as ArsipPrakiraanRow[]).filter(
    ({ tunggakan }) => tunggakan === example || (tunggakan >= left && left >= EXAMPLE_SHARE * tunggakan),
  );
  if (forecasts.length === 0) return taken;
  return {
    ...taken,
    changes: [...taken.changes, ...forecasts.map(({ id }) => take(arsipPrakiraan, id))],
    sentence: `${taken.sentence} Prakiraan dari data contoh ikut dibuang.`,
  };
}

const isExample = (imporId: string): boolean => foldKey(imporId) === foldKey(EXAMPLE_IMPORT);

const nothingToUndo = (what: string) =>
  `Tidak ada yang perlu diurungkan: ${what} ini sudah diurungkan atau belum pernah ada.`;
export const NOTHING_TO_UNDO = { impor: nothingToUndo('impor'), gabungan: nothingToUndo('gabungan') };

/** What taking an import or a merge back would do with its rows as they stand. */
export interface Outlook extends UndoPlan {
  /** Rows that stay. */
  kept: number;
  /** Why `left` are left, some of them named. */
  why: string;
  /** A sheet that isn't there any more: without it nothing can be taken back. */
  missing: Issue | undefined;
}

export function outlookOf(what: 'impor' | 'gabungan', all: Rows<ImporRow>, imporId: string, look: Look): Outlook {
  const isNoImport = foldKey(imporId) === foldKey(UNDONE_MERGE);
  const records = recordsOf(isNoImport ? { ...all, rows: [], unread: [] } : all, imporId);
  const tables = new Set(records.rows.flatMap((record) => undoable(record) ?? []));
  const [missing] = [...tables].flatMap((table) => (look(table).layout ? [] : look(table).issues));
  const plan: UndoPlan = missing
    ? { back: [], gone: [], left: [missing] }
    : planUndo(what, records, look, references(records.rows, look));
  // One row may be left for several reasons, each with its place.
  const kept = records.rows.length + records.spoilt.length - plan.back.length - plan.gone.length;
  return { ...plan, kept, why: named(plan.left), missing };
}

/**
 * @param forget what becomes of the record of a row that goes back
 * @param beside what else is taken back with these rows, told with them
 */
export function takeBack(
  what: 'impor' | 'gabungan',
  all: Rows<ImporRow>,
  imporId: string,
  look: Look,
  forget: (record: ImporRow) => Change,
  beside: readonly string[] = [],
): Decision {
  const { back, gone, left, kept, why, missing } = outlookOf(what, all, imporId, look);
  if (missing) return refuse(missing.sentence, { blocks: [missing] });
  if (back.length + gone.length + kept === 0) {
    return refuse(NOTHING_TO_UNDO[what]);
  }
  const leftSentence = `${formatNumber(kept)} baris dibiarkan`;
  if (back.length + gone.length === 0) {
    return refuse(`Tidak ada yang bisa diurungkan lagi; ${leftSentence}: ${why}.`, { blocks: left });
  }
  const removed = back.filter(({ before }) => before === null).length;
  const parts = [
    ...beside,
    ...(removed > 0 ? [`${formatNumber(removed)} baris dibuang`] : []),
    ...(back.length > removed ? [`${formatNumber(back.length - removed)} baris dikembalikan`] : []),
    ...(gone.length > 0 ? [`${formatNumber(gone.length)} baris sudah tidak ada`] : []),
    ...(left.length > 0 ? [`${leftSentence}: ${why}`] : []),
  ];
  const name = imporId === EXAMPLE_IMPORT ? 'Data contoh' : what === 'impor' ? 'Impor' : 'Gabungan';
  return {
    changes: [
      ...back.map(({ record, table, before }): Change => ({ table, key: record.kunci, cells: before })),
      ...back.map(({ record }) => forget(record)),
      ...gone.map(({ id }) => take(impor, id)),
    ],
    sentence: `${name} diurungkan: ${parts.join(', ')}.`,
    object: `Impor ${imporId}`,
    left,
  };
}

/** Outages and repairs name devices, merged desa name their successor. */
function references(records: readonly ImporRow[], look: Look): Reference[] {
  const among = (sheet: string) => records.some(({ lembar, sebelum }) => lembar === sheet && sebelum === null);
  const devices = among(aset.sheet);
  return [
    ...(devices ? naming<GangguanRow>(look(asTable(gangguan)), gangguan, 'asetId', aset, usedBy('gangguan')) : []),
    ...(devices ? naming<PerbaikanRow>(look(asTable(perbaikan)), perbaikan, 'asetId', aset, usedBy('perbaikan')) : []),
    ...(among(desa.sheet)
      ? naming<DesaRow>(look(asTable(desa)), desa, 'digabungKe', desa, (to, from) => `${to} adalah penerus ${from}`)
      : []),
  ];
}

const usedBy = (what: string) => (to: string, from: string) => `${to} dipakai oleh ${what} ${from}`;

const asTable = (table: unknown): Table => table as Table;

/** The rows of a table that name a row of another. */
function naming<R>(
  { rows, layout }: Rows<unknown>,
  { sheet, key }: { sheet: string; key: string },
  column: keyof R & string,
  other: { sheet: string },
  says: (to: string, from: string) => string,
): Reference[] {
  return rows.flatMap((row) => {
    const { [column]: to, [key]: from } = row as unknown as Record<string, unknown>;
    if (typeof to !== 'string') return [];
    const sentence = says(to, String(from));
    const place = { sheet, line: row.line, column: layout?.places[column] ?? 0, sentence };
    return [{ from: placeKey(sheet, from), to: placeKey(other.sheet, to), place }];
  });
}

/** Places for a sentence; Riwayat holds 500 letters. */
function named(left: UndoPlan['left']): string {
  const first = left
    .slice(0, 4)
    .map(({ sheet, line, sentence }) => `${sheet}${line > 0 ? ` baris ${line}` : ''}, ${sentence}`);
  return [...first, ...(left.length > 4 ? [`dan ${formatNumber(left.length - 4)} lagi`] : [])].join('; ');
}
