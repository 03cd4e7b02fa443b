import { optional } from '../cells/cell';
import { formatMoment, moment } from '../cells/day';
import { subject } from '../domain/outages';
import { nextNumber } from '../domain/runningNumber';
import { aset, gangguan, riwayat } from '../tables';
import { defineAction, fieldOf } from './action';
import { put } from './change';
import { outageRefusal, stopsSentence } from './outageRows';
import { undoOf } from './rowUndo';

const { columns } = gangguan;

/** Something has stopped working and goes on doing so. A start left empty is now. */
export const mulaiGangguan = defineAction({
  caption: 'Mulai gangguan',
  fields: {
    mulai: { label: 'Mulai', cell: optional(moment()) },
    jenis: fieldOf(columns.jenis),
    asetId: fieldOf(columns.asetId),
    tahapTerhenti: fieldOf(columns.tahapTerhenti),
    penyebab: fieldOf(columns.penyebab),
    dilaporkanKepada: fieldOf(columns.dilaporkanKepada),
  },
  tables: { gangguan, aset, riwayat },
  decide(read, input, deed) {
    const row = {
      ...input,
      id: nextNumber(gangguan.sheet, read.gangguan, read.riwayat.rows),
      mulai: input.mulai ?? deed.now,
      selesai: null,
      tindakan: null,
      wargaTerdampak: null,
    };
    return (
      outageRefusal(read, row, deed) ?? {
        changes: [put(gangguan, row)],
        sentence: `Gangguan ${subject(row)} dicatat mulai ${formatMoment(row.mulai)} sebagai ${row.id}; ${stopsSentence(row)}.`,
        object: `Gangguan ${row.id}`,
        undo: undoOf(gangguan, null, row),
      }
    );
  },
});
