import { orElse } from '../cells/cell';
import { decimal, share } from '../cells/number';
import { customFunction } from '../declare';
import { wisnNeed } from '../domain/workload';
import { column, one } from './parameters';
import { filledRows } from './rows';

export const KTP_WISN = customFunction({
  summary: 'Kebutuhan pegawai menurut WISN (WHO), tidak dibulatkan.',
  params: {
    volume: column(decimal({ least: 0 }), 'Jumlah hasil kerja setahun, satu baris per tugas.', '45000'),
    menit: column(decimal({ least: 0 }), 'Menit per hasil kerja.', '5'),
    awt_menit: one(
      decimal({ least: 1, most: 527_040 }),
      'Waktu kerja tersedia per pegawai setahun (menit), setelah cuti, sakit dan pelatihan.',
      '72000',
    ),
    cas: one(
      orElse(share({ most: 0.99 }), 0),
      'Bagian waktu untuk pekerjaan bersama (CAS). Kosong berarti 0. Jangan pakai bersama kelonggaran 30 % pada WKE.',
      '4%',
    ),
    iaf: one(
      orElse(decimal({ least: 0 }), 0),
      'Pegawai untuk pekerjaan perorangan tambahan (IAF). Kosong berarti 0.',
      '0',
    ),
  },
  returns: 'Banyaknya pegawai, tidak dibulatkan.',
  run({ volume, menit, awt_menit, cas, iaf }) {
    const tasks = filledRows({ volume, minutes: menit }).map(({ values }) => values);
    return wisnNeed(tasks, awt_menit, cas, iaf);
  },
});
