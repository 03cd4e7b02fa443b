import { type Cell, inWords } from '../cells/cell';
import { aset, gangguan } from '../tables';
import type { GangguanRow } from '../tables/gangguan';
import { changeOf, defineAction, fieldOf, refuse } from './action';
import { amend } from './change';
import { changedSince, OPENED_ON, ownOf, PAST } from './openedOn';
import { outageAt, outageRefusal } from './outageRows';
import { undoOf } from './rowUndo';

const { columns } = gangguan;
const change = <T>({ header, cell }: { header: string; cell: Parameters<typeof changeOf<T>>[1] }) =>
  changeOf(header, cell);

/** Corrects a row of the log. Fields left out stay; `selesai` sent empty means that it still lasts. */
export const ubahGangguan = defineAction({
  caption: 'Ubah gangguan',
  fields: {
    id: fieldOf(columns.id),
    mulai: change(columns.mulai),
    selesai: change(columns.selesai),
    jenis: change(columns.jenis),
    asetId: change(columns.asetId),
    tahapTerhenti: change(columns.tahapTerhenti),
    penyebab: change(columns.penyebab),
    tindakan: change(columns.tindakan),
    wargaTerdampak: change(columns.wargaTerdampak),
    dilaporkanKepada: change(columns.dilaporkanKepada),
    ...OPENED_ON,
  },
  tables: { gangguan, aset, ...PAST },
  decide(read, { id, semula, dilihat, ...typed }, deed) {
    const outage = outageAt(read.gangguan, id);
    if ('refused' in outage) return outage;
    const opened = { semula, dilihat };
    const sent = ownOf(gangguan, typed, opened, undefined);
    const names = (Object.keys(typed) as (keyof typeof typed)[]).filter((name) => typed[name] !== undefined);
    const changedBetween = changedSince(
      { table: gangguan, rows: read.gangguan, past: read.riwayat },
      outage,
      opened,
      names,
    );
    if (changedBetween) return changedBetween;
    const changed: Partial<GangguanRow> = {};
    const said: string[] = [];
    for (const name of Object.keys(sent) as (keyof typeof sent)[]) {
      const value = sent[name];
      if (value === undefined) continue;
      const { header, cell } = columns[name] as { header: string; cell: Cell<unknown> };
      const was = inWords(cell, cell.write(outage[name]));
      const is = inWords(cell, cell.write(value));
      if (was === is) continue;
      Object.assign(changed, { [name]: value });
      said.push(`${header} dari ${was} menjadi ${is}`);
    }
    if (said.length === 0) return refuse(`Tidak ada yang berbeda dari yang tertulis di baris ${outage.line}.`);
    const after = { ...outage, ...changed };
    const refusal = outageRefusal(read, after, deed, outage);
    if (refusal) return refusal;
    return {
      changes: [amend(gangguan, outage.id, changed)],
      sentence: `${outage.id} diubah: ${said.join(', ')}.`,
      object: `Gangguan ${outage.id}`,
      undo: undoOf(gangguan, outage, after),
    };
  },
});
