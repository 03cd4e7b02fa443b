import { type Cell, optional, read, unread } from '../cells/cell';
import { oneOf } from '../cells/oneOf';
import { isWall, type Raw } from '../cells/raw';
import { text } from '../cells/text';
import { aset, gangguan, layanan } from '../tables';
import { type Column, foldKey, type Rows, type Table } from '../tables/table';
import { defineAction, refuse } from './action';
import { type Change, sameCell, take } from './change';

const tables = { aset, gangguan, layanan };

/** Cells of one row by column, as JSON: what an undo carries with it. */
const rowCells: Cell<Record<string, Raw>> = {
  expected: 'isi baris',
  format: '@',
  write: (cells) => JSON.stringify(cells),
  read: (raw) => {
    const cells = typeof raw === 'string' ? parsed(raw) : null;
    return cells === null ? unread('isi baris', raw) : read(cells);
  },
};

function parsed(json: string): Record<string, Raw> | null {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    const sound = Object.values(value).every(
      (cell) => ['string', 'number', 'boolean'].includes(typeof cell) || isWall(cell),
    );
    return sound ? (value as Record<string, Raw>) : null;
  } catch {
    return null;
  }
}

/** Takes a change of one row back, unless somebody has changed the same cells since. */
export const pulihkanBaris = defineAction({
  caption: 'Urungkan',
  fields: {
    lembar: { label: 'Lembar', cell: oneOf(Object.values(tables).map((table) => table.sheet)) },
    kunci: { label: 'Kunci', cell: text({ longest: 80 }) },
    sebelum: { label: 'Sebelum', cell: optional(rowCells) },
    sesudah: { label: 'Sesudah', cell: rowCells },
  },
  tables,
  decide(read, { lembar, kunci, sebelum, sesudah }) {
    const name = (Object.keys(tables) as (keyof typeof tables)[]).find((known) => tables[known].sheet === lembar);
    if (!name) return refuse(`Lembar ${lembar} tidak punya baris yang bisa diurungkan.`);
    const table = tables[name] as unknown as Table;
    const { rows, layout } = read[name] as unknown as Rows<Record<string, unknown>>;
    const object = `${lembar} ${kunci}`;
    const row = rows.find((one) => keyOf(table, one) === kunci);
    if (!row) return refuse(`${object} tidak ditemukan lagi; tidak ada yang diurungkan.`);
    const changedSince = Object.entries(sesudah).filter(([column, cell]) => {
      return !sameCell(cellOf(table, row, column), cell);
    });
    if (changedSince.length > 0) {
      const headers = changedSince.map(([column]) => columnOf(table, column)?.header ?? column);
      return refuse(
        `${object} sudah diubah lagi sejak itu (${headers.join(', ')}); ubah langsung di baris ${row.line}.`,
        {
          blocks: changedSince.map(([column]) => ({
            sheet: lembar,
            line: row.line,
            column: layout?.places[column] ?? 0,
            sentence: `Baris ${row.line}: ${columnOf(table, column)?.header ?? column} sudah diubah`,
          })),
        },
      );
    }
    for (const [column, cell] of Object.entries(sebelum ?? {})) {
      const declared = columnOf(table, column);
      if (!declared?.cell.read(cell).ok) return refuse(`Isi lama ${column} tidak bisa dipasang kembali.`);
    }
    const change: Change =
      sebelum === null ? take(table, row[table.key]) : { table, key: kunci, cells: sebelum, amends: true };
    return {
      changes: [change],
      sentence: sebelum === null ? `${object} dikeluarkan lagi.` : `${object} kembali seperti semula.`,
      object,
    };
  },
});

const keyOf = (table: Table, row: Record<string, unknown>): string => String(foldKey(row[table.key]));

function cellOf(table: Table, row: Record<string, unknown>, column: string): Raw {
  return columnOf(table, column)?.cell.write(row[column]) ?? '';
}

/** Only a column of the table's own: the names come over the wire. */
function columnOf(table: Table, name: string): Column<unknown> | undefined {
  return new Map(Object.entries(table.columns)).get(name);
}
