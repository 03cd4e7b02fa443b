import { EXAMPLE_IMPORT } from '../domain/import/undo';
import { impor } from '../tables';
import { foldKey, readTable } from '../tables/table';
import { command } from './command';

/** Nothing is taken out without a question: the panel opens where it says what would go, beside the button that does it. */
export const buangDataContoh = command({
  caption: 'Buang data contoh',
  run(host) {
    const { rows } = readTable(impor, host.workbook.read(impor.sheet));
    const isThere = rows.some(({ imporId }) => foldKey(imporId) === foldKey(EXAMPLE_IMPORT));
    if (isThere) host.openSidebar('contoh');
    else host.tell('Tidak ada data contoh di buku kerja ini.');
  },
});
