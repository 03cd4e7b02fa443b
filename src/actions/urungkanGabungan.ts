import { code } from '../cells/text';
import { UNDONE_MERGE } from '../domain/import/undo';
import { effect } from '../domain/ledger';
import { nextEntry } from '../domain/ledgerEntry';
import { closedUntil, entriesIn, entriesObject, frozenSentence, highestNumber } from '../domain/ledgerHistory';
import { reversals } from '../domain/ledgerReversal';
import { chainEnd } from '../domain/ledgerSeal';
import { undoId } from '../domain/merge/entryLives';
import { impor, persediaan, riwayat } from '../tables';
import type { ImporRow } from '../tables/impor';
import type { PersediaanRow } from '../tables/persediaan';
import { foldKey } from '../tables/table';
import { defineAction, refuse } from './action';
import { put } from './change';
import { gabungkan } from './gabungkan';
import { NOTHING_TO_UNDO, takeBack, urungkanImpor } from './urungkanImpor';
import { entryPlace, usedRefusal } from './usedRefusal';

/**
 * Takes a merge back: registers as an import is taken back, entries of the ledger by reversing rows. What Riwayat says of
 * the other workbook stays; that it was taken back is remembered, so that the same file can bring it in again.
 */
export const urungkanGabungan = defineAction({
  caption: 'Urungkan gabungan',
  fields: { gabunganId: { label: 'Gabungan', cell: code({ longest: 64, made: true }) } },
  tables: { ...urungkanImpor.tables, persediaan, riwayat },
  decide(read, { gabunganId }, deed, look) {
    const merge = read.riwayat.rows.find(({ id }) => foldKey(id) === foldKey(gabunganId));
    // Else any posting could be taken back this way, by a reversal that no other workbook takes over.
    if (merge && merge.tindakan !== gabungkan.caption) return refuse(NOTHING_TO_UNDO.gabungan);
    const { first, last } = entriesIn(merge?.objek) ?? { first: 1, last: 0 };
    const { rows } = read.persediaan;
    const reversed = reversals(rows);
    const brought = rows.filter(({ nomor }) => nomor >= first && nomor <= last);
    const mine = brought.filter(({ id, membalik }) => membalik === null && !reversed.has(foldKey(id)));
    const stays = staysSentence(brought);
    const told = mine.length === 0 ? [] : [`${mine.length} entri Persediaan dibalik`];
    const forget = (record: ImporRow) => put(impor, { ...record, imporId: UNDONE_MERGE });
    const registers = takeBack('gabungan', read.impor, gabunganId, look, forget, told);
    const isRefused = 'refused' in registers;
    if (mine.length === 0) {
      return isRefused
        ? { ...registers, refused: `${registers.refused}${stays}` }
        : { ...registers, sentence: `${registers.sentence}${stays}`, object: `Gabungan ${gabunganId}` };
    }
    const until = closedUntil(read.riwayat);
    const frozen = mine.filter(({ tanggal }) => frozenSentence(tanggal, until) !== null);
    const [closed] = frozen;
    if (closed) {
      const named = frozen.map(({ nomor, line }) => `No ${nomor} (baris ${line})`).join(', ');
      return refuse(`${frozenSentence(closed.tanggal, until)}. Yang ada di bulan tertutup: ${named}.`, {
        blocks: frozen.map((entry) => entryPlace(read.persediaan, entry)),
      });
    }
    const used = usedRefusal(read.persediaan, mine, 'mengurungkan gabungan ini');
    if (used) return used;
    let end = chainEnd(read.persediaan, highestNumber(read.riwayat));
    const begins = end.nomor + 1;
    const back = [];
    // What takes goes first, or a stock could seem short on the way.
    for (const entry of [...mine].sort((a, b) => effect(a) - effect(b))) {
      const { tanggal, barang, dokumen } = entry;
      const draft = {
        tanggal,
        barang,
        dokumen,
        jenis: 'BALIK' as const,
        jumlah: -effect(entry),
        catatan: null,
        membalik: entry.id,
        id: undoId(entry.id),
      };
      const reversal = nextEntry(end, draft, deed, back.length);
      end = reversal;
      back.push(reversal);
    }
    const left = (isRefused ? registers.blocks : registers.left) ?? [];
    // Refused without a place: there is nothing of the registers to take back.
    const more = isRefused && left.length > 0 ? ` ${registers.refused}` : '';
    const sentence = isRefused ? `Gabungan diurungkan: ${told.join()}.` : registers.sentence;
    return {
      changes: [...(isRefused ? [] : registers.changes), ...back.map((entry) => put(persediaan, entry))],
      sentence: `${sentence}${stays}${more}`,
      object: entriesObject(begins, end.nomor),
      left,
    };
  },
});

/** A reversal can't be reversed: where it took back an entry that was here before, that stays taken back. */
function staysSentence(brought: readonly PersediaanRow[]): string {
  const ids = new Set(brought.map(({ id }) => foldKey(id)));
  const standing = brought.filter(({ membalik }) => membalik !== null && !ids.has(foldKey(membalik)));
  if (standing.length === 0) return '';
  const numbers = standing.slice(0, 6).map(({ nomor }) => `No ${nomor}`);
  const named = `${numbers.join(', ')}${standing.length > 6 ? ', …' : ''}`;
  return ` ${standing.length} pembalikan dari gabungan itu tetap berlaku (${named}); catat lagi entri yang dibalik bila itu keliru.`;
}
