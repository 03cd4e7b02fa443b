import { decimal, share } from '../cells/number';
import { customFunction } from '../declare';
import { printersNeeded } from '../forecast/closedForms/capacity';
import { column, optionalColumn } from './parameters';
import { eachRow } from './rows';

export const KTP_KEBUTUHAN_PRINTER = customFunction({
  summary: 'Printer kartu yang dibutuhkan untuk mencetak sejumlah kartu dalam sekian hari kerja.',
  params: {
    kartu: column(decimal({ least: 0 }), 'Kartu yang harus dicetak: satu sel atau satu kolom.', '6000'),
    hari: column(decimal({ least: 0 }), 'Hari kerja yang tersedia.', '20'),
    kartu_per_printer_hari: column(decimal({ least: 0 }), 'Kartu per printer per hari sebelum printer panas.', '100'),
    ketersediaan: optionalColumn(share(), 1, 'Bagian waktu tanpa gangguan. Kosong berarti 100 %.', '80%'),
  },
  returns: 'Banyaknya printer, dibulatkan ke atas.',
  run: ({ kartu, hari, kartu_per_printer_hari, ketersediaan }) =>
    eachRow({ kartu, hari, kartu_per_printer_hari, ketersediaan }, (row) => {
      const printers = printersNeeded(row.kartu, row.hari, row.kartu_per_printer_hari, row.ketersediaan);
      return (
        printers ??
        (row.hari === 0
          ? 'tidak terpenuhi: hari yang tersedia 0'
          : 'tidak terpenuhi: satu printer tidak mencetak apa pun')
      );
    }),
});
