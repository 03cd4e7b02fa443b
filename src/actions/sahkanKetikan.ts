import { count } from '../cells/number';
import { amount, balanceSentence, balances, entryWords } from '../domain/ledger';
import { chainEnd } from '../domain/ledgerChain';
import { nextEntry } from '../domain/ledgerEntry';
import { closedUntil, entriesObject, highestNumber } from '../domain/ledgerHistory';
import { siftTyped } from '../domain/typedLines';
import { persediaan } from '../tables';
import { type Decision, defineAction, refuse } from './action';
import { put } from './change';
import { LEDGER } from './posting';

/** Lines typed at the sheet become entries: those that are sound are sealed, the others are left with their reason. */
export const sahkanKetikan = defineAction({
  caption: 'Sahkan ketikan',
  fields: {
    baris: { label: 'Baris', cell: count({ least: 2, grouped: false }) },
    banyak: { label: 'Banyak baris', cell: count({ least: 1, grouped: false }) },
  },
  tables: LEDGER,
  decide(ledger, { baris, banyak }, deed): Decision {
    const inEdit = (line: number) => line >= baris && line < baris + banyak;
    const { sound, left } = siftTyped(ledger.persediaan, deed.now, closedUntil(ledger.riwayat), inEdit);
    const [firstLeft] = left;
    if (sound.length === 0)
      return refuse(firstLeft?.sentence ?? 'Tidak ada baris yang bisa disahkan', { blocks: left });
    let end = chainEnd(ledger.persediaan, highestNumber(ledger.riwayat));
    const first = end.nomor + 1;
    const entries = sound.map(({ line, draft }, index) => {
      const entry = nextEntry(end, draft, deed, index);
      end = entry;
      return { ...entry, line };
    });
    const after = balances([...ledger.persediaan.rows, ...entries]);
    const [one] = entries;
    const stands =
      one && entries.length === 1
        ? `Baris ${one.line} disahkan: ${entryWords(one)}; sisa sekarang ${amount(one.barang, after[one.barang])}.`
        : `${entries.length} baris disahkan; sisa sekarang ${balanceSentence(after)}.`;
    return {
      changes: entries.map(({ line, ...entry }) => put(persediaan, entry, line)),
      sentence: left.length === 0 ? stands : `${stands} ${left.length} baris belum: ${firstLeft?.sentence}.`,
      object: entriesObject(first, end.nomor),
      balances: after,
      left,
    };
  },
});
