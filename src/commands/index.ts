import { bandingkanSkenario } from './bandingkanSkenario';
import { buangDataContoh } from './buangDataContoh';
import { bukaPanel } from './bukaPanel';
import { cetakLabel } from './cetakLabel';
import { hitungPrakiraan } from './hitungPrakiraan';
import { isiDataContoh } from './isiDataContoh';
import { hentikanPengingat, pasangPengingat } from './pasangPengingat';
import { pengingatHarian } from './pengingatHarian';
import { perbaruiLaporan } from './perbaruiLaporan';
import { periksa } from './periksa';
import { siapkanLembarKerja } from './siapkanLembarKerja';
import { terimaSuntinganTangan } from './terimaSuntinganTangan';

/** In the menu's order. */
export const commands = {
  bukaPanel,
  hitungPrakiraan,
  bandingkanSkenario,
  perbaruiLaporan,
  periksa,
  terimaSuntinganTangan,
  cetakLabel,
  siapkanLembarKerja,
  pasangPengingat,
  hentikanPengingat,
  pengingatHarian,
  buangDataContoh,
  isiDataContoh,
};
