import { decimal } from '../cells/number';
import { customFunction } from '../declare';
import { column } from './parameters';
import { eachRow } from './rows';

/** Negative stays: coverage above 100 % is legal. */
export const KTP_BELUM_REKAM = customFunction({
  summary: 'Belum rekam per desa: wajib KTP dikurangi yang sudah direkam.',
  params: {
    wajib: column(decimal(), 'Wajib KTP (jiwa): satu sel atau satu kolom.', 'Desa!E2:E20'),
    sudah: column(decimal(), 'Sudah direkam (jiwa): satu sel atau satu kolom.', 'Desa!F2:F20'),
  },
  returns: 'Belum rekam, satu angka per baris; negatif bila yang direkam melebihi wajib KTP.',
  run: ({ wajib, sudah }) => eachRow({ wajib, sudah }, (row) => row.wajib - row.sudah),
});
