import { formatDay } from '../cells/day';
import { orderFaults } from '../domain/entryRules';
import { amount } from '../domain/ledger';
import { nextNumber } from '../domain/runningNumber';
import { pesanan, riwayat } from '../tables';
import { ITEM_WORDS } from '../tables/words';
import { defineAction, refuse } from './action';
import { put } from './change';
import { ENTRY_FIELDS } from './posting';
import { undoOf } from './rowUndo';

/** Blanko, ribbon or film was asked for. A day left empty is today. */
export const pesanBarang = defineAction({
  caption: 'Pesan barang',
  fields: {
    tanggal: ENTRY_FIELDS.tanggal,
    barang: ENTRY_FIELDS.barang,
    jumlah: ENTRY_FIELDS.jumlah,
    dokumen: ENTRY_FIELDS.dokumen,
    catatan: ENTRY_FIELDS.catatan,
  },
  tables: { pesanan, riwayat },
  decide({ pesanan: orders, riwayat: past }, { tanggal, ...asked }, { now }) {
    const day = tanggal ?? now.slice(0, 10);
    const [fault] = orderFaults({ tanggal: day }, now);
    if (fault) return refuse(fault.sentence, { field: 'tanggal' });
    const row = { ...asked, id: nextNumber(pesanan.sheet, orders, past.rows), tanggal: day, batal: null, waktu: now };
    const what = `${amount(row.barang, row.jumlah)} ${ITEM_WORDS[row.barang]}`;
    return {
      changes: [put(pesanan, row)],
      sentence: `Pesanan ${what} pada ${formatDay(day)} dicatat sebagai ${row.id}; catat Terima bila datang.`,
      object: `${pesanan.sheet} ${row.id}`,
      undo: undoOf(pesanan, null, row),
    };
  },
});
