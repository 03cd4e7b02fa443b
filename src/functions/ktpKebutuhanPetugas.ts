import { orElse } from '../cells/cell';
import { decimal } from '../cells/number';
import { formatNumber } from '../cells/numeral';
import { oneOf } from '../cells/oneOf';
import { customFunction } from '../declare';
import { SETTINGS } from '../domain/defaultSettings';
import { ROUNDINGS, roundNeed, staffNeed } from '../domain/workload';
import { column, one } from './parameters';
import { filledRows } from './rows';

const WKE = SETTINGS.wke_menit_tahun.value;

export const KTP_KEBUTUHAN_PETUGAS = customFunction({
  summary: 'Kebutuhan pegawai menurut Analisis Beban Kerja: beban kerja setahun dibagi waktu kerja efektif.',
  params: {
    volume: column(decimal({ least: 0 }), 'Jumlah hasil kerja setahun, satu baris per tugas.', '45000'),
    menit: column(decimal({ least: 0 }), 'Menit per hasil kerja.', '5'),
    wke: one(
      orElse(decimal({ least: 1, most: 527_040 }), WKE),
      `Waktu kerja efektif (menit per tahun). Kosong berarti ${formatNumber(WKE)}.`,
      '75000',
    ),
    pembulatan: one(
      orElse(oneOf(ROUNDINGS), 'NORMAL'),
      'TANPA, NORMAL (setengah ke atas, paling sedikit 1) atau ATAS. Kosong berarti NORMAL.',
      '"NORMAL"',
    ),
  },
  returns: 'Banyaknya pegawai; semua tugas dijumlahkan dulu, lalu dibulatkan satu kali.',
  run({ volume, menit, wke, pembulatan }) {
    const tasks = filledRows({ volume, minutes: menit }).map(({ values }) => values);
    return roundNeed(staffNeed(tasks, wke), pembulatan);
  },
});
