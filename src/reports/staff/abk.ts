import { addDays, formatDay } from '../../cells/day';
import { roundNeed, staffNeed } from '../../domain/workload';
import { dutiesOf } from '../forecast/model/duties';
import { FORECAST_TABLES, officeModel } from '../forecast/model/officeModel';
import { countedByTime } from '../forecast/model/operatorHours';
import { toldWords, VOLUMES } from '../forecast/model/yearlyWork';
import { leftOutNotes } from '../form/leftOut';
import { column, DECIMAL, formPage, SUMMED_IN_FULL, WHOLE, widthsOf } from '../form/officialForm';
import { defineReport } from '../report';
import { jobMapTables, whyPostsAddUpToOther } from './jobMap';
import { methodsTable, whyTheyDiffer, workingYear } from './staffMethods';

const COLUMNS = [
  column('No', 40, '0'),
  column('Uraian tugas', 260),
  column('Hasil kerja (satuan)', 110),
  column('Jumlah hasil (beban kerja 1 tahun)', 120, WHOLE),
  column('Waktu penyelesaian (menit)', 140, DECIMAL),
  column('Waktu kerja efektif (menit)', 120, WHOLE),
  column('Kebutuhan pegawai', 110, DECIMAL),
  column('Ket.', 200),
];

/** Analisis Beban Kerja with the map of jobs, and what WISN makes of the same work. */
export const abk = defineReport({
  sheet: 'ABK',
  widths: widthsOf(COLUMNS),
  tables: FORECAST_TABLES,
  build(read, { today, now }) {
    const model = officeModel(read, now);
    const { daysPerYear, work } = model;
    const { values } = model.settings;
    const effective = values.wke_menit_tahun;
    const year = workingYear(values, daysPerYear, read.petugas.rows);
    const duties = dutiesOf(work, values);
    const need = staffNeed(duties, effective);
    return formPage(
      {
        title: 'ANALISIS BEBAN KERJA (ABK) DAN PETA JABATAN',
        period: `Setahun ke depan sejak ${formatDay(addDays(today, 1))}`,
        tables: [
          {
            columns: COLUMNS,
            numbered: true,
            rows: duties.map((duty, index) => [
              index + 1,
              duty.name,
              duty.unit,
              duty.volume,
              duty.minutes,
              effective,
              staffNeed([duty], effective),
              duty.told ? `Layanan, ${toldWords(duty.told)}` : 'perkiraan bawaan',
            ]),
            totals: [
              ['', 'Jumlah', '', '', '', '', need, 'sebelum dibulatkan'],
              ['', 'Kebutuhan pegawai', '', '', '', '', roundNeed(need, 'NORMAL'), 'dibulatkan sekali'],
            ],
            // A need of people that is rounded is a whole number; the sum above it keeps its decimals.
            lastTotal: { 6: WHOLE },
            whenEmpty: 'Belum ada beban kerja. Isi lembar Desa, atau catat layanan harian lewat panel > Catat.',
          },
          ...(duties.length > 0 ? [methodsTable(duties, effective, year)] : []),
          ...jobMapTables(duties, read.petugas.rows, effective),
        ],
        notes: [
          work.basis(VOLUMES),
          'Sel kosong di Layanan tidak dibaca nol: hari itu tidak ikut dirata-ratakan untuk kolom itu. Kecuali Gagal: kosong pada hari yang Cetak-nya diisi berarti tidak ada yang gagal.',
          'Waktu penyelesaian dan waktu kerja efektif dari lembar Pengaturan, bezetting dan kelas dari lembar Petugas.',
          ...(duties.length > 0 ? whyTheyDiffer(duties, effective, year) : []),
          `ABK menghitung beban rata-rata setahun. Operator yang diminta Prakiraan dan surat permohonan dapat berbeda, karena itu untuk tuntas pada tanggal target. ${countedByTime(model.office)}`,
          ...whyPostsAddUpToOther(duties, effective),
          SUMMED_IN_FULL,
          ...leftOutNotes([read.layanan, read.desa, read.petugas, read.libur, read.pengaturan]),
        ],
      },
      read.pengaturan,
      today,
    );
  },
});
