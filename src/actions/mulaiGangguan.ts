import { optional } from '../cells/cell';
import { formatMoment, moment } from '../cells/day';
import { aset, gangguan } from '../tables';
import { defineAction, fieldOf } from './action';
import { put } from './change';
import { nextOutageId, outageRefusal, stopsSentence, subject } from './outageRows';
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
  tables: { gangguan, aset },
  decide(read, input, deed) {
    const row = {
      ...input,
      id: nextOutageId(read.gangguan),
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
