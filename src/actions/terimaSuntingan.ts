import { optional } from '../cells/cell';
import { type Day, FIRST_DAY, formatDay } from '../cells/day';
import { formatMonth, monthOf } from '../cells/month';
import { code } from '../cells/text';
import { reason } from '../cells/words';
import { amount, dailyTotals } from '../domain/ledger';
import { touchSentence } from '../domain/ledgerChain';
import { type EntryDraft, nextEntry } from '../domain/ledgerEntry';
import { formerCells, formerly } from '../domain/ledgerFormer';
import {
  closedUntil,
  entriesObject,
  frozenSentence,
  highestNumber,
  highestTold,
  postingOf,
  toldOf,
} from '../domain/ledgerHistory';
import { chainEnd, isSealed } from '../domain/ledgerSeal';
import { seenCode, type Touch, touchesOf } from '../domain/ledgerTouched';
import { persediaan } from '../tables';
import { ITEMS } from '../tables/persediaan';
import { ITEM_WORDS } from '../tables/words';
import { defineAction, type Place, type Refused, refuse } from './action';
import { put } from './change';
import { LEDGER, type Ledger } from './posting';

/** More than that is no slip of a hand; the file's own history brings the sheet back. */
const MOST = 50;

/**
 * Takes what was done to the ledger by hand as it stands now, with a reason. No hash is made anew: for each place an
 * entry of kind KOREKSI is joined to the chain that names the row and a code of its content. So the old hash goes on
 * telling that the row was touched, and another edit of it isn't covered.
 */
export const terimaSuntingan = defineAction({
  caption: 'Terima suntingan tangan',
  fields: {
    alasan: { label: 'Alasan', cell: reason(100) },
    dilihat: { label: 'Yang dilihat', cell: optional(code({ made: true })) },
  },
  tables: LEDGER,
  decide(ledger: Ledger, { alasan, dilihat }, deed) {
    const known = highestNumber(ledger.riwayat);
    const touches = touchesOf(ledger.persediaan, highestTold(ledger.riwayat), ledger.riwayat.anchor);
    const refusal = whyNot(ledger, touches, dilihat);
    if (refusal) return refusal;
    let end = chainEnd(ledger.persediaan, known);
    const first = end.nomor + 1;
    const entries = touches.map((touch, index) => {
      const draft: EntryDraft = {
        tanggal: deed.now.slice(0, 10),
        barang: touch.row?.barang ?? 'BLANKO',
        jenis: 'KOREKSI',
        jumlah: 0,
        dokumen: touch.mark,
        catatan: fitting(index === 0 ? formerly(touch, toldOf(ledger.riwayat)(touch.first)) : null, alasan),
        membalik: null,
      };
      const entry = nextEntry(end, draft, deed, index);
      end = entry;
      return entry;
    });
    const what = touches.map(touchSentence).join('; ');
    return {
      changes: entries.map((entry) => put(persediaan, entry)),
      sentence: `Suntingan tangan di Persediaan diterima: ${alasan}. ${what}. Dicatat sebagai KOREKSI ${entries.length === 1 ? `No ${first}` : `No ${first} sampai ${end.nomor}`}.`,
      object: entriesObject(first, end.nomor),
    };
  },
});

const LONGEST_NOTE = 200;

function fitting(former: string | null, reason: string): string {
  const whole = former === null ? reason : `${reason}. ${former}`;
  return whole.length <= LONGEST_NOTE ? whole : reason;
}

