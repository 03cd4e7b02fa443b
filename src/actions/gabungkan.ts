import { type Cell, read as readValue, unread } from '../cells/cell';
import { formatNumber } from '../cells/numeral';
import { REMOVED } from '../domain/import/undo';
import { entriesObject } from '../domain/ledgerHistory';
import { MERGED } from '../domain/merge/mergeFile';
import type { Choices } from '../domain/merge/mergeRows';
import { IMPORTED, TYPED } from '../domain/merge/numbersHere';
import { type MergePlan, planMerge } from '../domain/merge/planMerge';
import { impor, persediaan, riwayat } from '../tables';
import type { RiwayatRow } from '../tables/riwayat';
import { cellsOf } from '../tables/table';
import { defineAction, refuse } from './action';
import { catatGangguan } from './catatGangguan';
import { catatServis } from './catatServis';
import { type Change, put, take } from './change';
import { kirimPerbaikan } from './kirimPerbaikan';
import { mulaiGangguan } from './mulaiGangguan';
import { pesanBarang } from './pesanBarang';

export interface MergeRequest {
  /** The file's text. */
  berkas: string;
  pilihan: Choices;
}

const expected = 'berkas gabungan dari panel';

/** A request as it travels into an action: one text. */
export const mergeRequest: Cell<MergeRequest> = {
  expected,
  format: '@',
  write: (request) => JSON.stringify(request),
  read: (raw) => {
    try {
      const { berkas, pilihan } = JSON.parse(String(raw)) as MergeRequest;
      const sound = typeof berkas === 'string' && typeof pilihan === 'object' && pilihan !== null;
      return sound ? readValue({ berkas, pilihan }) : unread(expected, raw);
    } catch {
      return unread(expected, raw);
    }
  },
};

/** What gives a row its running number. */
export const NUMBERING: readonly string[] = [
  ...[mulaiGangguan, catatGangguan, kirimPerbaikan, catatServis, pesanBarang].map(({ caption }) => caption),
  ...[IMPORTED, TYPED],
];

/** Takes in what another workbook has and this one hasn't: all of it or nothing, and a second time nothing at all. */
export const gabungkan = defineAction({
  caption: 'Gabungkan',
  fields: { permintaan: { label: 'Berkas gabungan', cell: mergeRequest } },
  tables: MERGED,
  decide(read, { permintaan }, deed) {
    const plan = planMerge(read, permintaan, deed.now, NUMBERING);
    if (typeof plan === 'string') return refuse(plan);
    if (plan.obstacle) return refuse(`${plan.obstacle}.`);
    const { rows, entries, past } = plan;
    if (bringsNothing(plan)) {
      return {
        changes: [],
        sentence: nothingNew(plan),
        object: `Gabungan ${deed.actionId}`,
      };
    }
    const records = rows.map(({ table, key, before, after }, index) =>
      put(impor, {
        id: `${deed.actionId}.${index + 1}`,
        imporId: deed.actionId,
        lembar: table.sheet,
        kunci: key,
        sebelum: before && JSON.stringify(cellsOf({ table }, before)),
        sesudah: after ? JSON.stringify(cellsOf({ table }, after)) : REMOVED,
      }),
    );
    const last = entries[entries.length - 1];
    return {
      changes: [
        ...rows.map(
          ({ table, key, after }): Change =>
            after ? { table, key, cells: cellsOf({ table }, after) } : take(table as never, key),
        ),
        ...records,
        ...plan.settled.map(({ id }) => take(impor, id)),
        ...entries.map((entry) => put(persediaan, entry)),
        ...past.map((row) => put(riwayat, row as RiwayatRow)),
      ],
      sentence: `Digabungkan dari berkas: ${said(plan)}.`,
      object: last && entries[0] ? entriesObject(entries[0].nomor, last.nomor) : `Gabungan ${deed.actionId}`,
      ...(rows.length + entries.length > 0
        ? { undo: { action: 'urungkanGabungan', input: { gabunganId: deed.actionId } } }
        : {}),
    };
  },
});

export const bringsNothing = ({ rows, entries, past, isChosen }: MergePlan): boolean =>
  rows.length + entries.length + past.length === 0 && !isChosen;

/** What a file comes to that brings nothing. */
export function nothingNew({ left }: MergePlan): string {
  return left.length > 0
    ? `Tidak ada yang baru di berkas itu${leftSaid(left)
        .map((one) => `; ${one}`)
        .join('')}.`
    : 'Tidak ada yang baru di berkas itu.';
}

/** Riwayat holds 500 letters. */
const MOST_NAMED = 3;

/** What it came to, in a phrase. */
export function said({ rows, entries, past, again, twice, renamed, left }: MergePlan): string {
  const sheets = new Map<string, number>();
  for (const { table } of rows) sheets.set(table.sheet, (sheets.get(table.sheet) ?? 0) + 1);
  const names = [...renamed].map(([from, to]) => `${from} menjadi ${to}`);
  const parts = [
    ...(entries.length > 0 ? [`${formatNumber(entries.length)} entri Persediaan`] : []),
    ...[...sheets].map(([sheet, count]) => `${formatNumber(count)} baris ${sheet}`),
    ...(again > 0 ? [`${formatNumber(again)} di antaranya pernah diurungkan`] : []),
    ...twice.slice(0, MOST_NAMED),
    ...(twice.length > MOST_NAMED ? [`dan ${formatNumber(twice.length - MOST_NAMED)} lagi yang mungkin dua kali`] : []),
    ...(past.length > 0 ? [`${formatNumber(past.length)} baris Riwayat`] : []),
    ...(names.length > 0 ? [`nomor baru: ${names.slice(0, 6).join(', ')}${names.length > 6 ? ', …' : ''}`] : []),
    ...leftSaid(left),
  ];
  return parts.length > 0 ? parts.join('; ') : 'tetap seperti di sini';
}

function leftSaid(left: readonly string[]): string[] {
  const more = left.length - MOST_NAMED;
  return [...left.slice(0, MOST_NAMED), ...(more > 0 ? [`dan ${formatNumber(more)} lagi yang tidak ikut`] : [])];
}
