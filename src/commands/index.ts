import { buangDataContoh } from './buangDataContoh';
import { bukaPanel } from './bukaPanel';
import { hitungPrakiraan } from './hitungPrakiraan';
import { isiDataContoh } from './isiDataContoh';
import { periksa } from './periksa';
import { siapkanLembarKerja } from './siapkanLembarKerja';

/** In the menu's order. */
export const commands = {
  bukaPanel,
  hitungPrakiraan,
  periksa,
  siapkanLembarKerja,
  buangDataContoh,
  isiDataContoh,
};
