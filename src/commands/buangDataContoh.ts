import { perform } from '../actions/perform';
import { urungkanImpor } from '../actions/urungkanImpor';
import { EXAMPLE_IMPORT } from '../domain/import/undo';
import { writeWithoutExample } from '../reports/afterExample';
import { command } from './command';

/** Takes out the example rows and nothing else, and what the reports told of them. */
export const buangDataContoh = command({
  caption: 'Buang data contoh',
  run(host) {
    const deed = { ...host.occasion(), actionId: host.newId() };
    const outcome = perform(host.workbook, urungkanImpor, { imporId: EXAMPLE_IMPORT }, deed);
    const { done, sentence } = outcome;
    const told = `${sentence}${(done ? outcome.left : outcome.blocks).length > 0 ? STAYS : ''}`;
    if (!done) return host.tell(told);
    // An open panel isn't told of what the menu does.
    host.tell(`${told} ${writeWithoutExample(host)} Bila panel terbuka, tekan Perbarui di Ringkasan.`);
  },
});

/** As long as such a device is there every page says DATA CONTOH, and this menu item can do no more about it. */
const STAYS =
  ' Baris yang dibiarkan sudah Anda ubah: hapus barisnya bila masih contoh; bila sudah alat kantor, hapus tulisan "Contoh: …" di kolom Keterangannya.';
