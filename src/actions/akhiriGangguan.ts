import { optional } from '../cells/cell';
import { formatMoment, minuteNumber, moment } from '../cells/day';
import { formatDuration } from '../cells/duration';
import { outageFaults } from '../domain/entryRules';
import { subject } from '../domain/outages';
import { gangguan } from '../tables';
import { defineAction, fieldOf, refuse } from './action';
import { amend } from './change';
import { changedSince, OPENED_ON, PAST } from './openedOn';
import { outageAt, outagePlace } from './outageRows';
import { undoOf } from './rowUndo';

const { columns } = gangguan;

/** It works again. An end left empty is now; what is left empty beside it stays as it was written. */
export const akhiriGangguan = defineAction({
  caption: 'Akhiri gangguan',
  fields: {
    id: fieldOf(columns.id),
    selesai: { label: 'Selesai', cell: optional(moment()) },
    penyebab: fieldOf(columns.penyebab),
    tindakan: fieldOf(columns.tindakan),
    wargaTerdampak: fieldOf(columns.wargaTerdampak),
    ...OPENED_ON,
  },
  tables: { gangguan, ...PAST },
  decide(
    { gangguan: outages, riwayat: past },
    { id, semula, dilihat, selesai, penyebab, tindakan, wargaTerdampak },
    { now },
  ) {
    const outage = outageAt(outages, id);
    if ('refused' in outage) return outage;
    if (outage.selesai !== null) {
      const ended = `sudah berakhir ${formatMoment(outage.selesai)}`;
      return refuse(`${outage.id} ${ended} (baris ${outage.line}); pakai Ubah gangguan bila jamnya salah`, {
        field: 'id',
        blocks: [outagePlace(outages, outage, ended)],
      });
    }
    const typed = { penyebab, tindakan, wargaTerdampak };
    // What is left empty stays as it is: only what was filled in writes over another's.
    const written = (Object.keys(typed) as (keyof typeof typed)[]).filter((name) => typed[name] !== null);
    const changed = changedSince({ table: gangguan, rows: outages, past }, outage, { semula, dilihat }, written);
    if (changed) return changed;
    const cells = {
      selesai: selesai ?? now,
      penyebab: penyebab ?? outage.penyebab,
      tindakan: tindakan ?? outage.tindakan,
      wargaTerdampak: wargaTerdampak ?? outage.wargaTerdampak,
    };
    const [fault] = outageFaults({ mulai: outage.mulai, selesai: cells.selesai }, now);
    if (fault) return refuse(fault.sentence, { field: fault.field });
    const lasted = formatDuration(minuteNumber(cells.selesai) - minuteNumber(outage.mulai));
    return {
      changes: [amend(gangguan, outage.id, cells)],
      sentence: `Gangguan ${subject(outage)} (${outage.id}) berakhir ${formatMoment(cells.selesai)}, lamanya ${lasted}.`,
      object: `Gangguan ${outage.id}`,
      undo: undoOf(gangguan, outage, { ...outage, ...cells }),
    };
  },
});
