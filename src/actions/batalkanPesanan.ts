import { optional } from '../cells/cell';
import { day, formatDay } from '../cells/day';
import { orderFaults } from '../domain/entryRules';
import { pesanan } from '../tables';
import { foldKey } from '../tables/table';
import { defineAction, fieldOf, refuse } from './action';
import { amend } from './change';
import { undoOf } from './rowUndo';

/** What is still open of an order isn't waited for any longer. A day left empty is today. */
export const batalkanPesanan = defineAction({
  caption: 'Batalkan pesanan',
  fields: {
    id: fieldOf(pesanan.columns.id),
    tanggal: { label: 'Tanggal batal', cell: optional(day()) },
  },
  tables: { pesanan },
  decide({ pesanan: orders }, { id, tanggal }, { now }) {
    const order = orders.rows.find((row) => foldKey(row.id) === foldKey(id));
    if (!order) return refuse(`Pesanan ${id} tidak ada di lembar Pesanan`, { field: 'id' });
    if (order.batal !== null)
      return refuse(`${order.id} sudah dibatalkan pada ${formatDay(order.batal)}`, { field: 'id' });
    const batal = tanggal ?? now.slice(0, 10);
    const [fault] = orderFaults({ ...order, batal }, now);
    if (fault) return refuse(fault.sentence, { field: fault.field === 'batal' ? 'tanggal' : 'id' });
    return {
      changes: [amend(pesanan, order.id, { batal })],
      sentence: `${order.id} tidak ditunggu lagi sejak ${formatDay(batal)}.`,
      object: `${pesanan.sheet} ${order.id}`,
      undo: undoOf(pesanan, order, { ...order, batal }),
    };
  },
});
