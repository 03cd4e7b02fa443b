import { text } from '../cells/text';
import { defineAction } from './action';
import { ENTRY_FIELDS, LEDGER, post } from './posting';

/** Blanks destroyed. Each destruction, however small, has its Berita Acara and its cause (SE Mendagri 470.13/11176/SJ). */
export const musnahkanBarang = defineAction({
  caption: 'Musnahkan barang',
  fields: {
    tanggal: ENTRY_FIELDS.tanggal,
    barang: ENTRY_FIELDS.barang,
    jumlah: ENTRY_FIELDS.jumlah,
    dokumen: { label: 'Nomor berita acara', cell: text({ longest: 80 }) },
    sebab: ENTRY_FIELDS.sebab,
    catatan: ENTRY_FIELDS.catatan,
  },
  tables: LEDGER,
  decide: (ledger, input, deed) => post(ledger, { ...input, jenis: 'MUSNAH' }, deed),
});
