import { defineEntry, ENTRY_FIELDS } from './posting';

/** Cards printed well; of ribbon and film, rolls used up. */
export const catatCetak = defineEntry({
  caption: 'Catat cetak',
  fields: {
    tanggal: ENTRY_FIELDS.tanggal,
    barang: ENTRY_FIELDS.barangCetak,
    jumlah: ENTRY_FIELDS.jumlah,
    catatan: ENTRY_FIELDS.catatan,
    benar: ENTRY_FIELDS.benar,
  },
  entry: (input) => ({ ...input, jenis: 'CETAK' }),
});
