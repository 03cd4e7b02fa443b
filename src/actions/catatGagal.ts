import { defineAction } from './action';
import { ENTRY_FIELDS, LEDGER, post } from './posting';

/** A misprint or a failed chip: it uses up a card as much as a good one does. */
export const catatGagal = defineAction({
  caption: 'Catat gagal',
  fields: {
    tanggal: ENTRY_FIELDS.tanggal,
    barang: ENTRY_FIELDS.barangCetak,
    jumlah: ENTRY_FIELDS.jumlah,
    catatan: { ...ENTRY_FIELDS.catatan, label: 'Penyebab' },
  },
  tables: LEDGER,
  decide: (ledger, input, deed) => post(ledger, { ...input, jenis: 'GAGAL' }, deed),
});
