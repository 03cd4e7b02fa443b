import { mustBe } from '../cells/cell';
import { addDays, day, formatDay, formatMoment, moment } from '../cells/day';
import { customFunction, FormulaError } from '../declare';
import { availability } from '../domain/outages';
import { column, list, one, optionalColumn } from './parameters';
import { filledRows } from './rows';

export const KTP_KETERSEDIAAN = customFunction({
  summary: 'Bagian jam layanan tanpa gangguan di antara dua tanggal; gangguan yang bertumpuk dihitung sekali.',
  params: {
    mulai: column(moment(), 'Mulai tiap gangguan (tanggal dan jam).', 'Gangguan!B2:B'),
    selesai: optionalColumn(
      moment(),
      null,
      'Selesai tiap gangguan. Kosong berarti berlangsung sampai akhir.',
      'Gangguan!C2:C',
    ),
    dari: one(day(), 'Tanggal pertama.', 'DATE(2026; 1; 1)'),
    sampai: one(day(), 'Tanggal terakhir, ikut dihitung.', 'DATE(2026; 6; 30)'),
    libur: list(day(), 'Hari libur. Boleh kosong.', 'Libur!A2:A'),
  },
  returns: 'Bagian antara 0 dan 1; jam layanan 07.30-15.30 dengan istirahat 12.00-13.00 (Jumat 11.30-13.00).',
  run({ mulai, selesai, dari, sampai, libur }) {
    if (sampai < dari) {
      throw new FormulaError(`sampai harus ${formatDay(dari)} atau sesudahnya, bukan ${formatDay(sampai)}`);
    }
    const outages = filledRows({ mulai, selesai }).map(({ values, place }) => {
      if (values.selesai !== null && values.selesai < values.mulai) {
        throw new FormulaError(
          mustBe(place('selesai'), {
            expected: `${formatMoment(values.mulai)} atau sesudahnya`,
            received: formatMoment(values.selesai),
          }),
        );
      }
      return values;
    });
    const share = availability(outages, `${dari}T00:00`, `${addDays(sampai, 1)}T00:00`, new Set(libur));
    if (share === null) {
      throw new FormulaError(
        `dari dan sampai harus memuat hari kerja, bukan ${formatDay(dari)} sampai ${formatDay(sampai)}`,
      );
    }
    return share;
  },
});
