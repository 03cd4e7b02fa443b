import { bukaPanel } from './bukaPanel';
import { hitungPrakiraan } from './hitungPrakiraan';
import { perbaruiLaporan } from './perbaruiLaporan';
import { periksa } from './periksa';
import { siapkanLembarKerja } from './siapkanLembarKerja';

/** In the menu's order. */
export const commands = { bukaPanel, hitungPrakiraan, perbaruiLaporan, periksa, siapkanLembarKerja };
