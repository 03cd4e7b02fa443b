import type { Place } from '../actions/action';
import { perform } from '../actions/perform';
import { urungkanImpor } from '../actions/urungkanImpor';
import { CHANGED_SINCE, EXAMPLE_IMPORT } from '../domain/import/undo';
import { writeWithoutExample } from '../reports/afterExample';
import { aset } from '../tables';
import { command } from './command';

/** Takes out the example rows and nothing else, and what the reports told of them. */
export const buangDataContoh = command({
  caption: 'Buang data contoh',
  run(host) {
    const deed = { ...host.occasion(), actionId: host.newId() };
    const outcome = perform(host.workbook, urungkanImpor, { imporId: EXAMPLE_IMPORT }, deed);
    const { done, sentence } = outcome;
    const told = `${sentence}${whatHelps(done ? outcome.left : outcome.blocks)}`;
    if (!done) return host.tell(told);
    // An open panel isn't told of what the menu does.
    host.tell(`${told} ${writeWithoutExample(host)} Bila panel terbuka, tekan Perbarui di Ringkasan.`);
  },
});

/** Of rows that somebody has changed; what stays because others name it is to stay. */
function whatHelps(left: readonly Place[]): string {
  const changed = left.filter(({ sentence }) => sentence.includes(CHANGED_SINCE));
  if (changed.length === 0) return '';
  // As long as such a device is there every page says DATA CONTOH, and this menu item can do no more about it.
  const ofDevices = changed.some(({ sheet }) => sheet === aset.sheet)
    ? '; alat yang sudah menjadi alat kantor: hapus tulisan "Contoh: …" di kolom Keterangannya'
    : '';
  return ` Baris yang sudah Anda ubah: hapus bila masih contoh${ofDevices}.`;
}
