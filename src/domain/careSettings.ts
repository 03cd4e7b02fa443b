import { addresses } from '../cells/addresses';
import { optional } from '../cells/cell';
import { fraction, number, type Setting } from './setting';

/** Settings of reminders, orders and maintenance. No forecast hangs on them, so changing one leaves it as good as it was. */
export const CARE_SETTINGS = {
  penerima_pengingat: {
    cell: optional(addresses),
    value: null,
    unit: 'alamat e-mail',
    source: 'Siapa yang menerima surat pengingat, dipisahkan koma. Kosong: tidak ada surat.',
  } as Setting<readonly string[] | null>,
  gangguan_lama_jam: number(
    7,
    [4, 14],
    [0.5, 500],
    'jam layanan',
    'Perkiraan: gangguan yang sudah berjalan sehari layanan diingatkan.',
  ),
  perbaikan_lama_hari: number(
    30,
    [14, 90],
    [1, 730],
    'hari',
    'Perkiraan: alat yang lebih lama di tempat perbaikan diingatkan, bila tidak ada hari yang dijanjikan.',
  ),
  printer_menganggur_minggu: number(
    4,
    [2, 8],
    [1, 52],
    'minggu',
    'Perkiraan: printer yang lama menganggur ikut rusak; lewat sekian minggu perlu uji cetak.',
  ),
  servis_bulan: number(
    6,
    [3, 12],
    [1, 60],
    'bulan',
    'Perkiraan; ganti dengan petunjuk pabrik. Jarak antara dua servis.',
  ),
  servis_jam: number(
    1000,
    [500, 2000],
    [10, 20_000],
    'jam layanan',
    'Perkiraan; ganti dengan petunjuk pabrik. Jam pakai antara dua servis.',
  ),
  batas_biaya_perbaikan: fraction(
    0.5,
    [0.4, 0.7],
    [0.05, 2],
    'bagian harga',
    'Perkiraan: bila biaya perbaikan seluruhnya melewati bagian ini dari harga barang, mengganti lebih murah.',
  ),
};
