import { mustBe } from '../cells/cell';
import { day, formatDay } from '../cells/day';
import { customFunction, FormulaError } from '../declare';
import { workingDays } from '../domain/calendar';
import { column, list } from './parameters';
import { eachRow } from './rows';

export const KTP_HARI_KERJA = customFunction({
  summary: 'Hari kerja Senin sampai Jumat, kedua ujungnya ikut dihitung, dikurangi hari libur.',
  params: {
    dari: column(day(), 'Tanggal pertama: satu sel atau satu kolom.', 'DATE(2026; 1; 1)'),
    sampai: column(day(), 'Tanggal terakhir: satu sel atau satu kolom.', 'DATE(2026; 12; 31)'),
    libur: list(day(), 'Hari libur, misalnya kolom Tanggal di lembar Libur. Boleh kosong.', 'Libur!A2:A'),
  },
  returns: 'Banyaknya hari kerja, satu angka per baris.',
  run({ dari, sampai, libur }) {
    const holidays = new Set(libur);
    return eachRow({ dari, sampai }, (row, place) => {
      if (row.sampai < row.dari) {
        throw new FormulaError(
          mustBe(place('sampai'), {
            expected: `${formatDay(row.dari)} atau sesudahnya`,
            received: formatDay(row.sampai),
          }),
        );
      }
      return workingDays(row.dari, row.sampai, holidays);
    });
  },
});
