import { customFunction, FormulaError } from '../declare';
import { numbers } from './parameters';

/** wajib - sudah per row; negative stays, since coverage above 100 % is legal. */
export const KTP_BELUM_REKAM = customFunction({
  summary: 'Belum rekam per desa: wajib KTP dikurangi yang sudah direkam.',
  params: {
    wajib: numbers('Wajib KTP: satu sel atau satu kolom.', 'Desa!E2:E20'),
    sudah: numbers('Sudah direkam: satu sel atau satu kolom yang sama panjang.', 'Desa!F2:F20'),
  },
  returns: 'Belum rekam, satu angka per baris.',
  run({ wajib, sudah }) {
    if (wajib.length !== sudah.length) {
      throw new FormulaError(
        `sudah harus sama panjang dengan wajib (${wajib.length} baris), bukan ${sudah.length} baris`,
      );
    }
    return wajib.map((required, index) => {
      const recorded = sudah[index] ?? null;
      return [required === null || recorded === null ? '' : required - recorded];
    });
  },
});
