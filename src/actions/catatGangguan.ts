import { formatMoment, minuteNumber, moment } from '../cells/day';
import { formatDuration } from '../cells/duration';
import { subject } from '../domain/outages';
import { nextNumber } from '../domain/runningNumber';
import { aset, gangguan, riwayat } from '../tables';
import { defineAction, fieldOf } from './action';
import { put } from './change';
import { outageRefusal, stopsSentence } from './outageRows';
import { undoOf } from './rowUndo';

const { columns } = gangguan;

/** An outage that is over, told afterwards. */
export const catatGangguan = defineAction({
  caption: 'Catat gangguan',
  fields: {
    mulai: fieldOf(columns.mulai),
    selesai: { label: 'Selesai', cell: moment() },
    jenis: fieldOf(columns.jenis),
    asetId: fieldOf(columns.asetId),
    tahapTerhenti: fieldOf(columns.tahapTerhenti),
    penyebab: fieldOf(columns.penyebab),
    tindakan: fieldOf(columns.tindakan),
    wargaTerdampak: fieldOf(columns.wargaTerdampak),
    dilaporkanKepada: fieldOf(columns.dilaporkanKepada),
  },
  tables: { gangguan, aset, riwayat },
  decide(read, input, deed) {
    const row = { ...input, id: nextNumber(gangguan.sheet, read.gangguan, read.riwayat.rows) };
    const lasted = formatDuration(minuteNumber(row.selesai) - minuteNumber(row.mulai));
    return (
      outageRefusal(read, row, deed) ?? {
        changes: [put(gangguan, row)],
        sentence: `Gangguan ${subject(row)} ${formatMoment(row.mulai)} selama ${lasted} dicatat sebagai ${row.id}; ${stopsSentence(row)}.`,
        object: `Gangguan ${row.id}`,
        undo: undoOf(gangguan, null, row),
      }
    );
  },
});
