import { decimal, share } from '../cells/number';
import { formatNumber } from '../cells/numeral';
import { customFunction } from '../declare';
import { daysToClear, netCapacityPerDay } from '../forecast/closedForms/fluid';
import { column, optionalColumn } from './parameters';
import { eachRow } from './rows';

export const KTP_HARI_TUNTAS = customFunction({
  summary: 'Hari kerja sampai tunggakan habis bila setiap hari berjalan seperti hari rata-rata.',
  params: {
    tunggakan: column(decimal(), 'Orang yang belum direkam: satu sel atau satu kolom.', 'Desa!E2 - Desa!F2'),
    kapasitas_per_hari: column(decimal({ least: 0 }), 'Orang yang terekam per hari tanpa gangguan.', '90'),
    masuk_per_hari: optionalColumn(decimal({ least: 0 }), 0, 'Orang baru per hari. Kosong berarti 0.', '20'),
    ketersediaan: optionalColumn(share(), 1, 'Bagian waktu tanpa gangguan. Kosong berarti 100 %.', '80%'),
  },
  returns: 'Hari kerja, tidak dibulatkan; teks "tidak tuntas" bila yang masuk tidak lebih sedikit dari yang terekam.',
  run: ({ tunggakan, kapasitas_per_hari, masuk_per_hari, ketersediaan }) =>
    eachRow({ tunggakan, kapasitas: kapasitas_per_hari, masuk: masuk_per_hari, ketersediaan }, (row) => {
      const days = daysToClear(row.tunggakan, row.kapasitas, row.masuk, row.ketersediaan);
      if (days !== null) return days;
      const lacking = -netCapacityPerDay(row.kapasitas, row.masuk, row.ketersediaan);
      const recorded = formatNumber(row.kapasitas * row.ketersediaan, 1);
      return lacking > 0
        ? `tidak tuntas: terekam ${recorded} per hari, masuk ${formatNumber(row.masuk, 1)}; tunggakan bertambah ${formatNumber(lacking, 1)} per hari`
        : `tidak tuntas: terekam ${recorded} per hari, masuk sama banyak`;
    }),
});
