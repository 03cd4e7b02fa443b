import { FIRST_DAY } from '../cells/day';
import { formatMonth, month, monthOf, previousMonth } from '../cells/month';
import { personName, reason } from '../cells/words';
import { closedUntil, monthObject } from '../domain/ledgerHistory';
import { riwayat } from '../tables';
import { changeOf, defineAction, refuse } from './action';

/** Opens a closed month, and every month after it, for entries again; who allowed it and why stays in Riwayat. */
export const bukaBulan = defineAction({
  caption: 'Buka bulan',
  marks: true,
  fields: {
    bulan: { label: 'Bulan', cell: month },
    alasan: { label: 'Alasan', cell: reason() },
    /** The panel asks for it; whoever undoes a closing answers for that himself. */
    izin: changeOf('Diizinkan oleh', personName(60)),
  },
  tables: { riwayat },
  decide({ riwayat: past }, { bulan, alasan, izin }, { who }) {
    const until = closedUntil(past);
    if (until === null || bulan > monthOf(until)) {
      const closed = until === null ? 'belum ada bulan yang ditutup' : `tertutup sampai ${formatMonth(monthOf(until))}`;
      return refuse(`${formatMonth(bulan)} memang tidak ditutup (${closed})`, { field: 'bulan' });
    }
    const stays =
      bulan <= monthOf(FIRST_DAY)
        ? 'Tidak ada lagi bulan yang tertutup.'
        : `Sampai ${formatMonth(previousMonth(bulan))} tetap tertutup.`;
    const last = monthOf(until);
    const opened = bulan === last ? formatMonth(bulan) : `${formatMonth(bulan)} sampai ${formatMonth(last)}`;
    return {
      changes: [],
      sentence: `${opened} dibuka lagi, diizinkan oleh ${izin ?? who}: ${alasan}. ${stays}`,
      object: monthObject(past, { closes: false, month: bulan }),
      undo: { action: 'tutupBulan', input: { bulan: last, alasan: 'diurungkan' } },
    };
  },
});
