import { defineEntry, ENTRY_FIELDS } from './posting';

/**
 * A misprint or a failed chip: it uses up a card as much as a good one does. The berita acara is that of the day on which
 * the failed cards are destroyed, where it is known by then.
 */
export const catatGagal = defineEntry({
  caption: 'Catat gagal',
  fields: {
    tanggal: ENTRY_FIELDS.tanggal,
    barang: ENTRY_FIELDS.barangCetak,
    jumlah: ENTRY_FIELDS.jumlah,
    sebab: ENTRY_FIELDS.sebabGagal,
    dokumen: { ...ENTRY_FIELDS.dokumen, label: 'Nomor berita acara' },
    catatan: ENTRY_FIELDS.catatan,
    benar: ENTRY_FIELDS.benar,
  },
  entry: (input) => ({ ...input, jenis: 'GAGAL' }),
});
