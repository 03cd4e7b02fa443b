import { formatDay } from '../cells/day';
import { text } from '../cells/text';
import { failedAwaiting } from '../domain/destructions';
import { amount } from '../domain/ledger';
import { defineAction } from './action';
import { ENTRY_FIELDS, LEDGER, post, standing } from './posting';

/**
 * Blanks destroyed. Each destruction, however small, has its Berita Acara and its cause (SE Mendagri 470.13/11176/SJ).
 * Cards that failed are not for here: they left the stock when they failed. Who destroys them may well try, so it reads
 * the ledger whole, unlike the entries of every day, and says which they might be.
 */
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
  decide(ledger, input, deed) {
    const decision = post(standing(ledger), { ...input, jenis: 'MUSNAH' }, deed);
    if ('refused' in decision) return decision;
    const failed = failedAwaiting(ledger.persediaan.rows, input.barang, input.dokumen, input.tanggal ?? deed.now);
    if (failed.length === 0) return decision;
    const total = failed.reduce((sum, { jumlah }) => sum + jumlah, 0);
    const named = failed.slice(-3).map(({ nomor, tanggal }) => `No ${nomor}, ${formatDay(tanggal)}`);
    const others = failed.length > named.length ? `, dan ${failed.length - named.length} lainnya` : '';
    return {
      ...decision,
      sentence: `${decision.sentence} Ada ${amount(input.barang, total)} gagal cetak yang belum bernomor berita acara lain (${named.join('; ')}${others}). Bila itu yang dimusnahkan, urungkan: kartu gagal sudah keluar dari stok saat dicatat gagal.`,
    };
  },
});
