import { formatNumber } from '../cells/numeral';
import { code } from '../cells/text';
import { placeKey, planUndo, type Reference, type UndoPlan } from '../domain/import/undo';
import { aset, desa, gangguan, impor, layanan, libur, perbaikan, petugas, skenario } from '../tables';
import type { ImporRow } from '../tables/impor';
import { foldKey, type ReadingsOf, type Rows, type Table } from '../tables/table';
import { defineAction, refuse } from './action';
import { type Change, take } from './change';

const undoTables = { aset, desa, gangguan, impor, layanan, libur, perbaikan, petugas, skenario };

/** Example data is an import under this id. */
export const EXAMPLE_IMPORT = 'contoh';

/** Takes an import back: rows that stand as it left them. What was edited since stays and is named. */
export const urungkanImpor = defineAction({
  caption: 'Urungkan impor',
  fields: { imporId: { label: 'Impor', cell: code({ longest: 64, made: true }) } },
  tables: undoTables,
  decide(read, { imporId }) {
    const { back, gone, left } = undoOf(read, imporId);
    if (back.length + gone.length + left.length === 0) {
      return refuse('Tidak ada yang perlu diurungkan: impor ini sudah diurungkan atau belum pernah ada.');
    }
    const leftSentence = `${formatNumber(left.length)} baris dibiarkan`;
    if (back.length + gone.length === 0) {
      return refuse(`Tidak ada yang bisa diurungkan lagi; ${leftSentence}: ${named(left)}.`, { blocks: left });
    }
    const removed = back.filter(({ before }) => before === null).length;
    const parts = [
      ...(removed > 0 ? [`${formatNumber(removed)} baris dibuang`] : []),
      ...(back.length > removed ? [`${formatNumber(back.length - removed)} baris dikembalikan`] : []),
      ...(gone.length > 0 ? [`${formatNumber(gone.length)} baris sudah tidak ada`] : []),
      ...(left.length > 0 ? [`${leftSentence}: ${named(left)}`] : []),
    ];
    const name = imporId === EXAMPLE_IMPORT ? 'Data contoh' : 'Impor';
    return {
      changes: [
        ...back.map(({ record, table, before }): Change => ({ table, key: record.kunci, cells: before })),
        ...[...back.map(({ record }) => record), ...gone].map(({ id }) => take(impor, id)),
      ],
      sentence: `${name} diurungkan: ${parts.join(', ')}.`,
      object: `Impor ${imporId}`,
      left,
    };
  },
});

/** What undoing an import would do as things stand. */
function undoOf(read: ReadingsOf<typeof undoTables>, imporId: string): UndoPlan {
  const ofImport = ({ imporId: other }: ImporRow) => foldKey(other) === foldKey(imporId);
  const bySheet = new Map(
    Object.entries(undoTables).map(([name, table]) => [table.sheet, name as keyof typeof undoTables]),
  );
  const rowsOf = ({ sheet }: Table): Rows<unknown> => read[bySheet.get(sheet) ?? 'impor'];
  return planUndo(read.impor.rows.filter(ofImport), rowsOf, references(read));
}

/** Outages name devices, merged desa name their successor. */
function references(read: ReadingsOf<typeof undoTables>): Reference[] {
  const outages = read.gangguan.rows.map(({ id, asetId, line }) => ({
    from: placeKey(gangguan.sheet, id),
    to: asetId && placeKey(aset.sheet, asetId),
    place: {
      sheet: gangguan.sheet,
      line,
      column: read.gangguan.layout?.places.asetId ?? 0,
      sentence: `${asetId} dipakai oleh gangguan ${id}`,
    },
  }));
  const villages = read.desa.rows.map(({ kode, digabungKe, line }) => ({
    from: placeKey(desa.sheet, kode),
    to: digabungKe && placeKey(desa.sheet, digabungKe),
    place: {
      sheet: desa.sheet,
      line,
      column: read.desa.layout?.places.digabungKe ?? 0,
      sentence: `${digabungKe} adalah penerus ${kode}`,
    },
  }));
  return [...outages, ...villages].filter((reference): reference is Reference => reference.to !== null);
}

/** Places for a sentence; Riwayat holds 500 letters. */
function named(left: UndoPlan['left']): string {
  const first = left
    .slice(0, 4)
    .map(({ sheet, line, sentence }) => `${sheet}${line > 0 ? ` baris ${line}` : ''}, ${sentence}`);
  return [...first, ...(left.length > 4 ? [`dan ${formatNumber(left.length - 4)} lagi`] : [])].join('; ');
}
