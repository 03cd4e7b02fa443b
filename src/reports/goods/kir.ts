import { formatDay } from '../../cells/day';
import { aset, pengaturan } from '../../tables';
import type { AsetRow } from '../../tables/aset';
import { leftOutNotes } from '../form/leftOut';
import { column, type Form, type FormTable, formPages, WHOLE, widthsOf } from '../form/officialForm';
import { defineReport } from '../report';
import { blankLast, inventory, priceNotes, priceOf, registerNotes } from './inventory';

const COLUMNS = [
  column('No', 40, '0'),
  column('Nama/jenis barang', 180),
  column('Merk/model', 140),
  column('No seri', 110),
  column('Ukuran', 80),
  column('Bahan', 80),
  column('Tahun', 60, '0'),
  column('Kode barang', 140),
  column('Jumlah/register', 100),
  column('Harga (Rp)', 110, WHOLE),
  column('B', 76, WHOLE, 'Keadaan'),
  column('KB', 40, WHOLE, 'Keadaan'),
  column('RB', 40, WHOLE, 'Keadaan'),
  column('Keterangan mutasi', 180),
];

/** Kartu Inventaris Ruangan: a card for each room, to hang there. KB, kurang baik, is the form's word for condition RR. */
export const kir = defineReport({
  sheet: 'KIR',
  widths: widthsOf(COLUMNS),
  tables: { aset, pengaturan },
  build({ aset: devices, pengaturan: settings }, { today }) {
    const items = inventory(devices.rows);
    const rooms = [...new Set(items.map(({ ruang }) => ruang))].sort(blankLast);
    const card = (here: readonly AsetRow[], caption?: string): Form => ({
      title: 'KARTU INVENTARIS RUANGAN (KIR)',
      keeper: true,
      period: `Keadaan ${formatDay(today)}`,
      tables: [{ ...(caption ? { caption } : {}), ...roomTable(here) }],
      notes: [
        'Baris berasal dari lembar Aset yang berstatus AKTIF, menurut kolom Ruang.',
        'B baik, KB kurang baik (di lembar Aset tertulis RR), RB rusak berat.',
        ...registerNotes(here),
        ...priceNotes(here),
        ...leftOutNotes([devices, settings]),
      ],
    });
    const cards = rooms.map((room) =>
      card(
        items.filter(({ ruang }) => ruang === room),
        room === null ? 'Belum ditempatkan di ruang' : `Ruang ${room.replace(/^ruang\s+/i, '')}`,
      ),
    );
    return formPages(cards.length > 0 ? cards : [card([])], settings, today);
  },
});

function roomTable(items: readonly AsetRow[]): FormTable {
  const inCondition = (condition: AsetRow['kondisi']) => items.filter(({ kondisi }) => kondisi === condition).length;
  return {
    columns: COLUMNS,
    numbered: true,
    rows: items.map((row, index) => [
      index + 1,
      row.nama,
      row.merk ?? '',
      row.nomorSeri ?? '',
      row.ukuran ?? '',
      row.bahan ?? '',
      row.tahun ?? '',
      row.kodeBarang ?? '',
      row.nomorRegister === null ? '1' : `1 / ${row.nomorRegister}`,
      row.harga ?? '',
      row.kondisi === 'B' ? 1 : '',
      row.kondisi === 'RR' ? 1 : '',
      row.kondisi === 'RB' ? 1 : '',
      row.keterangan ?? '',
    ]),
    totals: [
      [
        '',
        'Jumlah',
        '',
        '',
        '',
        '',
        '',
        '',
        `${items.length}`,
        priceOf(items),
        inCondition('B'),
        inCondition('RR'),
        inCondition('RB'),
        '',
      ],
    ],
    whenEmpty: 'Belum ada alat yang dicatat. Isi lembar Aset; kolom Ruang menentukan di kartu mana alat itu tampil.',
  };
}
