import { code } from '../cells/text';
import { amount, dailyTotals, effect, shortfallSentence, shortfallsIn } from '../domain/ledger';
import { nextEntry } from '../domain/ledgerEntry';
import { closedUntil, entriesObject, frozenSentence, highestNumber } from '../domain/ledgerHistory';
import { reversals } from '../domain/ledgerReversal';
import { chainEnd } from '../domain/ledgerSeal';
import { persediaan, riwayat } from '../tables';
import { foldKey } from '../tables/table';
import { defineAction, refuse } from './action';
import { put } from './change';
import { urungkanImpor } from './urungkanImpor';

/**
 * Takes a merge back: registers as an import is taken back, entries of the ledger by reversing rows. What Riwayat says of
 * the other workbook stays.
 */
export const urungkanGabungan = defineAction({
  caption: 'Urungkan gabungan',
  fields: { gabunganId: { label: 'Gabungan', cell: code({ longest: 64, made: true }) } },
  tables: { ...urungkanImpor.tables, persediaan, riwayat },
  decide(read, { gabunganId }, deed) {
    const merge = read.riwayat.rows.find(({ id }) => foldKey(id) === foldKey(gabunganId));
    const numbers = /^Persediaan No (\d+)(?: sampai (\d+))?$/.exec(merge?.objek ?? '');
    const [first, last] = [Number(numbers?.[1] ?? 1), Number(numbers?.[2] ?? numbers?.[1] ?? 0)];
    const { rows } = read.persediaan;
    const reversed = reversals(rows);
    const mine = rows.filter(({ nomor, id, membalik }) => {
      return nomor >= first && nomor <= last && membalik === null && !reversed.has(foldKey(id));
    });
    const registers = urungkanImpor.decide(read, { imporId: gabunganId }, deed);
    if (mine.length === 0) return registers;
    const until = closedUntil(read.riwayat);
    let end = chainEnd(read.persediaan, highestNumber(read.riwayat));
    const begins = end.nomor + 1;
    const back = [];
    const totals = new Map(rows.map(({ barang }) => [barang, dailyTotals(rows, barang)]));
    // What takes goes first, or a stock could seem short on the way.
    for (const entry of [...mine].sort((a, b) => effect(a) - effect(b))) {
      const frozen = frozenSentence(entry.tanggal, until);
      if (frozen) return refuse(`${frozen}.`);
      const days = totals.get(entry.barang) ?? new Map<string, number>();
      const moved = -effect(entry);
      const [short] = shortfallsIn(days, entry.tanggal, moved);
      if (short) {
        const doing = `membalik ${entry.jenis} ${amount(entry.barang, entry.jumlah)}`;
        return refuse(`${shortfallSentence(entry.barang, short, doing)}.`);
      }
      days.set(entry.tanggal, (days.get(entry.tanggal) ?? 0) + moved);
      const { tanggal, barang, dokumen } = entry;
      const draft = {
        tanggal,
        barang,
        dokumen,
        jenis: 'BALIK' as const,
        jumlah: moved,
        catatan: null,
        membalik: entry.id,
      };
      const reversal = nextEntry(end, draft, deed, back.length);
      end = reversal;
      back.push(reversal);
    }
    const told = `${back.length} entri Persediaan dibalik`;
    const more = 'refused' in registers ? '' : ` ${registers.sentence}`;
    return {
      changes: [...('refused' in registers ? [] : registers.changes), ...back.map((entry) => put(persediaan, entry))],
      sentence: `Gabungan diurungkan: ${told}.${more}`,
      object: entriesObject(begins, end.nomor),
      ...('refused' in registers ? {} : { left: registers.left ?? [] }),
    };
  },
});
