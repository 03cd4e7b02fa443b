import { type Cell, optional, unread } from '../cells/cell';
import { formatDay } from '../cells/day';
import { count } from '../cells/number';
import { text } from '../cells/text';
import { amount, balances } from '../domain/ledger';
import { closedUntil } from '../domain/ledgerHistory';
import { ITEM_WORDS } from '../tables/words';
import { defineAction, refuse } from './action';
import { dayFault, ENTRY_FIELDS, enter, LEDGER, standing, whyNot } from './posting';

const counted = count({ most: 999_999 });
const letters = text({ longest: 40 });
/** A name, not a stroke that fills the field. */
const name: Cell<string> = {
  ...letters,
  expected: 'nama orang',
  read: (raw) => {
    const reading = letters.read(raw);
    return reading.ok && person(reading.value).length < 2 ? unread('nama orang', raw) : reading;
  },
};

/** `Budi S.` and `budi s` are one person. */
const person = (written: string): string => written.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');

/**
 * A physical count, done blind: nothing tells what the ledger says until it has been counted twice. What still differs
 * then becomes one entry, with its reason, who counted and who approved; until all that is there nothing is written. The
 * approval is a second person's name, whoever's account posts: an office may have but one, and the local host does.
 */
export const hitungBarang = defineAction({
  caption: 'Hitung barang',
  fields: {
    tanggal: ENTRY_FIELDS.tanggal,
    barang: ENTRY_FIELDS.barang,
    jumlah: { label: 'Hasil hitung', cell: counted },
    penghitung: { label: 'Yang menghitung', cell: name },
    ulang: { label: 'Hasil hitung ulang', cell: optional(counted) },
    /** With two names and two counts it makes the entry's note, which holds 200 letters. */
    alasan: { label: 'Sebab selisih', cell: optional(text({ longest: 70 })) },
    disetujui: { label: 'Yang menyetujui', cell: optional(name) },
  },
  tables: LEDGER,
  decide(ledger, { tanggal, barang, jumlah, penghitung, ulang, alasan, disetujui }, deed) {
    const day = tanggal ?? deed.now.slice(0, 10);
    const wrongDay = dayFault(day, deed.now, closedUntil(ledger.riwayat));
    if (wrongDay) return refuse(wrongDay, { field: 'tanggal' });
    const left = balances(ledger.persediaan.rows, day)[barang];
    const first = jumlah === left;
    if (!first && ulang === null) {
      return refuse('Hasil hitung berbeda dari catatan. Hitung sekali lagi seluruhnya, lalu isi hasilnya di sini', {
        field: 'ulang',
      });
    }
    const found = first ? jumlah : (ulang ?? jumlah);
    const title = `Hitung fisik ${ITEM_WORDS[barang]} ${formatDay(day)} oleh ${penghitung}: ${amount(barang, found)}`;
    if (found === left) {
      const before = first ? '' : ` pada hitungan kedua (pertama ${amount(barang, jumlah)})`;
      return {
        changes: [],
        sentence: `${title}, sama dengan catatan${before}; tidak ada selisih.`,
        object: `Persediaan ${barang}`,
        balances: balances(ledger.persediaan.rows),
      };
    }
    const differs = `${amount(barang, Math.abs(found - left))} ${found > left ? 'lebih' : 'kurang'} dari catatan (${amount(barang, left)})`;
    if (alasan === null) {
      return refuse(`Hitung ulang tetap ${differs}; isi sebab selisihnya`, { field: 'alasan' });
    }
    if (disetujui === null) {
      return refuse(`Selisih ${differs} harus disetujui; isi nama yang menyetujui`, { field: 'disetujui' });
    }
    if (person(disetujui) === person(penghitung)) {
      return refuse(`Yang menyetujui harus orang lain daripada yang menghitung, bukan ${disetujui}`, {
        field: 'disetujui',
      });
    }
    const draft = {
      tanggal: day,
      barang,
      jenis: 'OPNAME' as const,
      jumlah: found - left,
      dokumen: null,
      catatan: `${alasan}; dihitung ${penghitung} (${jumlah}, ulang ${found}), disetujui ${disetujui}`,
      membalik: null,
    };
    const refusal = whyNot(standing(ledger), draft, deed);
    if (refusal) return refuse(refusal.sentence, { field: refusal.field });
    return enter(ledger, draft, deed, `${title}, ${differs}, disetujui ${disetujui} (${alasan}); selisihnya dicatat`);
  },
});
