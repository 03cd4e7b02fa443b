import { decimal, share } from '../cells/number';
import { customFunction } from '../declare';
import { setsNeeded } from '../forecast/closedForms/capacity';
import { column, optionalColumn } from './parameters';
import { eachRow } from './rows';

export const KTP_KEBUTUHAN_SET = customFunction({
  summary: 'Set perekaman yang dibutuhkan supaya tunggakan habis dalam sekian hari kerja.',
  params: {
    tunggakan: column(decimal(), 'Orang yang belum direkam: satu sel atau satu kolom.', 'Desa!E2 - Desa!F2'),
    masuk_per_hari: optionalColumn(decimal({ least: 0 }), 0, 'Orang baru per hari. Kosong berarti 0.', '20'),
    hari: column(decimal({ least: 0 }), 'Hari kerja yang tersedia.', '60'),
    orang_per_set_hari: column(decimal({ least: 0 }), 'Orang yang terekam per set per hari.', '45'),
    ketersediaan: optionalColumn(share(), 1, 'Bagian waktu tanpa gangguan. Kosong berarti 100 %.', '80%'),
  },
  returns: 'Banyaknya set, dibulatkan ke atas.',
  run: ({ tunggakan, masuk_per_hari, hari, orang_per_set_hari, ketersediaan }) =>
    eachRow({ tunggakan, masuk_per_hari, hari, orang_per_set_hari, ketersediaan }, (row) => {
      const sets = setsNeeded(row.tunggakan, row.masuk_per_hari, row.hari, row.orang_per_set_hari, row.ketersediaan);
      return (
        sets ??
        (row.hari === 0 ? 'tidak terpenuhi: hari yang tersedia 0' : 'tidak terpenuhi: satu set tidak merekam siapa pun')
      );
    }),
});