/** Why the edits can't be accepted as they stand; null when they can. */
function whyNot(ledger: Ledger, touches: readonly Touch[], seen: string | null): Refused | null {
  const { rows, unread, issues, layout } = ledger.persediaan;
  const spoilt = unread.filter(({ cells }) => isSealed(cells)).map(({ line }) => line);
  if (spoilt.length > 0) {
    const blocks = issues.filter(({ line }) => spoilt.includes(line));
    return refuse(`Baris ${spoilt.join(', ')} tidak terbaca dan harus dibenahi dulu: ${blocks[0]?.sentence}.`, {
      blocks,
    });
  }
  if (touches.length === 0) return refuse('Tidak ada suntingan tangan di Persediaan yang perlu diterima.');
  if (seen !== null && seen !== seenCode(touches)) {
    return refuse('Persediaan berubah lagi sejak daftar suntingan ini dibuka. Lihat daftarnya sekali lagi.');
  }
  const places = (of: readonly Touch[]) => of.map((touch): Place => placeOf(touch, layout?.places.nomor ?? 0));
  if (touches.length > MOST) {
    return refuse(
      `${touches.length} tempat disentuh dengan tangan, lebih dari ${MOST}; kembalikan lembar Persediaan dari simpanan terakhir.`,
      { blocks: places(touches.slice(0, MOST)) },
    );
  }
  const until = closedUntil(ledger.riwayat);
  const frozen = until === null ? [] : touches.filter((touch) => daysOf(ledger, touch).some((day) => day <= until));
  const [closed] = frozen;
  if (closed) {
    const [day = ''] = daysOf(ledger, closed);
    const why = day === UNKNOWN_DAY ? UNKNOWN_SENTENCE : frozenSentence(day, until);
    return refuse(`${touchSentence(closed)}; ${why}.`, { blocks: places(frozen) });
  }
  for (const item of ITEMS) {
    const below = firstBelowZero(dailyTotals(rows, item));
    if (below) {
      const [day, left] = below;
      return refuse(
        `Dengan suntingan itu sisa ${ITEM_WORDS[item]} pada ${formatDay(day)} menjadi ${amount(item, left)}; betulkan dulu barisnya.`,
        { blocks: places(touches) },
      );
    }
  }
  return null;
}

const placeOf = (touch: Touch, column: number): Place => ({
  sheet: persediaan.sheet,
  line: touch.line,
  column,
  sentence: touchSentence(touch),
});

/** Before every month: a day about which nothing is known is in any that is closed. */
const UNKNOWN_DAY: Day = '0000-01-01';
const UNKNOWN_SENTENCE = `tanggalnya tidak tertulis di Riwayat, jadi mungkin di bulan yang ditutup. Buka dulu semua bulan (Buka lagi ${formatMonth(monthOf(FIRST_DAY))}), terima suntingannya, lalu tutup lagi`;

/** The days that an edit may have been about, the earliest first; the unknown day alone where nothing tells. */
function daysOf({ riwayat }: Ledger, touch: Touch): Day[] {
  const days: Day[] = [];
  const { row, kind } = touch;
  if (row) {
    days.push(row.tanggal);
    for (const { column, value } of formerCells(touch, toldOf(riwayat)(touch.first), 'tanggal')) {
      if (column === 'tanggal') days.push(String(value));
    }
    // Nothing is posted ahead of its day.
    days.push(row.waktu.slice(0, 10));
  }
  if (kind === 'HILANG' || kind === 'TERPOTONG') {
    const posting = postingOf(riwayat);
    for (let nomor = touch.first; nomor <= touch.last; nomor++) {
      const told = posting(nomor);
      const backdated = /untuk (\d\d)-(\d\d)-(\d{4})/.exec(told?.uraian ?? '');
      // The earliest there is; and a number that a hand typed may be hundreds of millions away.
      if (!told) return [UNKNOWN_DAY];
      if (backdated) days.push(`${backdated[3]}-${backdated[2]}-${backdated[1]}`);
      else days.push(told.waktu.slice(0, 10));
    }
  }
  return days.sort();
}

function firstBelowZero(totals: ReadonlyMap<Day, number>): [Day, number] | null {
  let left = 0;
  for (const [day, moved] of [...totals].sort(([a], [b]) => (a < b ? -1 : 1))) {
    left += moved;
    if (left < 0) return [day, left];
  }
  return null;
}
