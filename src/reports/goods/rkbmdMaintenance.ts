import { isBeyondRepair, WRITE_OFF } from '../../domain/replaceOrRepair';
import type { AsetRow } from '../../tables/aset';
import type { PageCell } from '../../workbook/page';
import { type FormTable, heading, WHOLE } from '../form/officialForm';
import { NO_DEVICES } from '../form/whenEmpty';

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

/** RKBMD pemeliharaan: what works is kept working and what is slightly broken mended; what is badly broken is neither. @param program empty: written by hand */
export function maintenanceTable(items: readonly AsetRow[], program: string): FormTable {
  const groups = new Map<string, AsetRow[]>();
  for (const row of items) {
    const key = `${row.kodeBarang ?? ''} ${row.nama}`.toUpperCase();
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return {
    caption: 'RKBMD pemeliharaan',
    columns: COLUMNS,
    numbered: true,
    rows: [...groups.values()].flatMap((group, index) => linesOf(group, index, program)),
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
        items.filter((device) => !isBeyondRepair(device)).length,
        'unit',
        '',
      ],
    ],
    whenEmpty: NO_DEVICES,
  };
}

/** One line with what there is and what is proposed for it; where some are to be mended and others kept, one more. */
function linesOf(group: readonly AsetRow[], index: number, program: string): PageCell[][] {
  const inCondition = (condition: AsetRow['kondisi']) => group.filter(({ kondisi }) => kondisi === condition).length;
  const [sound, worn, broken] = [inCondition('B'), inCondition('RR'), inCondition('RB')];
  const code = group[0]?.kodeBarang ?? '';
  const name = group[0]?.nama ?? '';
  const [[what, number] = ['', 0], ...further] = [
    ...(worn > 0 ? ([['Perbaikan', worn]] as const) : []),
    ...(sound > 0 ? ([['Rutin', sound]] as const) : []),
  ];
  return [
    [
      ...[index + 1, program, code, name, group.length, 'unit', 'Digunakan', sound, worn, broken],
      ...[what, number, 'unit', broken > 0 ? `${broken} rusak berat: ${WRITE_OFF}` : ''],
    ],
    ...further.map(([what, number]) => [
      ...['', '', code, name, '', '', '', '', '', ''],
      ...[what, number, 'unit', `lanjutan nomor ${index + 1}`],
    ]),
  ];
}
