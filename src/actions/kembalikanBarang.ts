import { defineEntry, ENTRY_FIELDS } from './posting';

/** Unused goods went back to the Dinas. */
export const kembalikanBarang = defineEntry({
  caption: 'Kembalikan barang',
  fields: {
    tanggal: ENTRY_FIELDS.tanggal,
    barang: ENTRY_FIELDS.barang,
    jumlah: ENTRY_FIELDS.jumlah,
    dokumen: ENTRY_FIELDS.dokumen,
    catatan: ENTRY_FIELDS.catatan,
  },
  entry: (input) => ({ ...input, jenis: 'RETUR' }),
});
