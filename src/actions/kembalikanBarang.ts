import { defineAction } from './action';
import { ENTRY_FIELDS, LEDGER, post } from './posting';

/** Unused goods went back to the Dinas. */
export const kembalikanBarang = defineAction({
  caption: 'Kembalikan barang',
  fields: {
    tanggal: ENTRY_FIELDS.tanggal,
    barang: ENTRY_FIELDS.barang,
    jumlah: ENTRY_FIELDS.jumlah,
    dokumen: ENTRY_FIELDS.dokumen,
    catatan: ENTRY_FIELDS.catatan,
  },
  tables: LEDGER,
  decide: (ledger, input, deed) => post(ledger, { ...input, jenis: 'RETUR' }, deed),
});
