import { optional } from '../cells/cell';
import { oneOf } from '../cells/oneOf';
import type { Raw } from '../cells/raw';
import { rowCells } from '../cells/rowCells';
import { text } from '../cells/text';
import { deviceFaults } from '../domain/entryRules';
import { called, TAKEN_OUT } from '../domain/merge/mergeRows';
import { aset, gangguan, layanan, perbaikan, pesanan } from '../tables';
import type { AsetRow } from '../tables/aset';
import type { GangguanRow } from '../tables/gangguan';
import { type Column, foldKey, type Placed, type ReadingsOf, type Rows, type Table } from '../tables/table';
import { type Deed, defineAction, type Refused, refuse } from './action';
import { type Change, sameCell, take } from './change';
import { placeTaken } from './deviceAt';
import { outagePlace, outageRefusal } from './outageRows';
import { repairPlace } from './repairRows';

const tables = { aset, gangguan, layanan, perbaikan, pesanan };

/**
 * Takes a change of one row back, unless somebody has changed the same cells since, or what has happened since no longer
 * leaves room for it.
 */
export const pulihkanBaris = defineAction({
  caption: 'Urungkan',
  fields: {
    lembar: { label: 'Lembar', cell: oneOf(Object.values(tables).map((table) => table.sheet)) },
    kunci: { label: 'Kunci', cell: text({ longest: 80 }) },
    sebelum: { label: 'Sebelum', cell: optional(rowCells) },
    sesudah: { label: 'Sesudah', cell: rowCells },
  },
  tables,
  decide(read, { lembar, kunci, sebelum, sesudah }, deed) {
    const name = (Object.keys(tables) as (keyof typeof tables)[]).find((known) => tables[known].sheet === lembar);
    if (!name) return refuse(`Lembar ${lembar} tidak punya baris yang bisa diurungkan.`);
    const table = tables[name] as unknown as Table;
    const { rows, layout } = read[name] as unknown as Rows<Record<string, unknown>>;
    const named = called(table, kunci);
    const row = rows.find((one) => keyOf(table, one) === kunci);
    if (!row) return refuse(`${named} tidak ditemukan lagi; tidak ada yang diurungkan.`);
    const changedSince = Object.entries(sesudah).filter(([column, cell]) => {
      return !sameCell(cellOf(table, row, column), cell);
    });
    if (changedSince.length > 0) {
      const headers = changedSince.map(([column]) => columnOf(table, column)?.header ?? column);
      return refuse(
        `${named} sudah diubah lagi sejak itu (${headers.join(', ')}); ubah langsung di baris ${row.line}.`,
        {
          blocks: changedSince.map(([column]) => ({
            sheet: lembar,
            line: row.line,
            column: columnOf(table, column) ? (layout?.places[column] ?? 0) : 0,
            sentence: `Baris ${row.line}: ${columnOf(table, column)?.header ?? column} sudah diubah`,
          })),
        },
      );
    }
    const former: Record<string, unknown> = { ...row };
    for (const [column, cell] of Object.entries(sebelum ?? {})) {
      const reading = columnOf(table, column)?.cell.read(cell);
      if (!reading?.ok || column === table.key) return refuse(`Isi lama ${column} tidak bisa dipasang kembali.`);
      former[column] = reading.value;
    }
    const inTheWay =
      sebelum === null
        ? whyItStays(read, table, row, sesudah, layout?.ownLines ?? new Set())
        : whyNotAgain(read, table, former as Placed<Row>, deed);
    if (inTheWay) return inTheWay;
    const change: Change =
      sebelum === null ? take(table, row[table.key]) : { table, key: kunci, cells: sebelum, amends: true };
    return {
      changes: [change],
      sentence: sebelum === null ? `${named} ${TAKEN_OUT}.` : `${named} kembali seperti semula.`,
      object: `${lembar} ${kunci}`,
    };
  },
});

type Row = Record<string, unknown>;

/** Why a row that was added can't be taken out again; null when it can. */
function whyItStays(
  { gangguan: outages, perbaikan: repairs }: ReadingsOf<typeof tables>,
  table: Table,
  row: Placed<Row>,
  added: Record<string, Raw>,
  ownLines: ReadonlySet<number>,
): Refused | null {
  const object = called(table, keyOf(table, row));
  // An addition is taken back whole: its undo carries every cell, and all of them have been compared.
  const whole = Object.keys(table.columns).every((column) => column in added);
  if (!whole) return refuse(`${object} tidak dikeluarkan: isinya harus disebut seluruhnya.`);
  if (ownLines.has(row.line))
    return refuse(`${object} (baris ${row.line}) punya isian di kolom tambahan kantor; kosongkan dulu.`);
  if (table.sheet !== aset.sheet) return null;
  const names = ({ asetId }: { asetId: string | null }) => asetId !== null && foldKey(asetId) === keyOf(table, row);
  const users = [
    ...outages.rows
      .filter(names)
      .map((outage) => ({ what: 'gangguan', ...outage, place: outagePlace(outages, outage, says(outage)) })),
    ...repairs.rows.filter(names).map((repair) => ({
      what: 'perbaikan',
      ...repair,
      place: repairPlace(repairs, repair, `${repair.id} ${says(repair)}`),
    })),
  ];
  if (users.length === 0) return null;
  const ids = users.map(({ what, id, line }) => `${what} ${id} (baris ${line})`).join(', ');
  return refuse(`${object} disebut oleh ${ids}; alat yang tidak dipakai lagi dihapus lewat Hapus alat.`, {
    blocks: users.map(({ place }) => place),
  });
}

const says = ({ asetId }: { asetId: string | null }): string => `menyebut ${asetId}`;

/** Why a row can't stand as it did before: the rules of its sheet hold for an undo as well. Null when it can. */
function whyNotAgain(read: ReadingsOf<typeof tables>, table: Table, former: Placed<Row>, deed: Deed): Refused | null {
  if (table.sheet === gangguan.sheet) return outageRefusal(read, former as unknown as GangguanRow, deed);
  if (table.sheet !== aset.sheet) return null;
  const device = former as unknown as AsetRow;
  const [fault] = deviceFaults(device);
  if (fault) return refuse(fault.sentence, { field: fault.field });
  return device.status === 'AKTIF' && device.setPerekaman !== null
    ? placeTaken(read.aset, device, device.setPerekaman)
    : null;
}

const keyOf = (table: Table, row: Record<string, unknown>): string => String(foldKey(row[table.key]));

function cellOf(table: Table, row: Record<string, unknown>, column: string): Raw {
  return columnOf(table, column)?.cell.write(row[column]) ?? '';
}

/** Only a column of the table's own: the names come over the wire. */
function columnOf(table: Table, name: string): Column<unknown> | undefined {
  return new Map(Object.entries(table.columns)).get(name);
}
