import { count } from '../cells/number';
import { formatNumber } from '../cells/numeral';
import { oneOf } from '../cells/oneOf';
import { customFunction, FormulaError } from '../declare';
import { ENTRY_KINDS } from '../tables/persediaan';
import { column } from './parameters';
import { filledRows } from './rows';

const item = (column: string) => `FILTER(Persediaan!${column}2:${column}; Persediaan!E2:E = "BLANKO")`;

export const KTP_SISA_STOK = customFunction({
  summary: 'Sisa stok satu barang dari catatan masuk dan keluarnya.',
  params: {
    jenis: column(
      oneOf(ENTRY_KINDS),
      'TERIMA menambah; CETAK, GAGAL, RETUR, MUSNAH mengurangi; OPNAME dan BALIK membawa tandanya sendiri; KOREKSI tidak mengubah sisa.',
      item('F'),
    ),
    jumlah: column(count({ least: -999_999 }), 'Banyaknya, untuk satu barang saja.', item('G')),
  },
  returns: 'Sisa stok.',
  run({ jenis, jumlah }) {
    let left = 0;
    for (const { values, place } of filledRows({ jenis, jumlah })) {
      if (values.jenis === 'OPNAME' || values.jenis === 'BALIK') left += values.jumlah;
      else if (values.jenis === 'KOREKSI') continue;
      else if (values.jumlah < 0) {
        throw new FormulaError(
          `${place('jumlah')} harus 0 atau lebih pada ${values.jenis}, bukan ${formatNumber(values.jumlah)}`,
        );
      } else left += values.jenis === 'TERIMA' ? values.jumlah : -values.jumlah;
    }
    return left;
  },
});
