import { formatDay } from '../cells/day';
import { count } from '../cells/number';
import { amount, balances } from '../domain/ledger';
import { defineAction, refuse } from './action';
import { ENTRY_FIELDS, enter, LEDGER, standing, whyNot } from './posting';

/** A physical count: what differs from the ledger at the end of that day becomes an entry. */
export const hitungBarang = defineAction({
  caption: 'Hitung barang',
  fields: {
    tanggal: ENTRY_FIELDS.tanggal,
    barang: ENTRY_FIELDS.barang,
    jumlah: { label: 'Hasil hitung', cell: count({ most: 999_999 }) },
    catatan: ENTRY_FIELDS.catatan,
  },
  tables: LEDGER,
  decide(ledger, { tanggal, barang, jumlah, catatan }, deed) {
    const day = tanggal ?? deed.now.slice(0, 10);
    const left = balances(ledger.persediaan.rows, day)[barang];
    const draft = {
      tanggal: day,
      barang,
      jenis: 'OPNAME' as const,
      jumlah: jumlah - left,
      dokumen: null,
      catatan,
      membalik: null,
    };
    const refusal = whyNot(standing(ledger), draft, deed);
    if (refusal) return refuse(refusal.sentence, { field: refusal.field });
    const counted = `Hitung fisik ${barang} ${formatDay(day)}: ${amount(barang, jumlah)}`;
    if (draft.jumlah === 0) {
      return {
        changes: [],
        sentence: `${counted}, sama dengan catatan; tidak ada selisih.`,
        object: `Persediaan ${barang}`,
        balances: balances(ledger.persediaan.rows),
      };
    }
    const differs = `${amount(barang, Math.abs(draft.jumlah))} ${draft.jumlah > 0 ? 'lebih' : 'kurang'}`;
    return enter(
      ledger,
      draft,
      deed,
      `${counted}, ${differs} dari catatan (${amount(barang, left)}); selisihnya dicatat`,
    );
  },
});
