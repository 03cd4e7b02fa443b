import type { AsetRow } from '../tables/aset';
import { type FormTable, heading, WHOLE } from './officialForm';

const KEPT = 'Barang yang dipelihara';

const COLUMNS = [
  heading('No', '0'),
  heading('Program/kegiatan/output'),
  heading('Kode barang', null, KEPT),
  heading('Nama barang', null, KEPT),
  heading('Jumlah', WHOLE, KEPT),
  heading('Satuan', null, KEPT),
  heading('Status barang'),
  heading('B', WHOLE, 'Kondisi'),
  heading('RR', WHOLE, 'Kondisi'),
  heading('RB', WHOLE, 'Kondisi'),
  heading('Nama pemeliharaan', null, 'Usulan'),
  heading('Jumlah', WHOLE, 'Usulan'),
  heading('Satuan', null, 'Usulan'),
  heading('Keterangan'),
];

/** RKBMD pemeliharaan: what works is kept working and what is slightly broken mended; what is badly broken is neither. */
export function maintenanceTable(items: readonly AsetRow[]): FormTable {
  const groups = new Map<string, AsetRow[]>();
  for (const row of items) {
    const key = `${row.kodeBarang ?? ''} ${row.nama}`.toUpperCase();
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return {
    caption: 'RKBMD pemeliharaan',
    columns: COLUMNS,
    numbered: true,
    rows: [...groups.values()].map((group, index) => {
      const inCondition = (condition: AsetRow['kondisi']) =>
        group.filter(({ kondisi }) => kondisi === condition).length;
      const [sound, worn, broken] = [inCondition('B'), inCondition('RR'), inCondition('RB')];
      const [first] = group;
      return [
        index + 1,
        '',
        first?.kodeBarang ?? '',
        first?.nama ?? '',
        group.length,
        'unit',
        'Digunakan',
        sound,
        worn,
        broken,
        sound + worn === 0 ? '' : worn > 0 ? 'Perbaikan' : 'Rutin',
        sound + worn,
        'unit',
        broken > 0 ? `${broken} rusak berat: usulkan penghapusan` : '',
      ];
    }),
    totals: [
      [
        '',
        'Jumlah',
        '',
        '',
        items.length,
        'unit',
        '',
        ...(['B', 'RR', 'RB'] as const).map((condition) => items.filter(({ kondisi }) => kondisi === condition).length),
        '',
        items.filter(({ kondisi }) => kondisi !== 'RB').length,
        'unit',
        '',
      ],
    ],
    whenEmpty: 'Belum ada alat yang dicatat. Isi lembar Aset atau impor daftar alat lewat panel.',
  };
}
