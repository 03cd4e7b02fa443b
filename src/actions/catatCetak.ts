import { defineAction } from './action';
import { ENTRY_FIELDS, LEDGER, post } from './posting';

/** Cards printed well; of ribbon and film, rolls used up. */
export const catatCetak = defineAction({
  caption: 'Catat cetak',
  fields: {
    tanggal: ENTRY_FIELDS.tanggal,
    barang: ENTRY_FIELDS.barangCetak,
    jumlah: ENTRY_FIELDS.jumlah,
    catatan: ENTRY_FIELDS.catatan,
  },
  tables: LEDGER,
  decide: (ledger, input, deed) => post(ledger, { ...input, jenis: 'CETAK' }, deed),
});
