import { optional } from '../cells/cell';
import { type Day, formatDay } from '../cells/day';
import { count } from '../cells/number';
import { formatNumber } from '../cells/numeral';
import { personName, reason, samePerson } from '../cells/words';
import { dayFault } from '../domain/entryRefusal';
import { amount, balances } from '../domain/ledger';
import type { EntryDraft } from '../domain/ledgerEntry';
import { closedUntil } from '../domain/ledgerHistory';
import { countedObject, isUnopened, OPENING } from '../domain/stockCounts';
import type { Item } from '../tables/persediaan';
import { ITEM_WORDS } from '../tables/words';
import { defineAction, refuse } from './action';
import { ENTRY_FIELDS, enter, LEDGER, standing, whyNot } from './posting';

const counted = count({ most: 999_999 });
const name = personName();

/**
 * A physical count, done blind: what the ledger says is told only once it is over, so no count can be made to fit. One that
 * differs is made again, and a third time where the first two don't agree. What still differs then becomes one entry,
 * with its reason, who counted and who approved; until all that is there nothing is written. The approval is a second
 * person's name, whoever's account posts: an office may have but one, and the local host does. The first count of an item
 * of which nothing is in the books differs from nothing: it opens them.
 */
export const hitungBarang = defineAction({
  caption: 'Hitung barang',
  fields: {
    tanggal: ENTRY_FIELDS.tanggal,
    barang: ENTRY_FIELDS.barang,
    jumlah: { label: 'Hasil hitung', cell: counted },
    penghitung: { label: 'Yang menghitung', cell: name },
    ulang: { label: 'Hasil hitung ulang', cell: optional(counted) },
    ketiga: { label: 'Hasil hitung ketiga', cell: optional(counted) },
    /** With two names and three counts it makes the entry's note, which holds 200 letters. */
    alasan: { label: 'Sebab selisih', cell: optional(reason(70)) },
    disetujui: { label: 'Yang menyetujui', cell: optional(name) },
  },
  tables: LEDGER,
  decide(ledger, { tanggal, barang, jumlah, penghitung, ulang, ketiga, alasan, disetujui }, deed) {
    const day = tanggal ?? deed.now.slice(0, 10);
    const wrongDay = dayFault(day, deed.now, closedUntil(ledger.riwayat));
    if (wrongDay) return refuse(wrongDay, { field: 'tanggal' });
    const ofDay = `${ITEM_WORDS[barang]} ${formatDay(day)} oleh ${penghitung}`;
    const { rows } = ledger.persediaan;
    const stands = standing(ledger);
    // Where rows are missing or can't be read, nobody knows whether the books are empty.
    if (jumlah > 0 && rows.length === stands.end.nomor && isUnopened(rows, barang)) {
      const first = draftOf(day, barang, jumlah, `${OPENING}, dihitung ${penghitung}`);
      return enter(ledger, first, deed, `${OPENING} ${ofDay}: ${amount(barang, jumlah)} dicatat`);
    }
    const left = balances(rows, day)[barang];
    if (jumlah !== left && ulang === null) {
      return refuse('Hasil hitung berbeda dari catatan. Hitung sekali lagi seluruhnya, lalu isi Hasil hitung ulang', {
        field: 'ulang',
      });
    }
    const agree = jumlah === left || ulang === left || ulang === jumlah;
    if (!agree && ketiga === null) {
      return refuse(
        `Hitungan pertama ${amount(barang, jumlah)}, kedua ${amount(barang, ulang ?? jumlah)}: keduanya berbeda. Hitung untuk ketiga kalinya, lalu isi Hasil hitung ketiga`,
        { field: 'ketiga' },
      );
    }
    const counts = jumlah === left ? [jumlah] : [jumlah, ulang ?? jumlah, ...(agree ? [] : [ketiga ?? jumlah])];
    const found = counts[counts.length - 1] ?? jumlah;
    const title = `Hitung fisik ${ofDay}: ${amount(barang, found)}`;
    if (found === left) {
      const which = counts.length === 2 ? 'kedua' : 'ketiga';
      const earlier = counts.slice(0, -1).map((count) => amount(barang, count));
      const before = earlier.length === 0 ? '' : ` pada hitungan ${which} (sebelumnya ${earlier.join(', ')})`;
      return {
        changes: [],
        sentence: `${title}, sama dengan catatan${before}; tidak ada selisih.`,
        object: countedObject(barang, day, stands.end.nomor),
        balances: balances(rows),
      };
    }
    // By how much stays untold, and which way: a count could still be changed to fit, by halves.
    if (alasan === null) {
      return refuse(
        `Hasil hitung ${amount(barang, found)} tetap berbeda dari catatan; isi sebab selisihnya. Besarnya disebut sesudah dicatat`,
        { field: 'alasan' },
      );
    }
    if (disetujui === null) {
      return refuse('Selisihnya harus disetujui; isi nama yang menyetujui', { field: 'disetujui' });
    }
    if (samePerson(disetujui, penghitung)) {
      return refuse(`Yang menyetujui harus orang lain daripada yang menghitung, bukan ${disetujui}`, {
        field: 'disetujui',
      });
    }
    const differs = `${amount(barang, Math.abs(found - left))} ${found > left ? 'lebih' : 'kurang'} dari catatan (${amount(barang, left)})`;
    const third =
      counts.length === 3
        ? ` (hitungan pertama ${formatNumber(jumlah)}, kedua ${formatNumber(ulang ?? jumlah)}, ketiga ${formatNumber(found)})`
        : '';
    const note = `${alasan}; dihitung ${penghitung} (${counts.join(', ')}), disetujui ${disetujui}`;
    const draft = draftOf(day, barang, found - left, note);
    const refusal = whyNot(stands, draft, deed);
    if (refusal) return refuse(refusal.sentence, { field: refusal.field });
    return enter(
      ledger,
      draft,
      deed,
      `${title}${third}, ${differs}, disetujui ${disetujui} (${alasan}); selisihnya dicatat`,
    );
  },
});

const draftOf = (tanggal: Day, barang: Item, jumlah: number, catatan: string): EntryDraft => ({
  ...{ tanggal, barang, jumlah, catatan },
  ...{ jenis: 'OPNAME', dokumen: null, membalik: null },
});
