import { optional } from '../cells/cell';
import { FIRST_DAY } from '../cells/day';
import { formatMonth, lastDayOf, month, monthOf, nextMonth, previousMonth } from '../cells/month';
import { text } from '../cells/text';
import { balanceSentence, balances } from '../domain/ledger';
import { closedUntil, monthObject } from '../domain/ledgerHistory';
import { defineAction, refuse } from './action';
import { LEDGER, unreadSentence } from './posting';

/** Freezes a month and all before it: no entry can be put on its days any more. */
export const tutupBulan = defineAction({
  caption: 'Tutup bulan',
  marks: true,
  fields: {
    bulan: { label: 'Bulan', cell: month },
    alasan: { label: 'Alasan', cell: optional(text({ longest: 120 })) },
  },
  tables: LEDGER,
  decide(ledger, { bulan, alasan }, { now }) {
    const thisMonth = monthOf(now);
    if (bulan >= thisMonth) {
      const latest = formatMonth(previousMonth(thisMonth));
      return refuse(`Bulan harus yang sudah lewat, paling akhir ${latest}, bukan ${formatMonth(bulan)}`, {
        field: 'bulan',
      });
    }
    const until = closedUntil(ledger.riwayat);
    if (until !== null && lastDayOf(bulan) <= until) {
      return refuse(`${formatMonth(bulan)} memang sudah ditutup (tertutup sampai ${formatMonth(monthOf(until))})`, {
        field: 'bulan',
      });
    }
    const left = balances(ledger.persediaan.rows, lastDayOf(bulan));
    const why = alasan === null ? '' : ` (${alasan})`;
    return {
      changes: [],
      sentence: `${formatMonth(bulan)} dan semua bulan sebelumnya ditutup${why}; sisa akhir ${balanceSentence(left)}.${unreadSentence(ledger)}`,
      object: monthObject(ledger.riwayat, { closes: true, month: bulan }),
      // All that this froze, which may be more than the one month.
      undo: {
        action: 'bukaBulan',
        input: { bulan: until === null ? monthOf(FIRST_DAY) : nextMonth(monthOf(until)), alasan: 'diurungkan' },
      },
    };
  },
});
