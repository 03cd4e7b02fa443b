import { formatDay } from '../../cells/day';
import { aset, pengaturan } from '../../tables';
import { leftOutNotes } from '../form/leftOut';
import { column, formPage, WHOLE, widthsOf } from '../form/officialForm';
import { NO_DEVICES } from '../form/whenEmpty';
import { defineReport } from '../report';
import { inventory, priceNotes, priceOf, registerNotes } from './inventory';

const COLUMNS = [
  column('No urut', 50, '0'),
  column('Kode barang', 140),
  column('Nama/jenis barang', 180),
  column('Nomor register', 86),
  column('Merk/type', 140),
  column('Ukuran/CC', 80),
  column('Bahan', 80),
  column('Tahun pembelian', 95, '0'),
  column('No pabrik', 110, null, 'Nomor'),
  column('No rangka', 80, null, 'Nomor'),
  column('No mesin', 80, null, 'Nomor'),
  column('No polisi', 80, null, 'Nomor'),
  column('No BPKB', 80, null, 'Nomor'),
  column('Asal-usul', 110),
  column('Harga (Rp)', 110, WHOLE),
  column('Keterangan', 180),
];

/** Kartu Inventaris Barang B, peralatan dan mesin: one row per item. */
export const kibB = defineReport({
  sheet: 'KIB B',
  widths: widthsOf(COLUMNS),
  tables: { aset, pengaturan },
  build({ aset: devices, pengaturan: settings }, { today }) {
    const items = inventory(devices.rows);
    const retired = devices.rows.length - items.length;
    return formPage(
      {
        title: 'KARTU INVENTARIS BARANG (KIB) B: PERALATAN DAN MESIN',
        keeper: true,
        period: `Keadaan ${formatDay(today)}`,
        tables: [
          {
            columns: COLUMNS,
            numbered: true,
            rows: items.map((row, index) => [
              index + 1,
              row.kodeBarang ?? '',
              row.nama,
              row.nomorRegister ?? '',
              row.merk ?? '',
              row.ukuran ?? '',
              row.bahan ?? '',
              row.tahun ?? '',
              row.nomorSeri ?? '',
              ...Array<string>(4).fill(row.jenis === 'KENDARAAN' || row.jenis === 'LAINNYA' ? '' : '-'),
              row.asalUsul ?? '',
              row.harga ?? '',
              row.keterangan ?? '',
            ]),
            totals: [['', 'Jumlah', `${items.length} barang`, ...Array<string>(11).fill(''), priceOf(items), '']],
            whenEmpty: NO_DEVICES,
          },
        ],
        notes: [
          'Semua baris dari lembar Aset yang berstatus AKTIF, satu per barang.',
          'Nomor rangka, mesin, polisi dan BPKB untuk jenis KENDARAAN dan LAINNYA ditulis tangan; alat lain tidak punya (-).',
          ...(retired > 0 ? [`${retired} barang berstatus DIHAPUS tidak dicantumkan.`] : []),
          ...registerNotes(items),
          ...priceNotes(items),
          ...leftOutNotes([devices, settings]),
        ],
      },
      settings,
      today,
    );
  },
});
