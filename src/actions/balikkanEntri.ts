import { type Cell, optional, unread } from '../cells/cell';
import { formatMoment } from '../cells/day';
import { formatMonth, monthOf } from '../cells/month';
import { code, text } from '../cells/text';
import { effect } from '../domain/ledger';
import { closedUntil, closingOf, closingRow, frozenSentence } from '../domain/ledgerHistory';
import { reversals } from '../domain/ledgerReversal';
import { riwayat } from '../tables';
import type { PersediaanRow } from '../tables/persediaan';
import type { RiwayatRow } from '../tables/riwayat';
import { foldKey, type Placed, type Rows } from '../tables/table';
import { defineAction, type Place, refuse } from './action';
import { enter, LEDGER } from './posting';
import { described, entryPlace, usedRefusal } from './usedRefusal';

const ENTRY = 'nomor entri, seperti di kolom No lembar Persediaan';
const madeCode = code({ made: true });
/** A number as people and our own sentences write it: `36`, `No 1.234`, `no. 36.`, `Nomor 36`, `#36`. */
const NUMBER = /^\s*(?:no(?:mor)?)?[\s.:#]*(\d{1,3}(?:\.\d{3})+|\d+)\s*\.?\s*$/i;
/** By its id, as the panel knows it, or by its number. */
const entryCell: Cell<string> = {
  ...madeCode,
  expected: ENTRY,
  read: (raw) => {
    const [, number] = (typeof raw === 'string' && NUMBER.exec(raw)) || [];
    const reading = madeCode.read(number?.replace(/\./g, '') ?? raw);
    return reading.ok ? reading : unread(ENTRY, raw);
  },
};

/** Takes an entry back by a row of the opposite sign on the same day: nothing is ever erased. */
export const balikkanEntri = defineAction({
  caption: 'Balikkan entri',
  fields: {
    id: { label: 'No', cell: entryCell },
    alasan: { label: 'Alasan', cell: optional(text({ longest: 120 })) },
  },
  tables: LEDGER,
  decide(ledger, { id, alasan }, deed) {
    const { rows } = ledger.persediaan;
    const entry = rows.find((row) => foldKey(row.id) === foldKey(id)) ?? rows.find(({ nomor }) => String(nomor) === id);
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
    const used = usedRefusal(ledger.persediaan, [entry], `membalik ${described(entry)}`);
    if (frozen) {
      const blocks = [...closingPlace(ledger.riwayat, entry), ...(used?.blocks ?? [])];
      return refuse(`${frozen}.${used ? ` ${used.refused}` : ''}`, { blocks });
    }
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
    return enter(ledger, draft, deed, `No ${entry.nomor} (${described(entry)}) dibalik`);
  },
});

/** The row of Riwayat that closed the entry's month. */
function closingPlace(past: Rows<RiwayatRow>, { tanggal }: PersediaanRow): Place[] {
  const month = monthOf(tanggal);
  const closing = closingRow(past, closingOf(past, month) ?? 0);
  if (!closing) return [];
  const column = past.layout?.places.objek ?? 0;
  const sentence = `Baris ${closing.line}: ${formatMonth(month)} ditutup oleh ${closing.oleh} ${formatMoment(closing.waktu)}`;
  return [{ sheet: riwayat.sheet, line: closing.line, column, sentence }];
}
