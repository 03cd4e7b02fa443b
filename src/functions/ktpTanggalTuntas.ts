import { orElse } from '../cells/cell';
import { addDays, day, formatDay } from '../cells/day';
import { count, decimal, share } from '../cells/number';
import { formatNumber, formatShare } from '../cells/numeral';
import { customFunction, FormulaError } from '../declare';
import { workingDayAfter } from '../domain/calendar';
import { SETTINGS } from '../domain/defaultSettings';
import { clearDates } from '../forecast/answers/clearDate';
import { DAYS_OF_EVIDENCE, SUREST_WITH_LITTLE_EVIDENCE } from '../forecast/answers/clearingDays';
import { meanOf } from '../forecast/chance/estimate';
import { seedFrom } from '../forecast/chance/random';
import { BLANK, column, list, one } from './parameters';
import { eachRow } from './rows';

/**
 * Days of history from which a date stands alone. Of fewer a P80 is far too late (docs/decisions, how forecasts are
 * judged: of three days in one office of ten more than three times the truth), so it is told as rough.
 */
const DAYS_FOR_A_DATE = 10;

/** Of all rows together; Google gives a formula 30 seconds. */
const BUDGET_MILLISECONDS = 15_000;

const dailyCount = count({ most: 10_000 });

export const KTP_TANGGAL_TUNTAS = customFunction({
  summary: 'Tanggal tunggakan habis dengan peluang tertentu, dihitung dengan simulasi dari riwayat kantor.',
  params: {
    tunggakan: column(decimal(), 'Orang yang belum direkam: satu sel atau satu kolom.', 'Desa!E2 - Desa!F2'),
    riwayat_rekam: list(
      dailyCount,
      'Orang yang direkam tiap hari kerja yang lalu; hari tanpa layanan diisi 0.',
      'Layanan!C2:C',
    ),
    riwayat_masuk: list(
      dailyCount,
      'Orang baru yang wajib KTP tiap hari kerja yang lalu. Kosong berarti tidak ada.',
      '20',
    ),
    mulai: one(day(), 'Hari pertama perekaman.', 'DATE(2026; 7; 1)'),
    libur: list(day(), 'Hari libur. Boleh kosong.', 'Libur!A2:A'),
    peluang: one(
      orElse(share({ least: 0.01, most: 0.99 }), SETTINGS.peluang_target.value),
      `Seberapa yakin. Kosong berarti ${formatShare(SETTINGS.peluang_target.value)}.`,
      '80%',
    ),
  },
  returns: `Tanggal, satu per baris; teks "tidak tuntas" bila tidak habis dalam sepuluh tahun. Riwayat kurang dari ${formatNumber(DAYS_FOR_A_DATE)} hari: teks berisi tanggal kasarnya dan "bukti sedikit"; peluang di atas ${formatShare(SUREST_WITH_LITTLE_EVIDENCE)} perlu ${formatNumber(DAYS_OF_EVIDENCE)} hari.`,
  run({ tunggakan, riwayat_rekam, riwayat_masuk, mulai, libur, peluang }, now) {
    if (riwayat_rekam.length === 0) {
      throw new FormulaError('riwayat_rekam harus berisi paling sedikit satu hari, bukan kosong');
    }
    const holidays = new Set(libur);
    const { days, evidence, replicationsDone, replicationsAsked } = clearDates({
      backlogs: tunggakan.cells.filter((cell) => cell !== BLANK),
      recordedPerDay: riwayat_rekam,
      arrivalsPerDay: riwayat_masuk,
      probability: peluang,
      // The same draws for every row and probability: more people or more certainty can only mean a later date.
      seed: seedFrom([riwayat_rekam, riwayat_masuk]),
      budget: { now, milliseconds: BUDGET_MILLISECONDS },
    });
    return eachRow({ tunggakan }, (row) => {
      const number = days.get(row.tunggakan)!;
      if (number === 0) return { wall: `${mulai}T00:00:00` };
      if (evidence === 'low' && peluang > SUREST_WITH_LITTLE_EVIDENCE) {
        return `bukti sedikit: peluang ${formatShare(peluang)} perlu riwayat ${DAYS_OF_EVIDENCE} hari, baru ada ${formatNumber(riwayat_rekam.length)}`;
      }
      const doubts = [
        ...(riwayat_rekam.length < DAYS_FOR_A_DATE
          ? [
              `bukti sedikit, riwayat baru ${formatNumber(riwayat_rekam.length)} hari dan perlu paling sedikit ${formatNumber(DAYS_FOR_A_DATE)}, jadi ini kasar`,
            ]
          : []),
        ...(replicationsDone < replicationsAsked
          ? [
              `waktu hitung habis, hasil sebagian, N = ${formatNumber(replicationsDone)} dari ${formatNumber(replicationsAsked)}; kurangi barisnya`,
            ]
          : []),
      ].join('; ');
      if (number === null) {
        const growing =
          meanOf(riwayat_masuk) >= meanOf(riwayat_rekam)
            ? ` karena yang masuk (rata-rata ${formatNumber(meanOf(riwayat_masuk), 1)} orang sehari) tidak kurang dari yang direkam (${formatNumber(meanOf(riwayat_rekam), 1)})`
            : '';
        const never = `tidak tuntas: dengan peluang ${formatShare(peluang)} belum habis dalam sepuluh tahun${growing}`;
        return doubts === '' ? never : `${never}; ${doubts}`;
      }
      const cleared = workingDayAfter(addDays(mulai, -1), number, holidays);
      if (doubts !== '') return `${formatDay(cleared)}: ${doubts}`;
      return { wall: `${cleared}T00:00:00` };
    });
  },
});
