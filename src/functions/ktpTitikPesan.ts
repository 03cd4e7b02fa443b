import { orElse } from '../cells/cell';
import { count, share } from '../cells/number';
import { customFunction, FormulaError } from '../declare';
import { reorderPoint } from '../forecast/closedForms/reorder';
import { list, one } from './parameters';

export const KTP_TITIK_PESAN = customFunction({
  summary: 'Titik pesan: sisa stok paling kecil yang masih cukup sampai kiriman datang.',
  params: {
    pemakaian_harian: list(
      count(),
      'Pemakaian tiap hari kerja yang lalu, hari tanpa pemakaian diisi 0.',
      'Layanan!E2:E',
    ),
    waktu_tunggu: list(
      count({ most: 366 }),
      'Hari kerja dari meminta sampai menerima, tiap permintaan yang lalu.',
      '10',
    ),
    tingkat_layanan: one(
      orElse(share(), 0.95),
      'Peluang stok cukup sampai kiriman datang. Kosong berarti 95 %.',
      '95%',
    ),
  },
  returns: 'Banyaknya; pesan begitu sisa stok sampai di angka ini.',
  run({ pemakaian_harian, waktu_tunggu, tingkat_layanan }) {
    for (const [name, values] of Object.entries({ pemakaian_harian, waktu_tunggu })) {
      if (values.length === 0) throw new FormulaError(`${name} harus berisi paling sedikit satu angka, bukan kosong`);
    }
    const stock = reorderPoint(pemakaian_harian, waktu_tunggu, tingkat_layanan);
    if (stock === null) {
      throw new FormulaError('pemakaian_harian dan waktu_tunggu terlalu besar untuk dihitung satu per satu');
    }
    return stock;
  },
});
