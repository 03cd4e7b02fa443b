import { optional } from '../cells/cell';
import { formatDay } from '../cells/day';
import { code, text } from '../cells/text';
import { amount, effect, shortfallSentence } from '../domain/ledger';
import { closedUntil, frozenSentence } from '../domain/ledgerHistory';
import { obstacle, reversals } from '../domain/ledgerReversal';
import { persediaan } from '../tables';
import type { PersediaanRow } from '../tables/persediaan';
import { foldKey, type Placed } from '../tables/table';
import { defineAction, type Place, refuse } from './action';
import { enter, LEDGER } from './posting';

/** Takes an entry back by a row of the opposite sign on the same day: nothing is ever erased. */
export const balikkanEntri = defineAction({
  caption: 'Balikkan entri',
  fields: {
    id: { label: 'Id', cell: code({ made: true }) },
    alasan: { label: 'Alasan', cell: optional(text({ longest: 120 })) },
  },
  tables: LEDGER,
  decide(ledger, { id, alasan }, deed) {
    const { rows, layout } = ledger.persediaan;
    const entry = rows.find((row) => foldKey(row.id) === foldKey(id));
    if (!entry) return refuse(`Entri ${id} tidak ada di Persediaan.`, { field: 'id' });
    const place = (row: Placed<PersediaanRow>): Place => ({
      sheet: persediaan.sheet,
      line: row.line,
      column: layout?.places.jumlah ?? 0,
      sentence: `Baris ${row.line}: ${describe(row)}`,
    });
    const blocked = (sentence: string, by: Placed<PersediaanRow>[]) => refuse(sentence, { blocks: by.map(place) });
    if (entry.membalik !== null) {
      return blocked(`No ${entry.nomor} sendiri pembalikan, tidak bisa dibalik; catat entrinya sekali lagi.`, [entry]);
    }
    if (entry.jenis === 'KOREKSI') {
      return blocked(`No ${entry.nomor} hanya mencatat koreksi; yang dikoreksi diubah lewat entri baru.`, [entry]);
    }
    const earlier = reversals(rows).get(foldKey(entry.id));
    if (earlier)
      return blocked(`No ${entry.nomor} sudah dibalik oleh No ${earlier.nomor} (baris ${earlier.line}).`, [earlier]);
    const frozen = frozenSentence(entry.tanggal, closedUntil(ledger.riwayat));
    if (frozen) return refuse(`${frozen}.`);
    const inTheWay = obstacle(rows, entry);
    if (inTheWay) {
      const doing = `membalik ${describe(entry)}`;
      const used = inTheWay.entries.map((row) => `No ${row.nomor} (baris ${row.line})`).join(', ');
      return blocked(
        `${shortfallSentence(entry.barang, inTheWay.shortfall, doing)}. ${
          used
            ? `Sudah terpakai oleh ${used}; balik dulu itu semua, atau catat barang masuk yang kurang.`
            : 'Catat dulu barang masuk yang kurang.'
        }`,
        inTheWay.entries,
      );
    }
    const draft = {
      tanggal: entry.tanggal,
      barang: entry.barang,
      jenis: 'BALIK' as const,
      jumlah: -effect(entry),
      dokumen: entry.dokumen,
      catatan: alasan,
      membalik: entry.id,
    };
    const decision = enter(ledger, draft, deed, `No ${entry.nomor} (${describe(entry)}) dibalik`);
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

function describe({ jenis, jumlah, barang, tanggal }: PersediaanRow): string {
  return `${jenis} ${amount(barang, jumlah)} ${barang} ${formatDay(tanggal)}`;
}
