import { deedOf, type Look } from '../actions/action';
import { gabungkan } from '../actions/gabungkan';
import { komitImpor as commitAction } from '../actions/komitImpor';
import { type Outcome, perform } from '../actions/perform';
import { type Outlook, outlookOf, urungkanImpor as undoAction } from '../actions/urungkanImpor';
import { formatMoment } from '../cells/day';
import { formatNumber } from '../cells/numeral';
import { type Procedure, procedure } from '../declare';
import { type ImportRequest, isRequest, pasted, type Reviewed, requestCell } from '../domain/import/request';
import { reviewImport } from '../domain/import/review';
import type { ImportReview } from '../domain/import/reviewed';
import { CHANGED_SINCE, EXAMPLE_IMPORT, REMOVED, UNDONE_MERGE } from '../domain/import/undo';
import { entriesIn } from '../domain/ledgerHistory';
import { writeWithoutExample } from '../reports/afterExample';
import { aset, impor, riwayat } from '../tables';
import type { ImporRow } from '../tables/impor';
import type { RiwayatRow } from '../tables/riwayat';
import { foldKey, type Issue, type Rows, readTable, type Table } from '../tables/table';
import type { Host } from '../workbook/host';

export type CommitRequest = Reviewed & { actionId: string };

/** What came of a commit or an undo. */
export type ImportAnswer =
  | { ok: true; sentence: string; imporId: string; again: boolean; left: ImportPlace[] }
  | { ok: false; sentence: string; left: ImportPlace[] };

/** A place in the workbook that stood in the way or was left as it is, with why; line 0 when it is the sheet. */
export type ImportPlace = Issue;

/** An import that can be undone. */
export interface ListedImport {
  imporId: string;
  /** `Data contoh`, or when and by whom. */
  caption: string;
  /** Rows that it put in or changed and that haven't been undone. */
  rows: number;
  /** It came from another computer's file: then entries of the ledger are taken back with it. */
  isMerge: boolean;
  /** The example's: there is no way to have it back. */
  isExample: boolean;
  /** What taking it back would do as things stand, in a phrase: `19 baris Desa dibuang`; '' when there is nothing left. */
  undoing: string;
  /** What taking it back would leave, and why; '' when nothing. */
  leaving: string;
}

/** Shows what a pasted table would do, without doing it. */
export const tinjauImpor: Procedure<Host, ImportRequest, ImportReview> = procedure((host, asked) => {
  const { workbook } = host;
  const request = { seen: '', ...asked };
  return reviewImport(
    isRequest(request) ? request : pasted(''),
    (table) => readTable(table, workbook.read(table.sheet)),
    host.occasion().now,
  );
});

export const komitImpor: Procedure<Host, CommitRequest, ImportAnswer> = procedure((host, asked) => {
  const { actionId, ...request } = asked ?? {};
  const deed = deedOf(host.occasion(), actionId);
  return answer(perform(host.workbook, commitAction, { permintaan: requestCell.write(request) }, deed), actionId);
});

export const urungkanImpor: Procedure<Host, { imporId: string; actionId: string }, ImportAnswer> = procedure(
  (host, asked) => {
    const { imporId, actionId } = asked ?? {};
    const named = typeof imporId === 'string' ? imporId : '';
    const deed = deedOf(host.occasion(), actionId);
    const outcome = perform(host.workbook, undoAction, { imporId: named }, deed);
    if (foldKey(named) !== foldKey(EXAMPLE_IMPORT)) return answer(outcome, named);
    const told = `${outcome.sentence}${whatHelps(outcome.done ? outcome.left : outcome.blocks)}`;
    return answer({ ...outcome, sentence: outcome.done ? `${told} ${writeWithoutExample(host)}` : told }, named);
  },
);

/** Of rows of the example that somebody has changed; what stays because others name it is to stay. */
function whatHelps(left: readonly Issue[]): string {
  const changed = left.filter(({ sentence }) => sentence.includes(CHANGED_SINCE));
  if (changed.length === 0) return '';
  // As long as such a device is there every page says DATA CONTOH, and no undo can do more about it.
  const ofDevices = changed.some(({ sheet }) => sheet === aset.sheet)
    ? '; alat yang sudah menjadi alat kantor: hapus tulisan "Contoh: …" di kolom Keterangannya'
    : '';
  return ` Baris yang sudah Anda ubah: hapus bila masih contoh${ofDevices}.`;
}

/** The imports that have something in the workbook still, the latest first. */
export const daftarImpor: Procedure<Host, Record<string, never>, ListedImport[]> = procedure(({ workbook }) => {
  const kept = new Map<string, ImporRow[]>();
  const imports = readTable(impor, workbook.read(impor.sheet));
  for (const row of imports.rows) {
    if (foldKey(row.imporId) === foldKey(UNDONE_MERGE)) continue;
    kept.set(row.imporId, [...(kept.get(row.imporId) ?? []), row]);
  }
  if (kept.size === 0) return [];
  const seen = new Map<Table, Rows<unknown>>();
  const look: Look = (table) => {
    const rows = seen.get(table) ?? readTable(table, workbook.read(table.sheet));
    seen.set(table, rows);
    return rows;
  };
  const past = look(riwayat as unknown as Table) as Rows<RiwayatRow>;
  const deeds = new Map(past.rows.map((row) => [foldKey(row.id), row]));
  return [...kept].reverse().map(([imporId, records]) => {
    const deed = deeds.get(foldKey(imporId));
    const isMerge = deed?.tindakan === gabungkan.caption;
    const when = deed ? `${isMerge ? 'Gabungan ' : ''}${formatMoment(deed.waktu)}, ${deed.oleh}` : imporId;
    const isExample = imporId === EXAMPLE_IMPORT;
    const outlook = outlookOf(isMerge ? 'gabungan' : 'impor', imports, imporId, look);
    const undoing = undoingOf(outlook, isMerge && !outlook.missing ? entriesIn(deed?.objek) : null);
    return {
      ...{ imporId, caption: isExample ? 'Data contoh' : when, rows: records.length, isMerge },
      isExample,
      undoing: undoing && isExample ? `${undoing}, prakiraannya ikut dibuang` : undoing,
      leaving: outlook.kept === 0 ? '' : `${formatNumber(outlook.kept)} baris dibiarkan: ${outlook.why}`,
    };
  });
});

type Entries = ReturnType<typeof entriesIn>;

function undoingOf({ back, gone }: Outlook, entries: Entries): string {
  const counts = new Map<string, number>();
  for (const { record, before } of back) {
    const what =
      before === null ? 'dibuang' : record.sesudah === REMOVED ? 'dimasukkan lagi' : 'kembali ke isi lamanya';
    const said = `baris ${record.lembar} ${what}`;
    counts.set(said, (counts.get(said) ?? 0) + 1);
  }
  const rows = [...counts].map(([said, count]) => `${formatNumber(count)} ${said}`);
  return [
    ...rows,
    ...(gone.length > 0 ? [`${formatNumber(gone.length)} baris sudah tidak ada dan hilang dari daftar ini`] : []),
    // Those that are reversed already, and reversals, stay: how many is for the ledger to say, which isn't read for a list.
    ...(entries ? [`paling banyak ${formatNumber(entries.last - entries.first + 1)} entri Persediaan dibalik`] : []),
  ].join(', ');
}

function answer(outcome: Outcome, imporId: string): ImportAnswer {
  return outcome.done
    ? { ok: true, sentence: outcome.sentence, imporId, again: outcome.again, left: outcome.left }
    : { ok: false, sentence: outcome.sentence, left: outcome.blocks };
}
