import { bukaPanel } from './bukaPanel';
import { periksa } from './periksa';
import { siapkanLembarKerja } from './siapkanLembarKerja';

/** In the menu's order. */
export const commands = { bukaPanel, periksa, siapkanLembarKerja };
