import { defineEntry, ENTRY_FIELDS } from './posting';

/** A misprint or a failed chip: it uses up a card as much as a good one does. */
export const catatGagal = defineEntry({
  caption: 'Catat gagal',
  fields: {
    tanggal: ENTRY_FIELDS.tanggal,
    barang: ENTRY_FIELDS.barangCetak,
    jumlah: ENTRY_FIELDS.jumlah,
    catatan: { ...ENTRY_FIELDS.catatan, label: 'Penyebab' },
  },
  entry: (input) => ({ ...input, jenis: 'GAGAL' }),
});
