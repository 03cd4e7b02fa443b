import { defineEntry, ENTRY_FIELDS } from './posting';

/** Blanko, ribbon or film came in. */
export const terimaBarang = defineEntry({
  caption: 'Terima barang',
  fields: {
    tanggal: ENTRY_FIELDS.tanggal,
    barang: ENTRY_FIELDS.barang,
    jumlah: ENTRY_FIELDS.jumlah,
    dokumen: ENTRY_FIELDS.dokumen,
    catatan: ENTRY_FIELDS.catatan,
  },
  entry: (input) => ({ ...input, jenis: 'TERIMA' }),
});
