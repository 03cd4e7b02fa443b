import { buangDataContoh } from './buangDataContoh';
import { bukaPanel } from './bukaPanel';
import { isiDataContoh } from './isiDataContoh';
import { periksa } from './periksa';
import { siapkanLembarKerja } from './siapkanLembarKerja';

/** In the menu's order. */
export const commands = { bukaPanel, periksa, siapkanLembarKerja, buangDataContoh, isiDataContoh };
