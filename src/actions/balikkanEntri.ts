import { optional } from '../cells/cell';
import { formatDay } from '../cells/day';
import { code, text } from '../cells/text';
import { amount, effect } from '../domain/ledger';
import { closedUntil, frozenSentence } from '../domain/ledgerHistory';
import { reversals } from '../domain/ledgerReversal';
import type { PersediaanRow } from '../tables/persediaan';
import { foldKey, type Placed } from '../tables/table';
import { defineAction, refuse } from './action';
import { enter, LEDGER } from './posting';
import { described, entryPlace, usedRefusal } from './usedRefusal';

/** Takes an entry back by a row of the opposite sign on the same day: nothing is ever erased. */
export const balikkanEntri = defineAction({
  caption: 'Balikkan entri',
  fields: {
    id: { label: 'Id', cell: code({ made: true }) },
    alasan: { label: 'Alasan', cell: optional(text({ longest: 120 })) },
  },
  tables: LEDGER,
  decide(ledger, { id, alasan }, deed) {
    const { rows } = ledger.persediaan;
    const entry = rows.find((row) => foldKey(row.id) === foldKey(id));
    if (!entry) return refuse(`Entri ${id} tidak ada di Persediaan.`, { field: 'id' });
    const blocked = (sentence: string, by: Placed<PersediaanRow>) =>
      refuse(sentence, { blocks: [entryPlace(ledger.persediaan, by)] });
    if (entry.membalik !== null) {
      return blocked(`No ${entry.nomor} sendiri pembalikan, tidak bisa dibalik; catat entrinya sekali lagi.`, entry);
    }
    if (entry.jenis === 'KOREKSI') {
      return blocked(`No ${entry.nomor} hanya mencatat koreksi; yang dikoreksi diubah lewat entri baru.`, entry);
    }
    const earlier = reversals(rows).get(foldKey(entry.id));
    if (earlier)
      return blocked(`No ${entry.nomor} sudah dibalik oleh No ${earlier.nomor} (baris ${earlier.line}).`, earlier);
    const frozen = frozenSentence(entry.tanggal, closedUntil(ledger.riwayat));
    if (frozen) return refuse(`${frozen}.`);
    const used = usedRefusal(ledger.persediaan, [entry], `membalik ${described(entry)}`);
    if (used) return used;
    const draft = {
      tanggal: entry.tanggal,
      barang: entry.barang,
      jenis: 'BALIK' as const,
      jumlah: -effect(entry),
      dokumen: entry.dokumen,
      catatan: alasan,
      membalik: entry.id,
    };
    const decision = enter(ledger, draft, deed, `No ${entry.nomor} (${described(entry)}) dibalik`);
    const count = countAfter(rows, entry);
    if (!count || 'refused' in decision) return decision;
    const off = amount(entry.barang, Math.abs(effect(entry)));
    const than = effect(entry) < 0 ? 'lebih banyak' : 'lebih sedikit';
    return {
      ...decision,
      sentence: `${decision.sentence} Tetapi hitung fisik ${formatDay(count.tanggal)} (No ${count.nomor}) sudah menyesuaikan catatan dengan barang yang ada: catatan kini ${off} ${than} daripada hasil hitung itu. Hitung lagi, atau urungkan pembalikan ini.`,
    };
  },
});

/** The latest count that was made with the entry on the books: what it found is no longer what they say. */
function countAfter(rows: readonly Placed<PersediaanRow>[], entry: PersediaanRow): Placed<PersediaanRow> | null {
  const reversed = reversals(rows);
  const counts = rows.filter(
    ({ id, jenis, barang, tanggal, nomor }) =>
      jenis === 'OPNAME' &&
      barang === entry.barang &&
      tanggal >= entry.tanggal &&
      nomor > entry.nomor &&
      !reversed.has(foldKey(id)),
  );
  return counts.reduce<Placed<PersediaanRow> | null>(
    (last, one) => (!last || one.nomor > last.nomor ? one : last),
    null,
  );
}
